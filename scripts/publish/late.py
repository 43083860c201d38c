"""What a page's own script says by the reader's clock: how old each figure is, and once, at the top, that some are late.

Apart from the pages because a page cannot know how old it will be when it is read. The limits of its series and the script
stand in the page and not in a file, so that both are there before the words around them are painted.
"""

import re
from functools import cache

from fed.text import Lang
from scripts.pages import template
from scripts.pages.site import Site
from scripts.publish import javascript, status

_SERIES = re.compile(r'<span class="age" data-series="([^"]*)"')


def notice(html: str, site: Site, lang: Lang) -> str:
    """The place of the notice and the script, for a page whose HTML names the ages of series; else nothing.

    A site of an earlier day, and an edition, is meant to be old: its pages know no day from which a series is late.
    """
    ids = dict.fromkeys(id for found in _SERIES.findall(html) for id in found.split())
    known = status.status(site.now, site.cards)["series"]
    limits = {
        id: [
            known[id]["covers_to"],
            None if site.as_of or site.edition else known[id]["too_late_from"],
            known[id][lang],
        ]
        for id in ids
        if id in known
    }
    return template.page("late", limits=limits, script=_script()) if limits else ""


@cache
def _script() -> str:
    return javascript.joined(javascript.SCRIPTS[javascript.INLINE].split())
