"""Where the documents and the scorer are: LINIMASA_CORPORA, else the folder beside the project.

The corpora are the press's and are not part of the project; without them speed is measured on
articles made here, and nothing is scored.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ.get("LINIMASA_CORPORA") or ROOT.parent / "shared" / "corpora")
SENTENCES = {
    "id": (
        "Pada Jumat ({day}/10/2024) wali kota membuka dermaga yang ketiga di pelabuhan lama. ",
        "Nelayan pulang dengan jaring yang kosong, dan pasar ikan di kota itu tutup lebih awal. ",
        "Sejak Agustus tahun lalu nelayan setempat melaporkan {day} kapal yang rusak. ",
        "Rapat itu berlangsung lama, dan warga pulang tanpa mendengar satu keputusan pun. ",
        "Perjanjian ditandatangani pada {day} Maret 2023, menurut kantor pelabuhan. ",
        "Kepala kantor itu menolak menjawab pertanyaan tentang biaya pengerukan alur. ",
    ),
    "en": (
        "On Friday, October {day}, 2024, the mayor opened the third pier of the old harbour. ",
        "The boats came home with empty nets, and the fish market of the town closed early. ",
        "Since August last year the fishermen have counted {day} damaged boats. ",
        "The meeting was long, and the people went home without hearing a single decision. ",
        "The agreement was signed on {day} March 2023, says the harbour office. ",
        "The head of that office would not answer questions on the cost of dredging. ",
    ),
}


@dataclass(frozen=True, slots=True)
class Corpus:
    """One file of documents in one language; `gold` where it can be scored."""

    name: str
    language: str
    path: Path
    gold: bool


def scored() -> list[Corpus]:
    """Every corpus with gold, by name."""
    files = [*sorted((FOLDER / "timex").glob("*.jsonl")), FOLDER / "gold_dev.jsonl"]
    found = [_corpus(path) for path in files if path.is_file()]
    return [corpus for corpus in found if corpus.gold]


def for_speed(folder: Path) -> list[Corpus]:
    """News in English and Indonesian: real where the corpora are, else made in `folder`."""
    real = [
        FOLDER / "timex" / name for name in ("timebank_en.jsonl", "kompas_unannotated_id.jsonl")
    ]
    if all(path.is_file() for path in real):
        return [_corpus(path) for path in real]
    return [_made(language, folder) for language in SENTENCES]


def _corpus(path: Path) -> Corpus:
    with path.open(encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    gold = any(document.get("timexes") for document in documents)
    languages = {document["lang"] for document in documents}
    language = languages.pop() if len(languages) == 1 else "several"
    return Corpus(path.stem, language, path, gold)


def _made(language: str, folder: Path) -> Corpus:
    path = folder / f"made_{language}.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for article in range(100):
            text = "".join(
                SENTENCES[language][number % 6].format(day=1 + (article + number) % 28)
                for number in range(36)
            )
            line = {"id": str(article), "lang": language, "dct": "2024-10-24", "text": text}
            file.write(json.dumps(line) + "\n")
    return Corpus(path.stem, language, path, gold=False)
