"""Planned pages into bytes: Jinja with undefined names as errors and everything escaped.

A template is looked up in the project's `templates/` first, then in the theme, which is also
there under `theme/`, so that a project's template can extend the one that it replaces.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    TemplateNotFound,
    TemplateSyntaxError,
    pass_context,
)
from jinja2 import TemplateError as JinjaError
from jinja2.runtime import Context
from markupsafe import Markup

from linimasa.errors import BuildError, Place, TemplateError
from linimasa.model import Quantity
from linimasa.site import eventwords
from linimasa.site.compiled import CompiledTemplates
from linimasa.site.datewords import DateWords
from linimasa.site.desk import Desk
from linimasa.site.digests import digest
from linimasa.site.documents import Document, render_document
from linimasa.site.facetpages import facet_titles
from linimasa.site.folding import FoldingEnvironment, filter_of
from linimasa.site.jsonld import schema_dates
from linimasa.site.kept import Kept
from linimasa.site.later import made
from linimasa.site.licences import licence_url
from linimasa.site.links import absolute_link, safe_url
from linimasa.site.messages import Messages
from linimasa.site.navigation import further, navigation
from linimasa.site.outline import Outline, Page
from linimasa.site.periods import BEYOND, UNDATED, mark_of, page_path
from linimasa.site.pictures import Picture, image_attributes
from linimasa.site.plan import canonical
from linimasa.site.precompiled import hand_over_own, hand_over_theme, keep_own
from linimasa.site.proofs import accounts
from linimasa.site.templates import A_FOLDER, Closures
from linimasa.site.theme import theme_dir
from linimasa.site.timeline import Entry
from linimasa.site.undefined import Unknown, at_hand
from linimasa.values import dataclass

_IN_JSON = json.JSONEncoder(ensure_ascii=False).encode
_CALLED = frozenset(
    (
        *(
            "absolute_link",
            "accounts",
            "basis_words",
            "datetime_of",
            "document_html",
            "facet",
            "href",
        ),
        *(
            "image",
            "kind_words",
            "language_name",
            "licence_url",
            "mark_of",
            "page_path",
            "period_title",
        ),
        *("quantity_words", "quote_parts", "remember", "safe_url", "stance_words"),
    )
)


class Painter:
    """Draws pages. One painter serves one build: it holds the loaded templates."""

    def __init__(self, outline: Outline, project_templates: Path, root: Path, kept: Kept):
        self._outline = outline
        self._root = root
        self._folders = (project_templates, theme_dir())
        self._environment = _environment(outline, kept, _loader(project_templates))
        messages = outline.messages
        self._kept = kept
        self._words = messages.language, messages.digest
        hand_over_theme(kept, *self._words, self._of_theme)
        if project_templates.is_dir():
            hand_over_own(kept, *self._words)
        self.closures = Closures(self._environment, kept.reads)
        self._desk = kept.desk("" if kept.once else self._ground())
        self._desk.begin()
        _furnished(self._environment, outline, self._desk)

    def _of_theme(self) -> FoldingEnvironment:
        """An environment that has no templates but the theme's."""
        apart = _environment(self._outline, Kept(), FileSystemLoader(theme_dir()))
        return _furnished(apart, self._outline, Desk())

    def _ground(self) -> str:
        """All that a row may hang on beside its entry; empty where macros may show anything."""
        outline, templates = self._outline, self.closures.every()
        if self.closures.macros_of("timeline", "facets", "context"):
            return ""
        names = (group.path + group.name for group in outline.facets.all())
        links = repr((navigation(outline), further(outline)))
        own = outline.messages.digest, repr(outline.settings), templates
        return digest(*own, links, *names)

    def load(self, templates: Iterable[str]) -> None:
        """Have some templates at hand, with all that they lead to: before several processes draw
        of them."""
        every = (name for template in templates for name in self.closures.of(template).templates)
        for name in dict.fromkeys(every):
            with suppress(JinjaError, UnicodeDecodeError, RecursionError):  # told of by `draw`
                self._environment.get_template(name)
        keep_own(self._kept, *self._words)

    def draw(self, page: Page) -> bytes:
        """One page as UTF-8.

        Raises TemplateError, at the template's file and line, naming the page and its subject.
        """
        self._desk.enter(page.path)
        try:
            template = self._environment.get_template(page.template)
            asked = self.closures.of(page.template).asked(page.context)
            return template.render(
                page=page,
                canonical=canonical(self._outline.settings, page.path),
                **{name: made(value) for name, value in asked.items()},
            ).encode()
        except TemplateSyntaxError as error:
            at = Place(self._shown(error.filename or page.template), error.lineno)
            raise self._error(error.message or "", page, error, at) from error
        except TemplateNotFound as error:
            message = f"There is no template '{error.name}'"
            raise self._error(message, page, error) from error
        except RecursionError as error:
            raise self._error("It leads back to itself", page, error) from error
        except BuildError:
            raise
        except UnicodeDecodeError as error:
            broken = self._undecodable()
            raise TemplateError("is not UTF-8 text", hint="save it as UTF-8", at=broken) from error
        except Exception as error:
            raise self._error(f"{error}" or type(error).__name__, page, error) from error

    def _error(
        self, reason: str, page: Page, error: BaseException, at: Place | None = None
    ) -> TemplateError:
        """An error at a place, or the deepest that lies in a template, with the way to it."""
        places = self._places(error)
        at = at or (places[-1] if places else None)
        way = ", ".join(map(_named, (place for place in reversed(places) if place != at)))
        names = at_hand(error, page.context, ("page", "canonical", *self._environment.globals))
        hint = "; ".join(filter(None, (names, f"reached by {way}" if way else "")))
        return TemplateError(_failure(reason, page), hint=hint, at=at)

    def _places(self, error: BaseException) -> list[Place]:
        """Each place in a template that an error came through, once; the deepest is the last."""
        import traceback

        frames = traceback.extract_tb(error.__traceback__)
        inside = [
            Place(self._shown(frame.filename), frame.lineno)
            for frame in frames
            if any(Path(frame.filename).is_relative_to(folder) for folder in self._folders)
        ]
        return list(reversed(dict.fromkeys(reversed(inside))))

    def _undecodable(self) -> Place | None:
        """The first template of the project that is not UTF-8, and its line."""
        for path in sorted(self._folders[0].rglob("*.html")):
            data = path.read_bytes()
            try:
                data.decode("utf-8")
            except UnicodeDecodeError as error:
                return Place(self._shown(str(path)), data.count(b"\n", 0, error.start) + 1)
        return None

    def _shown(self, filename: str) -> str:
        path = Path(filename)
        return (
            path.relative_to(self._root).as_posix() if path.is_relative_to(self._root) else filename
        )


@dataclass(frozen=True, slots=True)
class Drawing:
    """How a page is drawn."""

    painter: Painter
    page: Page

    def __call__(self) -> bytes:
        return self.painter.draw(self.page)


def _named(place: Place) -> str:
    """A place in the theme by the name that templates call it by."""
    return str(place).replace(f"{theme_dir()}/", "theme/")


def _failure(reason: str, page: Page) -> str:
    drawing = f"/{page.path}" + (f" ({page.subject})" if page.subject else "")
    return f"{reason.rstrip('.')}, while drawing {drawing}."


def _loader(project_templates: Path) -> BaseLoader:
    theme = FileSystemLoader(theme_dir())
    for path in sorted(project_templates.rglob("*.html")):
        if path.is_dir():  # which Jinja passes over
            name = path.relative_to(project_templates.parent).as_posix()
            raise TemplateError(A_FOLDER, at=Place(name))
    return ChoiceLoader(
        [FileSystemLoader(project_templates), theme, PrefixLoader({"theme": theme})]
    )


def _environment(outline: Outline, kept: Kept, loader: BaseLoader) -> FoldingEnvironment:
    environment = FoldingEnvironment(
        loader=loader,
        autoescape=True,
        undefined=Unknown,
        auto_reload=False,
        bytecode_cache=CompiledTemplates(kept, outline.messages.digest),
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.messages = outline.messages
    return environment


def _furnished(environment: FoldingEnvironment, outline: Outline, desk: Desk) -> FoldingEnvironment:
    """The environment with all that templates may ask for."""
    messages = outline.messages
    environment.install_gettext_translations(messages.translations, newstyle=True)  # type: ignore[attr-defined] # the i18n extension adds it
    environment.globals |= _globals(outline) | _event_words(messages) | _asking(outline, desk)

    def title_of(entry: Entry) -> str:
        return entry.event.title.strip() or messages.gettext("Untitled event")

    @pass_context  # or a list of constants is put in order when its template is compiled
    def in_order(_: Context, items: Sequence[object]) -> Sequence[object]:
        """As the project wants its lists; they are given with the oldest first."""
        return items[::-1] if outline.settings.order == "newest" else items

    environment.filters |= {"title_of": title_of, "json_ld": json_ld, "number": messages.number}
    environment.filters["in_order"] = in_order
    environment.direct = _direct(environment.globals, outline.words)
    environment.filters |= {filter_of(name): one for name, one in environment.direct.items()}
    return environment


def _direct(names: Mapping[str, object], words: DateWords) -> dict[str, Callable[..., object]]:
    """Our functions by the names that templates call them by: they want no context from Jinja."""
    found = {f"words.{name}": getattr(words, name) for name in dir(words) if name[0] != "_"}
    found |= {name: one for name, one in names.items() if name in _CALLED}
    return {name: one for name, one in found.items() if callable(one)}


def _event_words(messages: Messages) -> dict[str, object]:
    """What templates call to put an event's coded fields into words."""

    def kind(entry: Entry) -> str:
        return eventwords.kind_words(entry.event, messages)

    def basis(entry: Entry) -> str:
        return eventwords.basis_words(entry, messages)

    def stance(name: str) -> str:
        return eventwords.stance_words(name, messages)

    def quantity(number: Quantity) -> str:
        return eventwords.quantity_words(number, messages)

    return {
        "kind_words": kind,
        "basis_words": basis,
        "stance_words": stance,
        "quantity_words": quantity,
        "accounts": accounts,
        "quote_parts": eventwords.quote_parts,
    }


def _language_name(messages: Messages, tag: str) -> str:
    plain = messages.cldr.languages.get(tag)
    if plain is not None:
        return plain
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag, sep="-").get_display_name(messages.locale) or tag
    except (UnknownLocaleError, ValueError):
        return tag


def _globals(outline: Outline) -> dict[str, object]:
    messages, words = outline.messages, outline.words

    def datetime_of(entry: Entry) -> str | None:
        """The `datetime` of an HTML time element, which knows days, months and years only."""
        start, end = schema_dates(entry.when)
        plain = entry.when and entry.when.precision in ("day", "month", "year", "time")
        return start if plain and start == end else None

    def period_title(entry: Entry) -> str:
        return title_of_period(page_path(entry))

    @cache
    def title_of_period(path: str) -> str:
        parts = path.rstrip("/").split("/")
        if path == UNDATED:
            return messages.gettext("Undated")
        if path == BEYOND:
            return messages.gettext("Before the year 1, and after 9999")
        if len(parts) == 1:
            return words.text(parts[0])
        return words.month(dt.date(int(parts[0]), int(parts[1]), 1))

    return {
        "datetime_of": datetime_of,
        "period_title": period_title,
        "language_name": partial(_language_name, messages),
        "site": outline.settings,
        "timeline": outline.timeline,
        "facets": outline.facets,
        "facet_titles": facet_titles(messages),
        "navigation": navigation(outline),
        "further": further(outline),
        "lists": frozenset(path for _, path in navigation(outline)) | {""},
        "language": messages.language,
        "direction": messages.direction,
        "words": words,
        "mark_of": mark_of,
        "page_path": page_path,
        "safe_url": safe_url,
        "absolute_link": absolute_link,
        "isolated": isolated,
    }


def _asking(outline: Outline, desk: Desk) -> dict[str, object]:
    def facet(kind: str, name: str) -> str:
        return desk.href(outline.facets.path(kind, name))

    def document_html(document: Document) -> Markup:
        # markdown-it escapes text and attributes; raw HTML is off
        return Markup(render_document(document, desk.href))  # noqa: S704 -- see above

    def image(picture: Picture) -> Markup:
        """The attributes of an `img` that shows a picture, but for its `alt`."""
        found = image_attributes(picture, desk.href)
        return Markup(" ").join(Markup('{}="{}"').format(*one) for one in found.items())

    return {
        "href": desk.href,
        "image": image,
        "licence_url": licence_url,
        "remember": desk.remember,
        "facet": facet,
        "document_html": document_html,
    }


def isolated(text: str) -> Markup:
    """A text within another, whichever way either is written."""
    return Markup("<bdi>{}</bdi>").format(text)


def json_ld(value: object) -> Markup:
    """JSON for a script element: `<`, `>` and `&` as escapes, so that nothing ends the element."""
    text = _IN_JSON(value)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 -- no `<` is left in it
