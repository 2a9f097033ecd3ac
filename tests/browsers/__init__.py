"""The browsers that readers have, each driven through the same few deeds of a reader: `window.py`.

`installed.py` says which browsers this machine has, and `python -m browsers` prints it; `running.py` starts
them. Chromium and Firefox are driven by Playwright (`playwright_window.py`), and so is WebKit where there is
Playwright's own build. On Debian WebKit is WebKitGTK, driven by Selenium: `selenium_window.py`, and
`webkit_window.py`, the program that it drives.
"""
