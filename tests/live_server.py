"""`mkdocs serve` as an editor runs it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from site_server import free_port


@contextmanager
def live_server(root: Path, log: Path) -> Iterator[str]:
    """Serves the site in `root`, with what is said in `log`; gives its address, with a slash at the end."""
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--strict", "--dev-addr", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with log.open("w") as output:
        serving = subprocess.Popen(
            command, cwd=root, env=environment, stdout=output, stderr=output, preexec_fn=_hear_ctrl_c
        )
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        serving.send_signal(signal.SIGINT)
        serving.wait(timeout=60)  # a build that has begun is ended first


def _hear_ctrl_c() -> None:
    # What a shell runs in the background is deaf to it, and so are its children.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
