"""Say how far a tone report can be trusted: not on a handful of words, and not on a text in another language."""

from __future__ import annotations

from afterword.rules.tone import Text
from afterword.tone.report import Confidence

FEWEST_WORDS = 8
# Function words make up a third or more of English; below this share the text is hardly English.
_FEWEST_FUNCTION_WORDS = 0.18
_FUNCTION_WORDS = frozenset(
    """
the a an i you he she it we they me my your his her its our their to of in on at for from with by about and or
but so if that this which who what how was is are were be been am have has had do does did not no would could
will can should there then than as when where just very more one all any some up out <n>
""".split()
)
_HIGH = Confidence("high")


def confidence(text: Text, words: int) -> Confidence:
    """Return `none` for nothing to judge or another language, `low` for a few words, else `high`."""
    if words == 0:
        return Confidence("none", "there is nothing here in your own words to judge")
    if words >= FEWEST_WORDS and not _english(text, words):
        return Confidence("none", "this does not look like English, and the rules only know English")
    if words < FEWEST_WORDS:
        counted = "1 word is" if words == 1 else f"{words} words are"
        return Confidence("low", f"{counted} too few to judge a tone by")
    return _HIGH


def _english(text: Text, words: int) -> bool:
    """Return whether enough of the words are function words; a part of the text is mostly enough to tell."""
    found = 0
    for sentence in text.sentences:
        found += sum(map(_FUNCTION_WORDS.__contains__, sentence.words))
        if found >= _FEWEST_FUNCTION_WORDS * words:
            return True
    return False
