"""`python -m scripts check` as an author meets it: each slip told once, with its file and line; silence where all is well."""

import json
import re

import pytest
from copies import ROOT, Copy

from scripts.facts import balance_sheet

ENGLISH, CHINESE = "docs/corridor.en.md", "docs/corridor.zh-TW.md"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return Copy(tmp_path_factory.mktemp("check"))


@pytest.fixture
def copy(made):
    """The copy as it was made."""
    made.reset()
    return made


def test_a_clean_copy_passes(copy):
    done = copy.run("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"check: no findings in \d+\.\d s\n", done.stdout)


def test_make_check_calls_it_after_the_style_of_the_code():
    recipe = re.search(r"^check:.*\n\t(.*)$", (ROOT / "Makefile").read_text("utf-8"), re.M)[1]
    assert recipe == "@$(PY) -m ruff check -q . && $(PY) -m ruff format -q --check . && $(PY) -m scripts check"


# Each slip breaks the copy and returns what must be said of it: how the one line begins, and what it must contain.


def missing_sibling(copy):
    (copy.root / CHINESE).unlink()
    return f"{ENGLISH}: ", "has no sibling corridor.zh-TW.md"


def number_in_english(copy):
    return f"{ENGLISH}:{copy.append(ENGLISH, 'The rate was 5.25%.')}: ", "'5.25%' is a number typed in prose"


def number_in_chinese(copy):
    return f"{CHINESE}:{copy.append(CHINESE, '準備金少了三兆美元。')}: ", "'三兆' is a number typed in prose"


def number_in_a_notebook(copy):
    notebook = "docs/notebooks/read-the-balance-sheet.zh-TW.ipynb"
    copy.change(notebook, '"\\n"', '"有 6 兆美元\\n"')
    return f"{notebook}: ", "'6' is a number typed in prose; let a cell compute it"


def number_in_a_verdict(copy):
    line = copy.change("scripts/verdicts/rates.py", "SOFR was exactly the rate", "SOFR was within 2 bp the rate")
    return f"scripts/verdicts/rates.py:{line}: ", "'2' is a number typed in prose"


def word_in_a_page(copy):
    line = copy.append(CHINESE, "這叫作回購。")
    return f"{CHINESE}:{line}: ", "「回購」 is a word to avoid; write 「附買回」"


def word_in_a_chart(copy):
    line = copy.change("charts/gallery/reserves.py", "準備金餘額", "儲備餘額")
    return f"charts/gallery/reserves.py:{line}: ", "「儲備」 is a word to avoid; write 「準備金」"


def drift(copy):
    line = copy.append(CHINESE, "{{ fact: effr }}")
    return f"{CHINESE}:{line}: ", "has token {{ fact: effr }} where corridor.en.md:0 has nothing more"


def misspelt_token(copy):
    line = copy.change(ENGLISH, "{{ fact: effr }}", "{{ fact: efrr }}")
    return f"{ENGLISH}:{line}: ", "{{ fact: efrr }}: no fact called 'efrr'; did you mean 'effr'?"


def misspelt_token_of_a_lesson(copy):
    lesson = "docs/lessons/4-who-drains-the-pool.toml"
    line = copy.change(lesson, "{{ fact: assets_qt2_start", "{{ fact: assets_qt2_strat")
    return f"{lesson}:{line}: ", "no fact called 'assets_qt2_strat'; did you mean 'assets_qt2_start'?"


def misspelt_token_of_a_question(copy):
    for _ in ("en", "zh-TW"):
        copy.change("docs/questions/qe-and-qt.toml", "{{ fact: assets_qt2_start }}", "{{ fact: qt2_strat }}")
    return "docs/questions/qe-and-qt.toml:", "no fact called 'qt2_strat'"


def unused_fact(copy):
    pages, beside = (
        "".join(path.read_text("utf-8") for kind in kinds for path in copy.root.glob(kind))
        for kinds in (["docs/*.md"], ["docs/*/*.toml", "scripts/verdicts/*.py", "scripts/pages/*.py"])
    )
    name = next(fact.name for fact in balance_sheet.FIXED if fact.name in pages and fact.name not in beside)
    assert copy.forget(f"fact: {name}"), "the fact is used somewhere"
    line = copy.read("scripts/facts/balance_sheet.py").split(f'"{name}"')[0].count("\n") + 1
    return f"scripts/facts/balance_sheet.py:{line}: ", f"fact '{name}' is used on no page; use it or take it out"


def stale_facts(copy):
    copy.change("docs/data/facts.json", '"value": ', '"value": 1')
    return "docs/data/facts.json: ", "is not what the snapshot gives; write it again with: make facts"


def one_brace(copy):
    line = copy.append(ENGLISH, "Now { fact: effr }.")
    return f"{ENGLISH}:{line}: ", "{ fact: effr }: a token has two braces on either side"


def page_outside_the_menu(copy):
    copy.change("mkdocs.yml", "      - about.md\n", "")
    return "mkdocs.yml: ", "nav lacks 'about.md'; add the line: - about.md"


def section_in_one_language(copy):
    copy.change("mkdocs.yml", "            Look it up: 查資料\n", "")
    return "mkdocs.yml: ", "nav_translations lacks 'Look it up', a section of the menu; say it in Chinese there"


def page_without_its_head(copy):
    copy.change(ENGLISH, "description:", "describes:")
    return f"{ENGLISH}:1: ", "its head lacks description"


def fact_of_a_day_without_a_figure(copy):
    copy.change("scripts/facts/balance_sheet.py", 'at("2008-09-03")', 'at("2008-09-04")')
    return "scripts/facts: ", "fact 'assets_before_2008' has no value: is its day in docs/data/WALCL.csv"


def edited_csv(copy):
    copy.change("docs/data/WALCL.csv", "2008-09-03,9", "2008-09-03,8")
    return "docs/data/WALCL.csv: ", "does not match its card in manifest.json (edited by hand?); restore it with: git"


def damaged_csv(copy):
    copy.write("docs/data/SOFR.csv", copy.read("docs/data/SOFR.csv")[:-3])
    return "docs/data/SOFR.csv: ", "is damaged: it breaks off without a final newline; restore it with: git checkout"


def csv_that_is_no_text(copy):
    (copy.root / "docs/data/SOFR.csv").write_bytes(b"PK\x03\x04\xff\xfe")
    return "docs/data/SOFR.csv: ", "is damaged: "


def lost_csv(copy):
    (copy.root / "docs/data/SOFR.csv").unlink()
    return "docs/data/SOFR.csv: ", "is missing from the snapshot; fetch it: python -m scripts fetch SOFR"


def damaged_manifest(copy):
    copy.change("docs/data/manifest.json", "}", "")
    return "stopped: docs/data/manifest.json: ", "is damaged ("


def dotted_name(copy):
    copy.write("docs/data/facts.old.json", "{}\n")
    return "docs/data/facts.old.json: ", "has a dot in its name, which MkDocs takes for a language; rename it"


def part_of_no_script(copy):
    copy.write("docs/assets/js/lonely.js", "export const lonely = 1\n")
    return "docs/assets/js/lonely.js: ", "is in no script"


def page_in_another_encoding(copy):
    text = copy.read(CHINESE)
    (copy.root / CHINESE).write_bytes(text.encode("utf-16"))
    return f"{CHINESE}: ", "is not UTF-8; save it as UTF-8"


def half_merged_notebook(copy):
    notebook = "docs/notebooks/read-the-balance-sheet.en.ipynb"
    line = copy.change(notebook, "{", "{\n<<<<<<< HEAD")
    return f"{notebook}:{line + 1}: ", "is not a notebook (Expecting property name"


# Those of a row do not touch each other, and are made in one copy: what is told of each is told as if it were alone.
SLIPS = [
    (
        number_in_english,
        number_in_chinese,
        number_in_a_notebook,
        number_in_a_verdict,
        word_in_a_page,
        word_in_a_chart,
        misspelt_token,
        misspelt_token_of_a_lesson,
        misspelt_token_of_a_question,
        one_brace,
        page_outside_the_menu,
        section_in_one_language,
        dotted_name,
        part_of_no_script,
        edited_csv,
    ),
    (drift, unused_fact),
    (half_merged_notebook,),
    (stale_facts, page_without_its_head),
    (missing_sibling,),
    (fact_of_a_day_without_a_figure,),
    (damaged_csv,),
    (csv_that_is_no_text,),
    (lost_csv,),
    (damaged_manifest,),
    (page_in_another_encoding,),
]


def lone_series(copy):
    copy.change("scripts/facts/balance_sheet.py", '("WALCL",)', '("WALCL")')
    return "scripts/facts: fact 'assets': its series are a tuple; a lone one keeps its comma: (\"WALCL\",)"


def unknown_series(copy):
    copy.change("scripts/facts/balance_sheet.py", '("WALCL",)', '("WALCLL",)')
    return "scripts/facts: fact 'assets': no series called WALCLL"


def unknown_unit(copy):
    copy.change("scripts/facts/balance_sheet.py", '"usd_bn"', '"usd"')
    return "scripts/facts: fact 'assets': no unit called 'usd'; there are: usd_bn"


@pytest.mark.parametrize("slip", (lone_series, unknown_series, unknown_unit), ids=lambda slip: slip.__name__)
def test_a_slip_in_a_fact_stops_with_a_sentence(copy, slip):
    says = slip(copy)
    done = copy.quick("check")
    assert done.returncode == 1 and done.stderr.startswith(f"stopped: {says}") and "Traceback" not in done.stderr


def test_a_chart_that_cannot_be_drawn_is_named(copy):
    copy.change("charts/gallery/reserves.py", '"WRESBAL", width=2.4', '"WRESBALL", width=2.4')
    done = copy.quick("render")
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert done.stderr.startswith(
        "stopped: charts/gallery/reserves.py: cannot be drawn: ValueError: WRESBALL has no colours"
    )


@pytest.mark.parametrize("slips", SLIPS, ids=lambda slips: slips[0].__name__)
def test_each_slip_is_told_once_with_its_file_and_line_and_nothing_else(copy, slips):
    wanted = [slip(copy) for slip in slips]
    done = copy.quick("check")
    assert done.returncode == 1 and "Traceback" not in done.stderr
    told = [line for line in (done.stdout + done.stderr).splitlines() if not line.startswith("check: ")]
    for begins, says in wanted:
        assert len([line for line in told if line.startswith(begins) and says in line]) == 1, "\n".join([says, *told])
    assert len(told) == len(wanted), "\n".join(told)
    assert len(wanted) == 1 or f"check: {len(wanted)} findings in " in done.stdout


def test_a_mended_copy_passes_again_and_check_itself_changes_no_file(copy):
    before = copy.bytes_of("docs", "fed", "charts", "scripts")
    assert copy.quick("check").returncode == 0
    copy.write("docs/data/facts.json", json.dumps({}))
    assert copy.quick("check").returncode == 1
    assert copy.quick("facts").returncode == 0
    assert copy.quick("check").returncode == 0
    after = {
        name: seen
        for name, seen in copy.bytes_of("docs", "fed", "charts", "scripts").items()
        if "__pycache__" not in name
    }
    assert after == {name: seen for name, seen in before.items() if "__pycache__" not in name}
