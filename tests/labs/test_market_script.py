"""What the page's script works out and says of the reserve market is what Python does: corners, steps, real weeks, both languages."""

import json
import random
import shutil
import subprocess
from dataclasses import asdict, replace

import pytest

from fed.text import LANGS
from scripts.labs import market
from scripts.labs.market import MOVED, PRESETS, REGIMES, start
from scripts.labs.market_weeks import dots, fit, handed
from scripts.labs.market_words import account, read
from scripts.pages.market_html import model, words
from scripts.publish.javascript import PARTS

ASK = """
import * as model from "{parts}/market_model.js"
import {{ accountOfMarket, readWords }} from "{parts}/market_words.js"
import {{ readFileSync }} from "node:fs"
const {{ sent, words, pairs, weeks }} = JSON.parse(readFileSync(0, "utf-8"))
console.log(JSON.stringify(pairs.map(([before, at]) => [
  model.supplyOf(at, sent), model.bendOf(at), model.priceOf(at, sent), model.placeOf(at, sent), model.afloatOf(at, sent),
  model.draughtsOf(at, sent), model.causeOf(before, at), model.effectOf(before, at, sent),
  Object.values(model.fitOf(at, weeks, sent)),
  ...Object.keys(words).flatMap((lang) => [accountOfMarket(before, at, sent, words[lang], lang), readWords(at, sent, words[lang], lang)]),
])))
"""


def states():
    """Ten thousand pairs of states: each a step or a leap away from the other, with a seed, so that a fault comes back."""
    chance = random.Random(14)
    anywhere = {
        key: [list(range(one.low, one.high + 1, one.step)) for one in (getattr(regime, name) for name in MOVED)]
        for key, regime in REGIMES.items()
    }
    for _ in range(10_000):
        regime = chance.choice(list(REGIMES))
        before = market.State(regime, *(chance.choice(values) for values in anywhere[regime]))
        moved = chance.sample(range(len(MOVED)), chance.choice((0, 1, 1, 1, 2)))
        yield before, replace(before, **{MOVED[n]: chance.choice(anywhere[regime][n]) for n in moved})


def test_script_and_python_agree(frozen):
    if not (node := shutil.which("node")):
        pytest.skip("node is not here")
    pairs = [*states(), *((one.before, one.after) for one in PRESETS), (start(market.AMPLE), start(market.LIMITED))]
    weeks = dots(frozen)["sofr"]["qt1"]
    question = {
        "sent": model(),
        "words": {lang: {key: text(lang) for key, text in words().items()} for lang in LANGS},
        "pairs": [[asdict(one) for one in pair] for pair in pairs],
        "weeks": handed(dots(frozen))["sofr"]["qt1"],
    }
    code = ASK.format(parts=PARTS.as_uri())
    run = [node, "--input-type=module", "-e", code]
    told = json.loads(
        subprocess.run(run, input=json.dumps(question), capture_output=True, text=True, check=True).stdout
    )
    for (before, at), theirs in zip(pairs, told, strict=True):
        ours = [
            market.supply(at),
            market.bend(at),
            market.price(at),
            market.place(at),
            market.afloat(at),
            list(market.draughts(at)),
            market.cause(before, at),
            market.effect(before, at),
            list(fit(at, weeks)),
            *(words for lang in LANGS for words in (account(before, at, lang), read(at, lang))),
        ]
        assert theirs == ours, (before, at)
    said = {one[7] for one in told}
    assert said == set(market_words_effects()), "every sentence is said once at least"


def market_words_effects():
    """Every effect that has words."""
    return [key.removeprefix("effect_") for key in words() if key.startswith("effect_")]
