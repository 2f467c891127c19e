"""A language model's endpoint as a local server: it answers what the test wants it to."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Endpoint:
    """What is answered, and all that was asked. `content` is the model's own words; `body`, where
    it is set, is the whole reply instead; `silent`, there is none while the endpoint runs."""

    url: str = ""
    content: str | None = '{"events": []}'
    refusal: str | None = None
    status: int = 200
    body: str | None = None
    silent: bool = False
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    def reply(self) -> bytes:
        message = {"role": "assistant", "content": self.content, "refusal": self.refusal}
        whole = {"choices": [{"index": 0, "message": message}]}
        return (self.body if self.body is not None else json.dumps(whole)).encode()


@contextmanager
def endpoint() -> Iterator[Endpoint]:
    """A running endpoint, on a free port of this machine."""
    state, ended = Endpoint(), threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            state.asked.append({"path": self.path, **json.loads(self.rfile.read(length).decode())})
            state.headers.append(dict(self.headers))
            if state.silent:
                ended.wait()
            body = state.reply()
            try:
                self.send_response(state.status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            except ConnectionError:  # who asked has gone
                pass

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield state
    finally:
        ended.set()
        server.shutdown()
        thread.join()
        server.server_close()
