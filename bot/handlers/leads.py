"""Voice notes and pictures: opened for those who may, written down or taken away."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.councils.model.forms import FormKind
from bot.councils.operations.leads import drop_lead, issue_file, open_lead
from bot.handlers.talk import Talk
from bot.views.buttons import IssueButton, IssueDo, LeadButton, LeadDo


def router() -> Router:
    """The routes of leads."""
    routes = Router(name="leads")
    routes.callback_query.register(word_pressed, LeadButton.filter(F.do == LeadDo.WORD))
    routes.callback_query.register(drop_pressed, LeadButton.filter(F.do == LeadDo.DROP))
    routes.callback_query.register(file_pressed, IssueButton.filter(F.do == IssueDo.FILE))
    return routes


async def word_pressed(press: CallbackQuery, callback_data: LeadButton, talk: Talk) -> None:
    council, number = callback_data.council, callback_data.number
    file = await talk.records.read(open_lead, actor=talk.actor, council=council, lead=number)
    # Nobody has said yet what it holds: it may be no matter for a council.
    await talk.reply.attach(file, to_stay=True)
    await talk.fill_in(FormKind.LEAD, council=council, subject=f"L{number}")


async def drop_pressed(press: CallbackQuery, callback_data: LeadButton, talk: Talk) -> None:
    await talk.do(drop_lead, council=callback_data.council, lead=callback_data.number)


async def file_pressed(press: CallbackQuery, callback_data: IssueButton, talk: Talk) -> None:
    file = await talk.records.read(
        issue_file, actor=talk.actor, council=callback_data.council, issue=callback_data.number
    )
    await talk.reply.attach(file)
    await talk.reply.done()
