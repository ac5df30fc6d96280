"""What a mail of its kind still needs once the fight is out: a question where one was meant, thanks where none are left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from afterword.rewriting import moves
from afterword.rewriting.anycase import AnyCase
from afterword.rewriting.innocent import innocent
from afterword.rewriting.kind import MailKind
from afterword.rewriting.pieces import Piece

# What somebody asks for who wants to learn something, however badly it is put.
_INFORMATION = AnyCase(
    r"\b(?:feedback|comments?|indications?|inputs?|remarks?|opinion|scor(?:e|es|ed|ing)|result sheet|score ?sheets?|marks|breakdown|criteria|explain|explanation|justif\w+|reasons?|grounds|basis|recording|"
    r"interview notes|the notes|improve|do better|fell short|lacking|went wrong|work on|(?:an?|proper|real|straight|honest|some|any|your) (?:\w+ )?(?:answer|reply|response|explanation)|"
    r"same (?:simple )?question|(?:tell|telling|show|share|say|know|hear|understand|explain)\b[^.!?]{0,40}\b(?:what|where|why|how|which|on what)|"
    r"(?:let|letting) me know|tell me|why (?:i|was|wasn|did|didn|am|is|my|not|u|it|the)|(?:what|where) (?:i|did i|was i|could i|should i|would i)|what was (?:wrong|missing)|"
    r"what exactly did i|elaborate|walk me through|crumb of advice|even one word|the points of|written comments|valuable inputs|want(?:ed)? to understand|what more|how (?:can|could|did) i|how (?:exactly|can|could|does|do)\b[^.!?]{0,60}\b(?:fail|not|lose|cut)|what (?:the|that) panel|what does that|answer(?:ing)? me|may i (?:ask|know)|model answers?|how it was marked|tell you (?:can|could) share)\b"
)
_ASKING = AnyCase(
    r"\?|\b(?:want|need|owe[ds]?|expect(?:ed)?|deserve[ds]?|demand|require|ask(?:ing)?|send|give|furnish|provide|explain|tell|let(?:ting)? me|"
    r"kindly|please|pls|await(?:ing)?|waiting|like to|wonder(?:ing|ed)?|beg|revert|entitled|least|answer(?:ing)?|wish|curious|help me|make sense|grateful|appreciate)\b"
)
# What nobody names in a request who does not want it.
_WANTED = AnyCase(
    r"\b(?:feedback|explanation|pointers?|crumb of advice|advice|inputs?|walk me through|one (?:area|thing|word)|reasons for|elaborate|comments?|remarks?|the points of|outside view)\b"
)
# What somebody asks for who wants the decision changed: a question about feedback would not be theirs.
_PLEA = AnyCase(
    r"\b(?:reconsider\w*|another (?:chance|look|go|shot)|drops? out|second (?:look|chance)|consider(?:ed)? (?:putting|me|for)|still (?:be )?(?:includ|consider)\w*|"
    r"(?:put in|apply|try|come|come back) again|put(?:ting)? me|keep(?:ing)? me|include me|in front of them|three months|permit me|relook|(?:short|quick|brief|further|ten.minute)? ?(?:conversation|minutes) with|"
    r"change (?:your|his|her|their) mind|shed (?:a )?different|still resolve|send in)\b"
)
# A plea that asks for something to learn on its way there.
_LEARNS = AnyCase(
    r"\b(?:what would (?:the \w+|you|they|it) (?:need|have (?:needed|liked|wanted)|take)|(?:tell me|know|ask) (?:whether|if) the (?:concern|issue|problem|doubt)|what (?:the|your) (?:concern|doubt)s?|"
    r"(?:check|re-?check|re-?mark|review|look at|look over|go over|relook at|see) (?:at )?(?:my|the) (?:test|answers?|paper|exam|task|exercise|case|code|assignment|take-home|marks?|scores?|presentation|translation)(?:\s+\w+)? (?:again|once more|one more time|a second time)|"
    r"relook (?:at|into) my (?:test|answers?|paper|exam|task|exercise))\b"
)
# How somebody asks to learn something who neither demands nor puts a question.
_SEEKS = AnyCase(
    r"(?<!always )\b(?:(?:welcome|appreciate|value|love|like|grateful for|glad of|glad for|open to|keen (?:on|for)|happy (?:to have|to hear|for)|if (?:there is|there['’]s|you have)) "
    r"(?:\w+ ){0,3}(?:feedback|pointers?|tips?|advice|comments?|insights?|hints?|steer|guidance)|all ears|"
    r"(?:appreciate|grateful for|glad of|glad for|obliged for|thankful for|value) (?:\w+ ){0,3}(?:lines?|words?|remarks?|sentences?) (?:on|about|as to)|"
    r"(?:feedback|pointers|tips|advice)\b[^.?!]{0,40}\b(?:welcome|helpful|useful|appreciated|least)|"
    r"(?:helpful|useful|good|nice|great|interesting|interested|curious|love|like) to (?:know|hear|learn|understand) (?:what|where|why|how|which)|"
    r"(?:true|real|actual|honest) reasons?|make sense of (?:it|this|that|the)|talk (?:it|this|that|things) (?:through|over)|any (?:feedback|pointers|tips|advice))\b"
)
# A plan to learn asks nobody.
_PURPOSE = AnyCase(
    r"\b(?:feedback|improve|asking|learn|work (?:on|towards)|do better|pointers|advice)\b"
    r"(?<!will work on)(?<!will learn)(?<!will improve)(?<!ly work on)(?<!ly learn)(?<!ly improve)(?<!['’]ll work on)(?<!['’]ll learn)(?<!to work on)(?<!shall work on)"
)
_DEMANDS = AnyCase(
    r"\b(?:(?:could|can|would|will|may) (?:you|i|u)|reply|revert|answer(?:ing)? me|(?:an?|proper|real) answer|require|demand|send me|give me|i (?:just |only |simply )?(?:want|need)|"
    r"kindly|please|deserve|owe[ds]?|valuable inputs|send (?:me )?the|you have until|same (?:simple )?question|await(?:ing)?|feedback would|i ask you|explain|furnish|provide)\b"
)
# A question that asks nothing.
_RHETORICAL = AnyCase(
    r"\b(?:do you (?:honestly|really|even|seriously)|is (?:that|this) how|who (?:did|d['’]you|would|do) you|how dare|are you (?:serious|joking)|since when|explain to (?:my|his|her))\b"
)
_GIVEN = AnyCase(
    r"\b(?:(?:thanks?|thank you|cheers|grateful|appreciate)[^.?!\n]{0,60}\b(?:feedback|comments?|notes|remarks|points?)|what you (?:and [\w'’. ]{2,50}? )?(?:told me|wrote|said about|said on)|"
    r"(?:your|the|his|her|their|my) (?:[\w'’]+ ){0,2}(?:feedback|comments?|notes|remarks?|critique|observations?|appraisal|report|points about)|"
    r"(?:you|she|he|they|panel|team|manager|client|board|assessors?) (?:also )?(?:felt|found|thought|wrote|mentioned|said|saw|noted|noticed|flagged|pointed|told|described|called|judged)|"
    r"lack(?:s|ed|ing)?|you(?:['’]re| are| were) (?:quite |absolutely )?right|(?:the|your|that) (?:point|bit|part|comment|line|paragraph|sentence|word|phrase|question) (?:about|on|of|that)|not (?:strategic|visible|collaborative)|constructive)\b"
)
_NOT_GIVEN = AnyCase(
    r"\b(?:(?:no|without|never (?:got|had|received)|still no|waiting for|wait for|await|asked for|ask for|asking for|about my|give me|send me|want|need|any|some|receive) (?:\w+ ){0,2}feedback|"
    r"feedback (?:please|pls))\b"
)
_UNANSWERED = AnyCase(
    r"\b(?:(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|\d(?:nd|rd|th)) (?:e-?mail|mail|message|msg|letter|time|text|attempt)|(?:no|without|not (?:one|a single|a)) "
    r"(?:\w+ )?(?:answer|reply|response|reaction|word|result)|not (?:a )?word|heard nothing|ignor(?:ed|ing)|never (?:answered|replied|wrote|called|heard)|"
    r"(?:still|are) not answering|(?:weeks|months|days) of silence|still (?:a)?waiting|reminder|circling back a|yet to (?:get|hear|receive))\b"
)
_INTRODUCTION = re.compile(r"(?m)^.*\bwrote:?\s*$")
_SHORTEST = 12
"""Words of a body below which what is left would read as if it broke off."""


_NEVER_GIVEN = re.compile(
    r"\b(?:still not|not yet|never|have not|haven['’]t|had not|hadn['’]t) (?:yet |even )?(?:received|got|gotten|had|heard|been given|seen) (?:any |the |a |your )?feedback|\bstill no feedback\b",
    re.IGNORECASE,
)


def asks(own: str) -> bool:
    """Return whether the words ask to learn something, with or without a question mark."""
    own = _NEVER_GIVEN.sub("", own)
    return moves.ASKS.search(own) is not None or moves.ASKS_SOFTLY.search(own) is not None


def wants_to_know(pieces: Sequence[Piece], kind: MailKind) -> bool:
    """Return whether the mail, as it came, asked to learn something; a plea or a rhetorical question does not."""
    for piece in pieces:
        said = piece.original
        if not piece.flagged:
            if (piece.reason or not piece.text) and (_asks(said, kind) or _SEEKS.search(said)):
                return True
            if (kind is MailKind.REQUEST and _PURPOSE.search(said)) or _NEVER_GIVEN.search(said):
                return True
        elif _asks_to_learn(said, kind):
            return True
    # What reads as a request asks for something; where it is not another chance, it is why.
    return kind is MailKind.REQUEST and not any("?" in piece.text or _PLEA.search(piece.original) for piece in pieces)


def _asks_to_learn(said: str, kind: MailKind) -> bool:
    """Return whether a sentence that fights asks to learn something; a plea does so only in a request and on its way."""
    if kind is MailKind.REQUEST and _LEARNS.search(said):
        return True
    asked = (
        _asks(said, kind)
        or _SEEKS.search(said) is not None
        or (kind is MailKind.REQUEST and moves.ASKS.search(said) is not None)
    )
    return asked and not _PLEA.search(said) and not _RHETORICAL.search(said)


def _asks(said: str, kind: MailKind) -> bool:
    """Return whether a sentence that fights asks for something to learn from; where no request was read, only a demand does."""
    if _INFORMATION.search(said) is None:
        return False
    if kind is MailKind.REQUEST and _WANTED.search(said):
        return True
    return (_ASKING if kind is MailKind.REQUEST else _DEMANDS).search(said) is not None


def kind_of(read: MailKind, pieces: Sequence[Piece], quoted: str) -> MailKind:
    """Return the kind a mail is to be completed as: who demands feedback does not answer it."""
    if read is not MailKind.ANSWER_TO_FEEDBACK or told(pieces, quoted) == "feedback":
        return read
    return MailKind.REQUEST if wants_to_know(pieces, MailKind.ANSWER_TO_REJECTION) else read


def needs_thanks(own: str, head: str, kind: MailKind) -> bool:
    """Return whether thanks are missing: always in an answer to feedback, else where nothing takes the news in."""
    said = f"{own} {head}"
    if moves.THANKS.search(said):
        return False
    short = len(own.split()) < _SHORTEST and not moves.ASKS.search(own)
    if kind is MailKind.ANSWER_TO_FEEDBACK:
        # Who owns and takes in has given more than thanks.
        return short or sum(innocent(sentence, firm=True) for sentence in _ENDS.split(own)) < _ENOUGH
    return short or not moves.ACKNOWLEDGES.search(said)


_ENDS = re.compile(r"(?<=[.!?])\s+|\n+")
_ENOUGH = 3
"""Sentences that take something in, from which on an answer to feedback needs no added thanks."""


def told(pieces: Sequence[Piece], quoted: str) -> str:
    """Return what thanks can be for, as far as the mail tells: `feedback` that was given, the `news`, or only the `time`."""
    said = " ".join(piece.original for piece in pieces)
    stated = " ".join(piece.original for piece in pieces if not piece.flagged or not _DEMANDS.search(piece.original))
    given = _GIVEN.search(f"{stated}\n{_INTRODUCTION.sub('', quoted)}") is not None and not _NOT_GIVEN.search(said)
    given = given and not _NEVER_GIVEN.search(said)
    if _UNANSWERED.search(said) and not given:
        return "time"
    return "feedback" if given else "news"
