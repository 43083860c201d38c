"""Full screen and slides: the button by which a chart, a payment, a lab and the pipes fill the screen, and by which the reader comes back.

Apart from each of them because it is the same for all: docs/assets/js/screen.js finds the figure or the lab that it stands in.
"""

from collections.abc import Iterable

from markupsafe import Markup

from fed.text import Lang, Text
from scripts.pages import template

FILL = Text("Full screen", "全螢幕")
BACK = Text("Back to the page", "回到網頁")
_BUTTON = Markup(  # on a phone the sign alone is seen, and the words are heard
    '<button type="button" class="screen__button needs-script" data-back="{back}"><svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="none" '
    'stroke="currentColor" stroke-width="2"><path d="M1 5.5V1h4.5M10.5 1H15v4.5M15 10.5V15h-4.5M5.5 15H1v-4.5"/></svg><span>{fill}</span></button>'
)


SLIDE = Text("For a wide slide:", "寬螢幕投影片用：")


def slides(name: str, src: str, choices: Iterable[tuple[str, str]], lang: Lang) -> str:
    """The pictures for a slide that a script in `src` hands over, each by its key and its name."""
    return template.block("slides", name=name, src=src, words=SLIDE(lang), choices=list(choices))


def button(lang: Lang) -> Markup:
    """The button: one, so that what leads in leads out again and keeps the focus."""
    return _BUTTON.format(back=BACK(lang), fill=FILL(lang))
