"""Builds again and again in one process, as `make serve` does: for each folder named on the input, once."""

import sys

from mkdocs.commands.build import build
from mkdocs.config import load_config

if __name__ == "__main__":
    for number, line in enumerate(sys.stdin):
        config = load_config("mkdocs.yml", site_dir=line.strip(), strict=True)
        if not number:
            config.plugins.on_startup(command="serve", dirty=False)
        build(config)
        print("built", flush=True)
