"""A webinar with a date as a calendar file (RFC 5545)."""

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from guidebook.webinars.row import Webinar


def calendar_file(slug: str, webinar: Webinar, url: str, today: date) -> bytes:
    """One event with a reminder an hour before; `url` is its page. The same bytes for the same day.

    Times are in UTC: every calendar shows them on its owner's clocks, without a table of zones.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//US Electives Guide//webinars//EN")
    calendar.add("version", "2.0")
    event = Event()
    event.add("uid", f"{slug}@{url.split('//')[-1].split('/')[0]}")
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("dtstart", webinar.begins.astimezone(UTC))
    if webinar.minutes:
        event.add("dtend", webinar.over)
    event.add("summary", f"Webinar: {webinar.topic}")
    event.add("description", "\n".join(filter(None, (webinar.summary, webinar.register_at, url))))
    event.add("url", url)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", webinar.topic)
    alarm.add("trigger", timedelta(hours=-1))
    event.add_component(alarm)
    calendar.add_component(event)
    return calendar.to_ical()
