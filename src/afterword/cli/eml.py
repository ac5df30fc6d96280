"""A mail that a mail program opens ready to edit, and that nothing sends by itself."""

from __future__ import annotations

from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from afterword.plan.names import printable
from afterword.writer import Draft

_LONGEST_LINE = 998  # characters, RFC 5322


def eml_text(drafted: Draft) -> str:
    """Return the draft as a message of RFC 5322 with `X-Unsent: 1`, addressed to the recipient where known."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = printable(drafted.subject)
    if address := _address(drafted):
        message["To"] = address
    message["X-Unsent"] = "1"
    plain = drafted.body.isascii() and max(map(len, drafted.body.splitlines())) < _LONGEST_LINE
    message.set_content(drafted.body + "\n", cte="7bit" if plain else "quoted-printable")
    return message.as_bytes().decode("ascii", "replace").replace("\r\n", "\n")


def _address(drafted: Draft) -> Address | None:
    contact = drafted.verdict.contact
    if contact is None or not drafted.recipient_email:
        return None
    try:
        return Address(display_name=printable(contact.name or ""), addr_spec=drafted.recipient_email)
    except (ValueError, IndexError, MessageError):
        # Not an address a header may hold; the candidate fills it in.
        return None
