"""What the site is called: printed on every page, in every picture, citation and feed."""

from fed.text import Text

NAME = Text("Fed Plumbing, Live", "聯準會水管圖解")
