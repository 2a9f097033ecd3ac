"""What the site is made with: locked by digest, listed, updated; and where to report a weakness."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml
from conftest import REPOSITORY, ROOT, build

LOCKS = ["requirements", "requirements-dev"]
BIN = Path(sys.executable).parent


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_locked_with_digests_and_no_index_is_named(name):
    text = (ROOT / f"{name}.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z])", text)[1:]
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[\w.-]+==[\w.]+ ", entry), entry
        assert "--hash=sha256:" in entry, entry
    assert not re.search(r"index-url|find-links|://", text)


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_has_what_the_list_asks_for_and_says_how_it_was_made(name):
    lock = (ROOT / f"{name}.txt").read_text(encoding="utf-8")
    asked = re.findall(r"^[a-z][\w.-]*", (ROOT / f"{name}.in").read_text(encoding="utf-8"), re.MULTILINE)
    assert [one for one in asked if not re.search(rf"^{one}==", lock, re.MULTILINE)] == []
    # Dependabot makes the lock again from these words.
    first = lock.split("\n")[1]
    assert "uv pip compile --universal --python-version 3.11.5" in first
    assert "--generate-hashes" in first


def test_everything_is_installed_by_digest():
    installs = re.findall(r".*pip install.*", (ROOT / "Makefile").read_text())
    assert len(installs) == 2
    assert all("--require-hashes" in line for line in installs)
    for file in (ROOT / ".github" / "workflows").glob("*.yml"):
        assert "pip install" not in file.read_text(), f"{file.name} installs by itself"


def test_new_versions_of_packages_and_actions_are_proposed():
    settings = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text())
    assert {one["package-ecosystem"] for one in settings["updates"]} == {"uv", "github-actions"}


def test_the_list_of_parts_names_every_locked_package(tmp_path):
    file = tmp_path / "sbom.json"
    command = [BIN / "cyclonedx-py", "requirements", "requirements.txt", "--output-reproducible", "-o", file]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    listed = {f"{one['name']}=={one['version']}" for one in json.loads(file.read_text())["components"]}
    assert listed == set(re.findall(r"^[a-z][\w.-]*==[\w.]+", (ROOT / "requirements.txt").read_text(), re.M))


def test_security_txt_says_whom_to_tell_and_for_how_long(site, server):
    text = (site / ".well-known" / "security.txt").read_text(encoding="utf-8")
    fields = dict(line.split(": ", 1) for line in text.splitlines())
    assert fields["Contact"] == f"https://github.com/{REPOSITORY}/security/advisories/new"
    assert fields["Canonical"] == f"{server.url}.well-known/security.txt"
    day, time = fields["Expires"].split("T")
    assert 300 < (date.fromisoformat(day) - date.today()).days <= 366
    assert time == "00:00:00Z"


def test_without_a_repository_there_is_no_security_txt(copy, tmp_path):
    done = build(tmp_path / "site", root=copy, GITHUB_REPOSITORY="")
    assert done.returncode == 0, done.stdout + done.stderr
    assert not (tmp_path / "site" / ".well-known").exists()
