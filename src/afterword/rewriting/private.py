"""Find what is personal in a mail, so that it can stay on this machine."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from afterword.mail import Kind, parse

if TYPE_CHECKING:
    from afterword.models.base import Model
    from afterword.situation import Situation

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_INSIDE = re.compile(r"(?<=[\w,;:)’'\"”-] )[\"“(]?(?P<word>[A-Z][\w’'-]*)")
_TITLED = re.compile(
    r"\b(?:mr|mrs|ms|miss|dr|prof|sir|madam|ma['’]am|herr|frau|engr|aunty|uncle)\.?\s+(?P<word>[A-Z][\w’'-]+)",
    re.IGNORECASE,
)
_SALUTATIONS = frozenset(
    "hi hiya hey hello dear good morning afternoon evening day greetings respected to whom it may concern the team all sir madam ma'am mr mrs ms miss dr "
    "prof kind best warm many with regards regard wishes wish thanks thank you sincerely faithfully yours truly cheers respectfully cordially in advance again "
    "and a for sent from my iphone candidate director".split()
)
# Words with a capital that name nobody: without the days a model could not keep a date where it belongs.
_NOBODY = frozenset(
    "i i'm i'd i've i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november "
    "december easter christmas english mr mrs ms miss mx dr prof sir madam ma'am".split()
)


def names_in(text: str) -> list[str]:
    """Return the names of a mail: of its greeting and signature, after a title, and every word with a capital inside a sentence."""
    mail = parse(text)
    framed = [
        word
        for kind in (Kind.GREETING, Kind.CLOSING)
        for word in _WORD.findall(mail.of(kind))
        if word.lower().replace("’", "'") not in _SALUTATIONS
    ]
    body = mail.of(Kind.BODY)
    inside = [match["word"] for pattern in (_INSIDE, _TITLED) for match in pattern.finditer(body)]
    known = [re.sub(r"['’]s$", "", word) for word in (*framed, *inside)]
    return [word for word in dict.fromkeys(known) if len(word) > 1 and word.lower().replace("’", "'") not in _NOBODY]


def keep_mail_private(model: Model, text: str, situation: Situation | None = None) -> Model:
    """Return the model, wrapped where prompts would leave the machine so that the mail's names and addresses do not."""
    if not model.profile.remote:
        return model
    from afterword.models.privacy import Pseudonyms

    people = [person.name for person in situation.people if person.name] if situation else []
    company = [situation.company] if situation and situation.company else []
    # As strings, names are matched as they are spelt: `Will` is hidden, `will` is not.
    return Pseudonyms(model, names=people, strings=[*names_in(text), *company])
