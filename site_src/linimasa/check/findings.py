"""What a check finds: a place, a code, a sentence. Codes are stable, so that programs may sort by
them; the letter names the subject."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from linimasa.errors import LinimasaError, Place, Problems

UNREADABLE = "Y101"
IMPOSSIBLE_DATE = "D101"
END_BEFORE_START = "D102"
WRONG_WEEKDAY = "D103"
NOT_IN_SOURCE = "Q101"
NO_SOURCE = "Q102"
CONTROL_IN_TEXT = "T101"
BAD_PICTURE = "P101"
BROKEN_LINK = "L101"
NO_ANCHOR = "L102"
NO_RESOURCE = "L103"
FILE_TOO_LARGE = "F101"
SITE_TOO_LARGE = "F102"
SAME_BUT_FOR_CASE = "F103"
CONTROL_IN_NAME = "F104"
NO_PLAIN_FILE = "F105"

CODES = {
    UNREADABLE: "a file of settings, events or pages does not read",
    IMPOSSIBLE_DATE: "a date that is in no calendar",
    END_BEFORE_START: "a range that ends before it starts",
    WRONG_WEEKDAY: "a weekday in the words that is not the date's",
    NOT_IN_SOURCE: "a quote that does not stand in its source",
    NO_SOURCE: "a source that is not there, or cannot be read",
    CONTROL_IN_TEXT: "an invisible control character in a text",
    BAD_PICTURE: "a picture that is not there, is broken, or too large to be read",
    BROKEN_LINK: "a link to a page that is not there",
    NO_ANCHOR: "a link to a place in a page that is not there",
    NO_RESOURCE: "a picture, style or script that is not there",
    FILE_TOO_LARGE: "a file over the limit of GitHub Pages",
    SITE_TOO_LARGE: "a site over the limit of GitHub Pages",
    SAME_BUT_FOR_CASE: "names that differ only by case",
    CONTROL_IN_NAME: "a control character in a file's name",
    NO_PLAIN_FILE: "a symbolic link, or another thing that is no plain file",
}


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong. `others` counts the further files that have the very same."""

    at: Place
    code: str
    message: str
    hint: str = ""
    others: int = 0

    def __str__(self) -> str:
        """`file:line:column CODE message`; what is wrong with a file as a whole stands at 1:1."""
        place = f"{self.at.file}:{self.at.line or 1}:{self.at.column or 1}"
        more = f", and in {self.others} more files" if self.others > 1 else ""
        more = ", and in one more file" if self.others == 1 else more
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place} {self.code} {self.message}{more}{hint}"


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sorted by place, then code; each said once."""
    return tuple(sorted(set(findings), key=_key))


def folded(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What is the same in many files, as a link in every page's foot is, told at the first."""
    first: dict[tuple[str, str], Finding] = {}
    files: dict[tuple[str, str], set[str]] = {}
    for finding in in_order(findings):
        same = finding.code, finding.message
        first.setdefault(same, finding)
        files.setdefault(same, set()).add(finding.at.file)
    return tuple(replace(one, others=len(files[same]) - 1) for same, one in first.items())


def from_error(error: LinimasaError, file: str) -> tuple[Finding, ...]:
    """An error, or each of several, as findings; `file` for one that names none."""
    problems = error.problems if isinstance(error, Problems) else (error,)
    return tuple(
        Finding(problem.at or Place(file), UNREADABLE, problem.message, problem.hint)
        for problem in problems
    )


def _key(finding: Finding) -> tuple[str, int, int, str, str]:
    at = finding.at
    return at.file, at.line or 0, at.column or 0, finding.code, finding.message
