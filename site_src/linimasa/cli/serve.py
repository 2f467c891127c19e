"""`linimasa serve`: the site in a browser, rebuilt and brought up to date on every change."""

from __future__ import annotations

import os
import time
from contextlib import ExitStack, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from linimasa.cli.app import VERBS
from linimasa.cli.context import Settings, global_options, pass_settings, project_config
from linimasa.cli.progress import progress
from linimasa.cli.report import error_text, print_notices, say
from linimasa.errors import Notice

if TYPE_CHECKING:
    from collections.abc import Collection

    from linimasa.config import Config
    from linimasa.serve import Edition, Stages, State, Talk
    from linimasa.site.kept import Kept


@click.command(short_help=VERBS["serve"])
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Serve on this port, or the next free one; 0 is any that is free.",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Listen on this address; on any but the default, others can read the site.",
)
@click.option("--open", "open_browser", is_flag=True, help="Open the site in the browser.")
@click.option("--drafts", is_flag=True, help="Show drafts, though linimasa.yaml hides them.")
@global_options
@pass_settings
def command(settings: Settings, port: int, host: str, *, open_browser: bool, drafts: bool) -> None:
    """Serve the site here, and bring it up to date in the browser on every change.

    Watches seeds/, content/, templates/ and linimasa.yaml. A changed seed is extracted again,
    anything else only drawn again. In the browser only what changed is replaced. An error is
    shown in the page, above the last site that could be built, until it is mended. The site is
    served from memory: output/ is for linimasa build. Ctrl-C ends the server.
    """
    from linimasa.serve import Options, Stage, is_loopback, serve
    from linimasa.site.kept import Kept

    config, kept = _config(settings, drafts=drafts), Kept()
    empty = not any(config.events_dir.glob("*.yaml"))
    if not is_loopback(host):
        drafts_too = "" if config.drafts == "hide" else ", drafts included"
        message = f"whoever reaches this machine over the network can read this site{drafts_too}"
        hint = "leave --host out to keep it to yourself"
        print_notices([Notice(message, hint)], settings)
    with ExitStack() as bar:
        talk = _talk(config.title, settings, bar)
        options = Options(
            host=host,
            port=port,
            open_browser=open_browser,
            first=frozenset(Stage) if empty else frozenset({Stage.BUILD}),
            edition=_last_edition(config, kept, talk, up_to_date=not empty),
        )
        serve(config.root, _stages(settings, kept, drafts=drafts), options, talk)
    say(settings, "Stopped.")


def _config(settings: Settings, *, drafts: bool) -> Config:
    """The settings as they stand in linimasa.yaml by now."""
    config = project_config(settings)
    return replace(config, drafts="label") if drafts and config.drafts == "hide" else config


def _last_edition(config: Config, kept: Kept, talk: Talk, *, up_to_date: bool) -> Edition:
    """The site as it was served last, by all cores brought up to date as far as it goes; or, where
    none was, as it was built."""
    from linimasa.serve import adopt
    from linimasa.site.build import build_site, left_by_build

    own = replace(config, output=config.root / ".linimasa" / "served")
    if up_to_date:
        with suppress(Exception):  # it comes again, and the server tells of it
            jobs = os.cpu_count() or 1
            build_site(own, jobs=jobs, tell=talk.drawing, kept=kept, preview=True)
    edition = adopt(left_by_build(own), own.output_dir, config.url)
    return edition if edition.files else adopt(left_by_build(config), config.output_dir, config.url)


def _talk(title: str, settings: Settings, bar: ExitStack) -> Talk:
    """What is said while serving; a bar of progress only until the site answers."""
    from linimasa.serve import Talk

    tell = bar.enter_context(progress(settings, "Drawing"))
    answering = False

    def drawing(done: int, total: int) -> None:
        if not answering:
            tell(done, total)

    def ready(addresses: tuple[str, ...]) -> None:
        nonlocal answering
        answering = True
        bar.close()
        say(settings, f"Serving {title} at {' and '.join(addresses)}")
        say(settings, "Edit content/events/ and watch the page. Ctrl-C ends the server.")

    def built(files: int) -> None:
        if answering:
            say(settings, f"{time.strftime('%H:%M:%S')} {_many(files)} changed.")

    def report(state: State) -> None:
        for problem in state.problems:
            click.echo(problem, err=True, color=settings.color or None)
        if not state.problems:
            say(settings, "Mended: the site is up to date again.")

    def warn(text: str) -> None:
        print_notices([Notice(text)], settings)

    return Talk(ready, report, drawing, built, warn)


def _stages(settings: Settings, kept: Kept, *, drafts: bool) -> Stages:
    """Extraction and the plan of the site, each with the settings as they stand by then."""
    from linimasa.serve import Plan, Stages

    def extract() -> None:
        from linimasa.project.extraction import run_extraction

        run = run_extraction(_config(settings, drafts=drafts))
        print_notices(run.notices, settings)
        if run.written:
            say(settings, f"Extracted: {_many(run.written)} of events written.")

    def plan(first: Collection[str]) -> Plan:
        from linimasa.site.build import plan_site

        config = _config(settings, drafts=drafts)
        _, pieces = plan_site(config, kept, first=first)
        return Plan(pieces, config.url)

    return Stages(
        extract, plan, explain=lambda error: click.unstyle(error_text(error, settings.directory))
    )


def _many(files: int) -> str:
    return f"{files} file{'' if files == 1 else 's'}"
