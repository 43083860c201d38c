"""The labs that a page may name, `{{ lab: NAME }}`; each also stands alone, at labs/NAME/."""

from scripts.pages import guess_html
from scripts.pages.box_html import BOX
from scripts.pages.draw_html import DRAWINGS
from scripts.pages.lab_html import Lab
from scripts.pages.market_html import MARKET
from scripts.pages.mornings_html import MORNINGS

_ALL: tuple[Lab, ...] = (BOX, MARKET, *DRAWINGS, *MORNINGS, guess_html.LAB)
LABS = {one.key: one for one in _ALL}
