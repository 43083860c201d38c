"""The payments that the pages draw, as data: each an example of so many dollars.

They stand in files by subject. Only what changes is written; a clearing house or a fee between the parties is left out, and
a dealer who only passes something on.
"""

from scripts.ledgers.payments import deposits, loans, purchases, repo, runoff, treasury

SUBJECTS = (deposits, treasury, loans, purchases, runoff, repo)

PAYMENTS = {payment.name: payment for subject in SUBJECTS for payment in subject.PAYMENTS}
