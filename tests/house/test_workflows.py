"""The workflows, as far as they go without GitHub: two linters, our own rules, and their steps played in small repositories."""

import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import yaml
from copies import Copy

from fed.series import SERIES
from scripts import __main__, facts
from scripts.fetch import record
from scripts.fetch.record import Record
from scripts.finding import ROOT
from scripts.publish import datapackage, editions, facts_json
from scripts.snapshot import csv_form, reading, store

HERE = ROOT / ".github" / "workflows"
STEPS = ROOT / ".github" / "steps"
FILES = sorted(HERE.glob("*.yml"))
LINTERS = {  # neither asks a tool that may or may not be on the machine; zizmor asks nobody outside it
    "actionlint": ["-shellcheck=", "-pyflakes="],
    "zizmor": ["--offline", "--no-config", "--persona=pedantic", "--quiet", "--no-progress"],
}
TARGETS = set(re.findall(r"^([a-z_./]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
INSTALL = "sudo apt-get update -qq && sudo apt-get install -y -qq fonts-noto-cjk"


def lint(linter, *files):
    """Run a linter of .venv on files; it stops at what it cannot parse, so each rule is tried by itself."""
    program = Path(sys.executable).with_name(linter)
    return subprocess.run([program, *LINTERS[linter], *files], cwd=ROOT, capture_output=True, text=True)


@pytest.mark.parametrize("linter", LINTERS)
def test_the_linters_find_nothing(linter):
    said = lint(linter, *FILES)
    assert said.returncode == 0, said.stdout + said.stderr


@pytest.mark.parametrize(
    ("linter", "old", "new", "finds"),
    [
        ("actionlint", "needs: build", "needs: bild", "bild"),
        ("actionlint", "steps.pages.outputs.base_url", "steps.page.outputs.base_url", '"page"'),
        ("actionlint", "runs-on: ubuntu-24.04", "runs-on: ubuntu-24.4", "ubuntu-24.4"),
        ("zizmor", "run: make publish", "run: make publish ${{ github.head_ref }}", "template-injection"),
        ("zizmor", "permissions: {}", "permissions: write-all", "excessive-permissions"),
        ("zizmor", "@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0", "@v7", "unpinned-uses"),
        ("zizmor", "push:", "pull_request_target:", "dangerous-triggers"),
    ],
)
def test_each_linter_finds_what_it_is_there_for(linter, old, new, finds, tmp_path):
    text = (HERE / "publish.yml").read_text("utf-8")
    assert old in text
    broken = tmp_path / "publish.yml"
    broken.write_text(text.replace(old, new), "utf-8")
    said = lint(linter, broken)
    assert said.returncode and finds in said.stdout + said.stderr


def findings(text):
    """What breaks a rule of ours: no linter knows them."""
    flow = yaml.safe_load(text)
    found = []
    if flow.get("permissions") != {}:
        found.append("permissions at the top are not empty")
    if "pull_request_target" in flow[True]:  # YAML reads `on` as yes
        found.append("pull_request_target")
    if "concurrency" not in flow:
        found.append("no concurrency")
    for use in re.findall(r"uses: (.*)", text):
        if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use) and not use.startswith("$/"):
            found.append(f"not pinned: {use}")
    for name, job in flow["jobs"].items():
        writes = "write" in job["permissions"].values()
        runs = [step["run"] for step in job.get("steps", []) if "run" in step]
        if "uses" not in job and "timeout-minutes" not in job:
            found.append(f"{name} may run for ever")
        for step in job.get("steps", []):  # zizmor overlooks it since checkout 6, which keeps the token elsewhere
            if step.get("uses", "").startswith("actions/checkout@") and step["with"]["persist-credentials"]:
                found.append(f"{name} keeps the token")
        found += [f"{name} runs what is not there: {run}" for run in runs if not known(run)]
        if writes:
            found += [f"{name} may write, and runs {run}" for run in runs if not run.startswith(".github/steps/")]
            found += [f"{name} may write, and knows a secret" for _ in re.findall(r"secrets\.", yaml.safe_dump(job))]
    return found


def known(run):
    """A target of the Makefile, a script of ours with what it is given, or the one package that a test machine lacks."""
    if run == INSTALL:
        return True
    program, *rest = run.split()
    if program == "make":
        return len(rest) == 1 and rest[0] in TARGETS
    return program.startswith(".github/steps/") and os.access(ROOT / program, os.X_OK)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_our_own_rules_hold(file):
    assert findings(file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new", "finds"),
    [
        ("permissions: {}", "permissions: read-all", "permissions at the top are not empty"),
        ("pull_request:", "pull_request_target:", "pull_request_target"),
        ("concurrency:", "env:", "no concurrency"),
        (" # v7.0.0", "", "not pinned: actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0"),
        ("@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0", "@v7", "not pinned: actions/checkout@v7 # v7.0.0"),
        ("actions/checkout@", "someone/checkout@", "not pinned: someone/checkout"),
        ("persist-credentials: false", "persist-credentials: true", "test keeps the token"),
        ("timeout-minutes: 60", "", "test may run for ever"),
        ("make test", "make tests", "test runs what is not there: make tests"),
        ("make test", ".github/steps/none.sh", "test runs what is not there: .github/steps/none.sh"),
        ("contents: read", "contents: write", "test may write, and runs make test"),
    ],
)
def test_each_rule_of_ours_can_be_broken(old, new, finds):
    text = (HERE / "test.yml").read_text("utf-8")
    assert old in text
    assert any(found.startswith(finds) for found in findings(text.replace(old, new)))


def test_the_pieces_that_go_together_agree():
    flows = {file.stem: yaml.safe_load(file.read_text("utf-8")) for file in FILES}
    assert flows["test"]["jobs"]["test"]["steps"][-1]["run"] == (ROOT / ".ci/run").read_text("utf-8").split("\n")[-2]
    called = flows["refresh"]["jobs"]["publish"]
    assert (ROOT / called["uses"].removeprefix("$/")).is_file() and "workflow_call" in flows["publish"][True]
    for job in flows["publish"]["jobs"].values():  # what is called has no more rights than its caller
        order = ["read", "write"]
        assert all(order.index(one) <= order.index(called["permissions"][of]) for of, one in job["permissions"].items())
    stopped = {name: flow["concurrency"]["cancel-in-progress"] for name, flow in flows.items()}
    assert stopped["test"] and not any(stopped[name] for name in ("publish", "refresh", "watchdog"))
    verbs = {verb for file in STEPS.glob("*.sh") for verb in re.findall(r"-m scripts (\w+)", file.read_text("utf-8"))}
    assert verbs == {"changes", "watch"}
    for verb in verbs:
        with pytest.raises(SystemExit, match="0"):
            __main__.main([verb, "--help"])


# The steps themselves.


def play(step, folder, *arguments, path=None, **environment):
    """Run a step as GitHub would, in a folder, with its files of outputs and summary; `path` holds stand-ins for programs."""
    github = {"GITHUB_OUTPUT": "output", "GITHUB_STEP_SUMMARY": "summary", "GITHUB_REF": "refs/heads/main"}
    github |= {"GITHUB_REPOSITORY": "someone/plumbing", "GITHUB_REF_NAME": "main", "TOKEN": "token"}
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    kept["PATH"] = f"{path}:{kept['PATH']}" if path else kept["PATH"]
    return subprocess.run(
        ["bash", STEPS / f"{step}.sh", *arguments],
        cwd=folder,
        env=kept | github | environment,
        capture_output=True,
        text=True,
    )


def git(folder, *command):
    return subprocess.run(
        ["git", "-c", "user.name=t", "-c", "user.email=", *command],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()


@pytest.fixture
def origin(tmp_path):
    """A bare repository with a small docs/data, its checkout, and a hand-over made on its tip."""
    work, bare, over = tmp_path / "work", tmp_path / "origin.git", tmp_path / "handover"
    (work / "docs" / "data").mkdir(parents=True)
    (work / "docs" / "data" / "SOFR.csv").write_text("old\n", "utf-8")
    git(work, "init", "-q", "-b", "main")
    git(work, "add", "-A")
    git(work, "commit", "-q", "-m", "first")
    git(tmp_path, "clone", "-q", "--bare", "work", "origin.git")
    git(work, "remote", "add", "origin", str(bare))
    (over / "data").mkdir(parents=True)
    (over / "data" / "SOFR.csv").write_text("new\n", "utf-8")
    (over / "message").write_text("Figures to today: SOFR\n\nsofr: 1.00% → 2.00%\n", "utf-8")
    (over / "base").write_text(git(work, "rev-parse", "HEAD") + "\n", "utf-8")
    return work, bare, over


def test_what_is_handed_over_becomes_one_pushed_commit(origin):
    work, bare, over = origin
    done = play("take-over", work, over)
    assert done.returncode == 0, done.stderr
    assert git(bare, "log", "--format=%s|%an", "main").splitlines()[0] == "Figures to today: SOFR|github-actions[bot]"
    assert git(bare, "log", "-1", "--format=%b", "main") == "sofr: 1.00% → 2.00%"
    assert git(bare, "show", "main:docs/data/SOFR.csv") == "new"
    assert "token" not in done.stdout + done.stderr


def _a_link(over):
    (over / "data" / "EFFR.csv").symlink_to("/etc/passwd")


def _a_message_that_is_a_link(over):
    (over / "message").unlink()
    (over / "message").symlink_to("/proc/self/environ")  # where the token is


def _a_folder_that_is_a_link(over):
    shutil.move(over / "data", over / "elsewhere")
    (over / "data").symlink_to(over / "elsewhere")


def _a_moved_branch(over):
    (over / "base").write_text("0" * 40 + "\n", "utf-8")


def _a_file(name):
    def hand(over):
        (over / "data" / name).parent.mkdir(parents=True, exist_ok=True)
        (over / "data" / name).write_text("x", "utf-8")

    return hand


@pytest.mark.parametrize(
    "hostile",
    [
        _a_link,
        _a_message_that_is_a_link,
        _a_folder_that_is_a_link,
        _a_moved_branch,
        *map(
            _a_file,
            ["page.md", "index.html", ".htaccess", "SOFR.csv.sh", "sofr.csv", "a/B.csv", "status.json", "-f.csv"],
        ),
        _a_file("SOFR\n.csv"),
    ],
)
def test_what_is_no_snapshot_is_refused_and_nothing_is_pushed(origin, hostile):
    work, bare, over = origin
    before = git(bare, "rev-parse", "main")
    hostile(over)
    done = play("take-over", work, over)
    assert done.returncode and "refused: " in done.stderr
    assert git(bare, "rev-parse", "main") == before == git(work, "rev-parse", "HEAD")
    assert git(work, "status", "--porcelain") == ""


def test_a_branch_that_moves_between_check_and_push_refuses_it(origin):
    work, bare, over = origin
    other = bare.parent / "other"
    git(bare.parent, "clone", "-q", str(bare), str(other))
    git(other, "commit", "-q", "--allow-empty", "-m", "someone was quicker")
    git(other, "push", "-q", "origin", "main")
    assert play("take-over", work, over).returncode
    assert git(bare, "log", "-1", "--format=%s", "main") == "someone was quicker"


def test_a_refresh_from_the_changed_snapshot_to_the_pushed_commit(tmp_path_factory):
    root = tmp_path_factory.mktemp("refresh")
    (root / "work").mkdir()
    copy = Copy(root / "work")
    (copy.root / ".venv").symlink_to(Path(sys.prefix))
    git(copy.root, "branch", "-q", "-M", "main")
    git(root, "clone", "-q", "--bare", "work", "origin.git")
    git(root, "clone", "-q", "origin.git", "commit")

    unchanged = play("hand-over", copy.root)
    assert unchanged.returncode == 0, unchanged.stderr
    assert copy.read("output") == "changed=false\n" and copy.read("summary") == "No figure changed.\n"

    data = copy.root / "docs" / "data"
    rows = csv_form.parse((data / "WALCL.csv").read_text("utf-8"), SERIES["WALCL"])
    rows.append((date.fromordinal(rows[-1][0].toordinal() + 7), str(int(rows[-1][1]) + 100_000)))
    body = csv_form.serialise(rows, "WALCL")
    store.write(SERIES["WALCL"], body, store.make_card(rows, body, SERIES["WALCL"], "FRED", rows[-1][0]), data)
    figures = reading.load(data)
    (data / "facts.json").write_text(facts_json.as_json(facts.compute(figures)), "utf-8")
    (data / "datapackage.json").write_text(datapackage.as_json(store.read_cards(data), data), "utf-8")

    changed = play("hand-over", copy.root)
    assert changed.returncode == 0, changed.stderr
    assert copy.read("output").endswith("changed=true\n") and "assets: " in copy.read("summary")
    taken = play("take-over", root / "commit", copy.root / "handover")
    assert taken.returncode == 0, taken.stderr
    names = git(root / "origin.git", "show", "--format=%s", "--name-only", "main").splitlines()
    assert names[0].startswith("Figures to ") and names[0].endswith(": H.4.1")
    assert names[2:] == [
        "docs/data/WALCL.csv",
        "docs/data/datapackage.json",
        "docs/data/facts.json",
        "docs/data/manifest.json",
    ]

    (data / "SOFR.csv").write_text("observation_date,SOFR\n", "utf-8")
    broken = play("hand-over", copy.root)
    assert broken.returncode == 1 and "SOFR.csv" in broken.stderr
    assert copy.read("output").count("changed=") == 2  # nothing is said of a snapshot that is not whole


@pytest.fixture
def stand_ins(tmp_path):
    """A folder of programs that write down how they were called, and answer as told."""
    folder = tmp_path / "bin"
    folder.mkdir()

    def add(name, body):
        file = folder / name
        file.write_text(f'#!/bin/sh\necho "{name} $*" >>"$CALLS"\n{body}\n', "utf-8")
        file.chmod(0o755)

    return folder, add


LATE = "| [CURRCIR](https://fred.stlouisfed.org/series/CURRCIR) | Currency | October 1, 2025 | {} days | 125 days |"
EDIT = "gh issue edit 7 --body-file trouble/trouble.md"
COMMENT = "gh issue comment 7 --body-file trouble/trouble.md"


@pytest.mark.parametrize(
    ("well", "open_issue", "before", "calls"),
    [
        ("true", "", "", []),
        ("true", "7", "", ["gh issue close 7"]),
        ("false", "7", LATE.format(423) + "\n\nSOFR: answered 404\n", [EDIT]),  # only a day has passed
        ("false", "7", LATE.format(423) + "\r\n\r\nSOFR: answered 503\r\nEFFR: answered 404\r\n", [EDIT]),
        (
            "false",
            "7",
            LATE.format(423),
            [EDIT, COMMENT],
        ),  # an issue that stays open for CURRCIR hides no other trouble
        ("false", "7", "The published page is too old", [EDIT, COMMENT]),
        (
            "false",
            "",
            "",
            [
                "gh label create watchdog --force",
                "gh issue create --title Figures are held, or figures or page too old",
            ],
        ),
    ],
)
def test_there_is_one_issue_or_none_and_it_calls_when_something_is_new(
    well, open_issue, before, calls, stand_ins, tmp_path
):
    folder, add = stand_ins
    add("gh", f'case "$2" in list) echo "{open_issue}" ;; view) cat before ;; esac')
    (tmp_path / "before").write_text(before, "utf-8", newline="")
    (tmp_path / "trouble").mkdir()
    now = f"1 series held\n\n```text\nSOFR: answered 404\n```\n\n{LATE.format(424)}\n"
    (tmp_path / "trouble" / "trouble.md").write_text(now, "utf-8")
    done = play("tell", tmp_path, well, path=folder, CALLS=str(tmp_path / "calls"))
    assert done.returncode == 0, done.stderr
    listed, *said = (tmp_path / "calls").read_text("utf-8").splitlines()
    said = [call for call in said if not call.startswith("gh issue view 7 --json body")]
    assert listed.startswith("gh issue list --state open --label watchdog")
    assert len(said) == len(calls) and all(one.startswith(call) for one, call in zip(said, calls, strict=True))


NO_RUN = ("", "0")  # the newest refresh with how it ended, and how many records it left
RUN = ("12 success", "1")
GH = """case "$*" in
  *"/pages "*) {pages} ;;
  *refresh.yml/runs*) echo "{run}"; {trouble} ;;
  *"/artifacts?name=refreshed "*) echo {records} ;;
  "run download 12 --repo someone/plumbing --name refreshed --dir refreshed") mkdir refreshed && cp "$RECORD" refreshed/refresh.json ;;
  *) exit 9 ;;
esac"""


@pytest.fixture
def looked(stand_ins, tmp_path):
    """What came of the step `look`, and which programs it called, where gh, curl and Python answer as told."""
    folder, add = stand_ins

    def look(python, pages="exit 1", newest=NO_RUN, trouble="exit 0", record=""):
        run, records = newest
        add("gh", GH.format(pages=pages, run=run, records=records, trouble=trouble))
        add("curl", "exit 22")
        add("python", python)
        (tmp_path / ".venv").mkdir()
        (tmp_path / ".venv" / "bin").symlink_to(folder)
        done = play("look", tmp_path, path=folder, CALLS=str(tmp_path / "calls"), RECORD=str(record))
        output = tmp_path / "output"
        said = (tmp_path / "calls").read_text("utf-8").splitlines()
        return done, output.read_text("utf-8") if output.exists() else None, said

    return look


@pytest.mark.parametrize(
    ("pages", "python", "output", "asked"),
    [
        ("echo https://someone.github.io/plumbing/", "exit 0", "well=true\n", "-m scripts watch published.json"),
        ("exit 1", "exit 0", "well=true\n", "-m scripts watch"),
        ("echo https://x.github.io", "echo late; exit 1", "well=false\n", "-m scripts watch published.json"),
        ("exit 1", "exit 1", None, "-m scripts watch"),  # the watch itself failed: nobody may say that all is well
    ],
)
def test_the_watch_is_asked_and_its_answer_passed_on(pages, python, output, asked, looked):
    done, said, calls = looked(python, pages)
    assert calls[-1] == f"python {asked}" and said == output
    assert done.returncode == (1 if output is None else 0)
    addresses = [line.split()[-1] for line in calls if line.startswith("curl")]
    assert addresses in (
        [],
        ["https://someone.github.io/plumbing/data/status.json"],
        ["https://x.github.io/data/status.json"],
    )


@pytest.mark.parametrize(
    ("newest", "held", "says"),
    [
        (RUN, {"SOFR": "it lacks 3 rows"}, "SOFR: it lacks 3 rows"),
        (RUN, {}, None),
        (("12 success", "0"), {}, "left no record"),  # none, or one of ninety days ago
        (("12 failure", "1"), {}, "The refresh failed: "),  # a check or a test did not bear what it took
        (("12 cancelled", "1"), {}, "The refresh failed: "),
        (NO_RUN, {}, None),  # a new fork
    ],
)
def test_what_the_newest_refresh_held_comes_from_its_artifact_into_the_issue(newest, held, says, looked, tmp_path):
    """With the true watch, as it stands here: the age of our figures is its own trouble, and may be told beside it."""
    file = tmp_path / "record.json"
    record.write(Record(datetime.now(UTC), len(SERIES), len(SERIES), held), file)
    done, output, calls = looked(f'PYTHONPATH="{ROOT}" exec "{sys.executable}" "$@"', newest=newest, record=file)
    told = (tmp_path / "trouble.md").read_text("utf-8")
    assert done.returncode == 0, done.stderr
    (asked,) = [call for call in calls if "refresh.yml" in call]
    assert asked.startswith(
        "gh api --method GET repos/someone/plumbing/actions/workflows/refresh.yml/runs -f branch=main"
    )
    assert says in told if says else "refresh failed" not in told and "newest refresh" not in told
    assert output == f"well={'false' if told else 'true'}\n" and (output == "well=false\n" or not says)


def test_where_github_does_not_say_what_the_newest_refresh_left_nobody_says_that_all_is_well(looked):
    done, output, calls = looked("exit 0", trouble="exit 1")
    assert done.returncode and output is None and not any(call.startswith("python") for call in calls)


def test_what_a_refresh_took_is_tested_before_it_is_handed_on_and_no_job_goes_on_where_a_test_fails():
    jobs = yaml.safe_load((HERE / "refresh.yml").read_text("utf-8"))["jobs"]
    steps = jobs["fetch"]["steps"]
    (test,) = [n for n, step in enumerate(steps) if step.get("run") == "make verify"]
    (hand,) = [n for n, step in enumerate(steps) if step.get("with", {}).get("name") == "handover"]
    assert test < hand and steps[test]["if"] == steps[hand]["if"] and "continue-on-error" not in steps[test]
    assert jobs["commit"]["needs"] == "fetch" and jobs["publish"]["needs"] == "commit"
    assert not any(re.search(r"always|failure|cancelled", jobs[name].get("if", "")) for name in ("commit", "publish"))


def test_what_a_refresh_leaves_is_what_the_watchdog_takes():
    flow = yaml.safe_load((HERE / "refresh.yml").read_text("utf-8"))
    (step,) = [step for step in flow["jobs"]["fetch"]["steps"] if step.get("with", {}).get("name") == "refreshed"]
    assert step["if"] == "always()" and step["with"]["include-hidden-files"] is True
    assert ROOT / step["with"]["path"] == record.PATH
    look = (STEPS / "look.sh").read_text("utf-8")
    assert f"--name {step['with']['name']} --dir refreshed" in look and f"refreshed/{record.PATH.name}" in look
    rights = yaml.safe_load((HERE / "watchdog.yml").read_text("utf-8"))["jobs"]
    assert rights["look"]["permissions"] == {"actions": "read", "contents": "read", "pages": "read"}
    assert rights["tell"]["permissions"] == {"contents": "read", "issues": "write"}


def test_the_publishing_job_sees_every_edition_and_keeps_what_was_built():
    steps = yaml.safe_load((HERE / "publish.yml").read_text("utf-8"))["jobs"]["build"]["steps"]
    assert steps[0]["with"]["fetch-depth"] == 0, "else there are no tags"
    (kept,) = [n for n, step in enumerate(steps) if step.get("uses", "").startswith("actions/cache@")]
    (build,) = [n for n, step in enumerate(steps) if step.get("run") == "make publish"]
    assert kept < build and "SITE_URL" in steps[build]["env"] and "continue-on-error" not in steps[build]
    assert ROOT / steps[kept]["with"]["path"] == editions.CACHE
