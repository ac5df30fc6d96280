"""What only shows when many mails are seen together, and is flagged for a person to look at."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from afterword.batch.cohort import alike, mentions, sketch
from afterword.batch.options import Options
from afterword.batch.run import run

MAIL = (
    "Dear {name},\n\nThank you for the call about the {role} role last week, and for telling me how the decision was made. "
    "I took from it that my case on stock control was thin, and I have started reading about it. Would you share one thing "
    "that I should work on before my next interview?\n\nKind regards,\n{who}"
)
OTHER = (
    "Dear Ms Brandt,\n\nIt was good to meet the two planners on Tuesday and to see how you schedule the night boats. I was "
    "sorry to hear the news. If there is a moment from the timetable exercise that fell short, could you name it?\n\nYours,\nTomas Ruiz"
)


def flags(tmp_path: Path, rows: list[dict[str, str]], task: str = "rewrite") -> list[list[str]]:
    source = tmp_path / "in.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows))
    run(Options(input=source, out=tmp_path / "out", task=task))
    lines = (tmp_path / "out" / "results.jsonl").read_text().splitlines()
    return [json.loads(line)["afterword"]["flags"] for line in lines]


def mail(who: str, text: str = MAIL, **more: str) -> dict[str, str]:
    return {"name": who, "text": text.format(name="Ann Bell", role="planner", who=who)} | more


def test_the_same_message_under_two_names_is_flagged_on_both(tmp_path: Path) -> None:
    rows = [mail("Jo Doe"), mail("Tomas Ruiz", OTHER), mail("Ada Obi", MAIL.replace("planner", "buyer"))]
    found = flags(tmp_path, rows)
    assert found == [["reads nearly like row 3"], [], ["reads nearly like row 1"]]


def test_of_many_alike_each_is_told_of_a_few(tmp_path: Path) -> None:
    found = flags(tmp_path, [mail(f"Person{chr(65 + n)} Doe") for n in range(20)])
    assert all(len(one) == 1 for one in found)
    assert found[0] == ["reads nearly like row 2 and 3 and 4"]
    assert all(one == ["reads nearly like row 1"] for one in found[1:])


def test_short_mails_are_alike_by_nature_and_not_flagged(tmp_path: Path) -> None:
    short = "Dear Ann,\n\nThank you for letting me know.\n\n{who}"
    assert flags(tmp_path, [mail("Jo", short), mail("Ada", short)]) == [[], []]


def test_one_recipient_of_several_mails_is_flagged_on_each(tmp_path: Path) -> None:
    rows = [mail("Jo Doe", to="ann@firm.example"), mail("Tomas Ruiz", OTHER, to="Ann@Firm.example"), mail("Ada Obi", "Dear Al,\n\nThank you.", to="al@x.example")]  # fmt: skip
    found = flags(tmp_path, rows)
    assert "2 mails go to this recipient" in found[0]
    assert found[1] == ["2 mails go to this recipient"]
    assert found[2] == []


def test_somebody_elses_name_or_address_in_a_mail_is_flagged(tmp_path: Path) -> None:
    told = MAIL + "\nPS Tomas Ruiz was turned down as well."
    wrong = OTHER + "\nwrong.person@other.example"
    found = flags(
        tmp_path, [mail("Jo Doe", told, email="jo@mail.example"), mail("Tomas Ruiz", wrong, email="tomas@mail.example")]
    )
    assert found[0] == ["names another candidate of this batch (row 2)"]
    assert found[1] == ["names an address of neither candidate nor recipient (wrong.person@other.example)"]


def test_ones_own_name_and_the_recipients_address_are_no_ones_elses(tmp_path: Path) -> None:
    text = MAIL + "\njo@mail.example, to ann@firm.example"
    assert flags(tmp_path, [mail("Jo Doe", text, email="jo@mail.example", to="ann@firm.example")]) == [[]]


def test_a_task_that_writes_nothing_flags_no_likeness(tmp_path: Path) -> None:
    assert flags(tmp_path, [mail("Jo Doe"), mail("Ada Obi")], task="check") == [[], []]


WORDS = st.lists(
    st.sampled_from("thank you for the call about this role and what fell short in my case plan".split()),
    min_size=30,
    max_size=60,
)


@given(WORDS)
def test_a_text_is_like_itself_whatever_its_names(words: list[str]) -> None:
    one, other = (frozenset(sketch(" ".join(["Dear", name, *words]))) for name in ("Ann", "Bernadette"))
    assert one == other
    assert not one or alike(one, other)


def test_texts_that_share_nothing_are_not_alike() -> None:
    assert not alike(frozenset(sketch(MAIL)), frozenset(sketch(OTHER)))
    assert alike(frozenset(sketch(MAIL)), frozenset(sketch(MAIL + " And thank you again.")))


@given(st.text(max_size=200))
def test_any_text_can_be_looked_through_for_people(text: str) -> None:
    assert all(value == value.lower() for value in mentions(text)) or any(not c.isascii() for c in text)
    sketch(text)
