"""How long a page takes to read: what is counted, what is not, and where it is said."""

import pytest

from scripts.pages.reading_time import PACE, PICTURE, Length, fill, length, place

OPEN = "<p>One well-known <b>rate</b>, 4.25%.</p>"
SHUT = {
    "a fold": "<details><summary></summary><p>never <i>met</i></p></details>",
    "a fold in an open one": "<details open><summary></summary><details><p>never</p></details></details>",
    "what is hidden": "<div hidden><p>never</p><br><p>met</p></div>",
    "a lab that waits": '<section class="wide lab"><p>never</p></section>',
    "a picture's own words": "<svg><text>never</text></svg>",
    "what a program reads": "<script>never</script><button>never</button>",
    "a mark for links": '<a class="headerlink">¶ never</a>',
}


def test_words_are_counted_and_in_chinese_signs_a_number_as_two():
    assert length(OPEN, "en") == Length(4, 0)
    assert length("<p>SOFR 是 4.25%，比上限高。</p>", "zh-TW") == Length(2 + 1 + 2 + 4, 0)


@pytest.mark.parametrize("kind", SHUT)
def test_what_does_not_stand_open_is_not_counted_and_what_follows_is(kind):
    assert length(f"{SHUT[kind]}{OPEN}", "en") == Length(4, 0)


def test_the_head_of_a_fold_is_read_where_the_fold_stands():
    fold = "<details><summary>Two words</summary><details><summary>none</summary></details></details>"
    assert length(fold, "en") == Length(2, 0)


def test_a_picture_takes_its_while_and_one_in_a_fold_none():
    picture = "<figure><svg></svg></figure>"
    assert length(f"{picture}<details>{picture}</details>{picture}", "en") == Length(0, 2)
    assert Length(PACE["zh-TW"], 3).minutes("zh-TW") == 1 + 3 * PICTURE / 60


def test_each_place_says_its_page_and_the_bare_one_all_that_are_named_beside():
    pages = {"a": "<p>" + "word " * PACE["en"] * 2 + "</p>", "b": "<p>short</p>", "c": "<p>" + "word " * 9999 + "</p>"}
    said = fill(f"{place('', 'en')} {place('a', 'en')} {place('b', 'en')}", pages, "en")
    assert [part.split("<")[0] for part in said.split(">")[1::2]] == ["3 min", "2 min", "1 min"], (
        "as a reader adds them up"
    )
    assert 'title="457 words, pictures: 0"' in said
