"""The steps for one start as a calendar file (RFC 5545) that phones and desks import."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from guidebook.stays import Stay
from guidebook.timeline import Step, in_order


def name(start: date, stay: Stay) -> str:
    """The file's path below docs."""
    return f"tools/{stay}-{start:%Y-%m}.ics"


def calendar_file(steps: Mapping[str, Step], start: date, stay: Stay, site: str, today: date) -> bytes:
    """All-day events with a reminder at nine in the morning, the same bytes for the same day.

    `site` is the site's address: it makes the events' ids its own, so that a second import moves them.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//US Electives Guide//planner//EN")
    calendar.add("version", "2.0")
    calendar.add("name", f"US {stay} from {start:%B %Y}")
    for key, step in in_order(steps):
        if stay not in step.stays:
            continue
        day = step.day(start)
        event = Event()
        event.add("uid", f"{key}@{site.split('//')[-1].strip('/').replace('/', '.')}")
        event.add("dtstamp", datetime.combine(today, time(), UTC))
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("summary", f"{step.title} (US {stay})")
        event.add("description", f"{step.do} If you are late: {step.late}")
        event.add("transp", "TRANSPARENT")
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", step.title)
        alarm.add("trigger", timedelta(hours=9))
        event.add_component(alarm)
        calendar.add_component(event)
    return calendar.to_ical()
