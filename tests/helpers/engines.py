"""The engines beside Chromium, driven by what they themselves speak: Firefox by Marionette, WebKit by its WebDriver.

Apart from the tests because the two differ in how they are asked, in nothing that a test should know. Playwright drives
builds of its own, from another host; selenium would need geckodriver, which Debian does not have.
"""

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

PATIENCE = 30  # seconds; nothing here takes ten
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the name that the standard gives to a reference
NAMES = {"firefox": ("firefox-esr", "firefox"), "webkit": ("WebKitWebDriver",)}
MINI = "webkit2gtk-4.1/MiniBrowser"
QUIET = {  # a fresh Firefox asks its makers a dozen things
    "marionette.port": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.normandy.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "remote.prefs.recommended": True,
}
SAID = """return Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError && (one.flags & 1) === 0
  && /^(http|file)/.test(one.sourceName || "http")).map((one) => one.errorMessage + " " + one.sourceName)"""
# In each page of the site that is looked at, before all other scripts: WebKit's console cannot be read from outside.
SPY = """window.said = []
const tell = (...words) => window.said.push(words.map(String).join(" "))
console.error = console.warn = tell
addEventListener("error", (event) => tell(event.message || "lost", event.target.src || event.target.href || ""), true)
addEventListener("unhandledrejection", (event) => tell(event.reason))
document.addEventListener("securitypolicyviolation", (event) => tell(event.violatedDirective, event.blockedURI))
"""
PATHS = {
    "Navigate": "url",
    "ExecuteScript": "execute/sync",
    "SwitchToFrame": "frame",
    "FindElement": "element",
    "ElementClick": "element/{id}/click",
    "ElementSendKeys": "element/{id}/value",
    "SetWindowRect": "window/rect",
    "GetWindowHandles": "window/handles",
    "SwitchToWindow": "window",
    "CloseWindow": "window",
    "PerformActions": "actions",
}
METHODS = {"GetWindowHandles": "GET", "CloseWindow": "DELETE"}


class Browser:
    """One window of an engine. `ask` sends a command of the WebDriver standard; `said` tells what the console was told."""

    def __init__(self, name, ask, said):
        self.name, self.ask, self.said, self.read = name, ask, said, 0

    def go(self, url: str) -> None:
        self.ask("SwitchToFrame", id=None)
        self.read = len(self.said())
        self.ask("Navigate", url=url)

    def complaints(self) -> list[str]:
        """What went wrong since the page was asked for, as its spy and, in Firefox, the console tell."""
        return self.js("window.said || ['the spy was not let in']") + self.said()[self.read :]

    def js(self, expression: str, *arguments):
        """The value of an expression, which may wait; `arguments` are in it by that name."""
        return self.ask("ExecuteScript", script=f"return ({expression})", args=list(arguments))

    def until(self, expression: str, seconds: float = PATIENCE) -> None:
        end = time.monotonic() + seconds
        while not self.js(expression):
            assert time.monotonic() < end, f"{self.name}: not true after {seconds} s: {expression}; {self.complaints()}"
            time.sleep(0.05)

    def find(self, selector: str) -> dict:
        found = self.ask("FindElement", using="css selector", value=selector)
        return found.get("value", found)

    def click(self, selector: str) -> None:
        self.ask("ElementClick", id=self.find(selector)[ELEMENT])

    def type(self, selector: str, keys: str) -> None:
        self.ask("ElementSendKeys", id=self.find(selector)[ELEMENT], text=keys)

    def press(self, *keys: str) -> None:
        """Keys to whatever has the focus."""
        moves = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.ask("PerformActions", actions=[{"type": "key", "id": "keys", "actions": moves}])

    def enter(self, selector: str) -> None:
        """Into a frame; `go` leaves it."""
        self.ask("SwitchToFrame", id=self.find(selector))

    def leave(self) -> None:
        self.ask("SwitchToFrame", id=None)

    def wide(self, width: int) -> None:
        """A window whose page is so wide."""
        self.ask("SetWindowRect", width=width, height=900)
        if left := width - self.js("innerWidth"):
            self.ask("SetWindowRect", width=width + left, height=900)
            self.until(f"innerWidth === {width}", 10)


def spied(site: Path) -> None:
    """Put the spy into each page of a finished site, behind its policy."""
    (site / "spy.js").write_text(SPY, "utf-8")
    for page in site.rglob("*.html"):
        html, root = page.read_text("utf-8"), "../" * (len(page.relative_to(site).parts) - 1)
        rule, policy, rest = html.partition("'none'\">")
        if policy:
            page.write_text(f'{rule}{policy}<script src="{root}spy.js"></script>{rest}', "utf-8")


def path(name: str) -> str:
    """Where the engine, or its driver, is; stops with what installs it."""
    found = next((there for there in map(shutil.which, NAMES[name]) if there), None)
    assert found, f"{name} is not here; install it: sh tests/engines/install.sh"
    return found


@contextmanager
def running(name: str):
    """An engine on a fresh profile, as long as the block runs."""
    start = {"firefox": _firefox, "webkit": _webkit}[name]
    with TemporaryDirectory(prefix=f"{name}-", ignore_cleanup_errors=True) as folder, start(Path(folder)) as browser:
        yield browser


@contextmanager
def _process(command, log: Path, **environment):
    """A program whose words go to a file, ended with the block."""
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, stdout=out, stderr=out, env=os.environ | environment, start_new_session=True
        )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _port(look, seconds=60):
    end = time.monotonic() + seconds
    while not (port := look()):
        assert time.monotonic() < end, "the engine did not start"
        time.sleep(0.05)
    return int(port)


@contextmanager
def _firefox(folder: Path):
    prefs = "".join(f"user_pref({json.dumps(key)}, {json.dumps(value)});\n" for key, value in QUIET.items())
    (folder / "user.js").write_text(prefs, "utf-8")
    command = [
        path("firefox"),
        "--headless",
        "--marionette",
        "--remote-allow-system-access",
        "--no-remote",
        "--profile",
        str(folder),
    ]
    listening = folder / "MarionetteActivePort"
    with _process(command, folder / "log", HOME=str(folder)):
        port = _port(lambda: listening.exists() and listening.read_text("utf-8"))
        with socket.create_connection(("127.0.0.1", port), PATIENCE) as line:
            reader, number = line.makefile("rb"), count(1)

            def answer():
                return json.loads(reader.read(int(b"".join(iter(lambda: reader.read(1), b":")))))

            def ask(command, /, **given):
                name = command if ":" in command else f"WebDriver:{command}"
                words = json.dumps([0, next(number), name, given]).encode()
                line.sendall(b"%d:%s" % (len(words), words))
                _, _, error, value = answer()
                assert error is None, f"{command}: {error}"
                return value["value"] if isinstance(value, dict) and set(value) == {"value"} else value

            def said():
                ask("Marionette:SetContext", value="chrome")
                try:
                    return ask("ExecuteScript", script=SAID, args=[])
                finally:
                    ask("Marionette:SetContext", value="content")

            answer()  # how it greets
            ask("NewSession", capabilities={"alwaysMatch": {"pageLoadStrategy": "normal"}})
            yield Browser("firefox", ask, said)


@contextmanager
def _webkit(folder: Path):
    with _display(folder) as display, _free_port() as port, _driver(folder, port, display):
        root = f"http://127.0.0.1:{port}/session"
        mini = next(Path("/usr/lib").rglob(MINI), None) or next(Path("/usr/libexec").rglob(MINI))
        options = {"binary": str(mini), "args": ["--automation"]}
        session = _http("POST", root, {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}})
        here = f"{root}/{session['sessionId']}"

        def ask(command, /, **given):
            where = PATHS[command].format(id=given.pop("id", None) if "{id}" in PATHS[command] else None)
            method = METHODS.get(command, "POST")
            return _http(method, f"{here}/{where}", given if method == "POST" else None)

        yield Browser("webkit", ask, lambda: [])  # its console is not to be had from outside: see SPY
        _http("DELETE", here)


def _http(method, url, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)["value"]
    except urllib.error.HTTPError as error:
        raise AssertionError(f"{method} {url} {body}: {error.read().decode()}") from None


@contextmanager
def _free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    yield port


@contextmanager
def _driver(folder, port, display):
    with _process(
        [path("webkit"), f"--port={port}", "--host=127.0.0.1"],
        folder / "log",
        DISPLAY=display,
        HOME=str(folder),
        XDG_RUNTIME_DIR=str(folder),
        GDK_BACKEND="x11",
        LIBGL_ALWAYS_SOFTWARE="1",
    ):

        def open_():
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
            except OSError:
                return None
            return port

        _port(open_)
        yield


@contextmanager
def _display(folder: Path):
    """A screen that nobody sees: WebKit's browser wants one."""
    said = folder / "display"
    with _process(["sh", "-c", f"exec Xvfb -displayfd 3 -screen 0 1600x1100x24 3>{said}"], folder / "xvfb"):
        number = _port(lambda: said.exists() and said.read_text("utf-8").strip() or None)
        yield f":{number}"
