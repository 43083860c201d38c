"""A picture's Plotly figure as the page and its file have it."""

from charts.drawing import interactive
from charts.drawing.layout import lay_out
from charts.drawing.marks import Picture
from charts.drawing.table import tabulate
from fed.text import Lang


def figure(picture: Picture, lang: Lang) -> dict:
    """The figure on the wide layout."""
    return interactive.figure(tabulate(picture, lang), lay_out(picture, lang, "wide"))
