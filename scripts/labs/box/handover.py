"""What the box's script needs of all this, as JSON will have it; its words come with the page."""

from scripts.labs.box.book import MOST
from scripts.labs.box.challenges import CHALLENGES, DEPOSITS, ENOUGH, POOLS, SECURITIES
from scripts.labs.box.moves import FORMS
from scripts.labs.box.sheets import COUNTED, LETTER, LINES


def world() -> dict[str, object]:
    """Lines, sums, payments and challenges, in the order and by the ids of the other modules."""
    return {
        "lines": [(line.id, LETTER[line.party], int(line.side == "asset"), line.claim, line.start) for line in LINES],
        "counted": COUNTED,
        "forms": FORMS,
        "challenges": [
            {
                "before": one.before,
                "fewest": one.fewest,
                "wants": [(want.of, want.least, want.most) for want in one.wants],
            }
            for one in CHALLENGES
        ],
        "pools": POOLS,
        "deposits": DEPOSITS,
        "securities": SECURITIES,
        "enough": ENOUGH,
        "most": MOST,
    }
