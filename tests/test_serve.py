"""`make serve` as an editor uses it: a slip is shown, the last good site stays, the mended one appears."""

import time
import urllib.request
from pathlib import Path

import pytest
from live_server import live_server


def wait_for(found, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found():
            return
        time.sleep(0.2)
    pytest.fail("waited in vain")


def test_a_slip_while_serving(copy, tmp_path):
    log = tmp_path / "log"
    with live_server(copy, log) as url:

        def served() -> str:
            try:
                with urllib.request.urlopen(f"{url}about/privacy/", timeout=5) as answer:
                    return answer.read().decode()
            except OSError:
                return ""

        wait_for(lambda: "Nothing about you leaves your phone" in served())
        # An editor is never shown a saved copy: a worker of before is taken out.
        assert "data-offline" not in served()
        with urllib.request.urlopen(f"{url}offline.js", timeout=5) as worker:
            assert "unregister()" in worker.read().decode()
        page = copy / "docs" / "about" / "privacy.md"
        good = page.read_text(encoding="utf-8")
        page.write_text(good.replace("/// answer", "/// anwser"), encoding="utf-8")
        wait_for(lambda: 'docs/about/privacy.md:10: unknown block "anwser"' in log.read_text())
        assert "Nothing about you leaves your phone" in served()
        page.write_text(good.replace("Nothing about you", "Not a thing about you"), encoding="utf-8")
        wait_for(lambda: "Not a thing about you" in served())
        # Templates and hooks are watched too.
        template = Path(copy / "overrides" / "blocks" / "answer.html")
        template.write_text(template.read_text().replace("block--answer", "block--answer seen"))
        wait_for(lambda: "block--answer seen" in served())
        assert "Traceback" not in log.read_text()
