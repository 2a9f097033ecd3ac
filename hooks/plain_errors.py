"""Says in one line what broke a build that nobody foresaw; a traceback tells an editor nothing."""

import traceback
from pathlib import Path

from guidebook.plain_error import plain_error
from mkdocs.exceptions import Abort, BuildError


def on_build_error(error):
    if isinstance(error, (Abort, BuildError)):
        return
    frames = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    raise Abort(plain_error(error, frames, Path.cwd()))
