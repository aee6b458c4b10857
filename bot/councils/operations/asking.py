"""That a question of a form waits to be shown."""

from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.forms import Form


def asking(form: Form, council: Council) -> Event:
    """What whatever opens a form or goes on with it answers."""
    return Event(kind=EventKind.FORM_OPENED, council=form.council, facts={"council_title": council.title})
