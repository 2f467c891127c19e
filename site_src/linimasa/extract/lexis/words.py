"""The words of a language that sentences, speech and events are told by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from linimasa.extract.lexis.filling import filled, pattern_of
from linimasa.extract.lexis.gathering import abbreviations_of, openers_of, words_of_kind
from linimasa.language import table_of, texts

_KINDS = ("correction", "denial", "ruling", "allegation", "planned")


@dataclass(frozen=True, slots=True)
class _Sentences:
    """The table `[sentences]`."""

    ordinal_stops: bool
    dotted_capitals: bool
    roman_stops: bool  # "II. Leopold"
    stray: str  # a pattern of what is no sentence, behind a stop in the place of a comma


@dataclass(frozen=True, slots=True)
class _Speech(_Sentences):
    """The table `[speech]`."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    again: tuple[str, ...]
    pronouns: frozenset[str]
    name_ends: frozenset[str]  # abbreviations that end names: "Jr."
    demonstratives: tuple[str, ...]
    according: tuple[str, ...]
    learnt: tuple[str, ...]  # and from whom: "a-t-on appris", "auprès de"
    learnt_from: tuple[str, ...]
    speakers: tuple[str, ...]
    relays: tuple[str, ...]
    relay_links: tuple[str, ...]
    relay_from: tuple[str, ...]  # between an outlet and the one that it quotes
    report_nouns: tuple[str, ...]  # before the name of an outlet that reports: "laporan Reuters"
    reported: tuple[str, ...]
    reporting: tuple[str, ...]
    retold: tuple[str, ...]  # of these, what only an outlet does
    documents: tuple[str, ...]
    figures: frozenset[str]  # what of a relay is quoted, for one sentence alone: "data"
    media: tuple[str, ...]
    papers: frozenset[str]  # what somebody wrote, who is not told: "according to the report"
    outlet_nouns: tuple[str, ...]  # before the name of an outlet: "the daily"
    told: tuple[str, ...]
    told_from: tuple[str, ...]  # from whom an outlet has it, and what is called so
    sayings: tuple[str, ...]
    accusing: frozenset[str]  # verbs with an object right behind their speaker
    told_after: tuple[str, ...]  # behind an outlet to which something is told
    conjunctions: tuple[str, ...]
    loose_that: str  # a pattern: else "if", but right behind a verb of speech "that"
    adverbs: tuple[str, ...]
    particles: tuple[str, ...]
    honours: str  # a pattern of what stands before a name and is no part of it: "Prof. Dr."
    ranks: tuple[str, ...]  # before a name, with or without a stop: "Dr."
    bodies: tuple[str, ...]  # end the names of offices that "and" may join
    body_cases: str  # a pattern of the endings of such a name: "Bakanlığı[nın]"
    office_heads: frozenset[str]  # begin the names of offices, as roles do
    office_fields: str  # a pattern of what an office is for: "Pendidikan"
    modifiers: frozenset[str]
    of: tuple[str, ...]
    firms: frozenset[str]  # end the names of firms
    spokes: frozenset[str]  # speak for what "of" leads to: "spokesman"
    lesser: frozenset[str]  # right before an office that is not the office itself: "deputy"
    collectives: frozenset[str]  # bodies and several, of whom no "he" speaks: "agency"
    unnamed: tuple[str, ...]  # begin somebody without a name: "one sailor"
    hearing: frozenset[str]  # verbs with whoever is told right behind them: "told reporters"
    heard_of: frozenset[str]  # behind those, of what: "told reporters how"
    asking: frozenset[str]  # begin what is asked, which is nothing without who asks
    declared: frozenset[str]  # what is done by saying so: "menyatakan perang"
    fused: tuple[str, ...]  # no verb of speech, and no speaker, behind these
    coordinators: frozenset[str]
    aliases: tuple[str, ...]
    articles: tuple[str, ...]
    determiners: tuple[str, ...]
    ambiguous: tuple[str, ...]
    doing: frozenset[str]  # verbs of speech that also tell what things do
    helping: tuple[str, ...]  # verbs of two halves, and the half that ends the clause
    halves: tuple[str, ...]
    passives: tuple[str, ...]
    clausal: frozenset[str]
    unheard: tuple[str, ...]  # behind a verb of speech these open no listener: "said the"
    untold: frozenset[str]  # what is told behind these is not told as true: "did not say that"
    outright: frozenset[str]  # verbs that a clause follows as it is
    heeding: frozenset[str]  # what a court does that is told something: "heard"
    courts: frozenset[str]  # words for one
    cases: str  # a pattern of the endings of names
    tied_clauses: bool  # a clause behind a verb of speech has a conjunction or a mark before it
    comma_parts: bool  # a comma before a name parts it from what is said
    transitive: frozenset[str]  # verbs of a report that have an object, too
    plain: frozenset[str]
    uncased: bool
    topics: tuple[str, ...]
    final: tuple[str, ...]
    unsaid: str  # a pattern of such a verb, with what stands before it, that tells a deed
    quotatives: tuple[str, ...]
    quoted_end: str  # a pattern of how a sentence ends behind what somebody is quoted with
    speaking_nouns: str  # a pattern of who speaks before a noun that ends a sentence: "と説明"
    country_prefixes: str  # signs of countries, between a foreign name and an office
    role_prefixes: tuple[str, ...]  # of one sign, before an office behind its name: "former"
    issued_by: tuple[str, ...]  # before who issued something, and before whom an outlet quotes
    quoting: tuple[str, ...]
    relay_kept: tuple[str, ...]  # names of outlets that are none without the noun before them
    relay_tail: str  # a pattern of an outlet's name with what is told of it behind or before
    done_too: tuple[str, ...]  # verbs of `before` that do something, too, where nothing is quoted
    told_in: str  # a pattern of the statement in which a source says so, behind that
    as_said: str  # a pattern of what must stand in front of one: "as … said" is no "also said"
    passed_on: str  # a pattern behind whom an outlet quotes: "as told by"
    telling_clause: str  # a pattern of a clause before a speaker that tells of him
    issuing: tuple[str, ...]  # between a source and what it issued, and what such things do
    shows: tuple[str, ...]
    headless: tuple[str, ...]  # verbs that begin what is said without a subject
    leading_pronouns: tuple[str, ...]  # with which adverbs go, no blank between
    going: tuple[str, ...]  # verbs behind a quotation with which a sentence goes on
    objects: tuple[str, ...]  # particles of an object
    verbatim: tuple[str, ...]  # follow a quotation of all that is said
    according_after: tuple[str, ...]
    pronouns_after: tuple[str, ...]  # before these, the last speaker: "ihm zufolge"
    asides: tuple[str, ...]
    bounds: tuple[str, ...]  # the first letters of such a word
    honorifics: tuple[str, ...]
    surnames: str
    participles: tuple[str, ...]  # tell of a speaker behind them what else was said
    participle_ends: str  # a pattern of how verbs end that tell of whoever stands behind them
    described: tuple[str, ...]  # nouns for somebody who speaks: "official"
    noun_plurals: str  # a pattern of their endings where there are several
    statements: tuple[str, ...]
    relay_leads: tuple[str, ...]
    portfolios: frozenset[str]
    inverts: bool
    adding: str  # a pattern of words that open more of what is said: "pointing out that"
    about: str  # a pattern of "(on its page,) of", before what is announced
    marked_ends: str  # a pattern of what follows a speaker in quotation marks
    announced_in: str  # a pattern of "in a statement,", before the same
    consulting: str  # a pattern of what stands before who was asked: "[经]专家确认"
    learned: str  # a pattern of who was asked and the verb: "从市政府获悉"
    deciding: tuple[str, ...]  # tell who decided what stands before them


@dataclass(frozen=True, slots=True)
class _Events(_Speech):
    """The table `[events]`."""

    dated_verbs: tuple[str, ...]  # that a date may end the clause of, behind "于"
    title_topic: str  # a pattern of whom a title that is too long tells of
    verb_joints: str  # verbs of it that another follows, with their blank
    own_subject: str  # a subject that its last verbs may have
    inner_subject: str  # a pattern up to a date, whose clause has a subject of its own
    inner_clause: str  # and behind it, up to the noun that it tells of; `topic` if that is one
    inner_topic: str  # what may stand alone before a clause without one
    dated_clause: str  # a pattern of a clause behind a date and the noun that it tells of
    named_clause: str  # a pattern of a clause in front, and of whom it tells by name
    lead_ends: tuple[str, ...]  # end a phrase in front that such a clause goes without: "after"
    led_clause: str  # the noun where the verb stands before the date: "成立于[1979年]的公司"
    dated_tail: str  # the same without the noun, which goes with the date
    clause_subject: str  # of such clauses, those whose noun does it; the particle of who does
    noun_particle: str
    pointing: tuple[str, ...]  # begin what points back, and is named by no particle behind it
    happenings: tuple[str, ...]  # what a clause before it tells, whoever does it: "the attack"
    happening_ends: tuple[str, ...]  # behind such a noun, where its clause opens a sentence
    past_ends: str  # patterns of how the verb of such a clause ends, in the past or not
    verb_ends: str
    hearsay: str  # between that and the noun
    charged: str  # in the place of a noun: for having done so
    framing: tuple[str, ...]  # "in", which a noun behind a date may need, too
    framed: str  # a pattern of such a noun: "在[去年十月]大会后"
    title_marks: str  # around the title of a book or a law: "《》"
    clefting: frozenset[str]  # the subject of "is" where a clause of "that" tells all
    cleft: tuple[str, ...]  # before and behind a date that a sentence is turned to tell
    settings: str  # a pattern of where something is said, before the quotation
    noun_behind: str  # a pattern behind a date that is part of a name
    exactly: str  # a pattern between a stretch of time and the day in it that is meant
    elsewhere: str  # a pattern of whose clock tells a date again, in brackets behind it
    noun_ties: tuple[str, ...]  # behind a date that is a noun's: "2011年[の]震災"
    clause_pronouns: tuple[str, ...]  # open such a clause behind its noun
    clause_participles: tuple[str, ...]  # the same, which stand for "which was …"
    that_joint: str  # a pattern of "and that", before a clause with a subject of its own
    clause_leads: tuple[str, ...]  # open a clause with a verb of its own: "after"
    while_leads: tuple[str, ...]  # the same: "while"
    noun_leads: tuple[str, ...]  # the first before a noun
    clause_verbs: str  # verbs that open a clause behind "and", written together with it
    clause_ends: str  # how a clause ends before such a comma, where this tells one
    compared_with: tuple[str, ...]  # behind a time with which a figure is compared
    compared_before: tuple[str, ...]  # before a date with which something is compared: "超过"
    compared_changes: tuple[str, ...]  # behind such a date, what has changed since: "比…[增长]"
    record_behind: str  # a pattern behind a date since which something is the most: "以来首次"
    commas: tuple[str, ...]  # part clauses, in a script of signs
    body_ends: str  # signs with which a body's or a paper's name ends
    hanging: tuple[str, ...]  # the same, behind its date
    announces: tuple[str, ...]  # and end the one before such a clause: "announced,"
    depending: tuple[str, ...]  # begin a clause that is nothing without the one before
    attributes: str  # a pattern of what a date behind tells of a noun, and not of its clause
    range_tails: tuple[str, ...]  # behind a date with "from" only
    no_tails: tuple[str, ...]  # begin as one of these does: "12月[起诉]"
    predicated: tuple[str, ...]  # behind a date that is a predicate: "10月になる"
    date_tails: tuple[str, ...]
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
    feet: tuple[str, ...]  # lead to the date of a comment or of an issue
    nouns_first: bool
    wanting: str
    possessives: frozenset[str]
    auxiliaries: frozenset[str]
    subjects: tuple[str, ...]
    reflexives: tuple[str, ...]
    owners: tuple[str, ...]
    led: frozenset[str]  # whoever speaks for these says "his" of them: "kliennya"
    owned: tuple[str, ...]  # endings of what is somebody's: "istrinya"
    tied: tuple[str, ...]
    wanted: frozenset[str]
    adverbials: tuple[str, ...]
    loose_ends: tuple[str, ...]
    comma_relatives: tuple[str, ...]
    conceding: tuple[str, ...]
    attributive: frozenset[str]  # a date behind these and before a noun is the noun's
    meant: frozenset[str]  # behind a noun, what is to be done with it: "planned for June"
    attributive_articles: frozenset[str]  # open such a date: "in [the weekend] vote"
    ranging: frozenset[str]  # are cut with a date only where one of the ends stands behind it
    range_ends: tuple[str, ...]
    range_followers: tuple[str, ...]  # or one of these follows, which stays
    dateline: str  # a pattern of what opens a report: a place, a date, an outlet and a dash
    timed: tuple[str, ...]  # a date with a clause behind one of these goes with it
    date_joints: tuple[str, ...]  # between two dates: "the quarter ended in May"
    leaning: str  # a pattern of what opens a sentence that leans on the one before
    existential: str  # of what opens one without a subject that stands alone
    equating: frozenset[str]  # say who or what a noun with "which" is: "adalah", "yakni"
    restricting: frozenset[str]  # make much of a date behind their verb: "only", "not before"
    hedging: frozenset[str]  # verbs of speech that a clause without a modal is not told without
    modals: frozenset[str]
    joint: frozenset[str]  # verbs by which "we" tells of the speaker's side alone
    changes: str  # of nouns of a change, which "becoming" makes no clause of
    acting: str  # of verbs whose subject does something
    undergone: str  # of verbs whose subject does nothing
    views: str  # of what only tells whose view a clause is: "saya rasa"
    preverbs: tuple[str, ...]  # right before a verb: "не", "θα"
    subject_relatives: tuple[str, ...]  # "which", that may be its clause's subject
    attached: str  # a pattern of participles that stand behind their noun and a comma
    own_reports: str  # a pattern of what leads in to a body's own report: "dari keterangan"
    announcing: str  # a pattern of sentences that only say that the one before was said
    persons: frozenset[str]  # pronouns that are subjects: of a person
    things: frozenset[str]  # of a thing
    advocates: frozenset[str]  # offices that speak for and of others: "lawyer"
    people: frozenset[str]  # nouns of a person who is not named: "woman"
    intending: str  # a pattern of what is told of one's own plans, behind the pronoun: "will go"
    crimes: str  # a pattern of titles whose subject did a crime, or was accused of one
    ended: tuple[str, ...]  # tell of a stretch that its end follows: "ended"
    deeds: str  # a pattern: no claim, though a word of it is one of claims: "denied bail"
    deeds_by: tuple[str, ...]  # one of which stands in all that this matches; none: unknown
    measured: str  # a pattern: what a number is only compared with a date by: "5 percent from"
    occurring: tuple[str, ...]  # participles that tell of a noun only when it was: "ocurrido"
    measuring: tuple[str, ...]  # one of which stands in all that this matches
    contrasted: str  # a pattern: what contrasts what is told with a date behind it: "not in"
    contrasted_by: tuple[str, ...]  # one of which stands in all that this matches
    denies: str  # a pattern: all words of the "not" of a verb, which its date may be meant with
    instead: tuple[str, ...]  # lead from such a date to the other: "but"
    set_off: tuple[str, ...]  # endings that a tokenizer parts from their word: "n't"
    things_which: str  # tells of a thing, not of a person
    own: frozenset[str]  # of whoever says it
    impersonal: frozenset[str]  # verbs of "it" that means nothing
    first_persons: frozenset[str]
    selves: frozenset[str]  # of whoever speaks, before verbs that tell no person
    unlike: frozenset[str]  # a pronoun and what stands before the name of none that it means
    lives: tuple[str, ...]  # begin what brackets behind a name tell of a life: "born", "b."
    owning: frozenset[str]  # a pronoun and what tells of what is his: "he his"
    several: frozenset[str]  # of several
    several_of: frozenset[str]  # begin a noun of several persons
    looking_back: frozenset[str]  # that may mean the subject of the sentence before
    contrasting: tuple[str, ...]  # begin a second clause: "but"
    verb_forms: str
    places: tuple[str, ...]
    date_links: tuple[str, ...]
    loose_links: frozenset[str]  # a verb's own where another ties the date: "took over in May"
    linked: tuple[str, ...]
    periods: frozenset[str]
    units: frozenset[str]
    verb_prefixes: tuple[str, ...]
    begins: tuple[str, ...]
    clock: frozenset[str]
    loose: frozenset[str]
    numbering: tuple[str, ...]
    streets: tuple[str, ...]  # before the number of a house, which looks like a day
    addresses: str  # a pattern of the same that ends where a number begins that looks like a year
    credits: tuple[str, ...]  # before who made an article, behind its date
    delivered: tuple[str, ...]  # before the month for which something is bought
    nameless: str  # a pattern of what opens a title whose subject only points back
    opens_unknown: str  # the same, where others of such pronouns may yet be known
    pictures: tuple[str, ...]  # in brackets at the end of a caption: "(photo: archives)"
    pictured: str  # a pattern of what says that a picture shows it: "is seen in this photo"
    terms: tuple[str, ...]  # before the years of an office that is held: "periode"
    records: tuple[str, ...]
    dated_nouns: bool
    not_only: tuple[str, ...]
    but_also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Places(_Events):
    """The table `[places]`."""

    reach: str  # a pattern of what may part a place from its particle
    case_places: tuple[str, ...]  # endings of a name that is a place, whence, and of an object
    case_whence: tuple[str, ...]
    case_others: tuple[str, ...]
    clitics: tuple[str, ...]  # "in" as the first letter of a name
    whence: frozenset[str]
    datives: frozenset[str]  # words of place that a person may stand behind, too


@dataclass(frozen=True, slots=True)
class _Pages(_Places):
    """The table `[pages]`, which the tagger reads too."""

    stamps: tuple[str, ...]  # open the stamp of a page or a report: "updated"


@dataclass(frozen=True, slots=True)
class Words(_Pages):
    """The words of a language in all these tables, lower case."""

    code: str
    abbreviations: frozenset[str]
    networks: frozenset[str]  # what ends a sentence though it looks like an initial: "sur X."
    eras: frozenset[str]  # letters for one: "1267 M."
    roles: frozenset[str]
    plurals: str  # a pattern of nouns that a speaker's first word belongs to: "İlçe sakinleri"
    openers: frozenset[str]
    title_openers: tuple[str, ...]
    standing: frozenset[str]  # of any
    kinds: Mapping[str, tuple[re.Pattern[str], frozenset[str] | None]]
    places_after: tuple[str, ...]
    place_heads: tuple[str, ...]
    place_nouns: frozenset[str]
    per: frozenset[str]  # "per hari"


@cache
def words_of(language: str) -> Words:
    """The words of a language; none at all for one without a file, which still splits and dates."""
    sentences, speech = table_of(language, "sentences"), table_of(language, "speech")
    events, places = table_of(language, "events"), table_of(language, "places")
    pronouns = ("persons", "things", "several", "own")
    return Words(
        **filled(_Sentences, sentences),
        **filled(_Speech, speech),
        **filled(_Events, events),
        **filled(_Places, places),
        **filled(_Pages, table_of(language, "pages")),
        code=language,
        abbreviations=abbreviations_of(language),
        networks=frozenset(texts(sentences, "networks")),
        eras=frozenset(texts(sentences, "eras")),
        roles=frozenset((*texts(speech, "roles"), *texts(speech, "ranks"))),
        plurals=pattern_of(speech, "plurals"),
        openers=openers_of(speech, events),
        title_openers=texts(events, "openers"),
        standing=frozenset(word for kind in pronouns for word in texts(events, kind)),
        kinds={
            kind: words_of_kind(speech, found) for kind in _KINDS if (found := texts(events, kind))
        },
        places_after=texts(places, "after"),
        place_heads=texts(places, "heads"),
        place_nouns=frozenset(texts(places, "nouns")),
        per=frozenset(texts(table_of(language, "timex", "words"), "per")),
    )
