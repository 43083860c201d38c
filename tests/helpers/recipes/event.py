"""A policy event on the newest day that may be told: the last line of the file is where one is added most often."""

from recipes.recipe import Line, Recipe

KEY, WHAT = "till_rule", {"en": "The Fed counts banknotes by machine", "zh-TW": "聯準會改用機器點鈔"}
_EVENT = f"""    Event(
        "{KEY}",
        COMPLETE_TO,
        Text("{WHAT["en"]}", "{WHAT["zh-TW"]}"),
        "https://www.federalreserve.gov/newsevents/pressreleases/other20260601a.htm",
    ),
"""

RECIPE = Recipe("A policy event", (Line("fed/events.py", _EVENT, ")\nEVENT = {"),))
