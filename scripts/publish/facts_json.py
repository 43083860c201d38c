"""facts.json: every number of the prose in a file, for a review of a refresh and for who takes figures from here.

Apart from the facts because it stands in git among the figures, and is restated by a keeper, not by a build.
"""

import json

from fed.text import LANGS
from fed.wording import say
from scripts.facts import LATEST, NAMES, compute
from scripts.facts.fact import Computed
from scripts.snapshot import reading, store

FILE = store.DATA / "facts.json"


def as_json(computed: dict[str, Computed]) -> str:
    """facts.json: a fact a line group, so that a review of a refresh shows the numbers that changed, in words.

    Each says its own address, to be read from where the file stands: it can be cited, and stays with its name.
    """
    latest_names = {fact.name for fact in LATEST}
    table = {
        name: {
            "address": f"{FILE.name}#{name}",
            "kind": "latest" if name in latest_names else "fixed",
            "value": one.value if one.seen else None,
            "unit": one.fact.unit,
            "as_of": str(one.seen.as_of) if one.seen else None,
            "series": list(one.fact.series),
            **{lang: say(one.value, one.fact.unit, lang) if one.seen else None for lang in LANGS},
        }
        for name, one in computed.items()
    }
    return json.dumps(table, indent=2, ensure_ascii=False) + "\n"


def run() -> int:
    """Write docs/data/facts.json."""
    FILE.write_text(as_json(compute(reading.load())), "utf-8")
    print(f"{FILE.name}: {len(NAMES)} facts")
    return 0
