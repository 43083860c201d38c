"""A central bank in a box: seven balance sheets of play money, the payments that change them, and six challenges.

`sheets` says who owns and owes what at the start, `moves` makes the payments of the ledgers fit these sheets, `book` books and
refuses, `challenges` judges, `code` writes it all into a link. The page's script does the same; a test holds the two to each other.
"""
