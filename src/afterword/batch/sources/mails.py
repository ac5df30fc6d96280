"""A mail in its wire format: its text, who wrote it and to whom."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage
from email.utils import getaddresses
from html.parser import HTMLParser

from afterword.batch.item import BadRow, Item, Row, readable
from afterword.batch.sources.decode import decode, guessed

MAX_MAIL = 25_000_000
"""Bytes of one mail with its attachments."""


def mail_row(number: int, identity: str, data: bytes) -> Row:
    """Read one mail; whatever is wrong with it becomes a bad row."""
    if len(data) > MAX_MAIL:
        return BadRow(number=number, id=identity, kind="too_long", reason=f"the mail is larger than {MAX_MAIL:,} bytes")
    try:
        message = parsed(data)
        text = body_text(message)
        sender, address = _first(message, "From")
        recipient = _first(message, "To")[1]
    except Exception as error:  # the email package raises anything on a mangled mail
        reason = f"not readable as a mail ({type(error).__name__})"
        return BadRow(number=number, id=identity, kind="malformed", reason=reason)
    if text is None:
        return BadRow(number=number, id=identity, kind="empty", reason="the mail has no text part")
    item = Item(
        number=number, id=identity, text=text, recipient=recipient, name=sender, email=address, raw=data
    )  # fmt: skip
    return readable(item)


def parsed(data: bytes) -> EmailMessage:
    """Parse bytes into a message that speaks in text."""
    return email.message_from_bytes(data, policy=email.policy.default)


def text_part(message: EmailMessage) -> EmailMessage | None:
    """Return the part that holds the words: plain before HTML, never an attachment."""
    part = message.get_body(preferencelist=("plain", "html"))
    return part if isinstance(part, EmailMessage) else None


def body_text(message: EmailMessage) -> str | None:
    """Return what a person wrote, with plain line ends; None where there is no text part."""
    part = text_part(message)
    if part is None:
        return None
    text = _content(part).replace("\r\n", "\n").replace("\r", "\n")
    return text_of_html(text) if part.get_content_type() == "text/html" else text


def _content(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    for name in (charset, "utf-8"):
        try:
            return data.decode(name or "utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode(guessed(data), "replace")


def _first(message: EmailMessage, header: str) -> tuple[str, str]:
    found = getaddresses([str(value) for value in message.get_all(header, [])])
    return found[0] if found else ("", "")


def message_id(data: bytes) -> str:
    """Return the Message-ID of a mail, or nothing."""
    head = data[:65_536].replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    for line in head.split(b"\n"):
        if line[:11].lower() == b"message-id:":
            return line[11:].strip().decode("ascii", "replace")
    return ""


def text_row(number: int, identity: str, data: bytes) -> Row:
    """Read one plain text file."""
    try:
        text = decode(data)
    except Exception as error:  # codecs found by name raise anything
        return BadRow(number=number, id=identity, kind="encoding", reason=str(error))
    return readable(Item(number=number, id=identity, text=text, raw=None))


_BREAKS = {"p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "blockquote", "table", "ul", "ol", "hr"}
_SILENT = {"script", "style", "head", "title", "template"}


class _Words(HTMLParser):
    """Collect the visible text of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._silent += tag in _SILENT
        if tag in _BREAKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in _BREAKS and tag != "br":
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(" ".join(data.split()) + (" " if data[-1:].isspace() else ""))


def text_of_html(page: str) -> str:
    """Return the visible text of a mail that comes only as HTML, paragraphs apart."""
    parser = _Words()
    parser.feed(page)
    parser.close()
    lines = [line.strip() for line in "".join(parser.pieces).split("\n")]
    kept = [line for place, line in enumerate(lines) if line or (place and lines[place - 1])]
    return "\n".join(kept).strip()
