"""What we know, in both languages: texts, words for figures, series, events, and what is worked out of them.

It imports nothing of ours, draws nothing and writes no page: charts and scripts stand on it.
"""
