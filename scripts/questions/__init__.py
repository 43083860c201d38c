"""The bank of questions: what pages ask, and what worksheets, slides and exports draw from.

A floor below the pages because exports need no page. Authors write docs/questions/PAGE.toml; no number is typed there.
"""
