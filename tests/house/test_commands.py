"""The commands of the README where the machine is in their way: one clear line, and no traceback."""

import errno
import os
import shutil
import socket
import subprocess
import sys

import pytest
from copies import Copy
from nav import ROOT

from scripts import __main__
from scripts.publish import build


def test_a_port_that_is_taken_is_told_in_one_line():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = subprocess.run(
            ["make", "--no-print-directory", "-o", ".venv/ready", "serve", f"PORT={port}"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert said.returncode and "Traceback" not in said.stderr
    assert f"port {port} cannot be had" in said.stderr and said.stdout == "", "before a site is built for nothing"


@pytest.mark.parametrize("fault", [errno.EACCES, errno.EROFS, errno.ENOSPC])
def test_a_folder_that_cannot_be_written_is_told_in_one_line(fault, monkeypatch, capsys):
    def refuse(*_):
        raise OSError(fault, "no", "/stick/site")

    monkeypatch.setattr(build, "run", refuse)
    assert __main__.main(["build"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("stopped: /stick/site: cannot be written (") and said.count("\n") == 1


EACH = "import sys; from scripts import __main__ as door; print([door.main(verb.split()) for verb in sys.argv[1:]])"
VERBS = ("build", "facts", "render", "fetch SOFR")
# Who is root may write anywhere, so root tries it without that right.
BOUND = ["setpriv", "--bounding-set", "-dac_override"] if os.geteuid() == 0 else []


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    return Copy(tmp_path_factory.mktemp("commands") / "copy")


@pytest.fixture
def locked(copy):
    """A checkout in which nothing can be written, as on a disk that only reads, and no chart is drawn yet."""
    shutil.rmtree(copy.root / ".cache", ignore_errors=True)
    (copy.root / ".cache" / "charts").mkdir(parents=True)
    for right in ("a-w", "u+w"):
        subprocess.run(["chmod", "-R", right, copy.root], check=True)
        if right == "a-w":
            yield copy.root


def test_in_a_folder_that_only_reads_each_command_stops_with_one_line_that_names_the_file(locked):
    away = {"FRED_URL": "http://127.0.0.1:9", "PYTHONUTF8": "1"}
    command = [*BOUND, sys.executable, "-c", EACH, *VERBS]
    done = subprocess.run(command, cwd=locked, env=os.environ | away, capture_output=True, text=True)
    assert done.stdout.endswith(f"{[1] * len(VERBS)}\n"), done.stderr
    told = done.stderr.splitlines()
    assert len(told) == len(VERBS) and all(line.startswith("stopped: ") for line in told), done.stderr
    for line, place in zip(told, (".cache/", "docs/data/facts.json", ".cache/", "docs/data"), strict=True):
        assert place in line and "written (Permission denied)" in line, line


def test_a_clone_by_git_for_windows_has_every_file_as_it_is_here(copy, tmp_path):
    there = tmp_path / "clone"
    subprocess.run(["git", "-c", "core.autocrlf=true", "clone", "-q", copy.root, there], check=True)
    files = subprocess.run(["git", "ls-files", "-z"], cwd=there, capture_output=True, text=True, check=True).stdout
    names = files.split("\0")[:-1]
    assert len(names) > 400
    assert [name for name in names if (there / name).read_bytes() != (copy.root / name).read_bytes()] == []
