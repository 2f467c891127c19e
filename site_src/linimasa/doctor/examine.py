"""A folder into all that the doctor says of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from linimasa.appearance import Appearance
from linimasa.config import CONFIG_NAME, Config, find_project, load_config, setting_place
from linimasa.doctor.line import Line, State, told
from linimasa.doctor.machine import machine, repository
from linimasa.errors import LinimasaError, Place, TemplateError
from linimasa.site.build import plan_site
from linimasa.site.engines import search_advice
from linimasa.site.library import shows_text
from linimasa.site.look import check_look, shown_accents
from linimasa.site.messages import catalogue
from linimasa.site.overrides import read_overrides
from linimasa.site.pagefind import has_pagefind
from linimasa.site.theme import theme_dir
from linimasa.yamlio.events import read_events
from linimasa.yamlio.names import read_names

SHOWN = 3  # texts of a catalogue that are named in a line
_PARTS = {"extends": "extends the theme's", "replaces": "replaces the theme's", "adds": "is new"}


def examine(folder: Path) -> tuple[Line, ...]:
    """The state of the machine and of the project that a folder lies in."""
    lines = list(machine())
    try:
        root = find_project(folder)
    except LinimasaError as error:
        return (*lines, *told("project", error))
    lines += [Line("project", "ok", str(root)), *repository(root)]
    try:
        config = load_config(root)
    except LinimasaError as error:
        lines += told("settings", error)
        config = Config(root=root, title="")
    else:
        lines += [*_settings(config), *_look(config), *_messages(config)]
    lines += [*_templates(config), *_names(config), *_content(config)]
    if not any(line.state == "error" for line in lines):
        lines += _pages(config)
    return tuple(lines)


def _settings(config: Config) -> Iterator[Line]:
    at = Place(CONFIG_NAME)
    yield Line("settings", "ok", f"“{config.title}”, in {config.language}", at=at)
    if config.drafts is None:
        hint = "drafts: label, or drafts: hide"
        message = "says nothing of drafts: they are labelled, and publish asks for a choice"
        yield Line("settings", "note", message, hint, at)
    if config.url is None:
        hint = "url: https://you.github.io/timeline/"
        yield Line("settings", "note", "has no url: feeds and the sitemap need one", hint, at)


def _look(config: Config) -> Iterator[Line]:
    """Colours and fonts of the project's own."""
    wrong = list(check_look(config))
    for problem in wrong:
        yield from told("look", problem)
    if config.accent and (shown := shown_accents(config.accent)):
        at = setting_place(config, "accent")
        message = f"the accent {config.accent} is shown as {shown}, where it can be read"
        yield Line("look", "note", message, at=at)
    if not wrong and config.appearance != Appearance():
        fonts = config.appearance.fonts.files
        yield Line("look", "ok", f"colours can be read; {len(fonts)} font files are there")


def _messages(config: Config) -> Iterator[Line]:
    language = config.language
    state = catalogue(language)
    if state.draft:
        message = f"the words of the site in '{language}' are a draft"
        yield Line("words", "note", message, "a native speaker has not read them yet")
    if state.missing:
        some = ", ".join(f"“{text}”" for text in state.missing[:SHOWN])
        more = ", …" if len(state.missing) > SHOWN else ""
        message = f"{len(state.missing)} are missing in '{language}': {some}{more}"
        yield Line("words", "warning", message, "they are shown in English")
    if not (state.draft or state.missing):
        yield Line("words", "ok", f"complete in '{language}'")


def _templates(config: Config) -> Iterator[Line]:
    if config.templates_dir.is_dir() and config.templates_dir.samefile(theme_dir()):
        yield Line("templates", "ok", "templates/ is the theme itself")
        return
    overrides, misfits = read_overrides(config.templates_dir)
    folder = config.templates_dir.name
    for one in overrides:
        at = Place(f"{folder}/{one.name}")
        yield Line("templates", "ok", _PARTS[one.part], at=at)
    if not overrides and not misfits:
        yield Line("templates", "ok", "all are the theme's")
    for misfit in misfits:
        state: State = "error" if misfit.breaks else "warning"
        yield Line("templates", state, misfit.message, misfit.hint, misfit.at)


def _names(config: Config) -> Iterator[Line]:
    at = Place(config.names_path.relative_to(config.root).as_posix())
    if not config.names_path.is_file():
        yield Line("names", "ok", "there is no list of names (it is optional)")
        return
    try:
        names = read_names(config.names_path, config.root)
    except LinimasaError as error:
        yield from told("names", error)
        return
    forms = set(names.forms.values())
    yield Line("names", "ok", f"{len(names.forms)} spellings of {len(forms)} names", at=at)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _content(config: Config) -> Iterator[Line]:
    try:
        files = read_events(config.root, config.events_dir)
    except LinimasaError as error:
        yield from told("content", error)
        return
    events = [event for file in files for event in file.events]
    confirmed = sum(event.status == "confirmed" for event in events)
    many = f"{_number(len(events), 'event')} of {_number(len(files), 'source')}"
    counts = f"{many}, {confirmed} confirmed"
    yield Line("content", "ok" if events else "note", counts)
    advice, hint = search_advice(len(events), pagefind=has_pagefind())
    if advice:
        yield Line("search", "warning", advice, hint)
    for file in files:
        if shows_text(file.source, default=config.show_text) and not file.source.licence:
            hint = "licence: CC BY 4.0, below its `source:`, if it may be republished"
            message = "its whole text is shown, and its header names no licence"
            yield Line("content", "note", message, hint, Place(file.path))
        seed = (file.source.file or "").partition("#")[0]
        if seed and not (config.root / seed).is_file():
            hint = "its quotes cannot be checked: linimasa check"
            message = f"its source {seed} is not there"
            yield Line("content", "warning", message, hint, Place(file.path))


def _pages(config: Config) -> Iterator[Line]:
    """What shows only when the site is planned, such as a page in `nav` that is not there, and when
    a page is drawn: the first of every template."""
    drawn: set[str] = set()
    try:
        for piece in plan_site(config)[1]:
            if piece.page and piece.page.template not in drawn:
                drawn.add(piece.page.template)
                try:
                    piece.make()
                except TemplateError as error:
                    yield from told("templates", error)
    except LinimasaError as error:
        yield from told("pages", error)
    else:
        yield Line("pages", "ok", f"one of each of {len(drawn)} templates was drawn")
