"""Serving, files are looked at five times a second: with MkDocs' two, the wait is longer than the build."""

from watchdog.observers.polling import PollingObserver

LOOK_EVERY = 0.2
# How long no other file must change before the build begins; an editor saves one.
SETTLED_AFTER = 0.02


def on_serve(server, config, builder):
    paths = config.docs_dir, config.config_file_path
    for path in paths:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=LOOK_EVERY)
    server.build_delay = SETTLED_AFTER
    for path in paths:
        server.watch(path)
