"""Texts to copy and fill in: what a student gets on the page, on the clipboard and in the two files."""

import io
from urllib.parse import urljoin

import pytest
from docx import Document
from guidebook.text_templates import TextTemplate
from guidebook.word_file import word_file

PAGE = "preparing/templates/"
BLOCK = ".block--template >> nth=0"


def test_brackets_mark_what_to_fill_in():
    parts = TextTemplate("x.txt", "Dear Dr [last name],\n1 < 2 [a][b]").parts
    assert parts == [
        ("Dear Dr ", False),
        ("[last name]", True),
        (",\n1 < 2 ", False),
        ("[a]", True),
        ("[b]", True),
    ]


def test_word_file_says_the_same_with_blanks_marked_and_is_made_the_same_twice():
    text = "To: [office]\n\nI am [full name], a student.\n"
    made = word_file(TextTemplate("x.txt", text))
    document = Document(io.BytesIO(made))
    assert "\n".join(paragraph.text for paragraph in document.paragraphs) == text
    marked = [run.text for each in document.paragraphs for run in each.runs if run.font.highlight_color]
    assert marked == ["[office]", "[full name]"]
    assert made == word_file(TextTemplate("x.txt", text))


@pytest.mark.parametrize("width", [360, 1280])
def test_copy_button_puts_the_whole_text_on_the_clipboard(visit, width):
    page = visit(PAGE, width=width)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(BLOCK).get_by_role("button", name="Copy the text").click()
    page.locator(BLOCK).get_by_role("status").get_by_text("Copied.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Subject: Observership request, [month and year]")
    assert copied.endswith("[Email address, phone with country code]")


def test_without_a_clipboard_the_text_is_marked_instead(visit):
    page = visit(PAGE, before=lambda page: page.add_init_script("delete Navigator.prototype.clipboard"))
    page.locator(BLOCK).get_by_role("button", name="Copy the text").click()
    page.locator(BLOCK).get_by_role("status").get_by_text("The text is marked").wait_for()
    assert page.evaluate("getSelection().toString()").startswith("Subject: Observership request")


def test_both_files_can_be_downloaded_and_say_what_the_page_says(visit):
    page = visit(PAGE)
    shown = page.locator(BLOCK).locator("pre").inner_text()
    plain, word = (
        page.request.get(urljoin(page.url, link.get_attribute("href")))
        for link in page.locator(BLOCK).get_by_role("link", name="Download").all()
    )
    assert plain.text().strip() == shown.strip()
    assert Document(io.BytesIO(word.body())).paragraphs[0].text == shown.split("\n")[0]


def test_without_javascript_there_is_the_text_and_no_dead_button(visit):
    page = visit(PAGE, java_script_enabled=False)
    assert "Subject: Observership request" in page.locator(BLOCK).inner_text()
    assert not page.get_by_role("button", name="Copy the text").first.is_visible()
