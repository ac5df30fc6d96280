"""The report in a real browser: a person filters, steps, marks and exports, and a mail can do nothing at all."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from afterword.batch.item import Item
from afterword.batch.outcome import Outcome, Status
from afterword.batch.report import apply_marks, write_report
from afterword.batch.report.page import render
from afterword.batch.report.survey import Survey
from afterword.batch.writers import Result
from test_batch_report import FIGHTS, NASTY, READS_WELL, batch

SKIP = "AFTERWORD_SKIP_BROWSER"
COUNTS: dict[str, Any] = {
    "task": "rewrite", "model": "none", "input": "in.csv", "detected": "CSV", "rows": {"rows": 5000}, "spent": [],
}  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium")
    if program is None and SKIP in os.environ:
        pytest.skip(f"no chromium here, and {SKIP} is set")
    assert program, f"the report's tests need Debian's chromium (`make chromium`), or {SKIP}=1 to leave them out"
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield found
        found.close()


class Opened:
    """The page, with everything that it said or asked for."""

    def __init__(self, browser: Browser, path: Path, **context: Any) -> None:
        self.context = browser.new_context(accept_downloads=True, **context)
        self.page: Page = self.context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: self.said.append(dialog.message))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.address = path.absolute().as_uri()
        self.page.goto(self.address)

    def open_row(self) -> str:
        """Return which row is open."""
        return (self.page.locator("#mail .facts").first.text_content() or "").split(" · ")[0]

    def listed(self) -> int:
        return self.page.locator("#list button").count()

    def status(self) -> str:
        return self.page.locator("#status").text_content() or ""

    def exported(self) -> Path:
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name="Export marks").click()
        assert download.value.suggested_filename == "marks.json"
        return Path(download.value.path())


@pytest.fixture
def out(tmp_path: Path) -> Path:
    mails = (READS_WELL, FIGHTS, NASTY, FIGHTS.replace("Jo", "Cleo"), READS_WELL.replace("Jo", "Ada"))
    with ThreadPoolExecutor(
        1
    ) as aside:  # the browser's event loop runs in this thread, and a batch needs one of its own
        folder = aside.submit(batch, tmp_path, mails).result()
    write_report(folder)
    return folder


@pytest.fixture
def opened(browser: Browser, out: Path) -> Iterator[Opened]:
    found = Opened(browser, out / "report.html")
    yield found
    assert found.said == [], "nothing on the console, no error, no dialog"
    local = ("file://", "blob:")
    assert all(address.startswith(local) for address in found.asked), "no request to anywhere"
    found.context.close()


def test_search_and_filters_narrow_the_list(opened: Opened) -> None:
    assert opened.listed() == 5
    opened.page.get_by_label("Search").fill("cleo ann")
    assert (opened.listed(), opened.open_row()) == (1, "row 4")
    opened.page.get_by_label("Search").fill("")
    opened.page.get_by_label("Show").select_option("status:unchanged")
    assert opened.listed() == 2
    opened.page.get_by_label("Show").select_option("changed")
    assert opened.listed() == 3
    opened.page.get_by_role("combobox", name="Finding").select_option("entitled")
    assert opened.listed() == 3
    opened.page.get_by_label("Search").fill("nobody writes this")
    assert opened.listed() == 0
    assert "No mail fits." in (opened.page.locator("#mail").text_content() or "")


def test_keys_step_and_mark_and_take_back(opened: Opened) -> None:
    page = opened.page
    order = [row.get_attribute("data-row") for row in page.locator("#list button").all()]
    page.keyboard.press("j")
    assert opened.open_row() == f"row {order[1]}"
    page.keyboard.press("k")
    assert opened.open_row() == f"row {order[0]}"
    page.keyboard.press("a")
    assert opened.open_row() == f"row {order[1]}", "a mark leads on to the next mail"
    page.keyboard.press("p")
    assert "1 accepted, 1 for a person, 3 to go" in opened.status()
    page.keyboard.press("k")
    page.keyboard.press("u")
    assert "1 accepted, 0 for a person, 4 to go" in opened.status()
    page.get_by_label("Go to the next mail after a mark").uncheck()
    page.keyboard.press("p")
    assert opened.open_row() == f"row {order[1]}"
    assert page.get_by_role("button", name="Needs a person", pressed=True).is_visible()
    page.keyboard.press("/")
    page.keyboard.type("jap")
    assert page.get_by_label("Search").input_value() == "jap", "letters typed in a field are letters"


def test_keys_can_be_switched_off(opened: Opened) -> None:
    opened.page.get_by_label("Keys").uncheck()
    opened.page.keyboard.press("a")
    assert "0 accepted" in opened.status()


def test_what_is_exported_can_be_applied_and_loaded_again(opened: Opened, out: Path) -> None:
    page = opened.page
    page.get_by_label("Go to the next mail after a mark").uncheck()
    for row, mark in ((4, "Accepted"), (1, "Accepted"), (3, "Needs a person")):
        page.locator(f'#list [data-row="{row}"]').click()
        page.get_by_role("button", name=mark, exact=True).click()
    marks = opened.exported()
    saved = {mark["row"]: mark["mark"] for mark in json.loads(marks.read_text())["marks"]}
    assert saved == {1: "accepted", 3: "needs_person", 4: "accepted"}
    applied = apply_marks(out, marks, format="jsonl")
    ids = [json.loads(line)["id"] for line in applied.results.read_text().splitlines()]
    assert (ids, applied.needs_person) == (["m0", "m3"], 1)
    page.reload()
    assert "2 accepted, 1 for a person" in opened.status(), "marks outlive the page"
    page.evaluate("localStorage.clear()")
    page.reload()
    assert "0 accepted, 0 for a person" in opened.status()
    page.get_by_label("Load marks").set_input_files(marks)
    # A predicate would be polled by `eval`, which the page's own policy forbids.
    expect(page.locator("#status")).to_contain_text("3 of 3 marks loaded")
    assert "2 accepted, 1 for a person" in opened.status()


def test_a_file_that_holds_no_marks_is_said(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text("{}")
    opened.page.get_by_label("Load marks").set_input_files(tmp_path / "other.json")
    expect(opened.page.locator("#status")).to_contain_text("no marks")


def test_a_mail_full_of_markup_and_script_is_shown_as_text(opened: Opened) -> None:
    opened.page.get_by_label("Search").fill("onerror")
    assert opened.open_row() == "row 3"
    opened.page.evaluate("document.querySelectorAll('#mail .hear').forEach((said) => said.remove())")
    assert opened.page.locator("#mail .words").first.text_content() == NASTY
    assert opened.page.locator("img").count() == 0
    assert opened.page.locator("script").count() == 2


def test_even_a_script_that_got_in_would_not_run_and_nothing_could_be_fetched(browser: Browser, out: Path) -> None:
    opened = Opened(browser, out / "report.html")
    found = opened.page.evaluate(
        """async () => {
          const script = document.createElement("script");
          let typed = false;
          try { script.text = "window.ran = true"; } catch { typed = true; }
          document.body.append(script);
          const image = new Image(); image.src = "http://127.0.0.1:9/x.png"; document.body.append(image);
          const fetched = await fetch("http://127.0.0.1:9/").then(() => true, () => false);
          let markup = true;
          try { document.body.insertAdjacentHTML("beforeend", "<b>x</b>"); } catch { markup = false; }
          return { ran: Boolean(window.ran), typed, fetched, markup };
        }"""
    )
    assert found == {"ran": False, "typed": True, "fetched": False, "markup": False}
    assert "Content Security Policy" in " ".join(opened.said)
    opened.context.close()


def test_changes_are_marked_word_by_word_and_told_to_a_screen_reader(opened: Opened) -> None:
    opened.page.locator('#list [data-row="2"]').click()
    cut = opened.page.locator("#mail del")
    assert cut.first.text_content() == "removed: I deserve an answer by Friday. "
    assert opened.page.locator("#mail .words").nth(1).text_content() == FIGHTS.replace(
        "I deserve an answer by Friday. ", ""
    )


def test_every_control_has_a_name_and_the_place_in_the_list_is_told(opened: Opened) -> None:
    page = opened.page
    nameless = page.evaluate(
        """() => [...document.querySelectorAll("button, input, select")].filter((control) =>
          !(control.labels?.[0]?.textContent || control.textContent || control.ariaLabel).trim()).length"""
    )
    assert nameless == 0
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "mail", "the mail that opened is what is read out"
    assert page.locator('#list [aria-current="true"]').count() == 1
    assert page.get_by_role("navigation", name="Mails").is_visible()
    assert page.get_by_role("article").is_visible()
    page.keyboard.press("a")
    assert page.get_by_role("status").text_content() == opened.status()
    assert ": accepted." in opened.status()


def test_on_a_phone_nothing_is_wider_than_the_screen_and_the_marks_are_at_hand(browser: Browser, out: Path) -> None:
    opened = Opened(browser, out / "report.html", viewport={"width": 360, "height": 740}, has_touch=True)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 360
    opened.page.locator("#review").scroll_into_view_if_needed()
    opened.page.get_by_role("button", name="Next").tap()
    place = opened.page.get_by_role("button", name="Accepted", exact=True).bounding_box()
    assert place
    assert place["y"] + place["height"] <= 740
    assert place["height"] >= 44, "big enough for a finger"
    opened.page.get_by_text("List of mails").tap()
    assert opened.page.locator("#list button").first.is_visible()
    opened.context.close()


def test_paper_shows_every_mail_of_the_filter_and_no_controls(opened: Opened) -> None:
    opened.page.get_by_label("Show").select_option("changed")
    opened.page.emulate_media(media="print")
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert opened.page.locator(".sheet").count() == 3
    assert opened.page.locator(".sheet").first.is_visible()
    assert not opened.page.get_by_role("button", name="Export marks").is_visible()
    assert opened.page.pdf().startswith(b"%PDF")


def many(count: int) -> Iterator[Result]:
    for number in range(1, count + 1):
        text = FIGHTS.replace("Jo", f"Person {number}") * 2
        outcome = Outcome(
            status=Status.DONE, text=text.replace("I deserve an answer by Friday. ", ""), before=(70, number % 100),
            after=(80, min(100, number % 100 + 20)),
            findings=({"words": "I deserve", "name": "claims to deserve it", "family": "entitled", "severity": "error", "why": "."},),
        )  # fmt: skip
        item = Item(
            number=number, id=f"m{number}", text=text, name=f"Person {number}", recipient=f"r{number}@x.example"
        )
        yield Result(item, outcome, ("reads nearly like row 1",) if number % 50 == 0 else ())


def test_five_thousand_mails_open_search_and_step_without_a_wait(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text(render(Survey().take(many(5000)), COUNTS))
    started = time.monotonic()
    opened = Opened(browser, tmp_path / "report.html")
    opened.page.get_by_text("5,000 mails shown of 5,000").wait_for()
    assert time.monotonic() - started < 15
    assert opened.listed() == 100, "the list is paged"
    opened.page.get_by_role("button", name="Later").click()
    assert "101 to 200 of 5,000" in (opened.page.locator("#pages").text_content() or "")
    opened.page.get_by_role("button", name="Earlier").click()
    for _ in range(105):
        opened.page.keyboard.press("j")
    assert "101 to 200" in (opened.page.locator("#pages").text_content() or ""), "stepping turns the page"
    assert opened.page.locator('#list [aria-current="true"]').count() == 1
    spent = opened.page.evaluate(
        """() => { const search = document.getElementById("search"); const from = performance.now();
          search.value = "person 4999"; search.dispatchEvent(new Event("input")); return performance.now() - from; }"""
    )
    assert opened.listed() == 1
    assert spent < 2000
    assert opened.said == []
    opened.context.close()
