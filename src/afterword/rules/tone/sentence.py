"""What a tone rule looks at: one sentence of the candidate's own words, and what stands around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from afterword.mail import Mail, fold, sentences, widen
from afterword.rules.base import Hit
from afterword.rules.tone.canon import TOKEN, WRITTEN

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
    kinds: set[str]
    """The different words."""
    befores: Sequence[str]
    """The first words of the different pairs of neighbours, whose second words are `afters`; before the first word stands `FIRST`.

    One more may stand at the end, to be left out.
    """
    afters: Sequence[str]
    written: list[tuple[str, ...]]
    """The canonical words of each word as a person counts them, with a blank on either side."""
    original: str
    """The whole mail."""
    folded: str
    """The whole mail, folded."""

    @property
    def length(self) -> int:
        """In words as a person counts them."""
        return len(self.written)

    @property
    def canon(self) -> str:
        """The canonical words with single spaces between them."""
        return self.padded[1:-1]

    @property
    def names(self) -> set[str]:
        """The words, and the pairs of neighbours with a space between them."""
        return {*self.kinds, *map("{} {}".format, self.befores, self.afters)}

    @property
    def question(self) -> bool:
        """Whether the sentence is put as a question."""
        return "?" in self.text

    def hit(self, start: int, end: int) -> Hit:
        """Turn a stretch of `canon` into the words of the original mail."""
        first, last = self._places(self.padded.count(" ", 0, start + 1), self.padded.count(" ", 0, end))
        return self._words(self.start + first, self.start + last)

    def _places(self, first: int, last: int) -> tuple[int, int]:
        """Return where in `text` the tokens begin and end that two words of `canon`, counted from 1 on, come from."""
        text = self.text
        counts = [0, *accumulate(map(len, self.written))]
        chunk = bisect_left(counts, first, 1)
        final = bisect_left(counts, last, chunk)
        rest = text.split(None, chunk - 1)[-1]
        begin = len(text) - len(rest)
        rest = rest.split(None, final - chunk)[-1]
        end = len(text) - len(rest)
        # Most words are the first or the last ones between two blanks; the tokens need a look only where they are not.
        if first > counts[chunk - 1] + 1:
            begin, _ = self._token(begin, first - counts[chunk - 1])
        if last < counts[final]:
            return begin, self._token(end, last - counts[final - 1])[1]
        return begin, end + len(rest.split(None, 1)[0])

    def _token(self, begin: int, number: int) -> tuple[int, int]:
        """Return where the token is that a word of `canon` comes from, counted from 1 on from a place in `text` on."""
        for token in TOKEN.finditer(self.text, begin):
            number -= len(WRITTEN[token.group()])
            if number <= 0:
                return token.span()
        return begin, len(self.text)

    def after_turn(self, before: int) -> Sentence | None:
        """Return the clause from the last "but" on that stands before offset `before` of the mail, or none."""
        turn = max(_TURN.finditer(self.text, 0, before - self.start), key=re.Match.start, default=None)
        if turn is None:
            return None
        return _sentences(self.original, self.folded, [(self.start + turn.start(), self.end)])[0]

    def whole(self) -> Hit:
        """Return the whole sentence as a hit."""
        return self._words(self.start, self.end)

    def _words(self, start: int, end: int) -> Hit:
        if self.original is not self.folded and end < len(self.original):
            end = widen(self.original, self.folded, end)
        return Hit(self.original[start:end], start, end)


def _sentences(original: str, folded: str, spans: Iterable[tuple[int, int]]) -> list[Sentence]:
    """Read the stretches of a mail: each step for all of them, which is quicker than all steps for each."""
    look = WRITTEN.__getitem__
    texts = [folded[start:end] for start, end in spans]
    written = [[*map(look, text.split())] for text in texts]
    words = [[*chain.from_iterable(chunks)] for chunks in written]
    padded = [f" {' '.join(row)} " for row in words]
    kinds = [*map(set, words)]
    pairs = [*map(_pairs, words, kinds)]
    rows = zip(texts, spans, padded, words, kinds, pairs, written)  # noqa: B905 (the keyword doubles what a zip takes)
    return [
        Sentence(text, start, end, line, row, different, befores, afters, chunks, original, folded)
        for text, (start, end), line, row, different, (befores, afters), chunks in rows
    ]


def _pairs(words: list[str], kinds: set[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return the first words and the second words of the different pairs."""
    befores = [FIRST, *words]
    # A pair can only come again where two words do, or one word twice.
    if len(words) > len(kinds) + 1:
        pairs = {*pairwise(befores)}
        if len(pairs) < len(words):
            return tuple(zip(*pairs, strict=True))  # type: ignore[return-value]
    return befores, words


class Text(NamedTuple):
    """A mail ready for the rules."""

    mail: Mail
    sentences: list[Sentence]


def read(mail: Mail) -> Text:
    """Cut a mail into sentences ready for the rules."""
    folded = fold(mail.text)
    return Text(mail, _sentences(mail.text, folded, sentences(mail)))
