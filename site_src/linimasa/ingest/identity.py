"""Articles into articles with ids that are unique, and that stay with the file that had them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace

from linimasa.errors import Notice, Place
from linimasa.model import Article


@dataclass(frozen=True, slots=True)
class Draft:
    """An article whose id is only proposed yet; `named` tells that a sidecar proposes it."""

    article: Article
    named: bool = False


@dataclass(frozen=True, slots=True)
class KnownSources:
    """What a project knows of its sources: each id with its file, relative to the project.

    `find` gives, of an article in a new file and of some ids, the one whose article it is; None
    where it is none of theirs.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    find: Callable[[Article, Collection[str]], str | None] = lambda *_: None


def digest(name: str) -> str:
    """Six hexadecimal digits that depend on a name alone."""
    return hashlib.sha256(name.encode("utf-8", errors="surrogateescape")).hexdigest()[:6]


def identify(
    drafts: Iterable[Draft],
    known: KnownSources,
    stands: Callable[[str], bool],
    notices: list[Notice],
) -> tuple[Article, ...]:
    """Articles without doubles among their ids, in the order given; `notices` tells of new ones.

    First come the articles that keep the id recorded for them, then those that a sidecar names or
    whose file has another name now, then the order of files. An id recorded for a file that
    `stands` is nobody else's, even while that file does not read: its events would fall to the
    wrong article.
    """
    recorded = known.files
    standing = {name: file for name, file in recorded.items() if stands(file)}
    gone = recorded.keys() - standing.keys()
    drafts = [_moved(draft, known, gone) for draft in drafts]
    ranked = [(_rank(draft, recorded), number, draft) for number, draft in enumerate(drafts)]
    renamed = {draft.article.file for rank, _, draft in ranked if draft.named and rank}
    taken = {name: file for name, file in standing.items() if file not in renamed}
    articles: dict[int, Article] = {}
    given: set[str] = set()
    for rank, number, draft in sorted(ranked, key=lambda one: one[:2]):
        article = draft.article
        own = None if rank else _own(article, recorded, given)
        if own is None and article.id in taken:
            own = _free(article, taken)
            notices.append(_told(draft, taken[article.id], own))
        articles[number] = article = replace(article, id=own or article.id)
        taken[article.id] = article.file
        given.add(article.id)
    return tuple(articles[number] for number in sorted(articles))


def _moved(draft: Draft, known: KnownSources, gone: set[str]) -> Draft:
    """A draft with the id that its article had in a file that is gone, which is then taken."""
    if draft.named or not gone or draft.article.file in known.files.values():
        return draft
    name = known.find(draft.article, gone)
    if name is None:
        return draft
    gone.discard(name)
    return Draft(replace(draft.article, id=name), named=True)


def _rank(draft: Draft, recorded: Mapping[str, str]) -> int:
    article = draft.article
    if recorded.get(article.id) == article.file:
        return 0
    if draft.named:
        return 1
    return 0 if article.file in recorded.values() else 2


def _own(article: Article, recorded: Mapping[str, str], given: Container[str]) -> str | None:
    """The id recorded for an article's file that is not given yet, if possible the proposed one.

    A file of many articles may hold two of one name, and then has an id recorded for each.
    """
    names = [name for name, file in recorded.items() if file == article.file and name not in given]
    return article.id if article.id in names else next(iter(names), None)


def _free(article: Article, taken: Mapping[str, str]) -> str:
    stem = f"{article.id}-{digest(article.file)}"
    made, count = stem, 1
    while made in taken:
        count += 1
        made = f"{stem}-{count}"
    return made


def _told(draft: Draft, owner: str, made: str) -> Notice:
    article = draft.article
    message = f"its id would be '{article.id}', as that of {owner}"
    hint = f"it is '{made}', and stays so once its events are written"
    if draft.named:
        hint = f"it is '{made}' for now; name another id in its sidecar"
    return Notice(message, hint, Place(article.file))
