"""Say how far a mail reads well as a whole, whatever the check stumbled over in one sentence of it."""

from __future__ import annotations

from afterword.tone import ToneReport
from afterword.tone.report import SOUND, WELL


def reads_well(tone: ToneReport) -> bool:
    """Return whether a mail with findings that block is to be left alone all the same: most of these are good mails."""
    return tone.lowest >= WELL


def why_read(tone: ToneReport) -> str:
    """Return why a person should read a mail that was left alone, empty where it reads well."""
    if tone.lowest >= SOUND:
        return ""
    fights = tone.non_defensiveness <= tone.sincerity
    name, sounds = ("non-defensiveness", "like a fight") if fights else ("sincerity", "put on")
    if not any(finding.blocks for finding in tone.findings):
        return f"no rule names a sentence of it, but the whole may sound {sounds} ({name} {tone.lowest})"
    if reads_well(tone):
        return f"one sentence of it may sound {sounds} ({name} {tone.lowest}), though the whole takes the answer in"
    return f"what it puts right or owns may sound {sounds} ({name} {tone.lowest})"
