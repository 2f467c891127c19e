"""The words of a language that sentences, speech and events are told by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from linimasa.extract.alternation import either
from linimasa.extract.triggers import triggers
from linimasa.language import available, read, table_of, texts


@dataclass(frozen=True, slots=True)
class Words:
    """The tables `[sentences]`, `[speech]` and `[events]` of a language, lower case."""

    code: str
    abbreviations: frozenset[str]
    before: tuple[str, ...]
    after: tuple[str, ...]
    again: tuple[str, ...]
    pronouns: frozenset[str]
    demonstratives: tuple[str, ...]
    according: tuple[str, ...]
    speakers: tuple[str, ...]
    relays: tuple[str, ...]
    relay_links: tuple[str, ...]
    reported: tuple[str, ...]
    reporting: tuple[str, ...]
    documents: tuple[str, ...]
    media: tuple[str, ...]
    papers: frozenset[str]  # what somebody wrote, who is not told: "according to the report"
    outlet_nouns: tuple[str, ...]  # before the name of an outlet: "the daily"
    told: tuple[str, ...]
    told_from: tuple[str, ...]  # from whom an outlet has it, and what is called so
    sayings: tuple[str, ...]
    accusing: frozenset[str]  # verbs with an object right behind their speaker
    told_after: tuple[str, ...]  # behind an outlet to which something is told
    conjunctions: tuple[str, ...]
    adverbs: tuple[str, ...]
    particles: tuple[str, ...]
    roles: frozenset[str]
    ranks: tuple[str, ...]  # before a name, with or without a stop: "Dr."
    bodies: tuple[str, ...]  # end the names of offices that "and" may join
    modifiers: frozenset[str]
    of: tuple[str, ...]
    firms: frozenset[str]  # end the names of firms
    asking: frozenset[str]  # begin what is asked, which is nothing without who asks
    fused: tuple[str, ...]  # no verb of speech, and no speaker, behind these
    coordinators: frozenset[str]
    aliases: tuple[str, ...]
    articles: tuple[str, ...]
    determiners: tuple[str, ...]
    ambiguous: tuple[str, ...]
    passives: tuple[str, ...]
    clausal: frozenset[str]
    unheard: tuple[str, ...]  # behind a verb of speech these open no listener: "said the"
    outright: frozenset[str]  # verbs that a clause follows as it is
    comma_parts: bool  # a comma before a name parts it from what is said
    transitive: frozenset[str]  # verbs of a report that have an object, too
    plain: frozenset[str]
    uncased: bool
    topics: tuple[str, ...]
    unled: str  # signs that no speaker ends with before such a particle
    final: tuple[str, ...]
    quotatives: tuple[str, ...]
    issued_by: tuple[str, ...]  # before who issued something, and before whom an outlet quotes
    quoting: tuple[str, ...]
    relay_tail: str  # a pattern of what is told of an outlet behind its name
    issuing: tuple[str, ...]  # between a source and what it issued, and what such things do
    shows: tuple[str, ...]
    headless: tuple[str, ...]  # verbs that begin what is said without a subject
    commas: tuple[str, ...]  # part clauses, in a script of signs
    leading_pronouns: tuple[str, ...]  # with which adverbs go, no blank between
    depending: tuple[str, ...]  # begin a clause that is nothing without the one before
    range_tails: tuple[str, ...]  # behind a date with "from" only
    going: tuple[str, ...]  # verbs behind a quotation with which a sentence goes on
    objects: tuple[str, ...]  # particles of an object
    predicated: tuple[str, ...]  # behind a date that is a predicate: "10月になる"
    verbatim: tuple[str, ...]  # follow a quotation of all that is said
    according_after: tuple[str, ...]
    asides: tuple[str, ...]
    bounds: tuple[str, ...]  # the first letters of such a word
    honorifics: tuple[str, ...]
    surnames: str
    participles: tuple[str, ...]  # tell of a speaker behind them what else was said
    plurals: str  # a pattern of nouns that a speaker's first word belongs to: "İlçe sakinleri"
    statements: tuple[str, ...]
    relay_leads: tuple[str, ...]
    ordinal_stops: bool
    dotted_capitals: bool
    date_tails: tuple[str, ...]
    openers: frozenset[str]
    title_openers: tuple[str, ...]
    joined: str  # a pattern of first words of which the first letter is "and"
    not_openers: tuple[str, ...]  # begin as an opener does: "so far"
    breaks: tuple[str, ...]
    relatives: tuple[str, ...]
    predicates: tuple[str, ...]
    verbs: tuple[str, ...]
    phrases: tuple[str, ...]
    verb_second: bool
    bare_relatives: bool
    with_dates: tuple[str, ...]
    infinitives: tuple[str, ...]
    stamps: tuple[str, ...]
    nouns_first: bool
    wanting: str
    portfolios: frozenset[str]
    possessives: frozenset[str]
    auxiliaries: frozenset[str]
    subjects: tuple[str, ...]
    reflexives: tuple[str, ...]
    owners: tuple[str, ...]
    tied: tuple[str, ...]
    wanted: frozenset[str]
    adverbials: tuple[str, ...]
    loose_ends: tuple[str, ...]
    comma_relatives: tuple[str, ...]
    conceding: tuple[str, ...]
    attributive: frozenset[str]  # a date behind these and before a noun is the noun's
    ranging: frozenset[str]  # are cut with a date only where one of the ends stands behind it
    range_ends: tuple[str, ...]
    timed: tuple[str, ...]  # a date with a clause behind one of these goes with it
    date_joints: tuple[str, ...]  # between two dates: "the quarter ended in May"
    leaning: str  # a pattern of what opens a sentence that leans on the one before
    existential: str  # of what opens one without a subject that stands alone
    restricting: frozenset[str]  # make much of a date behind their verb: "only", "not before"
    hedging: frozenset[str]  # verbs of speech that a clause without a modal is not told without
    modals: frozenset[str]
    joint: frozenset[str]  # verbs by which "we" tells of the speaker's side alone
    changes: str  # of nouns of a change, which "becoming" makes no clause of
    acting: str  # of verbs whose subject does something
    undergone: str  # of verbs whose subject does nothing
    views: str  # of what only tells whose view a clause is: "saya rasa"
    announcing: str  # a pattern of sentences that only say that the one before was said
    persons: frozenset[str]  # pronouns that are subjects: of a person
    things: frozenset[str]  # of a thing
    advocates: frozenset[str]  # offices that speak for and of others: "lawyer"
    people: frozenset[str]  # nouns of a person who is not named: "woman"
    intending: str  # a pattern of what is told of one's own plans, behind the pronoun: "will go"
    crimes: str  # a pattern of titles whose subject did a crime, or was accused of one
    ended: tuple[str, ...]  # tell of a stretch that its end follows: "ended"
    measured: str  # a pattern: what a number is only compared with a date by: "5 percent from"
    set_off: tuple[str, ...]  # endings that a tokenizer parts from their word: "n't"
    things_which: str  # tells of a thing, not of a person
    own: frozenset[str]  # of whoever says it
    impersonal: frozenset[str]  # verbs of "it" that means nothing
    first_persons: frozenset[str]
    selves: frozenset[str]  # of whoever speaks, before verbs that tell no person
    unlike: frozenset[str]  # a pronoun and what stands before the name of none that it means
    several: frozenset[str]  # of several
    looking_back: frozenset[str]  # that may mean the subject of the sentence before
    standing: frozenset[str]  # of any
    contrasting: tuple[str, ...]  # begin a second clause: "but"
    inverts: bool
    verb_forms: str
    kinds: Mapping[str, tuple[re.Pattern[str], frozenset[str] | None]]
    places: tuple[str, ...]
    places_after: tuple[str, ...]
    reach: str  # a pattern of what may part a place from its particle
    place_heads: tuple[str, ...]
    case_places: tuple[str, ...]  # endings of a name that is a place, whence, and of an object
    case_whence: tuple[str, ...]
    case_others: tuple[str, ...]
    clitics: tuple[str, ...]  # "in" as the first letter of a name
    adding: str  # a pattern of words that open more of what is said: "pointing out that"
    whence: frozenset[str]
    datives: frozenset[str]  # words of place that a person may stand behind, too
    place_nouns: frozenset[str]
    date_links: tuple[str, ...]
    linked: tuple[str, ...]
    per: frozenset[str]  # "per hari"
    periods: frozenset[str]
    units: frozenset[str]
    verb_prefixes: tuple[str, ...]
    begins: tuple[str, ...]
    clock: frozenset[str]
    loose: frozenset[str]
    numbering: tuple[str, ...]
    records: tuple[str, ...]
    dated_nouns: bool
    deciding: tuple[str, ...]  # tell who decided what stands before them
    not_only: tuple[str, ...]
    but_also: tuple[str, ...]


@cache
def words_of(language: str) -> Words:
    """The words of a language; none at all for one without a file, which still splits and dates."""
    speech, events = table_of(language, "speech"), table_of(language, "events")
    places, sentences = table_of(language, "places"), table_of(language, "sentences")
    kinds = ("correction", "denial", "ruling", "allegation", "planned")
    return Words(
        code=language,
        abbreviations=_abbreviations(language),
        before=texts(speech, "before"),
        after=texts(speech, "after"),
        again=texts(speech, "again"),
        pronouns=frozenset(texts(speech, "pronouns")),
        demonstratives=texts(speech, "demonstratives"),
        according=texts(speech, "according"),
        speakers=texts(speech, "speakers"),
        relays=texts(speech, "relays"),
        relay_links=texts(speech, "relay_links"),
        reported=texts(speech, "reported"),
        reporting=texts(speech, "reporting"),
        documents=texts(speech, "documents"),
        media=texts(speech, "media"),
        papers=frozenset(texts(speech, "papers")),
        outlet_nouns=texts(speech, "outlet_nouns"),
        told=texts(speech, "told"),
        told_from=texts(speech, "told_from"),
        sayings=texts(speech, "sayings"),
        accusing=frozenset(texts(speech, "accusing")),
        told_after=texts(speech, "told_after"),
        conjunctions=texts(speech, "conjunctions"),
        adverbs=texts(speech, "adverbs"),
        particles=texts(speech, "particles"),
        roles=frozenset((*texts(speech, "roles"), *texts(speech, "ranks"))),
        ranks=texts(speech, "ranks"),
        bodies=texts(speech, "bodies"),
        modifiers=frozenset(texts(speech, "modifiers")),
        of=texts(speech, "of"),
        firms=frozenset(texts(speech, "firms")),
        asking=frozenset(texts(speech, "asking")),
        fused=texts(speech, "fused"),
        coordinators=frozenset(texts(speech, "coordinators")),
        aliases=texts(speech, "aliases"),
        articles=texts(speech, "articles"),
        determiners=texts(speech, "determiners"),
        ambiguous=texts(speech, "ambiguous"),
        passives=texts(speech, "passives"),
        clausal=frozenset(texts(speech, "clausal")),
        unheard=texts(speech, "unheard"),
        outright=frozenset(texts(speech, "outright")),
        comma_parts=bool(speech.get("comma_parts")),
        transitive=frozenset(texts(speech, "transitive")),
        plain=frozenset(texts(speech, "plain")),
        uncased=bool(speech.get("uncased")),
        topics=texts(speech, "topics"),
        unled=str(speech.get("unled", "")),
        final=texts(speech, "final"),
        quotatives=texts(speech, "quotatives"),
        issued_by=texts(speech, "issued_by"),
        quoting=texts(speech, "quoting"),
        relay_tail=str(speech.get("relay_tail", "")),
        issuing=texts(speech, "issuing"),
        shows=texts(speech, "shows"),
        headless=texts(speech, "headless"),
        commas=texts(events, "commas"),
        leading_pronouns=texts(speech, "leading_pronouns"),
        depending=texts(events, "depending"),
        range_tails=texts(events, "range_tails"),
        going=texts(speech, "going"),
        objects=texts(speech, "objects"),
        predicated=texts(events, "predicated"),
        verbatim=texts(speech, "verbatim"),
        according_after=texts(speech, "according_after"),
        asides=texts(speech, "asides"),
        bounds=texts(speech, "bounds"),
        honorifics=texts(speech, "honorifics"),
        surnames=str(speech.get("surnames", "")),
        participles=texts(speech, "participles"),
        plurals=str(speech.get("plurals", r"(?!)")),
        statements=texts(speech, "statements"),
        relay_leads=texts(speech, "relay_leads"),
        dotted_capitals=bool(sentences.get("dotted_capitals")),
        ordinal_stops=bool(sentences.get("ordinal_stops")),
        date_tails=texts(events, "date_tails"),
        openers=_openers(speech, events),
        title_openers=texts(events, "openers"),
        joined=str(events.get("joined", "")),
        not_openers=texts(events, "not_openers"),
        breaks=texts(events, "breaks"),
        relatives=texts(events, "relatives"),
        predicates=texts(events, "predicates"),
        verbs=texts(events, "verbs"),
        phrases=texts(events, "phrases"),
        verb_second=bool(events.get("verb_second")),
        bare_relatives=bool(events.get("bare_relatives")),
        with_dates=texts(events, "with_dates"),
        infinitives=texts(events, "infinitives"),
        comma_relatives=texts(events, "comma_relatives"),
        conceding=texts(events, "conceding"),
        contrasting=texts(events, "contrasting"),
        attributive=frozenset(texts(events, "attributive")),
        ranging=frozenset(texts(events, "ranging")),
        range_ends=texts(events, "range_ends"),
        timed=texts(events, "timed"),
        date_joints=texts(events, "date_joints"),
        leaning=str(events.get("leaning", "")),
        existential=str(events.get("existential", "")),
        restricting=frozenset(texts(events, "restricting")),
        hedging=frozenset(texts(events, "hedging")),
        modals=frozenset(texts(events, "modals")),
        joint=frozenset(texts(events, "joint")),
        changes=str(events.get("changes", "")),
        acting=str(events.get("acting", "")),
        undergone=str(events.get("undergone", "")),
        views=str(events.get("views", "")),
        announcing=str(events.get("announcing", "")),
        persons=frozenset(texts(events, "persons")),
        advocates=frozenset(texts(events, "advocates")),
        people=frozenset(texts(events, "people")),
        intending=str(events.get("intending", "")),
        crimes=str(events.get("crimes", "")),
        ended=texts(events, "ended"),
        measured=str(events.get("measured", "")),
        set_off=texts(events, "set_off"),
        things_which=str(events.get("things_which", "")),
        things=frozenset(texts(events, "things")),
        own=frozenset(texts(events, "own")),
        impersonal=frozenset(texts(events, "impersonal")),
        first_persons=frozenset(texts(events, "first_persons")),
        selves=frozenset(texts(events, "selves")),
        unlike=frozenset(texts(events, "unlike")),
        several=frozenset(texts(events, "several")),
        looking_back=frozenset(texts(events, "looking_back")),
        standing=frozenset(
            word for kind in ("persons", "things", "several", "own") for word in texts(events, kind)
        ),
        inverts=bool(speech.get("inverts")),
        loose_ends=texts(events, "loose_ends"),
        possessives=frozenset(texts(events, "possessives")),
        auxiliaries=frozenset(texts(events, "auxiliaries")),
        subjects=texts(events, "subjects"),
        reflexives=texts(events, "reflexives"),
        owners=texts(events, "owners"),
        tied=texts(events, "tied"),
        wanted=frozenset(texts(events, "wanted")),
        adverbials=texts(events, "adverbials"),
        portfolios=frozenset(texts(speech, "portfolios")),
        wanting=str(events.get("wanting", "")),
        nouns_first=bool(events.get("nouns_first")),
        stamps=texts(events, "stamps"),
        verb_forms=str(events.get("verb_forms", "")),
        kinds={kind: _kind(speech, found) for kind in kinds if (found := texts(events, kind))},
        places=texts(events, "places"),
        places_after=texts(places, "after"),
        reach=str(places.get("reach", "")),
        place_heads=texts(places, "heads"),
        case_places=texts(places, "case_places"),
        case_whence=texts(places, "case_whence"),
        case_others=texts(places, "case_others"),
        clitics=texts(places, "clitics"),
        adding=str(speech.get("adding", "")),
        whence=frozenset(texts(places, "whence")),
        datives=frozenset(texts(places, "datives")),
        place_nouns=frozenset(texts(places, "nouns")),
        date_links=texts(events, "date_links"),
        linked=texts(events, "linked"),
        per=frozenset(texts(table_of(language, "timex", "words"), "per")),
        periods=frozenset(texts(events, "periods")),
        units=frozenset(texts(events, "units")),
        verb_prefixes=texts(events, "verb_prefixes"),
        begins=texts(events, "begins"),
        clock=frozenset(texts(events, "clock")),
        loose=frozenset(texts(events, "loose")),
        numbering=texts(events, "numbering"),
        records=texts(events, "records"),
        dated_nouns=bool(events.get("dated_nouns")),
        deciding=texts(speech, "deciding"),
        not_only=texts(events, "not_only"),
        but_also=texts(events, "but_also"),
    )


@cache
def outlets() -> tuple[str, ...]:
    """Names of agencies, broadcasters and papers, one a line in the data file."""
    lines = (files("linimasa.extract") / "data" / "outlets.txt").read_text(encoding="utf-8")
    return tuple(line for line in lines.splitlines() if line and not line.startswith("#"))


def _kind(
    speech: Mapping[str, object], words: tuple[str, ...]
) -> tuple[re.Pattern[str], frozenset[str] | None]:
    """Words that tell a kind, and what a text must hold one of; in a script without capitals verbs
    take endings, so anywhere."""
    if speech.get("uncased"):
        return re.compile(either(words)), None
    return re.compile(rf"\b{either(words)}\b", re.IGNORECASE), triggers(words)


def _abbreviations(language: str) -> frozenset[str]:
    """A language's own; for one without a file, those of all languages."""
    codes = (language,) if read(language) else available()
    return frozenset(
        word for code in codes for word in texts(table_of(code, "sentences"), "abbreviations")
    )


def _openers(speech: Mapping[str, object], events: Mapping[str, object]) -> frozenset[str]:
    """Words that take a capital only because they open a sentence, and are no part of a name."""
    spoken = (
        "coordinators",
        "before",
        "according",
        "conjunctions",
        "adverbs",
        "relays",
        "articles",
        "determiners",
    )
    told = ("places", "date_links", "openers", "breaks")
    found = {word for name in spoken for word in texts(speech, name)}
    return frozenset(found.union(word for name in told for word in texts(events, name)))
