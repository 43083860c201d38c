"""The recipes of CONTRIBUTING as a newcomer would carry them out, a module each; `test_recipes.py` walks them."""

from recipes import (
    chart,
    correction,
    event,
    fact,
    owner,
    page,
    payment,
    question,
    script,
    series,
    verdict,
    words,
    workflow,
)

RECIPES = (
    series.RECIPE,
    chart.RECIPE,
    page.RECIPE,
    fact.RECIPE,
    verdict.RECIPE,
    payment.RECIPE,
    question.RECIPE,
    words.TERM,
    words.SOURCE,
    script.RECIPE,
    event.RECIPE,
    correction.RECIPE,
    owner.RECIPE,
    workflow.RECIPE,
)
