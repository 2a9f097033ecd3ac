"""Builds a site as MkDocs does, and prints as JSON the processor's seconds: in all, and in each of our hooks.

Run as `python -m reports.timed_build mkdocs.yml folder`. Processor time, because what else the machine does
must not count.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config


def _timed(function: Callable[..., Any], spent: Counter[str]) -> Callable[..., Any]:
    name = getattr(function, "__module__", "")

    def call(*values: Any, **named: Any) -> Any:
        started = time.process_time()
        try:
            return function(*values, **named)
        finally:
            spent[name] += time.process_time() - started

    return call


def main(settings: str, folder: str) -> None:
    """Print the figures."""
    spent: Counter[str] = Counter()
    config = load_config(settings, site_dir=folder)
    for event, functions in config.plugins.events.items():
        config.plugins.events[event] = [_timed(function, spent) for function in functions]
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    print(json.dumps({"all": time.process_time(), "hooks": dict(spent)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
