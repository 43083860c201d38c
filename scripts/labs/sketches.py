"""The six charts that a reader draws to their end: which line, where it stops, which question stands behind it.

Where one stops and ends comes from the events and episodes; nothing here knows how it went.
"""

from datetime import date, timedelta

from fed.episodes import EPISODE
from fed.events import DEBT_LIMITS, EVENT
from fed.measures.amounts import RATIO, reserves_to_bank_assets
from fed.measures.money import m2_and_base
from fed.text import Text
from fed.wording import month, number
from scripts.labs.draw import Part, Sketch

POINTS = Text(" percentage points", " 個百分點")
BILLION_LEVELS = Text("billion dollars, Wednesdays", "億美元，週三餘額")
LEVELS = Text("trillion dollars, Wednesdays", "兆美元，週三餘額")


def _wednesday(until: date) -> date:
    """The last one by that day, on which the balance sheet is known."""
    return until - timedelta(days=(until.weekday() - 2) % 7)


def _month_before(when: date) -> date:
    """The month before that of a day, as FRED dates it."""
    return (when.replace(day=1) - timedelta(days=1)).replace(day=1)


QT2, SPIKE, PAID = EPISODE["qt2"], EVENT["repo_2019"].day, EVENT["ioer_begins"].day
QT2_LAST = _wednesday(QT2.end)
BEFORE_PAID = _month_before(PAID)
(LIMIT_2025,) = (one for one in DEBT_LIMITS if one.start.year == 2025)

_ALL = (
    Sketch(
        key="reserves_qt2",
        title=Text("Reserves while the Fed shrinks", "聯準會縮表，準備金會怎樣？"),
        task=Text(
            "The upper line is all that the Fed owns, to the end of QT2. The lower one, banks' reserves, stops where QT2 begins. Draw the rest of it.",
            "上面那條線是聯準會的總資產，一直畫到 QT2 結束。下面是銀行的準備金，畫到 QT2 開始就停了。請你把它畫完。",
        ),
        series=("WALCL", "WRBWFRBL"),
        line=Part(Text("Banks' reserves", "銀行準備金"), "WRBWFRBL", lambda frame: frame["WRBWFRBL"].dropna()),
        given=Part(Text("All that the Fed owns", "聯準會總資產"), "WALCL", lambda frame: frame["WALCL"].dropna()),
        axis=LEVELS,
        unit="usd_tn",
        top=10,
        step=0.05,
        scale=1000,
        said=2,
        first=_wednesday(EVENT["requirement_zero"].day),
        known=_wednesday(QT2.start),
        last=QT2_LAST,
        every=13,
        asks=Text(
            "The Fed shrank week after week. Why did reserves shrink so much less? What gave way in their place?",
            "聯準會一直在縮，準備金為什麼少得沒那麼多？是什麼替它縮了？",
        ),
        page="where-reserves-go.md#who-absorbed",
        page_words=Text("Who paid when the Fed shrank?", "縮表的錢是誰出的？"),
    ),
    Sketch(
        key="on_rrp",
        title=Text("How much will lie in ON RRP?", "ON RRP 會裝多少錢？"),
        task=Text(
            "Money funds may leave cash at the Fed overnight, in ON RRP. The line stops the day before the Fed begins to pay a little more for it. Draw how much lies there until QT2 ends.",
            "貨幣市場基金可以把現金交給聯準會過夜，這就是 ON RRP。線停在聯準會多付一點利息的前一天。請畫出後來裡面有多少錢，畫到 QT2 結束。",
        ),
        series=("WLRRAOL",),
        line=Part(Text("ON RRP", "隔夜附賣回（ON RRP）"), "WLRRAOL", lambda frame: frame["WLRRAOL"].dropna()),
        axis=BILLION_LEVELS,
        unit="usd_bn",
        top=3000,
        step=20,
        scale=1,
        said=0,
        first=_wednesday(EVENT["requirement_zero"].day),
        known=_wednesday(EVENT["reverse_repo_rate_2021"].day),
        last=QT2_LAST,
        every=15,
        asks=Text(
            "Whose cash was it, and why did it come? And what did the funds find later that paid more?",
            "那是誰的現金，為什麼會來？後來基金又找到什麼利息更高的去處？",
        ),
        page="where-reserves-go.md#on-rrp",
        page_words=Text("The funds' basin: full, then empty", "基金的小池：滿了，又空了"),
    ),
    Sketch(
        key="sofr_2019",
        title=Text("SOFR in {month}", "{month}的 SOFR").filled(month=lambda lang: month(SPIKE, lang)),
        task=Text(
            "SOFR is what it costs to borrow cash overnight against Treasuries. The line stops on a Friday in September. On Monday taxes are due, and new Treasuries are to be paid for. Draw SOFR, day by day, to the end of the month.",
            "SOFR 是拿公債作擔保、借一晚現金的利率。線停在九月的一個星期五。下星期一要繳稅，新發行的公債也要付款。請把 SOFR 一天一天畫到月底。",
        ),
        series=("SOFR",),
        line=Part(Text("SOFR", "SOFR"), "SOFR", lambda frame: frame["SOFR"].dropna()),
        axis=Text("percent", "%"),
        unit="percent",
        top=8,
        step=0.05,
        scale=100,
        said=2,
        gap=POINTS,
        first=EPISODE["qt1"].end + timedelta(days=1),
        known=SPIKE - timedelta(days=4),  # the Friday whose figure was the newest on the evening before
        last=SPIKE.replace(day=30),
        asks=Text(
            "Which two payments met on that Monday? And why did nobody with cash come and lend it?",
            "那個星期一，哪兩筆付款撞在一起？手上有現金的人，為什麼沒有出來借？",
        ),
        page="2019-and-2025.md#september-2019",
        page_words=Text("{month}, day by day", "{month}，一天一天看").filled(month=lambda lang: month(SPIKE, lang)),
    ),
    Sketch(
        key="base_and_m2",
        title=Text("M2 while the base takes off", "基數一飛沖天，M2 呢？"),
        task=Text(
            "Both lines are set to the same height in the last month before the Fed pays interest on reserves. The monetary base goes on to the end of QE3. Draw M2.",
            "兩條線都以聯準會開始付準備金利息的前一個月為準，訂在同一個高度。貨幣基數已經畫到 QE3 結束，請你畫 M2。",
        ),
        series=("M2SL", "BOGMBASE"),
        line=Part(Text("M2", "M2"), "M2SL", lambda frame: _index(frame, "m2")),
        given=Part(Text("Monetary base", "貨幣基數"), "BOGMBASE", lambda frame: _index(frame, "base")),
        axis=Text(
            "index, {hundred} in the last month of M2 that is shown", "指數，M2 畫到的最後一個月 = {hundred}"
        ).filled(hundred=lambda lang: number(100, 0)),
        unit="index",
        top=600,
        step=5,
        scale=10,
        said=0,
        gap=Text(" points", " 點"),
        first=date(BEFORE_PAID.year - 5, 1, 1),
        known=BEFORE_PAID,
        last=EPISODE["qe3"].end.replace(day=1),
        every=6,
        asks=Text(
            "A textbook says that M2 is a multiple of the base. What does a bank need before it lends, and is it reserves?",
            "課本說 M2 是基數的好幾倍。銀行放款之前需要什麼？是準備金嗎？",
        ),
        page="monetary-base.md#multiplier",
        page_words=Text("The multiplier, and why it misleads", "貨幣乘數為什麼會誤導人"),
    ),
    Sketch(
        key="tga_debt_limit",
        title=Text("The government's account through a debt limit", "碰到舉債上限，政府帳戶會怎樣？"),
        task=Text(
            "The government has reached its debt limit: no new debt, but the bills go on. Later a law raises the limit. Draw the government's account at the Fed.",
            "政府碰到舉債上限：不能再多借，帳單卻照樣要付。後來法律放寬了上限。請畫出政府設在聯準會的帳戶。",
        ),
        series=("WDTGAL",),
        line=Part(
            Text("The government's account (TGA)", "財政部一般帳戶（TGA）"),
            "WDTGAL",
            lambda frame: frame["WDTGAL"].dropna(),
        ),
        axis=BILLION_LEVELS,
        unit="usd_bn",
        top=1250,
        step=10,
        scale=10,
        said=0,
        first=_wednesday(LIMIT_2025.start - timedelta(days=365)),
        known=_wednesday(LIMIT_2025.start),
        last=QT2_LAST,
        every=3,
        shade=(LIMIT_2025.start, LIMIT_2025.end, Text("debt limit binds", "卡在舉債上限")),
        asks=Text(
            "Where did the money go that left the account? And from whom did it come when the account was filled again?",
            "從帳戶流出去的錢去了哪裡？後來補滿帳戶的錢，又是從誰那裡來的？",
        ),
        page="where-reserves-go.md#tga",
        page_words=Text("One account, refilled twice", "同一個帳戶，補滿兩次"),
    ),
    Sketch(
        key="reserves_to_assets",
        title=Text("Reserves as a share of bank assets", "準備金占銀行資產多少？"),
        task=Text(
            "Here the line stops days before repo rates jump, after which many say that reserves have become scarce. A pandemic, QE and QT come next. Draw the share until QT2 ends.",
            "線停在附買回利率飆高的前幾天。飆高之後，很多人才說準備金太少。接下來是疫情、QE 和 QT。請把這個比率畫到 QT2 結束。",
        ),
        series=RATIO,
        line=Part(Text("Reserves to bank assets", "準備金占銀行總資產"), "WRESBAL", reserves_to_bank_assets),
        axis=Text(
            "reserves, week average, in percent of the assets of all commercial banks",
            "準備金（週平均）占全體商業銀行總資產，%",
        ),
        unit="share",
        top=25,
        step=0.2,
        scale=100,
        said=1,
        gap=POINTS,
        first=_wednesday(EPISODE["qe3"].end),
        known=_wednesday(SPIKE),
        last=QT2_LAST,
        every=25,
        asks=Text(
            "When QT2 ended, rates had begun to strain again. Was the share as low as where your drawing began? What else must count, then?",
            "QT2 結束時，利率又開始吃緊。這時的比率，有沒有低到你開始畫的那個位置？如果沒有，還有什麼在起作用？",
        ),
        page="how-much-is-enough.md#scale",
        page_words=Text("Why dollars mislead", "金額為什麼會誤導"),
    ),
)
SKETCHES = {one.key: one for one in _ALL}


def _index(frame, name: str):
    """M2 or the base, 100 in the last month that stands in the chart."""
    both = m2_and_base(frame)
    base = both[: BEFORE_PAID.isoformat()].iloc[-1:]
    return both[name] / float(base[name].iloc[0]) * 100 if len(base) else both[name][:0]
