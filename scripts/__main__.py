"""The one door: python -m scripts <verb>."""

import argparse
import errno
import os
import sys
from datetime import date
from pathlib import Path

from scripts.finding import Stop
from scripts.snapshot import store

# A folder of someone else, a disk that only reads, one that is full: no fault of the code.
UNWRITABLE = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC)


def main(arguments: list[str] | None = None) -> int:
    """Run one verb; a Stop is printed as it is, and the exit code says that something is to be mended."""
    parser = argparse.ArgumentParser(prog="python -m scripts", description="From FRED to the site, a verb a step.")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="verb")
    fetch = verbs.add_parser("fetch", help="FRED → docs/data (the only verb that needs the network)")
    fetch.add_argument("ids", nargs="*", metavar="ID", help="series to fetch; all of them if none is named")
    verbs.add_parser(
        "facts",
        help="write facts.json, the numbers of the prose, and datapackage.json, the files described, in docs/data",
    )
    verbs.add_parser("render", help="draw the charts that changed")
    verbs.add_parser("check", help="every check that needs no browser and no network")
    build = verbs.add_parser("build", help="write the site to site/")
    verbs.add_parser("changes", help="what docs/data changes against git, as a commit message; exit code 3: nothing")
    watch = verbs.add_parser(
        "watch", help="what is held or too late, for the watchdog's issue; exit code 1: something is"
    )
    watch.add_argument("published", nargs="?", type=Path, metavar="FILE", help="status.json of the published site")
    watch.add_argument("--refresh", type=Path, metavar="FILE", help="refresh.json, the record of the newest refresh")
    watch.add_argument("--failed", action="store_true", help="the newest refresh failed: its figures are not published")
    verbs.add_parser(
        "gauge", help="the record of the gauge and of a simple line: pairs ranked right, hits, false alarms"
    )
    verbs.add_parser("cards", help="draw the pictures that messengers show of links, for the next build to publish")
    verbs.add_parser(
        "class", help="pack the lessons for a class, a zip a language: papers, slides, questions, pictures"
    )
    offline = verbs.add_parser("offline", help="pack the site into a zip that opens by double click, without a network")
    for verb in (build, offline):
        verb.add_argument("--as-of", type=_day, metavar="YYYY-MM-DD", help="build it with the figures of that day")
    evening = verbs.add_parser(
        "evening", help="pack dials, charts and the pipes of one evening into a zip that does not tell what came next"
    )
    evening.add_argument("day", type=_day, metavar="YYYY-MM-DD")
    verbs.add_parser(
        "publish", help="write the site to site/ as it is published: with its zip, and every edition below it"
    )
    verbs.add_parser(
        "edition", help="how to make an edition; where one is named and has no tag, build it twice and compare"
    )
    bench = verbs.add_parser("bench", help="measure the pages, the ordinary way beside them, touch and build time")
    bench.add_argument("pages", nargs="*", metavar="PAGE", help="pages to measure; all of them if none is named")
    bench.add_argument("--quick", action="store_true", help="only Lighthouse, one run a page")
    options = parser.parse_args(arguments)
    try:
        return _run(options)
    except Stop as stop:
        print(f"stopped: {stop}", file=sys.stderr)
        return 1
    except OSError as error:
        if error.errno not in UNWRITABLE or not error.filename:
            raise
        print(f"stopped: {error.filename}: cannot be written ({os.strerror(error.errno)})", file=sys.stderr)
        return 1


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; write it as 2019-09-17") from None


def _run(options: argparse.Namespace) -> int:
    # each verb imports its own room, so that `fetch` needs no plotly and `check` no network
    if options.verb == "fetch":
        from scripts import fetch

        return 1 if fetch.run(options.ids) else 0
    store.settle()
    if options.verb == "facts":
        from scripts.publish import datapackage, facts_json

        return facts_json.run() or datapackage.run()
    if options.verb == "render":
        from scripts.publish import draw

        return draw.run()
    if options.verb == "check":
        from scripts.publish import check

        return check.run()
    if options.verb == "changes":
        from scripts.refresh import changes

        return changes.run()
    if options.verb == "watch":
        from scripts.refresh import watch

        return watch.run(options.published, options.refresh, options.failed)
    if options.verb == "gauge":
        from scripts.pages import gauge_tables

        return gauge_tables.run()
    if options.verb == "cards":
        from scripts.publish import draw_cards

        return draw_cards.run()
    if options.verb == "class":
        from scripts.publish import class_kit

        return class_kit.run()
    if options.verb == "offline":
        from scripts.publish import offline

        return offline.run(options.as_of)
    if options.verb == "evening":
        from scripts.publish import evening

        return evening.run(options.day)
    if options.verb == "publish":
        from scripts.publish import published

        return published.run()
    if options.verb == "edition":
        from scripts.publish import editions, published

        return editions.run(published.address())
    if options.verb == "bench":
        from scripts.bench import run

        return run.run(options.pages, options.quick)
    from scripts.publish import build

    return build.run(options.as_of)


if __name__ == "__main__":
    sys.exit(main())
