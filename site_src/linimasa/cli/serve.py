"""`linimasa serve`: the site in a browser, rebuilt and reloaded on every change."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from linimasa.cli.app import VERBS
from linimasa.cli.context import Settings, global_options, pass_settings, project_config
from linimasa.cli.report import error_text, print_notices, say

if TYPE_CHECKING:
    from linimasa.config import Config
    from linimasa.serve import Stages, State


@click.command(short_help=VERBS["serve"])
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    help="Serve on this port.  [default: the first free one from 8000 on]",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Listen on this address.")
@click.option("--open", "open_browser", is_flag=True, help="Open the site in the browser.")
@global_options
@pass_settings
def command(settings: Settings, port: int | None, host: str, *, open_browser: bool) -> None:
    """Serve the site here, and rebuild and reload it on every change.

    Watches seeds/, content/, templates/ and linimasa.yaml. A changed seed is extracted again,
    anything else only drawn again. An error is shown in the page, above the last site that could
    be built, until it is mended. Ctrl-C ends the server.
    """
    from linimasa.serve import Options, Stage, serve

    config = project_config(settings)
    empty = not any(config.events_dir.glob("*.yaml"))
    options = Options(
        host=host,
        port=port,
        base=_base_path(config.url),
        open_browser=open_browser,
        first=frozenset(Stage) if empty else frozenset({Stage.BUILD}),
    )

    def ready(address: str) -> None:
        say(settings, f"Serving {config.title} at {address}")
        say(settings, "Edit content/events/ and look again. Ctrl-C ends the server.")

    serve(
        config.root,
        config.output_dir,
        _stages(config, settings),
        options,
        ready=ready,
        report=lambda state: _report(state, settings),
    )
    say(settings, "Stopped.")


def _stages(config: Config, settings: Settings) -> Stages:
    """Extraction and build, each with the settings as they stand in linimasa.yaml by then."""
    from linimasa.config import load_config
    from linimasa.serve import Stages
    from linimasa.site.kept import Kept

    root, kept = config.root, Kept()

    def extract() -> None:
        from linimasa.project.extraction import run_extraction

        run = run_extraction(load_config(root))
        print_notices(run.notices, settings)
        if run.written:
            say(settings, f"Extracted: {run.written} files of events written.")

    def build() -> bool:
        from linimasa.site.build import build_site

        report = build_site(load_config(root), kept=kept)
        if report.changed:
            say(settings, f"Built: {report.pages} pages, {len(report.written)} files changed.")
        return report.changed

    return Stages(
        extract, build, explain=lambda error: click.unstyle(error_text(error, settings.directory))
    )


def _report(state: State, settings: Settings) -> None:
    """Problems that were not there before, or that there are none any more."""
    for problem in state.problems:
        click.echo(problem, err=True, color=settings.color or None)
    if not state.problems:
        say(settings, "Mended: the site is up to date again.")


def _base_path(url: str | None) -> str:
    """The path below which the site is published: `/repo/` for https://name.github.io/repo."""
    path = urlsplit(url or "").path.strip("/")
    return f"/{path}/" if path else "/"
