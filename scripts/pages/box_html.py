"""The box as HTML: its seven sheets drawn to scale, the sums, what each payment moves; and, for its script, words and numbers.

How it stands is said in templates/box.html.j2.
"""

from charts.drawing.handover import compact
from fed.text import Lang, Text
from fed.wording import number
from scripts.labs.box.book import MOST, booked, counts, payment
from scripts.labs.box.challenges import CHALLENGES, POOL, Challenge
from scripts.labs.box.handover import world
from scripts.labs.box.moves import FORMS, MOVES, WHO, Move
from scripts.labs.box.sheets import CAPITAL, LETTER, LINES, MEASURES, PARTIES, START, Line
from scripts.ledgers import things
from scripts.ledgers.ledger import TGA, Party
from scripts.ledgers.parties import BANK_A, BANK_B
from scripts.pages import template
from scripts.pages.lab_html import Lab
from scripts.pages.payment_html import HEADS
from scripts.pages.site import Page

USUAL = 100  # the amount that stands in the field
TALL = 180  # pixels of the longest of all bars
WIDTH = 22  # pixels of a bar
TOY = Text(
    "Play money in round numbers, made up for the game. All bars have one scale. Own capital is what is left when debts are taken off; where debts are the larger part, it stands on the left, dashed.",
    "金額是為了遊戲編的整數，不是任何機構的真實帳目。所有長條用同一個比例。自有資本是資產減掉負債剩下的；負債比較多的時候，畫在左邊的虛線框裡。",
)
KEYS = {  # on the full screen only lines that changed are named: what the colors are
    "reserves": things.RESERVES.owned,
    "currency": things.BANKNOTES.owned,
    "tga": TGA.name,
    "on-rrp": things.REVERSE_REPO.owed,
    "deposit": things.DEPOSIT.owed,
    "fund-share": things.FUND_SHARE.owed,
    "treasury": things.BOND.owned,
    "loan": Text("Loans", "放款"),
    "repo": Text("Repo", "附買回"),
    "capital": CAPITAL.owed,
}
IN_PAGE = {
    "what": Text("What to play", "要玩什麼"),
    "free": Text("Free play", "自由玩"),
    "payment": Text("Payment", "付款"),
    "bank": Text("Bank", "銀行"),
    "amount": Text("Amount", "金額"),
    "book": Text("Book it", "記帳"),
    "undo": Text("Undo", "復原"),
    "redo": Text("Redo", "重做"),
    "over": Text("Start over", "從頭來"),
    "own": Text("Entries of your own", "自己記分錄"),
    "rule": Text(
        "Choose the lines that change, at least two, and by how much: plus or minus. Each sheet must keep its balance, and what one owns another must owe.",
        "選要變動的項目，至少兩項，再填金額，可正可負。每張表左右都要平衡；有人擁有的，就要有人欠。",
    ),
    "more": Text("One more line", "再加一項"),
    "enter": Text("Book these entries", "記這些分錄"),
    "log": Text("Log and link", "紀錄與連結"),
    "move": Text("Move", "步驟"),
    "link": Text("Link to this game", "這一局的連結"),
    "copy": Text("Copy", "複製"),
    "copied": Text("Copied", "已複製"),
    "name": Text("Done! Your name, for a code to hand in", "完成了！填上名字，產生繳交碼"),
    "code": Text("Code to hand in", "繳交碼"),
    "teacher": Text("For teachers: check codes", "老師用：檢查繳交碼"),
    "how": Text(
        "One student a line: the name, a space, the code. The moves are played again here, on this device, and nothing is sent. A code ties moves to a name. It is no lock.",
        "一行一位學生：名字、空格、繳交碼。步驟會在這台裝置上重走一遍，不傳送任何資料。繳交碼只把步驟和名字綁在一起，並不防偽。",
    ),
    "codes": Text("Names and codes", "名字與繳交碼"),
    "check": Text("Check", "檢查"),
    "sums": Text("What people count", "大家看的數字"),
    "now": Text("Now", "現在"),
    "last": Text("Last move", "上一步"),
    "since": Text("Since the start", "從開始到現在"),
    "all": Text("What each payment of {usual} moves", "每種付款 {usual} 元會改變什麼"),
    "tasks": Text("The six challenges", "六道挑戰"),
}
FEWEST = Text("Fewest moves: {moves}.", "最少 {moves} 步。")
BEFORE = Text(
    "Here taxes have been paid before you begin: bank A has {left} of reserves left, bank B none. ",
    "開始前已經先繳過稅：甲銀行只剩 {left} 的準備金，乙銀行一點也沒有。",
)
AND = Text("; ", "；")
STOP = Text(".", "。")
WORDS = {
    "owns": HEADS["asset"],
    "owes": HEADS["liability"],
    "line": Text("Line", "項目"),
    "by": Text("Change", "變動"),
    "comma": Text(", ", "、"),
    "choose": Text("choose …", "請選擇…"),
    "mine": Text("own entries", "自己記的分錄"),
    "booked": Text("Booked: {what}. {changes}.", "已記帳：{what}。{changes}。"),
    "none": Text("None of the sums has moved", "這些數字都沒有變"),
    "badAmount": Text(
        "Not booked: the amount must be a whole number above zero, at most {most}.",
        "沒有記帳：金額要是大於零的整數，最大 {most}。",
    ),
    "short": Text(
        "Not booked: {party} has {has} of “{line}”, and this takes {takes}. It is {lacks} short.",
        "沒有記帳：{party}的「{line}」只有 {has}，這一筆要 {takes}，還缺 {lacks}。",
    ),
    "few": Text(
        "Not booked: an entry needs at least two different lines, each with a whole number other than zero, up to {most}.",
        "沒有記帳：至少要有兩個不同的項目，每項填一個不是零的整數，最大 {most}。",
    ),
    "uneven": Text("Not booked, since it does not balance. {sides}", "不平衡，沒有記帳。{sides}"),
    "right": Text("{party}: the right side (what it owes) lacks {by}.", "{party}：右邊（負債）少了 {by}。"),
    "left": Text("{party}: the left side (what it owns) lacks {by}.", "{party}：左邊（資產）少了 {by}。"),
    "owed": Text(
        "“{line}” of {party}: somebody owns {by} more of it than is owed.",
        "{party}的「{line}」：有人擁有的，比欠的多 {by}。",
    ),
    "owned": Text(
        "“{line}” of {party}: {by} more of it is owed than anybody owns.",
        "{party}的「{line}」：欠的比有人擁有的多 {by}。",
    ),
    "undone": Text("Taken back: {what}.", "已復原：{what}。"),
    "redone": Text("Booked again: {what}.", "已重做：{what}。"),
    "fresh": Text(
        "All sheets are as at the start. Redo brings your moves back.",
        "所有的表都回到開始的樣子。按「重做」可以把步驟找回來。",
    ),
    "broken": Text(
        "This link is broken, so the sheets are as at the start. Ask for the link again, or simply begin.",
        "連結壞了，所以從頭開始。可以再要一次連結，也可以直接玩。",
    ),
    "chosen": Text("{what}. The sheets stay as they are now.", "{what}。各張表維持現在的樣子。"),
    "yes": Text("done", "達成"),
    "no": Text("not yet", "還沒"),
    "so": Text("({value} so far: {met})", "（目前 {value}：{met}）"),
    "won": Text("Challenge {number} is done. Moves you used: {moves}.", "第 {number} 題完成，用了 {moves} 步。"),
    "okay": Text("✓ {name}: challenge {number}, moves: {moves}", "✓ {name}：第 {number} 題，{moves} 步"),
    "other": Text(
        "✗ {name}: the moves are right, but the code was made for another name",
        "✗ {name}：步驟正確，但繳交碼是用別的名字產生的",
    ),
    "unsolved": Text("✗ {name}: these moves do not solve the challenge", "✗ {name}：這些步驟沒有解開題目"),
    "mistyped": Text(
        "✗ {name}: this is no code. Copy it whole, from the digit to the last sign",
        "✗ {name}：這不是繳交碼。請從開頭的數字完整複製到最後",
    ),
    "nameless": Text("✗ {name}: no name stands before this code", "✗ {name}：這組繳交碼前面沒有名字"),
    "empty": Text("Paste a name and a code first.", "請先貼上名字和繳交碼。"),
}


def inside(page: Page) -> str:
    """All of the box but its shell."""
    lang = page.lang
    return template.block(
        "box",
        world=compact(world()),
        words={key: text(lang).format(usual=USUAL) for key, text in IN_PAGE.items()},
        challenges=[_challenge(one, lang) for one in CHALLENGES],
        groups=[_group(who, lang) for who in WHO],
        banks=[_capital(bank, lang) for bank in (BANK_A, BANK_B)],
        counts=[
            {"key": key, "name": measure.name(lang), "value": number(counts(START)[key], 0)}
            for key, measure in MEASURES.items()
        ],
        sheets=[_sheet(party, lang) for party in PARTIES.values()],
        effects=[_effect(move, lang) for move in MOVES],
        keys=[(kind, words(lang)) for kind, words in KEYS.items()],
        toy=TOY(lang),
        most=MOST,
        usual=USUAL,
        width=WIDTH,
    )


def _challenge(one: Challenge, lang: Lang) -> dict:
    wants = [want.words(lang) for want in one.wants]
    return {
        "title": one.title(lang),
        "wants": wants,
        "needs": AND(lang).join(wants) + STOP(lang),
        "before": BEFORE(lang).format(left=POOL) if one.before else "",
        "fewest": FEWEST(lang).format(moves=one.fewest),
    }


def _group(who: str, lang: Lang) -> dict:
    moves = [
        {
            "id": move.id,
            "title": move.title(lang),
            "a": move.what("a")(lang),
            "b": move.what("b")(lang) if len(move.id) == 1 else "",
        }
        for move in MOVES
        if move.who == who
    ]
    return {"who": WHO[who](lang), "moves": moves}


def _capital(party: Party, lang: Lang) -> str:
    name = party.name(lang)
    return name[0].upper() + name[1:]


def _sheet(party: Party, lang: Lang) -> dict:
    lines = [(at, line) for at, line in enumerate(LINES) if line.party == party]
    bars, height = _bars(lines)
    return {
        "letter": LETTER[party],
        "name": _capital(party, lang),
        "height": height,
        "bars": bars,
        "sides": [
            {"name": name(lang), "lines": [_line(at, line, lang) for at, line in lines if line.side == side]}
            for side, name in HEADS.items()
        ],
    }


def _line(at: int, line: Line, lang: Lang) -> dict:
    return {
        "id": line.id,
        "kind": line.thing.kind.replace(" ", "-").lower(),
        "words": line.words(lang),
        "amount": number(START[at], 0),
        "shown": START[at] != 0,
    }


def _bars(lines: list[tuple[int, Line]]) -> tuple[list[dict], float]:
    """The bars of a sheet, owned on the left; own capital below zero closes the left one. The script moves them alike."""
    scale, tops, bars = TALL / _longest(), [0.0, 0.0], []
    for at, line in lines:
        side = int(line.side == "liability" and START[at] >= 0)
        tall = round(abs(START[at]) * scale, 1)
        x, y = side * (WIDTH + 1), round(tops[side], 1)
        kind = line.thing.kind.replace(" ", "-").lower() + (" box__hole" if START[at] < 0 else "")
        bars.append({"id": line.id, "kind": kind, "x": x, "y": y, "height": tall})
        tops[side] += tall
    return bars, round(max(tops), 1)


def _longest() -> int:
    """The longest side of all sheets at the start."""
    sums = [
        sum(max(0, START[at]) for at, line in enumerate(LINES) if (line.party, line.side) == (party, side))
        for party in PARTIES.values()
        for side in HEADS
    ]
    return max(sums)


def _effect(move: Move, lang: Lang) -> dict:
    form = next(form for form in move.ids() if form in FORMS)
    moved = counts(booked((0,) * len(LINES), payment(form, USUAL).legs))
    return {"title": move.title(lang), "by": [("+" if by > 0 else "") + number(by, 0) for by in moved.values()]}


BOX = Lab(
    "box",
    Text("A central bank in a box", "自己當央行"),
    Text(
        "Seven balance sheets, drawn to scale. Book payments, or entries of your own, and watch the sheets grow and shrink. Six challenges wait for you.",
        "七張資產負債表，按比例畫出。你來付款、記分錄，看它們變大變小；還有六道挑戰等你來解。",
    ),
    inside,
    WORDS,
)
