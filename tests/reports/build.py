"""`make bench`: how long a build takes, ours beside stock Material in turns, and how long an editor waits.

Sizes and rounds may be given: make bench SIZES="100 500" ROUNDS=3. Seconds of builds are the processor's.
Sizes count written guides: our site makes pages from its data besides, and stock Material does not.
"""

import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from reports import corpus, serving

# Times that a guide is saved while serving.
SAVES = 9
CHECKS = ("hooks/check_sources.py", "hooks/check_built_site.py")


@dataclass(frozen=True)
class Build:
    """Processor seconds, megabytes of memory at most, and seconds in each hook."""

    seconds: float
    megabytes: float
    hooks: dict[str, float]


def measure(root: Path, folder: Path) -> Build:
    """Build the site in `root`; raises SystemExit with its last words where that fails."""
    command = [sys.executable, "-m", "reports.timed_build", "mkdocs.yml", str(folder)]
    paths = os.pathsep.join(str(Path(path).resolve()) for path in os.environ["PYTHONPATH"].split(os.pathsep))
    child = subprocess.Popen(
        command,
        cwd=root,
        env={**os.environ, "PYTHONPATH": paths, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=(root / "log").open("w"),
        text=True,
    )
    answer = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit((root / "log").read_text()[-2000:] + answer[-2000:])
    hooks = json.loads(answer.splitlines()[-1])["hooks"]
    # Linux counts kilobytes, macOS bytes.
    unit = 1_000_000 if sys.platform == "darwin" else 1000
    return Build(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit, hooks)


def middle(builds: list[Build]) -> Build:
    """The build of the median time."""
    return sorted(builds, key=lambda one: one.seconds)[len(builds) // 2]


def spread(seconds: list[float]) -> str:
    """The median and the extremes, in seconds."""
    return f"{statistics.median(seconds):.1f} ({min(seconds):.1f} to {max(seconds):.1f})"


def main(sizes: list[int], rounds: int) -> None:
    """Print a line a size; then the growth, the checks' share and the hooks that cost most."""
    print("| pages | ours, s | stock Material, s | stock / ours | ours, MB | checks | saved to served, s |")
    print("|---|---|---|---|---|---|---|")
    found: dict[int, Build] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for size in sizes:
            ours, stock = Path(scratch, f"ours-{size}"), Path(scratch, f"stock-{size}")
            ours.mkdir()
            stock.mkdir()
            corpus.ours(ours, size)
            corpus.stock(stock, ours)
            a, b = [], []
            for _ in range(rounds):
                a.append(measure(ours, ours / "site"))
                b.append(measure(stock, stock / "site"))
            found[size] = ours_now = middle(a)
            checks = sum(seconds for name, seconds in ours_now.hooks.items() if name in CHECKS)
            ratio = middle(b).seconds / ours_now.seconds
            share = checks / (ours_now.seconds - checks)
            memory = f"{ours_now.megabytes:.0f}"
            waited = spread(serving.seconds_until_served(ours, SAVES))
            seconds = [spread([one.seconds for one in builds]) for builds in (a, b)]
            row = [str(size), *seconds, f"{ratio:.1f}", memory, f"+{share:.0%}", waited]
            print(f"| {' | '.join(row)} |", flush=True)
    if len(sizes) > 1:
        (small, one), *_, (large, other) = found.items()
        growth = math.log(other.seconds / one.seconds) / math.log(large / small)
        print(f"\nFrom {small} to {large} pages our time grows with the power {growth:.2f} of the size.")
    print("\nSeconds in hooks at the largest size:")
    for name, seconds in sorted(found[sizes[-1]].hooks.items(), key=lambda one: -one[1])[:8]:
        print(f"- {name}: {seconds:.1f}")


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1].split()], int(sys.argv[2]))
