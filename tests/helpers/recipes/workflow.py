"""A workflow that runs the checks once a month and may do nothing else."""

from recipes.recipe import Recipe

_FLOW = """# Once a month, the checks that need no browser: what has aged without a commit.
name: monthly

on:
  schedule:
    - cron: "17 4 1 * *"

permissions: {}

concurrency:
  group: monthly
  cancel-in-progress: false

jobs:
  check:
    name: Check what has aged
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read # checkout
    steps:
      - uses: actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0 # v7.0.0
        with:
          persist-credentials: false
      - name: Check
        run: make check
"""

RECIPE = Recipe("A workflow", new={".github/workflows/monthly.yml": _FLOW})
