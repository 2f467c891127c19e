"""The extractor that asks a language model, against a server of the tests."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from linimasa.errors import ConfigError, SourceError
from linimasa.extract.llm import PIECE, OpenAICompatible
from linimasa.extract.plugins import Extractor, Proposal, checked
from linimasa.model import Article
from support.model import Endpoint, endpoint

TEXT = "The pier fell on 3 May 2024.\n\nNobody was hurt, said Jane Hill."
ARTICLE = Article(id="a", file="seeds/a.txt", text=TEXT, language="en", published="2024-05-20")
FELL = {"quote": "The pier fell on 3 May 2024.", "date": "2024-05-03", "title": "The pier fell"}


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[Endpoint]:
    """An endpoint, which the environment names."""
    with endpoint() as running:
        monkeypatch.setenv("LINIMASA_LLM_URL", running.url)
        monkeypatch.setenv("LINIMASA_LLM_MODEL", "small")
        monkeypatch.delenv("LINIMASA_LLM_KEY", raising=False)
        monkeypatch.delenv("LINIMASA_LLM_TIMEOUT", raising=False)
        yield running


def opened(folder: Path) -> OpenAICompatible:
    extractor = OpenAICompatible()
    extractor.open(folder)
    return extractor


def answer(*events: object) -> str:
    return json.dumps({"events": events})


def test_it_is_an_extractor() -> None:
    assert isinstance(OpenAICompatible(), Extractor)


def test_what_it_asks_and_what_it_proposes(
    model: Endpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINIMASA_LLM_KEY", "s3cret")
    model.content = answer({**FELL, "people": ["Jane Hill", 3], "kind": None})
    (found,) = opened(tmp_path).propose(ARTICLE)
    assert found == Proposal(
        FELL["quote"], date="2024-05-03", title="The pier fell", people=("Jane Hill",)
    )
    (asked,) = model.asked
    assert (asked["path"], asked["model"], asked["temperature"]) == (
        "/v1/chat/completions", "small", 0,
    )  # fmt: skip
    assert TEXT in asked["messages"][1]["content"]
    assert model.headers[0]["Authorization"] == "Bearer s3cret"


def test_without_a_key_none_is_sent(model: Endpoint, tmp_path: Path) -> None:
    list(opened(tmp_path).propose(ARTICLE))
    assert "Authorization" not in model.headers[0]


def test_an_answer_is_kept_and_not_asked_for_again(model: Endpoint, tmp_path: Path) -> None:
    model.content = answer(FELL)
    first = list(opened(tmp_path).propose(ARTICLE))
    model.content = answer()
    assert list(opened(tmp_path).propose(ARTICLE)) == first
    assert len(model.asked) == 1


def test_json_in_a_fence_and_a_bare_list_are_read(model: Endpoint, tmp_path: Path) -> None:
    for number, content in enumerate((f"```json\n{answer(FELL)}\n```", json.dumps([FELL, 7]))):
        model.content = content
        assert len(list(opened(tmp_path / str(number)).propose(ARTICLE))) == 1


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"status": 401}, "refused: HTTP 401"),
        ({"status": 500, "body": "<html>"}, "refused: HTTP 500"),
        ({"status": 307}, "refused: HTTP 307"),
        ({"refusal": "I cannot help with that.", "content": None}, "I cannot help with that."),
        ({"content": ""}, "refused: no answer"),
        ({"content": "Here are the events: {"}, "did not answer in JSON"),
        ({"content": "[" * 100_000}, "did not answer in JSON"),
        ({"content": '{"events": "none"}'}, "without a list of events"),
        ({"body": "not JSON"}, "did not answer as an OpenAI-compatible endpoint"),
        ({"body": '{"choices": []}'}, "did not answer as an OpenAI-compatible endpoint"),
        ({"body": '{"choices": [{"message": "hi"}]}'}, "did not answer as an OpenAI-compatible"),
        ({"body": " " * 2_100_000}, "more than a list of events"),
    ],
)
def test_what_can_go_wrong_is_told_and_not_kept(
    model: Endpoint, tmp_path: Path, settings: dict[str, object], message: str
) -> None:
    for name, value in settings.items():
        setattr(model, name, value)
    with pytest.raises(SourceError, match=message) as raised:
        list(opened(tmp_path).propose(ARTICLE))
    assert str(raised.value.at) == "seeds/a.txt"
    assert not list(tmp_path.iterdir())


def test_a_late_answer(model: Endpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINIMASA_LLM_TIMEOUT", "0.1")
    model.silent = True
    with pytest.raises(SourceError, match=r"did not answer within 0\.1 s"):
        list(opened(tmp_path).propose(ARTICLE))


def test_nobody_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINIMASA_LLM_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("LINIMASA_LLM_MODEL", "small")
    with pytest.raises(SourceError, match="cannot be reached"):
        list(opened(tmp_path).propose(ARTICLE))


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("URL", "", "LINIMASA_LLM_URL is not set"),
        ("MODEL", "", "LINIMASA_LLM_MODEL is not set"),
        ("URL", "ftp://x", "is no address"),
        ("TIMEOUT", "soon", "is no number: soon"),
    ],
)
def test_what_the_environment_lacks(
    model: Endpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str,
    message: str,
) -> None:  # fmt: skip
    monkeypatch.setenv(f"LINIMASA_LLM_{name}", value)
    with pytest.raises(ConfigError, match=message):
        opened(tmp_path)
    assert model.asked == []


def test_a_long_article_is_asked_about_in_pieces(model: Endpoint, tmp_path: Path) -> None:
    text = "".join(f"Day {n}: all went well in the harbour.\n" for n in range(PIECE // 16))
    list(opened(tmp_path).propose(Article(id="a", file="a", text=text, language="en")))
    sent = [one["messages"][1]["content"].partition("\n\n")[2] for one in model.asked]
    assert len(sent) > 2
    assert max(map(len, sent)) <= PIECE
    assert "".join(sent) == text


def test_a_quote_that_the_model_made_up_is_dropped_and_counted(
    model: Endpoint, tmp_path: Path
) -> None:
    model.content = answer(FELL, {**FELL, "quote": "The pier fell on 4 May 2024."}, {})
    held = checked(ARTICLE, opened(tmp_path).propose(ARTICLE), "llm")
    assert [one.quote for one in held.candidates] == [FELL["quote"]]
    assert held.dropped == {"the quote does not stand in the text": 2}
