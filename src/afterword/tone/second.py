"""The second reader: a language model hears what no rule and no weight knows; only exact quotations count."""

from __future__ import annotations

import json
from collections.abc import Iterator, Set
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from afterword.findings import Finding, Severity
from afterword.mail import Kind, parse
from afterword.rules.base import Hit, Rule
from afterword.rules.tone import Sentence
from afterword.tone.report import ToneReport

if TYPE_CHECKING:
    from afterword.models.base import Model
    from afterword.prompt import Prompt

MOST = 12
"""A reader who stumbles over more places than this is not reading."""
SPARED = 0.7
"""What each finding of the second reader leaves of the score of its side."""
_FEWEST_WORDS = 3
_LONGEST_WHY = 200


def _never(_: Sentence) -> Iterator[Hit]:
    """Fire nowhere: the model quotes."""
    return iter(())


HEARD_AS_ARGUING = Rule(
    id="TON903",
    name="a second reader feels argued with",
    family="defensive",
    severity=Severity.WARNING,
    why="A language model that read the mail as its recipient stumbled here.",
    hint="Read it aloud as the person who gets it. If it defends you, leave it out.",
    source="DOMAIN 4: politeness is not the measure",
    check=_never,
)
HEARD_AS_HOLLOW = Rule(
    id="TON904",
    name="a second reader does not believe it",
    family="insincere",
    severity=Severity.WARNING,
    why="A language model that read the mail as its recipient did not believe this.",
    hint="Say one thing that only you could say about that day.",
    source="DOMAIN 1.9; DOMAIN 4, insincere",
    check=_never,
)
SECOND_RULES = (HEARD_AS_ARGUING, HEARD_AS_HOLLOW)
_SIDES = {"defensive": HEARD_AS_ARGUING, "insincere": HEARD_AS_HOLLOW}


async def read_again(text: str, report: ToneReport, model: Model, *, ignore: Set[str] = frozenset()) -> ToneReport:
    """Let a model read `text` after the rules; return the report with what it found.

    A finding counts only if its quotation stands letter for letter in the candidate's own words, and where no other finding
    stands. Another finding never raises a score.

    Raises:
        ModelError: the model or its provider failed.
    """
    if not parse(text).of(Kind.BODY).strip():
        return report
    completion = await model.complete(second_prompt(text))
    return _with(report, [one for one in second_findings(text, completion.text) if one.rule not in ignore])


def second_prompt(text: str) -> Prompt:
    """Return what the second reader is asked about the candidate's own words."""
    from afterword.prompt import Prompt
    from afterword.prompts import fence, load_template

    template = load_template("second_reader")
    messages = template.render({"mail": fence("mail", parse(text).of(Kind.BODY))})
    return Prompt(id=template.id, version=template.version, messages=messages, max_tokens=700, temperature=0.0)


def second_findings(text: str, reply: str) -> tuple[Finding, ...]:
    """Return the findings of a reply whose quotations stand in the body of `text`; nothing for a reply off the form."""
    found = []
    for item in _items(reply)[:MOST]:
        rule = _SIDES.get(str(item.get("side")))
        quote, why = item.get("quote"), item.get("why")
        if rule is None or not isinstance(quote, str) or len(quote.split()) < _FEWEST_WORDS:
            continue
        start = _place(text, quote.strip())
        if start is not None:
            finding = rule.finding(Hit(quote.strip(), start, start + len(quote.strip())))
            found.append(replace(finding, why=_said(rule, why)))
    return tuple(found)


def _items(reply: str) -> list[dict[str, Any]]:
    try:
        data = json.loads(reply[reply.find("{") : reply.rfind("}") + 1])
    except (ValueError, RecursionError):
        return []
    items = data.get("findings") if isinstance(data, dict) else None
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _place(text: str, quote: str) -> int | None:
    """Return where the quotation stands within the candidate's own words, or none."""
    for part in parse(text).parts:
        if part.kind is Kind.BODY and (start := text.find(quote, part.start, part.end)) >= 0:
            return start
    return None


def _said(rule: Rule[Sentence], why: object) -> str:
    """Return the rule's reason, with the reader's own words behind it where they are one plain short line."""
    plain = isinstance(why, str) and why.isprintable() and 0 < len(why.strip()) <= _LONGEST_WHY
    return f"{rule.why} “{str(why).strip()}”" if plain else rule.why


def _with(report: ToneReport, found: list[Finding]) -> ToneReport:
    new: list[Finding] = []
    for finding in found:
        if not any(known.start < finding.end and finding.start < known.end for known in (*report.findings, *new)):
            new.append(finding)
    spared = {rule.id: SPARED ** sum(finding.rule == rule.id for finding in new) for rule in SECOND_RULES}
    return replace(
        report,
        findings=tuple(sorted((*report.findings, *new), key=lambda one: (one.start, one.end, one.rule))),
        non_defensiveness=round(report.non_defensiveness * spared["TON903"]),
        sincerity=round(report.sincerity * spared["TON904"]),
    )
