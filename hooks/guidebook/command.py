"""What MkDocs was started for: to build once, or to serve and build again at every change."""

_started: list[str] = []


def start(command: str) -> None:
    """Say it, before the first build: "build" or "serve"."""
    _started[:] = [command]


def is_serving() -> bool:
    """Whether an editor is looking on while writing."""
    return _started == ["serve"]
