"""The look of every chart: one colour a series wherever it appears.

Apart from the charts so that a chart module holds only its idea. Colours are pairs, for a light and a dark page: a still
takes them from the page's style sheet, a Plotly figure is drawn in the light one and the page swaps it for its twin.
Both are told apart by colour-blind readers and stand out from their page; a test computes it.
"""

# What a series is drawn in: (on a light page, on a dark page).
PALETTE: dict[str, tuple[str, str]] = {
    "SOFR": ("#c9480f", "#ff8c5a"),
    "TGCRRATE": ("#7b2d8b", "#c99be0"),
    "EFFR": ("#008049", "#4ad98a"),
    "IOER": ("#0063a0", "#6cb8f0"),
    "IORB": ("#0063a1", "#6cb8f1"),
    "RRPONTSYAWARD": ("#a3457d", "#e59ac6"),
    "DFEDTARU": ("#5d6972", "#a3b0ba"),
    "DFEDTARL": ("#5d6973", "#a3b0bb"),
    "TREAST": ("#12737f", "#4fc3d1"),
    "WSHOMCB": ("#b06f10", "#e8b04a"),
    "WALCL": ("#848e96", "#8e9ca7"),
    "WRESBAL": ("#1565ad", "#62b1f4"),
    "RRPONTSYD": ("#a3457e", "#f7aede"),
    "WTREGEN": ("#6f5a00", "#d8c24a"),
    "WRBWFRBL": ("#1565ac", "#62b1f3"),  # the same things on a Wednesday, in the same colors
    "WDTGAL": ("#6f5a01", "#d8c24b"),
    "WLRRAOL": ("#a3457f", "#f7aedf"),
    "WCURCIR": ("#3f7d39", "#8fd089"),
    "WLRRAFOIAL": ("#2a0891", "#f5f0e0"),
    "SWPT": ("#400679", "#a955f0"),
    "WLCFLPCL": ("#9a2f2e", "#d95560"),
    "H41RESPPALDKNWW": ("#c9480b", "#ff8c58"),
    "CURRCIR": ("#3f7d3a", "#8fd08a"),
    "BOGMBASE": ("#3c4a55", "#c3d0d8"),
    "M2SL": ("#b06f11", "#e8b04b"),
    "GDP": ("#7a5a9e", "#c3a6e8"),
    "GFDEBTN": ("#9a2f2f", "#f09a9a"),
    "RPONTTLD": ("#51209a", "#a662f3"),
    "SOFRVOL": ("#4f7486", "#8fb4c6"),
    "FEDFUNDS": ("#008048", "#4ad98b"),
    "DPCREDIT": ("#7b3f00", "#d9a066"),
    # Not series: two tightenings, eras, the gauge.
    "QT1_LINE": ("#1565ae", "#62b1f5"),
    "QT2_LINE": ("#c9480e", "#ff8c5b"),
    "ERA_1": ("#c9480d", "#ff8c59"),
    "ERA_2": ("#868f97", "#8a99a4"),
    "ERA_3": ("#1565af", "#62b1f6"),
    "ERA_4": ("#22303b", "#dce5eb"),
    "ERA_5": ("#3f7d3b", "#8fd08b"),
    "ERA_6": ("#7a22d8", "#a45cf5"),
    "GAUGE": ("#12737e", "#4fc3d0"),
    "GROWS": ("#12737d", "#4fc3cf"),  # a balance sheet that grows, or shrinks
    "SHRINKS": ("#c9480c", "#e8743a"),
}
# What a chart is drawn on.
FONTS = "system-ui,'Noto Sans TC','PingFang TC','Microsoft JhengHei',sans-serif"  # of a picture by itself

CHROME: dict[str, tuple[str, str]] = {
    "INK": ("#22303a", "#dce5ea"),
    "GRID": ("#dfe3e2", "#2c3a43"),
    "QE": ("#cfe6e4", "#173c43"),
    "QT": ("#f4dfcd", "#46301f"),
    "RANGE": ("#c8d0d4", "#43525c"),  # the target range
    "WIDE": ("#f3cdb8", "#683720"),  # the middle ninety-eight hundredths of SOFR's volume
    "MIDDLE": ("#e79f7a", "#a5562f"),  # its middle half
    "LIMIT": ("#e3dcef", "#33294a"),  # a debt limit that bound
    "HOVER": ("#ffffff", "#16222a"),
    "PAPER": ("#fbfaf6", "#10181e"),
}


def dark_twins() -> dict[str, str]:
    """Each light colour with its dark twin: what the page swaps in a Plotly figure on its dark switch."""
    pairs = (*PALETTE.values(), *CHROME.values())
    clash = sorted({light for light, _ in pairs if [one for one, _ in pairs].count(light) > 1})
    if clash:
        raise ValueError(f"{', '.join(clash)} stands for two things, so the page could not tell them apart")
    return dict(pairs)


def light(colour: str) -> str:
    """The light colour of a name; raises ValueError with what to do where there is none."""
    if colour not in PALETTE and colour not in CHROME:
        raise ValueError(f"{colour} has no colours; give it a pair in PALETTE of charts/style.py")
    return (PALETTE.get(colour) or CHROME[colour])[0]


def style_sheet() -> str:
    """The colours by name as CSS, --c-SOFR and so on: light, dark, and on paper light whatever the page."""
    light, dark = ("".join(f"--c-{name}:{pair[n]};" for name, pair in (PALETTE | CHROME).items()) for n in (0, 1))
    slate = '[data-md-color-scheme="slate"]'
    return f":root{{{light}}}\n{slate}{{{dark}}}\n@media print{{{slate}{{{light}}}}}\n"
