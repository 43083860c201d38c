"""How any table looks: one that a phone can read."""

from html import escape

from fed.text import Lang, Text

NOTHING_YET = Text("Nothing to draw yet on this day", "這一天還沒有資料可畫")


def sheet(caption: str, heads: list[str], rows: list[list[str]]) -> str:
    """A table that a phone can read, one line of HTML; a cell that is empty in a row is left out there."""
    head = "".join(f'<th scope="col">{cell}</th>' for cell in heads)
    body = "".join(
        "<tr>" + "".join(f'<td data-label="{escape(heads[n])}">{cell}</td>' for n, cell in enumerate(row)) + "</tr>"
        for row in rows
    )
    return f'<div class="table" tabindex="0" role="region" aria-label="{caption}"><table class="sheet"><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def sheet_or_nothing(caption: str, heads: str, rows: list[list[str]], lang: Lang) -> str:
    """A table, its heads parted by `|`; where it has no row on the day, its caption and that it is empty."""
    if rows:
        return sheet(caption, heads.split("|"), rows)
    return f'<p class="not-begun">{caption}: {NOTHING_YET(lang)}</p>'
