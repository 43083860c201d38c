"""What the page's script says of two weeks is what Python says: every week, and ten thousand pairs, in both languages."""

import gzip
import json
import random
import shutil
import subprocess

import pytest

from charts.pipes import handover
from charts.pipes.whole import pipes
from fed.pipes.weeks import OWES
from fed.pipes.words import account
from fed.text import LANGS
from scripts.publish.javascript import PARTS

PAIRS = 10_000
ASK = """
import {{ weeksOf, unpacked }} from "{parts}/pipes_weeks.js"
import {{ account }} from "{parts}/pipes_words.js"
import {{ readFileSync }} from "node:fs"
const {{ sent, words, pairs, columns }} = JSON.parse(readFileSync(0, "utf-8"))
const weeks = weeksOf(sent)
const said = {{}}
for (const lang in words) said[lang] = pairs.map(([then, now]) => account(then === null ? null : weeks[then], weeks[now], words[lang], lang))
console.log(JSON.stringify({{ said, weeks, columns: columns.map(([text, count]) => unpacked(text, count)) }}))
"""


def data_of(script):
    return json.loads(script[script.index("(") + 1 : -3])


@pytest.fixture(scope="module")
def whole(frozen):
    return pipes(frozen)


@pytest.fixture(scope="module")
def node():
    if not (path := shutil.which("node")):
        pytest.skip("node is not here")
    return path


def ask(node, **question):
    code = ASK.format(parts=PARTS.as_uri())
    answer = subprocess.run(
        [node, "--input-type=module", "-e", code],
        input=json.dumps(question),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(answer.stdout)


@pytest.fixture(scope="module")
def answer(whole, node):
    chance, last = random.Random(2008), len(whole.weeks) - 1
    pairs = [(None, n) for n in range(last + 1)] + [(n - 1, n) for n in range(1, last + 1)]
    pairs += [tuple(sorted(chance.sample(range(last + 1), 2))) for _ in range(PAIRS)]
    columns = [[0, -1, None, 1, 7_654_321, -7_654_321], [None], [45, 46, -45, -46]]
    packed = [(handover.packed(column), len(column)) for column in columns]
    sent = data_of(handover.figures(whole))
    words = {lang: data_of(handover.words(whole, lang)) for lang in LANGS}
    return pairs, columns, ask(node, sent=sent, words=words, pairs=pairs, columns=packed)


def test_numbers_come_out_as_they_went_in(answer):
    _, columns, found = answer
    assert found["columns"] == columns


def test_every_week_comes_out_to_the_last_million(whole, answer):
    for week, found in zip(whole.weeks, answer[2]["weeks"], strict=True):
        assert found["day"] == str(week.day)
        assert found["sums"] == {"assets": week.assets, **{name: week.owes[name] for name in OWES}}
        assert found["owns"] == week.owns and found["gap"] == week.gap and found["banks"] == week.banks
        assert found["lentKnown"] == week.lent_known
        price = week.price and {"rate": week.price.rate, "middle": week.price.middle, "highest": week.price.highest}
        assert found["price"] == price


@pytest.mark.parametrize("lang", LANGS)
def test_any_two_weeks_say_the_same_in_the_page(whole, answer, lang):
    pairs, _, found = answer
    for (then, now), said in zip(pairs, found["said"][lang], strict=True):
        assert said == account(None if then is None else whole.weeks[then], whole.weeks[now], lang)


def test_the_figures_of_all_weeks_are_light(whole):
    assert len(gzip.compress(handover.figures(whole).encode())) <= 30_000
