"""Payments as T-accounts: what changes on whose balance sheet, step by step, and which money moves by it.

A payment is declared once, as entries (`payments`, a file a subject) of `parties` and `things`; what it does to base,
reserves and M2 is worked out of them (`ledger`), and a page shows it as tables (`scripts.pages.payment_html`).
"""
