"""The everyday pictures beside the sentences that use them: a tub with its tap, an exchange counter with its posted prices, a counter with coins
below, a harbor that is deep and one that is not, a bus that counts heads.

One hand with the harbor of the reserve market (scripts/labs/market_drawing.py): what acts is ink, water and coins are tinted, words
are few. They show no figure, so no day makes them false.
"""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from charts.drawing.still import standing
from charts.drawing.text import text_at
from fed.text import Lang, Text

WIDE = 358  # a phone's column
INK, WATER, PAPER, GROUND = "var(--c-INK)", "var(--c-WRBWFRBL)", "var(--c-PAPER)", "var(--c-RANGE)"
ROUND = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'


@dataclass(frozen=True, slots=True)
class Drawing:
    """An everyday picture: how tall it is, what is drawn, and what it shows, for who reads and for who cannot see it."""

    tall: int
    body: Callable[[Lang], str]
    says: Text


def drawing(name: str, lang: Lang) -> str:
    """The picture of a name, with its sentence."""
    one = DRAWINGS[name]
    svg = standing("everyday", WIDE, one.tall, one.body(lang), "picture")
    return f'<figure class="everyday">{svg}<figcaption>{escape(one.says(lang))}</figcaption></figure>'


_TAP = Text("the Fed buys or lends", "聯準會買進或放款")
_OUT = Text("the Fed is repaid", "債券到期、貸款還清")
_POOL = Text("reserves", "準備金")
_BASINS = (
    Text("government's account", "政府的帳戶"),
    Text("funds' cash", "基金的現金"),
    Text("banknotes", "鈔票"),
)


def _pool(lang: Lang) -> str:
    tub = "V148Q20 184 56 184H160Q196 184 196 148V"
    basins = ""
    for n, words in enumerate(_BASINS):
        x, named = 222 + 46 * n, 62 + 20 * n
        level = (150, 168, 146)[n]
        middle = x + 19
        basins += (
            f'<path d="M{x} {level}V180Q{x} 184 {x + 4} 184H{x + 34}Q{x + 38} 184 {x + 38} 180V{level}Z" fill="{WATER}" fill-opacity=".28"/>'
            f'<path d="M{x} {level}h38" stroke="{WATER}" stroke-width="2"/>'
            f'<path d="M{x} 132V180Q{x} 184 {x + 4} 184H{x + 34}Q{x + 38} 184 {x + 38} 180V132" stroke="{INK}" stroke-width="1.5" {ROUND}/>'
            f'<path d="M{x - 3} 132h6M{x + 35} 132h6M{x + 8} 184v10M{x + 30} 184v10" stroke="{INK}" stroke-width="3" {ROUND}/>'
            f'<path d="M{middle} {named + 5}V128" stroke="{INK}" stroke-opacity=".45"/>'
            f"{text_at((215, 280, WIDE)[n], named, words(lang), 'end' if n == 2 else 'start')}"
        )
    pipes = "".join(f"M{x} 174h{long}" for x, long in ((196, 26), (260, 8), (306, 8)))
    return (
        f'<path d="M20 108{tub}108Z" fill="{WATER}" fill-opacity=".28"/>'
        f'<path d="M56 62V108" stroke="{WATER}" stroke-width="5" stroke-opacity=".55" {ROUND}/>'
        f'<path d="M20 108H196" stroke="{WATER}" stroke-width="2"/>'
        f'<path d="M48 108q8 6 16 0" stroke="{WATER}" stroke-width="2" {ROUND}/>'
        f'<path d="M20 84{tub}84" stroke="{INK}" stroke-width="1.5" {ROUND}/>'
        f'<path d="M13 84H27M189 84H203M52 184l-5 10M164 184l5 10" stroke="{INK}" stroke-width="4" {ROUND}/>'
        f'<path d="M20 82V56Q20 44 32 44H46Q56 44 56 52V57" stroke="{INK}" stroke-width="7" {ROUND}/>'
        f'<path d="M36 42V32M28 31H44" stroke="{INK}" stroke-width="4" {ROUND}/>'
        f'<path d="{pipes}" stroke="{INK}" stroke-width="9"/><path d="{pipes}" stroke="{PAPER}" stroke-width="6.5"/>'
        f'<path d="{pipes}" stroke="{WATER}" stroke-opacity=".5" stroke-width="6.5"/>'
        f'<rect x="0" y="194" width="{WIDE}" height="5" fill="{GROUND}"/>'
        f'<path d="M209 180V208Q209 216 201 216H185" stroke="{INK}" stroke-width="7" {ROUND}/>'
        f'<path d="M177 211q5 6 0 9q-5 -3 0 -9z" fill="{WATER}"/>'
        f"{basins}{_bold(108, 152, _POOL(lang))}"
        f"{text_at(68, 44, _TAP(lang))}{text_at(168, 220, _OUT(lang), 'end')}"
    )


_SIGN = Text("€ ⇄ $", "換匯")
_SELLS, _BUYS = Text("we sell at", "賣出"), Text("we buy at", "買進")
_NO_MORE, _NO_LESS = Text("nobody pays more", "再貴就沒人買"), Text("nobody takes less", "再便宜就沒人賣")
_DEAL = Text("deals among friends", "朋友之間換")


def _posted(lang: Lang) -> str:
    awning = "".join(
        f'<path d="M{x} 44h19v14q-9.5 9 -19 0z" fill="{INK}" fill-opacity="{0.85 if n % 2 == 0 else 0.18}"/>'
        for n, x in enumerate(range(8, 141, 19))
    )
    boards = "".join(
        f'<rect x="24" y="{y - 17}" width="102" height="34" rx="3" fill="{PAPER}" stroke="{colour}" stroke-width="2"/>'
        f"{text_at(32, y + 4, words(lang))}"
        f'<path d="M126 {y}H{WIDE}" stroke="{colour}" stroke-width="2" stroke-dasharray="7 4"/>'
        f'<path d="{figure}" stroke="{colour}" stroke-width="3.5" {ROUND}/>'
        for y, words, colour, figure in (
            (88, _SELLS, "var(--c-DPCREDIT)", "M100 92l5 -7l4 5l6 -8"),
            (140, _BUYS, "var(--c-IORB)", "M100 144l6 -6l5 6l4 -5"),
        )
    )
    deals = "".join(_deal(x, price) for x, price in ((176, 118), (255, 106), (334, 122)))
    return (
        f'<rect x="8" y="44" width="133" height="147" fill="{PAPER}" stroke="{INK}" stroke-width="1.5"/>'
        f'<rect x="18" y="66" width="113" height="96" fill="{GROUND}" fill-opacity=".35" stroke="{INK}"/>'
        f'{awning}<rect x="46" y="14" width="57" height="24" rx="4" fill="{INK}"/>'
        f'<path d="M58 38v6M91 38v6" stroke="{INK}" stroke-width="2"/>'
        f'<text x="74.5" y="30.5" text-anchor="middle" font-weight="700" fill="{PAPER}">{escape(_SIGN(lang))}</text>'
        f"{boards}{deals}"
        f'<rect x="0" y="191" width="{WIDE}" height="5" fill="{GROUND}"/>'
        f"{text_at(255, 80, _NO_MORE(lang), 'middle')}{text_at(255, 155, _NO_LESS(lang), 'middle', halo=True)}"
        f"{text_at(255, 212, _DEAL(lang), 'middle')}"
    )


def _deal(x: float, price: float) -> str:
    """Two friends, and the coin that shows their price."""
    return (
        f'<path d="M{x} {price + 8}V176" stroke="{INK}" stroke-opacity=".45"/>'
        f'<circle cx="{x}" cy="{price}" r="8" fill="var(--c-SOFR)"/>'
        f'<path d="M{x} {price - 4}v8" stroke="{PAPER}" stroke-width="2" {ROUND}/>'
        f"{_person(x - 11, 191, 0.62)}{_person(x + 11, 191, 0.62)}"
    )


_VOUCHERS, _COINS = Text("vouchers: deposits", "禮券：存款"), Text("coins: the monetary base", "代幣：貨幣基數")
_ONE, _OTHER = Text("one shop", "一家店"), Text("another shop", "另一家店")


def _vouchers(lang: Lang) -> str:
    shops = "".join(
        f'<rect x="{x + 8}" y="104" width="116" height="72" fill="{GROUND}" fill-opacity=".22" stroke="{INK}" stroke-width="1.5"/>'
        f'<rect x="{x}" y="98" width="132" height="7" rx="2" fill="{INK}"/>'
        f"{text_at(x + 66, 122, words(lang), 'middle')}"
        for x, words in ((6, _ONE), (220, _OTHER))
    )
    coins = "".join(_coin(x, y) for x, y in ((52, 162), (52, 154), (76, 162), (292, 162), (292, 154), (292, 146), (316, 162), (316, 154)))  # fmt: skip
    slips = "".join(_slip(x, y) for x, y in ((88, 86), (92, 78), (248, 86), (252, 78), (248, 70)))
    return (
        f"{_person(44, 98, 1)}{_person(314, 98, 1)}{slips}{shops}{coins}"
        f'<path d="M118 60Q179 14 232 50" stroke="{INK}" stroke-dasharray="3 4" stroke-width="1.5" {ROUND}/>{_head(235, 53, 42)}'
        f"{_slip(179, 40)}"
        f'<path d="M100 154H268" stroke="{INK}" stroke-dasharray="3 4" stroke-width="1.5" {ROUND}/>{_head(272, 154, 0)}'
        f"{_coin(179, 158)}"
        f'<rect x="0" y="176" width="{WIDE}" height="5" fill="{GROUND}"/>'
        f"{_bold(179, 18, _VOUCHERS(lang))}{_bold(179, 200, _COINS(lang))}"
    )


_DEEP, _SHALLOW = Text("deep", "水深"), Text("shallow", "水淺")
_NOBODY, _SCRAPES = Text("nobody notices", "沒有人察覺"), Text("a keel scrapes", "船底擦到地")
_LOST = Text("gone", "少掉的水")


def _harbor(lang: Lang) -> str:
    """Two harbors that lose the same height of water: one has a boat afloat, the other one aground."""
    bottom, drop, keel = 140, 24, 42
    return f'<rect x="0" y="{bottom}" width="{WIDE}" height="6" fill="{GROUND}"/>' + "".join(
        f'<rect x="{x}" y="{level}" width="160" height="{bottom - level}" fill="{WATER}" fill-opacity=".28"/>'
        f'<rect x="{x}" y="{level - drop}" width="160" height="{drop}" fill="{WATER}" fill-opacity=".1"/>'
        f'<path d="M{x} {level}h160" stroke="{WATER}" stroke-width="2"/>'
        f'<path d="M{x} {level - drop}h160" stroke="{WATER}" stroke-width="2" stroke-dasharray="4 4"/>'
        f'<path d="M{x + 14} {level - drop + 3}v{drop - 9}m-4 -4l4 5l4 -5" stroke="{INK}" stroke-width="1.5" {ROUND}/>'
        f"{text_at(x + 25, level - 8, _LOST(lang))}"
        f'<g fill="var(--c-{"SHRINKS" if lean else "INK"})" transform="translate({x + 112} {foot}) rotate({lean})">'
        f'<path d="M-8 {-keel}h16L3 0h-6z"/><path transform="translate(0 {-keel})" d="M-15 -6h30l-6 11h-18zM-1 -8v-32h2v32zM3 -10v-28l12 28z"/></g>'
        f"{_bold(x + 80, bottom + 24, name(lang))}{text_at(x + 80, bottom + 41, what(lang), 'middle')}"
        for x, level, foot, lean, name, what in (
            (0, 56, 56 + keel, 0, _DEEP, _NOBODY),
            (198, 114, bottom, 8, _SHALLOW, _SCRAPES),
        )
    )


_CHILD, _WRESTLER = Text("a safe trade", "安全的交易"), Text("a risky trade", "危險的交易")
_SEAT, _FULL = Text("one seat", "一個位子"), Text("heads, not weight", "只數人頭")


def _bus(lang: Lang) -> str:
    """A bus with a child and a wrestler in it, each on one seat."""
    windows = "".join(
        f'<rect x="{x}" y="48" width="66" height="56" rx="4" fill="{PAPER}" stroke="{INK}" stroke-width="1.5"/>'
        for x in (34, 108, 182, 256)
    )
    seats = "".join(
        f'<path d="M{x + 12} 84v16h40" stroke="{GROUND}" stroke-width="5" {ROUND}/>' for x in (34, 108, 182, 256)
    )
    wheels = "".join(
        f'<circle cx="{x}" cy="152" r="17" fill="{INK}"/><circle cx="{x}" cy="152" r="6" fill="{PAPER}"/>'
        for x in (72, 294)
    )
    wrestler = "M187 104v-12q0 -17 21 -18v-4h20v4q21 1 21 18v12z"
    return (
        f'<path d="M18 44Q18 34 28 34H324Q346 34 346 60V152H18Z" fill="{GROUND}" fill-opacity=".35" stroke="{INK}" stroke-width="1.5"/>'
        f"{windows}{seats}{_person(141, 104, 0.62)}{wheels}"
        f'<path d="{wrestler}" fill="{INK}"/><circle cx="218" cy="61" r="11" fill="{INK}"/>'
        f'<rect x="0" y="169" width="{WIDE}" height="5" fill="{GROUND}"/>'
        f'<path d="M141 107v6M215 107v6" stroke="{INK}" stroke-opacity=".45"/>'
        f"{text_at(141, 126, _SEAT(lang), 'middle')}{text_at(215, 126, _SEAT(lang), 'middle')}"
        f"{text_at(138, 142, _CHILD(lang), 'middle')}{text_at(222, 142, _WRESTLER(lang), 'middle')}"
        f"{_bold(182, 22, _FULL(lang))}"
    )


def _slip(x: float, y: float) -> str:
    """A voucher by its middle: paper with a bitten edge and a line to tear along."""
    colour = "var(--c-M2SL)"
    return (
        f'<path d="M{x - 19} {y - 10}h38v7a3 3 0 0 0 0 6v7h-38v-7a3 3 0 0 0 0 -6z" fill="{PAPER}"/>'
        f'<path d="M{x - 19} {y - 10}h38v7a3 3 0 0 0 0 6v7h-38v-7a3 3 0 0 0 0 -6z" fill="{colour}" fill-opacity=".3" stroke="{colour}" stroke-width="1.5"/>'
        f'<path d="M{x + 9} {y - 8}v16" stroke="{colour}" stroke-dasharray="2 2"/>'
    )


def _coin(x: float, y: float) -> str:
    """A coin by its middle, as it lies."""
    return (
        f'<path d="M{x - 11} {y}v5a11 5 0 0 0 22 0v-5z" fill="{WATER}"/>'
        f'<ellipse cx="{x}" cy="{y}" rx="11" ry="5" fill="{PAPER}" stroke="{WATER}" stroke-width="1.5"/>'
        f'<ellipse cx="{x}" cy="{y}" rx="11" ry="5" fill="{WATER}" fill-opacity=".35"/>'
    )


def _person(x: float, foot: float, size: float) -> str:
    """Somebody, standing on a height or behind it."""
    return (
        f'<g fill="{INK}" transform="translate({x} {foot}) scale({size})"><circle cy="-37" r="9"/>'
        '<path d="M-15 0v-9q0 -15 15 -15t15 15V0z"/></g>'
    )


def _head(x: float, y: float, turn: float) -> str:
    return f'<path d="M0 0l-9 -5v10z" fill="{INK}" transform="translate({x} {y}) rotate({turn})"/>'


def _bold(x: float, y: float, words: str) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="middle" font-weight="700">{escape(words)}</text>'


DRAWINGS = {
    "pool": Drawing(
        232,
        _pool,
        Text(
            "Water comes in when the Fed buys or lends, and goes out when the Fed is repaid, from the pool or from one of the basins. It can also run through the pipe from one basin to another.",
            "聯準會買進或放款，就有水進來；債券到期、貸款還清，就有水流掉，少的是大池還是哪個小池，不一定。水也會順著管子，在大池和小池之間來回。",
        ),
    ),
    "posted": Drawing(
        218,
        _posted,
        Text(
            "The booth posts two prices, and nobody who can walk in needs to take a worse deal outside.",
            "櫃檯掛出兩個價錢。進得了櫃檯的人，在外面就不必接受更差的價錢。",
        ),
    ),
    "harbor": Drawing(
        188,
        _harbor,
        Text(
            "Both harbors lose the same few inches. In one, the boat floats on. In the other, its keel is on the bottom.",
            "兩個港灣的水位降得一樣多。一邊的船照樣浮著，另一邊的船底已經碰到地。",
        ),
    ),
    "bus": Drawing(
        180,
        _bus,
        Text(
            "When the seats are taken, the bus is full, whoever sits in them.",
            "位子坐滿，車就滿了，不管坐的是誰。",
        ),
    ),
    "vouchers": Drawing(
        206,
        _vouchers,
        Text(
            "Above the counter, customers pay each other with vouchers. Below it, the shops pay each other with coins.",
            "上面是櫃檯前：客人用禮券互相付錢；下面是櫃檯後：店家用代幣互相付錢。",
        ),
    ),
}
