"""Forms: what is typed or pressed in the private chat answers the question asked there."""

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Message

from bot.councils.errors import NotFound
from bot.councils.operations.forms import answer_form, cancel_form, form_page, toggle_issue
from bot.handlers.talk import Talk
from bot.views.buttons import FormButton, FormDo


def router() -> Router:
    """The routes of forms."""
    routes = Router(name="forms")
    routes.message.register(answer_typed, F.chat.type == ChatType.PRIVATE, F.text, ~F.text.startswith("/"))
    routes.callback_query.register(answer_pressed, FormButton.filter(F.do == FormDo.ANSWER))
    routes.callback_query.register(seat_pressed, FormButton.filter(F.do == FormDo.SEAT))
    routes.callback_query.register(toggle_pressed, FormButton.filter(F.do == FormDo.TOGGLE))
    routes.callback_query.register(cancel_pressed, FormButton.filter(F.do == FormDo.CANCEL))
    return routes


async def answer_typed(message: Message, talk: Talk) -> None:
    await talk.do(answer_form, answer=message.text or "")


async def answer_pressed(press: CallbackQuery, callback_data: FormButton, talk: Talk) -> None:
    await talk.do(answer_form, answer=callback_data.value)


async def seat_pressed(press: CallbackQuery, callback_data: FormButton, talk: Talk) -> None:
    page = await talk.records.read(form_page, actor=talk.actor)
    names = {str(seat.number): seat.name for seat in page.seats} if page else {}
    if callback_data.value not in names:
        raise NotFound("no-form")
    await talk.do(answer_form, answer=names[callback_data.value])


async def toggle_pressed(press: CallbackQuery, callback_data: FormButton, talk: Talk) -> None:
    await talk.do(toggle_issue, issue=int(callback_data.value))


async def cancel_pressed(press: CallbackQuery, talk: Talk) -> None:
    await talk.do(cancel_form)
