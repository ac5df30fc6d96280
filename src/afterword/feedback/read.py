"""Read feedback between the lines: what was said, what it may stand for, and whether anybody can tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from afterword.feedback.advice import advice
from afterword.feedback.clauses import Clause
from afterword.feedback.conduct import KINDS as CONDUCT_KINDS
from afterword.feedback.conduct import conduct
from afterword.feedback.contradiction import contradiction
from afterword.feedback.counsel import (
    STEPS_FLAT_NO,
    STEPS_OPPOSED,
    between_the_lines,
    led_by,
    next_steps,
    of_conduct,
    of_form,
    of_opposites,
    steps_of,
    steps_of_form,
    to_work_on,
)
from afterword.feedback.cues import compiled
from afterword.feedback.form import again_when, answers_nobody, is_met_by_nobody, refusal
from afterword.feedback.kinds import Kind
from afterword.feedback.layer import layer
from afterword.feedback.learned import learned
from afterword.feedback.mirror import Mirrored, mirror
from afterword.feedback.outright import outright
from afterword.feedback.point import Point, points
from afterword.feedback.reading import FAINT, Category, Evidence, Reading
from afterword.feedback.rules import FEEDBACK_RULES
from afterword.feedback.signs import log_odds
from afterword.feedback.standing import standing
from afterword.feedback.stated import Stated, stated
from afterword.feedback.vague import is_vague
from afterword.feedback.weigh import Balance, Weighed, weigh
from afterword.feedback.withheld import withheld
from afterword.findings import Finding

_BY_ID = {rule.id: rule for rule in FEEDBACK_RULES}
_LEADING = r"^\W*(?:(?:but|however|although|though|because|whereas|and|so|yet|unfortunately|nevertheless)\b,?\s*)+"
_VAGUE = (
    r"\b(?:gel(?:led|ling)?|vibes?|energy|land(?:ed)? with|settle|temperature|tight-knit|close-knit|delicate|enjoy (?:working|being|it)|bunch|crowd|independent spirit"
    r"|personalit\w+|chemistry|cultur\w+|fit(?:s|ted|ting)?|click(?:ed)?|dynamics?|mix|connect\w*|blend\w*|get on|style|wavelength|gut|feeling|balance)\b"
)
_PLAIN = (
    r"\b(?:too (?!much of a (?:risk|gamble))\w+|rub(?:s|bed)?|hate|miserable|own way|rather|instead|dominat\w+|direct(?:ness)?|blunt|argu\w+|challeng\w+|interrupt\w*|cross-examined|careful"
    r"|uncomfortable|awkward|ruffle\w*|warm to|feathers|alone|push\w*|listen\w*|serious|scruffy|impatient|reserved|polished|wish(?:ed)? to|head to head|throats|drive)\b"
)
_FLAT_NO = r"\b(?:that(?:'s| is| was) (?:a|the) (?:flat |straight |clear )?no\b|(?:can(?:'t|not)|won't|don't|do not|will not|could not|couldn't|never) (?:have|insure|hire|look past|get past|overlook|accept|allow|tolerate|risk|take) (?:that|it|this)\b|no matter (?:how|who)\b|we take (?:that|it|this) (?:very )?seriously)"
_HOW = r"\w+ing|(?:any )?(?:help|notes|prompts?|support|supervision|hints?|hesitation|guidance)"
_PAPER = r" (?:certificate|licen[cs]e|ticket|card|degree|diploma|registration|qualification)\b"
_TWO = r"\b(?:two|both) (?:things|points|reasons|areas|small things|issues)\b|\bsecondly\b"
_ELSE = (
    r"\b(?:someone|somebody|(?:an?other|the other|other|a different|the successful|the chosen|the one) (?:\w+ )?(?:candidates?|applicants?|persons?|finalists?|one|guy|girl|lad|lady|fellow|chap|woman|man|people)"
    r"|he|she|he'd|she'd|he's|she's|who(?:'d| had| has|'s)? (?:already|been)|others (?:had|have|brought)|the winner|we hired|we took)\b"
)
_TAIL = " \t\n,;:–—-"
ENOUGH = 0.5
"""The probability from which a message is read as giving a reason."""
MENTIONED = 0.5
"""The probability from which a clause is taken to give a kind besides the main one."""
UNREAD = 0.02
"""How sure the reading of a message is that was not read: the least there is."""
ALSO_SAID = 0.25
"""The probability of any kind from which a clause is taken to say something about the candidate."""
SURE_OF_VAGUE = 0.5
"""How sure a reading is at most of an adjective that names nothing."""
SAID_BACK = (Kind.SKILLS_GAP, Kind.EXPERIENCE_GAP, Kind.COMMUNICATION, Kind.MOTIVATION, Kind.CLIENT_FACING)
"""The kinds of reason whose words an answer may take up; what is said of a person's way or of terms is not said back."""
LONGEST_EVIDENCE = 120
"""Code points. A longer clause is cut at commas around the words that fired."""


def read_feedback(text: str) -> Reading:
    """Read a message in which somebody tells, or does not tell, why a candidate was turned down.

    Takes a mail, a chat line, or notes of a call; quoted threads and signatures are left aside. Every piece of evidence
    is an exact quotation: `text[e.start:e.end] == e.words`. Never claims to know what was meant (DOMAIN 1.5-1.8, 5).

    >>> reading = read_feedback("Lovely to meet you. What we missed was hands-on experience with Terraform.")
    >>> reading.primary.value, reading.learned.words, reading.cannot_tell
    ('skills_gap', 'Terraform', False)
    """
    reason = withheld(text)
    if reason:
        return _not_read(reason)
    balance = weigh(text, layer())
    reading = _no_reason(text, balance) if balance.reason < ENOUGH else _with_reason(balance)
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


def _with_reason(balance: Balance) -> Reading:
    weighed, primary = balance.clauses, balance.ranked[0]
    sure = layer().calibrated("reason", *balance.odds)
    found = (Category(primary, sure, _evidence(weighed, primary), is_main=True), *_others(balance, primary))
    opposed = contradiction([each.clause for each in weighed])
    if opposed:
        return _opposed(found, opposed)
    best = max(weighed, key=lambda each: each.scores[primary])
    done = conduct(each.clause for each in _said(weighed, primary)) if primary in CONDUCT_KINDS else ()
    about = [each.clause for each in sorted(_said(weighed, primary), key=lambda each: -each.scores[primary])]
    beside = _aside(weighed, about) if primary in CONDUCT_KINDS[:2] else []
    made = _points(primary, weighed, about, beside)
    thing = None if done or _is_told(primary, weighed) else _named(primary, best)
    vague = is_vague(primary, about) and len(found) == 1
    if vague:
        sure = min(sure, SURE_OF_VAGUE)
        found = (replace(found[0], confidence=sure),)
    empty = primary is Kind.TEAM_FIT and _is_empty_hint(weighed)
    hints = (
        primary is Kind.TEAM_FIT and not _is_told(primary, weighed) and _is_soft(weighed) and (empty or sure >= FAINT)
    )
    sugared = (vague or hints) and not done
    hidden = sugared and len(found) == 1 and (vague or empty)
    soft = hidden or sure < FAINT
    steps = steps_of(done) if done else next_steps(found, thing, made, hidden=soft)
    if soft and any(compiled(_FLAT_NO).search(each.clause.lower) for each in weighed):
        steps = STEPS_FLAT_NO
    aside = to_work_on(found)
    in_hand = (primary.is_in_your_hands or aside is not None) and not soft
    if aside and not soft:
        said = _strongest(weighed, aside.kind)
        steps = next_steps(found, _named(aside.kind, said), (), hidden=False)
    advised = advice(each.clause for each in weighed) if in_hand else None
    return Reading(
        primary=primary,
        confidence=sure,
        categories=found,
        cannot_tell=hidden,
        sugarcoated=sugared,
        between_the_lines=of_conduct(done)
        if done
        else between_the_lines(found, () if thing else made, sugared=sugared, beaten=_is_beaten(about)),
        learned=thing,
        next_steps=led_by(advised, steps),
        actionable=in_hand,
        declines_feedback=False,
        conduct=done,
        point=None if soft else next(iter(made), None),
        beside=None if soft or done else next(iter(made[1:]), None),
        mirrored=None if soft else _mirrored(primary, about, beside, named=_stands(primary, thing), done=bool(done)),
    )


def _opposed(found: tuple[Category, ...], pair: tuple[Evidence, Evidence]) -> Reading:
    return Reading(
        primary=found[0].kind,
        confidence=found[0].confidence,
        categories=found,
        cannot_tell=True,
        sugarcoated=False,
        between_the_lines=of_opposites(pair),
        learned=None,
        next_steps=STEPS_OPPOSED,
        actionable=False,
        declines_feedback=False,
        contradiction=pair,
    )


def _others(balance: Balance, primary: Kind) -> Iterator[Category]:
    """Yield the kinds mentioned besides, each in a clause of its own, the surest first."""
    taken = {_strongest(balance.clauses, primary).clause.index}
    for kind in balance.ranked[1:]:
        best = max(balance.clauses, key=lambda each: each.probabilities[kind])
        if best.probabilities[kind] >= MENTIONED and best.clause.index not in taken:
            taken.add(best.clause.index)
            sure = layer().calibrated("present", log_odds(best.probabilities[kind]))
            if sure < FAINT and _is_told(primary, balance.clauses):
                continue
            yield Category(kind, sure, (_quote(best, kind),), is_main=False)


def _no_reason(text: str, balance: Balance) -> Reading:
    sure = layer().calibrated("none", log_odds(balance.reason))
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
            again_when(text), answered=not (declined or answers_nobody(text) or is_met_by_nobody(text))
        ),
        actionable=False,
        declines_feedback=declined,
    )


def _strongest(weighed: tuple[Weighed, ...], kind: Kind) -> Weighed:
    return max(weighed, key=lambda each: each.scores[kind])


def _said(weighed: tuple[Weighed, ...], kind: Kind) -> list[Weighed]:
    return [each for each in weighed if each.probabilities[kind] >= MENTIONED] or [_strongest(weighed, kind)]


def _named(kind: Kind, said: Weighed) -> Evidence | None:
    """Return the named thing that was lacking, or None; "without prompting" tells how, and names nothing to be learned."""
    thing = learned(kind, said.clause, _hit(said, kind))
    if thing is None:
        return None
    at = thing.start - said.clause.start
    before, after = said.clause.text[:at].lower(), said.clause.text[at + len(thing.words) :]
    paper = compiled(_PAPER).match(after)
    if paper and kind is Kind.SKILLS_GAP:
        return Evidence(thing.words + paper[0], thing.start, thing.end + len(paper[0]))
    return None if before.endswith("without ") and compiled(_HOW).fullmatch(thing.words) else thing


def _stands(kind: Kind, thing: Evidence | None) -> bool:
    return thing is not None and standing(kind, thing.words) is not None


def _points(
    primary: Kind, weighed: tuple[Weighed, ...], about: list[Clause], beside: list[Clause]
) -> tuple[Point, ...]:
    """Return the finer point, what is said in so many words first; two of them only where the message counts two."""
    told = dict.fromkeys(each.point for each in _told(primary, weighed) if each.point)
    made = dict.fromkeys((*told, *points(primary, about))) or dict.fromkeys(points(primary, beside))
    two = len(told) > 1 or any(compiled(_TWO).search(each.clause.lower) for each in weighed)
    return tuple(made)[: 2 if two else 1]


def _told(primary: Kind, weighed: tuple[Weighed, ...]) -> list[Stated]:
    found = [one for each in _said(weighed, primary) for one in stated(each.clause.lower)]
    return [each for each in found if each.kind is primary]


def _is_told(primary: Kind, weighed: tuple[Weighed, ...]) -> bool:
    """Whether the reason is one that names no thing to be learned: a step left out, a date, a mistake."""
    return any(each.point for each in _told(primary, weighed))


def _is_beaten(about: list[Clause]) -> bool:
    """Whether the message sets somebody else beside the candidate."""
    return any(compiled(_ELSE).search(part.lower) for part in about)


def _mirrored(primary: Kind, about: list[Clause], beside: list[Clause], *, named: bool, done: bool) -> Mirrored | None:
    """Return what can be said back; what stands beside the reason only where the reason names nothing."""
    if primary not in SAID_BACK and not done:
        return None
    return mirror(about) or (None if named else mirror(beside) or mirror(about, undone=True))


def _aside(weighed: tuple[Weighed, ...], about: list[Clause]) -> list[Clause]:
    """Return the clauses that give a reason beside those the message leans on."""
    reasons = [each for each in weighed if each.clause not in about and max(each.probabilities.values()) >= ALSO_SAID]
    return [each.clause for each in reasons]


def _is_soft(weighed: tuple[Weighed, ...]) -> bool:
    """Whether the team or the person is only hinted at: no trait is named."""
    return not any("rule:FBK221" in each.features for each in _said(weighed, Kind.TEAM_FIT))


def _is_empty_hint(weighed: tuple[Weighed, ...]) -> bool:
    """Whether the hint is nothing but a word such as "chemistry", with no way of being or doing beside it."""
    said = [each.clause.lower for each in _said(weighed, Kind.TEAM_FIT)]
    return any(compiled(_VAGUE).search(each) for each in said) and not any(
        compiled(_PLAIN).search(each) for each in said
    )


def _hit(weighed: Weighed, kind: Kind) -> tuple[int, int] | None:
    for name in weighed.features:
        rule = _BY_ID.get(name.removeprefix("rule:"))
        if rule and rule.kind is kind:
            for hit in rule.check(weighed.clause.text):
                return hit.start, hit.end
    return None


def _evidence(weighed: tuple[Weighed, ...], kind: Kind) -> tuple[Evidence, ...]:
    """Return up to two quotations for a kind, the strongest first."""
    ranked = sorted(weighed, key=lambda each: -each.scores[kind])
    strong = [each for each in ranked[:2] if each.probabilities[kind] >= MENTIONED] or ranked[:1]
    return tuple(_quote(each, kind) for each in strong)


def _form(text: str, weighed: tuple[Weighed, ...]) -> tuple[Evidence, ...]:
    chosen = refusal(weighed)
    if chosen is None:
        return (Evidence(text, 0, len(text)),) if text.strip() else ()
    return (_quote(chosen, Kind.BOILERPLATE),)


def _quote(weighed: Weighed, kind: Kind) -> Evidence:
    clause = weighed.clause
    start, end = _narrowed(clause.text, _hit(weighed, kind))
    lead = compiled(_LEADING).match(clause.text[start:end])
    start += lead.end() if lead and lead.end() < end - start else 0
    words = clause.text[start:end].rstrip(_TAIL)
    return Evidence(words, clause.start + start, clause.start + start + len(words))


def _narrowed(text: str, hit: tuple[int, int] | None) -> tuple[int, int]:
    if len(text) <= LONGEST_EVIDENCE or hit is None:
        return 0, len(text)
    start = text.rfind(",", 0, hit[0]) + 1
    end = text.find(",", hit[1])
    while start < hit[0] and text[start] == " ":
        start += 1
    return start, end if end > 0 else len(text)
