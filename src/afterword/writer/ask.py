"""Turn a plan into prompts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from afterword.findings import Finding
from afterword.message import Move
from afterword.plan import Note, Plan
from afterword.prompt import Prompt
from afterword.prompts import Template, fence, load_template
from afterword.writer.answer import schema
from afterword.writer.frame import sentence_schema

_DUTIES = {
    Move.ACKNOWLEDGE: "say in so many words that the person did not get the job (or what the message is about), and accept it",
    Move.STRONGER: "repeat, without comment, that another candidate was the stronger one",
    Move.APPRECIATE: "name the one real moment from the facts, and be glad of it",
    Move.THANKS: "pass on thanks to the people named",
    Move.OWN: "own what went badly, with no reason for it",
    Move.GROW: "say what it is for: to improve and do better in the interviews that follow",
    Move.ASK: "ask the one question",
    Move.EASY: "make answering cheap: a line is enough",
    Move.EASY_OUT: "leave an easy way out",
    Move.LEARNED: "name the thing that was learned from the feedback",
    Move.CORRECT: "put the one plain fact right, neutrally",
    Move.DOOR: "leave the door open, asking for nothing",
}


def facts_text(plan: Plan) -> str:
    """Return the facts as lines, fenced: they are the candidate's, and outside text all the same."""
    facts = plan.facts
    lines = {
        "role": facts.role,
        "company": facts.company,
        "step reached": facts.stage,
        "a moment that was good": facts.moment.text if facts.moment else None,
        "what went badly": facts.weak.text if facts.weak else None,
        "what the person wants to improve": facts.improve.text if facts.improve else None,
        "people met": ", ".join(facts.met) or None,
        "who decided": plan.who,
        "written to": plan.recipient,
        "another candidate was said to be stronger": "yes" if plan.stronger else "no",
    }
    return fence("facts", "\n".join(f"{name}: {value}" for name, value in lines.items() if value))


def draft_prompt(plan: Plan, floor: Mapping[Move, str], voice: str) -> Prompt:
    """Ask for the whole message at once."""
    template = load_template("draft")
    places = "\n".join(f"- {move}: {_DUTIES[move]}. Plain: {text}" for move, text in floor.items())
    variables = {
        "facts": facts_text(plan),
        "places": fence("places", places),
        "register": plan.register,
        "voice": fence("sample of how the person writes", voice) if voice else "",
    }
    return Prompt(
        id=template.id,
        version=template.version,
        messages=template.render(variables),
        schema=schema(list(floor)),
        max_tokens=900,
    )


def repair_prompt(
    plan: Plan, broken: Sequence[tuple[Move, str, tuple[Finding, ...]]], floor: Mapping[Move, str], *, seed: int
) -> Prompt:
    """Ask for the broken sentences again, with the findings as hints."""
    template = load_template("repair")
    entries = [_broken(move, text, findings, floor[move]) for move, text, findings in broken]
    variables = {
        "facts": facts_text(plan),
        "findings": fence("findings", "\n\n".join(entries)),
        "register": plan.register,
    }
    moves = [move for move, _, _ in broken]
    return Prompt(
        id=template.id,
        version=template.version,
        messages=template.render(variables),
        schema=schema(moves),
        max_tokens=700,
        seed=seed,
    )


def _broken(move: Move, text: str, findings: tuple[Finding, ...], plain: str) -> str:
    reasons = dict.fromkeys(f'{finding.why} {finding.hint} ("{finding.words[:80]}")' for finding in findings)
    said = text[:400] or "(nothing readable)"
    return "\n".join(
        [
            f"- {move}: {_DUTIES[move]}",
            f"  written: {said}",
            *(f"  wrong: {reason}" for reason in reasons),
            f"  plain: {plain}",
        ]
    )


SENTENCES = (Move.APPRECIATE, Move.OWN, Move.GROW)
"""The moves that a small model is asked for, one sentence each."""


def sentence_template(move: Move) -> Template:
    """Return the prompt file that asks for a sentence of this move, one of `SENTENCES`."""
    return load_template(f"sentence_{move}")


def sentence_prompt(move: Move, item: Note, *, seed: int = 0) -> Prompt:
    """Ask a small model for one sentence about a note of the candidate's."""
    template = sentence_template(move)
    return Prompt(
        id=template.id,
        version=template.version,
        messages=template.render({"note": item.text}),
        schema=sentence_schema(template.frame, item) if template.frame else None,
        stop=("\n",),
        max_tokens=48 + len(item.text) // 3,
        temperature=0.9,
        seed=seed,
    )


def sentence_prompts(plan: Plan, move: Move, item: Note, *, candidates: int) -> tuple[Prompt, ...]:
    """Ask for one sentence several times with different seeds.

    The seeds follow from the situation, so that two people with the same note need not get the same sentence.
    """
    first = int(plan.seed[:6], 16) * candidates
    prompt = sentence_prompt(move, item)
    return tuple(replace(prompt, seed=first + number) for number in range(candidates))
