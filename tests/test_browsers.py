"""Which browsers the tests have, and that no journey leaves one out."""

import subprocess
import sys

import pytest
from browsers import installed
from conftest import ROOT


def run_pytest(*arguments: str) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


def test_every_journey_is_taken_in_every_browser():
    collected = run_pytest("--collect-only", "-q", "tests/journeys").stdout
    journeys = [line for line in collected.splitlines() if "::" in line]
    assert journeys
    for name in installed.BROWSERS:
        others = [one for one in installed.BROWSERS if one != name]
        there = {line.replace(name, "*") for line in journeys if name in line}
        assert there == {line.replace(other, "*") for other in others for line in journeys if other in line}
    assert [line for line in journeys if not any(name in line for name in installed.BROWSERS)] == []


def test_a_run_says_which_browsers_it_has():
    said = run_pytest("--collect-only", "tests/test_browsers.py").stdout
    for name in installed.BROWSERS:
        assert str(installed.find(name)) in said


@pytest.mark.parametrize("on_debian", [True, False])
@pytest.mark.parametrize("name", installed.BROWSERS)
def test_a_browser_that_is_not_there_says_what_to_run(name, on_debian, monkeypatch, tmp_path):
    nowhere = dict.fromkeys(installed.BROWSERS, tmp_path / "nowhere")
    monkeypatch.setattr(installed, "ON_DEBIAN", on_debian)
    monkeypatch.setattr(installed, "DEBIANS", nowhere)
    monkeypatch.setattr(installed, "_playwrights_programs", lambda: nowhere)
    with pytest.raises(installed.Missing, match=f"{name} is missing: run .ci/browser"):
        installed.find.__wrapped__(name)
