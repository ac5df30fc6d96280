"""One spelling for words that people spell in many ways, so that a pattern is written once.

A token is replaced by what stands here: contractions with and without their apostrophe, texting, British spelling, number
words (`<n>`), ordinals (`<nth>`), days and months (`<day>`). One token may become two words, never none.
"""

from __future__ import annotations

import re
from sys import intern

_NEGATED = """
do does did is are was were have has had would could should must need might
""".split()
_PRONOUNS = """
i you he she it we they that there what who this here
""".split()
_AUXILIARIES = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}
_BARE = {"im": "i am", "ive": "i have", "youre": "you are", "youve": "you have", "theyre": "they are", "thats": "that is",
         "whats": "what is", "theres": "there is", "weve": "we have", "dont": "do not", "cant": "can not",
         "wont": "will not", "aint": "is not", "ain't": "is not", "cannot": "can not", "can't": "can not",
         "won't": "will not", "shan't": "shall not", "couldve": "could have", "shouldve": "should have",
         "wouldve": "would have", "couldn't": "could not", "whos": "who is", "hows": "how is", "gonna": "going to",
         "gunna": "going to", "wanna": "want to", "gotta": "got to", "wasnae": "was not", "didnae": "did not",
         "cannae": "can not", "dinnae": "do not"}  # fmt: skip
_TEXTING = {"u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please", "thx": "thanks", "thnx": "thanks",
            "ty": "thanks", "bc": "because", "cos": "because", "cuz": "because", "coz": "because", "cause": "because",
            "tho": "though", "thru": "through", "b4": "before", "msg": "message", "ppl": "people", "abt": "about",
            "wd": "would", "cd": "could", "y'all": "you", "yall": "you", "ye": "you", "youse": "you", "yous": "you",
            "ya": "you", "wee": "little", "aye": "yes", "ja": "yes", "nae": "no", "owt": "anything", "nowt": "nothing",
            "tbh": "honestly", "mins": "minutes", "info": "information", "mgr": "manager", "yrs": "years", "yr": "year",
            "email": "mail", "e-mail": "mail", "emails": "mails", "tmrw": "tomorrow", "folks": "people",
            "somebody": "someone", "everybody": "everyone", "anybody": "anyone", "kindly": "please"}  # fmt: skip
_BRITISH = """
organisation organisations organised organise recognise recognised apologise apologised apologising realise
realised minimise minimised prioritise prioritised summarise finalise finalised analyse analysed criticise
criticised emphasise emphasised specialise specialised utilise characterise
""".split()
_OTHER_SPELLINGS = {"practise": "practice", "practising": "practicing", "practised": "practiced", "colour": "color",
                    "favour": "favor", "honour": "honor", "honoured": "honored", "behaviour": "behavior",
                    "labour": "labor", "defence": "defense", "offence": "offense", "licence": "license",
                    "programme": "program", "programmes": "programs", "centre": "center", "cheque": "check",
                    "endeavour": "endeavor", "endeavours": "endeavors", "favourite": "favorite", "learnt": "learned",
                    "neighbour": "neighbor", "judgement": "judgment", "grey": "gray", "humour": "humor",
                    "theatre": "theater", "whilst": "while", "amongst": "among", "towards": "toward",
                    "afterwards": "afterward", "mum": "mom", "cancelled": "canceled", "travelled": "traveled",
                    "fulfil": "fulfill", "enrol": "enroll", "enrolled": "enrolled", "skilful": "skillful",
                    "counselling": "counseling", "modelling": "modeling", "labelled": "labeled"}  # fmt: skip
_NUMBERS = """
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen
""".split()
_ORDINALS = """
third fourth fifth sixth seventh eighth ninth tenth 3rd 4th 5th 6th 7th 8th 9th 10th
""".split()
_DAYS = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri january
february april june july august september october november december jan feb apr jun jul aug sep sept oct nov
dec
""".split()


def _contractions() -> dict[str, str]:
    found = {}
    for word in _NEGATED:
        found[f"{word}n't"] = found[f"{word}nt"] = f"{word} not"
    for word in ("would", "could", "should", "must", "might"):
        found[f"{word}'ve"] = f"{word} have"
    for pronoun in _PRONOUNS:
        for ending, auxiliary in _AUXILIARIES.items():
            found[pronoun + ending] = f"{pronoun} {auxiliary}"
        if pronoun not in ("i", "you", "we", "they"):
            found[f"{pronoun}'s"] = f"{pronoun} is"
    return found


def _table() -> dict[str, str]:
    table = _contractions() | _BARE | _TEXTING | _OTHER_SPELLINGS
    table |= {word: _american_ise(word) for word in _BRITISH}
    table |= dict.fromkeys(_NUMBERS, "<n>") | dict.fromkeys(_ORDINALS, "<nth>") | dict.fromkeys(_DAYS, "<day>")
    return table


def _american_ise(word: str) -> str:
    """Turn the last `is` or `ys` of a British spelling into `iz` or `yz`."""
    cut = max(word.rfind("is"), word.rfind("ys"))
    return f"{word[: cut + 1]}z{word[cut + 2 :]}"


_DIGIT = re.compile(r"\d")
_REMEMBERED = 50_000


class Canon(dict[str, str]):
    """The canonical words of every token; a token that is not listed stands for itself, and one with a digit for `<n>`."""

    def __missing__(self, token: str) -> str:
        """Return and remember what a token that is not listed stands for."""
        found = "<n>" if _DIGIT.search(token) else token
        if len(self) < _REMEMBERED:
            self[token] = found
        return found


CANON = Canon(_table())
TOKEN = re.compile(r"\w+(?:'\w+)*|[^\w\s]")


class Written(dict[str, tuple[str, ...]]):
    """The canonical words of what stands between two blanks: a token, and often a comma or a full stop."""

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        """Work out and remember what stands between two blanks."""
        # One object for every word: a table then knows a word by its place in memory.
        found = tuple(map(intern, " ".join(map(CANON.__getitem__, TOKEN.findall(chunk))).split()))
        if len(self) < _REMEMBERED:
            self[intern(chunk)] = found
        return found


WRITTEN = Written()
