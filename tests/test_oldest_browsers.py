"""The oldest browsers stand in mkdocs.yml alone, and styles and scripts keep to them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import tree_sitter_javascript
from conftest import ROOT
from guidebook import settings
from tree_sitter import Language, Node, Parser

OLDEST: list[str] = settings.read(ROOT / "mkdocs.yml")[0].data["extra"]["oldest_browsers"]
SCRIPTS = [*sorted((ROOT / "docs/assets/js").rglob("*.js")), ROOT / "overrides/offline.js"]
JAVASCRIPT = Parser(Language(tree_sitter_javascript.language()))
# Where a script looks first whether the browser can, in a way that is not seen here.
GUARDED = {
    ("search/dialog.js", ".showModal()"): "site.js loads it for that only where there are dialogs",
    ("search/box.js", "worker-module"): "after an error of the worker the page replies itself",
}
FUNCTIONS = ("function_declaration", "function_expression", "arrow_function", "method_definition")
# What a regular expression holds, and what stands behind it.
IN_REGEXP = {
    "regexp-lookbehind": r"\(\?<[=!]",
    "regexp-modifier": r"\(\?-?[ims]",
    "regexp-flag-d": r"/[a-z]*d[a-z]*$",
    "regexp-flag-v": r"/[a-z]*v[a-z]*$",
}


def read_table() -> dict[str, dict[str, float]]:
    lines = (ROOT / "tests/newer_scripts.txt").read_text().splitlines()
    head, *rows = (line.split() for line in lines if not line.startswith("#"))
    return {row[0]: {name: number(one) for name, one in zip(head[1:], row[1:], strict=True)} for row in rows}


def number(version: str) -> float:
    """16.4 comes before 16.10, so the part behind the point is hundredths."""
    whole, _, part = version.partition(".")
    return float("inf") if version == "-" else int(whole) + int(part or 0) / 100


def too_new(known: dict[str, float], browsers: list[str]) -> list[str]:
    """Those of `browsers` that are older than the first that knows it."""
    pairs = (one.split() for one in browsers)
    return [f"{name} {at}" for name, at in pairs if known["chrome" if name == "edge" else name] > number(at)]


def walk(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from walk(child)


def text(node: Node | None) -> str:
    return node.text.decode() if node else ""


def is_asked_first(member: Node) -> bool:
    """`a.b?.c`, `a.b?.()` and `a?.b` go on where there is no b."""
    above = member.parent
    return any(child.type == "optional_chain" for child in (*above.children, *member.children))


def signs(node: Node) -> Iterator[str]:
    """The names and signs that a piece of a script uses, as tests/newer_scripts.txt writes them."""
    match node.type:
        case "member_expression" if not is_asked_first(node):
            name = text(node.child_by_field_name("property"))
            yield f".{name}"
            if node.parent.type == "call_expression" and node.parent.child_by_field_name("function") == node:
                yield f".{name}()"
            if name == "resolve" and text(node.child_by_field_name("object")) == "import.meta":
                yield "import-meta-resolve"
        case "identifier":
            yield text(node)
        case "optional_chain":
            yield "optional-chain"
        case "class_static_block":
            yield "class-static-block"
        case "field_definition":
            private = any(child.type == "private_property_identifier" for child in node.children)
            yield "private-field" if private else "class-field"
        case "method_definition" if any(
            child.type == "private_property_identifier" for child in node.children
        ):
            yield "private-method"
        case "binary_expression" if node.children[0].type == "private_property_identifier":
            yield "private-in"
        case "augmented_assignment_expression":
            if text(node.child_by_field_name("operator")) in ("??=", "||=", "&&="):
                yield "logical-assignment"
        case "await_expression" if not inside_a_function(node):
            yield "await-at-the-top"
        case "for_in_statement" if any(
            child.type == "await" for child in node.children
        ) and not inside_a_function(node):
            yield "await-at-the-top"
        case "import_attribute":
            yield "import-with"
        case "using_declaration":
            yield "using"
        case "regex":
            yield from (name for name, sign in IN_REGEXP.items() if re.search(sign, text(node)))
        case "new_expression" if text(node.child_by_field_name("constructor")) == "Worker":
            if "module" in text(node.child_by_field_name("arguments")):
                yield "worker-module"


def inside_a_function(node: Node) -> bool:
    while node := node.parent:
        if node.type in FUNCTIONS:
            return True
    return False


def used(script: str) -> dict[str, int]:
    """Every name and sign of a script, and the line on which it stands first."""
    found: dict[str, int] = {}
    for node in walk(JAVASCRIPT.parse(script.encode()).root_node):
        assert node.type != "ERROR", f"line {node.start_point.row + 1} cannot be read: {text(node)[:80]}"
        for sign in signs(node):
            found.setdefault(sign, node.start_point.row + 1)
    return found


def source(file: Path) -> str:
    """The script without the signs of its template, line by line."""
    return re.sub(r"{%.*?%}|{{.*?}}", "0", file.read_text(encoding="utf-8"))


TABLE = read_table()


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_a_script_uses_nothing_that_an_oldest_browser_does_not_know(file):
    place = "/".join(file.parts[-2:])
    faults = [
        f"{place}:{line}: {sign} is too new for {', '.join(older)}"
        for sign, line in used(source(file)).items()
        if sign in TABLE and (place, sign) not in GUARDED and (older := too_new(TABLE[sign], OLDEST))
    ]
    assert faults == []


def test_what_is_guarded_is_still_there():
    used_in = {"/".join(file.parts[-2:]): used(source(file)) for file in SCRIPTS}
    assert {(place, sign) for place, sign in GUARDED if sign not in used_in[place]} == set()


# Each is one that somebody may write, as somebody would write it.
@pytest.mark.parametrize(
    ("sign", "script"),
    [
        (".at()", "const last = [1, 2].at(-1);"),
        (".hasOwn()", "if (Object.hasOwn(words, one)) go();"),
        (".randomUUID()", "const key = crypto.randomUUID();"),
        (".showModal()", "dialog.showModal();"),
        (".storage", "navigator.storage.persist();"),
        (".inert", "menu.inert = true;"),
        (".ListFormat", "new Intl.ListFormat('en');"),
        ("structuredClone", "const copy = structuredClone(plan);"),
        ("await-at-the-top", "const rows = await fetch('a');"),
        ("await-at-the-top", "for await (const one of many) go(one);"),
        ("class-static-block", "class A { static { go(); } }"),
        ("class-field", "class A { size = 1; }"),
        ("private-field", "class A { #size = 1; }"),
        ("private-method", "class A { #go() {} }"),
        ("private-in", "class A { #b; is(one) { return #b in one; } }"),
        ("logical-assignment", "a ??= 1;"),
        ("optional-chain", "a?.b;"),
        ("import-with", 'import words from "./words.json" with { type: "json" };'),
        ("import-meta-resolve", 'import.meta.resolve("./a.js");'),
        ("regexp-lookbehind", r"const RATE = /(?<=\$)\d+/;"),
        ("regexp-lookbehind", r"const RATE = /(?<!\$)\d+/;"),
        ("regexp-modifier", "const NAME = /(?i:a)b/;"),
        ("regexp-flag-d", "const NAME = /a/dg;"),
        ("regexp-flag-v", "const NAME = /a/v;"),
        ("worker-module", 'new Worker(url, { type: "module" });'),
    ],
)
def test_a_newer_sign_is_seen(sign, script):
    assert sign in used(script)
    assert sign in TABLE


@pytest.mark.parametrize(
    "script",
    [
        "navigator.storage?.persist?.();",
        "form.requestSubmit?.();",
        "const { at } = found; found.at = at;",
        "async function go() { await wait(); }",
        "const name = /(?<year>\\d+)/;",
        "// crypto.randomUUID() is too new",
        "const words = 'dialog.showModal()';",
    ],
)
def test_what_asks_first_or_only_looks_alike_is_let_through(script):
    new = {sign for sign in used(script) if sign in TABLE and too_new(TABLE[sign], OLDEST)}
    assert new == set()


def test_a_browser_that_is_named_younger_lets_newer_scripts_in():
    assert too_new(TABLE[".at()"], ["chrome 91", "ios_saf 15.4"]) == ["chrome 91"]
    assert too_new(TABLE[".at()"], ["chrome 92", "ios_saf 16.10"]) == []


def test_the_sheet_is_written_for_them(site):
    css = (site / "assets" / "site.css").read_text(encoding="utf-8")
    assert "@media" in css
    assert re.findall(r"\(\s*(?:width|height)\s*[<>=]|[<>]=?\s*(?:width|height)", css) == []
    # :not() with a list, as lightningcss writes it for browsers that still do not read it.
    assert re.findall(r":not\(:(?:is|-webkit-any)\(", css) == []


def test_they_are_named_in_one_place():
    names = "|".join(re.escape(one) for one in OLDEST)
    files = [*(ROOT / "hooks").rglob("*.py"), *(ROOT / "overrides").rglob("*.html"), *SCRIPTS]
    assert [
        file.name for file in files if re.search(rf"\b({names})\b", file.read_text(encoding="utf-8"))
    ] == []
