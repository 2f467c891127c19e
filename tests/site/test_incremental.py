"""After any edit, an incremental build is to the byte what a full one is.

LINIMASA_EDITS=200 makes more of them.
"""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from linimasa.config import load_config
from linimasa.errors import LinimasaError
from linimasa.site.build import BuildReport, build_site
from linimasa.site.kept import Kept
from support.pictures import picture, saved
from support.project import project, tree

EDITS = int(os.environ.get("LINIMASA_EDITS", "30"))
MONTHS = ("2022-03", "2023-11", "2024-06")
NAMES = ("Siti Rahma", "Kantor Syahbandar", "José", "Jose")
EVENT = """\
  - id: e-{id}
    status: {status}
    date: {date}
    title: {title}
    kind: {kind}
    attribution: {{name: {name}, via: {via}}}
    quote: {quote}
    tags: [{tag}]
"""
TEMPLATES = {
    "event.html": '{% extends "theme/event.html" %}{% block kind %}event own{% endblock %}',
    "month.html": '{% extends "theme/month.html" %}{% block head %}{% for e in month.entries %}'
    "<!-- {{ e.event.quote }} -->{% endfor %}{% endblock %}",
    "group.html": '{% extends "theme/group.html" %}{% macro row(entry, anchor, dated) %}'
    "<li>{{ entry.event.quote }} {{ timeline.counts.total }}</li>{% endmacro %}{% block content %}"
    "{% for e in group.entries %}{{ remember(row, e, true, true) }}{% endfor %}{% endblock %}",
    "page.html": '{% extends "theme/page.html" %}{% block head %}'
    "<!-- {{ timeline.counts.total }} -->{% endblock %}",
    "static/style.css": "body { color: green }",
}
SETTINGS = ("title: Pelabuhan\n", "title: Dermaga\n", "url: https://pantai.example/kota\n")
PAGES = ("about.md", "metode.md", "catatan.md")


class Editor:
    """A person at work on a small project: each step is one random edit."""

    def __init__(self, root: Path, seed: int):
        self.root = root
        self.random = random.Random(seed)
        self.number = 0
        self.trash: list[tuple[Path, str]] = []
        project(root, {"linimasa.yaml": "title: Pelabuhan\nlanguage: id\n"})
        for source in ("a", "b"):
            self.write(source, [self.event() for _ in range(4)])

    def step(self) -> None:
        """One edit."""
        edits: tuple[Callable[[], None], ...] = (
            self.change_events,
            self.change_events,
            self.change_events,
            self.change_template,
            self.change_settings,
            self.change_page,
            self.change_picture,
            self.touch_output,
            self.undo,
        )
        self.random.choice(edits)()

    def event(self) -> str:
        """A new event, as YAML."""
        self.number += 1
        pick = self.random.choice
        day = pick(("", "-05", "-17", "/2024-08"))
        return EVENT.format(
            id=f"x{self.number:05}",
            status=pick(("confirmed", "draft", "rejected")),
            date=pick((f"{pick(MONTHS)}{day}", "null", "2021", "2023-08/..")),
            title=f"Peristiwa {pick('ABC')}",
            kind=pick(("event", "statement")),
            name=pick(NAMES),
            via=pick(("Harian Pantai", "Radio")),
            quote=f"Kutipan {pick('ABC')}.",
            tag=pick(("nelayan", "dermaga")),
        )

    def change_events(self) -> None:
        """Add, drop or change an event, or all of a source."""
        source = self.random.choice("abc")
        path = self.root / f"content/events/{source}.yaml"
        blocks = (
            [f"  - id:{b}" for b in path.read_text().split("  - id:")[1:]] if path.exists() else []
        )
        choice = self.random.randrange(4)
        if choice == 0 and len(blocks) > 1:
            blocks.pop(self.random.randrange(len(blocks)))
        elif choice == 1 and blocks:
            number = self.random.randrange(len(blocks))
            old = blocks[number].split("\n", 1)[0]
            blocks[number] = old + "\n" + self.event().split("\n", 1)[1]
        elif choice == 2 and path.exists() and source == "c":
            self.trash.append((path, path.read_text()))
            path.unlink()
            return
        else:
            blocks.append(self.event())
        self.write(source, blocks)

    def write(self, source: str, blocks: list[str]) -> None:
        """Write a source's events."""
        path = self.root / f"content/events/{source}.yaml"
        if path.exists():
            self.trash.append((path, path.read_text()))
        title = self.random.choice(("Kabar", "Berita"))
        head = f"source:\n  id: {source}\n  title: {title} {source}\n  language: id\nevents:\n"
        project(self.root, {f"content/events/{source}.yaml": head + "".join(blocks)})

    def change_template(self) -> None:
        """Bring in a template of the project's own, or take it away."""
        name = self.random.choice(sorted(TEMPLATES))
        path = self.root / "templates" / name
        if path.exists():
            path.unlink()
        else:
            project(self.root, {f"templates/{name}": TEMPLATES[name]})

    def change_settings(self) -> None:
        """Other settings."""
        chosen = self.random.choice(SETTINGS)
        title = "" if chosen.startswith("title") else "title: Pelabuhan\n"
        drafts = self.random.choice(("label", "hide"))
        language = self.random.choice(("id", "en"))
        order = self.random.choice(("oldest", "newest"))
        own = self.random.choice(("auto", "auto", "off"))
        text = f"{title}{chosen}language: {language}\ndrafts: {drafts}\n"
        text += f"order: {order}\nevent_pages: {own}\n"
        project(self.root, {"linimasa.yaml": text})

    def change_page(self) -> None:
        """Write or delete a page."""
        name = self.random.choice(PAGES)
        path = self.root / "content/pages" / name
        if path.exists() and self.random.random() < 0.5:
            path.unlink()
        else:
            project(self.root, {f"content/pages/{name}": f"# {self.random.choice('AB')}\n\nIsi.\n"})

    def change_picture(self) -> None:
        """Put a picture of another size in the place of one, or take it away from its event."""
        width = self.random.choice((40, 700))
        path = self.root / "content/media/kapal.png"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(saved(picture(width, 30), "PNG"))
        media = "    media: {file: kapal.png, alt: Kapal}\n" if self.random.random() < 0.7 else ""
        head = "source: {id: gambar}\nevents:\n"
        event = self.event().replace("e-x", "e-g")
        project(self.root, {"content/events/gambar.yaml": head + event + media})

    def touch_output(self) -> None:
        """Somebody spoils a page, or the memory is lost."""
        pages = sorted((self.root / "output").rglob("*.html"))
        choice = self.random.randrange(3)
        if choice == 0 and pages:
            self.random.choice(pages).write_text("spoilt")
        elif choice == 1 and pages:
            self.random.choice(pages).unlink()
        else:  # an older version's memory, which knows the files and nothing of them
            files = sorted(tree(self.root / "output"))
            project(self.root, {".linimasa/site.json": json.dumps({"files": files})})

    def undo(self) -> None:
        """An earlier text of some events file comes back."""
        if self.trash:
            path, text = self.random.choice(self.trash)
            path.write_text(text)


def _build(root: Path, kept: Kept | None = None) -> BuildReport | str:
    try:
        return build_site(load_config(root), kept=kept)
    except LinimasaError as error:
        return str(error)


@pytest.mark.parametrize("keeping", [False, True])
def test_incremental_is_full_after_each_of_many_edits(tmp_path: Path, *, keeping: bool) -> None:
    editor = Editor(tmp_path / "project", seed=20241018 + keeping)
    kept = Kept() if keeping else None
    for number in range(EDITS):
        editor.step()
        before = tree(editor.root / "output")
        report = _build(editor.root, kept)
        if isinstance(report, str):
            assert tree(editor.root / "output") == before, f"edit {number}: {report}"
            continue
        fresh = tmp_path / "fresh"
        shutil.copytree(editor.root, fresh, ignore=shutil.ignore_patterns("output", ".linimasa"))
        assert isinstance(_build(fresh), BuildReport)
        assert tree(editor.root / "output") == tree(fresh / "output"), f"after edit {number}"
        shutil.rmtree(fresh)
