"""Pictures and wording: what a reader sees of the figures. Imports nothing of `scripts`."""
