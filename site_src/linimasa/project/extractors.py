"""The extractors that a project has chosen, over one article after another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from linimasa.config import Config
from linimasa.errors import Notice, Place, SourceError
from linimasa.extract import extract
from linimasa.extract.plugins import RULES, Checked, Extractor, checked, load, with_proposed
from linimasa.model import Article, Candidate


@dataclass(frozen=True, slots=True)
class Gathered:
    """An article's candidates. `complete` is false where an extractor could not tell, so that
    nothing may be withdrawn for want of its word."""

    candidates: tuple[Candidate, ...]
    notices: tuple[Notice, ...] = ()
    complete: bool = True


class Extractors:
    """Those of a project's settings, made ready. Raises ConfigError where one is not there."""

    def __init__(self, config: Config):
        self.config = config
        self.chosen: Mapping[str, Extractor] = {
            name: load(name) for name in config.extractors if name != RULES
        }
        for name, extractor in self.chosen.items():
            extractor.open(config.memory_dir / "extractors" / name)

    def gather(self, article: Article) -> Gathered:
        """The candidates of every extractor; what two propose alike is the first one's."""
        found: tuple[Candidate, ...] = ()
        notices: list[Notice] = []
        complete = True
        for name in self.config.extractors:
            if name == RULES:
                found = with_proposed(found, self._by_rules(article))
                continue
            try:
                held = checked(article, self.chosen[name].propose(article), name)
            except SourceError as error:
                notices.append(Notice(error.message, error.hint, error.at))
                complete = False
                continue
            kept = (one for one in held.candidates if one.score >= self.config.extract_threshold)
            found = with_proposed(found, kept)
            notices += _dropped(article, name, held)
        return Gathered(found, tuple(notices), complete)

    def _by_rules(self, article: Article) -> tuple[Candidate, ...]:
        config = self.config
        return extract(article, threshold=config.extract_threshold, domain=config.extract_domain)


def _dropped(article: Article, name: str, held: Checked) -> list[Notice]:
    total = sum(held.dropped.values())
    if not total:
        return []
    why = "; ".join(f"{count}: {reason}" for reason, count in sorted(held.dropped.items()))
    message = f"{total} of {total + len(held.candidates)} events of '{name}' dropped ({why})"
    return [Notice(message, at=Place(article.file))]
