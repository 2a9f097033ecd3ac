"""The rows as files to download: for a spreadsheet, and for programs."""

import csv
import io
import json
from typing import Any

from guidebook.hosts.pages import FOLDER
from guidebook.hosts.row import Host

CSV, JSON = f"{FOLDER}/hosts.csv", f"{FOLDER}/hosts.json"


def as_json(hosts: dict[str, Host]) -> str:
    """A list of rows, each with its id. What we do not know is "unknown" or left out."""
    rows = [{"id": slug, **_plain(host)} for slug, host in hosts.items()]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) + "\n"


def _plain(host: Host) -> dict[str, Any]:
    return host.model_dump(mode="json", exclude_none=True, by_alias=True)


def as_csv(hosts: dict[str, Host]) -> str:
    """The same, a column a field; the fees in one cell, in words."""
    columns = ["id", *Host.model_fields]
    text = io.StringIO()
    # Starts with a byte order mark: Excel takes a file without one for another encoding.
    text.write("\ufeff")
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    for slug, host in hosts.items():
        row = {"id": slug, **_plain(host)}
        row["activities"] = ", ".join(host.activities)
        row["fees"] = "; ".join(fee.words for fee in host.fees)
        writer.writerow(
            {key: "yes" if value is True else "" if value is False else value for key, value in row.items()}
        )
    return text.getvalue()
