"""A page of one heading and one sentence, with a link to another."""

from recipes.recipe import Line, Recipe

NAME = "purse"
TITLES = {"en": "Whose purse is it?", "zh-TW": "這是誰的錢包？"}
_PAGES = {
    f"docs/{NAME}.en.md": f"""---
title: The purse
description: What the Treasury's account does to reserves.
---
# {TITLES["en"]} {{ #purse }}

The Treasury pays its bills from [an account](corridor.md) at the Fed.
""",
    f"docs/{NAME}.zh-TW.md": f"""---
title: 國庫的錢包
description: 財政部帳戶怎麼影響準備金。
---
# {TITLES["zh-TW"]} {{ #purse }}

財政部用它在聯準會的[帳戶](corridor.md)付帳。
""",
}

RECIPE = Recipe("A page", (Line("mkdocs.yml", f"      - {NAME}.md\n", "      - about.md\n"),), _PAGES)
