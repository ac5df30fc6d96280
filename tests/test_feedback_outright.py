"""What is said outright in everyday words is quoted, owned, and never covered up by a kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword import read_feedback, reply
from afterword.feedback.clauses import clauses
from afterword.feedback.own import followed
from afterword.feedback.plainly import deeds
from afterword.feedback.texting import spelled

OWNED = [
    ("Hey Tam, u were late both mornings n u didnt wipe down the hob. soz x", "was late both mornings and didn't wipe down the hob"),
    ("Hi Ros, you were on your phone at the desk, twice while a guest stood there. Ned", "was on my phone at the desk"),
    ("You were great with the cats, just a bit quiet with the owners when they dropped off. Viv", "was a bit quiet with the owners"),
    ("Hi Lin, the tint was patchy and u forgot to do a skin test. Ada", "the tint was patchy and I forgot to do a skin test"),
    ("Hi Al, soup was burnt every time and you left the larder open. Kit", "the soup was burnt every time and I left the larder open"),
    ("Dear Ola, your joints were not level: the cornice had gaps of 3 mm.", "the cornice had gaps of 3 mm"),
    ("Feedback from the trial: arrived 15 mins late, didn't introduce herself to the crew.", "didn't introduce myself to the crew"),
    ("rang Jo back. she said i was too shy with parents. otherwise fine", "was too shy with parents"),
    ("Voicemail: hi um it's Lou um you were nice but you took over an hour and you didnt rinse the brushes um bye", "took over an hour and didn't rinse the brushes"),
]  # fmt: skip
INVENTED = (
    "why I wanted the role",
    "match for the team",
    "suited the team",
    "fitted the team",
    "people you serve",
    "a skill was missing",
)


@pytest.mark.parametrize(("text", "owned"), OWNED)
def test_a_plain_remark_is_owned_in_its_own_words_and_nothing_is_confessed_beside(text: str, owned: str) -> None:
    body = reply(text).body
    assert owned.lower() in body.lower()
    assert not [words for words in INVENTED if words in body]
    assert "?" not in body


@pytest.mark.parametrize("text", [text for text, _ in OWNED])
def test_a_plain_remark_is_quoted_as_the_reason_and_never_called_a_hint(text: str) -> None:
    reading = read_feedback(text)
    assert not reading.cannot_tell
    assert reading.actionable
    assert reading.plain
    assert all(text[each.start : each.end] == each.words for each in reading.plain)
    assert "Change nothing" not in " ".join(reading.next_steps)


@pytest.mark.parametrize(
    "text",
    [
        "You were on time, you were kind to the pups and you didn't put a foot wrong.",
        "We didn't have enough hours to offer. The committee was split.",
        "You have never run a kiln before.",
        "You didn't get the job. We went with somebody else.",
        "I didn't mean to keep you waiting so long for this.",
        "Late on Friday we learned that the headcount is frozen.",
        "Your three months' notice is too long for them.",
        "You sharpened the knives without being asked.",
    ],
)
def test_praise_and_refusals_and_what_lies_with_them_are_no_remarks(text: str) -> None:
    assert deeds(text, clauses(text)) == ()


def test_what_leans_on_somebody_else_is_taken_in_without_a_confession() -> None:
    body = reply("Hi Noa, you let two of them wander off to the road on their own. We can't have that. Fay").body
    assert "them" not in body
    assert "take that in" in body or "take on board" in body or "take it in" in body


@pytest.mark.parametrize(
    ("text", "advice", "taken_up"),
    [
        ("Your mortar was lumpy. Please practise small batches.", "practise small batches", "practise small batches"),
        ("You were slow on the till. Next time ask for help early!", "ask for help early", "ask for help early"),
        ("You didn't taste the stock. Get some hours in at a busy place.", "Get some hours in at a busy place", "get some hours in at a busy place"),
    ],
)  # fmt: skip
def test_the_senders_advice_is_the_first_step_and_is_taken_up(text: str, advice: str, taken_up: str) -> None:
    assert advice in read_feedback(text).next_steps[0]
    assert taken_up in reply(text).body


def test_advice_alone_is_passed_on_with_the_time_to_come_again() -> None:
    text = "Dear Bo, you are not quite there yet for the grill. We would encourage you to gain some experience on a busy pass and to reapply after about a year."
    steps = " ".join(read_feedback(text).next_steps)
    assert "gain some experience on a busy pass" in steps
    assert "reapply after about a year" in steps
    assert "gain some experience on a busy pass" in reply(text).body


@pytest.mark.parametrize(
    "said",
    [
        "Come back when you've sorted it.",
        "try again after xmas",
        "Get back to us in three months.",
        "do that n ring me",
    ],
)
def test_a_date_or_condition_for_coming_again_is_passed_on(said: str) -> None:
    reading = read_feedback(f"Hi Ed, you left the steamer dirty and you didn't wipe the jug. {said}")
    assert said.rstrip(".") in " ".join(reading.next_steps)


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("Hi Cy, other fella had his slinger ticket as well as banksman and we need both. Moe", "slinger ticket"),
        ("Lovely session but the other lady has done her Signalong level 2 and that swung it.", "Signalong level 2"),
        ("Other girl's done her Level 3 nails so we went with her.", "Level 3 nails"),
    ],
)
def test_a_paper_that_somebody_else_held_is_the_named_thing(text: str, paper: str) -> None:
    reading = read_feedback(text)
    assert reading.learned is not None
    assert reading.learned.words == paper
    assert paper in reading.next_steps[0]
    assert paper in reply(text).body


def test_an_answer_greets_by_the_title_that_was_signed_with() -> None:
    assert reply("Dear Kai, your report was late.\n\nRegards\nMrs Adler").body.startswith("Hello Mrs Adler,")
    assert reply("Dear Kai, your report was late.\n\nRegards,\nT. Voss (Mrs)").body.startswith("Hello Mrs Voss,")


def test_no_totals_are_added_up_and_no_live_circuit_is_worked_on_for_practice() -> None:
    for text in (
        "Your joints were not accurate and there were mistakes in the drawing.",
        "You didn't isolate before testing.",
    ):
        steps = " ".join(read_feedback(text).next_steps)
        assert "total" not in steps
        assert "real piece of work" not in steps


def test_advice_that_leans_on_something_or_only_says_goodbye_is_not_taken_up() -> None:
    for words in ("work on that", "keep going", "come back in a year", "visit our careers page"):
        assert followed(words) is None


@given(st.text(max_size=60))
def test_spelling_out_twice_changes_nothing_more(words: str) -> None:
    once = spelled(words)
    assert spelled(once) == once


@given(
    st.lists(
        st.sampled_from(
            [
                "u were late",
                "didnt sweep",
                "n",
                ",",
                "and",
                "milk was cold",
                "(x)",
                "come back",
                ".",
                "you",
                "left the door open",
                "\n",
                "!!",
            ]
        ),
        max_size=12,
    )
)
def test_every_remark_found_is_an_exact_quotation(words: list[str]) -> None:
    text = " ".join(words)
    for deed in deeds(text, clauses(text)):
        assert text[deed.evidence.start : deed.evidence.end] == deed.evidence.words


@pytest.mark.parametrize(
    "text",
    [
        "Hi Mo, you were super but you addressed the mayor by the wrong name twice. Ivy",
        "Hi Ray, nothing to choose between you and the other lad, so he got it, as he lives nearer. Una",
    ],
)
def test_no_answer_confesses_what_no_quoted_word_speaks_of(text: str) -> None:
    body = reply(text).body
    assert not [words for words in INVENTED if words in body]


def test_a_remark_beside_the_notice_period_is_owned_too() -> None:
    text = "In the group exercise the panel noticed that you did not let others complete, and your notice period of 90 days was a concern."
    assert "did not let others complete" in " ".join(each.words for each in read_feedback(text).plain)
    assert "did not let others complete" in reply(text).body
