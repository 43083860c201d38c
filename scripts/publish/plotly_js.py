"""The site's one Plotly: which bundle it is, and of which version."""

import re
from pathlib import Path

import plotly

from scripts.finding import ROOT

BASIC = ROOT / "node_modules" / "plotly.js-basic-dist-min" / "plotly-basic.min.js"


def bundle() -> Path:
    """The site's one Plotly: npm's basic bundle if it is there and of the version that the Python package carries, else that package's own file."""
    whole = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
    return BASIC if BASIC.exists() and version(BASIC) == version(whole) else whole


def version(file: Path) -> str:
    """The version that a bundle names in its first comment."""
    with file.open(encoding="utf-8") as opened:
        return re.search(r"plotly\.js (?:\(.*\) )?v(\S+)", opened.read(200))[1]
