"""Every page of the menu, as an address from the site's root: a page that is added is looked at without another line."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAV = re.findall(r"^      - ([\w/-]+)\.(?:md|ipynb)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.M)
PAGES = tuple("" if name == "index" else f"{name}/" for name in NAV)
