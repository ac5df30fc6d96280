"""The hosted model against a real server on the loopback: what it sends, retries, gives up on, and never says."""

from __future__ import annotations

import asyncio
import gc
import logging
import traceback
from collections.abc import Iterable
from datetime import UTC, datetime

import pytest

from afterword.errors import BudgetExceeded, ConfigError, ModelDenied, ModelError, ModelUnavailable, RateLimited
from afterword.models.budget import Budget, estimate
from afterword.models.hosted import HostedModel
from afterword.models.loopback import CutOff, LoopbackServer, Reset, Says, Stall, Status, Step, serving
from afterword.models.retrying import RetryPolicy, Timing
from afterword.prompt import Completion, Finish, Message, Prompt, Usage

KEY = "sk-veryverysecret0123456789"
MAIL = "Dear Rosalind, the interview in Antwerp"
PROMPT = Prompt(id="draft", version="1", messages=(Message("system", "Write."), Message("user", MAIL)))
SCHEMA = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": False}
JSON_PROMPT = Prompt(id="draft/whole", version="1", messages=PROMPT.messages, schema=SCHEMA)
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class Sleeper:
    """A clock that only moves when somebody sleeps."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    def timing(self, luck: float = 1.0) -> Timing:
        return Timing(sleep=self.sleep, clock=lambda: sum(self.slept), today=lambda: NOON, luck=lambda: luck)


class Asked:
    """What came of asking: the completion or the error, the server with its requests, the sleeps, the model."""

    def __init__(
        self,
        script: Iterable[Step],
        *,
        prompt: Prompt = PROMPT,
        times: int = 1,
        refuses: Iterable[str] = (),
        policy: RetryPolicy | None = None,
        budget: Budget | None = None,
        timeout: float = 5.0,
    ) -> None:
        self.completions: list[Completion] = []
        self.error: ModelError | None = None
        self.sleeper = Sleeper()
        self.server = LoopbackServer(script, refuses=refuses)

        async def ask() -> None:
            async with self.server:
                self.model = HostedModel(
                    "tiny",
                    key=KEY,
                    base_url=self.server.base_url,
                    policy=policy,
                    budget=budget,
                    timeout=timeout,
                    timing=self.sleeper.timing(),
                )
                try:
                    for _ in range(times):
                        self.completions.append(await self.model.complete(prompt))
                except ModelError as error:
                    self.error = error
                finally:
                    await self.model.aclose()

        asyncio.run(ask())

    @property
    def bodies(self) -> list[dict[str, object]]:
        return [dict(request.body) for request in self.server.requests]


def test_a_completion_comes_back_with_its_model_and_usage() -> None:
    asked = Asked([Says(text="Thank you.", prompt_tokens=11, completion_tokens=3)])
    assert asked.completions == [Completion(text="Thank you.", model="tiny", usage=Usage(11, 3, 1))]
    assert asked.server.requests[0].path == "/v1/chat/completions"
    assert asked.server.requests[0].headers["authorization"] == f"Bearer {KEY}"


def test_the_request_carries_what_the_prompt_asks_for() -> None:
    prompt = Prompt(id="x", version="1", messages=PROMPT.messages, stop=("\n",), max_tokens=60, temperature=0.9, seed=4)
    body = Asked(["ok"], prompt=prompt).bodies[0]
    assert body == {
        "model": "tiny",
        "messages": [{"role": "system", "content": "Write."}, {"role": "user", "content": MAIL}],
        "max_tokens": 60,
        "temperature": 0.9,
        "seed": 4,
        "stop": ["\n"],
    }


def test_the_endpoint_is_not_told_about_this_machine() -> None:
    headers = Asked(["ok"]).server.requests[0].headers
    assert not [name for name in headers if name.startswith("x-stainless")]


FAULTS: list[tuple[str, list[Step], int, type[ModelError] | None]] = [
    ("429 with Retry-After in seconds", [Status(429, {"Retry-After": "3"}), "ok"], 2, None),
    ("429 without Retry-After", [Status(429), Status(429), "ok"], 3, None),
    ("429 with an HTTP date", [Status(429, {"Retry-After": "Mon, 02 Mar 2026 12:00:07 GMT"}), "ok"], 2, None),
    ("429 to the end", [Status(429)], 4, RateLimited),
    ("429 that asks for an hour", [Status(429, {"Retry-After": "3600"}), "ok"], 1, RateLimited),
    ("429 for want of credit", [Status(429, code="insufficient_quota")], 1, ModelDenied),
    ("500", [Status(500), "ok"], 2, None),
    ("500 to the end", [Status(500)], 4, ModelUnavailable),
    ("503 with Retry-After", [Status(503, {"Retry-After": "1"}), "ok"], 2, None),
    ("503 that asks for an hour", [Status(503, {"Retry-After": "3600"})], 1, ModelUnavailable),
    ("501", [Status(501)], 1, ModelUnavailable),
    ("408", [Status(408), "ok"], 2, None),
    ("409", [Status(409), "ok"], 2, None),
    ("a reset", [Reset(), Reset(), "ok"], 3, None),
    ("resets to the end", [Reset()], 4, ModelUnavailable),
    ("a body cut off before its length", [CutOff(), "ok"], 2, None),
    ("a body cut off without a length", [CutOff(announced=False), "ok"], 2, None),
    ("bodies cut off to the end", [CutOff()], 4, ModelUnavailable),
    ("a page of HTML", [Status(200, {"Content-Type": "text/html"}, "<html>hello</html>")], 1, ModelUnavailable),
    ("JSON that is no completion", [Status(200, {}, '{"choices": []}')], 1, ModelUnavailable),
    ("a list", [Status(200, {}, "[1, 2]")], 1, ModelUnavailable),
    ("401", [Status(401)], 1, ModelDenied),
    ("402", [Status(402)], 1, ModelDenied),
    ("403", [Status(403)], 1, ModelDenied),
    ("404", [Status(404)], 1, ModelDenied),
    ("413", [Status(413)], 1, ModelDenied),
    ("400 about something else", [Status(400)], 1, ModelDenied),
    ("a redirect", [Status(307, {"Location": "http://127.0.0.1:9/v1/chat/completions"})], 1, ModelDenied),
]


@pytest.mark.parametrize(
    ("script", "requests", "error"), [row[1:] for row in FAULTS], ids=[row[0].replace(" ", "_") for row in FAULTS]
)
def test_each_fault_takes_the_right_number_of_requests_and_ends_in_the_right_error(
    script: list[Step], requests: int, error: type[ModelError] | None
) -> None:
    asked = Asked(script)
    assert len(asked.server.requests) == requests
    assert asked.model.usage.requests == requests
    if error is None:
        assert asked.error is None
        assert asked.completions[0].text == "ok"
        assert asked.completions[0].usage.requests == requests
    else:
        assert type(asked.error) is error
        assert "\n" not in str(asked.error)


def test_a_stall_ends_in_a_time_out_and_is_tried_again() -> None:
    asked = Asked([Stall(), "ok"], timeout=0.2)
    assert (asked.completions[0].text, len(asked.server.requests)) == ("ok", 2)


def test_an_answer_that_drips_cannot_hold_us_longer_than_the_time_out() -> None:
    asked = Asked([Stall(drip=0.01)], timeout=0.2, policy=RetryPolicy(attempts=2))
    assert type(asked.error) is ModelUnavailable
    assert len(asked.server.requests) == 2
    assert "did not answer in time" in str(asked.error)


def test_nobody_listening_is_unavailable_after_all_attempts() -> None:
    sleeper = Sleeper()

    async def ask() -> None:
        async with LoopbackServer(["ok"]) as server:
            address = server.base_url
        model = HostedModel("tiny", key=KEY, base_url=address, timing=sleeper.timing())
        with pytest.raises(ModelUnavailable, match=r"After 4 tries, the model tiny at .* could not be reached"):
            await model.complete(PROMPT)
        assert model.usage == Usage(requests=4)
        await model.aclose()

    asyncio.run(ask())
    assert len(sleeper.slept) == 3


def test_retry_after_is_waited_for_in_full() -> None:
    script = [Status(429, {"Retry-After": "3"}), Status(429, {"Retry-After": "Mon, 02 Mar 2026 12:00:07 GMT"}), "ok"]
    slept = Asked(script).sleeper.slept
    assert [round(seconds, 6) for seconds in slept] == [3.5, 7.5]  # and half a second of jitter, the luck being 1


def test_waits_double_up_to_their_ceiling() -> None:
    policy = RetryPolicy(attempts=6, first_wait=1.0, longest_wait=5.0)
    assert Asked([Status(500)], policy=policy).sleeper.slept == [1, 2, 4, 5, 5]


def test_the_time_for_one_answer_is_a_ceiling() -> None:
    policy = RetryPolicy(attempts=100, seconds=10.0, first_wait=4.0)
    asked = Asked([Status(500)], policy=policy)
    assert type(asked.error) is BudgetExceeded
    assert (len(asked.server.requests), asked.sleeper.slept) == (2, [4.0])
    assert "10 seconds" in str(asked.error)


def test_tokens_have_a_ceiling_over_all_answers() -> None:
    room_for_two = Budget(tokens=2 * estimate(PROMPT))
    script = [Says(text="ok", prompt_tokens=100, completion_tokens=estimate(PROMPT) - 100)]
    asked = Asked(script, budget=room_for_two, times=3)
    assert type(asked.error) is BudgetExceeded
    assert len(asked.server.requests) == len(asked.completions) == 2


def test_requests_have_a_ceiling_that_counts_failed_tries() -> None:
    asked = Asked([Status(500)], budget=Budget(requests=2))
    assert type(asked.error) is BudgetExceeded
    assert len(asked.server.requests) == 2


def test_requests_in_flight_cannot_overshoot_the_ceiling_together() -> None:
    async def ask() -> tuple[int, int]:
        async with LoopbackServer([Says(text="ok", latency=0.02)]) as server:
            model = HostedModel(
                "tiny", key=KEY, base_url=server.base_url, budget=Budget(tokens=3 * estimate(PROMPT) + 1)
            )
            outcomes = await asyncio.gather(*(model.complete(PROMPT) for _ in range(10)), return_exceptions=True)
            await model.aclose()
            return len(server.requests), sum(isinstance(outcome, BudgetExceeded) for outcome in outcomes)

    assert asyncio.run(ask()) == (3, 7)


@pytest.mark.parametrize(
    ("says", "text", "finish"),
    [
        (Says(text=None, refusal="I can't help with that."), "I can't help with that.", Finish.REFUSAL),
        (Says(text="Half a sen", finish="length"), "Half a sen", Finish.LENGTH),
        (Says(text="", finish="content_filter"), "", Finish.REFUSAL),
        (Says(text=None), "", Finish.STOP),
        (Says(text=None, finish="tool_calls"), "", Finish.STOP),
    ],
)
def test_refused_cut_off_and_empty_answers_are_completions_and_not_retried(
    says: Says, text: str, finish: Finish
) -> None:
    asked = Asked([says])
    assert [(completion.text, completion.finish) for completion in asked.completions] == [(text, finish)]
    assert len(asked.server.requests) == 1


def _shapes(asked: Asked) -> list[str | None]:
    formats = [body.get("response_format") for body in asked.bodies]
    return [shape["type"] if isinstance(shape, dict) else None for shape in formats]


def test_a_schema_is_sent_as_a_strict_response_format() -> None:
    asked = Asked(["{}"], prompt=JSON_PROMPT)
    assert asked.bodies[0]["response_format"] == {
        "type": "json_schema",
        "json_schema": {"name": "draft_whole", "schema": SCHEMA, "strict": True},
    }


def test_a_refused_schema_falls_to_json_mode_with_the_schema_in_words_and_is_remembered() -> None:
    asked = Asked(["{}"], prompt=JSON_PROMPT, refuses=["json_schema"], times=3)
    assert _shapes(asked) == ["json_schema", "json_object", "json_object", "json_object"]
    assert '"additionalProperties": false' in asked.bodies[1]["messages"][0]["content"]  # type: ignore[index]
    assert [completion.usage.requests for completion in asked.completions] == [2, 1, 1]


def test_refused_json_mode_falls_to_plain_text_and_is_remembered() -> None:
    asked = Asked(["{}"], prompt=JSON_PROMPT, refuses=["json_schema", "json_object"], times=2)
    assert _shapes(asked) == ["json_schema", "json_object", None, None]
    assert [completion.usage.requests for completion in asked.completions] == [3, 1]


def test_a_422_in_other_words_is_a_refused_schema_too() -> None:
    said = '{"detail": [{"loc": ["body", "response_format"], "msg": "extra fields not permitted"}]}'
    asked = Asked([Status(422, {}, said), "{}"], prompt=JSON_PROMPT)
    assert _shapes(asked) == ["json_schema", "json_object"]


def test_a_retry_after_a_refused_schema_does_not_ask_for_the_schema_again() -> None:
    script = [Status(400, param="response_format"), Status(500), "{}"]
    assert _shapes(Asked(script, prompt=JSON_PROMPT)) == ["json_schema", "json_object", "json_object"]


def test_an_endpoint_that_refuses_nearly_everything_is_still_asked_its_way() -> None:
    refuses = ["json_schema", "json_object", "max_tokens", "temperature", "seed", "stop"]
    prompt = Prompt(id="x", version="1", messages=PROMPT.messages, schema=SCHEMA, stop=("\n",))
    asked = Asked(["ok"], prompt=prompt, refuses=refuses, times=2)
    assert set(asked.bodies[-1]) == {"model", "messages", "max_completion_tokens"}
    assert [completion.usage.requests for completion in asked.completions] == [7, 1]


def test_an_answer_without_a_bound_on_its_length_is_never_asked_for() -> None:
    asked = Asked(["ok"], refuses=["max_tokens", "max_completion_tokens"])
    assert type(asked.error) is ModelDenied
    assert len(asked.server.requests) == 2


def test_a_model_that_wants_other_parameters_is_asked_its_way() -> None:
    asked = Asked(["ok"], refuses=["max_tokens", "temperature"], times=2)
    assert set(asked.bodies[-1]) == {"model", "messages", "max_completion_tokens", "seed"}
    assert len(asked.server.requests) == 4


def _echoing(status: int) -> Status:
    # Providers repeat the key and the prompt in their errors; nothing of that may come through.
    return Status(
        status, {"X-Echo": KEY, "Retry-After": "0"}, f'{{"error": {{"message": "{KEY} {MAIL}", "code": "{KEY}"}}}}'
    )


@pytest.mark.parametrize(
    "step",
    [
        _echoing(400),
        _echoing(401),
        _echoing(422),
        _echoing(429),
        _echoing(500),
        Reset(),
        CutOff(),
        Status(200, {}, KEY),
    ],
)
def test_no_key_and_no_mail_in_any_message_log_traceback_or_cause(step: Step, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    asked = Asked([step], prompt=JSON_PROMPT)
    assert asked.error is not None
    told = "".join(traceback.format_exception(asked.error)) + caplog.text + repr(asked.model) + str(vars(asked.model))
    link: BaseException | None = asked.error
    while link is not None:
        told += f"{link} {link!r} {link.args} {link.__context__!r}"
        link = link.__cause__ or link.__context__
    assert "sk-very" not in told
    assert "Rosalind" not in told


def test_the_cause_is_kept_by_its_type() -> None:
    asked = Asked([Status(500)])
    assert asked.error is not None
    assert str(asked.error.__cause__) == "openai.InternalServerError, status 500"


@pytest.mark.parametrize("key", ["", "  ", "sk-secret\nX-Other: 1", "sk-sécret", "sk secret"])
def test_an_unusable_key_is_refused_without_showing_it(key: str) -> None:
    with pytest.raises(ConfigError) as caught:
        HostedModel("tiny", key=key)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "api.example.com",
        "ftp://x/v1",
        "http://",
        "https://me:hunter2@x/v1",
        "https://x/v1?key=hunter2",
        "http://[x",
        "http://x:y",
    ],
)
def test_an_unusable_address_is_refused_without_showing_what_it_carries(url: str) -> None:
    with pytest.raises(ConfigError) as caught:
        HostedModel("tiny", key=KEY, base_url=url)
    assert "hunter2" not in str(caught.value)


def test_headers_of_every_answer_are_shown_to_whoever_watches_the_rates() -> None:
    seen: list[str | None] = []

    async def ask() -> None:
        async with LoopbackServer([Status(429, {"X-RateLimit-Remaining": "0"}), "ok"]) as server:
            model = HostedModel(
                "tiny", key=KEY, base_url=server.base_url, timing=Sleeper().timing(),
                on_headers=lambda headers: seen.append(headers.get("x-ratelimit-remaining")),
            )  # fmt: skip
            await model.complete(PROMPT)
            await model.aclose()

    asyncio.run(ask())
    assert seen == ["0", None]


def test_one_connection_serves_many_prompts_and_closing_twice_is_fine() -> None:
    async def ask() -> int:
        async with LoopbackServer(["ok"]) as server:
            model = HostedModel("tiny", key=KEY, base_url=server.base_url)
            for _ in range(3):
                await model.complete(PROMPT)
            await model.aclose()
            await model.aclose()
            return server.connections

    assert asyncio.run(ask()) == 1


def test_each_event_loop_gets_connections_of_its_own_and_leaves_none_open() -> None:
    with serving(LoopbackServer(["ok"])) as server:
        model = HostedModel("tiny", key=KEY, base_url=server.base_url)
        assert [asyncio.run(model.complete(PROMPT)).text for _ in range(3)] == ["ok", "ok", "ok"]
        assert server.connections == 3
    gc.collect()  # a connection left open would be told now, as a warning, and warnings are errors here


def test_cancelling_stops_at_once_and_is_not_retried() -> None:
    async def ask() -> int:
        async with LoopbackServer([Stall()]) as server:
            model = HostedModel("tiny", key=KEY, base_url=server.base_url)
            task = asyncio.create_task(model.complete(PROMPT))
            while not server.requests:
                await asyncio.sleep(0.01)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await model.aclose()
            return len(server.requests)

    assert asyncio.run(ask()) == 1
