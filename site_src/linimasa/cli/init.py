"""`linimasa init`: a new project that builds at once."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, cast

import click

from linimasa.cli.context import Settings, global_options, pass_settings
from linimasa.cli.report import next_step, say, say_json


@click.command(short_help="Make a new project that builds at once.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--lang",
    type=click.Choice(["id", "en"]),
    default="en",
    show_default=True,
    help="The language of the site and of the comments in its settings.",
)
@click.option("--title", help="The timeline's title.  [default: from the folder's name]")
@global_options
@pass_settings
def command(settings: Settings, folder: Path, lang: str, title: str | None) -> None:
    """Make a project in DIR: settings, a page, and two sample articles to try it with.

    Nothing is written where a file of the same name is there already.
    """
    from linimasa.project.scaffold import check_free, plan_project, write_project

    target = settings.directory / folder
    name = title.strip() if title and title.strip() else _title(target)
    planned = plan_project(name, cast("Literal['en', 'id']", lang))
    if settings.dry_run:
        check_free(target, planned)
    else:
        write_project(target, planned)
    say_json(settings, {"folder": str(target), "title": name, "files": list(planned)})
    for path in planned:
        say(settings, f"  {click.style('+', fg='green')} {Path(folder) / path}")
    done = "would be made" if settings.dry_run else "is ready"
    here = target.resolve() == Path.cwd()
    say(settings, f"The timeline “{name}” {done}{'' if here else f' in {folder}'}.")
    way = "" if here else f"cd {folder}, then: "
    next_step(settings, f"{way}linimasa extract, and: linimasa serve")


def _title(folder: Path) -> str:
    words = folder.resolve().name.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:] if words else "Timeline"
