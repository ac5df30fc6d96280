"""Take the user's config file at its word in every command: one that is wrong stops them all, with the same line."""

from __future__ import annotations

from collections.abc import Iterable

from afterword.config import config_file, read_table
from afterword.errors import ConfigError


def sound_config() -> None:
    """Make sure that the config file, where there is one, says nothing wrong.

    Raises:
        ConfigError: it does.
    """
    file = config_file()
    if not file.exists():
        return
    from afterword.models.settings import read_settings

    read_settings(file)
    settled_rules()


def settled_rules() -> frozenset[str]:
    """Return the rules that `ignore` in the `[check]` table of the config file leaves out for good.

    Raises:
        ConfigError: the table holds anything else, or names no rule.
    """
    file = config_file()
    listed = read_table(file, "check").get("ignore", [])
    if not isinstance(listed, list) or not all(isinstance(name, str) for name in listed):
        raise ConfigError(f'{file}, [check]: ignore must be a list of rule ids such as ["TON602"].')
    return rule_ids(f"{file}, [check] ignore", listed)


def rule_ids(origin: str, listed: Iterable[str]) -> frozenset[str]:
    """Return rule ids as the rules write them.

    Raises:
        ConfigError: there is no such rule.
    """
    ids = frozenset(name.strip().upper() for name in listed if name.strip())
    if not ids:
        return ids
    from afterword.answer.rules import ALL_ANSWER_RULES
    from afterword.tone import ALL_TONE_RULES

    if unknown := sorted(ids - {rule.id for rule in (*ALL_TONE_RULES, *ALL_ANSWER_RULES)}):
        raise ConfigError(f"{origin}: no rule {', '.join(unknown)}; `afterword rules` lists them")
    return ids
