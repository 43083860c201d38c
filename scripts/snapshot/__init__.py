"""The figures in git: `docs/data`, and nothing else reads or writes it."""
