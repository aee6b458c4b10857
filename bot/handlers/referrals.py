"""Referrals: sent by the convenor, seen to in private by whoever has them, and answered by who raised them.

What the villagers' assembly does with one is written down by the convenor or the recorder.
"""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.model.councils import Kind
from bot.councils.model.forms import FormKind
from bot.councils.model.phases import Feature
from bot.councils.operations.assembly_forms import open_step
from bot.councils.operations.phases import must_be_open
from bot.councils.operations.referrals import accept_referral, rate_referral, referral_page
from bot.handlers.syntax import split_label
from bot.handlers.talk import Talk
from bot.views import referrals
from bot.views.referrals import AssemblyButton, ReferralButton, ReferralDo, VerdictButton

_FORMS = {
    ReferralDo.REFER: FormKind.REFER,
    ReferralDo.RETURN: FormKind.RETURN,
    ReferralDo.HAND_ON: FormKind.HAND_ON,
    ReferralDo.RESOLVED: FormKind.RESOLVED,
}


def router() -> Router:
    """The routes of referrals."""
    routes = Router(name="referrals")
    routes.message.register(refer_command, Command("refer"))
    routes.callback_query.register(show_pressed, ReferralButton.filter(F.do == ReferralDo.SHOW))
    routes.callback_query.register(accept_pressed, ReferralButton.filter(F.do == ReferralDo.ACCEPT))
    routes.callback_query.register(form_pressed, ReferralButton.filter(F.do.in_(set(_FORMS))))
    routes.callback_query.register(step_pressed, AssemblyButton.filter())
    routes.callback_query.register(verdict_pressed, VerdictButton.filter())
    return routes


async def refer_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        if talk.council is not None:
            await talk.records.read(must_be_open, council=talk.council.id, feature=Feature.REFERRALS)
        await talk.reply.say(talk.texts.plain("usage-refer"))
        return
    issue, _ = split_label(command.args, Kind.ISSUE)
    await talk.fill_in(FormKind.REFER, council=talk.here.id, subject=str(issue))


async def show_pressed(press: CallbackQuery, callback_data: ReferralButton, talk: Talk) -> None:
    page = await talk.records.read(
        referral_page, actor=talk.actor, council=callback_data.council, issue=callback_data.number
    )
    await talk.reply.show(referrals.page(talk.texts, page))


async def accept_pressed(press: CallbackQuery, callback_data: ReferralButton, talk: Talk) -> None:
    await talk.do(accept_referral, council=callback_data.council, issue=callback_data.number)


async def form_pressed(press: CallbackQuery, callback_data: ReferralButton, talk: Talk) -> None:
    kind = _FORMS[callback_data.do]
    await talk.fill_in(kind, council=callback_data.council, subject=f"{Kind.ISSUE}{callback_data.number}")


async def step_pressed(press: CallbackQuery, callback_data: AssemblyButton, talk: Talk) -> None:
    await talk.do(
        open_step,
        council=callback_data.council,
        issue=callback_data.number,
        step=callback_data.step,
        agreed=callback_data.agreed,
        opener=talk.reply.opener,
    )


async def verdict_pressed(press: CallbackQuery, callback_data: VerdictButton, talk: Talk) -> None:
    council, issue, rating = callback_data.council, callback_data.number, callback_data.rating
    await talk.do(rate_referral, council=council, issue=issue, rating=rating)
