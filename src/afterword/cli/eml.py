"""A mail that a mail program opens ready to edit, and that nothing sends by itself."""

from __future__ import annotations

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from afterword.plan.facts import printable
from afterword.writer import Draft


def eml_text(drafted: Draft) -> str:
    """Return the draft as a message of RFC 5322 with `X-Unsent: 1`, addressed to the recipient where known."""
    message = EmailMessage(policy=SMTP.clone(max_line_length=0))
    message["Subject"] = printable(drafted.subject)
    if address := _address(drafted):
        message["To"] = address
    message["X-Unsent"] = "1"
    message.set_content(drafted.body + "\n", cte="quoted-printable" if not drafted.body.isascii() else "7bit")
    return message.as_bytes().decode("ascii", "replace").replace("\r\n", "\n")


def _address(drafted: Draft) -> Address | None:
    contact = drafted.verdict.contact
    if contact is None or not drafted.recipient_email:
        return None
    try:
        return Address(display_name=printable(contact.name or ""), addr_spec=drafted.recipient_email)
    except ValueError:
        # Not an address a header may hold; the candidate fills it in.
        return None
