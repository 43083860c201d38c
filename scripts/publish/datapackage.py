"""datapackage.json: the snapshot described for a machine, as a Data Package (https://datapackage.org, version 2).

Apart from the cards, which the fetcher keeps: here each file stands with its columns, unit, source and rights, so that a
program that knows the standard reads and checks it without our pages. It stands in git beside the files, restated with facts.json.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from fed.series import SERIES, Series
from fed.site import NAME
from fed.text import LANGS
from scripts.snapshot import store
from scripts.snapshot.store import Card

FILE = store.DATA / "datapackage.json"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
RIGHTS = (
    "The figures belong to the owners named as sources, and each file stands under its owner's terms, "
    "named as its licence; no licence of this site covers them."
)
_FACTS = {
    "name": "facts",
    "path": "facts.json",
    "title": "Every number that the text of the site states, each under its name",
    "format": "json",
    "mediatype": "application/json",
    "encoding": "utf-8",
}


def as_json(cards: Mapping[str, Card], folder: Path = store.DATA) -> str:
    """The description of the files of a folder; the same files and cards give the same text."""
    package = {
        "$schema": PROFILE,
        "name": "fed-plumbing-live",
        "title": " · ".join(map(NAME, LANGS)),
        "description": f"Series that FRED serves, each file as FRED gives it. {RIGHTS}",
        "keywords": ["Federal Reserve", "reserves", "repo", "SOFR", "monetary policy"],
        "contributors": [{"title": NAME.en, "roles": ["wrangler"]}],
        "resources": [*(_resource(one, cards[one.id], folder) for one in SERIES.values()), _FACTS],
    }
    return json.dumps(package, indent=2, ensure_ascii=False) + "\n"


def _resource(series: Series, card: Card, folder: Path) -> dict:
    path = f"{series.id}.csv"
    return {
        "name": series.id.lower(),
        "type": "table",
        "path": path,
        "title": series.title,
        **{lang: series.name(lang) for lang in LANGS},
        "description": f"{series.release}: {series.kind}, {series.native}. Dates: {series.calendar}.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": (folder / path).stat().st_size,
        "hash": f"sha256:{card.sha256}",
        "sources": [{"title": f"{series.owner.source}, through FRED", "path": series.page}],
        "licenses": [{"title": series.owner.rights, "path": series.owner.terms}],
        "schema": {
            "fields": [
                {"name": "observation_date", "type": "date"},
                {"name": series.id, "type": "number", "unit": series.native, "description": series.kind},
            ],
            "missingValues": [""],
            "primaryKey": ["observation_date"],
        },
    }


def run() -> int:
    """Write docs/data/datapackage.json."""
    cards = store.read_cards()
    FILE.write_text(as_json(cards), "utf-8")
    print(f"{FILE.name}: {len(cards)} files")
    return 0
