"""What the site once said and was wrong about: the register that `{{ corrections }}` shows and the feed tells.

A site that corrects others shows its own. One entry a mistake, newest first. `right` and `why` may quote facts,
`{{ fact: NAME }}`, and type no figure of their own. `said` is word for word what a reader saw, in the figures of its day
(`git log -p` knows), and is never touched again.
"""

from dataclasses import dataclass
from datetime import date

from fed.text import Text


@dataclass(frozen=True, slots=True)
class Quoted(Text):
    """Words that once stood on the site. Their figures are typed, and the check for typed figures passes them by: what is
    wrong no fact can hold, and a quotation must not move with the data."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A mistake, the day it was set right, and where what is right stands now: pages, as a link from one to another."""

    key: str
    day: date
    title: Text
    pages: tuple[str, ...]
    said: Quoted
    right: Text
    why: Text


_REVIEW = date(2026, 11, 29)  # an economist had read the whole site, with figures to 31 July 2026

_READERS = date(2026, 11, 30)  # sixteen readers had read the site as strangers

CORRECTIONS = (
    Correction(
        "drain-under-the-pool",
        _READERS,
        Text("The pool is not the only one that pays", "還錢給聯準會，水不一定出自大池"),
        ("index.md#breath", "where-reserves-go.md#who-absorbed"),
        Quoted(
            "The pool fills when the Fed buys or lends, and drains when the Fed is repaid.",
            "聯準會買進或放款，大池進水；債券到期、貸款還清，大池放水。",
        ),
        Text(
            "When the Fed is repaid, it owes less to somebody. That may be the banks, whose pool then falls, or it may be one of the basins. In QT2 most of it came out of the basin of money funds.",
            "別人把錢還給聯準會，聯準會欠的就少一筆。少的可能是欠銀行的，大池因此下降；也可能是某個小池。QT2 期間，大半出自貨幣市場基金的小池。",
        ),
        Text(
            "We had drawn the drain under the pool, and so drew the very mistake that the pages set right.",
            "我們把排水管畫在大池底下，等於把文章要糾正的錯又畫了一遍。",
        ),
    ),
    Correction(
        "official-m2",
        _READERS,
        Text("The official M2 draws its line elsewhere", "官方的 M2 不是這樣分的"),
        ("settlement.md#payments", "monetary-base.md#part"),
        Quoted(
            "Deposits of money funds, hedge funds and dealers don't count.",
            "貨幣市場基金、避險基金和交易商手上的存款，不算在內。",
        ),
        Text(
            "Our sums leave them out to stay simple. The official M2 leaves out what banks and governments hold, and not those.",
            "我們的加總不算它們，是為了簡單。官方的 M2 剔除的是銀行和政府的存款，不是這些。",
        ),
        Text(
            "We told a simplification of ours as if it were the definition.",
            "我們把自己的簡化，說得像是官方的定義。",
        ),
    ),
    Correction(
        "lent-within-other",
        _READERS,
        Text("A table whose changes didn't add up", "一張表，變動加起來對不上"),
        ("pipes.md#move",),
        Quoted("Other: 293.992, 271.272, −22.720", "其他資產：2,939.92、2,712.72、−227.20"),
        Text(
            "The newer of the two weeks counted loans within other assets, and the older one counted them apart. Counted alike, other assets fell by more.",
            "兩週裡，新的那一週把放款算進其他資產，舊的那一週卻分開算。用同樣的算法，其他資產減少得更多。",
        ),
        Text(
            "The series of loans ends before the others, and we didn't look at what that does to a change.",
            "放款的序列比別的早結束，我們沒有想到這會讓變動對不上。",
        ),
    ),
    Correction(
        "federal-funds",
        _READERS,
        Text("Who borrows federal funds", "聯邦資金是誰在借"),
        ("sofr.md#popular", "corridor.md#market"),
        Quoted(
            "That's the rate on federal funds, which banks and a few others borrow without collateral.",
            "那其實是另一個利率：銀行和少數機構不用擔保品借錢，走的是聯邦資金市場。",
        ),
        Text(
            "Banks borrow there, from one another and above all from the Home Loan Banks.",
            "在那裡借錢的是銀行，放款的除了同業，主要是住宅貸款銀行。",
        ),
        Text("We took those who lend there for borrowers.", "我們把放款的人也當成借錢的人。"),
    ),
    Correction(
        "two-measures",
        _REVIEW,
        Text("Reserves did not rise", "準備金並沒有增加"),
        ("index.md#sets-right", "myths.md#claim-42", "where-reserves-go.md#who-absorbed"),
        Quoted(
            "From 1 June 2022 to 16 April 2025 the Fed's assets fell by 2.19 trillion dollars. Reserves did not fall with them. They rose, by 130.0 billion dollars.",
            "從 2022 年 6 月 1 日到 2025 年 4 月 16 日，聯準會資產少了 2.19 兆美元，準備金卻沒有跟著少，反而增加 1,300 億美元。",
        ),
        Text(
            "Reserves hardly moved. By the levels of a Wednesday they fell by {{ fact: reserves_fall_to_april_2025 }}. By the averages of a week they rose by {{ fact: reserves_average_rise_to_april_2025 }}, and one week later they had fallen by {{ fact: reserves_average_fall_a_week_later }}. What holds by any measure is who paid: of the {{ fact: assets_fall_to_april_2025 }}, the overnight cash of money funds paid {{ fact: reverse_repo_fall_to_april_2025 }}.",
            "準備金幾乎沒動。照週三餘額，少了 {{ fact: reserves_fall_to_april_2025 }}；照週平均，多了 {{ fact: reserves_average_rise_to_april_2025 }}，但再過一週，就變成少了 {{ fact: reserves_average_fall_a_week_later }}。不管怎麼算都成立的，是錢從哪裡來：資產少掉的 {{ fact: assets_fall_to_april_2025 }}裡，有 {{ fact: reverse_repo_fall_to_april_2025 }}來自貨幣市場基金放在聯準會過夜的現金。",
        ),
        Text(
            "We put two measures into one sum. Assets were the level of one Wednesday. Reserves were the average of a week, and that week ended the day after a tax date. If the sign of a change depends on the measure or on the day, there is no sign to report.",
            "我們把兩種算法放進同一筆帳。資產用的是某個週三的餘額，準備金用的卻是一週的平均，而那一週剛好在繳稅日的隔天結束。換個算法、換個日子，增減就顛倒，那就不能說增加，也不能說減少。",
        ),
    ),
    Correction(
        "standing-repo-by-half",
        _REVIEW,
        Text("Standing repo was counted by half", "常設附買回只算了一半"),
        ("2019-and-2025.md#autumn-2025", "corridor.md#administered"),
        Quoted(
            "On 31 December 2025 the Fed lent 31.5 billion dollars in standing repo.",
            "2025 年 12 月 31 日，聯準會用常設附買回放出 315 億美元。",
        ),
        Text(
            "It lent {{ fact: standing_repo_2025_12_31 }}. On {{ fact: standing_repo_2025_10_31.date }}, too, the whole was larger than what we gave: {{ fact: standing_repo_2025_10_31 }}.",
            "是 {{ fact: standing_repo_2025_12_31 }}。{{ fact: standing_repo_2025_10_31.date }}的總額也比我們寫的多，是 {{ fact: standing_repo_2025_10_31 }}。",
        ),
        Text(
            "Our series counted loans against Treasuries alone. Loans against the debt of agencies and mortgage securities were missing. The series RPONTTLD has all of them.",
            "我們用的序列，只算以公債為擔保的放款，漏了以政府機構債券和不動產抵押貸款證券為擔保的部分。序列 RPONTTLD 才是全部。",
        ),
    ),
    Correction(
        "five-weeks",
        _REVIEW,
        Text("A month with five weeks in it", "一個月算成了五週"),
        ("qe-and-qt.md#caps", "myths.md#claim-8"),
        Quoted(
            "Measured from one last Wednesday to the next, the most that ran off in a month was 30.1 billion dollars.",
            "以每個月最後一個週三來比，減少最多的一個月也只有 301 億美元。",
        ),
        Text(
            "From the middle of one month to the middle of the next, the most was {{ fact: mortgages_most_in_a_month_qt2 }}, in the month to {{ fact: mortgages_most_in_a_month_qt2.date }}.",
            "從一個月的月中到下個月的月中，最多少了 {{ fact: mortgages_most_in_a_month_qt2 }}（到 {{ fact: mortgages_most_in_a_month_qt2.date }}為止的一個月）。",
        ),
        Text(
            "Our largest month was the five weeks from late April to late May 2024. Mortgage securities pay once a month, and those weeks held two such dates.",
            "我們挑出的那個「月」，是 2024 年 4 月底起的五週。不動產抵押貸款證券每月付款一次，那五週裡卻有兩個付款日。",
        ),
    ),
    Correction(
        "first-cap",
        _REVIEW,
        Text("Which cap was never reached", "沒碰到的是哪一個上限"),
        ("qe-and-qt.md#caps", "myths.md#claim-8"),
        Quoted(
            "In QT2 the cap on mortgage securities was never reached.",
            "QT2 期間，不動產抵押貸款證券的上限從來沒碰到。",
        ),
        Text(
            "The higher cap, which began in September 2022, was never reached. For the lower one of June to August 2022 it cannot be said.",
            "從來沒碰到的，是 2022 年 9 月起的那個較高的上限。2022 年夏天較低的那個上限，不能這樣說。",
        ),
        Text(
            "In the first months the Fed still bought mortgage securities to keep to its cap, for the last time in the middle of September 2022. What it had bought was delivered weeks later, so its holdings do not show what ran off.",
            "最初幾個月，聯準會為了不超過上限，還在買不動產抵押貸款證券，最後一次在 2022 年 9 月中。買進的證券要過幾週才交割，所以光看持有量，看不出到期了多少。",
        ),
    ),
    Correction(
        "still-going",
        _REVIEW,
        Text("Purchases that had stopped", "停了的購買，寫成還在進行"),
        ("qe-and-qt.md#episodes", "about.md#reviewed"),
        Quoted(
            "Reserve management purchases: 12 December 2025 – still going",
            "準備金管理購買：2025 年 12 月 12 日 – 進行中",
        ),
        Text(
            "As far as we can tell, net purchases paused in the middle of August 2026. From then on only what matured was bought again. That is inferred from the results of operations, and we say so.",
            "就我們所知，淨買進在 2026 年 8 月中暫停，之後只把到期的部分買回來。這是從操作結果推斷的，網頁上也註明了。",
        ),
        Text(
            "Our list of events ended in June 2026. The table took silence for “it goes on”. The site now tells three days apart: how far the figures go, how far the events go, and when we last looked at the sources.",
            "我們的大事只整理到 2026 年 6 月，表格卻把「沒有消息」當成「還在繼續」。本站因此把三個日期分開寫：數字到哪一天、大事到哪一天、哪一天核對過出處。",
        ),
    ),
    Correction(
        "currency",
        _REVIEW,
        Text("Currency had newer figures than we said", "流通中通貨其實有更新的數字"),
        ("where-reserves-go.md#currency",),
        Quoted(
            "Currency alone is known up to October 2025: 2.42 trillion dollars on average.",
            "流通中通貨公布到 2025 年 10 月，該月平均 2.42 兆美元。",
        ),
        Text(
            "The Fed publishes currency every week, with its balance sheet. The series is WCURCIR.",
            "聯準會每週公布流通中通貨，就在資產負債表裡。序列是 WCURCIR。",
        ),
        Text(
            "We knew only the monthly series, which had stopped coming, and took its end for the end of all figures.",
            "我們只知道每月的那個序列。它停了，我們就以為沒有別的數字了。",
        ),
    ),
    Correction(
        "secret",
        _REVIEW,
        Text("What single banks hold is not wholly secret", "個別銀行的準備金，不是全都查不到"),
        ("how-much-is-enough.md#who-holds",),
        Quoted("What single banks hold is secret.", "個別銀行有多少，是機密。"),
        Text(
            "Day by day it is confidential. For the last day of each quarter, all but small banks report what they hold with the Reserve Banks. It stands in their Call Reports (schedule RC-A), and anyone can look it up.",
            "每天的數字是機密。但每一季最後一天，除了小銀行，都要在 Call Report（附表 RC-A）申報存在聯邦準備銀行的錢，誰都查得到。",
        ),
        Text("We took what is true of the day for true of every day.", "我們把「每天的數字查不到」說成「都查不到」。"),
    ),
    Correction(
        "one-past",
        _REVIEW,
        Text("A dial set against the wrong past", "儀表拿錯了過去來比"),
        ("index.md#dials", "gauge.md#gauge"),
        Quoted(
            "Reserves, as a share of bank assets. Higher than 43.8% of all values since 1 January 2003.",
            "準備金占銀行資產的比重。自 2003 年 1 月 1 日以來，有 43.8% 的數值比它低。",
        ),
        Text(
            "A dial now looks back no further than October 2008, when the Fed began to pay interest on reserves. Against that past the same figure stood far lower. The gauge looks back to April 2018, when the youngest of its parts began, and each says which past it means.",
            "儀表最早只和 2008 年 10 月以後相比，也就是聯準會開始對準備金付息之後。這樣一比，同一個數字的位置低得多。鬆緊指標從 2018 年 4 月比起，那是最晚開始的一項有資料的時候；兩邊都寫明是和哪一段比。",
        ),
        Text(
            "Before October 2008 banks were paid nothing on reserves and kept hardly any. Hundreds of those weeks made later ones look high. The gauge left them out and the dial did not, so the two disagreed about one figure.",
            "2008 年 10 月以前，準備金沒有利息，銀行幾乎不留。那好幾百週的數字，讓後來的都顯得高。鬆緊指標沒算那幾年，儀表卻算了，同一個數字因此有兩種說法。",
        ),
    ),
    Correction(
        "rounding",
        _REVIEW,
        Text("A figure was counted as lower than itself", "數字被算成比自己還低"),
        ("index.md#dials",),
        Quoted("Higher than 43.8% of all values", "有 43.8% 的數值比它低"),
        Text(
            "Even against all the weeks since 2003 it should have read a tenth of a percentage point less. A figure is now compared before it is rounded, so that it is never above itself.",
            "就算和 2003 年以來的每一週比，也應該少千分之一。比較之前不再進位，數字就不會比自己高。",
        ),
        Text(
            "The dial rounded the newest figure up and then compared it with the list, unrounded, that it came from.",
            "儀表先把最新的數字進位，再和沒有進位的整串數字比，結果比到了它自己。",
        ),
    ),
    Correction(
        "quarter-ends",
        _REVIEW,
        Text("Who makes themselves small at a quarter's end", "季底把帳面縮小的是誰"),
        ("debt-and-repo.md#calendar",),
        Quoted(
            "Dealers make themselves small for the report of that day, and lend less.",
            "交易商當天要申報，就先把資產負債表縮小，少放一些款。",
        ),
        Text(
            "That holds mainly for dealers whose parent is a bank of the euro area, Switzerland or Japan: their report shows the last day. American and British banks report averages. The American effect comes at the end of the year. Part of it is the score that sets the extra capital of the largest banks.",
            "主要是母公司在歐元區、瑞士或日本的交易商，它們申報的是最後一天。美國和英國的銀行申報平均。美國銀行在年底的反應，有一部分是因為最大型銀行的評分，那個分數決定要多提多少資本。",
        ),
        Text("We told a rule of some places as if it were a rule of all.", "我們把一些地方的規定，講成大家的規定。"),
    ),
    Correction(
        "leverage-rule",
        _REVIEW,
        Text("Which leverage rule was eased, and when", "放寬的是哪一條槓桿規定，從什麼時候起"),
        ("debt-and-repo.md#dealers",),
        Quoted(
            "In November 2025 the agencies eased this rule for the largest banks. It came into force in April 2026, so that it should not keep them from trading in Treasuries.",
            "2025 年 11 月，美國主管機關替最大的幾家銀行放寬了這條規定，2026 年 4 月上路，免得它們不願意做公債交易。",
        ),
        Text(
            "Eased was the enhanced ratio, an extra demand on the largest banks. The basic ratio stays as it was. Banks could use the new rule from January 2026, and had to from April 2026.",
            "放寬的是「加強版」，也就是對最大型銀行額外的要求；基本的比率沒有變。新規定從 2026 年 1 月起可以自願採用，2026 年 4 月起一律適用。",
        ),
        Text("The page called both by one name.", "網頁把兩條規定叫成同一個名字。"),
    ),
    Correction(
        "bridge-banks",
        _REVIEW,
        Text("Whom the Fed lent to in March 2023", "2023 年 3 月，聯準會借錢給誰"),
        ("qe-and-qt.md#not-every-growth", "myths.md#claim-4"),
        Quoted(
            "The BTFP was announced on 12 March 2023. In two weeks assets leapt by 391.5 billion dollars …",
            "銀行定期融資計畫在 2023 年 3 月 12 日宣布。兩週之內，資產暴增 3,915 億美元……",
        ),
        Text(
            "The new program was the smallest part of those loans. The discount window had lent more. Most had gone to bridge banks, in which the FDIC carried on banks that had failed.",
            "新計畫其實是其中最小的一部分。貼現窗口借出的比它多；最多的，是借給聯邦存款保險公司（FDIC）接手倒閉銀行後成立的過渡銀行。",
        ),
        Text(
            "The page named one kind of loan next to the whole sum. Nothing in it was false, but a reader had to take the one for the cause of the other.",
            "網頁只提一種貸款，緊接著就寫總額。每句都沒錯，讀的人卻一定會以為，總額都是它造成的。",
        ),
    ),
    Correction(
        "for-a-while",
        _REVIEW,
        Text("The loans of 2023 stayed for a year", "2023 年的放款留了一年"),
        ("where-reserves-go.md#acts", "myths.md#claim-17"),
        Quoted(
            "Loans to banks in the spring of 2023 helped for a while.",
            "2023 年春天對銀行的放款，也幫了一陣子。",
        ),
        Text(
            "The BTFP grew until January 2024 and was nearly as large in March 2024. It held up reserves and base during all of that time.",
            "銀行定期融資計畫一路增加到 2024 年 1 月，到 2024 年 3 月也沒少多少。準備金和貨幣基數，整段期間都有它撐著。",
        ),
        Text(
            "We looked at the weeks of the bank runs, in which the discount window emptied and filled fast, and not at what came after.",
            "我們只看擠兌那幾週。貼現窗口的貸款來得快、去得也快，後來的就沒看了。",
        ),
    ),
    Correction(
        "counted-days",
        _REVIEW,
        Text("A month that began on its third day", "九月從三號才開始數"),
        ("2019-and-2025.md#autumn-2025", "myths.md#claim-1"),
        Quoted(
            "From September 2025 to the end of the year it was 64 days out of 82 days.",
            "從 2025 年 9 月到年底則是 64 天（共 82 天）。",
        ),
        Text(
            "It was {{ fact: sofr_days_above_autumn_2025 }} out of {{ fact: sofr_days_autumn_2025 }}.",
            "是 {{ fact: sofr_days_above_autumn_2025 }}（共 {{ fact: sofr_days_autumn_2025 }}）。",
        ),
        Text(
            "We had begun with the first day on which SOFR stood above the rate on reserves, and called that the start of the month.",
            "我們從 SOFR 高過準備金利率的第一天數起，卻寫成從月初數起。",
        ),
    ),
    Correction(
        "dollars-not-trades",
        _REVIEW,
        Text("A hundredth of the dollars, not of the trades", "是金額的百分之一，不是筆數的"),
        ("corridor.md#september-2019", "sofr.md#width", "glossary.md#percentile"),
        Quoted(
            "The dearest hundredth of trades was done at 9.00% or more.",
            "最貴的百分之一交易，利率在 9.00% 以上。",
        ),
        Text(
            "The percentiles of SOFR are weighted by volume. What cost that much was a hundredth of the dollars lent that day.",
            "SOFR 的百分位數是照金額算的。利率那麼高的，是當天借出金額的百分之一。",
        ),
        Text(
            "Other pages had it right. This one, and the glossary, counted trades.",
            "別的網頁寫對了，只有這一頁和詞彙表寫成筆數。",
        ),
    ),
    Correction(
        "worst-against-end",
        _REVIEW,
        Text("The low of 2019 was set against the end of QT2", "拿 2019 年的低點和 QT2 的終點比"),
        ("index.md#pool", "how-much-is-enough.md#scale"),
        Quoted(
            "In the week to 18 September 2019 the pool held 1,394.1 billion dollars. That was 8.0% of all that commercial banks owned … When the Fed stopped shrinking its balance sheet late in 2025, the pool came to 11.7% of bank assets.",
            "截至 2019 年 9 月 18 日的那一週，池裡有 13,941 億美元，相當於商業銀行總資產的 8.0%……2025 年底聯準會停止縮表時，池水相當於銀行資產的 11.7%。",
        ),
        Text(
            "A low belongs beside a low. The lowest week of 2025 was that to {{ fact: reserves_ratio_2025_10_29.date }}, with {{ fact: reserves_ratio_2025_10_29 }}.",
            "低點要和低點比。2025 年最低的一週，到 {{ fact: reserves_ratio_2025_10_29.date }}為止，是 {{ fact: reserves_ratio_2025_10_29 }}。",
        ),
        Text(
            "We took the worst week of one stretch and the last week of the other. That made the second look easier than it was.",
            "我們一邊挑最緊的一週，一邊挑最後一週，讓第二次看起來比實際寬鬆。",
        ),
    ),
    Correction(
        "hole-that-shrinks",
        _REVIEW,
        Text("The hole of the losses had begun to fill", "虧損的洞已經開始填了"),
        ("qe-and-qt.md#losses",),
        Quoted(
            "They book what is missing as a deferred asset: later profits fill that hole first.",
            "把短少的金額記成遞延資產：以後賺了錢，先填這個洞。",
        ),
        Text(
            "The hole began to shrink in November 2025. It will take years to fill.",
            "這個洞從 2025 年 11 月開始變小，要好幾年才填得滿。",
        ),
        Text("The page stopped with 2022.", "網頁只寫到 2022 年。"),
    ),
    Correction(
        "debt-limit-2021",
        _REVIEW,
        Text("The debt limit of 2021 was raised twice", "2021 年的舉債上限提高過兩次"),
        ("timeline.md#debt-limit",),
        Quoted(
            "Debt at its limit from 1 August 2021 until 16 December 2021",
            "觸及上限：2021 年 8 月 1 日；解除：2021 年 12 月 16 日",
        ),
        Text(
            "In the middle of October 2021 a law raised the limit in between. That room was used up at once, so the stretch did not end.",
            "2021 年 10 月中，中間有一項法律提高過上限。但多出來的額度馬上用完，這段期間沒有因此結束。",
        ),
        Text("We knew it, and had left it out of the page.", "我們知道這件事，卻沒寫在網頁上。"),
    ),
    Correction(
        "limits-that-stay",
        _REVIEW,
        Text("One limit of standing repo went, another stayed", "常設附買回取消了一個上限，還有一個"),
        ("corridor.md#administered",),
        Quoted(
            "Its overall limit was taken away on 10 December 2025.",
            "自 2025 年 12 月 10 日起不設總額限制。",
        ),
        Text(
            "The limit on the sum went. Each firm keeps a limit of its own, for each kind of security and each operation. And one more door stands at the same price: the discount window's primary credit costs as much as the top of the range.",
            "取消的是總額上限。每家機構仍有自己的上限，每次操作、每種證券分開算。還有一扇門，價錢一樣：貼現窗口的主要融通利率，就等於區間上限。",
        ),
        Text("We told half of it.", "我們只講了一半。"),
    ),
    Correction(
        "month-end",
        _REVIEW,
        Text("A dial that read one day at a month's end", "儀表只讀到月底那一天"),
        ("index.md#dials",),
        Quoted(
            "SOFR stands 1 bp above the rate on reserves (31 July 2026).",
            "SOFR 比準備金利率高 1 個基點（2026 年 7 月 31 日）。",
        ),
        Text(
            "The figure was right, but that day was the last of a month, and such days are always a little tight. On July's median day SOFR lay {{ fact: sofr_spread_median_july_2026.size.bp }} below that rate. Where a dial reads such a day, the site says so.",
            "數字沒錯，但那天是月底，月底總會緊一點。七月的中位數是比準備金利率低 {{ fact: sofr_spread_median_july_2026.size.bp }}。儀表碰上這種日子，本站會註明。",
        ),
        Text("One day at a month's end says little about the month.", "月底一天，說明不了一整個月。"),
    ),
)
