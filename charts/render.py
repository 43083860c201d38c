"""A chart in a language, as a page needs it: its words, its stills, and the files that a reader takes away.

Apart from the gallery because every chart is rendered alike, and from the drawing because this joins the picture with the
chart's own words, its sources and its day.
"""

from dataclasses import dataclass

import pandas as pd

from charts.contract import Chart
from charts.drawing import handover, legend, plotly_file, slide, still
from charts.drawing.layout import FORMS, lay_out
from charts.drawing.legend import Key
from charts.drawing.marks import Picture, newest_of
from charts.drawing.ranges import ranges
from charts.drawing.table import as_csv, tabulate
from charts.drawing.thumb import thumb
from fed import site
from fed.series import SOURCE, owners
from fed.text import LANGS, Lang, Text
from fed.wording import listed

FOOT = Text("{source}. Figures to {day}.", "{source}。資料截至 {day}。")
SERIES_COUNT = Text("{count} series", "{count} 個序列")
LICENCE = Text("{site}. Text and picture: CC BY 4.0.", "{site}。文字與圖：CC BY 4.0。")


@dataclass(frozen=True, slots=True)
class Rendered:
    """One chart in one language, as a page needs it; `stills` is empty where none of its series had begun.

    `thumb` is the small still of the gallery, `script` hands the figures to the page, `file` is the picture by itself (SVG), `plotly` the same as a Plotly figure (JSON),
    `csv` what is drawn, `slides` the script of what fills a screen or a slide, `panels` the titles of several panels; `ranges` are those
    that the chart offers; `height` is that of the wide still in pixels, from which the page works out the height of a frame.
    """

    name: str
    lang: Lang
    takeaway: str = ""
    description: str = ""
    stills: str = ""
    thumb: str = ""
    height: int = 0
    legend: tuple[Key, ...] = ()
    ranges: tuple[str, ...] = ()
    newest: str = ""
    script: str = ""
    file: str = ""
    csv: str = ""
    plotly: str = ""
    slides: str = ""
    panels: tuple[str, ...] = ()


def render(name: str, chart: Chart, frame: pd.DataFrame) -> dict[Lang, Rendered]:
    """The chart in every language, from a frame with the columns of its series."""
    picture = chart.draw(frame)
    return {lang: _one(name, chart, picture, frame, lang) for lang in LANGS}


def _one(name: str, chart: Chart, picture: Picture, frame: pd.DataFrame, lang: Lang) -> Rendered:
    if not picture.has_points():
        return Rendered(name, lang)
    newest = newest_of(picture)
    scenes = {form: lay_out(picture, lang, form) for form in FORMS}
    figures = tabulate(picture, lang)
    begun = [id for id in chart.ids if frame[id].notna().any()]
    foot = [_source(chart, begun, newest, lang), LICENCE(lang).format(site=site.NAME(lang))]
    return Rendered(
        name,
        lang,
        takeaway=chart.takeaway(frame, lang),
        description=chart.describe(frame, lang),
        stills="".join(map(still.still, scenes.values())),
        thumb=thumb(scenes["narrow"]),
        height=round(scenes["wide"].height),
        legend=legend.keys(picture, lang),
        ranges=tuple(ranges(picture)),
        newest=str(newest.date()),
        script=handover.script(name, figures, scenes),
        file=still.as_file(scenes["wide"], chart.title(lang), foot),
        csv=as_csv(figures),
        plotly=plotly_file.as_plotly(figures, scenes["wide"], chart.title(lang), foot),
        slides=slide.script(
            name, slide.scenes(picture, lang), chart.title(lang), _slide_foot(chart, begun, newest, lang)
        ),
        panels=tuple(panel.title(lang) for panel in picture.panels) if len(picture.panels) > 1 else (),
    )


def _slide_foot(chart: Chart, begun: list[str], newest: pd.Timestamp, lang: Lang) -> str:
    """Sources and licence in two lines: many series are counted rather than named."""
    words = [
        (" " if lang == "en" else "").join(
            [_source(chart, begun, newest, lang, ids), LICENCE(lang).format(site=site.NAME(lang))]
        )
        for ids in (listed(begun, lang), SERIES_COUNT(lang).format(count=len(begun)))
    ]
    return next((one for one in words if len(slide.foot_lines(one)) <= 2), words[-1])


def _source(chart: Chart, begun: list[str], newest: pd.Timestamp, lang: Lang, ids: str = "") -> str:
    source = SOURCE(lang).format(owners=owners(begun, lang), ids=ids or listed(begun, lang))
    return FOOT(lang).format(source=source, day=chart.until(newest, lang))
