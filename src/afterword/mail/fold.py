"""Fold a text for matching without moving a single letter: the folded text is exactly as long as the original."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_QUOTES = {"‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "´": "'", "`": "'", "′": "'"}
_DOUBLE = dict.fromkeys("“”„‟«»″", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−", "-")
_SPACES = dict.fromkeys(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
)
# Cyrillic and Greek letters that look like Latin ones; the others are left, so that foreign text stays foreign.
_ALIKE = dict(
    zip("аеорсухіјѕԁһⅼАВЕКМНОРСТУХІЈЅοαΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcyxijsdhlABEKMHOPCTYXIJSoaABEZHIKMNOPTYX", strict=True)
)
_WIDE = {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)}
# U+0130 is the one letter whose lower case is longer than itself.
_TABLE = {**_QUOTES, **_DOUBLE, **_DASHES, **_SPACES, **_ALIKE, **_WIDE, "İ": "i"}
# Said by what it is not: a set that reaches over all of Unicode takes milliseconds to compile.
_FOREIGN = re.compile("[^\0-_a-\x7f]")

_HIDDEN = re.compile("[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\U0001d400-\U0001d7ff]")
_SPACED = re.compile(r"(?<![\w'])[a-z](?:[ .*_-][a-z]){3,}(?![\w'])")
# Small letters become `a`, what spaces them a blank, all else a full stop: then four spaced letters are one search for bytes.
_SHAPES = bytes(
    97 if chr(code) in "abcdefghijklmnopqrstuvwxyz" else 32 if chr(code) in " .*_-" else 46 for code in range(256)
)


def fold(text: str) -> str:
    """Return `text` in lower case with plain quotes, dashes and spaces, look-alike letters resolved.

    The result has the length of `text`, so an offset into one is an offset into the other. Zero-width characters and
    the blanks of s p a c e d letters are moved behind their word as spaces; `widen` takes them back into a span.
    """
    folded = text.lower() if text.isascii() else _fold_unicode(text)
    if b"a a a a" in folded.encode("ascii", "replace").translate(_SHAPES):
        folded = _SPACED.sub(lambda match: _gather(match.group()), folded)
    return folded


def _fold_unicode(text: str) -> str:
    # Most mails hold a few curly quotes and nothing else that is foreign.
    folded = _FOREIGN.sub(_plain_letter, text)
    if not folded.isascii() and _HIDDEN.search(folded):
        folded = re.sub(r"\S+", lambda match: _strip_hidden(match.group()), folded)
    return folded.lower()


def _plain_letter(match: re.Match[str]) -> str:
    letter = match.group()
    return _TABLE.get(letter, letter)


def _strip_hidden(word: str) -> str:
    if not _HIDDEN.search(word):
        return word
    shown = "".join(_plain(letter) for letter in word)
    return shown.ljust(len(word))


@cache
def _plain(letter: str) -> str:
    if "\U0001d400" <= letter <= "\U0001d7ff":
        return unicodedata.normalize("NFKC", letter)[:1]
    return "" if _HIDDEN.match(letter) else letter


def _gather(spaced: str) -> str:
    return spaced[::2].ljust(len(spaced))


def widen(text: str, folded: str, end: int) -> int:
    """Return `end` moved over letters of `text` that folding had moved away, so that a span covers its whole word."""
    index = end
    while index < len(folded) and folded[index] == " ":
        if not text[index].isspace():
            end = index + 1
        index += 1
    return end
