"""How a picture is made: marks, their layout, and the four things that are written from them."""
