"""Lessons: what a class does in fifty minutes, minute by minute, and the standards that it serves; pages make guide, slides and sheets of them."""
