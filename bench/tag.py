"""Times the temporal tagger against dateparser's search on text that is made here."""

from __future__ import annotations

import time
from collections.abc import Callable

from dateparser.search import search_dates

from linimasa.timex import tag

SENTENCES = {
    "id": (
        "Pada Jumat ({day}/10/2024) wali kota membuka dermaga yang ketiga di pelabuhan lama. ",
        "Sejak Agustus tahun lalu nelayan setempat melaporkan {day} kapal yang rusak. ",
        "Rapat itu berlangsung lama, dan warga pulang tanpa mendengar satu keputusan pun. ",
        "Perjanjian ditandatangani pada {day} Maret 2023, menurut kantor pelabuhan. ",
    ),
    "en": (
        "On Friday, October {day}, 2024, the mayor opened the third pier of the old harbour. ",
        "Since August last year the fishermen have counted {day} damaged boats. ",
        "The meeting was long, and the people went home without hearing a single decision. ",
        "The agreement was signed on {day} March 2023, says the harbour office. ",
    ),
}
ARTICLE_SENTENCES = 24
PEER_ARTICLES = 4  # dateparser reads some 100 KB a second: more would only take longer
OUR_ARTICLES = 200


def make_articles(language: str, count: int) -> list[str]:
    """`count` articles of 24 sentences, every one different in its numbers."""
    patterns = SENTENCES[language]
    return [
        "".join(
            patterns[number % len(patterns)].format(day=1 + (article + number) % 28)
            for number in range(ARTICLE_SENTENCES)
        )
        for article in range(count)
    ]


def speed(read: Callable[[str], object], articles: list[str]) -> float:
    """Megabytes (10^6 bytes of UTF-8) a second on one core; the first article only warms up."""
    read(articles[0])
    start = time.perf_counter()
    for article in articles:
        read(article)
    taken = time.perf_counter() - start
    return sum(len(article.encode()) for article in articles) / 1e6 / taken


def measure() -> list[tuple[str, str, str]]:
    """Rows of the table: who reads what, MB a second, how many times as fast as the peer."""
    rows = []
    for language in SENTENCES:
        peer = speed(
            lambda text, code=language: search_dates(text, languages=[code]),  # type: ignore[misc]
            make_articles(language, PEER_ARTICLES),
        )
        ours = speed(
            lambda text, code=language: tag(text, language=code, dct="2024-10-24"),  # type: ignore[misc]
            make_articles(language, OUR_ARTICLES),
        )
        rows.append((f"dateparser.search, `{language}`", f"{peer:.2f} MB/s", "1"))
        rows.append((f"linimasa tag, `{language}`", f"{ours:.2f} MB/s", f"{ours / peer:.1f}"))
    return rows
