"""Read feedback between the lines: what was said, what it may stand for, and whether anybody can tell."""

from __future__ import annotations

from afterword.feedback.counsel import of_form, steps_of_form
from afterword.feedback.form import again_when, answers_nobody, is_met_by_nobody, refusal
from afterword.feedback.kinds import Kind
from afterword.feedback.layer import Layer, layer
from afterword.feedback.outright import outright
from afterword.feedback.quote import quote
from afterword.feedback.reading import Category, Evidence, Reading
from afterword.feedback.reason import with_reason
from afterword.feedback.signs import log_odds
from afterword.feedback.weigh import Balance, Weighed, weigh
from afterword.feedback.withheld import withheld
from afterword.findings import Finding

ENOUGH = 0.5
"""The probability from which a message is read as giving a reason."""
UNREAD = 0.02
"""How sure the reading of a message is that was not read: the least there is."""


def read_feedback(text: str) -> Reading:
    """Read a message in which somebody tells, or does not tell, why a candidate was turned down.

    Takes a mail, a chat line, or notes of a call; quoted threads and signatures are left aside. Every piece of evidence
    is an exact quotation: `text[e.start:e.end] == e.words`. Never claims to know what was meant (DOMAIN 1.5-1.8, 5).

    >>> reading = read_feedback("Lovely to meet you. What we missed was hands-on experience with Terraform.")
    >>> reading.primary.value, reading.learned.words, reading.cannot_tell
    ('skills_gap', 'Terraform', False)
    """
    reason = withheld(text)
    return _not_read(reason) if reason else read_weighed(text, weigh(text, layer()), layer())


def read_weighed(text: str, balance: Balance, by: Layer) -> Reading:
    """Return the reading of a message that was weighed by a layer, as sure as that layer's calibration says."""
    reading = with_reason(balance, by) if balance.reason >= ENOUGH else _no_reason(text, balance, by)
    return outright(text, reading)


def _not_read(finding: Finding) -> Reading:
    words = Evidence(finding.words, finding.start, finding.end)
    return Reading(
        primary=Kind.BOILERPLATE,
        confidence=UNREAD,
        categories=(Category(Kind.BOILERPLATE, UNREAD, (words,), is_main=True),),
        cannot_tell=True,
        sugarcoated=False,
        between_the_lines=finding.why,
        learned=None,
        next_steps=(finding.hint,),
        actionable=False,
        declines_feedback=False,
        withheld=finding,
    )


def _no_reason(text: str, balance: Balance, by: Layer) -> Reading:
    sure = by.calibrated("none", log_odds(balance.reason))
    found = (Category(Kind.BOILERPLATE, sure, _form(text, balance.clauses), is_main=True),)
    declined = any("rule:FBK403" in each.features for each in balance.clauses)
    return Reading(
        primary=Kind.BOILERPLATE,
        confidence=sure,
        categories=found,
        cannot_tell=True,
        sugarcoated=False,
        between_the_lines=of_form(found[0], declined=declined),
        learned=None,
        next_steps=steps_of_form(
            again_when([each.clause for each in balance.clauses]),
            answered=not (declined or answers_nobody(text) or is_met_by_nobody(text)),
        ),
        actionable=False,
        declines_feedback=declined,
    )


def _form(text: str, weighed: tuple[Weighed, ...]) -> tuple[Evidence, ...]:
    chosen = refusal(weighed)
    if chosen is None:
        return (Evidence(text, 0, len(text)),) if text.strip() else ()
    return (quote(chosen, Kind.BOILERPLATE),)
