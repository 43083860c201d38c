"""The pipes: one picture of the whole balance sheet, for any week and any two weeks, from the same code."""
