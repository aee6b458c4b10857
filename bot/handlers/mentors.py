"""Mentors: given to a council by its coordinator, asked or declined by its convenor, to whom they may say a word."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.councils.model.forms import FormKind
from bot.councils.operations.alliances import alliance_of_council
from bot.councils.operations.mentors import ask_for_mentor, decline_mentor, give_mentor, mentored_page
from bot.handlers.talk import Talk
from bot.views import alliances, mentors
from bot.views.mentor_buttons import MentorButton, MentorDo

_FORMS = {MentorDo.GUIDE: FormKind.GUIDE, MentorDo.ASK: FormKind.ASK_MENTOR}


def router() -> Router:
    """The routes of mentors."""
    routes = Router(name="mentors")
    routes.callback_query.register(open_pressed, MentorButton.filter(F.do == MentorDo.OPEN))
    routes.callback_query.register(want_pressed, MentorButton.filter(F.do == MentorDo.WANT))
    routes.callback_query.register(give_pressed, MentorButton.filter(F.do == MentorDo.GIVE))
    routes.callback_query.register(decline_pressed, MentorButton.filter(F.do == MentorDo.DECLINE))
    routes.callback_query.register(form_pressed, MentorButton.filter(F.do.in_(set(_FORMS))))
    return routes


async def open_pressed(press: CallbackQuery, callback_data: MentorButton, talk: Talk) -> None:
    page = await talk.records.read(mentored_page, actor=talk.actor, council=callback_data.council)
    await talk.reply.show(mentors.council(talk.texts, page))


async def want_pressed(press: CallbackQuery, callback_data: MentorButton, talk: Talk) -> None:
    # Asked for once, she need not ask again.
    await talk.do(ask_for_mentor, in_place=True, council=callback_data.council)


async def give_pressed(press: CallbackQuery, callback_data: MentorButton, talk: Talk) -> None:
    await talk.do(give_mentor, council=callback_data.council)


async def decline_pressed(press: CallbackQuery, callback_data: MentorButton, talk: Talk) -> None:
    if talk.reply.is_private:
        await talk.do(decline_mentor, council=callback_data.council)
        return
    await talk.records.write(decline_mentor, actor=talk.actor, council=callback_data.council)
    membership = await talk.records.read(alliance_of_council, actor=talk.actor, council=callback_data.council)
    await talk.reply.replace(alliances.of_council(talk.texts, membership))


async def form_pressed(press: CallbackQuery, callback_data: MentorButton, talk: Talk) -> None:
    await talk.fill_in(_FORMS[callback_data.do], council=callback_data.council)
