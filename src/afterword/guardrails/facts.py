"""The fact lock: nothing in a sentence that the input does not support."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from afterword.findings import Severity
from afterword.guardrails.notes import doer, note_kept, polarity
from afterword.guardrails.proposal import Proposal, content_stems, stem, stems, vocabulary
from afterword.message import Move
from afterword.rules.base import Hit, Rule

_NUMBER_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million first second third fourth fifth "
    "twice dozen decade half".split()
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
    "yesterday tomorrow morning afternoon evening week weeks month months year years".split()
)
_COUNTING = _NUMBER_WORDS | _CALENDAR
_FREE_CAPITALS = frozenset({"i", "i'd", "i'm", "i'll", "i've"})
_TITLES = frozenset({"mr", "mrs", "ms", "mx", "dr", "prof", "professor"})


def _hits(proposal: Proposal, wrong: Iterator[re.Match[str]]) -> Iterator[Hit]:
    for match in wrong:
        yield Hit(match[0], match.start(), match.end())


def names(proposal: Proposal) -> Iterator[Hit]:
    """Find capitalised words that are no names of the input."""
    named = _nameable(proposal)

    def wrong() -> Iterator[re.Match[str]]:
        for index, match in enumerate(proposal.words):
            word = match[0].replace("’", "'")
            if not word[:1].isupper() or word.lower() in _FREE_CAPITALS:
                continue
            fits = stem(word) in named or _starts(proposal, index) or _is_title(proposal, index)
            if not fits or _is_mixed(proposal, index):
                yield match

    return _hits(proposal, wrong())


def _starts(proposal: Proposal, index: int) -> bool:
    """Whether a word has its capital because something begins with it."""
    before = proposal.text[: proposal.words[index].start()]
    return index == 0 or bool(re.search(r"[.!?:;]\s*[\"“']?$", before))


def _is_title(proposal: Proposal, index: int) -> bool:
    return proposal.words[index][0].lower() in _TITLES and _supports_next(proposal, index)


def _nameable(proposal: Proposal) -> frozenset[str]:
    """Return the stems of the names that may stand here.

    Whoever decided is asked about and nobody else who was met; a sentence about a note names those whom the note names.
    """
    plan, item = proposal.plan, proposal.note
    if proposal.move is not Move.ASK and item is None:
        return proposal.supported
    texts = (
        proposal.floor,
        plan.recipient,
        plan.facts.role,
        plan.facts.company,
        plan.facts.stage,
        item.text if item else plan.who,
    )
    return stems(*filter(None, texts))


def _is_mixed(proposal: Proposal, index: int) -> bool:
    """Whether a name and the one before it stand side by side here and nowhere in the input: "Ingrid Aas"."""
    if index == 0:
        return False
    before, match = proposal.words[index - 1], proposal.words[index]
    side_by_side = proposal.text[before.end() : match.start()] == " " and before[0][:1].isupper()
    if not side_by_side or index == 1 or before[0].lower() in _FREE_CAPITALS | _TITLES:
        return False
    pair = f"{before[0]} {match[0]}".lower()
    plan = proposal.plan
    texts = (plan.words, proposal.floor, plan.who, plan.facts.role, plan.facts.company or "")
    return not any(pair in text.lower() for text in texts)


def _supports_next(proposal: Proposal, index: int) -> bool:
    following = proposal.words[index + 1 : index + 2]
    return bool(following) and stem(following[0][0]) in proposal.supported


def numbers(proposal: Proposal) -> Iterator[Hit]:
    """Find figures, number words and calendar words that the input does not hold, or holds about something else."""

    def wrong() -> Iterator[re.Match[str]]:
        for match in proposal.words:
            word = match[0].lower()
            if not (word in _COUNTING or (not word.isalpha() and any(letter.isdigit() for letter in word))):
                continue
            modal = word == "may" and re.match(r"may|May (?:I|we|it|there)\b", proposal.text[match.start() :])
            if not modal and not _is_figure_of_speech(proposal, match) and stem(word) not in _counted(proposal):
                yield match

    return _hits(proposal, wrong())


def _is_figure_of_speech(proposal: Proposal, match: re.Match[str]) -> bool:
    """Whether a number counts nothing: "a line or two", "the first thing you would change"."""
    before, after = proposal.text[: match.start()], proposal.text[match.end() :]
    spare = match[0].lower() == "two" and re.search(r"(?i)\b(?:word|line|sentence|thing|minute)s? or $", before)
    foremost = match[0].lower() == "first" and proposal.move in (Move.ASK, Move.EASY)
    return bool(spare or (foremost and re.match(r" thing\b| and foremost\b|[?,.]", after)))


def _counted(proposal: Proposal) -> frozenset[str]:
    """Return the stems of the numbers that may stand here: in a sentence about one note, not those of another."""
    if proposal.note is None:
        return proposal.supported
    facts = proposal.plan.facts
    texts = (proposal.note.text, proposal.floor, facts.stage or "", facts.role, facts.company or "")
    return stems(*texts)


_CONTRACTED = re.compile(r"(?i)(?:n['’]t|['’](?:m|d|ll|ve|re|s))$")
_FULL = {"wo": "will", "ca": "can", "sha": "shall"}


_NO_ADVERBS = frozenset(
    "ally anomaly assembly belly bully daily family fly formerly hourly italy july lately lily melancholy monopoly monthly multiply panoply previously "
    "quarterly rally recently reply sally supply tally weekly yearly "
    "allegedly apparently barely evidently finally hardly merely mostly naturally nearly obviously partly possibly probably rarely scarcely slightly supposedly "
    "surely".split()
)
"""Words in -ly that name things, tell when something happened, make little of it, or doubt it."""
_AREAS = frozenset(
    map(
        stem,
        "solution explanation structure depth breadth pace speed length content delivery technique communication presentation style tone skills level "
        "choice choices care detail details clarity accuracy approach method order focus range finish food teamwork knowledge attitude manner motivation".split(),
    )
)
"""What an answer may be about, in the small menu and in the question itself: it claims nothing."""
_CHANNELS = {
    "call": "call calls called calling phone phoned phoning ring rang ringing rung",
    "message": "text texted texting mail email mailed emailed",
    "letter": "letters",
    "person": "person face",
}


def _spoken_of(proposal: Proposal) -> frozenset[str]:
    """Return the stems that are known here beside the vocabulary: the channel of the news, and the areas of an answer."""
    plan = proposal.plan
    said = f"{plan.told or ''} {plan.facts.stage or ''}".split()
    channels = {stem(word) for name, words in _CHANNELS.items() if name in said for word in words.split()}
    areas = _AREAS if proposal.move in (Move.ASK, Move.EASY) else frozenset()
    return areas | channels


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and len(word) > 4 and word not in _NO_ADVERBS


def unsupported(proposal: Proposal) -> Iterator[Hit]:
    """Find words that belong neither to the input nor to what any such note may say."""
    known, spoken = vocabulary(proposal.move), _spoken_of(proposal)

    def wrong() -> Iterator[re.Match[str]]:
        for match in proposal.words:
            word = match[0]
            if word.isascii() and not word.islower() and match.start():
                continue
            bare = word if word.isalpha() else _CONTRACTED.sub("", word)
            low = bare.lower()
            root = stem(_FULL.get(low, bare))
            given = root in known or root in proposal.supported or root in spoken
            if not given and low not in _COUNTING and not _is_adverb(low):
                yield match

    return _hits(proposal, wrong())


_RECENT_ACTS = re.compile(
    r"(?i)\b(?:I have|I['’]ve|I am|I['’]m|I)\s+(?:already |since |now |just |recently |currently )*"
    r"(start(?:ed|ing)|beg[au]n|beginning|sign(?:ed|ing) up|enrol\w*|register\w*|book(?:ed|ing)|practi[sc](?:ed|ing)|stud(?:ied|ying)|train(?:ed|ing)|"
    r"work(?:ed|ing) on|read(?:ing)? (?:up|about|a|the)|taking|taken|tak(?:en|ing) a|complet(?:ed|ing)|finish(?:ed|ing)|led|manag(?:ed|ing)|built|built|solved|won(?!['’])|earned|"
    r"met|spoke|spent|visited|discuss(?:ed|ing)|talked|present(?:ed|ing)|join(?:ed|ing)|appl(?:ied|ying))\b"
)
_SINCE = re.compile(r"(?i)\b(?:since then|these days|nowadays|in the meantime|meanwhile)\b")
_PROGRESS = re.compile(
    r"(?i)\bI(?:['’]m| am| have|['’]ve)? (?:now |already |slowly )*(?:getting|becoming|improving|always|long been|explain|now)\b"
)
_SHARED_PAST = re.compile(
    r"(?i)\b(?:when|as|what|where|that)?\s*\bwe (?:met|spoke|talked|discussed|had|went|saw|covered|shared|agreed|laughed|looked|did)\b"
)


def claims(proposal: Proposal) -> Iterator[Hit]:
    """Find first-person acts and shared events whose verb is not in the input, and what is said of the time since."""
    boasts = _PROGRESS.finditer(proposal.text) if proposal.move in (Move.GROW, Move.OWN) else ()
    for match in (*_SINCE.finditer(proposal.text), *boasts):
        if match[0].lower() not in proposal.given:
            yield Hit(match[0], match.start(), match.end())
    for pattern in (_RECENT_ACTS, _SHARED_PAST):
        for match in pattern.finditer(proposal.text):
            if stem(match[0].split()[-1]) not in _given(proposal) and stem(
                match[1] if match.re.groups else match[0].split()[-1]
            ) not in _given(proposal):
                yield Hit(match[0].strip(), match.start(), match.end())


def _given(proposal: Proposal) -> frozenset[str]:
    return frozenset(content_stems(f"{proposal.plan.words} {proposal.floor}"))


_ATTRIBUTED = re.compile(
    r"(?i)\b(?:you|they|he|she|the (?:team|panel|board|others|hiring manager|recruiter|interviewers?)|everyone|everybody|(?-i:[A-Z]\w+)) (?:\w+ly |also |really |was |were |seemed )?"
    r"(enjoyed|happy|pleased|impressed|glad|sorry|surprised|said|told|mentioned|promised|explained|showed|felt|thought|wrote|found|praised|liked|loved|agreed|noted|pointed|suggested|advised|called|wanted|asked)\b"
)
_SHARED = re.compile(
    r"(?:\b[A-Z]\w+|\b(?:they|you|he|she|the \w+|everyone)) (?:\w+ly )?(?:did|was|were|seemed|felt)(?: \w+)? (?:too|as well)\b"
)
_OF_OTHERS = re.compile(r"(?i)\b(?:they|he|she)\b|, who\b")
_MOVES_ABOUT_THEM = (Move.STRONGER, Move.ASK, Move.ACKNOWLEDGE, Move.EASY_OUT, Move.EASY)


def attributed(proposal: Proposal) -> Iterator[Hit]:
    """Find words or feelings put into somebody's mouth that the input does not report."""
    if proposal.move in _MOVES_ABOUT_THEM and proposal.move is not Move.EASY_OUT:
        for match in re.finditer(r", who\b", proposal.text):
            yield Hit(match[0], match.start(), match.end())
        return
    for match in _ATTRIBUTED.finditer(proposal.text):
        if stem(match[1]) not in _reported(proposal):
            yield Hit(match[0], match.start(), match.end())
    given = f"{proposal.note.text if proposal.note else ''} {proposal.floor}".lower()
    for match in (*_SHARED.finditer(proposal.text), *_OF_OTHERS.finditer(proposal.text)):
        if proposal.move is not Move.EASY_OUT and match[0].lower().strip(" ,") not in given:
            yield Hit(match[0], match.start(), match.end())


def _reported(proposal: Proposal) -> frozenset[str]:
    """Return the stems of what the input says of anybody, and of all its words that carry content."""
    said = _ATTRIBUTED.finditer(f"{proposal.plan.words} {proposal.floor}")
    return frozenset(stem(match[1]) for match in said).union(content_stems(proposal.plan.words))


def _rule(
    number: int,
    name: str,
    why: str,
    hint: str,
    check: Callable[[Proposal], Iterator[Hit]],
    bad: tuple[str, ...],
    good: tuple[str, ...],
) -> Rule[Proposal]:
    return Rule(id=f"FACT{number:02d}", name=name, family="fact-lock", severity=Severity.ERROR, why=why, hint=hint,
                source="DOMAIN 1.4", check=check, bad=bad, good=good)  # fmt: skip


FACT_RULES: tuple[Rule[Proposal], ...] = (
    _rule(1, "invented-name", "A name stands here that the candidate did not give.", "Use only the names in the facts.", names,
          bad=("appreciate: I liked the rota exercise with Ines and Kofi.", "ask: Could you ask Beatriz where I fell short?",
               "grow: I want to do better at Siemens next time.", "acknowledge: I did not get the Ward Sister role at Mercy Hospital.",
               "appreciate: I remember the rota exercise in Lisbon with Ines."),
          good=("appreciate: I liked the rota exercise with Ines.", "acknowledge: I know that I did not get the Ward Manager role at Lindqvist Care.",
                "grow: I want to speak up more in my next interviews.", "ask: Where did I fall short for Ines Calvo?", "easy_out: If not, I understand.")),
    _rule(2, "invented-number", "A figure, a date or a span of time stands here that the candidate did not give.",
          "Leave out numbers, days and spans of time that are not in the facts.", numbers,
          bad=("appreciate: I liked the rota exercise with Ines on Tuesday.", "grow: In 12 months I want to speak up more.",
               "grow: After ten years I want to speak up more.", "acknowledge: On 4 March I learned that I did not get the role.",
               "appreciate: I liked the rota exercise with Ines last week."),
          good=("appreciate: I liked the rota exercise with Ines.", "ask: Could you name one area where I fell short?",
                "easy_out: It may not be possible, and I understand.", "grow: I want to speak up more in interviews.", "own: I know that I rushed the handover.")),
    _rule(3, "invented-fact", "Something is named here that is not in the facts: a skill, an event, a thing.",
          "Say only what the facts say; leave out the words named here.", unsupported,
          bad=("appreciate: I liked the rota exercise with Ines over lunch.", "grow: I want to improve my kubernetes.",
               "grow: I want to speak up more at conferences.", "appreciate: The tour of the hospital with Ines has stayed with me.",
               "own: I know that I rushed the handover after my certification."),
          good=("appreciate: I really enjoyed working through the rota exercise with Ines.", "grow: My hope is to speak up more next time.",
                "ask: Would you share the one area where I fell short?", "own: I can see now that I rushed the handover.", "acknowledge: Thank you for letting me know that I did not get the role.")),
    _rule(4, "invented-act", "The candidate did not say that they did this.", "Say what is wanted, not what was supposedly done since.", claims,
          bad=("grow: I have started working on speaking up more.", "grow: I am taking steps to speak up more.", "appreciate: When we met, I liked the rota exercise with Ines.",
               "grow: I have already practised speaking up more.", "appreciate: We discussed the rota exercise with Ines."),
          good=("grow: I want to speak up more in my next interviews.", "appreciate: I enjoyed the rota exercise with Ines.", "own: I rushed the handover, I know.",
                "acknowledge: I have read your message and accept that I did not get the role.", "easy_out: I understand if not.")),
    _rule(5, "put-in-their-mouth", "Nobody said that they said, felt or wanted this.", "Do not report what others said or felt unless the facts do.", attributed,
          bad=("appreciate: You praised the rota exercise with Ines.", "grow: The team felt I should speak up more.", "own: You said that I rushed the handover.",
               "appreciate: They told me that the rota exercise with Ines was good.", "grow: Everyone wanted me to speak up more."),
          good=("ask: What is the one thing that the team felt was missing?", "appreciate: I liked the rota exercise with Ines.", "stronger: You said that another candidate was stronger for the role.",
                "grow: I want to speak up more next time.", "own: I know that I rushed the handover.")),
    _rule(6, "turned-round", "A \"not\" was lost or came in: the sentence says the opposite of the facts.", "Keep every \"not\" of the facts, and add none.", polarity,
          bad=("appreciate: I did not enjoy the rota exercise with Ines.", "own: I know that I never rushed the handover.", "grow: I do not want to speak up more.",
               "own: I know that I didn't rush the handover.", "appreciate: Nothing about the rota exercise with Ines has stayed with me."),
          good=("appreciate: I enjoyed the rota exercise with Ines.", "own: I know that I rushed the handover.", "grow: I want to speak up more.",
                "acknowledge: I did not get the role.", "easy_out: If you cannot say, I understand.")),
    _rule(7, "note-lost", "The sentence leaves out what the candidate named, or its names, or puts them in another order.",
          "Keep the candidate's own moment, with its names in the same order.", note_kept,
          bad=("appreciate: I enjoyed our conversation.", "appreciate: I liked the rota exercise.", "own: I know there is work to do.", "grow: I want to improve.",
               "appreciate: Ines was kind."),
          good=("appreciate: I liked the rota exercise with Ines.", "appreciate: Working on the rota with Ines was a pleasure for me.", "own: I can see that I rushed the handover.",
                "grow: I want to learn to speak up more.", "ask: Where did I fall short?")),
    _rule(8, "wrong-doer", "What somebody else did is told as the candidate's own doing.", "Keep who did what as the facts have it.", doer,
          bad=("explained: I remember how I explained the ward, Ines.", "explained: I explained the ward with Ines.", "explained: My explaining of the ward with Ines has stayed with me.",
               "explained: I was glad that we explained the ward to Ines.", "explained: I gladly explained the ward to Ines."),
          good=("explained: I remember how Ines explained the ward.", "explained: I liked how Ines explained the ward.", "appreciate: I liked the rota exercise with Ines.",
                "own: I know that I rushed the handover.", "grow: I want to speak up more.")),
)  # fmt: skip
