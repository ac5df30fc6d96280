"""Put a text on the clipboard."""

from __future__ import annotations

from afterword.cli.exits import say


def put(text: str) -> None:
    """Copy to the clipboard, or say that there is none here."""
    import pyperclip

    try:
        pyperclip.copy(text)
    except pyperclip.PyperclipException:
        say("There is no clipboard here that can be reached; the message is above.")
