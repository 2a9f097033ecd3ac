"""What a webinar's page tells search engines, in the words of schema.org: only what the row has."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from guidebook.webinars.row import Webinar


def about(webinar: Webinar, site_url: str, organizer: dict[str, str]) -> Iterator[dict[str, Any]]:
    """An Event for a webinar that one can register for; a VideoObject for a recording with a picture.

    Google asks for the place of an Event and for the picture and the day of a VideoObject.
    """
    known = {
        "name": webinar.topic,
        **({"description": webinar.summary} if webinar.summary else {}),
        **({"inLanguage": webinar.language} if webinar.language else {}),
    }
    if webinar.start and webinar.register_at:
        yield {
            "@type": "Event",
            **known,
            "startDate": webinar.begins.isoformat(),
            **({"endDate": webinar.over.isoformat()} if webinar.minutes else {}),
            "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
            "location": {"@type": "VirtualLocation", "url": webinar.register_at},
            "organizer": organizer,
            **({"performer": {"@type": "Person", "name": webinar.speaker}} if webinar.speaker else {}),
        }
    if webinar.recording and webinar.picture and webinar.start:
        yield {
            "@type": "VideoObject",
            **known,
            "thumbnailUrl": urljoin(site_url, webinar.picture),
            "uploadDate": webinar.begins.isoformat(),
            "url": webinar.recording,
        }
