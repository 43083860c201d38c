"""The one Plotly of the site: npm's basic bundle where it fits the Python package, that package's own file else."""

import json
import re
from pathlib import Path

import plotly
import pytest
from copies import ROOT

from scripts.publish import plotly_js

WHOLE = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
BASIC = "plotly.js-basic-dist-min"
FOLDERS = {"site": ROOT, "bench": ROOT / "scripts" / "bench"}  # each with a package.json and its lock


@pytest.fixture
def bundle(tmp_path, monkeypatch):
    """Puts a basic bundle of some version where npm would put it."""
    monkeypatch.setattr(plotly_js, "BASIC", tmp_path / "plotly-basic.min.js")

    def install(version: str) -> Path:
        plotly_js.BASIC.write_text(f"/**\n* plotly.js (basic - minified) v{version}\n* Copyright\n*/\n", "utf-8")
        return plotly_js.BASIC

    return install


def test_the_basic_bundle_of_the_same_version_is_taken(bundle):
    installed = bundle(plotly_js.version(WHOLE))
    assert plotly_js.bundle() == installed


def test_without_it_the_packages_own_file_is_taken(bundle):
    assert plotly_js.bundle() == WHOLE and WHOLE.exists()


@pytest.mark.parametrize("other", ("0.0.1", "{}0", "{}-rc.1"))
def test_a_bundle_of_another_version_is_not_taken(bundle, other):
    bundle(other.format(plotly_js.version(WHOLE)))
    assert plotly_js.bundle() == WHOLE


def read(folder: str, name: str) -> dict:
    return json.loads((FOLDERS[folder] / name).read_text("utf-8"))


def test_npm_is_asked_for_the_version_that_the_python_package_carries():
    carried = plotly_js.version(WHOLE)
    assert read("site", "package.json")["dependencies"] == {BASIC: carried}
    assert read("site", "package-lock.json")["packages"][f"node_modules/{BASIC}"]["version"] == carried


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_lock_holds_what_is_asked_for_from_the_public_registry_with_a_hash_for_each_package(folder):
    asked, lock = read(folder, "package.json"), read(folder, "package-lock.json")
    assert lock["lockfileVersion"] == 3
    for kind in ("dependencies", "devDependencies"):  # npm refuses a lock that says otherwise
        assert lock["packages"][""].get(kind, {}) == asked.get(kind, {})
        assert [version for version in asked.get(kind, {}).values() if not re.fullmatch(r"[0-9.]+", version)] == []
    packages = {name: one for name, one in lock["packages"].items() if name}
    assert [name for name, one in packages.items() if not one["integrity"].startswith("sha512-")] == []
    assert [
        name for name, one in packages.items() if not one["resolved"].startswith("https://registry.npmjs.org/")
    ] == []
