"""`afterword rules`: what a rule is for, with examples."""

from __future__ import annotations

import sys
from itertools import groupby
from typing import Annotated, Any

from afterword.cli.declare import Argument
from afterword.cli.present import print_text
from afterword.errors import ConfigError
from afterword.rules.base import Rule
from afterword.tone import ALL_TONE_RULES


def rules(
    rule: Annotated[str | None, Argument("A rule's id, like TON102. Without it, all rules are listed.")] = None,
) -> None:
    """Explain a rule, or list them all."""
    if rule is None:
        print_text("\n".join(f"{known.id}  {known.family}: {known.name}" for known in all_rules()))
        return
    found = next((known for known in all_rules() if known.id == rule.upper()), None)
    if found is None:
        raise ConfigError(f"no rule {rule}; `afterword rules` lists them")
    sys.stdout.write(explained(found) + "\n")


def all_rules() -> tuple[Rule[Any], ...]:
    """Return every rule: of the tone, of answers to feedback, of the gate, and the guardrails of what is written."""
    from afterword.answer import ALL_ANSWER_RULES
    from afterword.feedback.rules.foreign import FOREIGN
    from afterword.feedback.rules.own_mail import OWN_MAIL
    from afterword.feedback.rules.protected import PROTECTED_RULES
    from afterword.gate.rules import GATE_RULES
    from afterword.guardrails import GUARDRAILS
    from afterword.guardrails.reading import READING_RULES

    return (
        *ALL_TONE_RULES,
        *ALL_ANSWER_RULES,
        *GATE_RULES,
        *GUARDRAILS,
        *READING_RULES,
        *PROTECTED_RULES,
        OWN_MAIL,
        FOREIGN,
    )


def explained(rule: Rule[Any]) -> str:
    """Return a rule's page as text."""
    lines = [
        f"{rule.id} {rule.name} ({rule.family}, {rule.severity})",
        "",
        rule.why,
        rule.hint,
        f"Source: {rule.source}.",
    ]
    for title, examples in (("It fires on:", rule.bad), ("It keeps silent on:", rule.good)):
        if examples:
            lines += ["", title, *(f"  {example}" for example in examples)]
    return "\n".join(lines)


def rules_page() -> str:
    """Return docs/rules.md."""
    parts = ["# Rules\n\nGenerated from the rules themselves. Each rule is held to its own examples by the tests.\n"]
    for family, members in groupby(all_rules(), key=lambda rule: rule.family):
        parts.append(f"## {family.capitalize()}\n")
        parts += [_section(rule) for rule in members]
    return "\n".join(parts)


def _section(rule: Rule[Any]) -> str:
    lines = [
        f"### {rule.id} {rule.name}\n",
        f"{rule.why} {rule.hint}\n",
        f"Severity: {rule.severity}. Source: {rule.source}.\n",
    ]
    for title, examples in (("Fires on:", rule.bad), ("Keeps silent on:", rule.good)):
        if examples:
            lines += [f"{title}\n", *(f"- {example}" for example in examples), ""]
    return "\n".join(lines)
