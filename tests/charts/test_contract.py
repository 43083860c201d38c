"""What a chart must be before anything is drawn."""

from dataclasses import replace

import pytest

from charts.contract import gallery


def test_a_chart_of_a_series_that_there_is_not_is_refused_by_its_name():
    with pytest.raises(ValueError, match=r"^no series called WRESBALL, X; fed/series\.py has them all$"):
        replace(gallery()["reserves"], series=("WRESBALL", "SOFR", "X"))
