"""The bank for other programs: one module a format, each read back in tests/questions/test_exports.py by a reader that knows it not."""
