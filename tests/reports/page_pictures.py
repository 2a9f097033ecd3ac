"""Pictures of pages before and after a change, and where they differ. Pillow compares them."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from conftest import DESK, PHONE
from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser, Page
from site_server import SiteServer

from reports.site_changes import Site

# In pixels. A picture is so high at most; of it, what differs is kept with a margin, up to a height.
HIGHEST, MARGIN, KEPT = {PHONE: 6_000, DESK: 4_000}, 60, 1_500
NARROWEST = 640
TABS = 6
# Chromium itself draws a pixel at a rounded corner now so, now so: of 255 levels, and in pixels.
NOISE, SPECK = 32, 3
MARKED = (214, 0, 110)
DRAWN = """() => document.fonts.ready.then(() => new Promise((drawn) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn)))))"""


@dataclass(frozen=True)
class Subject:
    """What is pictured: its path below the site's address before and after, None where there is no page."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Piece:
    """The part of a page that differs at one width: files in the report's folder, and pixels from the top."""

    width: int
    files: dict[str, str]
    size: tuple[int, int]
    top: int
    bottom: int
    is_cut: bool


@dataclass(frozen=True)
class Shot:
    """A PNG, and the site's files that the page was drawn from."""

    picture: bytes
    drawn_from: frozenset[str]


@dataclass(frozen=True)
class Build:
    """A built site, and the folder that it lies in."""

    folder: Path
    files: Site


def differing(
    browser: Browser,
    server: SiteServer,
    before: Build,
    after: Build,
    subjects: list[Subject],
    kept_in: Path,
    now: str,
) -> dict[Subject, list[Piece]]:
    """Look at each subject on a phone and at a desk, and keep in a folder what differs.

    `now` is the moment that every page takes for today, in seconds.
    """
    found: dict[Subject, list[Piece]] = {subject: [] for subject in subjects}
    for width in (PHONE, DESK):
        new = _shots(browser, server, after, [one.after for one in subjects], width, now)
        # A page that is drawn from the same files looks the same.
        doubted = [
            one
            for one in subjects
            if one.before != one.after
            or any(before.files.get(name) != after.files.get(name) for name in new[one.after].drawn_from)
        ]
        old = _shots(browser, server, before, [one.before for one in doubted], width, now)
        for number, subject in enumerate(subjects):
            if subject in doubted:
                pair = [shots.get(path) for shots, path in ((old, subject.before), (new, subject.after))]
                name = f"{number:03}-{width}"
                found[subject] += _pieces(*pair, width=width, kept_in=kept_in, name=name)
    return found


def _shots(
    browser: Browser, server: SiteServer, build: Build, paths: Iterable[str | None], width: int, now: str
) -> dict[str | None, Shot]:
    server.folder = build.folder
    shots: dict[str | None, Shot] = {}
    viewport = {"width": width, "height": 740 if width == PHONE else 900}
    # A new context for each build: what the browser kept of the other would be shown again.
    context = browser.new_context(viewport=viewport, service_workers="block", reduced_motion="reduce")
    tabs = [context.new_page() for _ in range(TABS)]
    asked: dict[Page, list[str]] = {}
    for tab in tabs:
        tab.clock.set_fixed_time(datetime.fromtimestamp(int(now), UTC))
        tab.on("request", lambda request, tab=tab: asked[tab].append(request.url))
    wanted = [path for path in dict.fromkeys(paths) if path is not None]
    for start in range(0, len(wanted), TABS):
        # Half a second without a request passes for all of them at once.
        opened = list(zip(wanted[start : start + TABS], tabs, strict=False))
        for path, tab in opened:
            asked[tab] = []
            tab.goto(server.url + path, wait_until="commit")
        for path, tab in opened:
            tab.wait_for_load_state("networkidle")
            tab.bring_to_front()  # what lies behind is not drawn
            tab.evaluate(DRAWN)
            drawn_from = frozenset(_file(url, server, build.files) for url in asked[tab])
            shots[path] = Shot(_picture(tab), drawn_from)
    context.close()
    return shots


def _file(url: str, server: SiteServer, files: Site) -> str:
    name = unquote(urlsplit(url).path).removeprefix(server.mount)
    name = name + "index.html" if name == "" or name.endswith("/") else name
    return name if name in files else "404.html"


def _picture(page: Page) -> bytes:
    # Not full_page: it lays out a window as high as the page, and 80,000 pixels are too many for Chromium.
    window = page.viewport_size
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({**window, "height": max(window["height"], min(height, HIGHEST[window["width"]]))})
    picture = page.screenshot(animations="disabled", caret="hide")
    page.set_viewport_size(window)
    return picture


def _pieces(old: Shot | None, new: Shot | None, *, width: int, kept_in: Path, name: str) -> Iterator[Piece]:
    """One piece where the pictures differ, else none."""
    pictures = {
        when: Image.open(io.BytesIO(shot.picture)).convert("RGB")
        for when, shot in (("before", old), ("after", new))
        if shot
    }
    size = (max(one.width for one in pictures.values()), max(one.height for one in pictures.values()))
    box: tuple[int, int, int, int] | None = (0, 0, *size)
    apart = None
    if len(pictures) == 2:
        # Laid on the same sheet: one may be longer.
        pictures = {when: _on_sheet(one, size) for when, one in pictures.items()}
        apart = ImageChops.difference(*pictures.values()).convert("L")
        apart = apart.point(lambda level: 255 * (level > NOISE))
        box = apart.getbbox() if apart.histogram()[255] > SPECK else None
    if box is None:
        return
    part = _part(box, size)
    kept = {when: picture.crop(part) for when, picture in pictures.items()}
    if apart:
        kept["difference"] = _marked(kept["after"], apart.crop(part))
    files = {when: f"{name}-{when}.webp" for when in kept}
    for when, picture in kept.items():
        picture.save(kept_in / files[when], quality=80, method=2)
    yield Piece(width, files, kept.popitem()[1].size, box[1], box[3], is_cut=box[3] > part[3])


def _marked(picture: Image.Image, apart: Image.Image) -> Image.Image:
    """The picture faded, and what differs in a strong colour."""
    white, colour = (Image.new("RGB", picture.size, one) for one in ("white", MARKED))
    # Thin letters would be lost when the picture is shown small.
    return Image.composite(colour, Image.blend(picture, white, 0.7), apart.filter(ImageFilter.MaxFilter(5)))


def _on_sheet(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    sheet = Image.new("RGB", size, "white")
    sheet.paste(picture)
    return sheet


def _part(box: tuple[int, int, int, int], size: tuple[int, int]) -> tuple[int, int, int, int]:
    """What differs with a margin, wide enough to know the place again, and not too high."""
    left, top, right, bottom = box
    top, bottom = max(0, top - MARGIN), min(size[1], bottom + MARGIN)
    left, right = max(0, left - MARGIN), min(size[0], right + MARGIN)
    if right - left < NARROWEST:
        right = min(size[0], left + NARROWEST)
        left = max(0, right - NARROWEST)
    return left, top, right, min(bottom, top + KEPT)
