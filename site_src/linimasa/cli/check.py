"""`linimasa check`: what is wrong with content and site, one line each, for people and editors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from linimasa.cli.app import VERBS
from linimasa.cli.context import Settings, global_options, pass_settings
from linimasa.cli.report import next_step, print_notices, say, say_json
from linimasa.errors import Notice, Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from linimasa.check import Finding

SITE = "output"


@click.command(short_help=VERBS["check"])
@global_options
@pass_settings
def command(settings: Settings) -> int:
    """Check the content against its sources, and the built site in output/ for broken links.

    Every finding is a line `file:line:column CODE message`, all of them at once, sorted; exit 1 if
    there is any. Checked are YAML; that every quote stands word for word in its source; that dates
    exist, ranges end after they start, and weekdays in the words are the date's, in any language
    that CLDR knows; that pictures are there and whole; links, anchors and pictures of the site;
    and the limits of GitHub Pages.
    """
    from linimasa.check import check_content, check_site, in_order
    from linimasa.cli.context import readable_config

    config = readable_config(settings)
    findings = list(check_content(config))
    built = config.output_dir.is_dir()
    if built:
        findings += check_site(config.output_dir, SITE, url=config.url)
    else:
        notice = Notice("is not there: no links were checked", "linimasa build", Place(SITE))
        print_notices([notice], settings)
    return report(settings, in_order(findings), checked="content and site" if built else "content")


def report(settings: Settings, findings: tuple[Finding, ...], *, checked: str) -> int:
    """Print findings and their number; the exit code."""
    say_json(settings, {"findings": [finding_json(one) for one in findings]})
    for line in lines(findings):
        say(settings, line)
    if not findings:
        say(settings, f"Nothing wrong with {checked}.")
        next_step(settings, "linimasa build" if checked == "content" else "linimasa publish")
        return 0
    files = len({one.at.file for one in findings})
    say(settings, f"{many(len(findings), 'finding')} in {many(files, 'file')}.")
    next_step(settings, "mend these, then: linimasa check")
    return 1


def lines(findings: Iterable[Finding]) -> Iterable[str]:
    """Each finding as `file:line:column CODE message`."""
    return (str(finding) for finding in findings)


def finding_json(finding: Finding) -> dict[str, object]:
    """A finding as a JSON object: file, line, column (from 1), code, message, hint, others."""
    return {
        "file": finding.at.file,
        "line": finding.at.line or 1,
        "column": finding.at.column or 1,
        "code": finding.code,
        "message": finding.message,
        "hint": finding.hint or None,
        "others": finding.others,
    }


def many(number: int, noun: str) -> str:
    """A number with its noun: `1 file`, `2 files`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
