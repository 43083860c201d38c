"""Two languages that cannot drift apart: each way in which they could is found, with its file and its line."""

import json
from pathlib import Path

import pytest

from scripts.prose import parity
from scripts.publish import check

ENGLISH = """---
title: Reserves
---
# What are reserves? { #reserves }

Banks hold {{ fact: reserves }}, on {{ fact: reserves.date }}. See [the corridor](corridor.md#leaks).

!!! note "Mind"
    A level is not an average.

## Who pays { #who-pays }

{{ chart: reserves }}

```python
# a comment is no heading
```

??? question "Why?"
    Because. The word {{ avoid: 逆回購 }} means the opposite.
"""
CHINESE = """---
title: 準備金
---
# 準備金是什麼？ { #reserves }

銀行有 {{ fact: reserves }}（{{ fact: reserves.date }}）。請看[利率走廊](corridor.md#leaks)。

!!! note "留意"
    餘額不是平均。

## 誰付錢 { #who-pays }

{{ chart: reserves }}

```python
# 註解不是標題
```

??? question "為什麼？"
    因為。{{ avoid: 回購 }}的意思相反。
"""


def found(tmp_path, english=ENGLISH, chinese=CHINESE, name="reserves", suffix="md"):
    """What is found in a folder that holds these two, as `file:line: message`."""
    for lang, text in (("en", english), ("zh-TW", chinese)):
        if text is not None:
            (tmp_path / f"{name}.{lang}.{suffix}").write_text(text, "utf-8")
    findings = parity.findings(tmp_path)
    return [f"{Path(one.file).name}:{one.line}: {one.message}" for one in findings]


def test_the_real_pages_have_one_skeleton():
    assert parity.findings(check.DOCS) == []
    assert len(parity.siblings(check.DOCS, ".md")) >= 5 and parity.siblings(check.DOCS, ".ipynb")


def test_a_skeleton_names_each_part_with_its_line():
    assert parity.page_skeleton(ENGLISH) == [
        ("heading # #reserves", 4),
        ("token {{ fact: reserves }}", 6),
        ("token {{ fact: reserves.date }}", 6),
        ("link corridor.md#leaks", 6),
        ("box !!! note", 8),
        ("heading ## #who-pays", 11),
        ("token {{ chart: reserves }}", 13),
        ("code", 15),
        ("box ??? question", 19),
        ("token avoid", 20),
    ]


def test_other_words_in_the_same_skeleton_pass(tmp_path):
    assert found(tmp_path) == []


DRIFT = {  # what changes in the Chinese page: old, new, the line, what stands there, and what stands in the English one
    "a heading's level": ("## 誰付錢", "### 誰付錢", 11, "heading ### #who-pays", "heading ## #who-pays"),
    "an anchor": ("{ #who-pays }", "{ #pays }", 11, "heading ## #pays", "heading ## #who-pays"),
    "the order of tokens": (
        "{{ fact: reserves }}（{{ fact: reserves.date }}）",
        "{{ fact: reserves.date }}（{{ fact: reserves }}）",
        6,
        "token {{ fact: reserves.date }}",
        "token {{ fact: reserves }}",
    ),
    "the form of a token": ("reserves.date", "reserves.month", 6, "token {{ fact: reserves.month }}", "{{ fact: reser"),
    "a token too few": (
        "（{{ fact: reserves.date }}）",
        "",
        6,
        "link corridor.md#leaks",
        "token {{ fact: reserves.date }}",
    ),
    "a token too many": ("因為。", "因為 {{ fact: sofr }}。", 20, "token {{ fact: sofr }}", "token avoid"),
    "a token in a heading": (
        "## 誰付錢",
        "## 誰付 {{ fact: sofr }}",
        11,
        "token {{ fact: sofr }}",
        "token {{ chart: reser",
    ),
    "a token at the end": ("意思相反。", "意思相反：{{ fact: sofr }}。", 20, "token {{ fact: sofr }}", "nothing more"),
    "the kind of a box": ("!!! note", "!!! tip", 8, "box !!! tip", "box !!! note"),
    "a box that folds": ("!!! note", "??? note", 8, "box ??? note", "box !!! note"),
    "a fold of HTML": ("## 誰付錢", "<details>\n## 誰付錢", 11, "box <details", "heading ## #who-pays"),
    "the target of a link": ("corridor.md#leaks", "corridor.md", 6, "link corridor.md", "link corridor.md#leaks"),
    "a block of code": ("```python\n# 註解不是標題\n```\n", "", 16, "box ??? question", "code"),
    "a page cut short": (CHINESE[CHINESE.index("??? q") :], "", 15, "nothing more", "box ??? question"),
}


@pytest.mark.parametrize("kind", DRIFT)
def test_drift_is_found_with_file_and_line(tmp_path, kind):
    old, new, line, here, there = DRIFT[kind]
    assert old in CHINESE
    (one,) = found(tmp_path, chinese=CHINESE.replace(old, new, 1))
    assert one.startswith(f"reserves.zh-TW.md:{line}: has {here}") and there in one
    assert " where reserves.en.md:" in one


def test_a_token_too_many_in_english_is_found_as_well(tmp_path):
    (one,) = found(tmp_path, english=ENGLISH.replace("Because.", "Because {{ fact: sofr }}."))
    assert one == "reserves.zh-TW.md:20: has token avoid where reserves.en.md:20 has token {{ fact: sofr }}"


def test_a_heading_without_an_anchor_is_found_in_either_language(tmp_path):
    bare = [text.replace(" { #who-pays }", "") for text in (ENGLISH, CHINESE)]
    says = (
        "a heading ## without an anchor; write it as: ## Words { #english-anchor }, the same anchor in both languages"
    )
    assert found(tmp_path, *bare) == [f"reserves.en.md:11: {says}", f"reserves.zh-TW.md:11: {says}"]


def test_an_empty_page_is_not_a_sibling(tmp_path):
    assert found(tmp_path, chinese="") == [
        "reserves.zh-TW.md:0: has nothing more where reserves.en.md:4 has heading # #reserves"
    ]


@pytest.mark.parametrize(("there", "missing"), [("en", "zh-TW"), ("zh-TW", "en")])
@pytest.mark.parametrize("suffix", ["md", "ipynb"])
def test_a_missing_sibling_is_found(tmp_path, there, missing, suffix):
    texts = {"english" if missing == "en" else "chinese": None}
    assert found(tmp_path, suffix=suffix, **texts) == [
        f"reserves.{there}.{suffix}:0: has no sibling reserves.{missing}.{suffix}; "
        "a page exists in both languages or not at all"
    ]


@pytest.mark.parametrize("suffix", ["md", "ipynb"])
def test_a_page_without_a_language_in_its_name_is_found(tmp_path, suffix):
    (tmp_path / f"reserves.{suffix}").write_text(ENGLISH, "utf-8")
    assert [str(one.message) for one in parity.findings(tmp_path)] == [
        f"a page is named for its language: reserves.en.{suffix} and reserves.zh-TW.{suffix}"
    ]


def test_what_jupyter_leaves_behind_is_no_page(tmp_path):
    (tmp_path / ".ipynb_checkpoints").mkdir()
    (tmp_path / ".ipynb_checkpoints" / "read.en-checkpoint.ipynb").write_text("{}", "utf-8")
    assert parity.findings(tmp_path) == []


def notebook(words='WORDS = {"a": "x"}', code="print(1)", text="# A { #a }\n\n[b](b.md)", tags=("words",)):
    return json.dumps(
        {
            "cells": [
                {"cell_type": "markdown", "metadata": {}, "source": [text]},
                {"cell_type": "code", "metadata": {"tags": [*tags]}, "source": [words]},
                {"cell_type": "code", "metadata": {}, "source": code.splitlines(keepends=True)},
            ]
        }
    )


def test_notebooks_may_differ_in_text_and_in_the_cell_tagged_words(tmp_path):
    other = notebook('WORDS = {"a": "字"}', text="# 甲 { #a }\n\n[乙](b.md)")
    assert found(tmp_path, notebook(), other, suffix="ipynb") == []


@pytest.mark.parametrize(
    ("other", "cell", "here"),
    [
        (notebook(code="print(2)"), 3, "the code 'print(2)'"),
        (notebook(text="# A { #b }\n\n[b](b.md)"), 1, "heading # #b"),
        (notebook(text="# A { #a }"), 2, "code cell"),
        (notebook(tags=()), 2, "the code 'WORDS"),
    ],
)
def test_notebooks_may_not_differ_in_anything_else(tmp_path, other, cell, here):
    (one,) = found(tmp_path, notebook(), other, suffix="ipynb")
    assert one.startswith(f"reserves.zh-TW.ipynb:{cell}: has {here}") and " where reserves.en.ipynb:" in one
