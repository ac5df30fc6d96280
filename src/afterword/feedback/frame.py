"""The greeting and the signature of a message that stand in a line with what it says, as people write on a telephone.

"Hi Imran, we had to weigh it up. Sam": neither "Hi Imran" nor "Sam" says anything about why.
"""

from __future__ import annotations

import re

_WORD = r"(?:[A-Z][\w'’-]*\.?|(?:de|da|la|le|van|von|der|bin|al|el|y|of)(?= [A-Z]))"
_GREETED = re.compile(
    r"\s*(?P<hail>(?i:dear|hi|hey|hello|hiya|hallo|good (?:morning|afternoon|evening|day)))(?P<whom>(?: (?i:mr|mrs|ms|mx|dr|prof)\.?)?"
    rf"(?: {_WORD}){{0,4}}|(?i: all| there| applicant| candidate| both| again))[ \t]*(?:[,.!:–—-]+|(?=\n))\s*"
)
_CALLED = re.compile(
    r"\s*(?!(?:Thanks|Cheers|Sorry|Regards|All|Team|Everyone|Folks|Unfortunately|Sadly|Update|Feedback|Notes?|Re|Fwd?|Yes|No|So|Well|Ok|Okay|Right"
    r"|But|And|However|Honestly|Overall|Also|First|Second|Yesterday|Today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Technically|Personally|Sorry)\b)"
    r"(?P<whom>[A-Z][a-zà-ÿ'’-]{2,}), (?=(?:I|I'm|I’m|it|it's|we|we're|thanks|thank|sorry|honest|bad|good|just|you|your|the|they|unfortunately|as|this|hi|so|no)\b)"
)
_CLOSE = (
    r"(?:(?:with |in )?(?:my |our |the )?(?:kind(?:est)?|best|warm(?:est)?|many|good|very best|all the) ?(?:regards|wishes|thanks|best|luck)?|regards|rgds|cheers|thanks(?: again)?"
    r"|thank you|best|love|yours(?: sincerely| faithfully| truly)?|sincerely|warmly|take care|all the best|best of luck|good luck|sorry)"
)
_SIGNED = re.compile(
    rf"(?:(?<=[.!?…\"”)] )|(?<=\n)|(?<= x )|(?<= xx ))(?:(?P<close>(?i:{_CLOSE}))[,.!]?[ \t]+(?:from )?)?(?P<who>{_WORD}(?: (?:{_WORD}|&)){{0,3}})(?P<stop>\.?)(?: x+)?\s*$"
)
_CLOSED = re.compile(rf"(?:(?<=[.!?…\"”)] )|(?<=\n))(?i:{_CLOSE})[,.!]? ?(?:x+)?\s*$")
_LONGEST = 60


def greeting(text: str) -> re.Match[str] | None:
    """Return where a message greets in the line that goes on, with the group `whom`; None where it does not."""
    return _GREETED.match(text) or _CALLED.match(text)


def signature(text: str) -> re.Match[str] | None:
    """Return where a message is signed behind its last sentence, with the group `who`; None where it is not.

    A bare name is one only without a full stop behind it, for "Two things: Excel." is no signature.
    """
    tail = max(0, len(text.rstrip()) - _LONGEST)
    for found in _SIGNED.finditer(text, tail):
        if found["close"] or not found["stop"] or re.search(r"(?:& (?:Co|Son|Sons)|\bLtd)\.?$", found[0].strip()):
            return found
    return _CLOSED.search(text, tail)


def without_frame(text: str) -> tuple[int, int]:
    """Return where what a message says begins and ends, in code points."""
    hailed, signed = greeting(text), signature(text)
    start = hailed.end() if hailed else 0
    end = signed.start() if signed else len(text)
    return (start, end) if text[start:end].strip() else (0, len(text))


_SMALL = r"[a-zà-ÿ][a-zà-ÿ'’-]{1,9}"
_HAILED_SMALL = re.compile(rf"\s*(?i:dear|hi|hey|hello|hiya) (?P<whom>{_SMALL})(?:[ \t]*,|[ \t]*(?=\n))")
_SIGNED_SMALL = re.compile(
    rf"(?:(?:(?<=[.!?] )|(?<=\n))(?i:cheers|thanks|kind regards|regards|best wishes|all the best|take care|love)[,.!]?\s+(?:from )?(?P<closed>{_SMALL})"
    rf"|(?<=\n)(?P<alone>{_SMALL})|(?<=[.!?] )(?P<inline>{_SMALL}))[ \t]*(?: x+)?\.?\s*$"
)
_NOBODY = re.compile(
    r"all|lush|lovely|colleague|friend|there|again|both|mate|love|hun|hon|babe|pal|dear|lad|lads|hen|man|bro|guys|folks|team|everyone|everybody|you|yourself|applicant|candidate|sir|madam|so|just|thanks|thank|cheers|ta|sorry|soz|bye|regards|best|wishes|luck|"
    r"good|great|fine|nice|ok|okay|yes|no|yeah|nope|shame|pity|unlucky|gutted|honest|honestly|anyway|though|tho|lol|tbh|imo|hth|xx+|now|then|today|tomorrow|soon|later|always|ever|never|maybe|please|pls|well|too|either|really|promise|truly|"
    r"chef|boss|manager|admin|hr|office|reception|kitchen|matron|head|owner|recruiter|manageress|supervisor|foreman|gaffer|here|it|this|that|end|over|out|more|less|much|lots|care|heart|hello|hi|hey|update|feedback|news|job|role|re|fwd|.*(?:ly|ing|ed|ful|less|ness|tion|day)"
)


def small_names(text: str) -> tuple[str | None, str | None]:
    """Return who signed a message and who is greeted in it where both are typed small ("hi sue, ... mel"), with capitals.

    A lone word behind the last full stop is a name only where the message greets in small letters too.
    """
    hailed, signed = _HAILED_SMALL.match(text), _SIGNED_SMALL.search(text)
    addressed = _named(hailed["whom"]) if hailed else None
    who = (signed["closed"] or signed["alone"] or (signed["inline"] if addressed else None)) if signed else None
    sender = _named(who)
    return (None if sender == addressed else sender), addressed


def _named(word: str | None) -> str | None:
    return word.capitalize() if word and not _NOBODY.fullmatch(word) else None
