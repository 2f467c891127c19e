"""`linimasa build`: content/ into output/."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from linimasa.cli.context import Settings, global_options, pass_settings, project_config
from linimasa.cli.progress import progress
from linimasa.cli.report import next_step, say, say_json, shortened
from linimasa.forks import uncollected

if TYPE_CHECKING:
    from linimasa.site.build import BuildReport


@click.command(short_help="Draw the site into output/.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if output/ is not up to date.")
@click.option("--jobs", type=click.IntRange(1), help="Draw in so many processes.  [default: cores]")
@click.option("--profile", is_flag=True, help="Say where the time went.")
@global_options
@pass_settings
def command(settings: Settings, *, check: bool, jobs: int | None, profile: bool) -> int:
    """Draw every page of the timeline from content/ into output/.

    Everything is drawn before the first file is written: a build that fails changes nothing.
    Only what changed since the last build is drawn, only files that differ are written, and only
    files of an earlier build are removed.
    """
    with uncollected():
        from linimasa.site.build import build_site

        config = project_config(settings)
        dry = check or settings.dry_run
        with progress(settings, "Drawing") as tell:
            report = build_site(config, check_only=dry, jobs=jobs or os.cpu_count() or 1, tell=tell)
    say_json(settings, _json(report))
    for line in _lines(report, settings, dry=dry):
        say(settings, line)
    if profile:
        for step, seconds in report.seconds.items():
            say(settings, f"{seconds:8.3f} s  {step}")
    if report.changed and dry:
        next_step(settings, "linimasa build")
    else:
        next_step(settings, f"linimasa serve, or open {report.output / 'index.html'}")
    settings.all_done = True
    return 1 if check and report.changed else 0


def _lines(report: BuildReport, settings: Settings, *, dry: bool) -> list[str]:
    from linimasa.site.engines import search_advice
    from linimasa.site.pagefind import FOLDER as PAGEFIND  # names of its files are of no interest
    from linimasa.site.pagefind import has_pagefind

    counts = report.counts
    would = "would be " if dry else ""
    lines = [f"+ {file}" for file in report.written] if settings.verbose or settings.dry_run else []
    gone = [f"- {file}" for file in report.removed if not file.startswith(f"{PAGEFIND}/")]
    lines += shortened(gone, settings)
    lines.append(
        f"{_many(counts.total, 'event')} ({counts.unreviewed} unreviewed, {counts.undated} undated)"
        f" on {_many(report.pages, 'page')}."
    )
    advice, hint = search_advice(counts.total, pagefind=has_pagefind())
    lines += [f"Search: {advice} ({hint})."] if advice else []
    if counts.withheld:
        lines.append(f"{_many(counts.withheld, 'event')} withheld.")
    if report.changed:
        written, removed = len(report.written), len(report.removed)
        lines.append(f"{_many(written, 'file')} {would}written, {removed} {would}removed.")
    else:
        lines.append("The site is up to date.")
    return lines


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _json(report: BuildReport) -> dict[str, object]:
    counts = report.counts
    return {
        "output": str(report.output),
        "pages": report.pages,
        "events": counts.total,
        "confirmed": counts.confirmed,
        "unreviewed": counts.unreviewed,
        "undated": counts.undated,
        "withheld": counts.withheld,
        "written": list(report.written),
        "removed": list(report.removed),
        "seconds": {step: round(seconds, 6) for step, seconds in report.seconds.items()},
    }
