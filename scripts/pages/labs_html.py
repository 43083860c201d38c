"""The labs that a page may name, `{{ lab: NAME }}`; each also stands alone, at labs/NAME/."""

from scripts.pages.lab_html import Lab

_ALL: tuple[Lab, ...] = ()
LABS = {one.key: one for one in _ALL}
