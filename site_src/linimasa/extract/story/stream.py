"""Lines of JSON with articles on one story into objects with the days that matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

from linimasa.extract.story.centrality import Centrality
from linimasa.extract.story.collecting import Collection
from linimasa.extract.story.ranking import Span, best_days
from linimasa.extract.story.telling import tell
from linimasa.extract.stream import as_article
from linimasa.timex.lines import LineProblem, read_documents


def timeline_lines(
    lines: Iterable[str | bytes], name: str, *, top: int, span: Span
) -> Iterator[Mapping[str, object] | LineProblem]:
    """At most `top` objects `{"date", "title", "quote", "sources", "score"}`, in order of time.

    Reads lines `{"id", "text", "lang"?, "dct"?}`, of all of which only sentences that name a day
    are held; problems come as they are met, the timeline at the end.
    """
    collection = Collection()
    for document in read_documents(lines, name):
        if isinstance(document, LineProblem):
            yield document
        else:
            collection.add(document.id, as_article(document))
    centrality = Centrality(collection)
    told: set[str] = set()
    for day in best_days(collection, centrality, top, span):
        entry = tell(day, collection, centrality, told)
        told.add(entry.quote)
        yield asdict(entry)
