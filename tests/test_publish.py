"""After publishing: the live site is looked at, and every kind of fault is found."""

import shutil
import subprocess
import sys

import pytest
import yaml
from conftest import ROOT

COMMIT = "0123456789abcdef0123456789abcdef01234567"
GUIDE = "electives/step-1/index.html"


@pytest.fixture
def live(site, server, tmp_path, monkeypatch):
    """A copy of the site, to spoil, in the place of the served one."""
    folder = shutil.copytree(site, tmp_path / "live")
    (folder / "version.txt").write_text(f"{COMMIT}\n")
    monkeypatch.setattr(server, "folder", folder)
    return folder


def look(url, commit=COMMIT):
    command = [sys.executable, ROOT / ".github" / "smoke.py", url, "--commit", commit, "--minutes", "0"]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_a_whole_site_passes(live, server):
    done = look(server.url)
    assert (done.returncode, done.stderr) == (0, "")
    assert "is live and whole" in done.stdout


def change(name, old, new):
    def spoil(folder):
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")

    return spoil


FAULTS = {
    "old version": (change("version.txt", COMMIT, "fedcba"), "version.txt: the live site is of 'fedcba'"),
    "page gone": (
        lambda folder: shutil.rmtree((folder / GUIDE).parent),
        "electives/step-1/: no page with a heading",
    ),
    "no policy": (change(GUIDE, "Content-Security-Policy", "X"), "electives/step-1/: no security policy"),
    "stylesheet gone": (
        lambda folder: (folder / "assets" / "site.css").unlink(),
        "assets/site.css: status 404",
    ),
    "worker gone": (lambda folder: (folder / "offline.js").unlink(), "offline.js: no service worker"),
    "other 404 page": (change("404.html", "There is no page", "Nothing"), "404: a lost reader"),
    "index cut off": (change("assets/search.json", '{"pages"', ""), "assets/search.json: no index"),
    "other address": (change("sitemap.xml", "/guide/", "/else/"), "the site was built for another address"),
    "no sitemap": (lambda folder: (folder / "sitemap.xml").unlink(), "sitemap.xml: no sitemap (status 404"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_with_the_way_back(fault, live, server):
    spoil, words = FAULTS[fault]
    spoil(live)
    done = look(server.url)
    assert done.returncode == 1
    assert words in done.stderr
    assert "docs/editing/publishing.md" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_older_run_can_be_run_again():
    """GitHub keeps what a first attempt uploaded, and Pages refuses two artifacts of one name."""
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "publish.yml").read_text())["jobs"]
    (name,) = [step["run"] for step in jobs["build"]["steps"] if step.get("id") == "names"]
    assert "$GITHUB_RUN_ATTEMPT" in name
    (upload,) = [one for one in jobs["build"]["steps"] if "upload-pages-artifact" in one.get("uses", "")]
    (deploy,) = jobs["deploy"]["steps"]
    assert upload["with"]["name"] == jobs["build"]["outputs"]["artifact"]
    assert deploy["with"]["artifact_name"] == "${{ needs.build.outputs.artifact }}"


def test_no_site_at_all():
    done = look("http://127.0.0.1:9/")
    assert done.returncode == 1
    assert "version.txt" in done.stderr
