"""The content security policy of a page: https://www.w3.org/TR/CSP3/."""

from collections.abc import Iterable


def policy(receivers: Iterable[str] = ()) -> str:
    """Nothing from anywhere else, no inline script or style; `receivers` are origins a form may send to.

    GitHub Pages sends no headers of ours: it goes into a meta tag.
    """
    sends_to = " ".join(("'self'", *receivers))
    return "; ".join(
        (
            "default-src 'none'",
            *(f"{kind}-src 'self'" for kind in ("script", "style", "font", "worker", "manifest")),
            f"connect-src {sends_to}",
            "img-src 'self' data:",
            f"form-action {sends_to}",
            "base-uri 'none'",
            "object-src 'none'",
            "frame-src 'none'",
        )
    )
