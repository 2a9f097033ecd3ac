"""Chromium 87, as Debian's Qt WebEngine carries it: a JSON command a line in, a JSON answer a line out.

Started by tests/old_phone.py with the system's own Python, since PyQt5 lives there. Commands, by "do":
open {url, width, height, again}, run {script}, click {selector}, type {text}, press {key}, picture {path} and
errors {}. Answers are {"value": ...} or {"fault": "words"}. Unless "again" says so, a page is opened with
nothing kept from the one before.
"""

import json
import os
import sys
import threading

from PyQt5.QtCore import QObject, QPoint, Qt, QTimer, QUrl, pyqtSignal
from PyQt5.QtTest import QTest
from PyQt5.QtWebEngineWidgets import QWebEnginePage, QWebEngineProfile, QWebEngineSettings, QWebEngineView
from PyQt5.QtWidgets import QApplication

KEYS = {"Enter": Qt.Key_Return, "Escape": Qt.Key_Escape, "Tab": Qt.Key_Tab, "ArrowDown": Qt.Key_Down}
# The middle of what a selector finds, after it was brought into view.
MIDDLE = """(() => {{
  const element = document.querySelector({selector});
  if (!element) return null;
  element.scrollIntoView({{ block: "center" }});
  const box = element.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2, box.width];
}})()"""


class Page(QWebEnginePage):
    """A page that remembers what its scripts did wrong."""

    def __init__(self, profile: QWebEngineProfile, parent: QObject):
        super().__init__(profile, parent)
        self.errors: list[str] = []

    def javaScriptConsoleMessage(self, level, message, line, source):
        if level == QWebEnginePage.ErrorMessageLevel:
            self.errors.append(f"{source}:{line}: {message}")


class Driver(QObject):
    """Does one command after another, on Qt's thread."""

    came = pyqtSignal(str)

    def __init__(self):
        super().__init__()
        self.view = QWebEngineView()
        self.profiles: list[QWebEngineProfile] = []
        self.came.connect(self.do)

    def read(self) -> None:
        """Hands over each line that comes in; the end of input ends the program."""
        for line in sys.stdin:
            self.came.emit(line)
        os._exit(0)

    def do(self, line: str) -> None:
        command = json.loads(line)
        try:
            getattr(self, "do_" + command.pop("do"))(**command)
        except Exception as error:
            self.answer(fault=repr(error))

    def answer(self, **said) -> None:
        print(json.dumps(said), flush=True)

    def do_open(self, url: str, width: int, height: int, again: bool) -> None:
        if not again:
            self.profiles.append(QWebEngineProfile(self))  # kept: it must outlive its page
            self.profiles[-1].settings().setAttribute(
                QWebEngineSettings.ShowScrollBars, False
            )  # as on a phone
        before, page = self.view.page(), Page(self.profiles[-1], self)
        self.view.setPage(page)
        if isinstance(before, Page):
            before.deleteLater()  # else its scripts run on, and dozens fill the memory
        self.view.resize(width, height)
        self.view.show()
        self.loads = page
        page.loadFinished.connect(lambda _: self._loaded(page))
        page.load(QUrl(url))

    def _loaded(self, page: Page) -> None:
        # A page may go on to another by itself, and one of before may still load; nobody waits for these.
        if page is self.loads:
            self.loads = None
            self.answer(value=True)

    def do_run(self, script: str) -> None:
        """The value of an expression, through JSON."""
        self.view.page().runJavaScript(f"JSON.stringify({script})", self._ran)

    def _ran(self, text: str | None) -> None:
        self.answer(value=json.loads(text) if text else None)

    def do_click(self, selector: str) -> None:
        self._aim(MIDDLE.format(selector=json.dumps(selector)), None)

    def _aim(self, script: str, before: list[float] | None) -> None:
        """Presses what stands twice at the same place: a page may move while it comes into view."""

        def found(at: list[float] | None) -> None:
            if not at or not at[2]:
                self.answer(fault="nothing to click")
            elif at == before:
                where = QPoint(int(at[0]), int(at[1]))
                QTest.mouseClick(self.view.focusProxy(), Qt.LeftButton, Qt.NoModifier, where)
                self.answer(value=True)
            else:
                QTimer.singleShot(100, lambda: self._aim(script, at))

        self.view.page().runJavaScript(script, found)

    def do_type(self, text: str) -> None:
        QTest.keyClicks(self.view.focusProxy(), text)
        self.answer(value=True)

    def do_press(self, key: str) -> None:
        QTest.keyClick(self.view.focusProxy(), KEYS[key])
        self.answer(value=True)

    def do_picture(self, path: str) -> None:
        self.answer(value=self.view.grab().save(path))

    def do_errors(self) -> None:
        self.answer(value=self.view.page().errors)


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    driver = Driver()
    threading.Thread(target=driver.read, daemon=True).start()
    driver.answer(value=QWebEngineProfile.defaultProfile().httpUserAgent())
    app.exec_()
