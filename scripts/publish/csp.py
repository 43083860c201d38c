"""The content security policy of every page: what a browser may run and load there, whatever slips into the page.

Apart from the templates because it is worked out of the finished HTML: an inline script runs only if its own hash stands
in the page's policy. A static host sends no headers of ours, so the policy is a `meta`, before anything that it governs.
"""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

CHARSET = '<meta charset="utf-8">'
_SCRIPT = re.compile(r"<script\b.*?</script>", re.S)
_PLAIN = re.compile(r"(https?://[^\s;,'\"<>&*]+)?")
EXECUTED = ("", "text/javascript", "module")
# Plotly makes an empty style element and fills it by script, which a policy allows: the hash is that of nothing
EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"


def write(site: Path, address: str = "") -> None:
    """Put its policy into each page of a site, which stands at the address, if one is known."""
    for page in sorted(site.rglob("*.html")):
        html = page.read_text("utf-8")
        framed = page.parent.parent.name == "charts"
        meta = f'<meta http-equiv="Content-Security-Policy" content="{rules_of(html, address if framed else "")}">'
        before, charset, after = html.partition(CHARSET)
        if not charset:
            raise ValueError(f"{page} has no place for its policy: {CHARSET} is missing")
        page.write_text(before + charset + meta + after, "utf-8")


def rules_of(html: str, address: str = "") -> str:
    """Everything from the site itself, inline scripts by hash, and nothing from anywhere else.

    A page that is framed names its address too: in a frame without `allow-same-origin`, as learning platforms make them,
    Safari's engine takes nothing for `'self'`.
    """
    if not _PLAIN.fullmatch(address):
        raise ValueError(
            f"{address!r} is no address that a policy can name; it is http:// or https://, a host and a path"
        )
    own = f"'self' {address}".strip()
    hashes = " ".join(f"'sha256-{one}'" for one in _hashes(html))
    rules = {
        "default-src": "'none'",
        "script-src": f"{own} {hashes}".strip(),
        "style-src": f"{own} {EMPTY}",
        "img-src": f"{own} data: blob:",  # the theme's icons, and the PNG that the reader makes
        "connect-src": own,
        "worker-src": "'self'",
        "frame-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hashes(html: str) -> list[str]:
    found = _Scripts()
    for script in _SCRIPT.findall(html):  # the rest, pictures of thousands of points, need not be parsed
        found.feed(script)
    return sorted({b64encode(sha256(script.encode()).digest()).decode() for script in found.inline})


class _Scripts(HTMLParser):
    """Collects the inline scripts that a browser would run."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.inline: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list) -> None:
        if tag == "script":
            self._inside = "src" not in dict(attrs) and (dict(attrs).get("type") or "") in EXECUTED
            self.inline += [""] if self._inside else []

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.inline[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "script"
