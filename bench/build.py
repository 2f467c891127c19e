"""Times a cold build of a made-up project, and a rebuild of it, against the least that any
generator in Python must do: as many pages drawn by Jinja from one small template, and written."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import DictLoader, Environment, select_autoescape

from linimasa.config import load_config
from linimasa.site.build import build_site

EVENTS_A_FILE = 50
PEER_PAGE = """<!doctype html><html lang="{{ language }}"><head><title>{{ title }}</title></head>
<body><h1>{{ title }}</h1><p><time>{{ date }}</time></p><blockquote>{{ quote }}</blockquote>
<p>{{ name }}, {{ via }}</p></body></html>"""


def write_project(root: Path, events: int) -> None:
    """A project of `events` events over ten years, 50 to a source, with names, places and tags."""
    folder = root / "content" / "events"
    folder.mkdir(parents=True)
    (root / "linimasa.yaml").write_text("title: Ukuran\nlanguage: id\ndrafts: label\n")
    for first in range(0, events, EVENTS_A_FILE):
        source = f"sumber-{first // EVENTS_A_FILE:04}"
        numbers = range(first, min(first + EVENTS_A_FILE, events))
        blocks = "".join(_event(number) for number in numbers)
        head = f"source:\n  id: {source}\n  title: Sumber {source}\n  published: 2025-01-02\n"
        (folder / f"{source}.yaml").write_text(f"{head}  language: id\nevents:\n{blocks}")


def _event(number: int) -> str:
    date = f"{2015 + number % 10}-{1 + number * 7 % 12:02}-{1 + number * 5 % 28:02}"
    return f"""\
  - id: e-{_code(number)}
    status: confirmed
    date: {date}
    date_basis: stated
    title: Peristiwa bernomor {number} di kota pelabuhan
    kind: statement
    attribution: {{name: Pejabat {number % 40}, via: Kantor {number % 7}}}
    quote: Pejabat itu menyebut peristiwa bernomor {number} dalam sebuah pernyataan tertulis.
    place: {{name: Kota {number % 25}}}
    tags: [tag {number % 15}, tag {number % 11}]
"""


def _code(number: int) -> str:
    letters = "abcdefghijkmnpqrstuvwxyz234567"
    code = ""
    for _ in range(6):
        number, rest = divmod(number, len(letters))
        code = letters[rest] + code
    return code


def draw_plainly(folder: Path, pages: int) -> None:
    """The peer: one template, `pages` pages, each in a folder of its own."""
    loader = DictLoader({"page": PEER_PAGE})
    template = Environment(loader=loader, autoescape=select_autoescape(default=True)).get_template(
        "page"
    )
    for number in range(pages):
        target = folder / str(number)
        target.mkdir(parents=True)
        words = {"title": f"Peristiwa {number}", "date": "2024-10-18", "quote": "Kata." * 16}
        text = template.render(**words, name="Pejabat", via="Kantor", language="id")
        (target / "index.html").write_text(text)


def seconds(work: Callable[[], object]) -> float:
    """How long a call takes, by the wall clock."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(events: int = 1000) -> list[tuple[str, str, str]]:
    """Rows of the table: what, how long, how many times as long as the peer."""
    with TemporaryDirectory() as scratch:
        root = Path(scratch)
        write_project(root, events)
        config = load_config(root)
        cold = seconds(lambda: build_site(config))
        again = seconds(lambda: build_site(config))
        pages = sum(1 for _ in config.output_dir.rglob("*.html"))
        peer = seconds(lambda: draw_plainly(root / "peer", pages))
    return [
        (f"{pages} pages, drawn plainly with Jinja (the floor)", f"{peer:.2f} s", "1"),
        (f"linimasa build, {events} events, cold", f"{cold:.2f} s", f"{cold / peer:.1f}"),
        ("linimasa build again, nothing changed", f"{again:.2f} s", f"{again / peer:.1f}"),
    ]
