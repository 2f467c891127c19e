"""Adding files, folders and pages: copies, sidecars, and nothing ever overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.errors import FetchError, UsageError
from linimasa.ingest import add as module
from linimasa.ingest.add import Seeds, add
from linimasa.ingest.fetch import Fetched
from linimasa.yamlio.sidecar import Sidecar, read_sidecar

TEXT = "Kapal itu tiba di pelabuhan pada Senin pagi.\nBupati menyambutnya sehari kemudian.\n"


@pytest.fixture
def seeds(tmp_path: Path) -> Seeds:
    root = tmp_path / "project"
    (root / "seeds").mkdir(parents=True)
    return Seeds(root, root / "seeds")


def listing(seeds: Seeds) -> list[str]:
    files = (path for path in seeds.folder.rglob("*") if path.is_file())
    return sorted(path.relative_to(seeds.folder).as_posix() for path in files)


def write(path: Path, text: str = TEXT) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return str(path)


def test_a_file_is_copied_with_a_sidecar(seeds: Seeds, tmp_path: Path) -> None:
    source = write(tmp_path / "kapal.txt")
    result = add(seeds, [source], Sidecar(title="Kapal tiba", published="2024-05"))
    assert not result.failed
    assert (result.added[0].file, result.added[0].fresh) == ("seeds/kapal.txt", True)
    assert (seeds.folder / "kapal.txt").read_text(encoding="utf-8") == TEXT
    beside = read_sidecar(seeds.folder / "kapal.txt.meta.yaml", seeds.root)
    assert (beside.title, beside.published) == ("Kapal tiba", "2024-05")
    assert len(beside.sha256 or "") == 64


def test_the_same_bytes_are_added_once(seeds: Seeds, tmp_path: Path) -> None:
    first, second = write(tmp_path / "a.txt"), write(tmp_path / "b.txt")
    result = add(seeds, [first, second])
    assert [(one.file, one.fresh) for one in result.added] == [
        ("seeds/a.txt", True),
        ("seeds/a.txt", False),
    ]
    again = add(Seeds(seeds.root, seeds.folder), [second])
    assert not again.added[0].fresh
    assert listing(seeds) == ["a.txt", "a.txt.meta.yaml"]


def test_a_name_that_is_taken_gets_a_number(seeds: Seeds, tmp_path: Path) -> None:
    write(seeds.folder / "a.txt", "Yang lama tetap di sini.\n")
    write(seeds.folder / "a-2.txt.meta.yaml", "title: Yatim\n")
    result = add(seeds, [write(tmp_path / "a.txt")])
    assert result.added[0].file == "seeds/a-3.txt"
    assert (seeds.folder / "a.txt").read_text(encoding="utf-8") == "Yang lama tetap di sini.\n"
    assert (seeds.folder / "a-2.txt.meta.yaml").read_text(encoding="utf-8") == "title: Yatim\n"


def test_a_sidecar_comes_along_and_options_override_it(seeds: Seeds, tmp_path: Path) -> None:
    source = write(tmp_path / "a.txt")
    write(tmp_path / "a.txt.meta.yaml", "outlet: Harian Lama\nwire: Kantor Berita\n")
    add(seeds, [source], Sidecar(outlet="Harian Baru"))
    beside = read_sidecar(seeds.folder / "a.txt.meta.yaml", seeds.root)
    assert (beside.outlet, beside.wire) == ("Harian Baru", "Kantor Berita")


def test_a_folder_keeps_its_subfolders(seeds: Seeds, tmp_path: Path) -> None:
    write(tmp_path / "berita" / "2024" / "a.txt")
    write(tmp_path / "berita" / "b.md", "# Banjir\n\nAir naik pada Selasa.\n")
    write(tmp_path / "berita" / "gambar.png", "x")
    write(tmp_path / "berita" / ".DS_Store", "x")
    result = add(seeds, ["berita"], base=tmp_path)
    assert [one.file for one in result.added] == ["seeds/2024/a.txt", "seeds/b.md"]
    assert [one.source for one in result.added] == ["berita/2024/a.txt", "berita/b.md"]
    assert any("png" in notice.message for notice in result.notices)
    assert read_sidecar(seeds.folder / "b.md.meta.yaml", seeds.root).title == "Banjir"


def test_one_failure_stops_no_other(seeds: Seeds, tmp_path: Path) -> None:
    bad = [
        str(tmp_path / "missing.txt"),
        write(tmp_path / "empty.txt", ""),
        write(tmp_path / "blank.txt", " \n \n"),
        write(tmp_path / "video.mp4", "x"),
        write(tmp_path / "a.txt.meta.yaml", "title: A\n"),
        "gopher://example.org/a",
        str(seeds.root),
    ]
    (tmp_path / "none").mkdir()
    result = add(seeds, [*bad, str(tmp_path / "none"), write(tmp_path / "good.txt")])
    assert [one.file for one in result.added] == ["seeds/good.txt"]
    told = {str(error.at): error.message for error in result.failed}
    assert set(told) == {*bad, str(tmp_path / "none")}
    assert told[bad[0]] == "there is no such file"
    assert told[bad[1]] == "is empty"
    assert "sidecar" in told[bad[4]]


def test_without_writing_nothing_is_written(seeds: Seeds, tmp_path: Path) -> None:
    dry = Seeds(seeds.root, seeds.folder, write=False)
    one, other = write(tmp_path / "x" / "a.txt"), write(tmp_path / "y" / "a.txt", f"{TEXT}Lagi.\n")
    result = add(dry, [one, other])
    assert [one.file for one in result.added] == ["seeds/a.txt", "seeds/a-2.txt"]
    assert listing(seeds) == []


def test_a_title_is_of_one_article(seeds: Seeds, tmp_path: Path) -> None:
    sources = [write(tmp_path / "a.txt"), write(tmp_path / "b.txt", "Lain.\n")]
    with pytest.raises(UsageError):
        add(seeds, sources, Sidecar(title="Satu"))
    assert listing(seeds) == []


def test_a_failed_sidecar_leaves_no_article(
    seeds: Seeds, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Sidecar) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "render_sidecar", full)
    result = add(seeds, [write(tmp_path / "a.txt")])
    assert "no space left" in result.failed[0].message
    assert listing(seeds) == []


def serve(monkeypatch: pytest.MonkeyPatch, answer: Fetched | FetchError) -> None:
    def fetch(_: str) -> Fetched:
        if isinstance(answer, FetchError):
            raise answer
        return answer

    monkeypatch.setattr(module, "fetch", fetch)


def test_a_page_of_the_web(seeds: Seeds, monkeypatch: pytest.MonkeyPatch) -> None:
    url, when = "https://example.org/berita/kapal%20tiba.txt", "2024-05-02T01:02:03Z"
    serve(monkeypatch, Fetched(url, TEXT.encode(), ".txt", when))
    result = add(seeds, ["https://example.org/k"])
    assert result.added[0].file == "seeds/kapal-tiba.txt"
    beside = read_sidecar(seeds.folder / "kapal-tiba.txt.meta.yaml", seeds.root)
    assert (beside.url, beside.retrieved) == (url, when)


def test_an_encoding_that_only_the_server_knows(
    seeds: Seeds, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Кораблi прийшли у вівторок.\nМер зустрів їх.\n"
    data = text.encode("koi8-u")
    serve(monkeypatch, Fetched("https://example.org/", data, ".txt", "2024-05-02", "koi8-u"))
    result = add(seeds, ["https://example.org/"])
    assert result.added[0].file == "seeds/example-org.txt"
    assert (seeds.folder / "example-org.txt").read_text(encoding="utf-8") == text


def test_a_page_that_does_not_come(seeds: Seeds, monkeypatch: pytest.MonkeyPatch) -> None:
    serve(monkeypatch, FetchError("the server answers 404", at="https://example.org/"))
    result = add(seeds, ["https://example.org/"])
    assert result.failed[0].message == "the server answers 404"
    assert listing(seeds) == []
