"""The Apps Script that the manual gives the owner, run in a browser over stand-ins for Google's services."""

import html
import json
from collections.abc import Iterator

import pytest
from conftest import ROOT
from playwright.sync_api import Browser, Page

SCRIPT = (ROOT / "docs/editing/call-back-receiver.gs").read_text(encoding="utf-8")
# A sheet as Google's reads what a script writes: a leading ' is taken off and means text; = begins a formula,
# and what looks like a number becomes one.
GOOGLE = """
const rows = [], mails = [], locks = [];
const read = (value) => {
  if (value.startsWith("'")) return value.slice(1);
  if (/^\\s*[=+@-]/.test(value)) throw new Error(`a formula would run: ${value}`);
  return value !== "" && !isNaN(value) ? Number(value) : value;
};
const sheet = {
  getLastRow: () => rows.length,
  appendRow: (row) => {
    if (!locks.includes("held")) throw new Error("written without the lock");
    rows.push(row.map(read));
  },
  getRange: (row, column, height, width) => ({
    getValues: () =>
      rows.slice(row - 1, row - 1 + height).map((one) => one.slice(column - 1, column - 1 + width)),
  }),
  deleteRows: (row, count) => rows.splice(row - 1, count),
};
const lock = {
  tryLock: () => !globalThis.isBusy && Boolean(locks.push("held")),
  waitLock: () => locks.push("held"),
  releaseLock: () => (locks.length = 0),
};
const SpreadsheetApp = { getActiveSpreadsheet: () => ({ getSheets: () => [sheet] }), flush() {} };
const LockService = { getScriptLock: () => lock };
const MailApp = {
  sendEmail: (...mail) => {
    if (globalThis.mailFails) throw new Error("no mail");
    mails.push(mail);
  },
};
const output = (kind) => (text) => ({ kind, text, setMimeType() { return this; } });
const ContentService = { MimeType: { JSON: "JSON" }, createTextOutput: output("json") };
const HtmlService = { createHtmlOutput: output("html") };
const Utilities = {
  DigestAlgorithm: { SHA_256: 1 }, Charset: { UTF_8: 1 },
  computeDigest: (_, words) => words,
  base64EncodeWebSafe: (words) => btoa(encodeURIComponent(words)).replace(/=/g, ""),
};
"""
GOOD = {
    "key": "0b6d2f0e-8d5f-4c7e-9d8b-6a6a3c1f2e4d",
    "name": "Asha Rao",
    "phone": "+919820123456",
    "country": "IN",
    "time": "Any time",
    "zone": "Asia/Kolkata",
    "status": "Graduate",
    "topic": "US visas",
    "message": "May I begin in May?",
    "plan": "",
    "consent": "yes",
    "answer": "json",
}


@pytest.fixture
def script(browser: Browser) -> Iterator[Page]:
    """A page in which the script's functions and the stand-ins are."""
    page = browser.new_page()
    page.add_script_tag(content=GOOGLE + SCRIPT.replace('MAIL_TO = ""', 'MAIL_TO = "a@example.org"'))
    yield page
    page.close()


def post(script: Page, **fields: str) -> dict:
    answer = script.evaluate("(parameter) => doPost({ parameter })", GOOD | fields)
    assert script.evaluate("locks.length") == 0
    return json.loads(answer["text"]) if answer["kind"] == "json" else answer


def rows(script: Page) -> list[dict[str, str]]:
    names, *found = script.evaluate("rows") or [[]]
    return [dict(zip(names, row, strict=True)) for row in found]


def test_a_request_is_stored_once_and_mailed_once_however_often_it_comes(script):
    for _ in range(3):
        assert post(script)["stored"] is True
    post(script, key="another")
    assert [row["key"] for row in rows(script)] == [GOOD["key"], "another"]
    assert {name: rows(script)[0][name] for name in ("name", "phone", "message")} == {
        name: GOOD[name] for name in ("name", "phone", "message")
    }
    (to, subject, body), _ = script.evaluate("mails")
    assert (to, subject) == ("a@example.org", "A student asks for a call")
    assert "message: May I begin in May?" in body


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\n=", "\r=", "  =", "\uff1d", "'=", '"='])
@pytest.mark.parametrize("field", ["name", "message", "plan", "zone", "topic"])
def test_no_cell_runs_as_a_formula_here_or_in_a_downloaded_copy(field, start, script):
    words = f'{start}HYPERLINK("https://example.org", "x")'
    assert post(script, **{field: words})["stored"] is True
    (row,) = rows(script)
    assert row[field].removeprefix("'") == words.replace("\r", "\n").removeprefix("'")
    assert row[field].strip()[:1] not in ("=", "+", "-", "@", "\uff1d")


@pytest.mark.parametrize(
    "words",
    [
        "007",
        "1/2",
        "2026-11-23",
        "1e5",
        "TRUE",
        "\U0001f600 \u0645\u0631\u062d\u0628\u0627",
        "<script>1</script>",
    ],
)
def test_every_cell_stays_the_text_it_is(words, script):
    post(script, message=words)
    assert rows(script)[0]["message"] == words


@pytest.mark.parametrize(
    "field, words",
    [
        ("website", "https://example.org"),
        ("consent", ""),
        ("name", "  "),
        ("name", "x" * 101),
        ("phone", "call me"),
        ("phone", "=1+1"),
        ("phone", "12"),
        ("message", ""),
        ("message", "x" * 5001),
        ("plan", "\U0001f600" * 5001),
        ("status", ""),
        ("key", "=1"),
        ("key", "-1"),
    ],
)
def test_what_no_student_could_have_sent_is_refused_by_name(field, words, script):
    assert post(script, **{field: words}) == {"stored": False, "field": field}
    assert rows(script) == []
    assert script.evaluate("mails") == []


def test_the_longest_message_passes(script):
    assert post(script, message="\U0001f600" * 5000)["stored"] is True


def test_without_a_key_the_same_words_are_one_request(script):
    for _ in range(2):
        assert "has arrived" in post(script, key="", answer="")["text"]
    post(script, key="", message="Another question")
    assert len(rows(script)) == 2


def test_a_page_answers_a_browser_without_javascript_and_shows_nothing_that_was_sent(script):
    for fields in ({"message": "<script>alert(1)</script>"}, {"message": "<b>", "name": ""}):
        answer = post(script, answer="", **fields)
        assert answer["kind"] == "html"
        assert "alert" not in html.unescape(answer["text"])


def test_a_mail_that_fails_loses_nothing(script):
    script.evaluate("globalThis.mailFails = true")
    assert post(script)["stored"] is True
    assert len(rows(script)) == 1


def test_while_others_hold_the_lock_nothing_is_confirmed(script):
    script.evaluate("globalThis.isBusy = true")
    assert (
        script.evaluate(
            "(parameter) => { try { doPost({ parameter }) } catch (e) { return e.message } }", GOOD
        )
        == "busy"
    )
    assert rows(script) == []


def test_an_empty_post_is_refused(script):
    assert "was not taken" in script.evaluate("doPost()")["text"]


def test_what_is_older_than_promised_is_deleted(script):
    for day in ("old", "older", "new"):
        post(script, key=day)
    script.evaluate("rows[1][1] = rows[2][1] = '2020-01-01T00:00:00.000Z'")
    script.evaluate("forgetOld()")
    assert [row["key"] for row in rows(script)] == ["new"]
