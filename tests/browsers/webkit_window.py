#!/usr/bin/python3
"""A bare window of WebKitGTK for WebKitWebDriver: narrow as a phone, its console in a file, its paper a PDF.

Runs under the system's own Python, which has GTK. MiniBrowser, which the driver would start, has a toolbar
that is wider than a phone. The driver can't print: SIGUSR1 puts the page on paper.
"""

import argparse
import os
import signal
import sys
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, GLib, Gtk, WebKit2  # noqa: E402

# Lines reach the file as they are written, those of the page's own process too.
UNBUFFERED = {"LD_PRELOAD": "/usr/libexec/coreutils/libstdbuf.so", "_STDBUF_O": "L"}
VERSION = (WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())


def read_arguments() -> argparse.Namespace:
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--automation", action="store_true", help="the driver adds this")
    wanted.add_argument("--folder", type=Path, help="for pid, console.txt, printed.pdf and what sites keep")
    wanted.add_argument("--size", default="1280x900")
    wanted.add_argument("--dark", action="store_true", help="as on a phone that is set to dark")
    wanted.add_argument("--version", action="version", version=".".join(map(str, VERSION)))
    return wanted.parse_args()


def write_console_to(file: Path) -> None:
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(opened, sys.stdout.fileno())
    os.dup2(opened, sys.stderr.fileno())
    os.environ.update(UNBUFFERED)


def print_to(file: Path, view: WebKit2.WebView) -> bool:
    """Puts the page on paper as its own print() would, without a dialog: a PDF, whole once it is there."""
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, file.with_suffix(".part").as_uri())
    operation = WebKit2.PrintOperation(web_view=view, print_settings=settings)
    operation.connect("finished", lambda operation: file.with_suffix(".part").rename(file))
    operation.print_()
    return GLib.SOURCE_CONTINUE


def main() -> None:
    wanted = read_arguments()
    width, height = (int(pixels) for pixels in wanted.size.split("x"))
    write_console_to(wanted.folder / "console.txt")
    Gtk.Settings.get_default().set_property("gtk-application-prefer-dark-theme", wanted.dark)
    # With a folder: what is kept in memory only has no console and no service worker.
    data = WebKit2.WebsiteDataManager(
        base_data_directory=str(wanted.folder / "data"), base_cache_directory=str(wanted.folder / "cache")
    )
    context = WebKit2.WebContext.new_with_website_data_manager(data)
    context.set_automation_allowed(True)

    def open_window(*_) -> WebKit2.WebView:
        settings = WebKit2.Settings(
            enable_write_console_messages_to_stdout=True, enable_developer_extras=True, enable_page_cache=True
        )
        view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True, settings=settings)
        window = Gtk.Window(decorated=False)
        window.set_default_size(width, height)
        window.add(view)
        view.connect("close", lambda view: window.destroy())
        # No window manager gives it the focus.
        window.connect("map-event", lambda window, event: window.get_window().focus(Gdk.CURRENT_TIME))
        window.show_all()
        view.grab_focus()
        paper = wanted.folder / "printed.pdf"
        GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, signal.SIGUSR1, print_to, paper, view)
        return view

    def started(context: WebKit2.WebContext, session: WebKit2.AutomationSession) -> None:
        described = WebKit2.ApplicationInfo()
        described.set_name("MiniBrowser")  # the driver talks to no other
        described.set_version(*VERSION)
        session.set_application_info(described)
        session.connect("create-web-view", open_window)

    context.connect("automation-started", started)
    (wanted.folder / "pid").write_text(str(os.getpid()))
    Gtk.main()


main()
