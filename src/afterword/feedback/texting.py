"""Spell out what people type on a telephone, so that "u didnt" is read like "you didn't"."""

from __future__ import annotations

import re

_SHORT = {
    "u": "you", "ya": "you", "ur": "your", "urs": "yours", "yr": "your", "youre": "you're", "uve": "you've", "youve": "you've",
    "didnt": "didn't", "dint": "didn't", "didn": "didn't", "didint": "didn't", "hadnt": "hadn't", "hasnt": "hasn't", "havent": "haven't",
    "wasnt": "wasn't", "werent": "weren't", "isnt": "isn't", "arent": "aren't", "couldnt": "couldn't", "wouldnt": "wouldn't",
    "shouldnt": "shouldn't", "dont": "don't", "doesnt": "doesn't", "cant": "can't", "wont": "won't", "n": "and", "b4": "before",
    "soz": "sorry", "sos": "sorry", "plz": "please", "pls": "please", "cuz": "because", "coz": "because", "cos": "because", "bcos": "because",
    "thats": "that's", "gonna": "going to", "wanna": "want to", "lil": "little", "abit": "a bit", "tho": "though", "bk": "back",
    "ppl": "people", "msg": "message", "thru": "through", "wiv": "with", "wid": "with", "im": "I'm", "ive": "I've", "ill": "ill", "id": "I'd",
    "lookin": "looking", "talkin": "talking", "comin": "coming", "turnin": "turning", "chewin": "chewing", "doin": "doing", "textin": "texting",
    "nothin": "nothing", "sumthin": "something", "workin": "working",
}  # fmt: skip
_TYPED = re.compile(
    r"(?i)(?<![\w'&@./-])(?:" + "|".join(sorted(_SHORT, key=len, reverse=True)) + r")(?![\w'@-]|[&/]\w)"
)
_WAS = re.compile(r"(?i)\byou was\b")
_MARK = re.compile(
    r"(?i)(?<![\w'])(?:u|ur|ya|youre|uve|youve|d(?:id)?i?nt|didn|(?:had|has|have|was|were|is|are|could|would|should|do|does)nt|soz|b4|abit|cu?oz|thats|lookin|talkin|comin|(?-i:(?<=[a-z] )n(?= [a-z])))(?![\w'])"
)


def spelled(words: str) -> str:
    """Return the words as they are spelled in full; what nobody typed in haste comes back as it is.

    >>> spelled("u didnt sweep up n u was late soz")
    "you didn't sweep up and you were late sorry"
    """
    if _MARK.search(words):
        words = _TYPED.sub(_in_full, words)
    return _WAS.sub("you were", words)


def _in_full(match: re.Match[str]) -> str:
    full = _SHORT[match[0].lower()]
    if match[0] in ("ID", "N", "U", "Id"):
        return match[0] if match[0] != "U" else "You"
    return full[:1].upper() + full[1:] if match[0][0].isupper() else full
