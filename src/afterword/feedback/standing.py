"""Tell whether a named thing can stand in a sentence of ours, and how.

A quotation is cut from another sentence: "lone worker" or "managed a P&L" is a fair thing to name, and still nobody
is "short on lone worker". What cannot stand is left to the kind's own words.
"""

from __future__ import annotations

import re
from enum import StrEnum

from afterword.feedback.cues import compiled
from afterword.feedback.kinds import Kind
from afterword.feedback.rules.parts import CLIENTS, INDUSTRY, LANGUAGE


class Sort(StrEnum):
    """What sort of thing was named; each has its own next steps."""

    LANGUAGE = "language"
    CREDENTIAL = "credential"
    OTHER = "other"


_CREDENTIAL = compiled(
    r"\b(?:licen[cs]es?|tickets?|certificat(?:e|es|ion|ions)|certs?|diploma|degree|qualifications?|accreditation|registration|card|badge|course|coded|permit|chartership)$|\blevel [1-8]\b|^(?:first aid|food hygiene|moving and handling)$"
)
_LEVELLED = compiled(r"\blevel [1-8]\b|^(?:first aid|food hygiene|moving and handling)$")
_LANGUAGE = compiled(rf"^(?:\w+ )?(?P<language>{LANGUAGE})$")
_DETERMINED = compiled(r"^(?:an?|the|your|my) ")
_VERB = compiled(
    r"^(?:\w+(?:ise|ize|ify)|read|write|use|run|ran|lead|led|manage|managed|drive|driven|build|built|explain|answer|take|taken|took|make|made|give|given|show|shown|set|work|worked|handle|handled|supervised|headed|owned"
    r"|launched|delivered|scaled|carried|done|had|have|been|be|go|gone|come|say|said|tell|told|keep|kept|hold|held|find|found|reconcile|calculate|draw|cook|bake|weld|wire|solve|debug|present|presented|sell|sold|close|closed"
    r"|negotiate|plan|planned|open|opened|spoke|speak|talk|talked|interrupted|rushed|rambled|jumped|operate|operated|touched|know|known|understand|describe|name|count|follow|finish|fix|mix|lift|pass|do|did|think|deal|walk|start|stand|learn|teach|taught|sit|get|got|put|let|bring)\b"
    r"|^\w+ (?:(?-i:an?)|the|any|this|my|your|their|his|her|our|us|them|by) "
)
_MASS = compiled(
    r"(?:[^s]s|ing|ment|ship|ity|ance|ence|tion|sion|ics|ware|logy|nomy|try|graphy|tomy|ism|ure|ry|craft|law|work|care|sales|math|maths|data|design|testing|research|finance|tax|audit|music|statistics|english|code|art|p&l|scale|safety|hygiene|theory|knowledge|exposure|stamina|grammar|steel|tiling|joinery|first aid|aid|on-call|fluency|depth|rigour|taste|confidence|contact)$"
)
_COUNTED = compiled(
    r"\b(?:boss|class|process|address|course|business|bus|glass|machine|structure|procedure|picture|measure|country|industry|entry|story|query|theory test|section|function|session|mission|version|system|module|lone worker|site|crew|department)$"
)
_SPEECH = compiled(
    r"^(?:(?:the |your |my )?(?:structure of (?:your|my) answers|eye contact|listening|structure|delivery|storytelling|presentation|pitch|timing|body language|plain[- ]english)|use of [\w ]+|(?:your|my) \w[\w ]*)$"
)
_INDUSTRIES = {
    "agricultural": "agriculture", "drink": "drinks", "hotel": "hotels", "hospital": "hospitals", "school": "schools", "prison": "prisons",
    "museum": "museums", "bank": "banking", "law firm": "law firms", "care home": "care homes", "chemical": "chemicals", "sport": "sport",
    "textile": "textiles", "charity": "charities", "ngo": "NGOs", "airline": "airlines", "legal": "law", "railway": "rail", "rail": "rail",
    "veterinary": "veterinary work", "humanitarian": "humanitarian work", "maritime": "shipping", "marine": "marine work", "agency": "agencies",
}  # fmt: skip


def sort_of(words: str) -> Sort:
    """Return what sort of thing the words name."""
    if _LANGUAGE.match(words):
        return Sort.LANGUAGE
    return Sort.CREDENTIAL if _CREDENTIAL.search(words) else Sort.OTHER


def standing(kind: Kind, words: str) -> str | None:
    """Return the words as they can stand after "experience with" or "work on", or None if they cannot."""
    plain = " ".join(words.replace("’", "'").split())
    if not plain:
        return None
    if kind is Kind.INDUSTRY_EXPERIENCE:
        return _industry(plain)
    if kind is Kind.CLIENT_FACING:
        return _people(plain)
    if kind is Kind.COMMUNICATION:
        return plain if _SPEECH.match(plain) else None
    return _matter(plain)


def _matter(plain: str) -> str | None:
    if plain.lower() == "experience":
        return None
    language = _LANGUAGE.match(plain)
    if language:
        named = language["language"]
        return None if named.lower() == "language" else named[:1].upper() + named[1:]
    if _DETERMINED.match(plain):
        return plain
    if _VERB.search(plain):
        return None
    if sort_of(plain) is Sort.CREDENTIAL:
        return (
            plain
            if plain.endswith("s") or _LEVELLED.search(plain) or plain.lower().endswith(("ion", "coded"))
            else _with_article(plain)
        )
    head = re.split(r" (?:of|in|for|with|on|at|from|to|across|under) ", plain)[0]
    last = head.split()[-1]
    named = head.split()[-2:] if last.isdigit() else [last]
    if any(letter.isupper() or letter in "+#" for word in named for letter in word):
        return plain
    return plain if _MASS.search(head) and not _COUNTED.search(head) else None


def _with_article(plain: str) -> str:
    return f"{'an' if plain[:1].lower() in 'aeiou' else 'a'} {plain}"


def _people(plain: str) -> str | None:
    if not re.search(rf"(?i)\b{CLIENTS}\b", plain) and not re.search(r"(?i)management|role play", plain):
        return None
    if plain.endswith("s") or re.search(
        r"(?i)(?:contact|play|management|servicing|service|exposure|house|office|facing|public|suite|to-face)$", plain
    ):
        return plain if not plain.lower().endswith(("facing", "level")) else None
    if re.search(r"(?i)(?:experience|account)$", plain):
        return None
    return plain[:-1] + "ies" if plain.endswith("y") else plain + "s"


def _industry(plain: str) -> str | None:
    lower = plain.lower()
    if re.match(r"(?:our|the|this|your) ", lower):
        return None
    if lower in _INDUSTRIES:
        return _INDUSTRIES[lower]
    return (
        plain
        if re.fullmatch(rf"(?i)(?:[\w&'-]+ ){{0,2}}{INDUSTRY}", plain) or plain != lower or _MASS.search(plain)
        else None
    )
