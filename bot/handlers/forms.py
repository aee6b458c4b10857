"""Forms: what is typed or pressed in the private chat answers the question asked there."""

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Message, UsersShared

from bot.councils.errors import NoForm
from bot.councils.model.people import Named
from bot.councils.model.topics import Cadence
from bot.councils.operations.form_pages import moment_asked
from bot.councils.operations.forms import (
    answer_by_button,
    answer_form,
    cancel_form,
    choose_cadence,
    choose_method,
    choose_seat,
    choose_secrecy,
    tap_voter,
    toggle_issue,
)
from bot.councils.operations.picking import pick_people, picking_form
from bot.handlers.moments import in_figures
from bot.handlers.talk import Talk
from bot.records import Now
from bot.views import forms
from bot.views.buttons import FormButton, FormDo


def router() -> Router:
    """The routes of forms."""
    routes = Router(name="forms")
    routes.message.register(answer_typed, F.chat.type == ChatType.PRIVATE, F.text, ~F.text.startswith("/"))
    routes.message.register(people_shared, F.chat.type == ChatType.PRIVATE, F.users_shared.as_("shared"))
    numbered = F.value.func(str.isdecimal)
    routes.callback_query.register(answer_pressed, FormButton.filter(F.do == FormDo.ANSWER))
    routes.callback_query.register(seat_pressed, FormButton.filter((F.do == FormDo.SEAT) & numbered))
    routes.callback_query.register(toggle_pressed, FormButton.filter((F.do == FormDo.TOGGLE) & numbered))
    routes.callback_query.register(method_pressed, FormButton.filter(F.do == FormDo.METHOD))
    routes.callback_query.register(secrecy_pressed, FormButton.filter(F.do == FormDo.SECRECY))
    routes.callback_query.register(voter_tapped, FormButton.filter(F.do == FormDo.TAP))
    cadences = F.value.in_(set(Cadence))
    routes.callback_query.register(cadence_pressed, FormButton.filter((F.do == FormDo.CADENCE) & cadences))
    routes.callback_query.register(contacts_pressed, FormButton.filter(F.do == FormDo.CONTACTS))
    routes.callback_query.register(cancel_pressed, FormButton.filter(F.do == FormDo.CANCEL))
    return routes


async def answer_typed(message: Message, talk: Talk, now: Now) -> None:
    answer = message.text or ""
    if zone := await talk.records.read(moment_asked, actor=talk.actor):
        answer = await in_figures(answer, zone, now())
    try:
        await talk.answer(answer_form, answer=answer)
    except NoForm:
        # Words that answer no question may be an issue.
        raise SkipHandler from None


async def answer_pressed(press: CallbackQuery, callback_data: FormButton, talk: Talk) -> None:
    await talk.answer(answer_by_button, answer=callback_data.value, in_place=True)


async def seat_pressed(press: CallbackQuery, callback_data: FormButton, talk: Talk) -> None:
    await talk.answer(choose_seat, seat=int(callback_data.value), in_place=True)


async def toggle_pressed(press: CallbackQuery, callback_data: FormButton, talk: Talk) -> None:
    await talk.do(toggle_issue, issue=int(callback_data.value), in_place=True)


async def voter_tapped(press: CallbackQuery, callback_data: FormButton, talk: Talk) -> None:
    await talk.do(tap_voter, voter=callback_data.value, in_place=True)


async def method_pressed(press: CallbackQuery, callback_data: FormButton, talk: Talk) -> None:
    await talk.do(choose_method, method=callback_data.value, in_place=True)


async def secrecy_pressed(press: CallbackQuery, callback_data: FormButton, talk: Talk) -> None:
    await talk.do(choose_secrecy, secret=callback_data.value == "secret", in_place=True)


async def cadence_pressed(press: CallbackQuery, callback_data: FormButton, talk: Talk) -> None:
    await talk.do(choose_cadence, cadence=Cadence(callback_data.value), in_place=True)


async def contacts_pressed(press: CallbackQuery, talk: Talk) -> None:
    form = await talk.records.read(picking_form, actor=talk.actor)
    await talk.reply.offer(talk.texts.plain("ask-contacts", kind=form.kind), forms.contacts(talk.texts, form))


async def people_shared(message: Message, shared: UsersShared, talk: Talk) -> None:
    people = tuple(
        Named(
            user_id=user.user_id,
            username=user.username,
            name=" ".join(name for name in (user.first_name, user.last_name) if name),
        )
        for user in shared.users
    )
    await talk.answer(pick_people, ticket=shared.request_id, people=people)


async def cancel_pressed(press: CallbackQuery, talk: Talk) -> None:
    await talk.answer(cancel_form, in_place=True)
