"""Editions: a tag of git built once more, by its own code and with its own packages, into a folder that stays the same.

Apart from the build because nothing of today's code may touch an edition. What today's code knows of a tag is one contract: in a
checkout of it, `EDITION=NAME SITE_URL=ADDRESS python -m scripts publish` writes site/. What was built is kept in .cache under
its commit and address, so that the publishing job builds a tag once; its hashes stand beside it, in SHA256SUMS.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from scripts.finding import ROOT, Finding, Stop
from scripts.pages.edition_list import place
from scripts.prose.editions import NAME, Edition, load
from scripts.publish import build

CACHE = build.CACHE / "editions"
WORK = build.CACHE / "editions-work"  # not worth keeping from one job to the next
SUMS = "SHA256SUMS"
TAG = "edition-"


def run(address: str = "") -> int:
    """Say how the next edition is made; where docs/editions.toml names one that has no tag yet, build it twice and compare."""
    new = [one for one in load() if one.tag not in tags()]
    if not new:
        print(_how())
        return 0
    if len(new) > 1:
        raise Stop(
            Finding(
                "docs/editions.toml",
                0,
                f"names {new[1].name} and {new[0].name}, and neither has a tag; tag the older one first",
            )
        )
    if _git("status", "--porcelain"):
        raise Stop(Finding("edition", 0, "not all is committed, and an edition is a commit; commit first"))
    (one,) = new
    began = perf_counter()
    first, second = (_rebuild(one.name, "HEAD", address, WORK / f"try-{n}") for n in (1, 2))
    if differ := _differ(first, second):
        raise Stop(Finding(one.tag, 0, f"is not the same twice: {differ[0]} differs (of {len(differ)} files)"))
    size = sum(path.stat().st_size for path in first.rglob("*") if path.is_file()) / 1e6
    print(
        f"edition {one.name} is the same twice: {size:.1f} MB, {(perf_counter() - began) / 2:.0f} s each, {SUMS} {digest(first)}"
    )
    print(
        f"now: git tag {one.tag} && git push origin {one.tag}; the publishing job then builds it into {place(one.name)}"
    )
    return 0


def put(target: Path, address: str) -> None:
    """Every edition that has a tag, below the folder of a site; stops on the first that is not what it was."""
    known = {one.tag: one for one in load()}
    for tag, commit in tags().items():
        if tag not in known:
            raise Stop(Finding(tag, 0, "docs/editions.toml has no such edition; add it there, or take the tag away"))
        one = known[tag]
        kept = CACHE / f"{one.name}.{commit[:12]}.{hashlib.sha256(address.encode()).hexdigest()[:8]}"
        if not kept.exists():
            began = perf_counter()
            beside = _rebuild(one.name, tag, address, kept.with_suffix(".new"))
            beside.replace(kept)
            print(f"edition {one.name}: built in {perf_counter() - began:.0f} s", flush=True)
        _hold(one, kept, address)
        shutil.copytree(kept, target / place(one.name))


def tags() -> dict[str, str]:
    """Every tag that names an edition, with its commit; none where there is no git."""
    try:
        listed = _git("for-each-ref", "--format=%(refname:short) %(objectname) %(*objectname)", f"refs/tags/{TAG}*")
    except (Stop, FileNotFoundError):
        return {}
    found = {row.split()[0]: row.split()[-1] for row in listed.splitlines()}
    if bad := [tag for tag in found if not NAME.fullmatch(tag.removeprefix(TAG))]:
        raise Stop(Finding(bad[0], 0, f"is no name of an edition; name the month, as {TAG}2026-10"))
    return found


def digest(folder: Path) -> str:
    """The one hash of an edition: that of the file of its hashes."""
    return hashlib.sha256((folder / SUMS).read_bytes()).hexdigest()


def _hold(one: Edition, folder: Path, address: str) -> None:
    is_now, was = digest(folder), one.sums.get(address)
    if was and was != is_now:
        raise Stop(
            Finding(one.tag, 0, f"is not what it was: {SUMS} is {is_now[:12]}…, docs/editions.toml has {was[:12]}…")
        )
    print(f"edition {one.name}: {SUMS} {is_now}", flush=True)


def _rebuild(name: str, commit: str, address: str, target: Path) -> Path:
    """A checkout of the commit, built by its own code with its own packages; only its site is left."""
    tree = WORK / f"tree-{name}"
    _forget(tree)
    shutil.rmtree(target, ignore_errors=True)
    _git("worktree", "add", "--quiet", "--detach", str(tree), commit)
    try:
        python = _python(tree)
        _node(tree)
        left_out = ("PYTHONPATH", "EDITION", "SITE_URL")
        env = {key: value for key, value in os.environ.items() if key not in left_out} | {"EDITION": name}
        env |= {"SITE_URL": f"{address}{place(name)}"} if address else {}
        done = subprocess.run([python, "-m", "scripts", "publish"], cwd=tree, env=env, capture_output=True, text=True)
        if done.returncode:
            said = [line for line in done.stderr.splitlines() if line.strip()] or ["it does not say why"]
            what = next((line for line in said if line.startswith("stopped: ")), said[-1]).removeprefix("stopped: ")
            raise Stop(Finding(f"{TAG}{name}", 0, f"cannot be rebuilt: {what}"))
        shutil.move(tree / "site", target)
    finally:
        _forget(tree)
    _sign(target)
    return target


def _python(tree: Path) -> str:
    """A Python with the packages that the edition pins: ours, where they are the same."""
    pinned = tree / "requirements.txt"
    if pinned.read_bytes() == (ROOT / "requirements.txt").read_bytes():
        return sys.executable
    venv = WORK / f"venv-{hashlib.sha256(pinned.read_bytes()).hexdigest()[:12]}"
    python = venv / "bin" / "python"
    if not (venv / "ready").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", venv], check=True)
        install = [
            "-m",
            "pip",
            "install",
            "-q",
            "--no-compile",
            "--disable-pip-version-check",
            "--require-hashes",
            "-r",
            pinned,
        ]
        if subprocess.run([python, *install], check=False).returncode:
            raise Stop(Finding(tree.name, 0, "its packages cannot be installed; see above"))
        (venv / "ready").touch()
    return str(python)


def _node(tree: Path) -> None:
    """The Plotly that the edition pins: ours, where it is the same."""
    ours, theirs = ROOT / "node_modules", tree / "package-lock.json"
    if theirs.exists() and theirs.read_bytes() == (ROOT / "package-lock.json").read_bytes() and ours.exists():
        (tree / "node_modules").symlink_to(ours)
    elif theirs.exists():
        subprocess.run(["make", "-s", "node_modules/ready"], cwd=tree, check=False)


def _sign(folder: Path) -> None:
    """Write the hash of every file, as `sha256sum --check` reads it."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = (
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n" for path in paths
    )
    (folder / SUMS).write_text("".join(lines), "utf-8")


def _differ(first: Path, second: Path) -> list[str]:
    one, other = ((folder / SUMS).read_text("utf-8").splitlines() for folder in (first, second))
    return sorted({line.partition("  ")[2] for line in {*one} ^ {*other}})


def _forget(tree: Path) -> None:
    shutil.rmtree(tree, ignore_errors=True)
    _git("worktree", "prune")


def _how() -> str:
    last = max(tags(), default="")
    since = (
        _git("log", "--format=  %s", f"{last}..HEAD", "--", "docs/*.md", "docs/glossary.toml").strip() if last else ""
    )
    return "\n".join(
        [
            "An edition is a tag of git, and stays as it is. To make one:",
            "  1. add it at the top of docs/editions.toml: its month, and what changed, in both languages; commit",
            "  2. make edition: builds it twice, and says whether both are the same",
            "  3. git tag edition-YYYY-MM && git push origin edition-YYYY-MM",
            *([f"What was written since {last}:", f"  {since}"] if since else []),
        ]
    )


def _git(*command: str) -> str:
    done = subprocess.run(["git", *command], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise Stop(Finding("git", 0, done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "it failed"))
    return done.stdout.strip()
