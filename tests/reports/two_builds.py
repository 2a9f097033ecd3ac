"""The site of a commit and the site of the working tree, built with the packages installed here."""

import io
import os
import re
import subprocess
import tarfile
import time
from dataclasses import dataclass
from pathlib import Path

from conftest import REPOSITORY, build

SECONDS = 600


class NotPossible(Exception):
    """Says in a sentence why there is nothing to compare."""


@dataclass(frozen=True)
class Base:
    """A commit, and what to call it."""

    commit: str
    name: str


def git(root: Path, *words: str) -> bytes:
    """What git prints. Raises NotPossible with the first line of git's complaint."""
    try:
        done = subprocess.run(["git", "-C", root, *words], capture_output=True, check=False)
    except FileNotFoundError:
        raise NotPossible("git is not installed; install it, then try again.") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines() or ["it did not say why"]
        raise NotPossible(f"git {words[0]} failed: {said[0]}")
    return done.stdout


def base(root: Path, named: str = "") -> Base:
    """The commit that was named. Without a name: where the work left main, else the commit before."""
    if named:
        if not (commit := _commit(root, named)):
            git(root, "rev-parse", "HEAD")  # says so if this is no repository
            raise NotPossible(
                f'there is no commit "{named}" here; look for its name with git log, or run git fetch.'
            )
        return Base(commit, named if commit.startswith(named) else f"{named} ({commit[:7]})")
    git(root, "rev-parse", "HEAD")
    for main in ("origin/main", "main"):
        left = _commit(root, main) and git(root, "merge-base", main, "HEAD").decode().strip()
        if left and (main == "origin/main" or left != _commit(root, "HEAD")):
            return Base(left, f"{main} ({left[:7]}, where this work left it)")
    name = "HEAD" if git(root, "status", "--porcelain") else "HEAD^"
    commit = _commit(root, name) or _commit(root, "HEAD")
    return Base(commit, f"{name} ({commit[:7]})")


def _commit(root: Path, name: str) -> str:
    try:
        words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        return git(root, *words).decode().strip()
    except NotPossible:
        return ""


def sources_changed(root: Path, commit: str) -> list[str]:
    """The files of `docs/` that differ from the commit and are still there, those new to git too."""
    differing = git(
        root, "diff", "-z", "--name-only", "--no-renames", "--diff-filter=d", commit, "--", "docs"
    )
    new = git(root, "ls-files", "-z", "--others", "--exclude-standard", "--", "docs")
    return sorted(set((differing + new).decode(errors="replace").split("\0")) - {""})


def unpack(root: Path, commit: str, folder: Path) -> None:
    """Put the files of a commit into a new folder."""
    packed = git(root, "archive", "--format=tar", commit)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")


def build_site(root: Path, folder: Path, url: str, now: str) -> list[str]:
    """Build the sources in `root` into `folder`. Gives what the build complains of; nothing when it is built.

    `url` and `now`, a day in seconds, must be the same for both sites: else every page differs.
    """
    # PYTHONPATH may lead to another commit's hooks.
    variables = {"PYTHONPATH": "", "SITE_URL": url, "SOURCE_DATE_EPOCH": now, "GITHUB_REPOSITORY": REPOSITORY}
    try:
        done = build(folder, root=root, seconds=SECONDS, **variables)
    except subprocess.TimeoutExpired:
        return [f"it was not done after {SECONDS // 60} minutes"]
    return _complaints(done.stdout + done.stderr) if done.returncode else []


def day() -> str:
    """SOURCE_DATE_EPOCH, or now."""
    return os.environ.get("SOURCE_DATE_EPOCH") or str(int(time.time()))


def _complaints(said: str) -> list[str]:
    """Without colours and tracebacks: the lines that name a place in a source, else the last one."""
    lines = [re.sub(r"\x1b\[[0-9;]*m", "", line).strip() for line in said.splitlines() if line.strip()]
    placed = [line for line in lines if re.match(r"(ERROR\s+-\s+)?[\w./-]+:\d+: ", line)]
    return [line[:300] for line in placed[:5] or lines[-1:] or ["it did not say why"]]
