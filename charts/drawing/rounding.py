"""Numbers as they are written: to six decimals, so that the same figures give the same bytes on every Python.

A place on an axis comes out of a dozen operations, and its sixteenth digit is chance: Python 3.12 adds up floats in another
way than 3.11 did. Six decimals are far less than a pixel in any unit that a panel has.
"""

DECIMALS = 6


def rounded(thing):
    """A figure of Plotly's, with every float in it rounded."""
    match thing:
        case dict():
            return {key: rounded(value) for key, value in thing.items()}
        case list() | tuple():
            return [rounded(value) for value in thing]
        case float():
            return round(float(thing), DECIMALS) + 0.0  # a tiny negative number rounds to -0.0, and would be written so
    return thing
