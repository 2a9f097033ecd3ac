"""An error that nobody foresaw, in one line: which file of ours, which line, why."""

from pathlib import Path

OURS = ("docs", "overrides", "hooks")


def plain_error(error: BaseException, frames: list[tuple[str, int | None]], root: Path) -> str:
    """`frames` are the files and lines that the error went through, the innermost last."""
    places = [(_below(Path(file), root), line) for file, line in frames]
    ours = [(path, line) for path, line in places if path]
    file, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    if isinstance(file, str) and (path := _below(Path(file), root)):
        ours.append((path, line))
    path, line = ours[-1] if ours else ("mkdocs.yml", 1)
    cause = " ".join(str(error).split()) or type(error).__name__
    return (
        f"{path}:{line or 1}: the build stopped here ({type(error).__name__}: {cause}); "
        "if you did not change this file, undo your last change, or ask an engineer"
    )


def _below(file: Path, root: Path) -> str | None:
    try:
        path = file.resolve().relative_to(root.resolve())
    except ValueError:
        return None
    return path.as_posix() if path.parts and path.parts[0] in OURS else None
