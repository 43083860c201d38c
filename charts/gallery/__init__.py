"""One module, one chart: its name is the name of its token, its file and its test."""
