"""A folder of seeds into articles: ids, sidecars, and every trouble as a notice."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linimasa.errors import DataError, SourceError
from linimasa.ingest import Ingested, KnownSources, read_file, read_sources

TEXT = "Kapal itu tiba di pelabuhan pada Senin pagi.\nBupati menyambutnya sehari kemudian.\n"


def read(root: Path, files: dict[str, str | bytes]) -> Ingested:
    for name, content in files.items():
        path = root / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_sources(root, root / "seeds")


def told(found: Ingested) -> dict[str, str]:
    return {str(notice.at): notice.message for notice in found.notices}


def test_files_in_the_order_of_their_paths(tmp_path: Path) -> None:
    found = read(tmp_path, {"b.txt": TEXT, "a/z.txt": TEXT, "C D.md": TEXT, "é.TXT": TEXT})
    assert [(article.id, article.file) for article in found.articles] == [
        ("c-d", "seeds/C D.md"),
        ("z", "seeds/a/z.txt"),
        ("b", "seeds/b.txt"),
        ("e", "seeds/é.TXT"),
    ]
    assert found.notices == ()
    assert found.articles[2].text == TEXT.rstrip()


def test_the_sidecar_overrides(tmp_path: Path) -> None:
    sidecar = (
        "id: kapal\ntitle: Kapal tiba\noutlet: Harian Contoh\nauthors: [Budi, Sari]\n"
        "url: https://example.org/kapal\narchive: https://web.archive.org/x\n"
        "published: 2024-10-24T08:00:00+07:00\ncollected: 2024-11-01\ncollected_by: Wati\n"
        "licence: CC-BY-4.0\nwire: Kantor Berita\nlanguage: id\n"
    )
    found = read(
        tmp_path,
        {"x.md": f"---\ntitle: Lain\ndate: 2020-01-01\n---\n{TEXT}", "x.md.meta.yaml": sidecar},
    )
    article = found.articles[0]
    assert found.notices == ()
    assert (article.id, article.title, article.outlet) == ("kapal", "Kapal tiba", "Harian Contoh")
    assert (article.published, article.published_basis) == ("2024-10-24T08:00:00+07:00", "stated")
    assert (article.authors, article.language) == (("Budi", "Sari"), "id")
    assert (article.collected, article.collected_by) == ("2024-11-01", "Wati")
    assert (article.wire, article.licence) == ("Kantor Berita", "CC-BY-4.0")
    assert (article.url, article.archive) == (
        "https://example.org/kapal",
        "https://web.archive.org/x",
    )


def test_ids_are_unique_and_depend_on_the_path_alone(tmp_path: Path) -> None:
    found = read(tmp_path, {"a/x.txt": TEXT, "b/x.txt": TEXT, "c/x.txt": TEXT})
    ids = [article.id for article in found.articles]
    assert ids[0] == "x"
    assert len(set(ids)) == 3
    assert all(name.startswith("x-") for name in ids[1:])
    (tmp_path / "seeds/b/x.txt").unlink()
    again = read_sources(tmp_path, tmp_path / "seeds")
    assert [article.id for article in again.articles] == [ids[0], ids[2]]


def test_an_id_that_a_sidecar_names_is_kept(tmp_path: Path) -> None:
    found = read(tmp_path, {"a.txt": TEXT, "b.txt": TEXT, "b.txt.meta.yaml": "id: a\n"})
    assert found.articles[1].id == "a"
    assert found.articles[0].id.startswith("a-")
    assert list(told(found)) == ["seeds/a.txt"]


def ids(root: Path, recorded: dict[str, str]) -> dict[str, str]:
    found = read_sources(root, root / "seeds", KnownSources(recorded))
    return {article.file.removeprefix("seeds/"): article.id for article in found.articles}


def test_a_file_keeps_the_id_that_is_recorded_for_it(tmp_path: Path) -> None:
    read(tmp_path, {"a.md": TEXT, "a.txt": TEXT})
    found = ids(tmp_path, {"a": "seeds/a.txt"})
    assert found["a.txt"] == "a"
    assert found["a.md"].startswith("a-")
    assert ids(tmp_path, {"a": "seeds/a.txt", "a-2": "seeds/a.md"})["a.md"] == "a-2"
    (tmp_path / "seeds/a.txt").unlink()
    assert ids(tmp_path, {"a": "seeds/a.txt", "a-2": "seeds/a.md"}) == {"a.md": "a-2"}
    assert ids(tmp_path, {"a": "seeds/a.txt"}) == {"a.md": "a"}


def test_an_id_recorded_for_a_file_that_does_not_read_is_nobody_elses(tmp_path: Path) -> None:
    read(tmp_path, {"a.md": TEXT, "a.txt": ""})
    assert ids(tmp_path, {"a": "seeds/a.txt"})["a.md"].startswith("a-")


def test_a_sidecar_renames_its_own_file_but_takes_no_other_ones_id(tmp_path: Path) -> None:
    read(tmp_path, {"a.txt": TEXT, "b.txt": TEXT, "b.txt.meta.yaml": "id: a\n"})
    found = ids(tmp_path, {"a": "seeds/a.txt", "b": "seeds/b.txt"})
    assert found["a.txt"] == "a"
    assert found["b.txt"].startswith("a-")
    read(tmp_path, {"a.txt.meta.yaml": "id: c\n"})
    assert ids(tmp_path, {"a": "seeds/a.txt", "b": "seeds/b.txt"}) == {"a.txt": "c", "b.txt": "a"}


def test_an_article_in_a_new_file_keeps_the_id_of_the_file_that_is_gone(tmp_path: Path) -> None:
    read(tmp_path, {"new.txt": TEXT, "old.txt": TEXT, "other.txt": TEXT})
    files = {"old": "seeds/old.txt", "older": "seeds/older.txt"}
    known = KnownSources(files, lambda article, ids: "older" if "older" in ids else None)
    found = read_sources(tmp_path, tmp_path / "seeds", known)
    assert [article.id for article in found.articles] == ["older", "old", "other"]
    assert found.notices == ()


def test_two_lines_of_one_name_keep_an_id_each(tmp_path: Path) -> None:
    lines = '{"id": 1, "text": "Kapal tiba."}\n{"id": 1, "text": "Kapal pergi."}\n'
    first = [article.id for article in read(tmp_path, {"j.jsonl": lines}).articles]
    recorded = dict.fromkeys(sorted(first, reverse=True), "seeds/j.jsonl#1")
    again = read_sources(tmp_path, tmp_path / "seeds", KnownSources(recorded))
    assert first[0] == "j-1"
    assert [article.id for article in again.articles] == first
    assert again.notices == ()


def test_lines_of_json_are_articles(tmp_path: Path) -> None:
    lines = '{"id": "satu", "text": "Kapal tiba."}\n\n{"id": 2, "text": "Kapal pergi."}\n'
    found = read(tmp_path, {"many.jsonl": lines, "many.jsonl.meta.yaml": "outlet: Harian\n"})
    assert [(one.id, one.file, one.outlet) for one in found.articles] == [
        ("many-satu", "seeds/many.jsonl#satu", "Harian"),
        ("many-2", "seeds/many.jsonl#2", "Harian"),
    ]


def test_every_trouble_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        {
            "good.txt": TEXT,
            "empty.txt": "",
            "blank.txt": " \n\n",
            "binary.txt": bytes(range(256)) * 8,
            "broken.pdf": b"%PDF-1.7 nothing",
            "broken.docx": b"PK\x03\x04 nothing",
            "video.mp4": b"x",
            "NOTES": b"x",
            "wrong.txt": TEXT,
            "wrong.txt.meta.yaml": "titel: A\n",
            "gone.txt.meta.yaml": "title: A\n",
            "lines.jsonl": '{"text": "Kapal tiba."}\n{"text": \n[1]\n{"id": "x"}\n',
            ".hidden.txt": TEXT,
            "~$open.docx": b"x",
            "old.txt~": TEXT,
        },
    )
    assert [article.file.split("#")[0] for article in found.articles] == [
        "seeds/good.txt",
        "seeds/lines.jsonl",
    ]
    notices = told(found)
    names = "empty.txt blank.txt binary.txt broken.pdf broken.docx video.mp4 NOTES"
    wanted = [*names.split(), "gone.txt.meta.yaml"]
    assert {f"seeds/{name}" for name in wanted} <= set(notices)
    assert notices["seeds/empty.txt"] == "is empty"
    assert any(place.startswith("seeds/wrong.txt.meta.yaml:1:") for place in notices)
    assert {place.split(":")[1] for place in notices if "jsonl" in place} == {"2", "3", "4"}
    assert not any("hidden" in place or "~" in place for place in notices)


def test_a_text_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    with (tmp_path / "seeds/large.txt").open("wb") as file:
        file.truncate(50_000_000)
    found = read_sources(tmp_path, tmp_path / "seeds")
    assert found.articles == ()
    assert "50.0 MB" in found.notices[0].message
    assert ".jsonl" in found.notices[0].hint


def test_links_pipes_and_loops(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "nowhere.txt").symlink_to(tmp_path / "missing")
    (seeds / "loop").symlink_to(seeds)
    os.mkfifo(seeds / "pipe.txt")
    found = read(tmp_path, {"good.txt": TEXT})
    assert [article.file for article in found.articles] == ["seeds/good.txt"]
    assert told(found) == {
        "seeds/nowhere.txt": "is a link to nothing",
        "seeds/pipe.txt": "is no ordinary file",
    }


def test_no_folder(tmp_path: Path) -> None:
    found = read_sources(tmp_path, tmp_path / "seeds")
    assert (found.articles, told(found)) == ((), {"seeds": "there is no such folder"})


def test_one_file_raises(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.txt.meta.yaml").write_text("published: kemarin\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"a\.txt\.meta\.yaml:1:"):
        read_file(tmp_path / "a.txt", tmp_path)
    with pytest.raises(SourceError, match="no kind"):
        read_file(tmp_path / "a.png", tmp_path)
