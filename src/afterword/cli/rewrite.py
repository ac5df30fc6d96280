"""`afterword rewrite`: the candidate's own mail, minus the fight."""

from __future__ import annotations

import codecs
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from afterword.cli.declare import Argument, Option
from afterword.cli.exits import say
from afterword.cli.present import print_text
from afterword.cli.sources import read_bytes
from afterword.errors import ConfigError, ModelUnavailable, TextError
from afterword.mail import decode
from afterword.message import Source
from afterword.rewriting import rewrite as rewrite_mail

if TYPE_CHECKING:
    from afterword.models.base import Model
    from afterword.rewriting import Rewrite
    from afterword.situation import Situation


# A file keeps every letter; what a terminal would act on is no letter.
_UNSAFE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def rewrite(
    file: Annotated[Path, Argument("A mail as text, or - for standard input.")],
    diff: Annotated[bool, Option("Show what changed, word by word.", flag="--diff")] = False,
    json: Annotated[bool, Option("Print the mail, every change and both scores as JSON.", flag="--json")] = False,
    eml: Annotated[bool, Option("Read a mail file (.eml) and print one; its headers stay.", flag="--eml")] = False,
    situation: Annotated[Path | None, Option("A situation file, for the role an added sentence may name.")] = None,
    model: Annotated[str | None, Option("none, local, replay:FILE, or a model's name at your endpoint.")] = None,
    record: Annotated[Path | None, Option("Append the model's replies to this file, for replay:FILE.")] = None,
    dry_run: Annotated[bool, Option("Print the exact prompt; ask nobody.", flag="--dry-run")] = False,
    require_model: Annotated[
        bool, Option("Fail (exit 4) rather than do without the model.", flag="--require-model")
    ] = False,
) -> None:
    """Rewrite a mail so that it takes the answer in. What does not fight stays letter for letter; nothing is sent."""
    data = read_bytes(file)
    text = _text(data, file, eml=eml)
    known = _situation(situation)
    chosen = _chosen(model, text, known, record, required=require_model)
    if dry_run:
        return _print_prompts(text, known, chosen)
    rewritten = rewrite_mail(text, known, chosen)
    if rewritten.failure and require_model:
        raise ModelUnavailable(rewritten.failure)
    _print(rewritten, text, data, diff=diff, json=json, eml=eml)
    say(_summary(rewritten))
    return None


def _text(data: bytes, file: Path, *, eml: bool) -> str:
    if eml:
        from afterword.rewriting.eml import text_of

        return text_of(data)
    text = decode(data, str(file)).removeprefix("\ufeff")
    if not text.strip():
        raise TextError("there is no text here; give the mail to rewrite")
    if _is_situation(text):
        raise TextError(f"{file} looks like a situation file, not a mail; write from it with: afterword draft {file}")
    return text


def _is_situation(text: str) -> bool:
    """Return whether the text is TOML with the tables of a situation: no mail parses as that."""
    if re.search(r"(?m)^\s*\[", text) is None:
        return False
    import tomllib

    try:
        return not {"outcome", "role", "stages"}.isdisjoint(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        return False


def _chosen(
    name: str | None, text: str, situation: Situation | None, record: Path | None, *, required: bool
) -> Model | None:
    """Choose the model, say on stderr which and why, and keep personal data from leaving the machine.

    Raises:
        ModelUnavailable: there is none that can rewrite, and doing without it was not allowed.
    """
    wanted = name or _configured()
    if wanted in (None, "none", "local"):
        # Nothing of so small a model as the local one would be let in, so it is not even started.
        why = "The local model is too small to keep the facts of a mail; " if wanted == "local" else ""
        if required:
            raise ModelUnavailable(f"{why or 'no model is chosen; '}name one at your endpoint with --model.")
        if why:
            say(f"{why}rewriting without a model.")
        return None
    from afterword.cli.draft import choice_of
    from afterword.rewriting.private import keep_mail_private

    choice = choice_of(name, required=required)
    say(choice.why)
    if choice.model is None:
        return None
    chosen = keep_mail_private(choice.model, text, situation)
    if record is None:
        return chosen
    from afterword.models.replay import RecordingModel

    # Outside the placeholders: a record is read on this machine, and replays to the same prompts as they stand.
    return RecordingModel(chosen, record)


def _configured() -> str | None:
    """Return the name of the model that is configured, if one is."""
    import os

    from afterword.config import config_file
    from afterword.models.settings import read_settings

    return os.environ.get("AFTERWORD_MODEL") or read_settings(config_file()).name


def _print_prompts(text: str, situation: Situation | None, model: Model | None) -> None:
    if model is None:
        raise ConfigError("--dry-run shows what a model would be asked, and no model is chosen; name one with --model")
    from afterword.rewriting import rewrite_prompts

    prompts = rewrite_prompts(text, model, situation)
    for prompt in prompts:
        print_text(f"# {prompt.id} {prompt.version} {prompt.hash}")
        print_text("\n\n".join(f"## {message.role}\n{message.content}" for message in prompt.messages))
    if not prompts:
        say("No model would be asked: nothing in this mail fights the decision.")


def _situation(file: Path | None) -> Situation | None:
    if file is None:
        return None
    from afterword.cli.situations import read_situation
    from afterword.cli.today import moment

    return read_situation(file, moment(None))


def _print(rewritten: Rewrite, text: str, data: bytes, *, diff: bool, json: bool, eml: bool) -> None:
    if json:
        from afterword.cli.present import print_json

        print_json(rewritten)
    elif diff:
        from afterword.rewriting.diff import word_diff

        shown = word_diff(text, rewritten.body).rstrip("\n")
        if sys.stdout.isatty():
            sys.stdout.write(_colored(shown))
        else:
            print_text(shown)
    elif eml:
        from afterword.rewriting.eml import with_text

        sys.stdout.buffer.write(with_text(data, rewritten.body))
    elif sys.stdout.isatty():
        print_text(rewritten.body.rstrip("\n"))
    else:
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        sys.stdout.buffer.write(mark + _UNSAFE.sub("�", rewritten.body).encode("utf-8", "replace"))


def _colored(shown: str) -> str:
    """Color the marks of a diff whose text was made harmless first."""
    from afterword.cli.exits import harmless

    safe = re.sub(r"\[-.*?-\]", "\x1b[31m\\g<0>\x1b[0m", harmless(shown), flags=re.DOTALL)
    return re.sub(r"\{\+.*?\+\}", "\x1b[32m\\g<0>\x1b[0m", safe, flags=re.DOTALL) + "\n"


def _warning(rewritten: Rewrite) -> str:
    """Say that the mail is not ready, and which sentences it is."""
    from afterword.rewriting.lingering import FIGHTS_ON, PUT_ON, loudest

    told = f"Don't send it yet: {rewritten.needs_person}. A person should look at it first"
    if rewritten.needs_person not in (FIGHTS_ON, PUT_ON):
        return f"{told}."
    heavy = [" ".join(sentence.split()) for sentence in loudest(rewritten.body)]
    return f"{told}, most of all at:" + "".join(f"\n  {sentence}" for sentence in heavy)


_NAMED = 50
"""A score below which the loudest sentences of an unflagged mail did fight, mostly; above it they did not."""


def _untouched(rewritten: Rewrite) -> str:
    """Say why a mail was left alone, with its scores: no more is claimed than they tell."""
    tone = rewritten.tone_before
    if rewritten.needs_person:
        from afterword.rewriting.lingering import weighing

        found = [finding.words for finding in tone.findings if finding.blocks]
        named = [
            f"\n  {' '.join(words.split())}"
            for words in found or (weighing(rewritten.body) if tone.lowest < _NAMED else ())
        ]
        where = f", most of all:{''.join(named)}" if named else "."
        return f"Left as it is: {rewritten.needs_person}. A person should read it before it goes{where}"
    return (
        "Left as it is: nothing in it fights the decision, as far as the check can tell "
        f"(non-defensiveness {tone.non_defensiveness}, sincerity {tone.sincerity})."
    )


def _summary(rewritten: Rewrite) -> str:
    before, after = rewritten.tone_before, rewritten.tone
    if rewritten.note:
        return f"Left as it is: {rewritten.note}."
    if not rewritten.changed:
        return _untouched(rewritten)
    count = len(rewritten.changes)
    told = (
        f"{count} sentence{'s' if count > 1 else ''} changed, {rewritten.kept_ratio:.0%} of your words kept; "
        f"non-defensiveness {before.non_defensiveness} -> {after.non_defensiveness}, "
        f"sincerity {before.sincerity} -> {after.sincerity}."
    )
    if rewritten.needs_person:
        told += f"\n{_warning(rewritten)}"
    if rewritten.failure:
        return f"{told}\nThe model failed ({rewritten.failure}) The floor wrote what it did not."
    if rewritten.model != "none":
        wrote = sum(sentence.source is Source.MODEL for sentence in rewritten.sentences)
        told += f"\n{rewritten.model} wrote {wrote} of them; each passed every guardrail."
    return told
