"""A real receiver of call-back requests: HTTP on loopback, stored in SQLite, as bad as a test wants."""

import json
import socket
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl

STORED = {"stored": True}


class _Server(ThreadingHTTPServer):
    # A hundred students may knock at once.
    request_queue_size = 256
    daemon_threads = True


class Receiver:
    """A context manager. `behaviour` is asked for each request, with its number from 1 and its fields:

    "answer"; "fail" (500, nothing stored); "hang up" (stored, no answer); "slow" (stored, answered only when
    `patience` is set); "lead on" (stored, answered behind a redirect, as Apps Script does); "refuse" (422);
    "own page" (200 and HTML, as Apps Script's own errors come). `knocks` counts all requests.
    """

    def __init__(self, file: Path):
        self.file = file
        self.behaviour: Callable[[int, dict[str, str]], str] = lambda number, fields: "answer"
        self.patience = threading.Event()
        self.knocks = 0
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), partial(_Handler, owner=self))
        self.url = f"http://127.0.0.1:{self._server.server_port}/request"
        with closing(sqlite3.connect(file)) as store, store:
            store.execute("CREATE TABLE requests (key TEXT UNIQUE NOT NULL, fields TEXT NOT NULL)")

    def __enter__(self) -> "Receiver":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_) -> None:
        self.patience.set()
        self._server.shutdown()
        self._server.server_close()

    def next_behaviour(self, fields: dict[str, str]) -> str:
        """What to do with the request that just came."""
        with self._lock:
            self.knocks += 1
            number = self.knocks
        return self.behaviour(number, fields)

    def store(self, fields: dict[str, str]) -> None:
        """Keep `fields` unless their key is here already: the database decides, not this code."""
        with closing(sqlite3.connect(self.file, timeout=30)) as store, store:
            # Without JavaScript there is no key; then the same words are the same request.
            key = fields.get("key") or json.dumps(fields)
            store.execute("INSERT OR IGNORE INTO requests VALUES (?, ?)", (key, json.dumps(fields)))

    @property
    def stored(self) -> list[dict[str, str]]:
        """The fields of each request kept, in the order in which they came."""
        with closing(sqlite3.connect(self.file)) as store:
            rows = store.execute("SELECT fields FROM requests ORDER BY rowid").fetchall()
        return [json.loads(fields) for (fields,) in rows]

    def forget(self) -> None:
        """Empty the store and be good again."""
        self.behaviour, self.knocks = lambda number, fields: "answer", 0
        self.patience.clear()
        with closing(sqlite3.connect(self.file)) as store, store:
            store.execute("DELETE FROM requests")


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, *arguments, owner: Receiver):
        self.owner = owner
        super().__init__(*arguments)

    def do_OPTIONS(self) -> None:
        self._say(204, b"", "text/plain", ("Access-Control-Allow-Headers", "Content-Type"))

    def do_GET(self) -> None:
        self._say_json(200, STORED)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8")
        is_json = self.headers["Content-Type"].startswith("application/json")
        fields = (
            json.loads(body)
            if is_json
            else dict(parse_qsl(body, keep_blank_values=True, strict_parsing=True))
        )
        what = self.owner.next_behaviour(fields)
        if what == "fail":
            return self._say_json(500, {"error": "out of order"})
        if what == "own page":
            return self._say(200, b"<!DOCTYPE html><title>Error</title>", "text/html")
        if what == "refuse" or fields.get("website"):
            return self._say_json(422, {"stored": False, "field": "phone"})
        self.owner.store(fields)
        if what == "hang up":
            self.close_connection = True
            return self.connection.shutdown(socket.SHUT_RDWR)
        if what == "slow":
            self.owner.patience.wait(60)
        if what == "lead on":
            return self._say(302, b"", "text/plain", ("Location", "/answer"))
        if fields.get("answer") == "json":
            return self._say_json(200, STORED)
        return self._say(
            200, b"<!DOCTYPE html><title>Thank you</title><h1>Your request has arrived</h1>", "text/html"
        )

    def _say_json(self, status: int, said: dict) -> None:
        self._say(status, json.dumps(said).encode(), "application/json")

    def _say(self, status: int, body: bytes, kind: str, *headers: tuple[str, str]) -> None:
        try:
            self.send_response(status)
            for name, value in (("Access-Control-Allow-Origin", "*"), ("Content-Type", kind), *headers):
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            pass  # The student's browser waits no longer.

    def log_message(self, *arguments) -> None:
        pass
