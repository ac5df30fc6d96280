"""Signs that a text is the candidate's own mail and no answer to it; reading it as one would tell them what they wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.feedback.bag import bag, grams
from afterword.feedback.cues import compiled
from afterword.findings import Severity
from afterword.rules.base import Hit, Rule

I_SHARE, WE_SHARE, THEIR_SIGN, SIGN = 8.5, -3.5, -1.1, 0.7
ENOUGH_SIGNS = 2
"""One sign alone stands in many an answer that somebody writes of themselves."""
ALARM = 3.4
"""How much speaks for a candidate's own mail, and from where on it is called one; chosen on the tune parts so that no
answer there is mistaken for one."""

_NOTES = r"\b(?:notes?|(?:phone )?call (?:w/|with|from)|voicemail|voice note|minutes|transcript|debrief|(?:called|rang|phoned) (?:me|at|to|this|and)|schrieb|wrote:|(?:she|he|they|lady|recruiter|manager|director|chef|panel|client|boss|team)[\w ,]{0,25} (?:said|says|told|reckons?|thinks?|feels?|felt|thought|wanted?|chose|support|took|has taken))\b|^from:|they'd\b|she'd\b|he'd\b|\bphoned\b|\b(?:called|rang) (?:during|just|back|about)\b|\b(?:he|she|they|recruiter|agency) rang\b|\bjotted\b"
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
_DO = r"(?:do|have done|do better|be better|get better|improve|work|practi[sc]e|read|learn|sort|prepare|change|fix|try|need)"
_ASKS = (
    r"\b(?:what|where|which \w+|how) (?:should|could|can|would|do) i (?:\w+ )?(?!say|tell|put)\w+[^.!?\n]{0,60}\?",
    rf"\b(?:what|where|how|anything|something|one thing|which \w+)\b[^.!?\n]{{0,40}}\b(?:should|could|can|might|do|would) i (?:\w+ )?{_DO}\b[^.!?]*\?|\b(?:anything|something|what|one thing)(?: \w+){{0,3}} i (?:should|could|can|might|need to|ought to) (?:\w+ )?{_DO}\b",
    r"\bwhere (?:did )?i (?:fell|fall|came|come) short\b|\bwhere (?:was i|i was) (?:the )?weak(?:est|er)?\b|\bwhat i (?:was missing|lacked|did wrong|could have)\b|\b(?:had|has|brought) that i (?:didn't|did not|don't|lacked)\b",
    r"\b(?:could|can|would|will) you (?:please |perhaps |possibly |maybe )?(?:tell|share with|show|let|give|send) me\b(?=[^.!?]*\b(?:i|my|feedback|scor\w+|pointers?)\b)[^.!?]*\b(?:what|where|which|whether|why|feedback|scor\w+|pointers?)\b|\bplease tell me (?:the|what|why|where)\b|\b(?:could|can|would) you ask \w+ for\b",
    r"\b(?:i'd|i would|i should)(?: \w+){0,3} (?:like|love|welcome|value|appreciate|grateful for|glad of|glad to (?:hear|know)|be glad to (?:hear|know))(?: \w+){0,3} (?:feedback|pointers?|tips?|ten minutes|hear it|know whether|know what)\b|\b(?:if there is|is there|is there any chance of) any feedback\b|\bfeedback on my\b|\bif you could share\b",
)
"""How a candidate asks; one that gives an answer asks nothing of this sort."""
_THANKS = r"\b(?:thank you|thanks|thank|cheers)\b[^.!?\n]{0,40}\b(?:for (?:your|the|this|that|telling|being|explaining|coming back|getting back|letting|passing|answering|writing|phoning|ringing|calling)|so much for)\b|\bthat's useful\b"
_ANSWERS = (
    r"\b(?:i'll|i will) (?:\w+ )?(?:work on (?:my|it|that)|think about (?:it|that|the|what you)|take (?:it|that|this) (?:with me|in\b|to heart|on board|into)|leave it|try again|practi[sc]e|learn (?:from|to|more)|come back (?:next|in (?:a|the)|when i)|apply again|do better|bear (?:it|that) in mind|read up)\b|\bi'm working (?:on my|through)\b",
    r"\b(?:you're right (?:that i|about my|i)|you are right (?:that i|about my|i)|guilty|fair enough|understood on|point taken|i (?:don't|do not) recogni[sz]e myself|and i know it|i should (?:have|of) (?!written|replied|answered|told|let|sent|said|come back|got back|been in touch|rung|called)\w+|i did say|you (?:did not|didn't) (?:even )?(?:ask|give|let) me)\b",
    r"\bi (?:interrupted|stalled|botched|rambled|froze|guessed)\b",
)
"""How a candidate thanks for a reason and takes it in, or fights it."""
_THEIRS = (
    r"\bwe(?:'ve| have| had)? (?:\w+ )?(?:decided|chose|chosen|went|felt|needed|need|missed|thought|regret|liked|enjoyed|gave|filled|offered|selected|appointed|found|hired|wanted|want|cannot|can't|are unable|were (?:looking|impressed|not)|had \w+ (?:applicants|candidates))\b"
    r"|\b(?:they|he|she|panel|client|board|committee|recruiter|manager|feedback|team|boss) (?:\w+ )?(?:said|say|says|felt|thought|wanted|told|found|decided|went|was|were|wrote|noted|reckons?|liked|wants?|would have)\b"
    r"|\byour (?:application|answers?|interview|experience|cv|resume|lack|score|skills?|presentation|portfolio|knowledge|expectations|candidacy|profile|examples?|interest)\b|\byou (?:lacked|came across|struggled|scored|need to|should|seemed|were (?:a |very |too |quite |really |great|good|strong|not|the|one|so|our))\b|\bunfortunately,? (?:we|you|your|the|on this)\b|\b(?:position|role|post|job) (?:has been|was|went|is) (?:filled|to|withdrawn|cancelled|on hold)\b"
)

WHY = "This does not read like an answer from them; it reads like a mail of your own. Reading it between the lines would only tell you what you wrote."
HINT = "Give the message that came back. For a mail of yours, there are `afterword check` and `afterword rewrite`."
_DECIDES = (
    r"\b(?:i|we)(?:'ve| have|'m| am|'re| are|'d| would| was|'ll)? (?:\w+ )?(?:gone (?:for|with)|going (?:to go|with|for|another)|went (?:for|with)|can't offer|cannot offer|offered|chose|chosen|decided|picked|put you|pick you"
    r"|try to give feedback|wanted you|had to (?:choose|pick|translate)|looking for)\b|\byou (?:were|was|looked|came|seemed|asked|clean|kept|gave|did|showed|rushed|missed|lacked|need|needed|clearly|handled|answered)\b"
    r"|\b(?:position|role|post|job|place) (?:has been|was|went|is|has gone|goes) (?:filled|to|withdrawn|cancelled|on hold|gone)\b|\byour (?:answers?|energy|interview|presentation|test|trial|cv|experience|figures?|work|portfolio)\b"
)
"""How somebody speaks who decides, or who has watched the candidate."""
OUTRIGHT = 7.5
"""The log odds from which the words as a whole say it, also beside signs of an answer; only above every stranger's answer."""


def _sounds_own(plain: str) -> re.Match[str] | None:
    """Return the first word of a text that sounds as candidates' own mails do, as a whole."""
    layer = bag("own_mail")
    theirs = compiled(_DECIDES).search(plain) or compiled(_NOTES).search(plain)
    sounds = layer.odds(grams(plain)) >= (OUTRIGHT if theirs else layer.alarm)
    return compiled(r"\b(?:i|my|me)\b[^.!?\n]*").search(plain) if sounds else None


def _check(text: str) -> Iterator[Hit]:
    plain = text.replace("’", "'")
    whole = _sounds_own(plain)
    if whole:
        yield Hit(text[whole.start() : whole.end()], whole.start(), whole.end())
        return
    found = [match for match in (compiled(sign).search(plain) for sign in _SIGNS) if match]
    if compiled(_NOTES).search(plain):
        return
    sure = _says_it(plain)
    if sure or (len(found) >= ENOUGH_SIGNS and _speaks_for_it(plain, len(found)) >= ALARM):
        first = sure or min(found, key=lambda match: match.start())
        yield Hit(text[first.start() : first.end()], first.start(), first.end())


def _says_it(plain: str) -> re.Match[str] | None:
    """Return where a candidate plainly asks, or thanks for a reason and takes it in; who gives a reason does neither."""
    if compiled(_THEIRS).search(plain):
        return None
    asked = next(filter(None, (compiled(one).search(plain) for one in _ASKS)), None)
    taken = [match for match in (compiled(one).search(plain) for one in _ANSWERS) if match]
    return asked or (taken[0] if taken and compiled(_THANKS).search(plain) else None)


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
        "Thanks for telling me straight. Gutted, but fair enough. What should I get better at?",
        "Thank you for your feedback. I will work on my examples.",
    ),
    good=(
        "Thank you for your email. You were great, but we went with someone who has run a kitchen.",
        "Notes of the call: they said my answers were too long and that I had not led a team.",
    ),
)  # fmt: skip
"""It takes a whole text, quoted thread and signature left out."""
