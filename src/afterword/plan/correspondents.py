"""Tell who wrote a message of feedback and to whom, from how it closes and how it greets."""

from __future__ import annotations

import re

from afterword.feedback.frame import greeting, signature, small_names
from afterword.mail import Kind, Mail, closes, parse
from afterword.plan.plan import clean_name

_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
_SIGNED = rf"(?:[A-Z]\.[ -]?){{0,2}}{_NAME}"
"""Initials may stand before the name of who signs."""


def correspondents(feedback: str) -> tuple[str | None, str | None]:
    """Return who wrote the feedback and to whom, as far as its closing and its greeting name them."""
    mail = parse(feedback)
    greeting = mail.of(Kind.GREETING)
    greeted = re.search(rf"\s({_NAME})[\s,.:;!–-]*$", greeting) if greeting.strip() else _GREETED.match(mail.text)
    called = greeted[1] if greeted else None
    opened = _CALLED.match(mail.text)
    if called is None and opened:
        called = opened["name"]
    elif greeted and _is_surname_alone(greeted.string[: greeted.end()]):
        called = None
    sender = _signed(mail) or ("" if _may_be_either(_closing_lines(mail)) else _signed_in_line(feedback))
    if sender and (sender.split()[-1].lower() in _FIRMS or _SURNAME.fullmatch(sender)):
        sender = None
    titled = _titled(feedback)
    small_sender, small_called = small_names(feedback)
    named = clean_name(titled or _bare(sender)), clean_name(_bare(called or _called_in_line(feedback)))
    return named[0] or small_sender, named[1] or small_called


def _titled(feedback: str) -> str | None:
    """Return who signed with a title and no first name: "Mrs Patel", "R. Osei (Mrs)", "Dr M. Castellanos"."""
    found = _WITH_TITLE.search(_unquoted(feedback)[-90:].rstrip())
    if found is None:
        return None
    title, name = found["before"] or found["behind"], found["name"] or found["named"]
    return f"{title.rstrip('.').capitalize()} {name.split()[-1].split('.')[-1]}"


_TITLES = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)"
_WITH_TITLE = re.compile(
    rf"(?:^|[.!?,]\s+|\n\s*)(?:(?P<before>{_TITLES})\.? (?P<name>(?:[A-Z]\. ?)*[A-Z][\w'’-]+)|(?P<named>(?:[A-Z]\. ?)*[A-Z][\w'’-]+) \((?P<behind>{_TITLES})\.?\))\.?$"
)


def _signed(mail: Mail) -> str | None:
    """Return who signed below a mail's last sentence, in lines of their own."""
    lines = _below_close(_closing_lines(mail))
    signed = [line for line in lines[:3] if _is_signature(line)]
    ended = (
        re.search(rf"(?i:regards|wishes|thanks|cheers|best),? ({_NAME})$", lines[0]) if lines and not signed else None
    )
    return signed[0] if signed else ended[1] if ended else None


def _closing_lines(mail: Mail) -> list[str]:
    """Return what a mail ends in, or else its last line, as lines with words in them."""
    closing = mail.of(Kind.CLOSING)
    text = closing if closing.strip() else mail.text.rstrip().rpartition("\n")[2]
    return [line for line in map(str.strip, text.splitlines()) if line.strip(" ,.")]


def _below_close(lines: list[str]) -> list[str]:
    """Return the lines of a closing that may name who signed, without their last mark.

    A complimentary close that nobody listed is known by its place: it opens the closing, ends in a comma, and has a name
    below it.
    """
    bare = [line.strip(_MARKS) for line in lines]
    if _may_be_either(lines):
        return []
    if len(bare) > 1 and (closes(lines[0]) or (lines[0].endswith(_ENDS) and _is_signature(bare[1]))):
        return bare[1:]
    return bare


def _may_be_either(lines: list[str]) -> bool:
    """Whether a closing opens with capitals that a close and a name have alike ("Talk Soon,", "Jane Doe,"): nobody is named then."""
    if len(lines) < 2 or closes(lines[0]) or not lines[0].endswith(_ENDS):
        return False
    first, second = (line.strip(_MARKS) for line in lines[:2])
    return len(first.split()) > 1 and _is_signature(first) and _is_signature(second)


_ENDS = (",", "!", "–", "—", "-")
_MARKS = " ,.!–—-"


def _is_signature(line: str) -> bool:
    return re.fullmatch(_SIGNED, line) is not None and not _CLOSES.search(line)


def _signed_in_line(feedback: str) -> str | None:
    """Return who signed behind the last sentence, in its line: "... what is being asked. Mair"."""
    found = signature(_unquoted(feedback))
    name = re.sub(r"^(?:[A-Z][a-z]{3,}\. )+", "", (found.groupdict().get("who") or "") if found else "").strip(" .")
    offices = _OFFICE & {word.lower().strip(".") for word in name.split()}
    return None if offices or _CLOSES.search(name) or not re.fullmatch(_NAME, name) else name


def _called_in_line(feedback: str) -> str | None:
    """Return who is greeted in a line that goes on; nobody by a surname alone."""
    found = greeting(_unquoted(feedback))
    name = found["whom"].strip() if found else ""
    return name if re.fullmatch(_NAME, name) and not _is_surname_alone(name) else None


def _unquoted(feedback: str) -> str:
    mail = parse(feedback)
    return "".join(mail.text[part.start : part.end] for part in mail.parts if part.kind is not Kind.QUOTED)


def _is_surname_alone(greeting: str) -> bool:
    """Whether a greeting names nobody by a first name: "Dear Ms Szymanska"."""
    return _TITLED.search(greeting) is not None


_TITLED = re.compile(
    r"\b(?i:mr|mrs|ms|miss|mx|dr|prof|professor|herr|frau)\b\.?(?: (?i:dr|prof)\b\.?)* [A-Z][\w'’-]+[\s,.:;!–-]*$"
)
_CALLED = re.compile(
    r"\s*(?!(?:Thanks|Cheers|Sorry|Regards|All|Team|Everyone|Folks|Hello|Hi|Hey|Unfortunately|Sadly|Update|Feedback|Notes?|Re|Fwd?|Yes|No|So|Well|Ok|Okay|Right)\b)"
    r"(?P<name>[A-Z][a-zà-ÿ'’-]+)(?:,[ \t]*\r?\n|(?i: (?:mate|love|pal|hun|lad|dear|hen|man|buddy)),[ \t])"
)
"""A name that a message opens with, alone in its line or with a friendly word."""


def _bare(name: str | None) -> str | None:
    """Return a name without title and letters behind it; None for what is nobody's name ("Applicant")."""
    titled = _BY_SURNAME.fullmatch(name or "")
    if titled:
        return f"{titled['title'].capitalize()} {titled['name']}"
    said = (name or "").lower().split()
    if said and (said[0] in ("the", "your", "our") or said[-1].rstrip(".") in _PLACES):
        return None
    words = [word for word in (name or "").split() if word.lower().rstrip(".") not in _NO_NAME]
    while len(words) > 1 and words[-1].isupper() and len(words[-1]) > 1:
        words.pop()
    joined = " ".join(words)
    return (joined.title() if joined.isupper() else joined) or None


_BY_SURNAME = re.compile(r"(?P<title>(?i:mr|mrs|ms|miss|mx|dr|prof)\b\.?) (?P<name>[A-Z][a-zà-ÿ][\w'’-]*)")
"""A surname with its title: nobody greets Mrs Patel as "Patel"."""
_NO_NAME = frozenset(
    "mr mrs ms miss mx dr prof professor sir madam applicant applicants candidate candidates all team colleague there staffing recruitment recruiting careers hiring hr office department talent people personnel administration admissions support service bye byebye superintendent chef matron personalabteilung".split()
)

_PLACES = frozenset(
    "team office department dept desk reception staff crew admissions administration committee panel board services unit division centre center council".split()
)
"""What the name of a team or an office ends in, whatever stands before: "Transport Office", "Kitchen Team"."""
_OFFICE = (
    _NO_NAME
    | _PLACES
    | frozenset(
        "onwards warmest bestest kh tq crew programming secretary analyst shared services service operations acquisition resourcing human resources resource business partner care bank school sourcing technical".split()
    )
)
"""What no person is called who signs in the line."""


_CLOSES = re.compile(
    r"(?i)\b(regards|wishes|best|thanks|thank|sincerely|faithfully|cheers|team|recruit\w*|manager|director|hr|human|talent|care|yours|take|all|kind)\b"
)


_FIRMS = frozenset(
    "recruitment recruiters agency staffing depot council trust care ward clinic salon kitchen tutors group ltd limited inc llp gmbh bv ag partners associates solutions school college academy nursery dental bakery kitchens farm farms hotel hotels studio studios consulting resourcing logistics motors builders brothers & co".split()
)
"""What a firm's name ends in, and nobody's."""
_SURNAME = re.compile(r"\w+(?:czyk|wicz|ski|ska|enko|opoulos|idis|sson|mann)")
"""What is a surname when it stands alone: nobody is greeted by it."""
_GREETED = re.compile(rf"\s*(?i:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening)) ({_NAME})\s*[,!–-]")
"""A greeting that goes on in the same line."""
