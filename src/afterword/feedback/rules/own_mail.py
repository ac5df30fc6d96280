"""Signs that a text is the candidate's own mail and no answer to it; reading it as one would tell them what they wrote."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.feedback.cues import compiled
from afterword.findings import Severity
from afterword.rules.base import Hit, Rule

I_SHARE, WE_SHARE, THEIR_SIGN, SIGN = 8.5, -3.5, -1.1, 0.7
ENOUGH_SIGNS = 2
"""One sign alone stands in many an answer that somebody writes of themselves."""
ALARM = 3.4
"""How much speaks for a candidate's own mail, and from where on it is called one; chosen on the tune parts so that no
answer there is mistaken for one."""

_NOTES = r"\b(?:notes?|(?:phone )?call (?:w/|with|from)|voicemail|voice note|minutes|transcript|debrief|(?:called|rang|phoned) (?:me|at|to|this|and)|schrieb|wrote:|(?:she|he|they|lady|recruiter|manager|director|chef|panel|client|boss|team)[\w ,]{0,25} (?:said|says|told|reckons?|felt|thought|wanted?|chose|support|took|has taken))\b|^from:|they'd\b|she'd\b|he'd\b"
"""What tells notes of a call, which are the candidate's words and still their answer."""
_SIGNS = (
    r"\byou(?:r \w+)? (?:clearly |obviously |simply |just )?(?:did not|didn't|never|have not|haven't|could not) (?:even )?(?:read|look at|consider|understand|give|let|answer|see) (?:my|me)\b|\byour loss\b|\bwrong on your side\b",
    r"\bwhy (?:exactly )?(?:i|my application|you) (?:was|were|am|did|have|had|got|chose|decided|turned)\b|\b(?:reject(?:ed|ing)?|turn(?:ed|ing) down|refus(?:ed|ing)|declin(?:ed|ing)|choose|chose|hire) me\b|\bturn(?:ed|ing) me down\b|\bi was (?:rejected|turned down|not (?:chosen|selected|successful))\b|\bi (?:did not|didn't) get (?:the|it|this)\b",
    r"\b(?:what|where|which|how|anything|something|one (?:\w+ )?thing|a (?:\w+ )?thing)\b[^.!?]{0,25}\b(?:i|me) (?:\w+ ){0,2}(?:should|could|can|did|do|need|fell|was|work|improve|fix|learn|know)\b[^.]*\?|\b(?:should|could|can) i (?:have |do |learn|work|improve|fix)[^.]*\?|\bwhere i (?:fell|was|could)\b|\bwhat went wrong\b",
    r"\bi (?:fully |completely |do |have to |must )?(?:accept|respect|understand|do not agree with|don't agree with|disagree with|demand|am (?:extremely |very |deeply |really )?(?:disappointed|shocked|upset))\b|\bi (?:was|felt) (?:\w+ )?(?:disappointed|gutted|shocked|sorry to hear|surprised)\b|\bi (?:must|have to) (?:admit|say)\b|\b(?:gutted|sad about it|no worries mate|no hard feelings)\b",
    r"\bmy (?:application|cv|resume|next (?:interviews?|steps?)|interview (?:with you)?|job search|covering letter|cover letter|test|presentation|take-home|candidacy|age|lack of|solicitor|lawyer|english|experience|skills)\b",
    r"\bi (?:\w+ )?(?:answered|applied|rambled|prepared|put everything|led|managed|ran|interviewed|worked|talked about the|froze|went blank)\b|\bi (?:have|had|'ve) (?:\w+ )?(?:\d+|ten|twelve|fifteen|twenty) (?:years|other offers)\b|\bi (?:already )?have (?:two |three )?(?:other )?offers?\b|\bi took \w+ days\b|\bi know (?:that )?i (?:was|am|could|had|did|rambled)\b",
    r"\bthank(?:s| you)(?: \w+)? for (?:letting me know|getting back to me|coming back to me|calling me|the call|telling me|passing (?:that|it|this) on|your (?:decision|answer|email|reply|mail|letter|feedback|consideration)|the (?:answer|honest|opportunity|feedback)|this (?:\w+,? )*opportunity|considering me)\b|\byou (?:for )?taking the time\b",
    r"\b(?:could|can|would|will) you (?:please |perhaps |kindly |maybe )?(?:tell|give|let|help|share|send|explain|check|name|point|consider)\b[^.]*\b(?:me|my|feedback)\b|\b(?:any|some|honest|more|specific|detailed|proper|brief) (?:\w+ )*(?:feedback|explanation)\b|\bi have (?:still )?not received\b|\bi (?:would|'d) (?:\w+ )*(?:love|appreciate|value|be grateful|like|be interested)\b|\bplease (?:check|review|reconsider) my\b|\bif you (?:had to name|could just|don't know|have no time|can't say|cannot say)\b",
)
_THEIRS = (
    r"\bwe(?:'ve| have| had)? (?:\w+ )?(?:decided|chose|chosen|went|felt|needed|need|missed|thought|regret|liked|enjoyed|gave|filled|offered|selected|appointed|found|hired|wanted|want|cannot|can't|are unable|were (?:looking|impressed|not)|had \w+ (?:applicants|candidates))\b"
    r"|\b(?:they|he|she|panel|client|board|committee|recruiter|manager|feedback|team|boss) (?:\w+ )?(?:said|say|says|felt|thought|wanted|told|found|decided|went|was|were|wrote|noted|reckons?|liked|wants?|would have)\b"
    r"|\byour (?:application|answers?|interview|experience|cv|resume|lack|score|skills?|presentation|portfolio|knowledge|expectations|candidacy|profile|examples?|interest)\b|\byou (?:lacked|came across|struggled|scored|need to|should|seemed|were (?:a |very |too |quite |really |great|good|strong|not|the|one|so|our))\b|\bunfortunately,? (?:we|you|your|the|on this)\b|\b(?:position|role|post|job) (?:has been|was|went|is) (?:filled|to|withdrawn|cancelled|on hold)\b"
)

WHY = "This does not read like an answer from them; it reads like a mail of your own. Reading it between the lines would only tell you what you wrote."
HINT = "Give the message that came back. For a mail of yours, there are `afterword check` and `afterword rewrite`."


def _check(text: str) -> Iterator[Hit]:
    plain = text.replace("’", "'")
    found = [match for match in (compiled(sign).search(plain) for sign in _SIGNS) if match]
    if len(found) >= ENOUGH_SIGNS and not compiled(_NOTES).search(plain) and _speaks_for_it(plain, len(found)) >= ALARM:
        first = min(found, key=lambda match: match.start())
        yield Hit(text[first.start() : first.end()], first.start(), first.end())


def _speaks_for_it(plain: str, signs: int) -> float:
    """Weigh who is spoken of, and the signs: candidates write of themselves, employers of "you" and "we"."""
    counts = [len(compiled(words).findall(plain)) for words in _PEOPLE]
    total = sum(counts) + 1
    theirs = compiled(_THEIRS).search(plain) is not None
    return (I_SHARE * counts[0] + WE_SHARE * counts[1]) / total + THEIR_SIGN * theirs + SIGN * signs


_PEOPLE = (
    r"\b(?:i|my|me|myself|mine)\b",
    r"\b(?:we|our|us)\b",
    r"\b(?:you|your|yours|they|he|she|them|him|her|their)\b",
)


OWN_MAIL: Rule[str] = Rule(
    id="FBK601", name="a mail of your own", family="no answer of theirs", severity=Severity.WARNING, why=WHY, hint=HINT,
    source="DOMAIN 5, kinds", check=_check,
    bad=(
        "I answered every single question correctly, I have 12 years of experience, and you clearly did not read my CV.",
        "Thank you for letting me know. I accept the decision. What is one thing I could do better?",
    ),
    good=(
        "Thank you for your email. You were great, but we went with someone who has run a kitchen.",
        "Notes of the call: they said my answers were too long and that I had not led a team.",
    ),
)  # fmt: skip
"""It takes a whole text, quoted thread and signature left out."""
