"""A payment of one step: banknotes come back to a bank. By hand: no money is made or lost, it only changes its form."""

from recipes.recipe import Line, Recipe, in_siblings

NAME = "paid_in"
TITLES = {"en": "A customer pays banknotes in", "zh-TW": "客戶把鈔票存回銀行"}
_PAYMENT = f"""    Payment(
        "{NAME}",
        Text("{TITLES["en"]}", "{TITLES["zh-TW"]}"),
        (
            Step(
                Text("The bank takes the banknotes and owes the customer more.", "銀行收下鈔票，欠客戶的存款變多。"),
                (
                    owns(CUSTOMER, BANKNOTES, -DOLLARS),
                    owns(CUSTOMER, DEPOSIT, DOLLARS),
                    owns(BANK, BANKNOTES, DOLLARS),
                    owes(BANK, DEPOSIT, DOLLARS),
                ),
            ),
        ),
    ),
"""

RECIPE = Recipe(
    "A payment as T-accounts",
    (
        Line("scripts/ledgers/payments/deposits.py", _PAYMENT, '    Payment(\n        "transfer"'),
        *in_siblings(f"{{{{ payment: {NAME} }}}}"),
        Line("tests/ledgers/test_ledgers.py", f'    "{NAME}": [STILL],\n', '    "transfer": [STILL'),
    ),
)
