"""The line from FRED to the site: `python -m scripts <verb>`."""
