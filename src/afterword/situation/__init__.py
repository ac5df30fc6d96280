"""What the candidate tells us, and its strict reading from TOML or JSON."""

from afterword.situation.load import load_situation, parse_situation, situation_from
from afterword.situation.model import (
    Candidate,
    Channel,
    ClosedReason,
    Feedback,
    FeedbackPolicy,
    Level,
    Mood,
    Outcome,
    Person,
    Position,
    Request,
    RequestKind,
    Role,
    Situation,
    Stage,
    StageKind,
    Status,
    Wish,
)

__all__ = [
    "Candidate", "Channel", "ClosedReason", "Feedback", "FeedbackPolicy", "Level", "Mood", "Outcome", "Person",
    "Position", "Request", "RequestKind", "Role", "Situation", "Stage", "StageKind", "Status", "Wish",
    "load_situation", "parse_situation", "situation_from",
]  # fmt: skip
