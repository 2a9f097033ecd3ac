"""The rows of docs/_data/hosts.yml: what is refused, what is worked out of them, and their pages."""

import csv
import io
import json
import re
from datetime import date
from html import unescape

import pytest
import sample_guide
from conftest import REPOSITORY, build
from guidebook import book, facts, schema, yaml_lines
from guidebook.hosts import downloads, filters
from guidebook.hosts.by_age import by_age
from guidebook.hosts.directory import directory
from guidebook.hosts.freshness import freshness, warning
from guidebook.hosts.pages import made
from guidebook.hosts.row import Host
from guidebook.hosts.short_answer import short_answer
from guidebook.hosts.similar import SimilarHosts
from guidebook.hosts.states import STATES
from guidebook.review_dates import long_date

BOOK = sample_guide.BOOK
HOSTS = BOOK.facts.hosts
TODAY = date(2026, 11, 23)

GOOD = """\
x:
  name: Example School
  kind: school
  city: Houston
  state: TX
  activities: [elective]
  intake: open
  students: yes
  graduates: no
  step1: unknown
  english: unknown
  vslo: no
  fees:
    - amount: 4635
      currency: USD
      per: 4 weeks
  source: https://www.example.edu/visiting/
  seen: 2026-11-23
  seen_as: copy
  page_age: undated
  confidence: high
"""

SLIPS = {
    "a fee in one word": (
        "amount: 4635",
        'amount: "4,635/4wk"',
        14,
        '"amount" is "4,635/4wk"; write a whole',
    ),
    "a fee without its unit": ("      per: 4 weeks\n", "", 14, '"per" is missing'),
    "a fee's unknown line": ("per: 4 weeks", "prer: 4 weeks", 16, 'did you mean "per"?'),
    "fees as one text": (
        "fees:\n    - amount: 4635\n      currency: USD\n      per: 4 weeks",
        "fees: 4,635/4wk",
        13,
        'must be a list, each line starting with "- "',
    ),
    "unknown unit": ("per: 4 weeks", "per: fortnight", 16, "known are: 4 weeks, application"),
    "another currency": ("USD", "INR", 15, "USD"),
    "no such state": ("state: TX", "state: ZZ", 5, 'is "ZZ", no US state'),
    "a state's name": ("state: TX", "state: Texas", 5, 'did you mean "TX"?'),
    "no state": ("  state: TX\n", "", 1, "has a city without a state"),
    "http": ("https://www", "http://www", 17, "write a whole address that starts with https://"),
    "unknown answer": ("step1: unknown", "step1: maybe", 10, "depends, no, unknown, yes"),
    "empty answer": ("step1: unknown", "step1:", 10, "step1"),
    "no answer": ("  step1: unknown\n", "", 1, '"step1" is missing'),
    "slip in a name": ("graduates: no", "gradutes: no", 9, 'did you mean "graduates"?'),
    "unknown age": ("page_age: undated", "page_age: new", 20, "2024 or later"),
    "date that disagrees": ("page_age: undated", "page_age: undated\n  published: 2022", 1, "2019 to 2023"),
    "closed, but takes students": ("intake: open", "intake: closed", 1, "is closed, but takes"),
    "signs in a note": ("kind: school", 'kind: school\n  note: "see <b>"', 4, "write plain words"),
    "two with one slug": (
        "  confidence: high\n",
        "  confidence: high\nx:\n  name: Y\n",
        22,
        "stands here twice",
    ),
}


def read(text):
    document = yaml_lines.load(text, "docs/_data/hosts.yml")
    if document.problems:
        return None, document.problems
    return schema.check(Host, document, "docs/_data/hosts.yml", at=("x",))


def host(**changes):
    found, problems = read(GOOD)
    assert problems == []
    return Host.model_validate(found.model_dump(by_alias=True) | changes)


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_names_its_line_and_what_to_write(slip):
    old, new, line, words = SLIPS[slip]
    assert old in GOOD
    _, problems = read(GOOD.replace(old, new, 1))
    assert any(one.line == line and words in one.message for one in problems), problems


def test_slips_stop_the_real_build_all_at_once(copy, tmp_path):
    file = copy / "docs" / "_data" / "hosts.yml"
    text = file.read_text(encoding="utf-8")
    spoilt = text.replace("state: CT", "state: CX", 1).replace("amount: 4635", 'amount: "4,635/4wk"', 1)
    spoilt = spoilt.replace("name: Mayo Clinic", "name: Baylor College of Medicine")
    file.write_text(
        spoilt.replace("source: https://college.mayo", "source: http://college.mayo"), encoding="utf-8"
    )
    done = build(tmp_path / "site", root=copy)
    output = done.stdout + done.stderr
    assert done.returncode != 0
    assert "Traceback" not in output
    for words in ('is "CX", no US state', 'is "4,635/4wk"', "starts with https://"):
        assert re.search(rf"^docs/_data/hosts\.yml:\d+: .*{re.escape(words)}", output, re.MULTILINE), output


def test_two_hosts_of_one_name_and_a_day_to_come_are_told(copy):
    file = copy / "docs" / "_data" / "hosts.yml"
    text = file.read_text(encoding="utf-8").replace("name: Mayo Clinic", "name: Baylor College of Medicine")
    file.write_text(text.replace("seen: 2026-11-23", "seen: 2199-01-01", 1), encoding="utf-8")
    from guidebook.lint import hosts as rule

    messages = [one.message for one in rule.check(book.read(copy / "docs"))]
    assert [one for one in messages if 'the same name as "mayo"' in one]
    assert [one for one in messages if "is still to come" in one]


def test_the_age_of_a_row_is_never_taken_for_less_than_it_may_be():
    def of(**changes):
        return freshness(host(**changes), TODAY)

    assert of() == "undated"
    assert of(published=2026, page_age="2024 or later") == "current"
    assert of(published=2025, page_age="2024 or later") == "older"  # it may be of January
    assert of(published="2025-12", page_age="2024 or later") == "current"
    assert of(published=date(2025, 11, 22), page_age="2024 or later") == "older"
    assert of(page_age="2024 or later") == "older"
    assert freshness(host(published=2026, page_age="2024 or later"), date(2027, 12, 1)) == "older"


def test_who_sees_a_row_that_is_not_current_is_warned():
    assert warning(host(), TODAY) == "The page that we saw shows no date, so it may be old."
    assert (
        warning(host(published=2022, page_age="2019 to 2023"), TODAY) == "The page that we saw is from 2022."
    )
    assert "more than 12 months ago" in warning(host(), date(2028, 1, 1))
    assert warning(host(published=2026, page_age="2024 or later"), TODAY) is None


ANSWERS = [
    ({}, "Takes students of foreign schools, not graduates. What we read does not say whether Step 1"),
    ({"step1": "yes", "apply": "in May"}, "Step 1 is needed. When to apply: in May."),
    ({"intake": "closed", "students": "no"}, "Closed to students of foreign schools and to graduates."),
    (
        {"intake": "closed", "students": "no", "students_details": "But exchanges."},
        "and to graduates. But exchanges.",
    ),
    (
        {"intake": "unclear"},
        "does not settle whom it takes: ask before you prepare anything. It takes no graduates.",
    ),
    (
        {"confidence": "low"},
        "An old page, or one of another site, says that it takes students of foreign schools, not",
    ),
    ({"kind": "company"}, "A company that sells places; we do not recommend it. Takes students"),
    ({"vslo": "yes"}, "You apply through VSLO, so your school must be in it."),
    (
        {"graduates": "depends", "students_details": "Enrolled.", "graduates_details": "In a post."},
        "Students: Enrolled. Graduates: In a post.",
    ),
    ({"intake": "partners", "students": "depends"}, "Takes students of partner schools only."),
    ({"intake": "suspended", "students": "unknown"}, "It had stopped taking students"),
    ({"students": "no", "graduates": "yes"}, "Takes graduates, not students of foreign schools."),
    (
        {"intake": "limited", "students_details": "If invited."},
        "only on a condition, not graduates. If invited.",
    ),
]


@pytest.mark.parametrize(("changes", "words"), ANSWERS)
def test_the_short_answer(changes, words):
    assert words in short_answer(host(**changes))


def test_no_answer_is_made_of_what_we_do_not_know():
    for slug, one in HOSTS.items():
        if one.step1 == "unknown":
            assert ". Step 1 is" not in short_answer(one), slug
        if one.students in ("unknown", "no"):
            assert "Takes students" not in short_answer(one), slug


def test_fees_are_added_up_only_where_all_of_them_are_known():
    fees = [
        {"amount": 100, "currency": "USD", "per": "application"},
        {"amount": 50, "currency": "USD", "per": "week"},
    ]
    assert host(fees=fees).fee_for_four_weeks == 300
    assert host(fees=fees, more_fees=True).fee_for_four_weeks is None
    assert host(fees=[]).fee_for_four_weeks is None


def test_the_list_says_where_a_fee_is_not_of_the_pages_own_age():
    rows = {row.slug: row for row in directory(HOSTS, BOOK.today, "hosts/index.md").rows}
    assert rows["yale"].fee_words == "USD 4,635 (another page)"
    assert rows["kumc"].fee_words.endswith("(2014)")
    assert rows["mcgovern"].fee_words == "Not all read"
    for row in rows.values():
        if row.fee:
            assert ("(" in row.fee_words) == any(one.year or one.source for one in row.host.fees)


def test_similar_hosts_offer_the_same_are_not_closed_and_near_ones_come_first():
    similar = SimilarHosts(HOSTS)
    for slug, one in HOSTS.items():
        found = similar.of(slug, one)
        assert slug not in found
        assert len(found) == len(set(found)) <= 4
        for other in found:
            assert HOSTS[other].intake not in ("closed", "suspended")
            assert set(HOSTS[other].activities) & set(one.activities)
    states = [HOSTS[other].state for other in similar.of("icahn", HOSTS["icahn"])]
    assert states[0] == "NY"
    assert states == sorted(states, key=lambda state: state != "NY")


def test_the_map_has_each_state_on_a_tile_of_its_own():
    assert len(STATES) == len({(one.column, one.row) for one in STATES.values()}) == 51


def test_a_link_to_a_list_of_no_host_or_of_all_is_told():
    hosts = {"open": host(), "closed": host(intake="closed", students="no")}
    assert filters.useless("", hosts) is filters.useless("status=student&state=TX", hosts) is None
    assert "to a list without any host; take one" in filters.useless("status=graduate", hosts)
    assert "leaves no host out; take the filters out" in filters.useless("state=TX", hosts)
    # Tomorrow it may be another list, and nobody has changed anything.
    assert filters.useless("fresh=current", hosts) is None


def test_editors_get_the_rows_by_age():
    hosts = {"new": host(), "old": host(seen=date(2025, 1, 1))}
    first, second = by_age(hosts, TODAY)
    assert "`old`: seen 1 January 2025" in first
    assert "`new`" in second


def test_downloads_have_every_row_and_never_a_blank_answer(site):
    rows = json.loads((site / downloads.JSON).read_text(encoding="utf-8"))
    lines = list(csv.DictReader(io.StringIO((site / downloads.CSV).read_text(encoding="utf-8-sig"))))
    assert [row["id"] for row in rows] == [line["id"] for line in lines] == list(HOSTS)
    for row, line in zip(rows, lines, strict=True):
        for key in ("students", "graduates", "step1", "english", "vslo"):
            assert row[key] == line[key] in ("yes", "no", "depends", "unknown")
        assert row["source"] == line["source"]
        assert row["seen"] == line["seen"] == HOSTS[row["id"]].seen.isoformat()


@pytest.mark.parametrize("slug", HOSTS)
def test_a_hosts_page_shows_its_facts_with_source_and_age(slug, site):
    html = unescape((site / "hosts" / slug / "index.html").read_text(encoding="utf-8"))
    one = HOSTS[slug]
    text = " ".join(re.sub(r"<[^>]+>", "", html).split())
    assert short_answer(one) in text
    for words in (
        one.students_details,
        one.graduates_details,
        one.note,
        one.fees_details,
        one.length,
        one.visa,
    ):
        assert words is None or words in text
    for fee in one.fees:
        assert fee.words in text
    lines = re.findall(r"<tr>\n<td>.*?</tr>", html, re.DOTALL)
    for line in lines:
        assert re.search(r'<td>(<a href="https://[^"]+">|See above)', line), line
    assert html.count(f"seen {long_date(one.seen)}") >= 9
    assert (warning(one, BOOK.today) or "") in text
    assert f"Our confidence in this row: {one.confidence}." in text
    if one.own_page:
        assert f'href="{one.own_page}">The host\'s own page' in html
    else:
        assert "We know no page of the host itself" in text
    assert f"https://github.com/{REPOSITORY}/issues/new?template=host-changed.yml" in html


def test_what_a_hosts_page_says_of_it_to_search_engines(site):
    html = (site / "hosts" / "mayo" / "index.html").read_text(encoding="utf-8")
    graph = json.loads(re.search(r'ld\+json">(.*?)</script>', html)[1])["@graph"]
    (article,) = [item for item in graph if item["@type"] == "Article"]
    assert article["about"]["@type"] == "Hospital"
    assert article["about"]["address"]["addressRegion"] == "MN"
    assert article["citation"] == [HOSTS["mayo"].source]
    (trail,) = [item for item in graph if item["@type"] == "BreadcrumbList"]
    assert [item["name"] for item in trail["itemListElement"]] == ["Home", "Hosts", "Mayo Clinic"]


def test_search_knows_each_host_and_which_are_closed(site):
    index = json.loads((site / "assets" / "search.json").read_text(encoding="utf-8"))
    kinds = {page["u"]: page["k"] for page in index["pages"]}
    for slug, one in HOSTS.items():
        expected = "closed" if one.intake in ("closed", "suspended") else "host"
        assert kinds[f"hosts/{slug}/"] == expected
    places = [place for place, *_ in index["sections"]]
    for number, page in enumerate(index["pages"]):
        if page["u"].startswith("hosts/") and page["u"] != "hosts/":
            assert places.count(number) == 1, page


def test_made_pages_have_names_and_descriptions_of_their_own():
    settings = list(made(HOSTS).values())
    assert len({one.title for one in settings}) == len({one.description for one in settings}) == len(settings)


def test_a_file_of_hosts_that_is_gone_is_named(tmp_path):
    (tmp_path / "docs" / "_data").mkdir(parents=True)
    messages = [str(one) for one in facts.read(tmp_path / "docs").problems]
    assert [one for one in messages if one.startswith("docs/_data/hosts.yml:1: cannot be read")]
