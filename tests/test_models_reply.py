"""Reading what an endpoint answers, and asking in a way it understands: pure functions, any input."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.models.dialect import Dialect, Shape, concede, request_body
from afterword.models.failure import BROKEN_OFF, NOT_A_COMPLETION, Fault
from afterword.models.reply import read_reply
from afterword.prompt import Completion, Finish, Message, Prompt, Usage

PROMPT = Prompt(id="x", version="1", messages=(Message("user", "hello"),), schema={"type": "object"}, stop=("\n",))
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["choices", "message", "content", "text", "refusal", "usage", "model"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(st.binary() | values.map(lambda value: json.dumps(value).encode()))
def test_any_body_is_a_completion_or_a_fault(body: bytes) -> None:
    assert isinstance(read_reply(body, "m"), Completion | Fault)


@given(values, values, values)
def test_any_message_in_a_sound_envelope_is_a_completion_of_text(
    content: object, refusal: object, usage: object
) -> None:
    message = {"content": content, "refusal": refusal}
    body = json.dumps({"choices": [{"message": message, "finish_reason": usage}], "usage": usage}).encode()
    reply = read_reply(body, "m")
    assert isinstance(reply, Completion)
    assert isinstance(reply.text, str)
    assert min(reply.usage.prompt_tokens, reply.usage.completion_tokens) >= 0


def test_an_answer_in_parts_is_put_together() -> None:
    content = [{"type": "text", "text": "Thank "}, {"type": "image"}, {"type": "text", "text": "you."}]
    body = json.dumps(
        {"model": "n", "choices": [{"message": {"content": content}, "finish_reason": "length"}]}
    ).encode()
    assert read_reply(body, "m") == Completion(text="Thank you.", finish=Finish.LENGTH, model="n", usage=Usage())


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (b'{"choices": [{"mess', BROKEN_OFF),
        (b"", NOT_A_COMPLETION),
        (b"<html>", NOT_A_COMPLETION),
        (b"{}", NOT_A_COMPLETION),
        (b"[" * 100000, NOT_A_COMPLETION),
        (b"\xff\xfe", NOT_A_COMPLETION),
    ],
)
def test_json_that_stops_is_a_lost_connection_and_anything_else_no_completion(body: bytes, fault: Fault) -> None:
    assert read_reply(body, "m") == fault


@given(
    st.lists(
        st.text() | st.sampled_from(["'temperature'", "'seed'", '"stop"', "max_tokens", "response_format", "schema"])
    )
)
def test_giving_up_ends_whatever_the_endpoint_says(said: list[str]) -> None:
    spoken, dialect = [Dialect()], concede(Dialect(), request_body(PROMPT, "m", Dialect()), "\n".join(said))
    while dialect is not None:
        assert dialect not in spoken
        spoken.append(dialect)
        dialect = concede(dialect, request_body(PROMPT, "m", dialect), "\n".join(said))
    assert len(spoken) <= 7


def test_without_a_system_message_the_schema_in_words_gets_one() -> None:
    messages = request_body(PROMPT, "m", Dialect(Shape.OBJECT))["messages"]
    assert [message["role"] for message in messages] == ["system", "user"]
    assert '{"type": "object"}' in messages[0]["content"]


def test_plain_text_needs_no_schema_in_words() -> None:
    plain = Prompt(id="x", version="1", messages=PROMPT.messages)
    assert len(request_body(plain, "m", Dialect(Shape.TEXT))["messages"]) == 1
