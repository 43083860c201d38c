"""A picture in one language and one form, with the place of everything in it: what travels together through the writers.

Apart from the layout, which finds the places, because who writes a picture only asks where a thing stands. A form is wide for
a page or narrow for a phone. Lengths are CSS pixels at full size.
"""

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

from charts.drawing.marks import Bars, Mark, Panel, Picture, Tag, as_number, as_numbers, values_of
from charts.drawing.units import UNITS, Unit, said, shown
from fed.text import Lang


@dataclass(frozen=True, slots=True)
class Pane:
    """The room of one panel: its top and bottom, the values there, its ticks as (value, label), its title in lines."""

    top: float
    bottom: float
    low: float
    high: float
    ticks: list[tuple[float, str]]
    log: bool
    title: list[str]

    def y(self, value: float) -> float:
        """Where a shown value stands."""
        low, high, at = (self.low, self.high, value) if not self.log else map(math.log10, (self.low, self.high, value))
        return self.bottom - (at - low) / (high - low) * (self.bottom - self.top)

    def ys(self, values: np.ndarray) -> np.ndarray:
        """Where each of many stands: on a log axis one by one, for the last digit of numpy's logarithms depends on the processor."""
        return np.array([self.y(value) for value in values.tolist()]) if self.log else self.y(values)


@dataclass(frozen=True, slots=True)
class Scene:
    """`first` and `last` are the ends of the x axis as numbers: a day by its ordinal, a name by its place; `only` is the one panel
    that is shown, if not all are."""

    picture: Picture
    lang: Lang
    form: str
    width: int
    height: float
    left: float
    right: float
    first: float
    last: float
    x_ticks: list[tuple[float, str]]
    panes: list[Pane]
    only: int | None = None

    def x(self, at: float) -> float:
        """Where an x stands."""
        return self.left + (at - self.first) / ((self.last - self.first) or 1) * (self.right - self.left)

    @property
    def top(self) -> float:
        """Where the highest panel begins."""
        return self.panes[0].top

    @property
    def bottom(self) -> float:
        """Where the lowest panel ends."""
        return self.panes[-1].bottom

    def plots(self) -> list["Plot"]:
        """Its panels, each in its pane, from the top down."""
        shown = panels_of(self.picture, self.only)
        return [Plot(self, n, panel, pane) for (n, panel), pane in zip(shown, self.panes, strict=True)]


def panels_of(picture: Picture, only: int | None) -> list[tuple[int, Panel]]:
    """The panels that are shown, each with its number: all, or the only one."""
    return [(n, panel) for n, panel in enumerate(picture.panels) if only in (None, n)]


@dataclass(frozen=True, slots=True)
class Plot:
    """One panel of a scene, in its pane."""

    scene: Scene
    number: int
    panel: Panel
    pane: Pane

    @property
    def axis(self) -> str:
        """Plotly's name for its value axis: the first has no number."""
        return f"y{self.number + 1 if self.number else ''}"

    @property
    def unit(self) -> Unit:
        """The unit of its values."""
        return UNITS[self.panel.unit]

    def marks(self) -> list[Mark]:
        """Its marks that have a value."""
        return [mark for mark in self.panel.marks if len(values_of(mark))]

    def bars(self) -> list[Bars]:
        """Its bars, which stand side by side."""
        return [mark for mark in self.marks() if isinstance(mark, Bars)]

    def at(self, tag: Tag) -> tuple[float, float]:
        """Where the point of a tag stands."""
        return self.scene.x(as_number(tag.x)), self.pane.y(self.in_unit(tag.y))

    def points(self, values: pd.Series) -> np.ndarray:
        """Shown values as pixels, a row each: how far right, how far down."""
        return np.column_stack([self.scene.x(as_numbers(values.index)), self.pane.ys(values.to_numpy())])

    def in_unit(self, value: float) -> float:
        """A value of the frame (a tag's, a level's) in the panel's unit."""
        return value * self.unit.factor[self.scene.lang]

    def shown(self, values: pd.Series) -> pd.Series:
        """Values of the frame as the panel shows them."""
        return shown(values, self.panel.unit, self.scene.lang)

    def said(self, values: pd.Series) -> pd.Series:
        """Values of the frame as they are written beside a mark."""
        return said(values, self.panel.unit, self.scene.lang)
