"""Turn the bytes of a mail into text, whatever editor saved them."""

from __future__ import annotations

import codecs

from afterword.errors import TextError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, origin: str) -> str:
    """Return the text in `data`: UTF-8, UTF-16 or UTF-32 by its mark, else UTF-8, else Windows' Western European.

    Line breaks come back as they are. `origin` names the file in an error.

    Raises:
        TextError: the bytes are no text (they hold NULs without being UTF-16), or break off in the middle of a letter.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _guess(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise TextError(
            f"{origin}: the {encoding} text breaks off at byte {error.start}; save the mail as UTF-8"
        ) from None
    if "\0" in text:
        raise TextError(f"{origin}: this is binary data, not a mail; give the mail's text")
    return text


def _guess(data: bytes) -> str:
    if b"\0" in data[:400]:
        # Every other byte of Western UTF-16 is NUL, on one side or the other.
        odd, even = data[1:400:2].count(0), data[0:400:2].count(0)
        if max(odd, even) > 0.3 * len(data[:400]):
            return "utf-16-le" if odd > even else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252" if not any(byte in data for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)) else "latin-1"
    return "utf-8"
