"""Code of others is whole, named with version and licence, and unchanged."""

import hashlib

from conftest import ROOT

VENDOR = ROOT / "docs" / "assets" / "js" / "vendor"


def test_every_vendored_file_is_the_one_that_is_named():
    named = {}
    for line in (VENDOR / "versions.txt").read_text().splitlines()[1:]:
        file, package, _, _, licence, digest = line.split()
        named[file] = digest
        assert licence == "MIT"
        assert (VENDOR / f"{package}-licence.txt").read_text().strip()
    there = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in VENDOR.glob("*.js")}
    assert there == named
