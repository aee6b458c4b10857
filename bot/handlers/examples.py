"""Good examples: offered and taken back by a convenor, objected to by a seat, announced by a coordinator."""

from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.councils.model.councils import Kind
from bot.councils.model.forms import FormKind
from bot.councils.operations.announcements import announcement_page
from bot.councils.operations.examples import (
    example_page,
    examples_for,
    examples_of_unit,
    object_to_example,
    own_examples,
    share_example,
    shared_example,
    take_back_example,
)
from bot.handlers.talk import Defaults, Talk
from bot.views import announcements, examples
from bot.views.alliances import AllianceButton, AllianceDo
from bot.views.announcements import HeardButton, HeardDo
from bot.views.example_buttons import ExampleButton, ExampleDo
from bot.views.organisation import UnitButton, UnitDo

_DOES = {ExampleDo.OBJECT: object_to_example, ExampleDo.TAKE_BACK: take_back_example}


def router() -> Router:
    """The routes of good examples."""
    routes = Router(name="examples")
    routes.callback_query.register(council_pressed, AllianceButton.filter(F.do == AllianceDo.EXAMPLES))
    routes.callback_query.register(unit_pressed, UnitButton.filter(F.do == UnitDo.EXAMPLES))
    routes.callback_query.register(show_pressed, HeardButton.filter(F.do == HeardDo.SHOW))
    routes.callback_query.register(list_pressed, ExampleButton.filter(F.do == ExampleDo.LIST))
    routes.callback_query.register(own_pressed, ExampleButton.filter(F.do == ExampleDo.OWN))
    routes.callback_query.register(offer_pressed, ExampleButton.filter(F.do == ExampleDo.OFFER))
    routes.callback_query.register(open_pressed, ExampleButton.filter(F.do == ExampleDo.OPEN))
    routes.callback_query.register(share_pressed, ExampleButton.filter(F.do == ExampleDo.SHARE))
    routes.callback_query.register(step_pressed, ExampleButton.filter(F.do.in_(set(_DOES))))
    return routes


async def council_pressed(press: CallbackQuery, callback_data: AllianceButton, talk: Talk) -> None:
    page = await talk.records.read(examples_for, actor=talk.actor, council=callback_data.council, page=0)
    await talk.reply.show(examples.listed(talk.texts, page))


async def list_pressed(press: CallbackQuery, callback_data: ExampleButton, talk: Talk) -> None:
    about = {"council": callback_data.council, "page": callback_data.number}
    page = await talk.records.read(examples_for, actor=talk.actor, **about)
    await talk.reply.replace(examples.listed(talk.texts, page))


async def own_pressed(press: CallbackQuery, callback_data: ExampleButton, talk: Talk) -> None:
    page = await talk.records.read(own_examples, actor=talk.actor, council=callback_data.council)
    await talk.reply.replace(examples.own(talk.texts, page))


async def offer_pressed(press: CallbackQuery, callback_data: ExampleButton, talk: Talk) -> None:
    subject = f"{Kind.TOPIC}{callback_data.number}"
    await talk.fill_in(FormKind.EXAMPLE, council=callback_data.council, subject=subject)


async def open_pressed(press: CallbackQuery, callback_data: ExampleButton, talk: Talk) -> None:
    about = {"council": callback_data.council, "topic": callback_data.number}
    page = await talk.records.read(example_page, actor=talk.actor, **about)
    await talk.reply.show(examples.page(talk.texts, page))


async def step_pressed(press: CallbackQuery, callback_data: ExampleButton, talk: Talk) -> None:
    await talk.do(_DOES[callback_data.do], council=callback_data.council, topic=callback_data.number)


async def share_pressed(press: CallbackQuery, callback_data: ExampleButton, talk: Talk, defaults: Defaults) -> None:
    about = {"council": callback_data.council, "topic": callback_data.number}
    shared = await talk.records.write(share_example, actor=talk.actor, **about)
    draft = await talk.records.read(announcement_page, actor=talk.actor, announcement=shared.number)
    await talk.reply.show(announcements.announcement(talk.texts, draft, ZoneInfo(defaults.timezone)))


async def show_pressed(press: CallbackQuery, callback_data: HeardButton, talk: Talk) -> None:
    about = {"council": callback_data.council, "announcement": callback_data.announcement}
    page = await talk.records.read(shared_example, actor=talk.actor, **about)
    await talk.reply.show(examples.shared(talk.texts, page))


async def unit_pressed(press: CallbackQuery, callback_data: UnitButton, talk: Talk) -> None:
    page = await talk.records.read(examples_of_unit, actor=talk.actor, unit=callback_data.unit)
    await talk.reply.show(examples.handed_over(talk.texts, page))
