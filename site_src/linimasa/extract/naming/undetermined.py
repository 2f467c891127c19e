"""Names less the article that only their sentence gives them: "la | Protection civile"."""

from __future__ import annotations

import re

from linimasa.extract.lexis.words import Words
from linimasa.language import table_of, texts

_ELIDED = re.compile(r"[Ll][’'](?=\w)")


def named(who: str, words: Words) -> str:
    """The name of somebody: of "the harbour office" less its article."""
    first, _, rest = who.partition(" ")
    if elided := _ELIDED.match(who):
        bare, own_words = who[elided.end() :], table_of(words.code, "speech")
        head, _, more = bare.partition(" ")  # "L’Oréal", but "L’Union européenne"
        kept = head in texts(own_words, "elided_kept") and not more[:1].islower()
        if bare.islower() or (own_words.get("elided_names") and not kept):
            return bare  # "l’allenatore", "L’Ukraine"
    low = rest.islower() or (rest[:1].isupper() and rest.rpartition(" ")[2].islower())
    own = low and (rest.islower() or " " in rest)  # "La Protezione civile"
    return rest if own and first.lower() in words.articles else who
