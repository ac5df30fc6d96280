"""The statistics of the evaluations: intervals, paired comparison, agreement."""

from __future__ import annotations

import pytest

pytest.importorskip("inspect_ai", reason="the evals extra is not installed")

from hypothesis import given
from hypothesis import strategies as st

from afterword_evals.stats import auc, compare, estimate, kappa, pass_k, recall, smallest_visible

values = st.dictionaries(
    st.text(min_size=1, max_size=3), st.lists(st.floats(0, 1), min_size=1, max_size=3), min_size=1, max_size=12
)


@given(values)
def test_a_mean_lies_in_its_interval_and_the_same_values_give_the_same_interval(scores: dict[str, list[float]]) -> None:
    first, second = estimate(scores), estimate(scores)

    assert first is not None
    assert first == second
    assert first.low - 1e-9 <= first.mean <= first.high + 1e-9


def test_repeats_of_a_situation_do_not_make_the_interval_narrower() -> None:
    once = {str(number): [float(number % 2)] for number in range(40)}
    often = {name: value * 10 for name, value in once.items()}

    few, many = estimate(once), estimate(often)

    assert few is not None
    assert many is not None
    assert (few.low, few.high) == (many.low, many.high)
    assert many.count == 10 * few.count


def test_nothing_scored_has_no_mean() -> None:
    assert estimate({}) is None
    assert estimate({"a": []}) is None


@given(values)
def test_a_run_compared_with_itself_shows_no_difference(scores: dict[str, list[float]]) -> None:
    found = compare(scores, scores)

    assert found is not None
    assert (found.difference, found.low, found.high, found.smallest_visible) == (0, 0, 0, 0)
    assert not found.is_visible


def test_a_paired_difference_is_seen_through_a_spread_that_hides_it_unpaired() -> None:
    old = {str(number): [number / 40] for number in range(40)}
    new = {name: [value[0] - 0.05] for name, value in old.items()}

    paired, before, after = compare(old, new), estimate(old), estimate(new)

    assert paired is not None
    assert before is not None
    assert after is not None
    assert paired.is_visible
    assert after.high > before.low


def test_runs_that_share_no_situation_cannot_be_compared() -> None:
    assert compare({"a": [1.0]}, {"b": [1.0]}) is None


def test_more_situations_show_smaller_differences() -> None:
    assert smallest_visible(0.4, 400) == pytest.approx(smallest_visible(0.4, 100) / 2)


def test_a_judge_who_always_says_the_same_agrees_no_better_than_chance() -> None:
    pairs = [("good", "good")] * 9 + [("bad", "good")]

    assert kappa(pairs) == 0
    assert recall(pairs) == {"bad": 0.0, "good": 1.0}


def test_kappa_is_one_for_full_agreement_and_matches_a_worked_example() -> None:
    assert kappa([("a", "a"), ("b", "b")]) == 1
    worked = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    assert kappa(worked) == pytest.approx(0.4)


def test_pass_k_is_the_chance_that_all_of_k_trials_pass() -> None:
    trials = {"a": [True, True, True, False], "b": [True] * 4, "c": [True]}

    assert pass_k(trials, 2) == pytest.approx((3 / 6 + 1) / 2)
    assert pass_k(trials, 5) is None


def test_auc_is_a_half_for_ties_and_one_for_a_clean_split() -> None:
    assert auc([0.5, 0.5], [True, False]) == 0.5
    assert auc([0.9, 0.1], [True, False]) == 1
    assert auc([0.9], [True]) is None


def test_a_perfect_share_is_not_claimed_to_be_certain() -> None:
    perfect = {str(number): [1.0] for number in range(44)}

    sure, humble = estimate(perfect), estimate(perfect, share=True)

    assert sure is not None
    assert humble is not None
    assert sure.low == 1
    assert humble.low == pytest.approx(0.92, abs=0.005)
    assert humble.mean == humble.high == 1


def test_the_exact_interval_of_a_share_narrows_with_more_situations() -> None:
    few = estimate({str(number): [0.0] for number in range(10)}, share=True)
    many = estimate({str(number): [0.0] for number in range(100)}, share=True)

    assert few is not None
    assert many is not None
    assert few.high > many.high > 0
