"""Serves a folder over HTTP on loopback, below a path, with 404.html for what is not there."""

import gzip
import socket
import sys
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

# A page in pieces: so many, of so many bytes, with so many seconds between them; then the rest at once.
PIECES, BYTES, PAUSE = 16, 3000, 0.04


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments, owner: "SiteServer"):
        self.owner = owner
        super().__init__(*arguments, directory=str(owner.folder))

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.owner.mount):
            return str(self.owner.folder / "nowhere")
        return super().translate_path("/" + path.removeprefix(self.owner.mount))

    def do_GET(self):
        time.sleep(self.owner.delay)
        if self.owner.down:
            self.close_connection = True
            return
        file = Path(self.translate_path(urlsplit(self.path).path))
        file = file / "index.html" if file.is_dir() else file
        in_pieces = self.owner.in_pieces and file.suffix == ".html"
        if not (self.owner.packed or in_pieces) or not file.exists():
            super().do_GET()
            return
        body = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if self.owner.packed:
            body = gzip.compress(body, 6)
            self.owner.sent += len(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        for _ in range(PIECES if in_pieces else 0):
            self.wfile.write(body[:BYTES])
            body = body[BYTES:]
            time.sleep(PAUSE)
        self.wfile.write(body)

    def send_error(self, code, message=None, explain=None):
        page = self.owner.folder / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class _Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        # A browser that is closed hangs up.
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class SiteServer:
    """A context manager. `url` ends with the path it is mounted on; set `folder` before the first request.

    `down` hangs up on every request; `delay` is how many seconds it thinks before it answers; `packed` sends
    everything with gzip, as GitHub Pages does, and counts the bytes in `sent`; `in_pieces` sends pages as a
    slow network does.
    """

    def __init__(self, mount: str, folder: Path = Path()):
        self.mount, self.folder = mount, folder
        self.sent = 0
        self.down, self.delay, self.packed, self.in_pieces = False, 0.0, False, False
        self._server = _Server(("127.0.0.1", 0), partial(_Handler, owner=self))
        self.origin = f"http://127.0.0.1:{self._server.server_port}"
        self.url = self.origin + mount

    def __enter__(self) -> "SiteServer":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_) -> None:
        self._server.shutdown()
        self._server.server_close()


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
