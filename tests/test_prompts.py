"""Prompt files: a strict header, named variables, nothing that runs, and outside text that stays in its fence."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.errors import PromptError
from afterword.prompts import fence, load_template, parse_template

FILES = sorted((Path(__file__).parents[1] / "prompts").glob("*.md"))
GOOD = '+++\nid = "x"\nversion = "1"\npurpose = "Try"\nvariables = ["facts"]\n+++\n\n## system\nBe kind.\n## user\n{{facts}}\n'


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_prompt_file_loads_and_renders_with_its_own_variables(file):
    template = load_template(file.stem)
    system, user = template.render({name: f"<{name}>" for name in template.variables})
    assert (system.role, user.role) == ("system", "user")
    assert [name for name in template.variables if f"<{name}>" not in system.content + user.content] == []
    assert "{{" not in system.content + user.content


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (GOOD.replace("+++", "---"), "expected a +++ header"),
        (GOOD.replace('version = "1"\n', ""), "header needs ['version']"),
        (GOOD.replace('version = "1"', "version = 1"), "header needs ['version']"),
        (GOOD.replace('purpose = "Try"', 'purpose = "Try"\nrun = "rm"'), "does not know ['run']"),
        (GOOD.replace("{{facts}}", "{{fact}}"), "the text uses ['fact']"),
        (GOOD.replace("{{facts}}", "nothing"), "the text uses []"),
        (GOOD.replace('id = "x"', 'id = "y"'), "header says id 'y'"),
        (GOOD.replace('id = "x"', "id = x"), "header is not TOML"),
        (GOOD.replace("## user", "## assistant"), "expected a +++ header"),
    ],
)
def test_a_malformed_prompt_file_is_an_error_that_says_what_is_wrong(wrong, says):
    with pytest.raises(PromptError, match=re.escape(says)):
        parse_template(wrong, name="x")


@pytest.mark.parametrize("name", ["../README", "draft.md", "", "Draft", "no_such_prompt"])
def test_a_prompt_is_named_by_its_id_alone(name):
    with pytest.raises(PromptError):
        load_template(name)


@pytest.mark.parametrize(
    ("given", "says"), [({}, "missing variables ['facts']"), ({"facts": "", "f": ""}, "unknown variables ['f']")]
)
def test_a_missing_or_unknown_variable_is_an_error(given, says):
    with pytest.raises(PromptError, match=re.escape(says)):
        parse_template(GOOD, name="x").render(given)


@given(st.text())
def test_what_a_variable_holds_is_never_filled_in_again(text):
    _, user = parse_template(GOOD, name="x").render({"facts": "{{facts}}" + text})
    assert user.content == "{{facts}}" + text


@given(st.text(), st.sampled_from(["facts", "places"]))
def test_outside_text_cannot_end_its_own_fence(text, label):
    fenced = fence(label, text)
    opening, *_, closing = fenced.split("\n")
    mark = opening.removeprefix(f"<{label} ").removesuffix(">")
    assert closing == f"</{label} {mark}>"
    assert fenced.count(mark) == 2
    again = fence(label, fenced)
    assert again.count(again.split("\n")[0]) == 1
