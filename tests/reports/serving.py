"""How long an editor waits while serving: from saving a guide until its new text is served."""

import sys
import time
import urllib.request
from pathlib import Path

from live_server import live_server

GUIDE = "electives/vslo"


def seconds_until_served(root: Path, times: int) -> list[float]:
    """Serve the site in `root` and save one guide `times` times, each time with another sentence."""
    guide = root / "docs" / f"{GUIDE}.md"
    text = guide.read_text(encoding="utf-8")
    waited = []
    with live_server(root, root / "log") as url:
        _wait_for(f"{url}{GUIDE}/", "</html>")
        for number in range(times):
            # Not in step with the watcher, which looks several times a second.
            time.sleep(1 + number / times)
            started = time.monotonic()
            guide.write_text(f"{text}\nSentence number {number} is new.\n", encoding="utf-8")
            _wait_for(f"{url}{GUIDE}/", f"Sentence number {number} is new.")
            waited.append(time.monotonic() - started)
    guide.write_text(text, encoding="utf-8")
    return waited


def _wait_for(url: str, words: str) -> None:
    end = time.monotonic() + 180
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=60) as answer:
                if words in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    sys.exit(f"waited in vain for: {words}")
