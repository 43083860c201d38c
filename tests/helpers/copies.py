"""A copy of this checkout in which the real commands run, and in which a test may break what it likes.

Apart from the tests because three of them share it: what git would commit, in a repository of its own, so that `reset`
and `changed` are git's work; with the warm caches, so that a chart or a notebook is not made again for nothing.
"""

import hashlib
import os
import re
import runpy
import shutil
import subprocess
import sys
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WARM = ("charts", "notebooks", "evenings", "feed")
OURS = ("fed", "charts", "scripts")
_FORK = get_context("forkserver")
_FORK.set_forkserver_preload(
    ["pandas", "plotly.graph_objects", "requests", "mkdocs.commands.build", "mkdocs_jupyter.plugin"]
)  # two seconds that `quick` saves


class Copy:
    """A checkout of our own under `root`."""

    def __init__(self, root: Path):
        self.root = root
        for name in _git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0"):
            if name and (ROOT / name).is_file():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, root / name)  # with its right to run, for a script
        for name in WARM:
            with suppress(shutil.Error, FileNotFoundError):  # nothing is built yet, or someone builds there just now
                shutil.copytree(ROOT / ".cache" / name, root / ".cache" / name, ignore=shutil.ignore_patterns("*.new"))
        _git(root, "init", "-q")
        _git(root, "add", "-A")
        _git(root, "-c", "user.name=test", "-c", "user.email=", "commit", "-q", "--no-verify", "-m", "copied")

    def run(self, *verb: str, **environment: str) -> subprocess.CompletedProcess:
        """Run `python -m scripts VERB …` here; its exit code, output and complaints."""
        return subprocess.run(
            [sys.executable, "-m", "scripts", *verb],
            cwd=self.root,
            env=_clean() | environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )

    def tests(self, *which: str) -> subprocess.CompletedProcess:
        """Run tests of the copy here, those that the arguments name."""
        kept = {name: value for name, value in _clean().items() if not name.startswith("PYTEST_")}
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--tb=short", "-rfE", *which]
        return subprocess.run(
            command, cwd=self.root, env=kept, capture_output=True, text=True, encoding="utf-8", check=False
        )

    def quick(self, *verb: str, **environment: str) -> subprocess.CompletedProcess:
        """As `run`, in a process that has read pandas already; the code of `scripts` and `charts` is read again."""
        out, err = self.root.with_suffix(".out"), self.root.with_suffix(".err")
        process = _FORK.Process(target=_play, args=(self.root, verb, _clean() | environment, out, err))
        process.start()
        process.join()
        return subprocess.CompletedProcess(verb, process.exitcode, out.read_text("utf-8"), err.read_text("utf-8"))

    def read(self, name: str) -> str:
        return (self.root / name).read_text("utf-8")

    def write(self, name: str, text: str) -> None:
        (self.root / name).write_text(text, "utf-8")

    def change(self, name: str, old: str, new: str) -> int:
        """Replace the first `old` of a file by `new`; return the line on which `new` begins."""
        text = self.read(name)
        assert old in text, f"{name} has no {old!r}"
        self.write(name, text.replace(old, new, 1))
        return text[: text.index(old)].count("\n") + 1

    def append(self, name: str, line: str) -> int:
        """Add a paragraph to a page; return its line."""
        text = self.read(name).rstrip("\n")
        self.write(name, f"{text}\n\n{line}\n")
        return text.count("\n") + 3

    def forget(self, token: str) -> list[str]:
        """Take a token, in whatever form, out of every page; return the pages."""
        pages = []
        for path in (self.root / "docs").rglob("*.md"):
            text = path.read_text("utf-8")
            without = re.sub(rf"\{{\{{ {token}(\.[a-z.]+)? \}}\}}", "it", text)
            if without != text:
                path.write_text(without, "utf-8")
                pages.append(path.name)
        return pages

    def changed(self) -> list[str]:
        """The files that differ from the copy as it was made, new ones included."""
        return [line[3:] for line in _git(self.root, "status", "--porcelain", "-uall").splitlines()]

    def reset(self) -> None:
        """As it was made; what git ignores (site/, .cache/) stays."""
        _git(self.root, "checkout", "-q", ".")
        _git(self.root, "clean", "-fdq")

    def bytes_of(self, *folders: str) -> dict[str, str]:
        """Every file of these folders with the hash of its bytes."""
        paths = [path for folder in folders for path in (self.root / folder).rglob("*") if path.is_file()]
        return {str(path.relative_to(self.root)): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def _play(root: Path, verb: tuple[str, ...], environment: dict[str, str], out: Path, err: Path) -> None:
    """Become `python -m scripts VERB …` in a folder."""
    os.chdir(root)
    os.environ.clear()
    os.environ.update(environment)
    for stream, path in ((sys.stdout, out), (sys.stderr, err)):
        with path.open("wb") as file:
            os.dup2(file.fileno(), stream.fileno())
        stream.reconfigure(encoding="utf-8", line_buffering=True)
    for name in [name for name in sys.modules if name.partition(".")[0] in OURS]:
        del sys.modules[name]  # else this checkout's, if test_killed.py had the run's one fork server read it before
    sys.path.insert(0, str(root))
    sys.argv = ["scripts", *verb]
    runpy.run_module("scripts", run_name="__main__", alter_sys=True)


def _git(folder: Path, *command: str) -> str:
    return subprocess.run(
        ["git", *command], cwd=folder, env=_clean(), check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout


def _clean() -> dict[str, str]:
    """Our surroundings without what a git hook sets, and without a stand-in for FRED."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "FRED_", "COVERAGE_"))}
    return kept | {"PYTHONUTF8": "1"}
