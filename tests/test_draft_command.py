"""`afterword draft` from end to end: its outputs, its records, its questions, and the two ways into it."""

import datetime as dt
import email
import email.policy
import json
import os
import pty
import subprocess
import sys
import time
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from afterword import draft, load_situation
from afterword.__main__ import main
from afterword.cli.app import build
from afterword.cli.eml import eml_text
from afterword.models.base import Profile
from afterword.models.loopback import LoopbackServer, serving
from afterword.models.scripted import ScriptedModel

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
FINAL = EXAMPLES / "final_round.toml"
DAY = ["--today", "2026-11-23"]
NOON = dt.datetime(2026, 11, 23, 12)


def expected(name="final_round"):
    return draft(load_situation(EXAMPLES / f"{name}.toml", today=NOON.date()), now=NOON)


def run(capsys, *words):
    code = main(["draft", *map(str, words), *DAY])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_the_message_is_on_stdout_and_nothing_else_is(capsys):
    code, out, err = run(capsys, FINAL, "--model", "none")
    assert (code, err) == (0, "")
    assert out == f"Subject: {expected().subject}\n\n{expected().body}\n"


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.*")), ids=lambda path: path.stem)
def test_every_example_gives_a_message_or_says_why_not_and_writes_it_when_overruled(path, capsys):
    code, out, err = run(capsys, path, "--model", "none")
    assert code in (0, 3)
    assert bool(out) == (code == 0)
    assert "GATE" in err or code == 0
    code, out, err = run(capsys, path, "--model", "none", "--anyway")
    assert code == 0
    assert out.startswith("Subject: ")


def test_json_holds_the_whole_draft_and_fits_its_published_schema(capsys):
    _, out, _ = run(capsys, FINAL, "--model", "none", "--json")
    read = json.loads(out)
    assert read["body"] == expected().body
    assert read["model_share"] == 0
    assert read["verdict"]["verdict"] == "ask"
    assert {item["source"] for item in read["sentences"]} == {"composer"}
    assert main(["schema", "draft"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert set(schema["required"]) <= set(read) <= set(schema["properties"])


def test_eml_is_an_unsent_mail_to_the_recruiter(capsys):
    _, out, _ = run(capsys, FINAL, "--model", "none", "--eml")
    mail = email.message_from_string(out, policy=email.policy.default)
    assert mail["X-Unsent"] == "1"
    assert mail["To"].addresses[0].addr_spec == "marit.solberg@fjordline.example"
    assert mail["To"].addresses[0].display_name == "Marit Solberg"
    assert mail["Subject"] == expected().subject
    assert mail.get_content().rstrip("\n") == expected().body
    assert mail["From"] is None


def test_eml_carries_letters_of_every_kind_and_leaves_out_what_is_no_address(tmp_path, capsys):
    odd = tmp_path / "odd.toml"
    long = "Łogistics Team Lead für Nördliche Fähren und Küstenschifffahrt (Øst), 北海道"
    odd.write_text(FINAL.read_text("utf-8").replace("Adaeze", "Zoë").replace("Logistics Team Lead", long), "utf-8")
    _, out, _ = run(capsys, odd, "--model", "none", "--eml")
    mail = email.message_from_string(out, policy=email.policy.default)
    assert out.isascii()
    assert long in mail["Subject"]
    assert mail.get_content().rstrip("\n").endswith("Zoë Okonkwo")


@pytest.mark.parametrize("address", ["a b@c.example", "nobody", "x@y@z.example"])
def test_what_is_no_address_is_left_to_the_candidate(address):
    drafted = replace(expected(), recipient_email=address)
    assert email.message_from_string(eml_text(drafted), policy=email.policy.default)["To"] is None


def test_explain_tells_where_every_sentence_comes_from_on_stderr(capsys):
    _, out, err = run(capsys, FINAL, "--model", "none", "--explain")
    assert out.endswith(f"{expected().body}\n")
    assert [line.split()[1] for line in err.splitlines()[1:]] == [str(item.move) for item in expected().sentences]


def test_explain_tells_what_the_candidate_wrote_and_the_message_leaves_out(tmp_path, capsys):
    text = FINAL.read_text()
    file = tmp_path / "one.toml"
    file.write_text(text.replace("[candidate]\n", '[candidate]\nphrases = ["Fair winds."]\n', 1))
    _, _, err = run(capsys, file, "--model", "none", "--explain")
    assert "'Fair winds.': only a model works your own phrases in" in err


def test_copy_says_so_where_there_is_no_clipboard_and_still_prints(tmp_path):
    environ = {"PATH": str(tmp_path), "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "afterword", "draft", str(FINAL), "--model", "none", "--copy", *DAY]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
    assert done.returncode == 0
    assert expected().body in done.stdout
    assert done.stderr == "There is no clipboard here that can be reached; the message is above.\n"


def test_a_gate_that_says_no_ends_with_3_and_says_why_and_until_when(capsys):
    code, out, err = run(capsys, EXAMPLES / "angry_today.toml", "--model", "none")
    assert (code, out) == (3, "")
    assert "First good day: 2026-11-2" in err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["nowhere.toml", "--model", "none"], "nowhere.toml"),
        ([str(FINAL), "--today", "soon"], '"soon" is no day'),
        ([str(FINAL), "--model", "none", "--dry-run"], "no model is chosen"),
        ([str(FINAL), "--model", "tiny"], "needs an endpoint"),
        ([str(FINAL), "--model", "replay:"], "needs the file of recorded replies"),
        ([str(FINAL), "--modell", "none"], "No such option"),
    ],
)
def test_a_mistake_ends_with_2_and_one_message(words, says, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "AFTERWORD_MODEL", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    assert main(["draft", *words]) == 2
    said = capsys.readouterr()
    assert says in said.err
    assert said.out == ""
    assert "Traceback" not in said.err


def test_a_situation_is_read_from_standard_input(capsys):
    command = [sys.executable, "-m", "afterword", "draft", "-", "--model", "none", *DAY]
    done = subprocess.run(command, input=FINAL.read_bytes(), capture_output=True, timeout=60)
    assert expected().body in done.stdout.decode()


def test_the_quick_lane_and_the_full_one_give_the_same_answer(capsys):
    for words in ([], ["--json"], ["--eml"], ["--explain"], ["--anyway"]):
        plain = run(capsys, FINAL, "--model", "none", *words)
        app = build(("draft",))
        with pytest.raises(SystemExit) as stop:
            app(["draft", str(FINAL), "--model", "none", *words, *DAY], prog_name="afterword")
        full = capsys.readouterr()
        assert (stop.value.code or 0, full.out, full.err) == plain


HEAVY = ("openai", "httpx", "httpx2", "rich", "jinja2", "typer", "asyncio", "pydantic.main", "tenacity")


@pytest.mark.parametrize("words", [[], ["--eml"], ["--explain"]], ids=["plain", "eml", "explain"])
def test_a_draft_without_a_model_imports_nothing_heavy(words):
    code = (
        "import sys; from afterword.__main__ import main\n"
        f"main({['draft', str(FINAL), '--model', 'none', *DAY, *words]!r})\n"
        f"print(sorted(set(sys.modules) & set({HEAVY!r})), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stderr.splitlines()[-1] == "[]"


REPLY = json.dumps(
    {"sentences": [{"move": "appreciate", "text": "Walking through the winter ferry schedule with Henrik was a real pleasure."}]}
)  # fmt: skip


@pytest.fixture
def endpoint(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("OPENAI_API_KEY", "sk-veryverysecret0123456789")
    monkeypatch.delenv("AFTERWORD_MODEL", raising=False)
    with serving(LoopbackServer([REPLY])) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        yield server


def test_a_record_replays_offline_byte_for_byte(endpoint, capsys, tmp_path):
    record = tmp_path / "replies.jsonl"
    _, first, err = run(capsys, FINAL, "--model", "tiny", "--record", record)
    assert "Walking through the winter ferry schedule with Henrik was a real pleasure." in first
    assert "tiny wrote" in err
    asked = len(endpoint.requests)
    code, again, _ = run(capsys, FINAL, "--model", f"replay:{record}")
    assert (code, again) == (0, first)
    assert len(endpoint.requests) == asked
    assert record.stat().st_mode & 0o777 == 0o600
    assert "sk-very" not in record.read_text() + first + err


def test_what_leaves_the_machine_holds_no_name_and_the_message_holds_them_all():
    model = ScriptedModel([REPLY], profile=Profile(remote=True))
    drafted = draft(load_situation(FINAL, today=NOON.date()), model, now=NOON)
    sent = "\n".join(message.content for prompt in model.prompts for message in prompt.messages)
    assert "winter ferry schedule" in sent
    assert not [name for name in ("Marit", "Solberg", "Henrik", "Ingrid", "Adaeze", "Fjordline") if name in sent]
    assert "Henrik" in drafted.body


def test_a_dry_run_prints_the_exact_prompt_and_asks_nobody(endpoint, capsys):
    code, out, _ = run(capsys, FINAL, "--model", "tiny", "--dry-run")
    assert (code, endpoint.requests) == (0, [])
    assert out.startswith("# draft 2 ")
    assert "## system" in out
    assert "winter ferry schedule" in out


def test_explain_shows_what_was_turned_away_and_by_which_rule(endpoint, capsys):
    _, _, err = run(capsys, FINAL, "--model", "tiny", "--explain")
    assert "Turned away:" in err
    assert "FORM00 unreadable" in err


def test_a_model_that_has_nothing_recorded_is_a_failure_that_can_be_forbidden(endpoint, capsys, tmp_path):
    (tmp_path / "none.jsonl").write_text("")
    code, out, err = run(capsys, FINAL, "--model", f"replay:{tmp_path / 'none.jsonl'}")
    assert (code, out) == (0, f"Subject: {expected().subject}\n\n{expected().body}\n")
    assert "holds no reply to this prompt" in err
    code, out, _ = run(capsys, FINAL, "--model", f"replay:{tmp_path / 'none.jsonl'}", "--require-model")
    assert (code, out) == (4, "")


@pytest.mark.parametrize("words", [("--model", "none"), ("--model", "nowhere")], ids=["none", "no endpoint"])
def test_where_a_model_is_required_and_none_can_be_had_nothing_is_written(words, capsys, monkeypatch):
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "AFTERWORD_MODEL"):
        monkeypatch.delenv(name, raising=False)
    code, out, err = run(capsys, FINAL, *words, "--require-model")
    assert (code, out, len(err.splitlines())) == (4, "", 1)
    assert "--model" in err


ANSWERS = [
    ("Which role", "Line Cook"), ("which company", "Quay House"), ("How did it end", ""), ("last hear", "someday"), ("write the day", "17.11.2026"),
    ("What did they say", "Not this time."), ("write or call", "y"), ("another candidate", "n"), ("came first", "4"), ("Who was there", "hiring"),
    ("Their name", "Ana Reis"), ("that was good", "the tasting with Ana"), ("badly", "forgot the salt"), ("And then", ""), ("write to", "Bo Lund"),
    ("get better", "seasoning"), ("ask them", ""), ("feel about", "calm"), ("want to know", "perhaps"), ("choose one of", "yes"),
    ("Your name", "Mo Idris"), ("Save these", "mine"),
]  # fmt: skip


def _talk(command, folder, answers):
    """Answer the questions on a terminal of its own; return what stood there and the exit code."""
    person, terminal = pty.openpty()
    environ = {**os.environ, "HOME": str(folder), "TERM": "dumb", "COLUMNS": "200"}
    talking = subprocess.Popen(
        command, stdin=terminal, stderr=terminal, stdout=subprocess.PIPE, cwd=folder, env=environ
    )
    os.close(terminal)
    seen, end = "", time.monotonic() + 60
    for question, said in answers:
        while question not in seen and time.monotonic() < end:
            seen += os.read(person, 4096).decode()
        seen = seen.partition(question)[2]
        os.write(person, f"{said}\n".encode())
    out, _ = talking.communicate(timeout=60)
    os.close(person)
    return out.decode(), talking.returncode


def test_without_a_file_on_a_terminal_it_asks_and_saves_what_it_was_told(tmp_path):
    command = [sys.executable, "-m", "afterword", "draft", "--model", "none", *DAY]
    out, code = _talk(command, tmp_path, ANSWERS)
    assert code == 0
    assert "Line Cook" in out
    assert out.rstrip().endswith("Mo Idris")
    saved = tmp_path / "mine.toml"
    assert tomllib.loads(saved.read_text("utf-8"))["stages"][0]["good"] == "the tasting with Ana"
    again = draft(load_situation(saved, today=NOON.date()), now=NOON)
    assert out == f"Subject: {again.subject}\n\n{again.body}\n"


def test_an_answer_left_empty_is_not_known_and_nothing_is_made_up_for_it(tmp_path):
    command = [sys.executable, "-m", "afterword", "draft", "--model", "none", *DAY]
    questions = [
        "which company",
        "How did it end",
        "last hear",
        "did they say",
        "write or call",
        "another candidate",
        "came first",
    ]
    questions += ["write to", "get better", "ask them", "feel about", "want to know", "Your name"]
    answers = [("Which role", "Barista"), *((question, "") for question in questions), ("Save these", "mine")]
    out, code = _talk(command, tmp_path, answers)
    assert (out, code) == ("", 3)
    saved = tomllib.loads((tmp_path / "mine.toml").read_text("utf-8"))
    assert saved == {
        "role": {"title": "Barista"},
        "outcome": {"status": "rejected", "automated": False, "stronger_candidate": False},
    }


def test_a_terminal_that_ends_in_the_middle_of_the_questions_ends_the_command(tmp_path):
    command = [sys.executable, "-m", "afterword", "draft", "--model", "none", *DAY]
    out, code = _talk(command, tmp_path, [("Which role", "Cook"), ("which company", "\x04")])
    assert (out, code) == ("", 130)


def test_without_a_file_and_a_terminal_it_says_what_to_give():
    command = [sys.executable, "-m", "afterword", "draft", "--model", "none"]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "name a situation file" in done.stderr


def test_what_the_message_leaves_out_is_said_in_one_line_without_being_asked(tmp_path, capsys):
    told = FINAL.read_text("utf-8").replace(
        "[candidate]", '[candidate]\nphrases = ["I would sooner know than wonder."]'
    )
    (tmp_path / "mine.toml").write_text(told, "utf-8")
    code, out, err = run(capsys, tmp_path / "mine.toml", "--model", "none")
    assert (code, err) == (0, "Left out of what you wrote (--explain says why): “I would sooner know than wonder”.\n")
    assert "sooner" not in out
