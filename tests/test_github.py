"""The workflows: what they may do, what they run, and how a problem finds its line."""

import json
import os
import re
import subprocess

import pytest
import yaml
from conftest import ROOT, build

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_actions_are_pinned_by_commit(file):
    uses = re.findall(r"uses: (.+)", file.read_text())
    assert uses
    for one in uses:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_rights_are_given_job_by_job_and_no_text_from_outside_is_run(file):
    workflow = yaml.safe_load(file.read_text())
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert job["permissions"]
        assert job["timeout-minutes"]
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")
            if step.get("uses", "").startswith("actions/checkout"):
                assert step["with"]["persist-credentials"] is False


def test_a_proposed_change_may_only_read():
    workflow = yaml.safe_load((GITHUB / "workflows" / "check.yml").read_text())
    assert workflow[True] == "pull_request"  # YAML reads "on" as true
    assert [job["permissions"] for job in workflow["jobs"].values()] == [{"contents": "read"}]
    assert "secrets" not in (GITHUB / "workflows" / "check.yml").read_text()


def test_what_the_build_says_is_put_on_the_line(copy, tmp_path):
    page = copy / "docs" / "about" / "privacy.md"
    page.write_text(page.read_text().replace("/// answer", "/// anwser"), encoding="utf-8")
    done = build(tmp_path / "site", root=copy)
    (matcher,) = json.loads((GITHUB / "problem-matcher.json").read_text())["problemMatcher"]
    (pattern,) = matcher["pattern"]
    found = [
        match
        for line in (done.stdout + done.stderr).splitlines()
        if (match := re.match(pattern["regexp"], line))
    ]
    (match,) = found
    assert (match[pattern["file"]], match[pattern["line"]]) == ("docs/about/privacy.md", "10")
    assert 'did you mean "answer"?' in match[pattern["message"]]


@pytest.mark.parametrize(
    ("overdue", "broken", "open_issue", "done"),
    [
        ("", "0", "", []),
        ("", "0", "7", ["close 7"]),
        ("- [ ] `docs/x.md`", "0", "", ["create"]),
        ("", "2", "7", ["edit 7"]),
        ("- [ ] `docs/x.md`", "2", "7", ["edit 7"]),
    ],
)
def test_the_weekly_check_keeps_one_issue(overdue, broken, open_issue, done, tmp_path):
    """The real script, with a `gh` and a `make` that note what they are asked."""
    log = tmp_path / "log"
    tools = {
        "gh": f'case "$2" in list) echo "{open_issue}";; *) echo "$2 $3" >>{log};; esac',
        "make": f"echo '{overdue}'",
    }
    for name, script in tools.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o755)
    (tmp_path / "links.md").write_text("LINKS")
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "BROKEN": broken}
    subprocess.run([GITHUB / "weekly-issue"], cwd=tmp_path, env=environment, check=True)
    asked = log.read_text().splitlines() if log.exists() else []
    assert [line.replace(" --title", "") for line in asked] == done
    if "create" in done or "edit 7" in done:
        report = (tmp_path / "report.md").read_text()
        assert (overdue in report, "LINKS" in report) == (True, broken != "0")


def test_what_a_reader_sees_changed_is_shown_on_a_proposed_change():
    """In the summary, and as an artifact even where a test fails later. tests/test_changes.py looks at it."""
    workflow = yaml.safe_load((GITHUB / "workflows" / "check.yml").read_text())
    (steps,) = [job["steps"] for job in workflow["jobs"].values()]
    runs = [step.get("run", "") for step in steps]
    (told,) = [number for number, run in enumerate(runs) if "make changes BASE=HEAD^1" in run]
    assert "changes/summary.md" in runs[told]
    assert "$GITHUB_STEP_SUMMARY" in runs[told]
    assert steps[told + 1]["with"]["path"] == "changes"
    assert told + 1 < runs.index("make test")
    # HEAD^1 must be there.
    assert steps[0]["with"]["fetch-depth"] == 2


@pytest.mark.parametrize(
    "form", sorted((GITHUB / "ISSUE_TEMPLATE").glob("[!c]*.yml")), ids=lambda form: form.stem
)
def test_issue_forms_have_what_github_wants(form):
    data = yaml.safe_load(form.read_text())
    assert {"name", "description", "body"} <= set(data)
    ids = [field["id"] for field in data["body"] if field["type"] != "markdown"]
    assert len(ids) == len(set(ids)) > 0
    for field in data["body"]:
        assert field["type"] in {"input", "textarea", "dropdown", "markdown"}
        assert field["attributes"].get("label") or field["attributes"].get("value")
    contributing = (GITHUB / "CONTRIBUTING.md").read_text()
    assert f"template={form.name}" in contributing
