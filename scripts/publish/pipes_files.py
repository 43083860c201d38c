"""Beside the pages, for the pipes: all weeks and a language's words for the script, the CSV, the picture, the dated frames."""

from pathlib import Path

from charts.drawing import handover as chart_handover
from charts.pipes import handover
from charts.pipes.table import as_csv
from charts.pipes.whole import Two
from charts.render import LICENCE
from fed import site as our
from fed.pipes.pairs import CHAPTERS
from fed.pipes.weeks import IDS
from fed.series import SOURCE, owners
from fed.text import LANGS, Lang
from fed.wording import day, listed
from scripts.pages import pipes_html
from scripts.pages.chart_html import AS_OF
from scripts.pages.site import Site


def write(site: Site, folder: Path) -> None:
    """Write the files of the pipes into the folder of the charts' files; none where no whole week is known."""
    whole = site.pipes
    if (newest := whole.pair(None, None)) is None:
        return
    name = pipes_html.NAME_OF_CHART
    frames = [newest, *(both for one in CHAPTERS if one.still and (both := whole.pair(one.start, one.end)))]
    files = {f"{name}.js": handover.figures(whole)}
    for lang in LANGS:
        drawing = _file(site, newest, lang)
        files |= {
            f"{name}.{lang}.js": handover.words(whole, lang),
            f"{name}.{lang}.csv": as_csv(whole.weeks, lang),
            f"{name}.{lang}.svg": drawing,
            f"{name}.{lang}.slides.js": handover.slide(whole, newest, lang),
            f"{name}.{lang}.svg.js": chart_handover.picture_script(name, drawing),
            **{f"{name}-{both[1].day}.{lang}.svg": _file(site, both, lang) for both in frames},
        }
    for file, text in files.items():
        (folder / file).write_text(text, "utf-8", newline="")


def _file(site: Site, two: Two, lang: Lang) -> str:
    begun = site.begun(IDS)
    source = SOURCE(lang).format(owners=owners(begun, lang), ids=listed(begun, lang))
    end = "." if lang == "en" else "。"
    foot = [
        f"{source}{end} {AS_OF(lang).format(day=day(two[1].day, lang))}{end}",
        LICENCE(lang).format(site=our.NAME(lang)),
    ]
    return site.pipes.file(two, lang, pipes_html.TITLE(lang), foot)
