"""What the explore page's script says, in the site's language: it has no words of its own."""

from __future__ import annotations

from linimasa.site.eventwords import kinds_in
from linimasa.site.explore import KIND_NAMES
from linimasa.site.jsonld import JsonValue
from linimasa.site.messages import Messages


def explore_words(messages: Messages) -> dict[str, JsonValue]:
    """The words by the names that the script has for them, placeholders left as they are."""
    _ = messages.gettext
    kinds = kinds_in(messages.language)
    return {
        "language": messages.cldr.tag,
        "months": list(messages.cldr.short_months),
        "before": _("%(year)s BCE"),
        "kinds": [kinds[name] for name in KIND_NAMES],
        "kindNames": list(KIND_NAMES),
        "others": _("others"),
        "status": _("%(shown)s of %(all)s events, %(from)s – %(to)s: %(drawn)s."),
        "titles": _("each with its title"),
        "dots": _("a dot each"),
        "bars": _("counted by %(unit)s"),
        "nothing": _("No event, %(from)s – %(to)s."),
        "units": _units(messages),
        "reading": _("Reading titles: %(done)s"),
        "unknown": _("There is no “%(name)s” here."),
        "failed": _("The events could not be read: a large timeline needs a web server here."),
    }


def _units(messages: Messages) -> dict[str, JsonValue]:
    """The units that bars stand for: days by `d` and their number, the rest by their months."""
    _ = messages.gettext
    named = {"d1": _("day"), "d7": _("week"), "1": _("month"), "3": _("quarter"), "12": _("year")}
    years = (5, 10, 50, 100, 500, 1000, 10_000, 100_000)
    longer = {f"{12 * number}": _("%(years)s years", years=number) for number in years}
    return {**named, **longer}
