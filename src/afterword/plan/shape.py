"""Tell how a candidate's note is shaped, so that it can stand inside a sentence.

People write "ran out of time on the SQL part", "my answer about pricing", "talking with Ines" or "the panel was kind".
Each shape takes a different frame; a note that takes none is left out rather than bent.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile


class Shape(StrEnum):
    """The grammatical shape of a note."""

    NOUN = "noun"
    """A noun phrase that can stand after a verb: "the rota exercise", "Ravi's question"."""
    TOPIC = "topic"
    """A bare subject matter: "system design", "nerves"."""
    GERUND = "gerund"
    """Doing something: "talking through the rota with Ines"."""
    PAST = "past"
    """Something the writer did, without "I": "ran out of time"."""
    BASE = "base"
    """Something to do: "be more concise"."""
    FIRST_PERSON = "first_person"
    """A clause of the writer's own: "I froze at the budget question"."""
    CLAUSE = "clause"
    """A clause about something else: "the panel was kind"."""
    EMBEDDED = "embedded"
    """A clause that follows a verb: "how Marta explained the ward"."""


@dataclass(frozen=True, slots=True)
class Note:
    """A candidate's note, cleaned, with its shape. `text` starts in lower case unless it starts with a name."""

    text: str
    shape: Shape


_DETERMINERS = frozenset(
    """
    the a an my your our their his her its this that these those some all both each every one two three lots plenty
    many several more most
    """.split()
)
_PRONOUN_STARTS = frozenset(["i", "i'd", "i'm", "i've", "we", "we'd", "we've"])
_EMBEDDING = frozenset(["how", "what", "when", "where", "why", "whether", "that"])
_PREPOSITIONS = frozenset(
    """
    with about on in at of for from to by into over through during after before around between under
    """.split()
)
_NOT_GERUNDS = frozenset(
    """
    thing things everything anything something nothing evening morning meeting meetings building training feeling king
    ring spring string ceiling wedding pricing banking engineering accounting marketing nursing catering housing
    shipping lighting welding plumbing bring
    """.split()
)
_IRREGULAR_PAST = frozenset(
    """
    was were could couldn't couldn’t didn't didn’t wasn't wasn’t never got went ran froze forgot lost took gave made
    did had said told spoke felt thought knew came left kept held met saw heard found wrote read drew built brought
    taught chose broke fell began understood struggled sat stood let put cut hit missed sold led shook won burnt
    burned spelt spilt learnt dealt slept threw drove swore sold should've should sent spent bought caught fought
    mixed
    """.split()
)
_BASE_VERBS = frozenset(
    """
    be become get give speak talk explain structure learn ask listen write read practise practice prepare think keep
    stay make show tell answer lead plan present handle manage build improve understand slow calm focus connect bring
    work do have go take use find know sell negotiate communicate delegate summarise summarize estimate design test
    draw stop
    """.split()
)
_FINITE = frozenset(
    """
    was were is are had has did made asked gave took explained showed let felt told listened said went came seemed
    knew kept helped walked talked shared answered pushed wanted liked loved laughed challenged wasn't weren't isn't
    aren't didn't couldn't wouldn't could would got lasted started ended went
    """.split()
)
_RELATIVE = frozenset(
    ["who", "that", "which", "where", "how", "when", "what", "why", "i", "we", "you", "they", "if", "because", "as"]
)
_COMMON_STARTS = (
    _DETERMINERS | _EMBEDDING | _PREPOSITIONS | _IRREGULAR_PAST | _BASE_VERBS
    | frozenset(["not", "too", "being", "having", "everyone", "everybody", "somebody", "nobody", "they", "he", "she", "it", "you", "we", "we'd", "we've", "there", "people", "questions", "good", "great", "nice"])
)  # fmt: skip


def note(text: str | None) -> Note | None:
    """Clean a candidate's note and tell its shape; None where there is nothing usable in it."""
    cleaned = _clean(text or "")
    if not cleaned:
        return None
    cleaned = _one_clause(cleaned)
    words = cleaned.split()
    shape = _shape([word.strip(",.;:") for word in words])
    if shape is Shape.BASE and words[0].lower() == "to":
        cleaned = " ".join(words[1:])
    if shape is Shape.TOPIC and (state := _state([word.lower() for word in words])) is not None:
        return Note(f"was {state}{_lower_first(cleaned)}", Shape.PAST)
    if shape is Shape.CLAUSE and (words[0].lower() in _COMMON_SUBJECTS or _lacks_article(words)):
        return Note(f"the {_lower_first(cleaned)}", Shape.CLAUSE)
    if shape is Shape.PAST and "together" in words:
        return Note(f"we {_lower_start(cleaned)}", Shape.FIRST_PERSON)
    if shape is Shape.TOPIC and " too " in cleaned:
        return None
    if shape is Shape.TOPIC and _is_event([word.lower() for word in words]):
        return Note(f"the {_lower_start(cleaned)}", Shape.NOUN)
    return Note(_lower_start(cleaned), shape)


def _lacks_article(words: list[str]) -> bool:
    """Whether a clause begins with a bare noun in lower case, as people type: "root pass came out clean"."""
    first = words[0]
    known = first.lower() in _DETERMINERS | _OTHERS | _EMBEDDING or first.lower() in ("you", "not", "being", "having")
    return first[:1].islower() and not known and not re.search(r"['’]s\b", first)


def _one_clause(text: str) -> str:
    """Return the text up to a comma that only joins on another statement: "My risotto was burnt, Chef sent it back"."""
    head, comma, rest = text.partition(", ")
    if not comma or len(head.split()) < 2:
        return text
    first, second = ([word.strip(",.;:") for word in part.split()] for part in (head, rest))
    if second[0].lower() in _JOINS or _shape(first) is Shape.EMBEDDED:
        return text
    another = second[0].lower() in _SUBJECTS or _shape(second) is Shape.CLAUSE
    spliced = another and _shape(first) is not Shape.TOPIC
    return head if spliced or (_has_finite_verb(["", *rest.split()]) and not _has_finite_verb(first)) else text


_SUBJECTS = frozenset("i you he she it we they".split())
_JOINS = frozenset("and but or so which who whom whose because then when where while although though as with".split())


_COMMON_SUBJECTS = frozenset(
    "kids children students pupils residents patients questions question answers presentation exercise interview panel team staff office place "
    "atmosphere conversation test tour lunch examples process diagram task session lesson talk demo role-play busy room workshop view manager".split()
)
"""Words that begin a clause without their article, as people type: "kids were brilliant"."""

_STATES = frozenset(
    "nervous slow late vague quiet shy unprepared rushed long-winded tired unsure stiff wordy muddled flustered unclear hesitant underprepared scared frightened".split()
)
_FELT = frozenset("scared frightened tired flustered unprepared underprepared".split())
"""Of these, the ones that end as what one did does: "scared of the hoist"."""
_DEGREES = frozenset("too very quite rather so slightly bit little pretty a".split())


def _state(words: list[str]) -> str | None:
    """Return what to put before a bare state such as "bit slow" or "too vague on metrics"; None for anything else."""
    rest = [word for word in words if word not in _DEGREES]
    if words[0] == "too" or (rest and rest[0] in _STATES):
        return "a " if words[0] in ("bit", "little") else ""
    return None


_ABBREVIATION = (
    r"(?i)(?:\b(?:[dms]r|mrs|m[sx]|prof|st|vs|approx|no|dept|incl|esp|resp)|\b(?:e\.?g|i\.?e|a\.?m|p\.?m)|\b[a-z])$"
)
_END = re.compile(r"[.!?]+[\"”')]*\s+|\s*[\r\n;]+\s*")


def _first_sentence(text: str) -> str:
    """Return the text up to where its first sentence ends; the full stop of "e.g." or "Dr." ends none."""
    for match in _END.finditer(text):
        if not (match[0].startswith(".") and re.search(_ABBREVIATION, text[: match.start()])):
            return text[: match.start()] + ("?" if "?" in match[0] else "")
    return text


def _quiet(text: str) -> str:
    """Return the text without smileys and pictures, and without shouting."""
    plain = re.sub(r"(?<!\w)[:;=]-?[()DPp|/](?!\w)|<3", " ", text)
    plain = "".join(
        letter
        for letter in plain
        if unicodedata.category(letter) not in ("So", "Sk", "Cs") and letter not in "\u200d\ufe0f"
    )
    letters = [letter for letter in plain if letter.isalpha()]
    shouted = len(plain.split()) > 1 and len(letters) > 6 and sum(map(str.isupper, letters)) > 0.8 * len(letters)
    return _spelt_out(plain.lower() if shouted else plain)


_TYPED = (
    ("i", r"\bi(?=$|\s|['’](?:m|ve|d|ll)\b)(?!\.)", "I"),
    ("nt", r"(?i)\b(did|do|does|was|were|is|are|could|would|should|have|had|ca|wo)nt\b", r"\1n't"),
    ("lol haha tbh imo imho lmao x", r"(?i)\s+(?:lol|haha+|tbh|imo|imho|lmao|x+)$", ""),
    (
        "idk dunno tbh ngl honestly um er well maybe probably just guess think",
        r"(?i)^(?:(?:idk|dunno|tbh|ngl|honestly|um+|er+|well|maybe|probably|just|i guess|i think)\b[ ,]*)+", "",
    ),
    ("day ish german french dutch chinese", r"\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|english|german|french|spanish|italian|polish|dutch|chinese)(s?)\b", None),
)  # fmt: skip
"""What people leave out or put in when they type: one of these must stand in the text, the pattern, what is right."""


def _spelt_out(text: str) -> str:
    """Return the text with what people leave out when they type quickly: capitals and apostrophes."""
    for signs, pattern, right in _TYPED:
        low = text.lower()
        if any(sign in low for sign in signs.split()):
            text = re.sub(pattern, right if right is not None else lambda match: match[0].capitalize(), text.strip())
    return text.strip()


def _clean(text: str) -> str:
    first = _first_sentence(_quiet(text.strip()))
    before, dash, _ = re.sub(r"\s+[-–—]+\s+", "\n", first).partition("\n")
    first = before if dash and len(before.split()) > 1 else first
    first = re.sub(r"\s+", " ", first).strip(" \t.!,;:-–—*•\"“”'")
    unsafe = re.search(r"https?:|www\.|@|[<>{}\[\]|`\\#^*_=]|\?|\.\.\.|…", first)
    too_long = len(first.split()) > 24
    empty = first.lower() in (
        "no",
        "yes",
        "none",
        "nothing",
        "n/a",
        "na",
        "nope",
        "everything",
        "anything",
        "something",
        "idk",
        "not sure",
        "don't know",
        "dunno",
        "can't remember",
        "can't think of anything",
    )
    return (
        "" if empty or not first.isprintable() or unsafe or too_long or not re.search(r"[A-Za-z]{2}", first) else first
    )


def _shape(cased: list[str]) -> Shape:
    words = [word.lower() for word in cased]
    first = words[0]
    if first in _PRONOUN_STARTS:
        return Shape.FIRST_PERSON
    if first == "to" and len(words) > 1:
        return Shape.BASE
    if first in _EMBEDDING:
        return Shape.EMBEDDED if len(words) > 2 and not _is_that_noun(cased) else Shape.NOUN
    if first in _ADJECTIVES_IN_ING:
        return Shape.TOPIC
    if _is_gerund(words) or (first == "meeting" and cased[1:2] and cased[1][:1].isupper()):
        return Shape.GERUND
    if (first in _OTHERS and len(words) > 1) or _has_finite_verb(cased) or _went_its_way(words):
        return Shape.CLAUSE
    return _bare_shape(words)


def _bare_shape(words: list[str]) -> Shape:
    """Return the shape of words without a subject of their own."""
    first = words[0]
    irregular = first in _IRREGULAR_PAST or re.sub("^(over|under|mis|re|out)", "", first) in _IRREGULAR_PAST
    if irregular or (first.endswith("ed") and len(first) > 4 and len(words) > 1 and first not in _FELT):
        return Shape.PAST
    if first in _BASE_VERBS and len(words) > 1:
        return Shape.BASE
    return Shape.NOUN if _stands_as_noun(words) else Shape.TOPIC


_MET = frozenset("you him her them everyone everybody people".split())


def _is_gerund(words: list[str]) -> bool:
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first.endswith("ing") and (first not in _NOT_GERUNDS or second in _DETERMINERS | _MET):
        return True
    if first == "not" and second.endswith("ing"):
        return True
    paired = (
        second.endswith("ing") and second not in _NOT_GERUNDS and first not in _DETERMINERS | {"stop"}
    )  # "pair programming on"
    return paired and len(words) > 2 and words[2] in _PREPOSITIONS


def _is_that_noun(words: list[str]) -> bool:
    return words[0] == "that" and not _has_finite_verb(words[1:])


def _has_finite_verb(cased: list[str]) -> bool:
    """Whether the words hold a verb of their own, not one inside "the question Ravi asked" or "the time when I was"."""
    for index, word in enumerate(cased[1:12], start=1):
        if word.lower() in _RELATIVE:
            return False
        past = word.endswith("ed") or word.lower() in _IRREGULAR_PAST
        acts = past and (cased[index + 1 : index + 2] in _ACTED_ON or _is_somebody(cased[:index]))
        if (word.lower().replace("’", "'") in _FINITE or acts) and not _is_reduced_relative(cased, index):
            return True
    return False


_ACTED_ON = [[word] for word in "me us him her them my our his their your".split()]
_PERSON_TITLES = frozenset(
    "mr mrs ms mx miss dr prof professor sister matron father rabbi imam captain chef herr frau".split()
)


def _is_somebody(words: list[str]) -> bool:
    """Whether the words before a verb are a person with a title: "Mrs Doyle", "Dr. Amit Rao"; such a one acts, whatever comes next."""
    titled = len(words) > 1 and words[0].rstrip(".").lower() in _PERSON_TITLES
    return titled and all(word[:1].isupper() and not word.endswith(("'s", "’s")) for word in words)


_WENT = frozenset(
    "ran went fell broke froze came took got lost burnt sank stuck split tore shook fled rang slipped".split()
)
_HOW_IT_WENT = frozenset(
    "too very so badly early late long short over off out down up on behind away apart again twice when halfway "
    "through at".split()
)
_PARTICIPLES = frozenset("based called named titled used asked needed required related compared led designed".split())


def _went_its_way(words: list[str]) -> bool:
    """Whether "my portfolio talk ran too long", "my soldered joint leaked": something of one's own, and what it did."""
    if words[0] != "my":
        return False
    ends = {index: words[index + 1 : index + 2] for index in range(2, len(words))}
    return any(
        (words[index] in _WENT or (words[index].endswith("ed") and words[index] not in _PARTICIPLES))
        and (not after or after[0] in _HOW_IT_WENT)
        for index, after in ends.items()
    )


def _is_reduced_relative(cased: list[str], index: int) -> bool:
    before = cased[index - 1]
    owned = before[:1].isupper() or before.lower() in ("you", "they", "we", "he", "she", "i")
    after_preposition = index > 1 and cased[index - 2].lower() in _PREPOSITIONS
    return index > 1 and owned and not after_preposition and cased[0].lower() in _DETERMINERS


def _stands_as_noun(words: list[str]) -> bool:
    first = words[0]
    return first in _DETERMINERS or any(word.endswith(("'s", "’s", "s'", "s’")) for word in words[:2])


_OTHERS = frozenset("they he she it there everyone everybody nobody somebody people".split())
_ADJECTIVES_IN_ING = frozenset(
    "interesting boring amazing surprising inspiring challenging exciting fascinating touching relaxing welcoming".split()
)


_EVENTS = frozenset(
    """
    conversation tour discussion chat exercise question questions case task lunch coffee visit walk session round
    explanation welcome demo story stories debate talk atmosphere role-play roleplay answer presentation part section
    meal chapter text people lads team atmosphere rush pitch service shift
    """.split()
)
_EVENT_ADJECTIVES = frozenset(
    """
    warm kind friendly good great nice long short honest open first last second practical hands-on lovely top
    interesting fascinating inspiring busy
    """.split()
)


def _is_event(words: list[str]) -> bool:
    """Whether a bare noun names something that happened there, so that it takes an article."""
    phrase = list(takewhile(lambda word: word not in _PREPOSITIONS and word != "and", words))
    happened = words[0] != "small" and bool(phrase) and phrase[-1] in _EVENTS
    return happened or words[0] in _EVENT_ADJECTIVES or any(word in ("with", "of") for word in words[1:3])


def _lower_first(text: str) -> str:
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _lower_start(text: str) -> str:
    first, _, rest = text.partition(" ")
    plain = first.lower().strip(",")
    known = plain in _COMMON_STARTS or plain.endswith("ing")
    if known and first[:1].isupper() and first[1:].islower() | (len(first) == 1):
        return first.lower() + (f" {rest}" if rest else "")
    return text
