"""The standards that lessons serve (docs/standards.toml): a code is shown only where somebody has held it against its text."""

import tomllib
from dataclasses import dataclass
from functools import cache

from fed.text import Text
from scripts.finding import ROOT

FILE = ROOT / "docs" / "standards.toml"


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard in our words; `code` is empty where it was not verified, and then only the subject is named."""

    key: str
    code: str
    edition: Text
    means: Text
    verified: str


@cache
def load() -> dict[str, Standard]:
    """Every standard by its key."""
    table = tomllib.loads(FILE.read_text("utf-8"))
    return {
        key: Standard(
            key,
            one["code"] if one["verified"] else "",
            Text(one["edition"]["en"], one["edition"]["zh-TW"]),
            Text(one["means"]["en"], one["means"]["zh-TW"]),
            one["verified"],
        )
        for key, one in table.items()
    }
