"""The button by which a chart, a payment, a lab and the pipes fill the screen, and by which the reader comes back.

Apart from each of them because it is the same for all: docs/assets/js/screen.js finds the figure or the lab that it stands in.
"""

from markupsafe import Markup

from fed.text import Lang, Text

FILL = Text("Full screen", "全螢幕")
BACK = Text("Back to the page", "回到網頁")
_BUTTON = Markup('<button type="button" class="screen__button needs-script" data-back="{back}">{fill}</button>')


def button(lang: Lang) -> Markup:
    """The button: one, so that what leads in leads out again and keeps the focus."""
    return _BUTTON.format(back=BACK(lang), fill=FILL(lang))
