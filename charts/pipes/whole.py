"""All weeks with their marks and plans: what a page, a file and the page's script take their pictures from.

Apart from the drawing because a site works the weeks out once, and asks for many pictures of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from charts.drawing.paper import paper
from charts.drawing.text import LINE, wrap
from charts.pipes import drawing, waterfall
from charts.pipes.plan import Plan, plan
from fed.figures import Figures
from fed.pipes.marks import Mark, marks
from fed.pipes.pairs import found
from fed.pipes.weeks import Week, weeks
from fed.pipes.words import account
from fed.text import Lang

FORMS = ("wide", "narrow")  # of a page; a full screen has its own
SLIDE = "slide"
SAYS = 5  # lines that the longest sentence takes in a file: the page's script fills in others
Two = tuple[Week | None, Week]


@dataclass(frozen=True)
class Pipes:
    """Every week that is known, oldest first, the marks on the pool's wall, and where everything stands in each form."""

    weeks: tuple[Week, ...]
    marks: tuple[Mark, ...]
    plans: Mapping[str, Plan]

    def pair(self, start: date | None, end: date | None) -> Two | None:
        """Two weeks; without an end the newest, without a start a year before. None where one of them is not known."""
        return found(start, end, self.weeks)

    def alone(self, day: date) -> Two | None:
        """A week by itself, or None where it is not known."""
        now = next((week for week in self.weeks if week.day == day), None)
        return now and (None, now)

    def stills(self, two: Two, lang: Lang) -> str:
        """The picture of a week, or of two, in both forms, of which a page shows the one that fits."""
        return "".join(drawing.still(self.plans[form], *two, self.marks, lang) for form in FORMS)

    def slide(self, two: Two, lang: Lang) -> str:
        """The picture of two weeks for a full screen."""
        return drawing.still(self.plans[SLIDE], *two, self.marks, lang)

    def steps(self, two: Two, lang: Lang) -> str:
        """The waterfall of two weeks in both forms."""
        return "".join(waterfall.still(form, *two, lang) for form in FORMS)

    def file(self, two: Two, lang: Lang, title: str, foot: list[str]) -> str:
        """The picture as a file of its own: title, sentence, picture, sources."""
        wide = self.plans["wide"]
        lines = wrap(account(*two, lang), wide.width)
        words = "".join(f'<text y="{10 + n * LINE}">{drawing.escape(line)}</text>' for n, line in enumerate(lines))
        body = drawing.body(wide, *two, self.marks, lang)
        return paper(
            title, lang, (wide.width, wide.height), f'<g class="says">{words}</g>', LINE * SAYS + 8, body, foot
        )


def pipes(figures: Figures) -> Pipes:
    """The pipes of all figures on hand; without a single whole week there are none, and no picture."""
    known = weeks(figures)
    return Pipes(known, marks(known), {form: plan(form, known) for form in (*FORMS, SLIDE)} if known else {})
