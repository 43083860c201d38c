"""The labs that a page may name, `{{ lab: NAME }}`; each also stands alone, at labs/NAME/."""

from scripts.pages.box_html import BOX
from scripts.pages.lab_html import Lab

_ALL: tuple[Lab, ...] = (BOX,)
LABS = {one.key: one for one in _ALL}
