"""Seeds into content: every article read, its events merged with what a person has made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from linimasa.across import Proposal
from linimasa.config import Config
from linimasa.errors import LinimasaError, Notice, Place, ProjectError, raise_problems
from linimasa.extract import prepare
from linimasa.ingest import KnownSources, read_sources
from linimasa.merge import Plan, forget, plan, read_memory, write_plan
from linimasa.model import Article
from linimasa.project.extractors import Extractors, Gathered
from linimasa.project.joining import join_plans
from linimasa.project.naming import named, names_in, names_of, project_names
from linimasa.project.renames import finder
from linimasa.timex.day import day_named
from linimasa.yamlio.events import list_event_files, read_event_file, read_text
from linimasa.yamlio.header import recorded_sources
from linimasa.yamlio.names import Names, read_names
from linimasa.yamlio.places import event_place


@dataclass(frozen=True, slots=True)
class SourceRun:
    """What a run found for one source. `path` is its events file, relative to the project;
    `open_dates` tells that some event has words for its date which cannot be resolved."""

    article: Article
    path: str
    plan: Plan
    open_dates: bool = False
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtractionRun:
    """A whole run, in the order of the sources; `written` counts the files that were changed.

    `across` is what several sources tell of, and what was proposed to be merged.
    """

    sources: tuple[SourceRun, ...]
    notices: tuple[Notice, ...]
    written: int
    across: Proposal

    @property
    def changed(self) -> bool:
        """Whether any file differs, or would differ, from what stood there before."""
        return any(run.plan.changes for run in self.sources)


def run_extraction(
    config: Config,
    *,
    only: tuple[str, ...] = (),
    write: bool = True,
) -> ExtractionRun:
    """Read all sources (or those whose id or file is in `only`), plan every file, then write.

    Everything is planned before the first file is written: one unreadable events file, and
    nothing changes. Raises LinimasaError, or Problems with all of them.
    """
    recorded = recorded_sources(config.root, config.events_dir)
    known = KnownSources(recorded, finder(config))
    ingested = read_sources(config.root, config.seeds_dir, known, day_named)
    articles = _chosen(ingested.articles, only)
    found = _gather_all(config, articles)
    names = _names(config, ingested.articles, found)
    runs = _plan_all(config, found, names)
    plans = {run.path: run.plan for run in runs}
    joined, across = join_plans(config, plans, ingested.articles)
    runs = tuple(replace(run, plan=joined[run.path]) for run in runs)
    written = sum(write_plan(run.plan, config.root, run.path) for run in runs) if write else 0
    if write:
        forget(config.events_dir, {article.id for article in ingested.articles})
    notices = (
        *ingested.notices,
        *(notice for run in runs for notice in run.notices),
        *_dating_notices(runs),
        *_shared_ids(config, runs),
        *_orphans(config, recorded, ingested.articles),
    )
    return ExtractionRun(sources=runs, notices=notices, written=written, across=across)


_Found = tuple[Article, Gathered]


def _gather_all(config: Config, articles: tuple[Article, ...]) -> tuple[_Found, ...]:
    extractors = Extractors(config)
    prepared = map(prepare, articles)
    return tuple((article, extractors.gather(article)) for article in prepared)


def _names(config: Config, articles: Iterable[Article], found: tuple[_Found, ...]) -> Names:
    """The form of every name, by this run's articles and the events of the others."""
    listed = read_names(config.names_path, config.root)
    mine = {article.id: article for article, _ in found}
    told = [name for _, gathered in found for name in names_in(gathered.candidates)]
    for path in list_event_files(config.root, config.events_dir):
        if path.stem not in mine:
            told += names_of(read_event_file(path, config.root))
    return project_names(listed, (mine.get(one.id, one) for one in articles), told)


def _plan_all(config: Config, found: tuple[_Found, ...], names: Names) -> tuple[SourceRun, ...]:
    runs: list[SourceRun] = []
    problems: list[LinimasaError] = []
    for article, gathered in found:
        try:
            runs.append(_plan_one(config, article, gathered, names))
        except LinimasaError as error:
            problems.append(error)
    raise_problems(problems)
    return tuple(runs)


def _plan_one(config: Config, article: Article, gathered: Gathered, names: Names) -> SourceRun:
    file = config.events_dir / f"{article.id}.yaml"
    path = file.relative_to(config.root).as_posix()
    text = read_text(file, path) if file.exists() else None
    memory = read_memory(config.root, path)
    found = tuple(named(candidate, names) for candidate in gathered.candidates)
    merged = plan(text, memory, article, found, path, complete=gathered.complete)
    open_dates = any(candidate.date is None for candidate in found)
    return SourceRun(article, path, merged, open_dates, gathered.notices)


def _chosen(articles: tuple[Article, ...], only: Iterable[str]) -> tuple[Article, ...]:
    wanted = {Path(name).as_posix() for name in only}
    if not wanted:
        return articles
    chosen = tuple(a for a in articles if a.id in wanted or a.file in wanted)
    missing = wanted - {name for a in chosen for name in (a.id, a.file)}
    if missing:
        known = ", ".join(sorted(a.id for a in articles)[:20]) or "none"
        raise ProjectError(
            f"no such source: {', '.join(sorted(missing))}",
            hint=f"name a source by its id or its file; there are: {known}",
        )
    return chosen


def _dating_notices(runs: Iterable[SourceRun]) -> Iterable[Notice]:
    """Where a date of publication is missing that some event would need."""
    for run in runs:
        file, _, line = run.article.file.partition("#")
        where = f"its line of {file}" if line else f"{file}.meta.yaml"
        field = '"published": "YYYY-MM-DD"' if line else "published: YYYY-MM-DD"
        if run.article.published is None and run.open_dates:
            yield Notice(
                "has no date of publication, and its text tells none: relative dates stay open",
                hint=f"write `{field}` into {where}",
                at=Place(run.article.file),
            )


def _shared_ids(config: Config, runs: Iterable[SourceRun]) -> Iterable[Notice]:
    """Events of two sources with one id, such as an event that was copied into another file."""
    owners: dict[str, str] = {}
    for run in runs:
        for name in run.plan.ids:
            first = owners.setdefault(name, run.path)
            if first != run.path:
                yield Notice(
                    f"the id {name} is also in {first}",
                    hint="change one of them; no site is built of both",
                    at=event_place(config.root, [run.path], name),
                )


def _orphans(
    config: Config, recorded: Iterable[str], articles: Iterable[Article]
) -> Iterable[Notice]:
    """Files of events that name a seed which is gone. Those that never had one are a person's."""
    known = {article.id for article in articles}
    for name in sorted(recorded):
        if name not in known:
            yield Notice(
                "its source is no longer in seeds/; its events stay as they are",
                hint=f"if it has another name now: `id: {name}` in the sidecar of that file; if you"
                " took it out, delete this file as well",
                at=Place((config.events_dir / f"{name}.yaml").relative_to(config.root).as_posix()),
            )
