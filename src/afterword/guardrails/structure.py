"""Structure and conduct: each sentence does its own move, in plain text, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from afterword.findings import Finding, Severity
from afterword.guardrails.proposal import Proposal, content_stems, stem
from afterword.message import Move
from afterword.plan import Shape, Task
from afterword.rules.base import Hit, Rule
from afterword.tone import check as check_tone

_LONGEST = 42


@dataclass(frozen=True, slots=True)
class Pattern:
    """Find what matches `expression` (in any case) and does not stand in the input; every match holds one of `signs`."""

    expression: str
    signs: str

    def __call__(self, proposal: Proposal) -> Iterator[Hit]:
        """Find every match."""
        # Compiled on first use: the floor never needs it, and start-up time is a feature.
        for match in re.finditer(self.expression, proposal.text, re.IGNORECASE):
            if match[0].strip().lower() not in proposal.given:
                yield Hit(match[0], match.start(), match.end())


def _pattern(expression: str, signs: str = "") -> Pattern:
    # In lower case a pattern is found three times as fast as in any case.
    return Pattern(expression, signs or re.sub(r"(?<!\\)[A-Z]", lambda letter: letter[0].lower(), expression))


def _whole(proposal: Proposal, wrong: object) -> Iterator[Hit]:
    if wrong:
        yield Hit(proposal.text, 0, len(proposal.text))


def questions(proposal: Proposal) -> Iterator[Hit]:
    """Find a question too many, or the one question missing; two in one sentence are two."""
    wanted = int(proposal.move is Move.ASK)
    yield from _whole(proposal, proposal.text.count("?") != wanted)
    for match in _AND_ASKS.finditer(proposal.text) if wanted else ():
        yield Hit(match[0], match.start(), match.end())


_AND_ASKS = re.compile(
    r"(?i),? and (?:also )?(?:how|what|where|why|when|who|whom|whether|could|can|did|do|does|was|were|is|are|would|will|should|if)\b"
)


_MARK = re.compile(r"[.!?][\"”')]*\s")
"""Stands wherever `_END` does, and is sooner looked for."""
_END = re.compile(
    r"(?<!\b[DM]r)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\bSt)(?<!\bvs)(?<!\b[a-z]\.[a-z])[.!?]+[\"”')]*(?=\s+\S)"
)


def one_sentence(proposal: Proposal) -> Iterator[Hit]:
    """Find a line break, a second sentence, an unfinished one, or one that is too short or too long."""
    text = proposal.text
    unfinished = not re.search(r"[.!?]$", text) or not re.match(r"[\"“'(]?\w", text)
    words = len(text.split())
    broken = not text.isprintable() or text != text.strip()
    ended = _MARK.search(text) and _END.search(text)
    yield from _whole(proposal, unfinished or broken or ended or not 2 <= words <= _LONGEST)


_EXCUSES = re.compile(
    r"(?i)\b(?:because|due to|owing to|thanks to|given (?:the|that|how|my)|came late|late in|long day|end of the day|tired|unlucky|while still|as (?:it|the|there|we|they|you|he|she) (?:was|were|had|came|went)|"
    r"since (?:it|the|there|we|they|you|he|she|nobody))\b|(?<!clear )(?<!obvious )(?<!known )\b(?:to|with|at|against) me\b"
)
_BELITTLES = re.compile(
    r"(?i)\b(?:a (?:bit|little|touch|tad|second|moment)|somewhat|(?:sort|kind) of|in places|at times|sometimes|now and then|perhaps|maybe|(?:may|might) have|only|merely|minor|tiny|small|"
    r"arguably|if anything|some would say)\b"
)
_CIRCUMSTANCE = re.compile(
    r"(?i),? \b(?:considering|given|seeing (?:that|how)|even though|although|though|despite|because|after (?:all|such|so|everything)|with (?:so|such|all|no)|so little|never|nobody|no one|"
    r"was(?:n['’]t| not|n't even)? (?:told|given|said|explained|mentioned)|unclear)\b|, (?:since|as|while|when)\b"
)
_BUTS = re.compile(
    r"(?i)\b(?:but|(?<!even )though|although|however|(?:and|,) yet|even though|albeit|except|whereas|despite)\b"
)
_OWNS = re.compile(r"(?i)\b(?:learn\w*|work|know|better|improve\w*|mine|own|prepare\w*|see)\b")
_TAKES_IN = re.compile(
    r"(?i)\b(?:accept|respect|understand|know|thank|appreciate|glad|grateful|disappoint|sad|sorry|hope|fine|all right|okay|no (?:problem|bother|worries|trouble|hurry|need)|"
    r"not get|leave it)|n['’]t get\b"
)


def excuses(proposal: Proposal) -> Iterator[Hit]:
    """Find a reason given for what went badly, or little made of it; and a question that brings its circumstances along."""
    if proposal.move is Move.ASK:
        yield from _unlike_the_input(proposal, _CIRCUMSTANCE)
    if proposal.move is Move.OWN:
        yield from _unlike_the_input(proposal, _EXCUSES)
        yield from _unlike_the_input(proposal, _BELITTLES)
        for hit in _unlike_the_input(proposal, _BUTS):
            if not _OWNS.search(proposal.text, hit.end):
                yield hit


def buts(proposal: Proposal) -> Iterator[Hit]:
    """Find a "but" behind what was decided or granted, unless it takes in more: "I had hoped for it, but I understand"."""
    if proposal.move in (Move.STRONGER, Move.ACKNOWLEDGE, Move.EASY_OUT):
        for hit in _unlike_the_input(proposal, _BUTS):
            fights = proposal.move is Move.STRONGER or not _TAKES_IN.search(proposal.text, hit.end)
            if fights and hit.start:
                yield hit


def _unlike_the_input(proposal: Proposal, pattern: re.Pattern[str]) -> Iterator[Hit]:
    for match in pattern.finditer(proposal.text):
        if match[0].lower() not in proposal.given:
            yield Hit(match[0], match.start(), match.end())


def doubled(proposal: Proposal) -> Iterator[Hit]:
    """Find a word said twice running."""
    for match in re.finditer(r"(?i)(?<![\w.'’])(\w+)\s+\1\b", proposal.text):
        if match[0].lower() not in ("had had", "that that") and stem_free(match[0]) not in proposal.given:
            yield Hit(match[0], match.start(), match.end())


def stem_free(text: str) -> str:
    """Return the words in lower case with single spaces, as they would stand in the input."""
    return " ".join(text.lower().split())


_SAID: dict[Move, str] = {
    Move.ACKNOWLEDGE: r"(?:n['’]t\b|\bnot\b)|\b(unsuccessful|another candidate|someone else|somebody else|thank|thanks|touch|hoped|expected|hold|cancelled|closed|filled|about|disappointed|sorry|good of you|kind of you)\b",
    Move.STRONGER: r"\b(another|other|someone else|somebody else|stronger (?:candidate|applicant|person|match|fit))\b",
    Move.GROW: r"\b(improv\w*|better|learn\w*|work on|grow\w*|stronger|next|with me|in mind|follow)\b",
    Move.EASY_OUT: r"\b(understand\w*|fine|okay|all right|no (?:bother|problem|worries|trouble|need|harm)|not to worry|don['’]t worry|not possible|cannot|can['’]t|happy to wait|of course|let it rest|plenty|no hurry|leave it|ignore|skip|forget|fair enough)\b",
    Move.EASY: r"\b(one|single|lines?|sentences?|words?|brief|short|little|pointer|hint)\b",
}
_OF_STATUS = re.compile(r"(?i)\b(stands?|how it looks|news|decid\w*|decision|heard?|update|when|where|timeline|open)\b")
_OF_FEEDBACK = re.compile(
    r"(?i)\b(f[ae]ll(?:ing|en)? short|lack\w*|miss\w*|work on|improv\w*|better|feedback|weak\w*|see more|seen more|more of|different\w*|gap|stronger|"
    r"short|develop\w*|learn|area|strengthen|(?:something|anything) else|concerns?|reservations?|doubts?|hesita\w+|h[oe]ld (?:me )?back|made the difference|stand out|stood out|convinc\w+|persua\w+|better prepare\w*|focus|went wrong|advice|let me down|against me|cost me|what would it be|"
    r"liked? to (?:see|have seen|hear)|change|fix)\b"
)
_WISH = r"(?i)\b(want|would like|hope|aim|wish|goal|intend|plan|going to|keen to|mean to|determined to|try|will|ambition)\b|['’](?:d like|ll)\b"
_NOT_GOT = r"(?i)n['’]t\b|\b(not|unsuccessful|another candidate|someone else|somebody else)\b"


def says_its_move(proposal: Proposal) -> Iterator[Hit]:
    """Find a sentence that does not do what its place asks of it."""
    expression = _SAID.get(proposal.move)
    missing = bool(expression) and not re.search(expression or "", proposal.text, re.IGNORECASE)
    if proposal.move is Move.ASK and proposal.plan.task is not Task.REPLY:
        asked, other = (_OF_STATUS, _OF_FEEDBACK) if proposal.plan.task is Task.STATUS else (_OF_FEEDBACK, _OF_STATUS)
        strays = asked is _OF_STATUS and bool(other.search(proposal.text))
        missing = missing or strays or not asked.search(proposal.text)
    if proposal.move is Move.GROW:
        # The wish itself, in the candidate's words, is what they want to grow in; `note-lost` sees to the words.
        missing = missing and not re.search(_WISH, proposal.text)
    if proposal.move is Move.OWN:
        missing = not _is_owned(proposal)
    if proposal.move is Move.ACKNOWLEDGE and re.search(_NOT_GOT, proposal.floor):
        missing = missing or not re.search(_NOT_GOT, proposal.text)
    yield from _whole(proposal, missing)


_FAILING = re.compile(
    r"(?i)n['’]t\b|\b(?:not|no|never|short|weak\w*|gap|lack\w*|miss\w*|los[et]\w*|slip\w*|struggl\w*|stumbl\w*|falter\w*|threw|stuck|trouble|mistake|error|fault|wrong|poor\w*|badly|better|"
    r"work (?:on|to do)|regret|sorry|improve\w*|should have|could have|too|more|let (?:myself|you) down)\b"
)


def _is_owned(proposal: Proposal) -> bool:
    """Whether it still sounds like something that went badly: in the note's own verb, or in another word for it."""
    item = proposal.note
    if item is None or item.shape is not Shape.PAST:
        return True
    roots = content_stems(item.text)
    said = {stem(match[0]) for match in proposal.words}
    return bool(_FAILING.search(proposal.text)) or not roots or roots[0] in said


def wording(proposal: Proposal) -> Iterator[Hit]:
    """Find what the tone rules find."""
    found = _tone(proposal.text)
    excused = {finding.rule for finding in _tone(proposal.floor) if finding.blocks} if found else set()
    facts = proposal.plan.facts
    notes = [item.text for item in (facts.moment, facts.weak, facts.improve, facts.learned) if item]
    given = [text.lower() for text in (facts.role, facts.company, *notes) if text]
    for finding in found:
        if finding.rule in _hunches() or _is_courtesy(proposal, finding):
            continue
        # What fires on the candidate's own words, or is the trained layer's hunch, and fires on the composer's sentence
        # too, is nothing that the proposal brought in.
        around = proposal.text.lower()
        own = any(
            around.find(text, 0) < finding.end and around.find(text) + len(text) > finding.start
            for text in given
            if text in around
        )
        if finding.rule in excused and own:
            continue
        # A sentence that sounds innocent as a whole makes a note of a rule's finding: good enough for what the candidate
        # wrote, not for what a model proposes.
        proposed = finding.words.lower() not in proposal.given and finding.words not in proposal.floor
        if finding.blocks or (proposed and finding.rule in _harmful()):
            yield Hit(finding.words, finding.start, finding.end)
    if proposal.plan.task is Task.REPLY and proposal.plan.moves:
        yield from _fought(proposal)


@lru_cache(maxsize=2_000)
def _tone(sentence: str) -> tuple[Finding, ...]:
    # In a batch and in repairs sentences come again, the composer's most of all.
    return check_tone(sentence).findings


def _fought(proposal: Proposal) -> Iterator[Hit]:
    """Find what fights the feedback in an answer to it; the floor's own words never do."""
    from afterword.answer import fighting_words

    for finding in fighting_words(proposal.text):
        if finding.words not in proposal.floor:
            yield Hit(finding.words, finding.start, finding.end)


_COURTEOUS = re.compile(
    r"(?i)\bif you(?:['’]re| are| were)? (?:not |un)(?:able|free|allowed|in a position)|\b(?:paths|ways) (?:will |may |might )?cross|"
    r"\b(?:extend|convey) my thanks|\bis what I (?:still )?remember|\bhave me (?:work|fix|change|improve|do)"
)


def _is_courtesy(proposal: Proposal, finding: Finding) -> bool:
    """Whether a finding is about plain good manners, which are stock phrases or pressure elsewhere."""
    return any(
        match.start() < finding.end and finding.start < match.end() for match in _COURTEOUS.finditer(proposal.text)
    )


@cache
def _hunches() -> frozenset[str]:
    from afterword.tone.learned import LEARNED_RULES

    return frozenset(rule.id for rule in LEARNED_RULES)


@cache
def _harmful() -> frozenset[str]:
    from afterword.rules.tone import TONE_RULES

    return frozenset(rule.id for rule in TONE_RULES if rule.severity is not Severity.NOTE)


def _rule(
    code: str, number: int, name: str, why: str, hint: str, source: str,
    check: Callable[[Proposal], Iterator[Hit]], bad: tuple[str, ...], good: tuple[str, ...],
) -> Rule[Proposal]:  # fmt: skip
    family = {"FORM": "structure", "COND": "conduct", "WORD": "wording"}[code]
    return Rule(id=f"{code}{number:02d}", name=name, family=family, severity=Severity.ERROR, why=why, hint=hint,
                source=source, check=check, bad=bad, good=good)  # fmt: skip


STRUCTURE_RULES: tuple[Rule[Proposal], ...] = (
    _rule("FORM", 1, "one-question", "A message asks one question, in the place for it.", "Ask exactly one question in the asking sentence and none elsewhere.",
          "DOMAIN 3", questions,
          bad=("grow: Could I do better?", "ask: I would like to know where I fell short.", "ask: Where did I fall short? And why?", "easy_out: Is that possible?", "appreciate: Was the rota exercise with Ines good?"),
          good=("ask: Where did I fall short?", "grow: I want to speak up more.", "easy_out: I understand if not.", "ask: Would you name one area where I fell short?", "own: I rushed the handover.")),
    _rule("FORM", 2, "one-sentence", "A place in the message holds one finished sentence of a readable length.", "Write one finished sentence of at most 30 words, on one line.",
          "DOMAIN 3", one_sentence,
          bad=("grow: I want to speak up more", "grow: I want to speak up more.\nThanks.", "grow: I want to speak up more. I want to improve.", "grow: Yes.", "easy_out: " + "I understand and " * 20 + "that is all."),
          good=("grow: I want to speak up more.", "appreciate: I liked the rota exercise with Ines.", "ask: Where did I fall short?", "easy_out: I understand if not.", "acknowledge: Thank you, Dr. Calvo, I know that I did not get the role.")),
    _rule("FORM", 3, "no-markup", "A mail is plain text: no markup, code, links, addresses or quotation of instructions.", "Write plain words only.",
          "DOMAIN 3", _pattern(r"</?[a-z!][^>]*>?|&[a-z#]+\d*;|https?:|www\.|\S+@\S+|\b[a-z0-9-]{2,}\.[a-z]{2,}\b|[{}\[\]<>|`\\#^~_=*]|\w+\(\)|^\s*[-–•]\s|\b(?:the|this|your|my|previous|system) (?:prompt|instructions?|schema)\b|^system\b|\bjson\b|\bas an ai\b|\blanguage model\b",
                   signs=r"[<>{}\[\]|`\\#^~_=*@&]|\.[a-z]|www\.|https?:|\(\)|[-–•]\s|prompt|instruction|schema|system|json|as an ai|language model"),
          bad=("grow: I want to <b>speak up</b> more.", "grow: See https://example.com to speak up more.", "grow: I want to **speak up** more.", "grow: {\"text\": \"I want to speak up more.\"}", "grow: As an AI, I want to speak up more."),
          good=("grow: I want to speak up more.", "appreciate: I liked the rota exercise with Ines - a lot.", "ask: Where did I fall short?", "easy_out: I understand (of course).", "own: I know: I rushed the handover.")),
    _rule("FORM", 4, "no-placeholder", "A blank to be filled in never leaves the house.", "Leave out what is not known.", "DOMAIN 3",
          _pattern(r"\[[^\]]*\]|\b(?:your name|company name|hiring manager's name|recruiter's name|insert|lorem|tbd|xxx+|placeholder)\b|_{2,}|\bP\d+\b|\bN/?A\b"),
          bad=("acknowledge: I did not get the role at [Company].", "acknowledge: I did not get the role at company name.", "grow: I want to insert skill here and speak up more.", "acknowledge: I did not get the role at ____.", "ask: Where did I fall short for XXX?"),
          good=("acknowledge: I did not get the role.", "grow: I want to speak up more.", "ask: Where did I fall short for you?", "easy_out: I understand if not.", "appreciate: I liked the rota exercise with Ines.")),
    _rule("FORM", 5, "does-its-move", "Each sentence has its work to do: acknowledge, ask, leave a way out.", "Do what the place asks for, in so many words.", "DOMAIN 1.4", says_its_move,
          bad=("acknowledge: The role was great.", "stronger: The role went as it went.", "easy_out: Please answer me.", "grow: Speaking is a thing.", "easy: The rota exercise was long."),
          good=("acknowledge: I know that I did not get the role.", "stronger: I understand that another candidate was stronger.", "easy_out: If you cannot, I understand.", "grow: I want to learn to speak up more.", "easy: Even one line would help.")),
    _rule("FORM", 6, "no-doubled-word", "A word said twice running is a slip.", "Say it once.", "DOMAIN 3", doubled,
          bad=("grow: I want to to speak up more.", "ask: Where did did I fall short?", "grow: I want want to speak up more.", "easy_out: I understand if if not.", "own: I know that I I rushed the handover."),
          good=("grow: I want to speak up more.", "ask: Where did I fall short?", "own: I know that I rushed the handover.", "easy_out: I understand if not.", "appreciate: I know that that rota exercise with Ines was good.")),
    _rule("FORM", 7, "no-second-topic", "One message, one topic.", "Leave the other topic out.", "DOMAIN 3",
          _pattern(r"\b(?:by the way|p\.?s\.?|on another note|in addition|additionally|also,|another matter|while i have you|(?<!in )(?<!in my )(?<!for my )(?:other|future) (?:openings?|roles?|positions?|vacanc\w+|opportunit\w+)|something else for me|(?:for|about) the next (?:one|vacancy|opening)|put me (?:up|forward)|keep me in mind|consider me|my (?:portfolio|cv|resume|website))\b"),
          bad=("grow: By the way, I want to speak up more.", "easy_out: I understand, and please keep me in mind.", "easy_out: If not, consider me for other roles.", "grow: On another note, I want to speak up more.", "grow: I want to speak up more, as my portfolio shows."),
          good=("grow: I also want to speak up more.", "easy_out: I understand if not.", "ask: Where did I fall short?", "acknowledge: I did not get the role.", "own: I know that I rushed the handover.")),
    _rule("COND", 1, "no-pressure", "No deadline, no demand: silence must stay an easy answer.", "Leave out every when and every must.", "DOMAIN 3",
          _pattern(r"\b(?:as soon as possible|asap|urgent\w*|at your earliest|by (?:monday|tuesday|wednesday|thursday|friday|tomorrow|the end|next week|return)|deadline|immediately|i (?:expect|demand|insist|require|deserve)|you (?:must|owe|should have|have to)|owed|within \w+ (?:days?|hours?)|look forward to (?:your|hearing)|in writing|exactly (?:what|why|how)|next week|at last|finally|as (?:ever|usual|always)|too (?:much|hard|difficult) for you)\b"),
          bad=("ask: Could you tell me by Friday where I fell short?", "ask: Where did I fall short, as soon as possible?", "grow: I deserve to speak up more.", "easy_out: You owe me a line, I understand.", "easy_out: I understand, and I look forward to hearing from you."),
          good=("ask: Could you tell me where I fell short?", "easy_out: I understand if you cannot.", "grow: I want to speak up more.", "easy: Whenever it suits, one line would help.", "acknowledge: I did not get the role.")),
    _rule("COND", 2, "no-threat-no-law", "No law, no review, no going over somebody's head.", "Leave it out.", "DOMAIN 3",
          _pattern(r"\b(?:lawyers?|solicitors?|attorneys?|legal\w*|sue|lawsuit|tribunal|discriminat\w+|rights|gdpr|subject access|glassdoor|reviews?|linkedin post|go public|complain\w*|escalat\w+|your (?:boss|manager|superiors?)|head office|ceo|formal(?:ly)? (?:request|ask\w*|complain\w*)|(?:ask|request|apply)\w* (?:\w+ ){0,4}(?:formally|officially)|my notes|data protection)\b"),
          bad=("ask: Could you tell me where I fell short before my lawyer does?", "grow: I want to speak up more on Glassdoor.", "easy_out: I understand, but I will complain.", "ask: Shall I ask the CEO where I fell short?", "acknowledge: I did not get the role, and I know my rights."),
          good=("ask: Where did I fall short?", "easy_out: I understand if not.", "acknowledge: I know now that I did not get the role.", "grow: I want to speak up more.", "own: I know that I rushed the handover.")),
    _rule("COND", 3, "no-protected-traits", "No word on age, origin, faith, health, family or gender.", "Leave it out.", "DOMAIN 3",
          _pattern(r"\b(?:my age|too old|too young|older|younger|ethnic\w*|race|racial|religio\w*|muslim|christian|jewish|hindu|pregnan\w*|disab\w+|gender|gay|lesbian|nationality|foreign\w*|immigrant|accent|married|children|single (?:mother|father|parent))\b"),
          bad=("ask: Was it my age where I fell short?", "own: I know that I rushed the handover because of my accent.", "ask: Did I fall short because I am pregnant?", "acknowledge: I did not get the role, being an immigrant.", "grow: I want to speak up more despite my disability."),
          good=("ask: Where did I fall short?", "own: I know that I rushed the handover.", "grow: I want to speak up more.", "easy_out: I understand if not.", "acknowledge: I did not get the role.")),
    _rule("COND", 4, "no-money", "No word on money.", "Leave it out.", "DOMAIN 3",
          _pattern(r"[$£€¥₹]|\b(?:salary|pay|paid|money|compensation|wages?|expenses|reimburs\w+|cheaper|budget(?! (?:question|part|task|exercise)))\b"),
          bad=("ask: Was it the salary?", "acknowledge: I did not get the role, and you paid nothing.", "ask: Was I £5 too much?", "easy_out: I understand, but my expenses are open.", "grow: I want more money and to speak up more."),
          good=("ask: Where did I fall short?", "grow: I want to speak up more.", "easy_out: I understand if not.", "own: I know that I rushed the handover.", "acknowledge: I did not get the role.")),
    _rule("COND", 5, "no-who-got-it", "Who was hired is nobody's business here.", "Leave the other person out, beyond what was said.", "DOMAIN 3",
          _pattern(r"\bwho (?:got|was (?:hired|chosen|selected|picked)|did you (?:hire|choose|pick))|\bthe (?:person|one|candidate) (?:you|who was|who got)|\b(?:he|she|they) (?:had|has|have) (?:more|less)|\bhow (?:was|were) (?:he|she|they)\b|\bwho (?:it )?(?:was|is)\b|\bwhat (?:he|she|they) had\b"),
          bad=("ask: Who got the role?", "ask: Who did you hire?", "ask: What did the person you chose have?", "stronger: The candidate who got it, another one, was stronger.", "ask: How was she stronger?"),
          good=("ask: Where did I fall short?", "stronger: You said that another candidate was stronger.", "grow: I want to speak up more.", "easy_out: I understand if not.", "acknowledge: I did not get the role.")),
    _rule("COND", 6, "no-reconsideration", "The decision is accepted; no plea for another chance, no \"why\".", "Ask what to work on, not about the decision.", "DOMAIN 3",
          _pattern(r"\b(?:reconsider\w*|second chance|another chance|one more chance|change your mind|think again|give me a chance|another interview|(?:i (?:would|could)|i['’]d)[\w ’']* come (?:in|back|by)|come in again|if i(?:['’]d| had)(?: not|n['’]t)? (?:had|got|been|\w+ed)|(?:would|will|am|['’](?:m|d|ll)) (?:still |gladly |also )?(?:be )?(?:still |very )?(?:happy|glad|free|ready|available|open|keen|willing) to (?:talk|speak|meet|come|start|join|try|discuss|interview)|"
              r"(?:if|should) (?:anything|things?|something|the decision|that|it|your mind|you) (?:should |were to |ever )?(?:changes?|opens?|comes? up|falls? through)|"
              r"still (?:interested|free|available|here|open to)|how did you come to|cho(?:se|ose|osing) (?:somebody|someone|another|me)|decided? against|revisit|appeal|why (?:was|wasn|did|didn|am|not)\b|justify|unfair\w*|unjust|(?:pity|shame|loss) for (?:you|them|the|every\w+|all))\w*"),
          bad=("ask: Would you reconsider?", "ask: Why wasn't I chosen?", "easy_out: I understand, but give me a chance.", "ask: Could I have another interview?", "ask: Can you justify where I fell short?"),
          good=("ask: Where did I fall short?", "grow: I want to speak up more and do better next time.", "easy_out: I understand if not.", "own: I know that I rushed the handover.", "acknowledge: I did not get the role and accept it.")),
    _rule("COND", 7, "no-credentials", "A request tells no record and makes no case.", "Leave the case out; ask.", "DOMAIN 3",
          _pattern(r"\b(?:my (?:experience|expertise|track record|qualifications?|background|skills) (?:in|is|are|shows?|speaks?|proves?|would|makes?)|years of|perfect (?:fit|match)|ideal (?:fit|candidate)|i (?:was|am|would be|would have been) (?:the |a )?(?:perfect|ideal|best|great|strong|right|qualified)|as somebody who|as someone who|as a (?:proven|seasoned|senior|former|trained|qualified|leader|manager|expert)|i know the (?:work|job|field|trade|role|business)|with all (?:that )?i|well[- ]qualified|overqualified|found (?:it|them|this|that) (?:\w+ )?(?:easy|simple|straightforward)|(?:went|did|handled|answered|managed|solved)(?: it| them| this| that)? (?:\w+ )?(?:well|easily|perfectly)(?! enough))\b"),
          bad=("grow: I was the right one and want to speak up more.", "grow: With years of work I want to speak up more.", "acknowledge: I did not get the role, though I am a perfect fit.", "own: I know that I rushed the handover, but my experience speaks for me.", "grow: My skills are strong and I want to speak up more."),
          good=("grow: I want to speak up more.", "easy: Whether it was my experience or my answers, one line would help.", "own: I know that I rushed the handover.", "ask: Where did I fall short?", "acknowledge: I did not get the role.")),
    _rule("COND", 8, "no-excuse", "Owning something means giving no reason for it and not making it small.", "Say what went badly, and stop there.", "DOMAIN 3", excuses,
          bad=("own: I rushed the handover because the room was noisy.", "own: I know that I rushed the handover, as it came late in the day.", "own: Due to the heat, I rushed the handover.", "own: I rushed the handover after a long day.", "own: Given the time, I rushed the handover.", "own: I know that I perhaps rushed the handover.", "ask: Where did I fall short, considering how little I was told?"),
          good=("own: I know that I rushed the handover.", "own: Looking back, I can see that I rushed the handover.", "own: I rushed the handover, and that is on me.", "grow: I want to speak up more, because it matters.", "acknowledge: Late as it is, I know that I did not get the role.")),
    _rule("COND", 9, "no-but", "What was decided is taken in without a but.", "Leave out everything from the but on.", "DOMAIN 1.10", buts,
          bad=("stronger: You said that another candidate was stronger, but not by how much.", "stronger: Another candidate was stronger, though perhaps not on the ward.", "stronger: I understand that another candidate was stronger, although I felt well prepared.", "stronger: Another candidate was stronger, however I was close.", "stronger: Somebody else was stronger, and yet I see it differently."),
          good=("stronger: You said that another candidate was stronger.", "stronger: I understand that somebody else was the stronger one, and I can live with that.", "acknowledge: I had hoped for better news, but I accept that I did not get the role.", "own: I know that I rushed the handover.", "grow: I want to speak up more.")),
    _rule("WORD", 1, "tone", "The wording fights, presses, flatters or grovels.", "Say it plainly and take in what was said.", "DOMAIN 4", wording,
          bad=("own: With all due respect, I know that I rushed the handover.", "own: I know that I rushed the handover, but to be fair I had no time.", "ask: Please, I beg you, where did I fall short?", "easy_out: I deserve an answer, I understand.", "grow: I hope this email finds you well and I want to speak up more."),
          good=("own: I know that I rushed the handover.", "acknowledge: I understand that I did not get the role.", "ask: Where did I fall short?", "easy_out: If you cannot say, I understand.", "grow: I want to speak up more in the next interviews.")),
)  # fmt: skip
