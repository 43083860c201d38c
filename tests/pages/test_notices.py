"""The line at the head of a page: an earlier day, figures that have left the events behind, or nothing."""

from datetime import date, timedelta

import futures
import pytest

from fed.events import COMPLETE_TO
from fed.text import LANGS
from fed.wording import day
from scripts.pages import notices


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_says_by_itself_when_its_figures_run_far_beyond_its_events(figures, lang):
    future = futures.extend(figures, {}).last_day()
    said = notices.head(lang, None, future)
    assert day(future, lang) in said and day(COMPLETE_TO, lang) in said


@pytest.mark.parametrize("lang", LANGS)
def test_up_to_forty_five_days_it_says_nothing(lang):
    last = COMPLETE_TO + timedelta(days=45)
    assert notices.head(lang, None, last) == "" != notices.head(lang, None, last + timedelta(days=1))


@pytest.mark.parametrize("lang", LANGS)
def test_as_of_an_earlier_day_it_says_only_that(figures, lang):
    future = futures.extend(figures, {}).last_day()
    said = notices.head(lang, date(2019, 9, 17), future)
    assert day(date(2019, 9, 17), lang) in said and day(COMPLETE_TO, lang) not in said
