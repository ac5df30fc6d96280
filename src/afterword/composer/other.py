"""Wordings of the messages that are no request: asking for the status, and thanking."""

from __future__ import annotations

from afterword.plan import Plan


def status_acknowledge(plan: Plan) -> tuple[str, ...]:
    """Say what it is about and when word was last heard or expected."""
    return _PROMISED if plan.facts.promised else _LAST_HEARD


_PROMISED = (
    "I am writing about $job[ at $company]; I had understood that {there might be news|I might hear} around $promised.",
    "I understood that there might be {news|an answer} about $job[ at $company] around $promised.",
    "I am {writing|coming back to you} about $job[ at $company], as I had been {hoping for|expecting} news around $promised.",
)
_LAST_HEARD = (
    "I am writing about $job[ at $company]; we were last in touch on $heard.",
    "We were last in touch about $job[ at $company] on $heard.",
    "I am {writing|coming back to you} about $job[ at $company], after we were in touch on $heard.",
    "I am {writing about|coming back to you about} $job[ at $company].",
)

STATUS_ASK = (
    "{Could|Would} you {tell me|let me know} where {things stand|the decision stands}?",
    "{Could|Would} you {tell me|let me know} {how things stand|how it looks} at the moment?",
    "Could you let me know whether {there is any news|anything has been decided}?",
    "Has anything been decided yet?",
    "May I ask where {things stand|the decision stands}?",
)
STATUS_OUT = (
    "I {know|understand} that {these decisions|these things} take time, and {one line is fine|there is no hurry on my side}.",
    "If it is {still open|too early to say}, {that is fine, too|a line to say so is fine}.",
    "{These decisions|These things} take time, I know; one line is fine, even if there is nothing new.",
)


def thanks_acknowledge(plan: Plan) -> tuple[str, ...]:
    """Thank for the news, by what it was."""
    return _THANKS[plan.reason or "closed"]


_THANKS: dict[str, tuple[str, ...]] = {
    "feedback": (
        "{Thank you|Thanks} for {telling me|taking the time to tell me} why I did not get $job[ at $company].",
        "{Thank you|Thanks} for {the feedback|what you told me} after I did not get $job[ at $company]; {I am glad to know|it helps to know}.",
        "I did not get $job[ at $company], and you {took the time to tell|told} me why: {thank you|thank you for that}.",
    ),
    "policy": (
        "{Thank you|Thanks} for letting me know that I did not get $job[ at $company]; I understand that you do not give feedback, and I {will leave it at that|respect that}.",
        "I understand that I did not get $job[ at $company], and that you {do not give feedback|give no feedback}; {thank you for telling me|thank you for saying so}.",
    ),
    "cancelled": (
        "{Thank you|Thanks} for {telling me|letting me know} that $job[ at $company] {was|has been} cancelled.",
        "I understand that $job[ at $company] {was|has been} cancelled; {thank you for telling me|thank you for letting me know}.",
    ),
    "frozen": (
        "{Thank you|Thanks} for {telling me|letting me know} that $job[ at $company] {is|has been put} on hold.",
        "I understand that $job[ at $company] is on hold for now; {thank you for telling me|thank you for letting me know}.",
    ),
    "internal": (
        "{Thank you|Thanks} for {telling me|letting me know} that $job[ at $company] {was|has been} filled from {inside|within}.",
        "I understand that $job[ at $company] {was|has been} filled from {inside|within}; {thank you for telling me|thank you for letting me know}.",
    ),
    "closed": (
        "{Thank you|Thanks} for {telling me|letting me know} that $job[ at $company] is closed.",
        "I understand that $job[ at $company] is closed; {thank you for telling me|thank you for letting me know}.",
    ),
}  # fmt: skip


def door(plan: Plan) -> tuple[str, ...]:
    """Leave the door open without asking for anything."""
    if plan.reason in ("cancelled", "frozen", "closed"):
        return (
            "If {the role|it} comes back {some day|one day}, I would be glad to hear {from you|of it}.",
            "Should it come back {some day|one day}, I would be glad if you thought of me.",
            "I would be glad to stay in touch, in case {the role|it} comes back.",
        )
    return (
        "I wish {you well|you all well|you all the best}, and I would be glad {to stay in touch|to hear from you again one day}.",
        "I would be glad {to stay in touch|to hear from you again}, and I wish {you well|you all well|you all the best}.",
        "All the best to you and the {team|others}, and I would be glad to stay in touch.",
    )
