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


def lent(**other):
    return frame(
        **{
            "WALCL": {"2023-03-22": 100, "2026-06-03": 90},
            "TREAST": {"2023-03-22": 50, "2026-06-03": 60},
            "WSHOMCB": {"2023-03-22": 20, "2026-06-03": 15},
            "WLCFLPCL": {"2023-03-22": 11, "2026-06-03": 1},
            "H41RESPPALDKNWW": {"2023-03-22": 5},
            "SWPT": {"2023-03-22": 2, "2026-06-03": 0},
        }
        | other
    )


def test_what_the_fed_owns_adds_up_and_a_lending_program_that_has_ended_needs_no_file():
    parts = balance.assets(lent())
    assert parts.loc["2023-03-22"].to_dict() == {
        "treasuries": 50,
        "mortgages": 20,
        "loans": 16,
        "swaps": 2,
        "rest": 12,
    }
    assert parts.loc["2026-06-03", "loans"] == 1 and parts.sum(axis=1).tolist() == [100, 90]


def test_a_wednesday_without_one_of_the_parts_is_left_out():
    assert len(balance.assets(lent(SWPT={"2023-03-22": 2}))) == 1
    assert len(balance.assets(lent(H41RESPPALDKNWW={"2026-06-03": 0}))) == 1  # unknown while the program ran


def test_loans_of_march_2023_by_their_kind(frozen):
    parts = balance.assets(frozen.frame(balance.ASSETS))
    assert parts["loans"]["2023-03-22"] == pytest.approx(110.2 + 53.7, abs=0.1)
    assert parts["rest"]["2023-03-22"] - parts["rest"]["2023-03-08"] > 179.8  # credit to the bridge banks stands there


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
