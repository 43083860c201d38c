"""The built sites over loopback, as GitHub Pages serves them: under a sub-path each, text by gzip, ten minutes of caching."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".csv", ".txt", ".ipynb"}


class Pages(SimpleHTTPRequestHandler):
    """Files of a folder, over connections that are kept."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else a kept connection waits 40 ms between head and body

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if self.path.split("?")[0].endswith("/") else path
        if not path.is_file():
            return self.send_error(404)
        zipped = path.suffix in TEXT and "gzip" in self.headers.get("Accept-Encoding", "")
        body = _zipped(path, path.stat().st_mtime_ns) if zipped else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if zipped:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args) -> None:
        pass


@cache
def _zipped(path: Path, changed: int) -> bytes:
    return gzip.compress(path.read_bytes(), 6)  # once a file: a host does not zip it again for each reader


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder while the block runs; gives the address of its root."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Pages, directory=folder))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
