"""What a tone rule looks at: one sentence of the candidate's own words, and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import NamedTuple

from afterword.mail import Mail, fold, sentences, widen
from afterword.rules.base import Hit
from afterword.rules.tone.canon import CANON, TOKEN, WRITTEN

FIRST = "#first"
_TURN = re.compile(r"\b(?:but|however|though|although|yet|nevertheless|only that|except that)\b")


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence, folded and put into canonical words.

    `padded` is the sentence's tokens in one spelling with single spaces between them, punctuation included; patterns are
    matched against it. `start` and `end` are the sentence's place in the mail.
    """

    text: str
    """Folded: lower case, plain quotes."""
    start: int
    end: int
    padded: str
    """`canon` with a space at either end, so that every token has one before and one after it."""
    words: list[str]
    names: set[str]
    """The words, the pairs of neighbouring words with a space between them, and the first word with `#first` before it."""
    length: int
    """In words as a person counts them, with a blank on either side."""
    original: str
    """The whole mail."""
    folded: str
    """The whole mail, folded."""

    @property
    def canon(self) -> str:
        """The canonical words with single spaces between them."""
        return self.padded[1:-1]

    @property
    def question(self) -> bool:
        """Whether the sentence is put as a question."""
        return "?" in self.text

    def hit(self, start: int, end: int) -> Hit:
        """Turn a stretch of `canon` into the words of the original mail."""
        first, last = _places(self.text, start, end)
        return self._words(self.start + first, self.start + last)

    def after_turn(self, before: int) -> Sentence | None:
        """Return the clause from the last "but" on that stands before offset `before` of the mail, or none."""
        turn = max(_TURN.finditer(self.text, 0, before - self.start), key=re.Match.start, default=None)
        if turn is None:
            return None
        return _sentence(self.original, self.folded, self.start + turn.start(), self.end)

    def whole(self) -> Hit:
        """Return the whole sentence as a hit."""
        return self._words(self.start, self.end)

    def _words(self, start: int, end: int) -> Hit:
        if self.original is not self.folded and end < len(self.original):
            end = widen(self.original, self.folded, end)
        return Hit(self.original[start:end], start, end)


def _sentence(original: str, folded: str, start: int, end: int) -> Sentence:
    text = folded[start:end]
    chunks = text.split()
    words = [*chain.from_iterable(map(WRITTEN.__getitem__, chunks))]
    padded = f" {' '.join(words)} "
    names = {*words, *map(" ".join, pairwise(words)), f"{FIRST} {words[0]}"}
    return Sentence(text, start, end, padded, words, names, len(chunks), original, folded)


class Text(NamedTuple):
    """A mail ready for the rules."""

    mail: Mail
    sentences: list[Sentence]


def _places(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where in `text` the tokens stand whose canonical words cover `start` to `end`."""
    place, first, last = 0, 0, len(text)
    for match in TOKEN.finditer(text):
        if place <= start:
            first = match.start()
        elif place >= end:
            break
        last = match.end()
        place += len(CANON[match.group()]) + 1
    return first, last


def read(mail: Mail) -> Text:
    """Cut a mail into sentences ready for the rules."""
    folded = fold(mail.text)
    return Text(mail, [_sentence(mail.text, folded, start, end) for start, end in sentences(mail)])
