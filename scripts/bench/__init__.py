"""What the site costs a reader and an author, measured in one run on one machine: `make bench`.

Apart from the rooms that make the site, because nothing here does: it measures, and stops no build.
"""
