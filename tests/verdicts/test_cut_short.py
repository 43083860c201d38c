"""Nothing is said of a day that not all its series have: each series ends early, by so many days, while all rates move.

A feed stops now and then, and the figures beside it go on. Whatever joins the two must then speak of their last common day:
as if all had stopped there. That is the oracle here for facts and charts; verdicts have their own.
"""

import re
from datetime import timedelta
from functools import cache

import pandas as pd
import pytest
from oracle import Lists, untrue

from charts.contract import gallery
from charts.drawing.marks import columns_of
from fed.figures import Figures
from fed.measures.hindsight import RECORD
from fed.series import SERIES
from scripts import facts
from scripts.facts import gauge
from scripts.facts.fact import latest
from scripts.pages.site import Site
from scripts.verdicts import VERDICTS

SHORT_BY = (1, 5, 10, 40)  # days
A_DAY = {"rising": 0.05, "falling": -0.05}  # percentage points
MOVING = timedelta(days=45)
LATEST = {fact.name: fact for fact in facts.LATEST}
SENTENCE = re.compile(r"(?<=[.;:]) ")
ITS_DAY = re.compile(r"On \d+ [A-Z][a-z]+ \d{4} ")
SLOW = {"monthly", "quarterly"}  # a month or a quarter serves until the next is out, and its measure says for how long
# In these a part whose feed has stopped stands still for three weeks, and they say so: tests/fed/test_gauge.py.
FROZEN = {"gauge", "gauge_parts", *(fact.name for fact in gauge.LATEST if fact.series == RECORD)}
DAILY = [name for name, chart in gallery().items() if chart.series and name not in FROZEN]


@pytest.fixture(scope="module")
def moving(figures):
    """The snapshot with all rates, set and market, on the move by the same step every day of its last weeks."""
    start = pd.Timestamp(figures.last_day() - MOVING)

    def move(column, a_day):
        if SERIES[column.name].unit != "percent":
            return column
        days = (column.index - start).days.to_numpy().clip(0)
        return (column + days * a_day).round(2)

    return {way: Figures({id: move(figures[id], a_day) for id in SERIES}) for way, a_day in A_DAY.items()}


def cut(figures, id, by):
    """A series of these ends so many days before its last day."""
    column = figures[id]
    return Figures({**figures.columns, id: column[: column.index[-1] - timedelta(days=by)]})


def all_cut(figures, ids, day):
    return Figures({id: figures[id][: pd.Timestamp(day)] for id in ids})


def living(ids):
    return [id for id in ids if SERIES[id].age_limits]


def wrong_facts(whole, short, cut_id):
    """Facts that join the cut series with others, and are not what they were if all had stopped on the day they name."""
    wrong = {}
    for name, fact in LATEST.items():
        if cut_id not in fact.series or name in FROZEN:
            continue
        seen = facts.compute_one(fact, short).seen
        if seen is None:
            continue
        stopped = (
            seen.as_of if fact.pick is latest else short[cut_id].index[-1]
        )  # the highest of a stretch has an older day
        then = facts.compute_one(fact, all_cut(whole, fact.series, stopped)).seen
        if then != seen:
            wrong[name] = {"said": seen, "true": then}
    return wrong


@pytest.mark.parametrize("by", SHORT_BY)
@pytest.mark.parametrize("way", A_DAY)
def test_a_fact_is_told_of_a_day_that_all_its_series_have(moving, way, by):
    for id in living(SERIES):
        assert wrong_facts(moving[way], cut(moving[way], id, by), id) == {}, id


def reads(verdict, id):
    return any(name in LATEST and id in LATEST[name].series for name in verdict.facts)


@pytest.mark.parametrize("by", SHORT_BY)
@pytest.mark.parametrize("way", A_DAY)
def test_a_sentence_about_now_is_true_when_a_series_ends_early(moving, way, by):
    whole = facts.compute(moving[way])
    for id in living(SERIES):
        names = [verdict.name for verdict in VERDICTS.values() if reads(verdict, id)]
        now = cut(moving[way], id, by)
        touched = {name: facts.compute_one(fact, now) for name, fact in LATEST.items() if id in fact.series}
        assert untrue(Site(now, whole | touched, {}, {}, now.last_day()), Lists(now), names) == {}, id


def clauses(name, figures):
    """What is said above a chart and of it, clause by clause, each with the day on which its sentence begins."""
    chart = gallery()[name]
    frame = figures.frame(chart.ids)
    said = (chart.takeaway(frame, "en"), chart.describe(frame, "en")) if chart.draw(frame).has_points() else ()
    found = set()
    for sentence in (one for text in said for one in SENTENCE.split(text)):
        day = ITS_DAY.match(sentence)
        found |= {(day and day[0], clause) for clause in sentence[day.end() if day else 0 :].rstrip(".;:").split(", ")}
    return found


@pytest.fixture(scope="module")
def anyhow(moving):
    """anyhow(chart, way, id): the clauses that are said when all series go on, or without one of them, however early it ends."""
    said = cache(lambda name, way: clauses(name, moving[way]))

    @cache
    def asked(name, way, id):
        whole = moving[way]
        return said(name, way) | clauses(name, Figures({**whole.columns, id: whole[id][:0]}))

    return asked


def wrong_clauses(name, whole, short, cut_id, anyhow):
    """Those that are said neither anyhow nor when all have stopped where the cut one did."""
    stopped = all_cut(whole, gallery()[name].ids, short[cut_id].index[-1])
    return clauses(name, short) - anyhow - clauses(name, stopped)


def cut_ids(name):
    return [id for id in living(gallery()[name].ids) if SERIES[id].frequency not in SLOW]


@pytest.mark.parametrize("by", SHORT_BY)
@pytest.mark.parametrize("way", A_DAY)
@pytest.mark.parametrize("name", DAILY)
def test_a_chart_says_nothing_of_a_day_that_one_of_its_series_lacks(moving, anyhow, name, way, by):
    for id in cut_ids(name):
        short = cut(moving[way], id, by)
        assert wrong_clauses(name, moving[way], short, id, anyhow(name, way, id)) == set(), id


def drawn(name, figures):
    picture = gallery()[name].draw(figures.frame(gallery()[name].ids))
    return {
        (number, column): values
        for number, (_, mark) in enumerate(picture.marks())
        for column, (_, values) in enumerate(columns_of(mark))
        if picture.x == "day"
    }


@pytest.mark.parametrize("way", A_DAY)
@pytest.mark.parametrize("name", [name for name in DAILY if name != "timeline"])  # its stretches are kept by hand
def test_a_picture_draws_no_figure_that_is_filled_forward(moving, name, way):
    whole = drawn(name, moving[way])
    for id in cut_ids(name):
        for mark, values in drawn(name, cut(moving[way], id, by=10)).items():
            values = values[
                whole[mark].index[0] :
            ]  # one that shows the last two years begins earlier where it ends earlier
            assert values.equals(whole[mark].reindex(values.index)), (id, mark)
