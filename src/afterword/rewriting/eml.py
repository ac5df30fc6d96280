"""Rewrite the text of a mail file and leave everything else of it as it was, byte for byte."""

from __future__ import annotations

import base64
import quopri
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import cast

from afterword.errors import TextError


def text_of(data: bytes) -> str:
    """Return the text body of a message of RFC 5322.

    Raises:
        TextError: the file holds no mail with a plain text body.
    """
    part = _body(data)
    try:
        text = part.get_content()
    except (LookupError, UnicodeError) as error:
        raise TextError(f"the mail's text cannot be read ({error}); save it as plain text") from error
    return cast("str", text).replace("\r\n", "\n")


def with_text(data: bytes, text: str) -> bytes:
    """Return the message with another text body, in the encoding the part had; not a byte of the rest is touched.

    Raises:
        TextError: the place of the text in the file cannot be found.
    """
    if text == text_of(data):
        return data
    part = _body(data)
    raw = str(part.get_payload()).encode("ascii", "surrogateescape")
    place = data.find(raw, max(data.find(b"\n\n"), data.find(b"\r\n\r\n")) if raw else len(data))
    if place < 0:
        raise TextError("the text's place in the mail file cannot be found; save it as plain text")
    return data[:place] + _encoded(part, text, raw) + data[place + len(raw) :]


def _encoded(part: EmailMessage, text: str, raw: bytes) -> bytes:
    body = text.encode(part.get_content_charset("utf-8"), "replace")
    how = str(part.get("Content-Transfer-Encoding", "7bit")).lower()
    if how == "quoted-printable":
        body = quopri.encodestring(body)
    elif how == "base64":
        body = base64.encodebytes(body)
    return body.replace(b"\n", b"\r\n") if b"\r\n" in raw else body


def _body(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=default)
    part = message.get_body(preferencelist=("plain",))
    if not message.keys() or part is None:
        raise TextError("this is no mail file with a plain text body; leave out --eml for a plain text")
    return cast("EmailMessage", part)
