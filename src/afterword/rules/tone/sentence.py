"""What a tone rule looks at: one sentence of the candidate's own words, and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from afterword.mail import Mail, fold, sentences, widen
from afterword.rules.base import Hit
from afterword.rules.tone.canon import CANON

_TOKEN = re.compile(r"\w+(?:'\w+)*|[^\w\s]")
_DIGITS = re.compile(r"\d")


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
    index: int
    mail: Text = field(repr=False)

    @property
    def canon(self) -> str:
        """The canonical words with single spaces between them."""
        return self.padded[1:-1]

    @property
    def question(self) -> bool:
        """Whether the sentence is put as a question."""
        return "?" in self.text

    @property
    def before(self) -> Sentence | None:
        """The sentence above, if any."""
        return self.mail.sentences[self.index - 1] if self.index else None

    @property
    def after(self) -> Sentence | None:
        """The sentence below, if any."""
        following = self.index + 1
        return self.mail.sentences[following] if following < len(self.mail.sentences) else None

    def hit(self, start: int, end: int) -> Hit:
        """Turn a stretch of `canon` into the words of the original mail."""
        first, last = _places(self.text, start, end)
        return self.mail.hit(self.start + first, self.start + last)

    def whole(self) -> Hit:
        """Return the whole sentence as a hit."""
        return self.mail.hit(self.start, self.end)


@dataclass(slots=True, eq=False)
class Text:
    """A mail ready for the rules: its folded text and its own sentences."""

    mail: Mail
    folded: str
    sentences: list[Sentence]

    def hit(self, start: int, end: int) -> Hit:
        """Return the original words between two places of the folded text."""
        original = self.mail.text
        if original is not self.folded and end < len(original):
            end = widen(original, self.folded, end)
        return Hit(original[start:end], start, end)


class _Place(NamedTuple):
    start: int
    end: int


def _places(text: str, start: int, end: int) -> _Place:
    """Return where in `text` the tokens stand whose canonical words cover `start` to `end`."""
    place, first, last = 0, 0, len(text)
    for match in _TOKEN.finditer(text):
        width = len(_canonical(match.group()))
        if place <= start:
            first = match.start()
        if place < end:
            last = match.end()
        else:
            break
        place += width + 1
    return _Place(first, last)


def _canonical(token: str) -> str:
    known = CANON.get(token)
    if known is not None:
        return known
    return "<n>" if token[0].isdigit() or _DIGITS.search(token) else token


def read(mail: Mail) -> Text:
    """Cut a mail into sentences ready for the rules."""
    folded = fold(mail.text)
    text = Text(mail=mail, folded=folded, sentences=[])
    get = CANON.get
    for index, (start, end) in enumerate(sentences(mail)):
        piece = folded[start:end]
        tokens = [get(token) or token for token in _TOKEN.findall(piece)]
        padded = f" {' '.join(tokens)} "
        if _DIGITS.search(padded):
            padded = f" {' '.join([_canonical(token) for token in tokens])} "
        text.sentences.append(
            Sentence(text=piece, start=start, end=end, padded=padded, words=padded.split(), index=index, mail=text)
        )
    return text
