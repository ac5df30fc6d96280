"""The people of a situation as a note names them: in capitals, and as "you" where they are written to."""

from __future__ import annotations

import re

from afterword.situation import Person, Situation, Stage


def with_names(text: str | None, situation: Situation) -> str | None:
    """Return the text with the names of the people met in capitals, as nobody types them in a hurry."""
    if not text:
        return text
    for part in sorted(called(situation)):
        # A pattern of its own for each name is dear, and most notes name nobody.
        if _may_hold(text, part):
            after = _ACTS if part in _WORDS_TOO else ""
            text = re.sub(rf"(?i){_START if after else ''}(?<!\w){re.escape(part)}(?!\w){after}", part, text)
    return text


def called(situation: Situation) -> frozenset[str]:
    """Return every part of the names of the people in a situation, with its capital however it was typed."""
    people = (*situation.people, situation.recruiter, situation.outcome.by)
    names = [person.name for person in people if person and person.name]
    parts = [part.capitalize() if name.islower() else part for name in names for part in name.split()]
    return frozenset(part for part in parts if len(part) > 2 and part[:1].isupper())


_START = r"^\s*"
_ACTS = r"(?=\s+(?:was|is|said|told|showed|let|made|asked|gave|took|liked|laughed|laughing|smiled|helped|remembered|explained|came|seemed|kept)\b)"
"""Where a name that is a word too is typed as one, it is a name at the start, before what a person does."""


def _may_hold(text: str, name: str) -> bool:
    """Return whether a name may stand in a text in any case; beyond ASCII more letters are the same than lower case tells."""
    return name.lower() in text.lower() or not (text.isascii() and name.isascii())


_WORDS_TOO = frozenset(
    "Will Mark Grace Hope Rose Page Bill Rich Frank Faith Drew Chase Hunter Mason Miles Sage Dean Lane Rush Long Short Best Young Price Case Bell Cook Baker "
    "Carter Fisher Miller Potter Taylor Walker Wood Woods Hill Lake Field Fields Stone Banks Brooks Rivers Street Church Park Hall House King Knight Pope "
    "Good Sharp Strong Swift Wise Gray Green Brown White Black June April Summer Summers Winter Winters Major "
    "Joy May Art Pat Ray Guy Sue Dot Kit Don Van Rob Sky Rod Max Eve Jay Sun Her Day Fox Cox Law Way The Bay Ivy Gay Nan Ham Chef Sister Father Captain Sir Miss".split()
)
"""Names that are words too: typed in lower case, they may be either."""


_YOURS = (
    (r"\byou['’]s\b", "your"), (r"\byou was\b", "you were"), (r"\byou is\b", "you are"), (r"\byou has\b", "you have"), (r"\byou does\b", "you do"),
)  # fmt: skip
_THEIRS = ((r"\b(?:his|her|their)\b(?= \w)", "your"), (r"\b(?:he|she)\b", "you"), (r"\b(?:him|her)\b", "you"))


def addressed(text: str | None, contact: Person | None, situation: Situation) -> str | None:
    """Return the text with the person written to as "you": nobody writes to Ines of "Ines's question"."""
    name = plain_name(contact.name) if contact else None
    if not text or not name or not any(part.rstrip(".") in text for part in name.split()):
        return text
    turned = _named(name).sub(lambda match: match[0] if match[0].lower().rstrip(".") in TITLES else "you", text)
    if turned == text:
        return text
    others = {part for person in situation.people if person.name and person != contact for part in person.name.split()}
    alone = not (others & set(re.findall(r"\w+", turned)))
    for pattern, right in (*_YOURS, *(_THEIRS if alone else ())):
        turned = re.sub(pattern, right, turned)
    return turned


def _named(name: str) -> re.Pattern[str]:
    """Return what finds a person's name in a note: whole or in part, with or without a title, "Prof. van der Berg" too."""
    parts = [re.escape(part.rstrip(".")) for part in name.split()]
    titles = r"(?:(?i:" + "|".join(TITLES) + r")\b\.?)"
    called = [part for part in parts if part[:1].isupper() and len(part) > 1] or parts
    small = "|".join(part for part in parts if not part[:1].isupper())
    core = "|".join(called)
    particles = rf"(?:(?:{small})\s+)*" if small else ""
    return re.compile(rf"(?<!\w)(?:{titles}\s+)*{particles}(?:{core})\b(?:\.?\s+{particles}(?:{core})\b)*(?!\w)")


def as_you(text: str | None, contact: Person | None, stage: Stage) -> str | None:
    """Return the text with a "they" at its start turned into "you" where the person written to was one of them."""
    if not text or contact is None or contact not in stage.people or not re.match(r"(?i)they\b", text.strip()):
        return text
    for pattern, right in ((r"(?i)\bthey\b", "you"), (r"(?i)\btheir\b", "your"), (r"(?i)\bthem\b", "you"), *_YOURS):
        text = re.sub(pattern, right, text)
    return text


def as_named(text: str | None, contact: Person | None, stage: Stage) -> str | None:
    """Return the text with "she asked" told of whom it was, or as "I was asked"; None where nobody can know who she is."""
    if not text or not _WHO.search(text):
        return text
    met = [person for person in stage.people if plain_name(person.name)]
    they = re.search(r"\b[Tt]hey\b", text) is not None
    if they and contact is not None and contact in stage.people:
        return re.sub(r"\bwas\b(?<=you was)", "were", re.sub(r"\b[Tt]hey\b", "you", text))
    if len(stage.people) == len(met) == 1 and not they:
        who = "you" if met[0] == contact else _short(plain_name(met[0].name) or "")
        return re.sub(r"\b[Ss]?[Hh]e\b", who, text).replace("you was", "you were")
    asked = _ASKED.sub(lambda match: f"I was asked{match['what']}", text)
    return asked if they or not _WHO.search(asked) else None


_WHO = re.compile(r"\b(?:[Ss]?[Hh]e|[Tt]hey)\b")
_ASKED = re.compile(
    r"\b(?:[Ss]?[Hh]e|[Tt]hey) asked(?: me)?(?P<what> (?:about|for|how|what|why|where|when|to|if|whether)\b)"
)


def _short(name: str) -> str:
    """Return a name as it is said in a sentence: "Bev" for Bev Hart, "Mrs Patel" whole."""
    first = name.split()[0]
    return (
        name if first.lower().rstrip(".") in TITLES or len(name.split()) != 2 or len(first.rstrip(".")) < 2 else first
    )


TITLES = tuple(
    "mr mrs ms mx miss dr doctor prof professor rev sir dame sister chef father rabbi imam captain herr frau sra sr mme".split()
)
"""What stands before a name, in lower case and without its full stop."""


def printable(text: str) -> str:
    """Return the text with everything unprintable, line breaks too, turned into spaces."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def plain_name(text: str | None) -> str | None:
    """Return a name of somebody or something fit to stand in a sentence, or None."""
    cleaned = re.sub(r"\s+", " ", printable(text or "")).strip(" .,;")
    named = re.search(r"[^\W_]", cleaned) and len(cleaned) <= 80
    return cleaned if named and not re.search(r"[<>{}\[\]\\|`?!]|https?:", cleaned) else None
