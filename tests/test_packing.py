"""What is packed while the site is built comes out as it went in."""

import sample_guide
from conftest import build
from test_properdocs import files_of

HOOK = "  - hooks/pack_pages.py\n"


def test_a_site_that_was_packed_is_to_the_byte_the_one_that_was_not(tmp_path):
    sites = {}
    for name in ("packed", "not packed"):
        root = sample_guide.copy_to(tmp_path / name)
        settings = root / "mkdocs.yml"
        text = settings.read_text(encoding="utf-8")
        assert HOOK in text
        if name == "not packed":
            settings.write_text(text.replace(HOOK, ""), encoding="utf-8")
        done = build(root / "site", root=root)
        assert done.returncode == 0, done.stdout + done.stderr
        sites[name] = files_of(root / "site")
    packed, plain = sites["packed"], sites["not packed"]
    assert set(packed) == set(plain)
    assert [name for name in plain if packed[name] != plain[name]] == []
