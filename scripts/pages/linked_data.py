"""What a page is, said to a search engine in the words of schema.org (JSON-LD): a learning resource, a data set, a set of terms.

Apart from the templates because it is data that a program reads: worked out of the glossary, the cards and the charts, of which
nothing is said twice. A copy that stands at no address says none of it, since all of it speaks of addresses.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence

from charts.contract import gallery
from fed.pipes.weeks import IDS
from fed.series import SERIES, Owner
from fed.site import NAME
from fed.text import LANGS, Lang, Text
from scripts.pages import chart_html, pipes_html
from scripts.pages.site import Page
from scripts.prose import glossary

TEXT_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
LEVEL = Text("Secondary school and adults; no economics needed", "高中生與一般成人，不必先學過經濟學")
PROSE = Text("Explanation with charts", "圖解說明")
NOTEBOOK = Text("Notebook", "程式筆記本")
SUBJECT = Text("Central-bank money", "中央銀行的錢")
TERMS = Text("Words of central-bank money", "中央銀行的錢：詞彙")
SNAPSHOT = Text("Figures on central-bank money", "中央銀行的錢：資料")
SNAPSHOT_SAYS = Text(
    "The Federal Reserve's balance sheet, reserves, money-market rates and operations, each series in a file as FRED gives it.",
    "聯準會的資產負債表、準備金、貨幣市場利率與公開市場操作，每個序列一個檔案，內容與 FRED 提供的相同。",
)
_CHART = re.compile(r'data-chart="(\w+)"')
_DAY = re.compile(r"^\d{4}-\d\d-\d\d", re.M)
CSV, PLOTLY, SVG = ("csv", "text/csv"), ("plotly.json", "application/json"), ("svg", "image/svg+xml")


def of_page(page: Page, name: str, title: str, says: str, at: Mapping[Lang, str], html: str) -> str:
    """Of a page by its name, with its title, its description, its address in each language and its HTML."""
    if not page.address:
        return ""
    nodes = [_resource(page, name, title, says, at, html)]
    if name == "glossary":
        nodes.append(_terms(page))
    if name == "data":
        nodes.append(_snapshot(page))
    return _said(nodes)


def of_chart(name: str, page: Page) -> str:
    """Of a chart that stands alone on its page, or of the pipes; nothing where there is no picture."""
    if not page.address:
        return ""
    if name == pipes_html.NAME_OF_CHART:
        return _pipes(page)
    drawn, chart, lang = page.site.charts[name, page.lang], gallery()[name], page.lang
    if not drawn.stills:
        return ""
    says = f"{drawn.takeaway}{'' if lang == 'zh-TW' else ' '}{chart.note(lang)}"
    days = _DAY.findall(drawn.csv)
    return _said([_dataset(name, page, chart.title(lang), says, chart.ids, drawn.newest, days, (CSV, PLOTLY, SVG))])


def _pipes(page: Page) -> str:
    weeks = page.site.pipes.weeks
    if not weeks:
        return ""
    name, title = pipes_html.NAME_OF_CHART, pipes_html.TITLE(page.lang)
    says, days = pipes_html.WORDS["note"](page.lang), [str(week.day) for week in weeks]
    return _said([_dataset(name, page, title, says, IDS, days[-1], days, (CSV, SVG))])


def _dataset(
    name: str,
    page: Page,
    title: str,
    says: str,
    ids: Sequence[str],
    newest: str,
    days: list[str],
    files: Iterable[tuple[str, str]],
) -> dict:
    lang = page.lang
    return {
        "@type": "Dataset",
        "@id": _chart_at(name, page, lang),
        "url": _chart_at(name, page, lang),
        "name": title,
        "description": says,
        "inLanguage": lang,
        "dateModified": newest,
        **_span(days),
        "isAccessibleForFree": True,
        **_rights(SERIES[id].owner for id in ids) | {"creator": _owners(ids, lang)},
        "isBasedOn": [{"@type": "Dataset", "@id": _series_at(id, page)} for id in ids],
        "isPartOf": {"@type": "Dataset", "@id": f"{_home(page)}data/#data"},
        "workTranslation": [{"@type": "Dataset", "@id": _chart_at(name, page, chart_html.OTHER[lang])}],
        "distribution": [_file(f"{page.address}assets/charts/{name}.{lang}.{ending}", kind) for ending, kind in files],
    }


def _resource(page: Page, name: str, title: str, says: str, at: Mapping[Lang, str], html: str) -> dict:
    lang = page.lang
    taught = [term for term in glossary.load()[1] if term.page.partition(".md")[0] == name]
    about = [_term(term, page) for term in taught] or [{"@type": "Thing", "name": SUBJECT(lang)}]
    charts = [{"@type": "Dataset", "@id": _chart_at(one, page, lang)} for one in dict.fromkeys(_CHART.findall(html))]
    return {
        "@type": "LearningResource",
        "@id": at[lang],
        "url": at[lang],
        "name": title,
        "description": says,
        "inLanguage": lang,
        "educationalLevel": LEVEL(lang),
        "learningResourceType": (NOTEBOOK if name.startswith("notebooks/") else PROSE)(lang),
        "about": about,
        "license": TEXT_LICENCE,
        "isAccessibleForFree": True,
        "dateModified": str(page.site.until),
        "author": {"@type": "Organization", "name": NAME(lang), "url": _home(page)},
        "isPartOf": {"@type": "WebSite", "@id": _home(page), "name": NAME(lang)},
        "workTranslation": [
            {"@type": "LearningResource", "@id": at[other], "inLanguage": other} for other in LANGS if other != lang
        ],
        **({"hasPart": charts} if charts else {}),
    }


def _terms(page: Page) -> dict:
    """The glossary: each term with the sentence that explains it, at its anchor."""
    at = f"{_home(page)}glossary/#glossary"
    terms = [
        _term(term, page) | {"description": term.means(page.lang), "termCode": term.key} for term in glossary.shown()
    ]
    return {
        "@type": "DefinedTermSet",
        "@id": at,
        "url": at,
        "name": TERMS(page.lang),
        "inLanguage": page.lang,
        "license": TEXT_LICENCE,
        "hasDefinedTerm": terms,
    }


def _term(term: glossary.Term, page: Page) -> dict:
    return {"@type": "DefinedTerm", "@id": f"{_home(page)}glossary/#{term.key}", "name": term.short(page.lang)}


def _snapshot(page: Page) -> dict:
    """All files, and each of them at its anchor; a series that had not begun on the day is left out."""
    site, lang = page.site, page.lang
    begun = [one for one in SERIES.values() if len(site.now[one.id])]
    at = f"{_home(page)}data/#data"
    parts = [
        {
            "@type": "Dataset",
            "@id": _series_at(one.id, page),
            "name": one.name(lang),
            "alternateName": one.id,
            "description": f"{one.title}. {one.owner.source}, through FRED.",
            **_span([site.cards[one.id].first, str(site.now[one.id].index[-1].date())]),
            **_rights([one.owner]),
            "isBasedOn": one.page,
            "distribution": [_file(f"{page.address}data/{one.id}.csv", "text/csv")],
        }
        for one in begun
    ]
    return {
        "@type": "Dataset",
        "@id": at,
        "url": at,
        "name": SNAPSHOT(lang),
        "description": SNAPSHOT_SAYS(lang),
        "inLanguage": lang,
        "dateModified": str(site.until),
        **_span([min(site.cards[one.id].first for one in begun), str(site.now.last_day())]),
        "isAccessibleForFree": True,
        **_rights(one.owner for one in begun),
        "usageInfo": f"{_home(page)}data/#rights",
        "creator": _owners([one.id for one in begun], lang),
        "distribution": [
            _file(f"{page.address}data/{name}.json", "application/json") for name in ("datapackage", "facts")
        ],
        "hasPart": parts,
    }


def _home(page: Page) -> str:
    return page.address + ("" if page.lang == "en" else f"{page.lang}/")


def _chart_at(name: str, page: Page, lang: Lang) -> str:
    return page.address + chart_html.address(name, lang)


def _series_at(id: str, page: Page) -> str:
    return f"{_home(page)}data/#{id}"


def _rights(owners: Iterable[Owner]) -> dict:
    """The terms of each owner, once: no licence of ours covers a figure."""
    return {"license": list(dict.fromkeys(owner.terms for owner in owners))}


def _owners(ids: Iterable[str], lang: Lang) -> list[dict]:
    return [{"@type": "Organization", "name": one} for one in dict.fromkeys(SERIES[id].owner.name(lang) for id in ids)]


def _span(days: list[str]) -> dict:
    """The days that a file covers; none for a table that has no days."""
    return {"temporalCoverage": f"{min(days)}/{max(days)}"} if days else {}


def _file(url: str, kind: str) -> dict:
    return {"@type": "DataDownload", "contentUrl": url, "encodingFormat": kind}


def _said(nodes: list[dict]) -> str:
    """As it stands between the marks of a script: no `<` in it, which could end one."""
    said = json.dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False, separators=(",", ":"))
    return f'<script type="application/ld+json">{said.replace("<", chr(92) + "u003c")}</script>'
