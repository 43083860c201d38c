"""Our PNG: exact where a picture has few colors, near where it has many, and the same bytes each time."""

import numpy as np
from png_pixels import decoded

from scripts.publish import png


def test_a_png_of_few_colors_is_exact_and_of_many_has_the_nearest_of_those_that_cover_most():
    few = np.array([[[255, 0, 0], [0, 255, 0]], [[0, 0, 255], [255, 0, 0]]], np.uint8)
    assert (decoded(png.write(few)) == few).all() and png.write(few) == png.write(few.copy())
    grays = np.repeat(np.arange(256, dtype=np.uint8), 2)
    many = np.stack([np.stack([grays] * 3, axis=1), np.stack([grays] * 3, axis=1)])
    many[0, 0] = (200, 201, 200)  # the one color that stands once
    shown = decoded(png.write(many))
    assert tuple(shown[0, 0]) == (200, 200, 200) and (shown[0, 1:] == many[0, 1:]).all()
