"""What readers come for, from the first press to the answer, in each browser of `browsers.installed`."""
