"""The identity of the balance sheet, by hand and on the windows that the pages speak of."""

from datetime import date

import pytest
from frames import frame

from fed.episodes import WINDOW
from fed.measures import balance

FIRST, LAST = date(2022, 6, 1), date(2022, 6, 8)


def made_up(**other):
    return frame(
        **{
            "WALCL": {"2022-06-01": 100, "2022-06-08": 90},
            "WRBWFRBL": {"2022-06-01": 40, "2022-06-08": 41},
            "WDTGAL": {"2022-06-01": 10, "2022-06-08": 8},
            "WLRRAOL": {"2022-06-01": 20, "2022-06-08": 12},
            "WLRRAFOIAL": {"2022-06-01": 5, "2022-06-08": 6},
        }
        | other
    )


def test_who_absorbed_a_fall_of_ten():
    change = balance.who_absorbed(made_up(), FIRST, LAST).to_dict()
    assert change == {"assets": -10, "reserves": 1, "reverse_repo": -8, "tga": -2, "foreign_pool": 1, "rest": -2}


def test_a_day_that_is_not_in_the_data_gives_nothing():
    assert balance.who_absorbed(made_up(), FIRST, date(2022, 6, 9)).empty
    assert balance.who_absorbed(made_up(WDTGAL={"2022-06-01": 10}), FIRST, LAST).empty


@pytest.mark.parametrize(
    ("level", "average", "hardly"),
    [(-76.5, 130.0, True), (-547.1, -550.8, False), (10, 25, True), (10, 15, False), (0, 0, True), (578.8, 796, False)],
)
def test_a_change_that_is_smaller_than_the_gap_between_its_measures_has_no_sign(level, average, hardly):
    assert balance.hardly(level, average) is hardly


def test_parts_add_up_to_assets_in_every_week(figures):
    parts = balance.liabilities(figures.frame(balance.IDENTITY))
    assert (parts.sum(axis=1) - figures["WALCL"].reindex(parts.index)).abs().max() < 1e-6


@pytest.mark.parametrize(
    ("window", "known"),
    [
        ("qt1", {"assets": -681, "reserves": -738, "reverse_repo": -171, "tga": 22, "foreign_pool": 71}),
        (
            "qt2_to_april_2025",
            {"assets": -2188, "reserves": -77, "reverse_repo": -1910, "tga": -142, "foreign_pool": 92},
        ),
        ("qt2", {"assets": -2379, "reserves": -479, "reverse_repo": -1962, "tga": 128, "foreign_pool": 65}),
    ],
)
def test_the_windows_of_the_pages(frozen, window, known):
    one = WINDOW[window]
    change = balance.who_absorbed(frozen.frame(balance.IDENTITY), one.start, one.end)
    assert {part: change[part] for part in known} == pytest.approx(known, abs=1)
    assert change["assets"] == pytest.approx(change.drop("assets").sum())
