"""What we take from FRED, and what it must look like when it comes.

One entry a series, and nothing about a series anywhere else: the fetcher checks a file against its entry, the snapshot
takes the unit from it, the codebook page prints it. Titles are FRED's, names are ours.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal, get_args

from fed.text import Lang, Text
from fed.wording import listed

Calendar = Literal["every day", "weekdays", "Wednesdays", "month starts", "quarter starts"]
Kind = Literal[
    "set rate",
    "market rate",
    "amount of the day",
    "Wednesday level",
    "week average",
    "month average",
    "quarter end",
    "annual rate",
]


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose figures these are, under which label FRED carries them, and where the owner's terms stand."""

    name: Text
    source: str
    rights: str
    terms: str


BOARD = Owner(
    Text("Board of Governors of the Federal Reserve System", "聯邦準備理事會"),
    "Board of Governors of the Federal Reserve System (US)",
    "Public Domain: Citation Requested",
    "https://www.federalreserve.gov/disclaimer.htm",
)
NEW_YORK_FED = Owner(
    Text("Federal Reserve Bank of New York", "紐約聯邦準備銀行"),
    "Federal Reserve Bank of New York",
    "Copyrighted: Citation Required",
    "https://www.newyorkfed.org/privacy/termsofuse",
)
TREASURY = Owner(
    Text("US Treasury, Fiscal Service", "美國財政部財政服務局"),
    "U.S. Department of the Treasury. Fiscal Service",
    "Public Domain: Citation Requested",
    "https://www.usa.gov/government-copyright",
)
BEA = Owner(
    Text("US Bureau of Economic Analysis", "美國經濟分析局"),
    "U.S. Bureau of Economic Analysis",
    "Public Domain: Citation Requested",
    "https://www.usa.gov/government-copyright",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One FRED series.

    `to_unit` turns FRED's native unit into ours (US$ billion or percent); `plausible` is in ours and catches a change of
    unit. `published_after` is the days from a figure's date to its release: what a reader of an earlier day could not
    know. `ahead` is how many days beyond today FRED may date it. `age_limits` are the days after which a newest figure
    is late, and too late; None for a series that has ended, on the day `ends`. `stops_short` says, with its day, why our file ends
    before others of its kind, as far as we know; the data page tells it only while it does.
    """

    id: str
    title: str
    name: Text
    release: str
    owner: Owner
    frequency: Literal["daily", "weekly", "monthly", "quarterly"]
    calendar: Calendar
    kind: Kind
    native: str
    to_unit: float = 1.0
    unit: Literal["usd_bn", "percent"]
    plausible: tuple[float, float]
    starts: date
    ends: date | None = None
    published_after: int = 1
    ahead: int = 0
    age_limits: tuple[int, int] | None
    stops_short: Text | None = None

    def __post_init__(self) -> None:
        for what, said, known in (("calendar", self.calendar, Calendar), ("kind", self.kind, Kind)):
            if said not in get_args(known):
                raise ValueError(f"{self.id}: no {what} called {said!r}; there are: {', '.join(get_args(known))}")

    @property
    def in_the_morning(self) -> bool:
        """Whether its figures are out by noon of the day on which they are published: rates are, amounts are not."""
        return self.kind in ("set rate", "market rate")

    @property
    def page(self) -> str:
        """The series' page at FRED."""
        return f"https://fred.stlouisfed.org/series/{self.id}"

    def citation(self, retrieved: date) -> str:
        """The form that FRED asks for."""
        return f"{self.owner.source}, {self.title} [{self.id}], retrieved from FRED, Federal Reserve Bank of St. Louis; {self.page}, {retrieved:%B} {retrieved.day}, {retrieved.year}."


_COPY_ENDS = Text(
    "The copy that we took in November 2026 ends there. FRED itself goes on.",
    "我們在 2026 年 11 月取得的副本只到這一天，FRED 本身還在更新。",
)
_percent = partial(Series, unit="percent", native="percent")
_set_rate = partial(
    _percent, owner=BOARD, frequency="daily", calendar="every day", kind="set rate", published_after=0, ahead=21
)
_market_rate = partial(
    _percent, owner=NEW_YORK_FED, frequency="daily", calendar="weekdays", kind="market rate", age_limits=(5, 9)
)
_sofr = partial(_market_rate, release="Secured Overnight Financing Rate Data", starts=date(2018, 4, 3))
_operation = partial(
    Series,
    release="Temporary Open Market Operations",
    owner=NEW_YORK_FED,
    frequency="daily",
    calendar="weekdays",
    kind="amount of the day",
    unit="usd_bn",
    native="billions of US dollars",
    age_limits=(5, 9),
)
_h41 = partial(
    Series,
    release="H.4.1 Factors Affecting Reserve Balances",
    owner=BOARD,
    frequency="weekly",
    calendar="Wednesdays",
    unit="usd_bn",
    native="millions of US dollars",
    to_unit=0.001,
    starts=date(2002, 12, 18),
    age_limits=(10, 17),
)
_h6 = partial(
    Series,
    release="H.6 Money Stock Measures",
    owner=BOARD,
    frequency="monthly",
    calendar="month starts",
    kind="month average",
    unit="usd_bn",
    native="billions of US dollars",
    starts=date(1959, 1, 1),
    published_after=56,
    age_limits=(92, 125),
)

_ALL = (
    # The Fed's balance sheet
    _h41(
        id="WALCL",
        title="Assets: Total Assets: Total Assets (Less Eliminations from Consolidation): Wednesday Level",
        name=Text("Total assets of the Federal Reserve", "聯準會總資產"),
        kind="Wednesday level",
        plausible=(300, 20_000),
    ),
    _h41(
        id="TREAST",
        title="Assets: Securities Held Outright: U.S. Treasury Securities: All: Wednesday Level",
        name=Text("US Treasuries held by the Fed", "聯準會持有的美國公債"),
        kind="Wednesday level",
        plausible=(200, 15_000),
    ),
    _h41(
        id="WSHOMCB",
        title="Assets: Securities Held Outright: Mortgage-Backed Securities: Wednesday Level",
        name=Text("Mortgage-backed securities held by the Fed", "聯準會持有的不動產抵押貸款證券（MBS）"),
        kind="Wednesday level",
        plausible=(0, 8_000),
    ),
    _h41(
        id="WLCFLPCL",
        title="Assets: Liquidity and Credit Facilities: Loans: Primary Credit: Wednesday Level",
        name=Text("Discount window, primary credit outstanding", "貼現窗口主要融通餘額"),
        stops_short=_COPY_ENDS,
        kind="Wednesday level",
        plausible=(0, 2_000),
    ),
    _h41(
        id="H41RESPPALDKNWW",
        title="Assets: Liquidity and Credit Facilities: Loans: Bank Term Funding Program, Net: Wednesday Level",
        name=Text("Bank Term Funding Program (BTFP), loans", "銀行定期融資計畫（BTFP）放款餘額"),
        kind="Wednesday level",
        plausible=(0, 2_000),
        starts=date(2013, 1, 2),
    ),
    _h41(
        id="SWPT",
        title="Assets: Central Bank Liquidity Swaps: Wednesday Level",
        name=Text("Dollars lent to foreign central banks (swap lines)", "借給外國央行的美元（換匯額度）"),
        kind="Wednesday level",
        plausible=(0, 2_000),
    ),
    _h41(
        id="WRBWFRBL",
        title="Liabilities and Capital: Other Factors Draining Reserve Balances: Reserve Balances with Federal Reserve Banks: Wednesday Level",
        name=Text("Reserve balances on Wednesday", "準備金餘額（週三）"),
        kind="Wednesday level",
        plausible=(1, 12_000),
    ),
    _h41(
        id="WRESBAL",
        title="Liabilities and Capital: Other Factors Draining Reserve Balances: Reserve Balances with Federal Reserve Banks: Week Average",
        name=Text("Reserve balances, week average", "準備金餘額（週平均）"),
        kind="week average",
        plausible=(1, 12_000),
    ),
    _h41(
        id="WDTGAL",
        title="Liabilities and Capital: Liabilities: Deposits with F.R. Banks, Other Than Reserve Balances: U.S. Treasury, General Account: Wednesday Level",
        name=Text("Treasury General Account (TGA) on Wednesday", "財政部一般帳戶（TGA，週三）"),
        kind="Wednesday level",
        plausible=(0.5, 5_000),
    ),
    _h41(
        id="WTREGEN",
        title="Liabilities and Capital: Liabilities: Deposits with F.R. Banks, Other Than Reserve Balances: U.S. Treasury, General Account: Week Average",
        name=Text("Treasury General Account (TGA), week average", "財政部一般帳戶（TGA，週平均）"),
        kind="week average",
        plausible=(0.5, 5_000),
    ),
    _h41(
        id="WLRRAL",
        title="Liabilities and Capital: Liabilities: Reverse Repurchase Agreements: Wednesday Level",
        name=Text("Reverse repo of the Fed, ON RRP and foreign pool", "聯準會附賣回合計（ON RRP 與外國官方帳戶）"),
        kind="Wednesday level",
        plausible=(1, 8_000),
    ),
    _h41(
        id="WLRRAOL",
        title="Liabilities and Capital: Liabilities: Reverse Repurchase Agreements: Others: Wednesday Level",
        name=Text("Overnight reverse repo (ON RRP) on Wednesday", "隔夜附賣回（ON RRP，週三）"),
        kind="Wednesday level",
        plausible=(0, 8_000),
    ),
    _h41(
        id="WLRRAFOIAL",
        title="Liabilities and Capital: Liabilities: Reverse Repurchase Agreements: Foreign Official and International Accounts: Wednesday Level",
        name=Text("Foreign repo pool", "外國官方附賣回帳戶"),
        kind="Wednesday level",
        plausible=(1, 3_000),
    ),
    _h41(
        id="WCURCIR",
        title="Liabilities and Capital: Other Factors Draining Reserve Balances: Currency in Circulation: Week Average",
        name=Text("Currency in circulation, week average", "流通中通貨（週平均）"),
        kind="week average",
        plausible=(100, 10_000),
    ),
    _operation(
        id="RRPONTSYD",
        title="Overnight Reverse Repurchase Agreements: Treasury Securities Sold by the Federal Reserve in the Temporary Open Market Operations",
        name=Text("Overnight reverse repo (ON RRP), take-up", "隔夜附賣回（ON RRP）承作金額"),
        plausible=(0, 8_000),
        starts=date(2013, 9, 23),
        published_after=0,
    ),
    _operation(
        id="RPONTSYD",
        title="Overnight Repurchase Agreements: Treasury Securities Purchased by the Federal Reserve in the Temporary Open Market Operations",
        name=Text("Overnight repo of the Fed against Treasuries", "聯準會隔夜附買回（以公債為擔保）"),
        stops_short=_COPY_ENDS,
        plausible=(0, 3_000),
        starts=date(2019, 9, 2),
    ),
    _operation(
        id="RPONTTLD",
        title="Overnight Repurchase Agreements: Total Securities Purchased by the Federal Reserve in the Temporary Open Market Operations",
        name=Text("Overnight repo of the Fed, all collateral", "聯準會隔夜附買回（各種擔保品合計）"),
        plausible=(0, 3_000),
        starts=date(2002, 1, 2),
    ),
    # The corridor
    _set_rate(
        id="DFEDTARU",
        title="Federal Funds Target Range - Upper Limit",
        name=Text("Top of the target range", "目標區間上限"),
        release="FOMC statement",
        plausible=(0, 25),
        starts=date(2008, 12, 16),
        age_limits=(3, 9),
    ),
    _set_rate(
        id="DFEDTARL",
        title="Federal Funds Target Range - Lower Limit",
        name=Text("Bottom of the target range", "目標區間下限"),
        release="FOMC statement",
        plausible=(0, 25),
        starts=date(2008, 12, 16),
        age_limits=(3, 9),
    ),
    _set_rate(
        id="IOER",
        title="Interest Rate on Excess Reserves (DISCONTINUED)",
        name=Text("Interest on excess reserves (IOER)", "超額準備金利率（IOER）"),
        release="Interest on Reserve Balances",
        plausible=(0, 25),
        starts=date(2008, 10, 9),
        ends=date(2021, 7, 28),
        age_limits=None,
    ),
    _set_rate(
        id="IORB",
        title="Interest Rate on Reserve Balances",
        name=Text("Interest on reserve balances (IORB)", "準備金利率（IORB）"),
        release="Interest on Reserve Balances",
        plausible=(0, 25),
        starts=date(2021, 7, 29),
        age_limits=(3, 9),
    ),
    _percent(
        id="DPCREDIT",
        title="Discount Window Primary Credit Rate",
        name=Text("Primary credit rate of the discount window", "貼現窗口主要融通利率"),
        stops_short=_COPY_ENDS,
        release="H.15 Selected Interest Rates",
        owner=BOARD,
        frequency="daily",
        calendar="weekdays",
        kind="set rate",
        plausible=(0, 25),
        starts=date(2003, 1, 9),
        age_limits=(5, 9),
    ),
    _market_rate(
        id="RRPONTSYAWARD",
        title="Overnight Reverse Repurchase Agreements Award Rate: Treasury Securities Sold by the Federal Reserve in the Temporary Open Market Operations",
        name=Text("Award rate of ON RRP", "隔夜附賣回（ON RRP）利率"),
        stops_short=_COPY_ENDS,
        release="Temporary Open Market Operations",
        plausible=(0, 25),
        starts=date(2013, 9, 23),
    ),
    _sofr(
        id="SOFR",
        title="Secured Overnight Financing Rate",
        name=Text("Secured Overnight Financing Rate (SOFR)", "擔保隔夜融資利率（SOFR）"),
        plausible=(-1, 25),
    ),
    _sofr(
        id="SOFR1",
        title="Secured Overnight Financing Rate: 1st Percentile",
        name=Text("SOFR, lowest hundredth of the volume", "SOFR 第一百分位數"),
        plausible=(-2, 25),
    ),
    _sofr(
        id="SOFR25",
        title="Secured Overnight Financing Rate: 25th Percentile",
        name=Text("SOFR, lowest quarter of the volume", "SOFR 第二十五百分位數"),
        plausible=(-2, 25),
    ),
    _sofr(
        id="SOFR75",
        title="Secured Overnight Financing Rate: 75th Percentile",
        name=Text("SOFR, highest quarter of the volume", "SOFR 第七十五百分位數"),
        plausible=(-2, 30),
    ),
    _sofr(
        id="SOFR99",
        title="Secured Overnight Financing Rate: 99th Percentile",
        name=Text("SOFR, highest hundredth of the volume", "SOFR 第九十九百分位數"),
        plausible=(-2, 40),
    ),
    _market_rate(
        id="TGCRRATE",
        title="Tri-Party General Collateral Rate",
        name=Text("Tri-Party General Collateral Rate (TGCR)", "三方一般擔保品利率（TGCR）"),
        release="Tri-Party General Collateral Rate Data",
        plausible=(-1, 25),
        starts=date(2018, 4, 2),
    ),
    _operation(
        id="SOFRVOL",
        title="Secured Overnight Financing Volume",
        name=Text("Volume of trades behind SOFR", "SOFR 背後的成交金額"),
        release="Secured Overnight Financing Rate Data",
        plausible=(100, 20_000),
        starts=date(2018, 4, 3),
    ),
    _market_rate(
        id="EFFR",
        title="Effective Federal Funds Rate",
        name=Text("Effective federal funds rate (EFFR)", "有效聯邦資金利率（EFFR）"),
        release="Federal Funds Data",
        plausible=(-1, 25),
        starts=date(2015, 1, 2),
    ),
    _market_rate(
        id="OBFR",
        title="Overnight Bank Funding Rate",
        name=Text("Overnight Bank Funding Rate (OBFR)", "銀行隔夜資金利率（OBFR）"),
        release="Overnight Bank Funding Rate Data",
        plausible=(-1, 25),
        starts=date(2016, 3, 1),
    ),
    _percent(
        id="FEDFUNDS",
        title="Federal Funds Effective Rate",
        name=Text("Federal funds rate, month by month", "聯邦資金利率（月平均）"),
        release="H.15 Selected Interest Rates",
        owner=BOARD,
        frequency="monthly",
        calendar="month starts",
        kind="month average",
        plausible=(-1, 25),
        starts=date(1954, 7, 1),
        published_after=32,
        age_limits=(66, 92),
    ),
    # Money and the economy around it
    _h6(
        id="BOGMBASE",
        title="Monetary Base: Total",
        name=Text("Monetary base", "貨幣基數"),
        plausible=(20, 20_000),
    ),
    _h6(
        id="CURRCIR",
        title="Currency in Circulation",
        name=Text("Currency in circulation", "流通中通貨"),
        stops_short=Text(
            "FRED had nothing newer when we looked in August 2026. WCURCIR carries currency on, week by week.",
            "我們在 2026 年 8 月查看時，FRED 沒有更新的數字。較新的流通中通貨請看每週的 WCURCIR。",
        ),
        plausible=(10, 10_000),
    ),
    _h6(
        id="M2SL",
        title="M2",
        name=Text("Money supply M2, seasonally adjusted", "貨幣供給額 M2（季節調整）"),
        plausible=(100, 80_000),
    ),
    Series(
        id="TLAACBW027SBOG",
        title="Total Assets, All Commercial Banks",
        name=Text("Assets of all commercial banks, seasonally adjusted", "全體商業銀行總資產（季節調整）"),
        release="H.8 Assets and Liabilities of Commercial Banks in the U.S.",
        owner=BOARD,
        frequency="weekly",
        calendar="Wednesdays",
        kind="Wednesday level",
        unit="usd_bn",
        native="billions of US dollars",
        plausible=(3_000, 80_000),
        starts=date(2003, 1, 1),
        published_after=9,
        age_limits=(19, 27),
    ),
    Series(
        id="GDP",
        title="Gross Domestic Product",
        name=Text("Gross domestic product, nominal", "名目國內生產毛額（GDP）"),
        release="Gross Domestic Product",
        owner=BEA,
        frequency="quarterly",
        calendar="quarter starts",
        kind="annual rate",
        unit="usd_bn",
        native="billions of US dollars",
        plausible=(100, 150_000),
        starts=date(1947, 1, 1),
        published_after=120,
        age_limits=(220, 310),
    ),
    Series(
        id="GFDEBTN",
        title="Federal Debt: Total Public Debt",
        name=Text("Federal debt", "美國聯邦政府債務"),
        release="Treasury Bulletin",
        owner=TREASURY,
        frequency="quarterly",
        calendar="quarter starts",
        kind="quarter end",
        unit="usd_bn",
        native="millions of US dollars",
        to_unit=0.001,
        plausible=(100, 200_000),
        starts=date(1966, 1, 1),
        published_after=150,
        age_limits=(260, 360),
    ),
)

SERIES: dict[str, Series] = {series.id: series for series in _ALL}

SOURCE = Text("Source: {owners}, through FRED ({ids})", "資料來源：{owners}，經 FRED（{ids}）")


def owners(ids: Iterable[str], lang: Lang) -> str:
    """Whose figures these series are, each owner once."""
    return listed(dict.fromkeys(SERIES[id].owner.name(lang) for id in ids), lang)
