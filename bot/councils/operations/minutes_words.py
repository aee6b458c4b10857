"""What a form about minutes is about: the words of a section so far, an objection that is answered, who replies."""

from bot.councils.model.councils import Council, Kind
from bot.councils.model.forms import Form, FormKind
from bot.councils.model.labels import number_of
from bot.councils.model.minutes import Section
from bot.councils.model.wording import lines_of
from bot.councils.operations import access
from bot.councils.operations.confirming import objection_of
from bot.councils.operations.drafting import drafted
from bot.councils.operations.minutes import SECTION_LENGTH, minutes_of
from bot.councils.ports import Transaction

# Beside what is asked: which section of which topic, as the button said.
SECTION, TOPIC = "section", "topic"
ABOUT_MINUTES = frozenset({FormKind.MINUTES, FormKind.OBJECTION, FormKind.STAND, FormKind.REPLY_FOR, FormKind.ADDENDUM})


def words_about_minutes(tx: Transaction, council: Council, form: Form) -> str:
    """The words that are worded anew, no more than she may write; or the objection she answers, or who replies."""
    session = access.session(tx, council, number_of(form.subject, Kind.SESSION))
    match form.kind:
        case FormKind.MINUTES:
            proceedings = drafted(tx, council, session, minutes_of(tx, session), form.opened_at)
            section = Section(form.answers[SECTION])
            if section is Section.NOTES:
                return lines_of(proceedings.notes, proceedings)[:SECTION_LENGTH]
            matter = proceedings.matter(f"{Kind.TOPIC}{form.answers[TOPIC]}")
            if matter is None:
                return ""
            if section is Section.BACKGROUND:
                return matter.background[:SECTION_LENGTH]
            said = matter.points if section is Section.POINTS else matter.dissent
            return lines_of(said, proceedings)[:SECTION_LENGTH]
        case FormKind.STAND:
            return objection_of(tx, session, form.who).reason
        case FormKind.REPLY_FOR:
            return minutes_of(tx, session).proceedings.name_of(form.who)
        case _:
            return ""
