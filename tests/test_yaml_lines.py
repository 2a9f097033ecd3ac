import pytest
from guidebook import yaml_lines


def test_values_know_their_lines():
    document = yaml_lines.load("a: 1\nb:\n  c: 2\n  d:\n    - x\n    - y\n", "f.yml", first_line=10)
    assert document.data == {"a": 1, "b": {"c": 2, "d": ["x", "y"]}}
    assert [document.line(path) for path in [("a",), ("b", "c"), ("b", "d", 1)]] == [10, 12, 15]
    assert document.line(("b", "missing")) == 11


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\n\tb: 2", 2, "use spaces"),
        ('a: 1\nb: "never\nc: 3', 2, "never closed"),
        ("a: 1\ntitle: Visas: B-1", 2, 'in "quotes"'),
        ("a: 1\nday: 2026-02-30", 2, "not a real date"),
        ("a: 1\nb: 2\na: 3", 3, "stands here twice"),
        ("a: 1\nb: [1, 2", 2, "bracket"),
        ("a: 1\nb\nc: 3", 2, 'must be "key: value"'),
        ("a: 1\nb: x\x07y", 2, "hidden character"),
    ],
)
def test_slips_name_their_line_in_plain_words(text, line, words):
    (problem,) = yaml_lines.load(text, "f.yml").problems
    assert (problem.path, problem.line) == ("f.yml", line)
    assert words in problem.message
