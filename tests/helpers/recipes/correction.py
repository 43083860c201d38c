"""A correction: what the site said, in the figures of its day, and what is right, in a fact."""

from recipes.recipe import Line, Recipe

KEY, SAID = "wrong-till", {"en": "The till held 9 billion dollars.", "zh-TW": "錢櫃裡有 90 億美元。"}
_CORRECTION = f"""    Correction(
        "{KEY}",
        date(2026, 11, 30),
        Text("The till was fuller", "錢櫃比較滿"),
        ("where-reserves-go.md#tga",),
        Quoted(
            "{SAID["en"]}",
            "{SAID["zh-TW"]}",
        ),
        Text("It held {{{{ fact: tga }}}}.", "有 {{{{ fact: tga }}}}。"),
        Text("We had read the wrong line.", "我們看錯一行。"),
    ),
"""

RECIPE = Recipe("A correction", (Line("fed/corrections.py", _CORRECTION, '    Correction(\n        "two-measures"'),))
