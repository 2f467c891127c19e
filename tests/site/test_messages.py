"""The UI catalogues: complete, without guesses, and in step with code and templates."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from linimasa.errors import BuildError
from linimasa.site import messages
from linimasa.site.messages import languages, read_messages
from linimasa.site.theme import theme_dir
from support import catalogues


def keys(messages: object) -> set[object]:
    return {m.id for m in messages if m.id}  # type: ignore[attr-defined] # a catalogue's messages


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_catalogue_holds_every_message_that_is_used_and_no_other(language: str) -> None:
    """When this fails: cd tests && python -m support.catalogues, then translate what is empty."""
    assert keys(catalogues.read(language)) == keys(catalogues.extract())


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_catalogue_is_complete_and_nothing_in_it_is_fuzzy(language: str) -> None:
    catalogue = catalogues.read(language)
    assert [m.id for m in catalogue if m.id and (m.fuzzy or not all(_strings(m)))] == []
    assert not catalogue.obsolete


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_translation_has_the_placeholders_of_its_message(language: str) -> None:
    for message in catalogues.read(language):
        wanted = set(re.findall(r"%\(\w+\)s", str(message.id)))
        for string in _strings(message) if message.id else ():
            assert set(re.findall(r"%\(\w+\)s", string)) == wanted, message.id


@pytest.mark.parametrize("language", ["ar", "de", "es", "fr", "zh"])
def test_a_draft_misses_nothing_yet_and_keeps_the_placeholders(language: str) -> None:
    """Plurals of one and two may spell their number out."""
    catalogue = catalogues.read(language)
    assert "a draft" in catalogue.header_comment
    assert [m.id for m in catalogue if m.id and not all(_strings(m))] == []
    for message in catalogue:
        wanted = set(re.findall(r"%\(\w+\)s", str(message.id)))
        for string in _strings(message) if message.id else ():
            given = set(re.findall(r"%\(\w+\)s", string))
            assert given in (wanted, wanted - {"%(num)s"}), message.id


def _strings(message: Message) -> tuple[str, ...]:
    forms = message.string if isinstance(message.string, list | tuple) else (message.string,)
    return tuple(str(form or "") for form in forms)


def test_english_and_indonesian_are_there() -> None:
    assert {"en", "id"} <= set(languages())


def test_a_language_without_a_catalogue_is_an_error_that_lists_those_there_are() -> None:
    with pytest.raises(BuildError, match="'tlh'") as error:
        read_messages("tlh")
    assert "en, es, fr, id" in error.value.hint


def test_numbers_and_plurals() -> None:
    english, indonesian = read_messages("en"), read_messages("id")
    assert english.ngettext("%(num)s event", "%(num)s events", 1) == "1 event"
    assert english.ngettext("%(num)s event", "%(num)s events", 1200) == "1,200 events"
    assert indonesian.ngettext("%(num)s event", "%(num)s events", 1200) == "1.200 peristiwa"


def test_what_a_catalogue_misses_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = messages.catalogue("fr")
    shutil.copytree(theme_dir() / "messages", tmp_path / "messages")
    path = tmp_path / "messages/fr/LC_MESSAGES/linimasa.po"
    text = re.sub(r'(msgid "Undated"\nmsgstr) ".+"', r'\1 ""', path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(messages, "theme_dir", lambda: tmp_path)
    after = messages.catalogue("fr")
    assert after.draft
    assert set(after.missing) == {*before.missing, "Undated"}
    assert "Undated" not in before.missing
    assert messages.catalogue("id") == messages.Catalogue(draft=False, missing=())
