"""The suite's own parts: facts by labels, structure, recorded replies, comparison of runs, test sets."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

pytest.importorskip("inspect_ai", reason="the evals extra is not installed")

from afterword.api import draft_async
from afterword_evals.baseline import Judgement, bless, judge
from afterword_evals.facts import invented, kept, turned_round
from afterword_evals.fakes import LiteralWriter
from afterword_evals.measures import Measure
from afterword_evals.places import DATASETS, read_rows
from afterword_evals.recorded import Recording, prompt_digests, recording
from afterword_evals.replies import OK, WRITERS, replay_model, replies, situation_of
from afterword_evals.report.page import worst_of
from afterword_evals.rewrites import rewrites
from afterword_evals.run import Case, Measured, Result, number
from afterword_evals.structure import faults
from afterword_evals.suite import SUITE
from afterword_evals.touched import sets_for_testing, touches
from afterword_evals.versus import shown

SOURCE = "Maya met Ines O'Dwyer on 2026-03-02 about 3 rotas."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I spoke with Ines about the rotas.", []),
        ("I spoke with Ines O'Dwyer on 2 March.", []),
        ("Ines' rotas were mine.", []),
        ("I spoke with Pawel.", ["Pawel"]),
        ("I made 4 rotas, not 3.", ["4"]),
        ("On Monday I met Ines.", ["Monday"]),
    ],
)
def test_names_and_numbers_that_the_source_does_not_hold_are_invented(text: str, found: list[str]) -> None:
    assert invented(text, SOURCE) == found


def test_a_fact_is_kept_in_any_of_its_forms_and_turned_round_by_the_labelled_wording() -> None:
    assert kept("I did not get it.", [["did not get", "didn't get"], ["Ward Manager"]]) == ["Ward Manager"]
    assert kept("I didn’t  get it.", [["did not get", "didn't get"]]) == []
    assert turned_round("I did know SQL.", ["did know SQL"]) == ["did know SQL"]


def test_a_message_against_the_verdict_is_a_fault_of_structure() -> None:
    assert faults("Hello,\n\nWhy?\n\nBye", "wait") == ["a message was written against the verdict"]
    assert faults("", "wait") == []


def test_two_questions_and_a_missing_way_out_are_faults_of_structure() -> None:
    body = (
        "Hello Tom,\n\nI did not get the role. I want to improve. "
        + "Where did I fall short? " * 2
        + "word " * 40
        + "\n\nBest,\nMaya"
    )

    found = faults(body, "ask")

    assert "2 questions, not 1" in found
    assert "leaves no easy way out" in found


def test_at_least_200_replies_are_recorded_and_every_sentence_has_a_label() -> None:
    rows = [*replies(), *rewrites()]

    assert len(rows) >= 200
    assert all(item["labels"] and item["text"] is not None for row in rows for item in row["sentences"])
    assert {tuple(item["labels"]) == tuple(OK) for row in rows for item in row["sentences"]} == {True, False}


def test_every_writer_answers_every_situation_through_the_product() -> None:
    row = read_rows(DATASETS / "situations" / "situations.toml")[0]
    situation, now = situation_of(row)

    for writer in WRITERS:
        made = asyncio.run(draft_async(situation, replay_model(writer), now=now))
        assert made.failure is None
        assert made.model_share > 0


def test_a_prompt_that_changed_since_the_recording_is_said_loudly() -> None:
    stale = Recording(replies=3, sentences=9, changed=("draft",), unfilled=("s01 careful ask",), unused=1)

    assert [line.startswith("STALE") for line in stale.warnings()] == [True, True, True]
    assert "draft" in next(iter(stale.warnings()))


def test_the_recorded_replies_are_stamped_with_the_prompts_that_they_answer() -> None:
    now = recording()

    assert now.replies == len(replies()) + len(rewrites())
    assert set(now.changed) <= prompt_digests().keys()


def test_the_literal_writer_repeats_the_plain_sentences_of_a_prompt_that_forbids_inventing() -> None:
    row = read_rows(DATASETS / "situations" / "situations.toml")[0]
    situation, now = situation_of(row)

    made = asyncio.run(draft_async(situation, LiteralWriter(), now=now))

    assert made.rejected == ()
    assert made.rounds == 0


def _result(model: str, values: dict[str, list[float]], measure: Measure, *, failed: int = 0) -> Result:
    one = Measured(measure)
    for name, scores in values.items():
        one.values[name] = scores
        one.cases[name] = [Case(name, trial + 1, "", "text", "") for trial in range(len(scores))]
    return Result("draft", model, {measure.key: one}, len(values), failed, "data", "log")


FACTS = Measure("facts.kept", "facts kept")
GOOD = {str(number): [1.0] for number in range(40)}


def _one(results: list[Result], folder: Path) -> Judgement:
    return judge(results, folder)[0]


def test_a_run_is_red_where_it_is_worse_than_its_baseline_beyond_the_interval(tmp_path: Path) -> None:
    bless([_result("none", GOOD, FACTS)], tmp_path)
    worse = {name: [0.0] if int(name) < 12 else [1.0] for name in GOOD}
    hardly = {name: [0.0] if int(name) < 1 else [1.0] for name in GOOD}

    assert _one([_result("none", GOOD, FACTS)], tmp_path).state == "ok"
    assert _one([_result("none", worse, FACTS)], tmp_path).state == "worse"
    assert _one([_result("none", hardly, FACTS)], tmp_path).state == "ok"


def test_fewer_errors_are_better_where_less_is_better(tmp_path: Path) -> None:
    measure = Measure("facts.invented", "invented", better="lower")
    bless([_result("none", GOOD, measure)], tmp_path)

    assert _one([_result("none", {name: [0.0] for name in GOOD}, measure)], tmp_path).state == "better"


def test_a_limit_is_red_whatever_the_baseline_says(tmp_path: Path) -> None:
    measure = Measure("facts.kept", "facts kept", limit=0.9)
    low = {name: [0.5] for name in GOOD}
    bless([_result("none", low, measure)], tmp_path)

    assert _one([_result("none", low, measure)], tmp_path).state == "missed"


def test_a_failed_sample_is_red_and_in_no_mean(tmp_path: Path) -> None:
    bless([_result("none", GOOD, FACTS)], tmp_path)

    found = judge([_result("none", GOOD, FACTS, failed=1)], tmp_path)

    assert [item.measure.key for item in found if item.is_red] == ["failed"]


def test_a_measure_that_is_no_longer_scored_is_red(tmp_path: Path) -> None:
    bless([_result("none", GOOD, FACTS)], tmp_path)

    assert _one([_result("none", {}, FACTS)], tmp_path).state == "worse"


def test_the_word_of_a_judge_without_a_card_is_red_and_one_that_was_not_asked_is_not(tmp_path: Path) -> None:
    measure = Measure("judged.rubric_sincerity", "sincere", judge="rubric sincerity")

    assert _one([_result("none", GOOD, measure)], tmp_path).state == "unfit"
    assert judge([_result("none", {}, measure)], tmp_path) == []


def test_blessing_one_model_leaves_the_baseline_of_another(tmp_path: Path) -> None:
    bless([_result("none", GOOD, FACTS)], tmp_path)
    bless([_result("local", GOOD, FACTS)], tmp_path)

    assert json.loads((tmp_path / "draft.json").read_text("utf-8")).keys() == {"none", "local"}


def test_trials_pass_together_or_not() -> None:
    one = Measured(FACTS)
    one.values.update({"a": [1.0, 1.0], "b": [1.0, 0.0]})

    assert one.passes() == (2, 0.5)
    assert Measured(FACTS).passes() is None


def test_the_worst_cases_come_worst_first_and_the_best_are_none() -> None:
    made = _result("none", {"a": [1.0], "b": [0.0], "c": [0.5]}, FACTS)

    assert [case.sample for case in worst_of(made.measured[FACTS.key])] == ["b", "c"]


def test_two_runs_are_compared_in_pairs_even_of_two_models() -> None:
    old, new = _result("openai/a", GOOD, FACTS), _result("openai/b", {name: [0.5] for name in GOOD}, FACTS)

    lines = list(shown([old], [new]))

    assert "openai/a to openai/b" in lines[-1]
    assert "worse" in lines[-1]
    assert list(shown([old], []))[2:] == []


@pytest.mark.parametrize(("value", "part", "found"), [(True, "", 1.0), ("C", "", 1.0), ("I", "", 0.0), ("?", "", None),
                                                      (float("nan"), "", None), ({"a": 0.5}, "a", 0.5), ({"a": 0.5}, "b", None), (None, "", None)])  # fmt: skip
def test_a_value_that_is_no_number_is_unscored(value: object, part: str, found: float | None) -> None:
    assert number(value, part) == found


def test_every_task_has_measures_with_names_of_their_own() -> None:
    for entry in SUITE:
        keys = [measure.key for measure in entry.measures]
        assert len(keys) == len(set(keys)), entry.name


def test_every_test_set_can_name_the_commits_that_touched_it() -> None:
    found = sets_for_testing(Path(__file__).parents[1])

    assert {path.parts[2] for path in found} >= {"tone", "feedback", "rewrite"}
    try:
        touched = [touches(path) for path in found]
    except FileNotFoundError:
        pytest.skip("no checkout of git")
    assert all(touched)
