"""Which encoding a file is in: by its byte order mark, by being valid UTF-8, else by what its odd lines look like."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path

from afterword.errors import StorageError, TextError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536
_LINE = 1 << 20
_FALLBACK = "cp1252"
# The code pages that mail and spreadsheet programs write; DOS pages look too much like these in a short sample.
_PLAUSIBLE = [
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "iso8859_2", "iso8859_15",
    "koi8_r", "mac_roman", "shift_jis", "euc_jp", "euc_kr", "gb18030", "big5",
]  # fmt: skip


def marked(head: bytes) -> str | None:
    """Return the encoding that the first bytes name, or show by their zeros; None where they do neither."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    return _zeros(head[:4096])


def _zeros(head: bytes) -> str | None:
    """Tell UTF-16 without a mark: in Western text every other byte of it is zero."""
    if len(head) < 4 or b"\0" not in head:
        return None
    half = len(head) // 2
    if head[1::2].count(0) > 0.7 * half:
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) > 0.7 * half else None


def encoding_of(path: Path) -> str:
    """Return a file's encoding, reading it once in pieces.

    Where most lines beyond ASCII are valid UTF-8, the file is UTF-8 and its other lines are bad rows.

    Raises:
        StorageError: the file cannot be read.

    """
    try:
        with path.open("rb") as file:
            found = marked(file.read(4096))
            if found:
                return found
            file.seek(0)
            return _of_lines(iter(lambda: file.readline(_LINE), b""))
    except OSError as error:
        raise StorageError(f"{path}: {error.strerror or 'cannot be read'}") from error


def _of_lines(lines: Iterator[bytes]) -> str:
    good = bad = 0
    sample = bytearray()
    for line in lines:
        if line.isascii():
            continue
        try:
            line.decode()
        except UnicodeDecodeError:
            bad += 1
            if len(sample) < _SAMPLE:
                sample += line[:4096]
        else:
            good += 1
    return "utf-8" if bad <= good else guessed(bytes(sample))


def guessed(sample: bytes) -> str:
    """Return the likeliest encoding of bytes that are not UTF-8."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_PLAUSIBLE).best()
    # Letters of Western Europe look alike in a dozen code pages; of those, Windows' own is what real files are in.
    if best is None or _FALLBACK in best.could_be_from_charset:
        return _FALLBACK
    return best.encoding


def decode(data: bytes) -> str:
    """Return the text of a whole file.

    Raises:
        TextError: it is not text in any known encoding.

    """
    name = marked(data)
    if name is None:
        try:
            return data.decode()
        except UnicodeDecodeError:
            name = guessed(data[:_SAMPLE])
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError) as error:
        raise TextError(f"not readable as {name}") from error
