"""Notebooks as pages of this site: which figures they run on, and what mkdocs-jupyter leaves broken in their HTML.

Apart from the hooks because each mend answers a fault of the plugin (0.26.3): its cache knows nothing of the data, its
headings lose their anchors in Chinese, its page carries half a megabyte of styles.
"""

import hashlib
import os
import re
from datetime import date
from pathlib import Path

from mkdocs_jupyter.config import settings

from fed.text import LANGS, Lang, Text
from scripts.finding import ROOT

HOME = ROOT / "scripts" / "publish" / "nbconvert"  # templates, and the settings of the kernel
GET = Text("Download this notebook (.ipynb)", "下載這份筆記本（.ipynb）")
END = "<!-- end of notebook -->"
_HEADING = re.compile(
    r'<h([1-6]) id="[^"]*">(.*?)\s*\{\s*#([\w-]+)\s*\}\s*(?:<a class="anchor-link".*?</a>)?</h\1>', re.S
)
_STYLE = re.compile(r"<style scoped[^>]*>.*?</style>", re.S)
# pandas sets a style in a row, which the site's policy forbids, and heads the column of row names with nothing
_TABLE = (('<tr style="text-align: right;">', "<tr>"), ("<th></th>", "<td></td>"))
_FOLDER = re.compile(r'href="\.\./([^":]*)/(#[^"]*)?"')  # a page's address as seen from the notebook's own folder
_TITLE = re.compile(r"^(.*?)\s*\{\s*#([\w-]+)\s*\}$")


def configure(plugin, data: Path, as_of: date | None, lang: Lang | None) -> None:
    """Point the plugin at our template and the kernel at the published CSVs; a change of either makes a new cache.

    So does a change of the pinned packages, and each language has its own: after a language the plugin forgets all that
    this language did not use. `lang` is None before static-i18n has chosen its first.
    """
    settings.templates_dir = str(HOME)
    os.environ["FED_PLUMBING_DATA"] = str(data)
    os.environ["JUPYTER_CONFIG_DIR"] = str(HOME)  # ours alone, so that no reader's own settings change a page
    os.environ["IPYTHONDIR"] = str(ROOT / ".cache" / "ipython")
    mixed = hashlib.sha256(str(as_of).encode())
    for path in (ROOT / "requirements.txt", *sorted(HOME.rglob("*.j2")), *sorted(data.glob("*.csv"))):
        mixed.update(path.read_bytes())
    plugin.config["cache_dir"] = str(ROOT / ".cache" / "notebooks" / mixed.hexdigest()[:16] / (lang or LANGS[0]))


def mend(html: str, page, lang: Lang) -> str:
    """The notebook's HTML with a link to the notebook, without the plugin's styles, and with its author's anchors."""
    for item in page.toc:
        _mend_toc(item)
    page.title = _TITLE.sub(r"\1", page.title)
    body = _HEADING.sub(
        r'<h\1 id="\3">\2<a class="headerlink" href="#\3" title="#">¶</a></h\1>', html.partition(END)[0]
    )
    body = _STYLE.sub("", body)  # pandas brings its own, for a table that site.css already dresses
    for theirs, ours in _TABLE:
        body = body.replace(theirs, ours)
    body = body.replace("<pre><span>", '<pre tabindex="0"><span>')  # a long line scrolls, by keyboard too
    if page.url.endswith(".html"):  # an offline copy: the notebook has no folder, nor have the pages it points to
        body = _FOLDER.sub(r'href="\1.html\2"', body)
    name = Path(page.file.src_uri).name
    return body.replace("</h1>", f'</h1><p class="notebook__get"><a href="{name}" download>{GET(lang)}</a></p>', 1)


def _mend_toc(item) -> None:
    found = _TITLE.match(item.title)
    if found:
        item.title, item.id = found[1], found[2]
    for child in item.children:
        _mend_toc(child)
