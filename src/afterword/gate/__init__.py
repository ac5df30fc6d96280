"""Rules that decide whether to ask for feedback at all."""

from afterword.gate.decide import decide
from afterword.gate.verdict import Decision, Verdict

__all__ = ["Decision", "Verdict", "decide"]
