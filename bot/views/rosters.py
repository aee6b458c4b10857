"""A list of members as a table: its words, what is wrong with one, and what one would do."""

from bot.councils.events import Event
from bot.councils.model.forms import Form
from bot.councils.model.membership import Tag
from bot.councils.model.rosters import Column
from bot.councils.operations.overview import SeatList
from bot.views.texts import LOCALES, Markup, Texts, texts_in

# Names of a list that are shown before it is imported.
_NAMED = 20


def headings(texts: Texts) -> list[str]:
    """What the columns are called."""
    return [texts.plain(f"column-{column}") for column in Column]


def columns() -> dict[str, Column]:
    """Every word for a column, in small letters: a table may come back in either language."""
    return {texts_in(locale).plain(f"column-{column}").casefold(): column for locale in LOCALES for column in Column}


def tags() -> dict[str, str]:
    """Every word for a role, in small letters."""
    return {
        word.casefold(): tag
        for texts in map(texts_in, LOCALES)
        for tag in Tag
        for word in (_tag(texts, tag), texts.plain(f"button-tag-{tag.replace('_', '-')}"))
    }


def rows(texts: Texts, page: SeatList) -> list[list[str]]:
    """The seats there are, as the table shows them: without the names of accounts, which stay as they are."""
    zone, between = page.council.zone, texts.plain("list-separator")
    return [
        [
            seat.name,
            between.join(_tag(texts, tag) for tag in page.tags.get(seat.number, ())),
            seat.until.astimezone(zone).date().isoformat() if seat.until else "",
            "",
        ]
        for seat in page.seats
    ]


def note(texts: Texts) -> str:
    """Which roles there are, shown where one is written."""
    between = texts.plain("list-separator")
    return texts.plain("roster-note", tags=between.join(_tag(texts, tag) for tag in Tag))


def refused(texts: Texts, event: Event) -> str:
    """What is wrong with a list, cell by cell, in plain text."""
    facts = event.facts
    told = [texts.plain("roster-wrong", count=facts["count"])]
    for line in str(facts["problems"]).splitlines():
        row, column, flaw, typed = line.split("\t")
        where = texts.plain(f"column-{Column(column)}")
        told.append(texts.plain("roster-problem", row=row, column=where, flaw=flaw, typed=typed))
    if facts["more"]:
        told.append(texts.plain("list-more", count=facts["more"]))
    told.append(texts.plain("roster-mend"))
    return "\n".join(told)


def preview(texts: Texts, form: Form) -> Markup:
    """What the list would do."""
    counts = {name: int(form.answers[name]) for name in ("new", "there", "changed")}
    names = {
        name: texts.names(tuple(form.answers.get(name, "").splitlines()), _NAMED)
        for name in ("new_names", "changed_names")
    }
    return texts("roster-preview", **counts, **names)


def _tag(texts: Texts, tag: str) -> str:
    return texts.plain(f"tag-{tag.replace('_', '-')}")
