"""How long an editor waits while serving: from saving a guide until its new text is served."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from site_server import free_port

GUIDE = "electives/vslo"


def seconds_until_served(root: Path, times: int) -> list[float]:
    """Serve the site in `root` and save one guide `times` times, each time with another sentence."""
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--strict", "--dev-addr", f"127.0.0.1:{port}"]
    with (root / "log").open("w") as log:
        serving = subprocess.Popen(
            command, cwd=root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, stdout=log, stderr=log
        )
    guide = root / "docs" / f"{GUIDE}.md"
    text = guide.read_text(encoding="utf-8")
    try:
        _wait_for(port, "</html>")
        waited = []
        for number in range(times):
            # Not in step with the watcher, which looks twice a second.
            time.sleep(1 + number / times)
            started = time.monotonic()
            guide.write_text(f"{text}\nSentence number {number} is new.\n", encoding="utf-8")
            _wait_for(port, f"Sentence number {number} is new.")
            waited.append(time.monotonic() - started)
        return waited
    finally:
        guide.write_text(text, encoding="utf-8")
        serving.send_signal(signal.SIGINT)
        serving.wait(timeout=20)


def _wait_for(port: int, words: str) -> None:
    end = time.monotonic() + 180
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/{GUIDE}/", timeout=60) as answer:
                if words in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    sys.exit(f"waited in vain for: {words}")
