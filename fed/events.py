"""What the Fed, the Treasury and the tax office decided, and on which day: what no series can tell.

One line an event, with its source, and how sure we are of it. A figure of policy (a cap, say) is data here, so that prose can
quote it as it quotes any other figure.

Two days that are not the same, and that the pages tell apart: `COMPLETE_TO` is the last day whose events are in the file, and
`REVIEWED` the one on which the file was last held against the sources at hand. What lies after `COMPLETE_TO` is not known
here, so a stretch that has no end is never said to last beyond it.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from fed.text import LANGS, Text
from fed.wording import Unit, day, say_set

COMPLETE_TO = date(2026, 10, 9)
REVIEWED = date(2026, 11, 25)

Sure = Literal["quoted", "secondary", "inferred"]
SURE: dict[Sure, Text] = {
    "quoted": Text("read in the source itself", "讀過原文"),
    "secondary": Text("from later accounts", "根據轉述"),
    "inferred": Text("our inference", "由我們推斷"),
}

_BOARD = "https://www.federalreserve.gov/newsevents/pressreleases/monetary{}.htm"
_STATEMENT = "https://www.federalreserve.gov/monetarypolicy/files/monetary{}a1.pdf"  # with the implementation note
_SVB = "https://www.federalreserve.gov/publications/2023-April-SVB-Key-Takeaways.htm"
_CRS = "https://www.congress.gov/crs-product/{}"
_MANAGER = "https://www.newyorkfed.org/newsevents/speeches/2026/per260922"  # the manager of the Desk on its purchases
_BRIDGE = "https://www.federalreserve.gov/monetarypolicy/additional-information-on-other-credit-extensions.htm"
_LEVERAGE = "https://www.federalreserve.gov/newsevents/pressreleases/bcreg20251125b.htm"
_LAW = "https://www.govinfo.gov/app/details/PLAW-{}"
_LETTERS = (
    "https://home.treasury.gov/policy-issues/financial-markets-financial-institutions-and-fiscal-service/debt-limit"
)
_SLOPE = "https://www.newyorkfed.org/research/staff_reports/sr1019.html"
_DESK = "https://www.newyorkfed.org/markets/opolicy/operating_policy_{}"


@dataclass(frozen=True, slots=True)
class Event:
    """Something decided or done on one day; `amount` in `unit` where it set a figure, which `what` may say as {amount}.

    Where the day itself is not known, `around` says what is, and `day` is the last on which it can have been: what is built
    as of an earlier day then never knows too much.
    """

    key: str
    day: date
    what: Text
    source: str
    amount: float | None = None
    unit: Unit | None = None
    sure: Sure = "quoted"
    around: Text | None = None

    def __post_init__(self) -> None:
        value, unit = self.amount, self.unit
        if value is not None and unit is not None:
            object.__setattr__(self, "what", self.what.filled(amount=lambda lang: say_set(value, unit, lang)))

    @property
    def when(self) -> Text:
        """The day in words, or what is known of it."""
        return self.around or Text(*(day(self.day, lang) for lang in LANGS))


@dataclass(frozen=True, slots=True)
class Expected:
    """Something that was to come when it was told, on the day `told`; a page says so, and once `by` is over, that it was due.

    `by` is the last day for which it was expected; `around` says the time in words where no day was named.
    """

    key: str
    by: date
    what: Text
    source: str
    told: date
    amount: float | None = None
    unit: Unit | None = None
    sure: Sure = "quoted"
    around: Text | None = None


@dataclass(frozen=True, slots=True)
class DebtLimit:
    """A stretch in which the federal debt stood at its limit, from the day it did to the law that lifted it (`end` None
    while it lasts, up to `COMPLETE_TO`): as a rule the Treasury runs its account down, which adds to reserves, and refills it afterwards.

    `bound` tells the first day (a letter of the Treasury, or the law whose suspension of the limit ran out the day before),
    `lifted` is the law of the last.
    """

    start: date
    end: date | None
    bound: str
    lifted: str


class Stretch(Protocol):
    """What has a first day, and a last one unless it lasts."""

    @property
    def start(self) -> date: ...

    @property
    def end(self) -> date | None: ...


def ended(stretch: Stretch, by: date) -> bool:
    """Whether it was over on that day."""
    return stretch.end is not None and stretch.end <= by


def known_until(stretch: Stretch, by: date) -> date:
    """How far it is known to have gone by that day: to its end, or as far as this file goes."""
    return min(stretch.end or COMPLETE_TO, by)


# What others have said in figures: quoted on a page, and no part of the log of what the Fed and the Treasury did.
QUOTED = (
    Event(
        "taiwan_certificates_2016",
        date(2016, 1, 27),
        Text("Certificates of deposit of Taiwan's central bank outstanding", "我國央行定期存單未到期餘額"),
        "https://www.cbc.gov.tw/tw/cp-470-54873-0784E-1.html",
        7397.46,
        "twd_bn",
    ),
    Event(
        "taiwan_certificates_2026",
        date(2026, 3, 13),
        Text("Certificates of deposit of Taiwan's central bank outstanding", "我國央行定期存單未到期餘額"),
        "https://m.moneydj.com/f1a.aspx?a=9f7b9f73-6e50-4e52-81a6-8d58e16d472f",
        6976.405,
        "twd_bn",
        sure="secondary",
    ),
    Event(
        "slope_study_low",
        date(2022, 5, 31),
        Text("Reserves at which demand begins to slope, lower end", "準備金需求開始變斜的水準，下緣"),
        _SLOPE,
        12,
        "share",
        around=Text("May 2022", "2022 年 5 月"),
    ),
    Event(
        "slope_study_high",
        date(2022, 5, 31),
        Text("Reserves at which demand begins to slope, upper end", "準備金需求開始變斜的水準，上緣"),
        _SLOPE,
        13,
        "share",
        around=Text("May 2022", "2022 年 5 月"),
    ),
    Event(
        "ample_waller",
        date(2025, 7, 10),
        Text("Reserves that Governor Waller takes to be ample, over GDP", "華勒理事認為充裕的準備金水準，占 GDP"),
        "https://www.federalreserve.gov/newsevents/speech/waller20250710a.htm",
        9,
        "share",
        sure="secondary",
    ),
)

EVENTS = (
    Event(
        "ioer_begins",
        date(2008, 10, 9),
        Text("The Fed begins to pay interest on reserves", "聯準會開始對準備金付息"),
        _BOARD.format("20081006a"),
    ),
    Event(
        "range_begins",
        date(2008, 12, 16),
        Text(
            "The target for the federal funds rate becomes a range, with zero at its bottom",
            "聯邦資金利率的目標改為區間，下限是零",
        ),
        _BOARD.format("20081216b"),
    ),
    Event(
        "maturity_extension",
        date(2011, 9, 21),
        Text(
            "The Fed decides to sell {amount} of short-term Treasuries and to buy as many long-term ones (Operation Twist)",
            "聯準會決定賣出 {amount}短期公債，買進同額的長期公債，俗稱扭轉操作",
        ),
        _BOARD.format("20110921a"),
        400,
        "usd_bn",
    ),
    Event(
        "reverse_repo_begins",
        date(2013, 9, 23),
        Text("Daily test operations of the overnight reverse repo begin", "隔夜附賣回開始每日試辦"),
        "https://www.newyorkfed.org/markets/opolicy/operating_policy_130926.html",
    ),
    Event(
        "taper_2013",
        date(2013, 12, 18),
        Text(
            "The Fed decides to buy less from month to month, the taper of QE3", "聯準會決定逐月少買，縮減 QE3 的購債"
        ),
        _BOARD.format("20131218a"),
    ),
    Event(
        "qt1_cap_start",
        date(2017, 10, 1),
        Text("The first monthly cap of QT1, on both kinds together", "QT1 起步時的每月上限（兩種證券合計）"),
        _BOARD.format("20170614c"),
        10,
        "usd_bn",
    ),
    Event(
        "qt1_cap_treasuries_start",
        date(2017, 10, 1),
        Text("The first monthly cap of QT1 on Treasuries", "QT1 起步時的每月上限（美國公債）"),
        _BOARD.format("20170614c"),
        6,
        "usd_bn",
    ),
    Event(
        "qt1_cap_mbs_start",
        date(2017, 10, 1),
        Text(
            "The first monthly cap of QT1 on mortgage-backed securities", "QT1 起步時的每月上限（不動產抵押貸款證券）"
        ),
        _BOARD.format("20170614c"),
        4,
        "usd_bn",
    ),
    Event(
        "sofr_begins",
        date(2018, 4, 3),
        Text("The New York Fed publishes SOFR for the first time", "紐約聯邦準備銀行首次發布 SOFR"),
        "https://www.newyorkfed.org/markets/reference-rates/sofr",
    ),
    Event(
        "reserves_rate_2018_06",
        date(2018, 6, 14),
        Text(
            "The rate on reserves is set below the top of the range for the first time",
            "準備金利率首次訂在區間上限之下",
        ),
        _STATEMENT.format("20180613"),
        5,
        "bp",
    ),
    Event(
        "qt1_cap_top",
        date(2018, 10, 1),
        Text("The largest monthly cap of QT1, on both kinds together", "QT1 最高的每月上限（兩種證券合計）"),
        _BOARD.format("20170614c"),
        50,
        "usd_bn",
    ),
    Event(
        "qt1_cap_treasuries",
        date(2018, 10, 1),
        Text("The largest monthly cap of QT1 on Treasuries", "QT1 最高的每月上限（美國公債）"),
        _BOARD.format("20170614c"),
        30,
        "usd_bn",
    ),
    Event(
        "qt1_cap_mbs",
        date(2018, 10, 1),
        Text(
            "The largest monthly cap of QT1 on mortgage-backed securities", "QT1 最高的每月上限（不動產抵押貸款證券）"
        ),
        _BOARD.format("20170614c"),
        20,
        "usd_bn",
    ),
    Event(
        "reserves_rate_2018_12",
        date(2018, 12, 20),
        Text("The rate on reserves is set further below the top of the range", "準備金利率訂得離區間上限更遠"),
        _STATEMENT.format("20181219"),
        10,
        "bp",
    ),
    Event(
        "ample_reserves",
        date(2019, 1, 30),
        Text("The Fed says that it means to go on with ample reserves", "聯準會表示，往後仍以充裕的準備金執行政策"),
        _BOARD.format("20190130c"),
    ),
    Event(
        "qt1_slower",
        date(2019, 5, 1),
        Text("A lower monthly cap on Treasuries slows QT1", "調低美國公債的每月上限，QT1 放慢"),
        _BOARD.format("20190320c"),
        15,
        "usd_bn",
    ),
    Event(
        "reserves_rate_2019_05",
        date(2019, 5, 2),
        Text("The rate on reserves is set further below the top of the range", "準備金利率訂得離區間上限更遠"),
        _STATEMENT.format("20190501"),
        15,
        "bp",
    ),
    Event(
        "qt1_end_decided",
        date(2019, 7, 31),
        Text("The Fed decides to end QT1 sooner than planned", "聯準會決定提早結束 QT1"),
        _BOARD.format("20190731a"),
    ),
    Event(
        "repo_2019",
        date(2019, 9, 17),
        Text(
            "The Desk lends in repo for the first time in a decade", "紐約聯邦準備銀行交易室十年來首次以附買回放出現金"
        ),
        "https://www.newyorkfed.org/markets/opolicy/operating_policy_190917",
    ),
    Event(
        "reserves_rate_2019_09",
        date(2019, 9, 19),
        Text("The rate on reserves is set further below the top of the range", "準備金利率訂得離區間上限更遠"),
        _STATEMENT.format("20190918"),
        20,
        "bp",
    ),
    Event(
        "reverse_repo_rate_2019",
        date(2019, 9, 19),
        Text("The rate on ON RRP is set below the bottom of the range", "隔夜附賣回利率訂在區間下限之下"),
        _STATEMENT.format("20190918"),
        5,
        "bp",
    ),
    Event(
        "reserves_rate_2020",
        date(2020, 1, 30),
        Text("The rate on reserves is set closer to the top of the range", "準備金利率訂得離區間上限近一些"),
        _STATEMENT.format("20200129"),
        15,
        "bp",
    ),
    Event(
        "reverse_repo_rate_2020",
        date(2020, 1, 30),
        Text("The rate on ON RRP goes back to the bottom of the range", "隔夜附賣回利率回到區間下限"),
        _STATEMENT.format("20200129"),
    ),
    Event(
        "buying_without_limit",
        date(2020, 3, 23),
        Text(
            "The Fed says that it will buy as much as markets need to work",
            "聯準會表示購債不設總額，市場要多少才能運作就買多少",
        ),
        _BOARD.format("20200323a"),
    ),
    Event(
        "requirement_zero",
        date(2020, 3, 26),
        Text("Reserve requirements fall to zero", "法定準備率降為零"),
        _BOARD.format("20200315b"),
    ),
    Event(
        "reserves_rate_2021",
        date(2021, 6, 17),
        Text("The rate on reserves is set closer to the top of the range", "準備金利率訂得離區間上限近一些"),
        _STATEMENT.format("20210616"),
        10,
        "bp",
    ),
    Event(
        "reverse_repo_rate_2021",
        date(2021, 6, 17),
        Text("The rate on ON RRP is set above the bottom of the range", "隔夜附賣回利率訂在區間下限之上"),
        _STATEMENT.format("20210616"),
        5,
        "bp",
    ),
    Event(
        "standing_repo_begins",
        date(2021, 7, 29),
        Text("The Fed opens a standing repo facility", "聯準會設立常設附買回機制"),
        _BOARD.format("20210728b"),
    ),
    Event(
        "iorb_begins",
        date(2021, 7, 29),
        Text("IORB takes the place of IOER", "IORB 取代 IOER"),
        "https://www.federalreserve.gov/monetarypolicy/reserve-balances.htm",
    ),
    Event(
        "debt_limit_2021_10",
        date(2021, 10, 14),
        Text(
            "Congress lifts the debt limit by a sum that is used up at once, so it binds again",
            "舉債上限提高，額度隨即用完，債務依舊卡在上限",
        ),
        _LAW.format("117publ50"),
        480,
        "usd_bn",
    ),
    Event(
        "taper_2021",
        date(2021, 11, 3),
        Text(
            "The Fed decides to buy less from month to month, the taper of QE4", "聯準會決定逐月少買，縮減 QE4 的購債"
        ),
        _BOARD.format("20211103a"),
    ),
    Event(
        "qt2_cap_treasuries_start",
        date(2022, 6, 1),
        Text("The first monthly cap of QT2 on Treasuries", "QT2 起步時的每月上限（美國公債）"),
        _BOARD.format("20220504b"),
        30,
        "usd_bn",
    ),
    Event(
        "qt2_cap_mbs_start",
        date(2022, 6, 1),
        Text(
            "The first monthly cap of QT2 on mortgage-backed securities", "QT2 起步時的每月上限（不動產抵押貸款證券）"
        ),
        _BOARD.format("20220504b"),
        17.5,
        "usd_bn",
    ),
    Event(
        "qt2_cap_treasuries",
        date(2022, 9, 1),
        Text("The largest monthly cap of QT2 on Treasuries", "QT2 最高的每月上限（美國公債）"),
        _BOARD.format("20220504b"),
        60,
        "usd_bn",
    ),
    Event(
        "qt2_cap_mbs",
        date(2022, 9, 1),
        Text(
            "The largest monthly cap of QT2 on mortgage-backed securities", "QT2 最高的每月上限（不動產抵押貸款證券）"
        ),
        _BOARD.format("20220504b"),
        35,
        "usd_bn",
    ),
    Event(
        "svb_run",
        date(2023, 3, 9),
        Text(
            "Depositors run from Silicon Valley Bank, and take out at least {amount} in a day",
            "矽谷銀行遭擠兌，一天至少被提走 {amount}",
        ),
        _SVB,
        40,
        "usd_bn",
    ),
    Event(
        "svb_closed",
        date(2023, 3, 10),
        Text(
            "Silicon Valley Bank is closed, with another {amount} expected to leave that day",
            "矽谷銀行遭關閉，當天預計還會被提走 {amount}",
        ),
        _SVB,
        100,
        "usd_bn",
    ),
    Event(
        "btfp_begins",
        date(2023, 3, 12),
        Text(
            "After bank failures the Fed announces a new kind of loan to banks, the BTFP",
            "銀行接連倒閉後，聯準會宣布開辦銀行定期融資計畫（BTFP）",
        ),
        _BOARD.format("20230312a"),
    ),
    Event(
        "bridge_banks_2023",
        date(2023, 3, 22),
        Text(
            "Of the Fed's loans, {amount} is owed by the bridge banks in which the FDIC carries on two failed banks",
            "聯邦存款保險公司用過渡銀行接手兩家倒閉的銀行，聯準會的放款裡有 {amount}是借給過渡銀行的",
        ),
        _BRIDGE,
        179.8,
        "usd_bn",
    ),
    Event(
        "libor_ends",
        date(2023, 6, 30),
        Text(
            "Last day of dollar LIBOR by the old method, before rates based on SOFR take its place",
            "美元 LIBOR 用舊做法報價的最後一天，此後由以 SOFR 為基礎的利率接替",
        ),
        "https://www.federalreserve.gov/newsevents/pressreleases/bcreg20221216a.htm",
    ),
    Event(
        "btfp_ends",
        date(2024, 3, 11),
        Text("The BTFP makes no more new loans", "銀行定期融資計畫停止新貸款"),
        _BOARD.format("20240124a"),
    ),
    Event(
        "qt2_slower",
        date(2024, 6, 1),
        Text("A lower monthly cap on Treasuries slows QT2", "調低美國公債的每月上限，QT2 放慢"),
        _BOARD.format("20240501a"),
        25,
        "usd_bn",
    ),
    Event(
        "reserve_demand_begins",
        date(2024, 10, 17),
        Text(
            "The New York Fed begins to publish its reserve demand elasticity",
            "紐約聯邦準備銀行開始發布準備金需求彈性",
        ),
        "https://www.newyorkfed.org/newsevents/news/research/2024/20241017",
    ),
    Event(
        "sofr_method",
        date(2024, 11, 25),
        Text(
            "SOFR leaves out trades within one group, and a fixed share of the cheapest trades of one segment",
            "SOFR 剔除同一集團內部的交易，並固定剔除其中一個區塊裡利率最低的一部分",
        ),
        _DESK.format("241125"),
        20,
        "share",
    ),
    Event(
        "reverse_repo_rate_2024",
        date(2024, 12, 19),
        Text("The rate on ON RRP goes back to the bottom of the range", "隔夜附賣回利率回到區間下限"),
        _STATEMENT.format("20241218"),
    ),
    Event(
        "qt2_slower_again",
        date(2025, 4, 1),
        Text("The lowest monthly cap on Treasuries slows QT2 once more", "美國公債每月上限降到最低，QT2 再放慢"),
        _BOARD.format("20250319a"),
        5,
        "usd_bn",
    ),
    Event(
        "standing_repo_morning",
        date(2025, 6, 26),
        Text("Standing repo is offered every morning too", "常設附買回每天早上也開辦"),
        _DESK.format("250528"),
    ),
    Event(
        "runoff_may_end",
        date(2025, 10, 14),
        Text("The chair says that runoff may end within months", "主席表示，縮表可能再過幾個月就結束"),
        "https://www.federalreserve.gov/newsevents/speech/powell20251014a.htm",
    ),
    Event(
        "qt2_end_decided",
        date(2025, 10, 29),
        Text("The Fed decides to end QT2", "聯準會決定結束 QT2"),
        _BOARD.format("20251029a"),
    ),
    Event(
        "deferred_asset_peak",
        date(2025, 11, 30),
        Text(
            "The deferred asset, what the Fed must earn back before it pays the Treasury again, begins to shrink",
            "遞延資產開始縮小：聯準會要先賺回這筆錢，才會再繳庫",
        ),
        "https://www.federalreserve.gov/releases/h41/current/",
        sure="secondary",
        around=Text("November 2025", "2025 年 11 月"),
    ),
    Event(
        "qt2_ends",
        date(2025, 12, 1),
        Text("QT2 is over, and principal from mortgages goes into bills", "QT2 結束，房貸證券收回的本金改買國庫券"),
        _DESK.format("251029"),
    ),
    Event(
        "standing_repo_full",
        date(2025, 12, 10),
        Text(
            "Standing repo operations lose their overall limit; one for each firm, kind of security and operation stays",
            "常設附買回操作取消總額上限；每家機構、每類證券、每次操作仍有上限",
        ),
        _DESK.format("251210"),
        40,
        "usd_bn",
    ),
    Event(
        "rmp_begins",
        date(2025, 12, 12),
        Text("Reserve management purchases begin, with bills in the first month", "準備金管理購買開始，首月買進國庫券"),
        _DESK.format("251210a"),
        40,
        "usd_bn",
    ),
    Event(
        "leverage_rule_optional",
        date(2026, 1, 1),
        Text(
            "The largest banks may begin to use a lower enhanced leverage ratio",
            "最大的銀行可以開始採用調低後的加強版槓桿比率",
        ),
        _LEVERAGE,
    ),
    Event(
        "leverage_rule",
        date(2026, 4, 1),
        Text(
            "The lower enhanced leverage ratio binds the largest banks; the plain ratio stays at {amount}",
            "最大的銀行須採用調低後的加強版槓桿比率，一般的槓桿比率維持 {amount}",
        ),
        _LEVERAGE,
        3,
        "share",
    ),
    Event(
        "rmp_slower",
        date(2026, 4, 30),
        Text("Reserve management purchases are slower in this month", "準備金管理購買在這個月放慢"),
        _MANAGER,
        25,
        "usd_bn",
        sure="inferred",
        around=Text("April 2026", "2026 年 4 月"),
    ),
    Event(
        "chair_2026",
        date(2026, 5, 22),
        Text("Kevin Warsh takes office as chair", "華許就任聯準會主席"),
        "https://www.federalreserve.gov/newsevents/pressreleases/other20260522a.htm",
        sure="secondary",
    ),
    Event(
        "balance_sheet_task_force",
        date(2026, 6, 17),
        Text("The chair announces a task force on the balance sheet", "主席宣布成立資產負債表專案小組"),
        "https://www.federalreserve.gov/mediacenter/files/FOMCpresconf20260617.pdf",
    ),
    Event(
        "basis_trade_sized",
        date(2026, 6, 22),
        Text(
            "The Board's staff puts the basis trade of hedge funds at about {amount} in September 2025",
            "聯準會研究人員估計，避險基金的基差交易在 2025 年 9 月約有 {amount}",
        ),
        "https://www.federalreserve.gov/econres/notes/feds-notes/decomposing-hedge-funds-u-s-treasury-exposures-20260622.html",
        830,
        "usd_bn",
    ),
    Event(
        "rmp_slowest",
        date(2026, 6, 30),
        Text(
            "Reserve management purchases are slower again, in this month and the next",
            "準備金管理購買在這個月和下個月再放慢",
        ),
        _MANAGER,
        10,
        "usd_bn",
        sure="inferred",
        around=Text("June 2026", "2026 年 6 月"),
    ),
    Event(
        "hold_2026_07",
        date(2026, 7, 29),
        Text(
            "The target range stays, against three votes for a rise; bills will be bought when appropriate",
            "目標區間不變，有三票主張升息；國庫券於適當時候再買",
        ),
        _BOARD.format("20260729a"),
    ),
    Event(
        "rmp_pause",
        date(2026, 8, 14),
        Text(
            "Reserve management purchases pause, as it seems: from here on only what matures is bought again",
            "準備金管理購買看來暫停：此後只用到期收回的錢再買",
        ),
        _MANAGER,
        sure="inferred",
    ),
    Event(
        "rise_2026",
        date(2026, 9, 16),
        Text(
            "The Fed raises its target range for the first time since July 2023, without a vote against",
            "聯準會升息，是 2023 年 7 月以來第一次，無人反對",
        ),
        _BOARD.format("20260916a"),
        25,
        "bp",
    ),
    Event(
        "reserves_paid_2026",
        date(2026, 9, 17),
        Text("The rate on reserves rises with the range", "準備金利率隨區間調升"),
        _STATEMENT.format("20260916"),
        3.9,
        "percent",
    ),
    Event(
        "reverse_repo_paid_2026",
        date(2026, 9, 17),
        Text("The rate on ON RRP rises with the range", "隔夜附賣回利率隨區間調升"),
        _STATEMENT.format("20260916"),
        3.75,
        "percent",
    ),
    Event(
        "standing_repo_paid_2026",
        date(2026, 9, 17),
        Text("The lowest rate of standing repo rises with the range", "常設附買回的最低利率隨區間調升"),
        _STATEMENT.format("20260916"),
        4,
        "percent",
    ),
    Event(
        "primary_credit_paid_2026",
        date(2026, 9, 17),
        Text("The rate on primary credit rises with the range", "主要融通利率隨區間調升"),
        _STATEMENT.format("20260916"),
        4,
        "percent",
    ),
    Event(
        "minutes_2026_09",
        date(2026, 10, 7),
        Text(
            "Most at the Fed expect another rise by the end of the year, say the minutes of September; reserves are to stay ample",
            "九月會議紀錄顯示，多數與會者預期年底前再升息一次，準備金仍要維持充裕",
        ),
        "https://www.federalreserve.gov/monetarypolicy/fomcminutes20260916.htm",
    ),
)
EVENT = {event.key: event for event in (*EVENTS, *QUOTED)}

_CLEARING = "https://www.govinfo.gov/content/pkg/FR-2025-03-04/html/2025-03351.htm"  # the SEC puts both off by a year
_BORROWING = (
    "https://home.treasury.gov/policy-issues/financing-the-government/quarterly-refunding"  # the estimates of August
)

EXPECTED = (
    Expected(
        "treasury_cash_2026_09",
        date(2026, 9, 30),
        Text("The Treasury's own assumption for its cash at the end of September", "財政部設定的九月底現金餘額"),
        _BORROWING,
        date(2026, 8, 3),  # the Monday of the refunding: the paper was quoted, its day inferred
        950,
        "usd_bn",
    ),
    Expected(
        "clearing_cash",
        date(2026, 12, 31),
        Text("Central clearing of most outright trades in Treasuries", "美國公債的買賣斷，多數改由集中結算"),
        _CLEARING,
        date(2025, 2, 25),
    ),
    Expected(
        "treasury_cash_2026_12",
        date(2026, 12, 31),
        Text("The Treasury's own assumption for its cash at the end of December", "財政部設定的十二月底現金餘額"),
        _BORROWING,
        date(2026, 8, 3),
        850,
        "usd_bn",
    ),
    Expected(
        "clearing_repo",
        date(2027, 6, 30),
        Text("Central clearing of most repo on Treasuries", "美國公債的附買回，多數改由集中結算"),
        _CLEARING,
        date(2025, 2, 25),
    ),
    Expected(
        "debt_limit_2027",
        date(2027, 6, 30),
        Text("Federal debt at its limit", "聯邦債務碰到舉債上限"),
        _CRS.format("IF10292"),
        COMPLETE_TO,  # the day of the version that says so is not known
        41100,
        "usd_bn",
        sure="secondary",
        around=Text("early to mid 2027", "2027 年初到年中"),
    ),
)
EXPECTATION = {one.key: one for one in EXPECTED}

# Months on whose 15th federal income taxes fall due: estimated taxes of people (January, April, June, September) and of
# companies (April, June, September, December). https://www.irs.gov/publications/p509
TAX_DUE = (1, 4, 6, 9, 12)

# What the pandemic moved. 2020: payments of April and June to July (IRS Notice 2020-23,
# https://www.irs.gov/pub/irs-drop/n-20-23.pdf). 2021: what people owed for the year before to May, estimated taxes not
# (Notice 2021-21, https://www.irs.gov/pub/irs-drop/n-21-21.pdf). Delays for one state after a disaster are not here.
TAX_MOVED = {
    date(2020, 4, 15): (date(2020, 7, 15),),
    date(2020, 6, 15): (date(2020, 7, 15),),
    date(2021, 4, 15): (date(2021, 4, 15), date(2021, 5, 17)),
}

DEBT_LIMITS = (
    DebtLimit(
        date(2011, 5, 16),
        date(2011, 8, 2),
        "https://www.treasury.gov/press-center/press-releases/Pages/tg1243.aspx",
        _LAW.format("112publ25"),
    ),
    DebtLimit(date(2012, 12, 31), date(2013, 2, 4), _LETTERS, _LAW.format("113publ3")),
    DebtLimit(date(2013, 5, 19), date(2013, 10, 17), _LAW.format("113publ3"), _LAW.format("113publ46")),
    DebtLimit(date(2014, 2, 8), date(2014, 2, 15), _LAW.format("113publ46"), _LAW.format("113publ83")),
    DebtLimit(date(2015, 3, 16), date(2015, 11, 2), _LAW.format("113publ83"), _LAW.format("114publ74")),
    DebtLimit(date(2017, 3, 16), date(2017, 9, 8), _LAW.format("114publ74"), _LAW.format("115publ56")),
    DebtLimit(date(2017, 12, 9), date(2018, 2, 9), _LAW.format("115publ56"), _LAW.format("115publ123")),
    DebtLimit(date(2019, 3, 2), date(2019, 8, 2), _LAW.format("115publ123"), _LAW.format("116publ37")),
    # the 480 billion of October 14 (Public Law 117-50, the event debt_limit_2021_10) were used up at once, and the measures
    # went on without a break (https://www.congress.gov/crs-product/IN11702)
    DebtLimit(
        date(2021, 8, 1),
        date(2021, 12, 16),
        "https://home.treasury.gov/news/press-releases/jy0290",
        _LAW.format("117publ73"),
    ),
    DebtLimit(date(2023, 1, 19), date(2023, 6, 3), _LETTERS, _LAW.format("118publ5")),
    # the limit came back on January 2 with debt just below it: it was reached, and measures began, on January 21
    DebtLimit(
        date(2025, 1, 21),
        date(2025, 7, 4),
        "https://home.treasury.gov/news/press-releases/jy2798",
        _LAW.format("119publ21"),
    ),
)
