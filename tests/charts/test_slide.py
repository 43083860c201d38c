"""What fills a screen or a slide: it has the room that a projector gives, shows what it says, and is a file that stands alone."""

import json
from xml.etree import ElementTree

import pytest

from charts.contract import gallery
from charts.drawing import slide
from charts.drawing.legend import keys
from fed.text import LANGS

ROOM = (
    284  # units between title and sources, of which a row of the legend takes 18; twice as many pixels on a projector
)
both = pytest.mark.parametrize("lang", LANGS)
SCROLLED = "freshness"  # a row a series: on a full screen it is scrolled


def sent(script: str) -> dict:
    return json.loads(script[script.index(",") + 1 : -3])


@both
def test_every_chart_has_the_height_that_a_projector_leaves_and_so_has_each_of_its_panels(figures, lang):
    for name, chart in gallery().items():
        picture = chart.draw(figures.frame(chart.ids))
        shown = slide.scenes(picture, lang)
        several = len(picture.panels) if len(picture.panels) > 1 else 0
        assert list(shown) == ["all", *(str(n + 1) for n in range(several))], name
        for scene in shown.values():
            assert scene.width == 616
            assert scene.height <= ROOM + 0.5 or name == SCROLLED, f"{name} is {scene.height} high"
            assert len(scene.panes) == (len(picture.panels) if scene.only is None else 1)


@both
def test_a_panel_alone_speaks_of_its_own_traces_on_its_own_axis(figures, lang):
    chart = gallery()["autumn_2025"]
    picture = chart.draw(figures.frame(chart.ids))
    scene = slide.scenes(picture, lang)["2"]
    (plot,) = scene.plots()
    assert plot.axis == "y2" and plot.panel is picture.panels[1]
    layout = sent(slide.script("x", {"all": scene}, "x", "x"))["pictures"]["all"]["layout"]
    assert [axis for axis in layout if axis.startswith("yaxis")] == ["yaxis2"] and layout["xaxis"]["anchor"] == "y2"
    assert all(
        key in [one.name for one in keys(picture, lang)] for key in [one.name for one in slide.legend.shown(scene)]
    )


@both
def test_a_slide_is_a_file_of_1920_by_1080_with_its_sources_in_two_lines(figures, lang):
    from charts.render import render

    for name in ("gauge_parts", "reserves", "freshness"):
        chart = gallery()[name]
        pictures = sent(render(name, chart, figures.frame(chart.ids))[lang].slides)["pictures"]
        for key, one in pictures.items():
            before, after = one["around"]
            root = ElementTree.fromstring(before + after)
            assert (root.get("width"), root.get("height")) == ("1920", "1080")
            small = [text for text in root.iter("{http://www.w3.org/2000/svg}text") if text.get("font-size") == "8"]
            assert 1 <= len(small) <= 2 and "FRED" in "".join(text.text for text in small), (name, key)
            assert "var(" not in before + after
            assert ('class="fine"' in one["drawing"]) == (key != "blank"), "bare axes have nothing on them"
