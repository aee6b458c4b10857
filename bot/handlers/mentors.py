"""Mentors: given to a council by its coordinator, asked or declined by its convenor, to whom they may say a word."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.councils.model.forms import FormKind
from bot.councils.operations.mentors import ask_for_mentor, decline_mentor, give_mentor, mentored_page
from bot.handlers.talk import Talk
from bot.views import mentors
from bot.views.mentor_buttons import MentorButton, MentorDo

_DOES = {MentorDo.WANT: ask_for_mentor, MentorDo.GIVE: give_mentor, MentorDo.DECLINE: decline_mentor}
_FORMS = {MentorDo.GUIDE: FormKind.GUIDE, MentorDo.ASK: FormKind.ASK_MENTOR}


def router() -> Router:
    """The routes of mentors."""
    routes = Router(name="mentors")
    routes.callback_query.register(open_pressed, MentorButton.filter(F.do == MentorDo.OPEN))
    routes.callback_query.register(step_pressed, MentorButton.filter(F.do.in_(set(_DOES))))
    routes.callback_query.register(form_pressed, MentorButton.filter(F.do.in_(set(_FORMS))))
    return routes


async def open_pressed(press: CallbackQuery, callback_data: MentorButton, talk: Talk) -> None:
    page = await talk.records.read(mentored_page, actor=talk.actor, council=callback_data.council)
    await talk.reply.show(mentors.council(talk.texts, page))


async def step_pressed(press: CallbackQuery, callback_data: MentorButton, talk: Talk) -> None:
    await talk.do(_DOES[callback_data.do], council=callback_data.council)


async def form_pressed(press: CallbackQuery, callback_data: MentorButton, talk: Talk) -> None:
    await talk.fill_in(_FORMS[callback_data.do], council=callback_data.council)
