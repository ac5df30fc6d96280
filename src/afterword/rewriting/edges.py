"""Find where a body's own words begin and end: people greet and sign on the line of a sentence, too."""

from __future__ import annotations

import re

_OPENER = re.compile(
    r"(?:hi|hiya|hey|hello|hallo|dear|respected|to whom it may concern|good (?:morning|afternoon|evening|day)|greetings|alright)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|frau|herr|mme|sir|madam)\.?$", re.IGNORECASE)
_GROUP = frozenset(
    "there all both team everyone everybody folks guys sir madam or and the hiring panel manager".split()
)
# Words that open a sentence and are no name, whatever their capital.
_NO_NAME = frozenset(
    """
a about actually after again ah also although an and another any anything anyway apparently are as at aw be because best bit both but bye can
cheers clearly congrats congratulations could despite did do does don't dont each even every everyone everything fair fine first for forgive
frankly from fully funny glad go god good got grand great gutted had has have having he hear her here his hm honest honestly hope hopefully how
however i i'd i'll i'm i've id if ill im in indeed interesting interestingly is it it's its ive just kind last later let look looking many
may maybe me might mine much must my need never next nice no nobody not nothing noted now obviously of oh ok okay on once one only or our ouch
perhaps please quick really received regarding regards respectfully right sad saw secondly seen she should since so some sorry still sure ta
take thank thankfully thanking thanks that that's thats the their then there there's these they this those though thx to today truth truthfully
u understand understood unfortunately until very was we well were what when where which while who why will wish with wow would yeah yes yesterday
yet you you're your yours respect best wishes sincerely love finally lastly monday tuesday wednesday thursday friday saturday sunday today tonight
typical nonsense rubbish unbelievable pathetic incredible brilliant amazing ridiculous lovely wonderful perfect excellent shame disappointed
shocked whatever joke seriously true false wrong agreed noted curious strange weird odd rude unfair outrageous hilarious priceless classic
note ps re subject fyi question summary congrats bravo bullshit crap disgusting disgraceful shameful unacceptable
""".split()
)
_TOKEN = re.compile(r"[ \t]+([^\W\d_][\w'’.-]*)")
_PARTICLES = frozenset("van von der den de da di do dos la le bin al el zu ter".split())
_STOP = re.compile(r"[ \t]*(?:[,!:;.]|[ \t][-–—]{1,2})[ \t]+(?=\S)")
_LONE_LINE = re.compile(r"([A-Z][\w'’.-]*(?:[ ][\w'’.-]+){0,2})[!,]?[ \t\r]*\n[ \t\r]*\n\s*(?=\S)")
_BARE_NAME = re.compile(
    r"(?:(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]+)?)[,:][ \t]+(?=\S)(?![^\n]{0,30},[^\n]{0,20}$)"
)

_CALLED = re.compile(
    r"(?P<name>[A-Z][\w'’-]+|[a-z]{4,}(?= got (?:your|ur|yer)\b))[ \t]+(?=(?:got (?:your|ur|yer|the)|read (?:your|ur|yer|the)|seen (?:your|ur|yer)|thanks|thank you|thx|cheers|mate|still waiting|"
    r"(?:this is|it['’]?s) [A-Z])\b)"
)
"""A name that calls somebody without a comma: `Kendra got your text`."""
_OTHERS = frozenset(
    "mum mom mam dad mother father wife husband partner brother sister son daughter family friend already yet both me she they who nobody somebody".split()
)


def greeting_end(text: str, start: int) -> int:
    """Return where a greeting ends that shares its line with a sentence, blanks behind it included; `start` where none is."""
    if (lone := _LONE_LINE.match(text, start)) and not _words(lone[1]) & _NO_NAME:
        return lone.end()
    opener = _OPENER.match(text, start)
    if opener is None:
        return _bare_name_end(text, start)
    place, named, titled = opener.end(), 0, False
    while named < 5 and not _STOP.match(text, place) and (token := _TOKEN.match(text, place)):
        word = token[1].rstrip(".")
        low = word.lower().replace("’", "'")
        stopped = _STOP.match(text, token.end()) is not None
        is_title = _TITLE.match(token[1]) is not None
        if not (
            is_title
            or low in _GROUP
            or low in _PARTICLES
            or (low not in _NO_NAME and (word[0].isupper() or stopped or not named))
        ):
            break
        if low in _GROUP and not is_title and not stopped and low in ("the", "or", "and") and named == 0:
            break
        place, named, titled = token.end(), named + 1, titled or is_title
    stop = _STOP.match(text, place)
    if stop:
        return stop.end()
    bare = re.compile(r"[ \t]+(?=\S)").match(text, place)
    return bare.end() if bare and (named or opener[0].lower() in ("hi", "hello", "hey", "hiya")) else start


def _bare_name_end(text: str, start: int) -> int:
    """Return where `Calum, ` ends at the start of a mail."""
    called = _CALLED.match(text, start)
    if called and not _words(called["name"]) & (_NO_NAME | _OTHERS) and not called["name"].endswith(("ly", "ing")):
        return called.end()
    match = _BARE_NAME.match(text, start)
    if match is None:
        return start
    words = _words(match.group())
    if words & _NO_NAME or any(word.endswith(("ly", "ing")) for word in words):
        return start
    return match.end()


def _words(text: str) -> set[str]:
    return {word.lower().replace("’", "'") for word in re.findall(r"[\w'’-]+", text)}


_NAME = r"[^\W\d_a-z][\w'’-]*\.?(?:[ ][^\W\d_a-z][\w'’-]*\.?){0,3}"
_CLOSE = (
    r"(?:(?:with )?(?:my |our )?(?:kind(?:est)? |best |warm(?:est)? |many |friendly )*(?:regards|rgds|wishes|greetings)|cheers|sincerely(?: yours)?|"
    r"yours(?: sincerely| faithfully| truly)?|best|thanks|thank you|thx|ta|love|take care|all the best|best of luck|respectfully)"
)
_INLINE_CLOSE = re.compile(rf"(?:(?<=[.!?…,;])\s+|\s+[-–—]\s*)(?i:{_CLOSE})[,.!]?\s+(?P<name>{_NAME})\s*$")
_PLAIN_CLOSE = re.compile(
    rf"(?:,\s*|\s+)(?i:(?:kind |best |warm |many )*regards|sincerely|yours (?:sincerely|faithfully|truly)),?\s+(?P<name>{_NAME})\s*$"
)
_LOWER_CLOSE = re.compile(
    r"(?<=[.!?…,;])\s+(?i:(?:kind |best |warm |many )*regards|cheers|thx|ta|best),?\s+(?P<name>[a-z]+)\s*$"
)
_DASHED_NAME = re.compile(rf"\s+[-–—]\s?(?P<name>{_NAME})\s*$")
_LONE_NAME = re.compile(r"(?<=[.!?…])\s+(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)\s*$")
_COMMA_NAME = re.compile(r",\s+(?P<name>[A-Z][\w'’-]+)\s*$")
_NAME_LINE = re.compile(rf"(?:from )?{_NAME}$")
_LONGEST_LINE = 50
_WRAPPED = 90
"""Characters from which a line was not wrapped by its writer's program, so that what is below it is a line of its own."""


def signature_start(text: str, begin: int, end: int, head: str) -> int:
    """Return where the sign-off begins in `text[begin:end]`, a mail's own words; `end` where there is none.

    `head` is the greeting: a name of the other's after a comma is no signature.
    """
    place = _sign_off_paragraph(text, begin, end)
    if place < end:
        return place
    line = text.rfind("\n", begin, end) + 1
    if line > begin and _signs(text[line:end]) and len(text[text.rfind("\n", begin, line - 1) + 1 : line]) > _WRAPPED:
        return line
    start = max(begin, text.rfind("\n", begin, end) + 1)
    for pattern in (_INLINE_CLOSE, _PLAIN_CLOSE, _LOWER_CLOSE, _DASHED_NAME, _LONE_NAME, _COMMA_NAME):
        match = pattern.search(text, start, end)
        if match and match.start() > begin and _is_own(match["name"], head):
            return match.start() if pattern is _COMMA_NAME else _after_blank(text, match.start())
    return end


def _after_blank(text: str, place: int) -> int:
    while text[place] in ", \t\n":
        place += 1
    return place


def _is_own(name: str, head: str) -> bool:
    words = [word.strip(".").lower() for word in name.split()]
    if set(words) & _NO_NAME:
        return False
    # After a mere comma the other side may be spoken to, unless they were greeted by another name.
    greeted = {word.lower() for word in re.findall(r"[^\W\d_][\w'’-]*", head)}
    return not set(words) & greeted


def _sign_off_paragraph(text: str, begin: int, end: int) -> int:
    """Return where a last paragraph begins that is a name, a close or both, with what stands below them."""
    breaks = [match.end() for match in re.compile(r"\n[ \t\r]*\n\s*").finditer(text, begin, end)]
    if not breaks:
        return end
    lines = [line.strip() for line in text[breaks[-1] : end].split("\n") if line.strip()]
    short = len(lines) <= 4 and all(len(line) <= _LONGEST_LINE and line[-1] not in "?!" for line in lines)
    if not lines or not short or lines[0][:1] in "-*•–":
        return end
    closes = lines[0].endswith(",") and len(lines[0].split()) <= 5
    return breaks[-1] if closes or _signs(lines[0]) else end


def _signs(line: str) -> bool:
    words = line.strip().removeprefix("from ").split()
    named = _NAME_LINE.match(line.strip()) is not None and len(words) <= 4
    return named and not _words(" ".join(words)) & _NO_NAME
