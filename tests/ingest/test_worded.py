"""Dates that files state in words: read in the language of the article, by who reads dates."""

from __future__ import annotations

from pathlib import Path

from linimasa.errors import Notice, Place
from linimasa.ingest import Ingested, read_sources
from support.project import project

FRENCH = "Le navire est arrivé au port lundi matin. Le maire a salué l’équipage sur le quai."


def read_day(words: str, language: str) -> str | None:
    return f"2025-04-{len(language):02}" if words.startswith("8") else None


def read(root: Path, files: dict[str, str]) -> Ingested:
    return read_sources(project(root, files), root / "seeds", read_day=read_day)


def test_a_day_in_words_is_stated(tmp_path: Path) -> None:
    found = read(tmp_path, {"seeds/a.md": f"---\ndate: 8 avril 2025\n---\n{FRENCH}\n"})
    (article,) = found.articles
    assert (article.published, article.published_basis, found.notices) == (
        "2025-04-02",
        "stated",
        (),
    )


def test_what_is_no_day_is_told_of_at_its_place(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        {
            "seeds/a.txt": f"---\nlang: fr\npublished: hier\n---\n{FRENCH}\n",
            "seeds/b.jsonl": f'{{"id": "b", "text": "{FRENCH}", "date": "hier"}}\n',
        },
    )
    hint = "write it as YYYY-MM-DD"
    assert found.notices == (
        Notice(
            "published: 'hier' is not a date that is read here", hint, Place("seeds/a.txt", 3, 12)
        ),
        Notice("date: 'hier' is not a date that is read here", hint, Place("seeds/b.jsonl", 1)),
    )
    assert [article.published for article in found.articles] == [None, None]


def test_a_sidecar_outweighs_it(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        {
            "seeds/a.md": f"---\ndate: hier\n---\n{FRENCH}\n",
            "seeds/a.md.meta.yaml": "published: 2025-04-09\n",
        },
    )
    (article,) = found.articles
    assert (article.published, found.notices) == ("2025-04-09", ())
