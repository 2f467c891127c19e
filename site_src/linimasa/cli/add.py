"""`linimasa add`: files, folders and addresses into seeds/."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from linimasa.cli.context import Settings, global_options, pass_settings, project_config
from linimasa.cli.report import next_step, print_error, print_notices, say, say_json
from linimasa.errors import UsageError

if TYPE_CHECKING:
    from linimasa.ingest.add import Added, Addition


@click.command(short_help="Add articles from files, folders or addresses.")
@click.argument("sources", nargs=-1, required=True, metavar="PATH|URL…")
@click.option("--title", help="Title of the article.")
@click.option("--outlet", help="Who published it.")
@click.option(
    "--published",
    metavar="DATE",
    help="When it was published: YYYY-MM-DD, EDTF, or a day in words.",
)
@click.option("--licence", help="Its licence, as an SPDX identifier or in words.")
@click.option("--url", help="Where it stands on the web.")
@global_options
@pass_settings
def command(
    settings: Settings,
    *,
    sources: tuple[str, ...],
    title: str | None,
    outlet: str | None,
    published: str | None,
    licence: str | None,
    url: str | None,
) -> int:
    """Copy articles into seeds/, each with a sidecar NAME.meta.yaml that says where it is from.

    Nothing is overwritten: an article whose bytes are there already is left alone, and a name
    that is taken gets a number. One that fails does not stop the others.
    """
    from linimasa.ingest.add import Seeds, add
    from linimasa.timex.day import day_named
    from linimasa.yamlio.sidecar import Sidecar

    given = Sidecar(
        title=title, outlet=outlet, published=_date(published), licence=licence, url=url
    )
    base = settings.directory  # project_config sets it to the project's root
    config = project_config(settings)
    seeds = Seeds(config.root, config.seeds_dir, write=not settings.dry_run)
    result = add(seeds, sources, given, base=base, read_day=day_named)
    say_json(settings, _json(result))
    for article in result.added:
        say(settings, _line(article, dry=settings.dry_run))
    print_notices(result.notices, settings)
    for error in result.failed:
        print_error(error, settings)
    if any(article.fresh for article in result.added):
        next_step(settings, "linimasa extract")
    return 1 if result.failed else 0


def _date(value: str | None) -> str | None:
    if value is None:
        return None
    from linimasa.ingest.dates import as_edtf
    from linimasa.timex.day import day_named

    date = as_edtf(value) or day_named(value)
    if date is None:
        raise UsageError(
            f"--published: '{value}' is no date",
            hint="write it as YYYY-MM-DD, EDTF, or a day in words",
        )
    return date


def _line(article: Added, *, dry: bool) -> str:
    if not article.fresh:
        return f"= {article.file} is the same as {article.source}; nothing done"
    would = " (would be added)" if dry else ""
    return f"+ {article.file}{would}"


def _json(result: Addition) -> dict[str, object]:
    return {
        "added": [
            {"source": one.source, "file": one.file, "sidecar": one.sidecar, "fresh": one.fresh}
            for one in result.added
        ],
        "failed": len(result.failed),
    }
