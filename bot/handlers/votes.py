"""Votes: opening, casting, closing."""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.errors import BadInput
from bot.councils.model.councils import Kind
from bot.councils.model.forms import FormKind
from bot.councils.model.votes import Choice
from bot.councils.operations.votes import cast_ballot, close_vote, open_vote, vote_again
from bot.handlers.syntax import split_label
from bot.handlers.talk import Talk
from bot.views.buttons import VoteButton, VoteDo


def router() -> Router:
    """The routes of votes."""
    routes = Router(name="votes")
    routes.message.register(vote_command, Command("vote"))
    routes.message.register(close_command, Command("close"))
    ballot = F.do.in_({VoteDo.FOR, VoteDo.AGAINST, VoteDo.ABSTAIN})
    routes.callback_query.register(ballot_pressed, VoteButton.filter(ballot))
    routes.callback_query.register(close_pressed, VoteButton.filter(F.do == VoteDo.CLOSE))
    routes.callback_query.register(withdraw_pressed, VoteButton.filter(F.do == VoteDo.WITHDRAW))
    routes.callback_query.register(again_pressed, VoteButton.filter(F.do == VoteDo.AGAIN))
    routes.callback_query.register(resolve_pressed, VoteButton.filter(F.do == VoteDo.RESOLVE))
    return routes


async def vote_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-vote"))
        return
    topic, motion = split_label(command.args, Kind.TOPIC)
    if " / " in motion:
        raise BadInput("motion-only")
    if motion:
        await talk.do(open_vote, council=talk.here.id, topic=topic.number, motion=motion)
    else:
        await talk.fill_in(FormKind.VOTE, council=talk.here.id, subject=str(topic))


async def close_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-close"))
        return
    vote, _ = split_label(command.args, Kind.VOTE)
    await talk.do(close_vote, council=talk.here.id, vote=vote.number)


async def ballot_pressed(press: CallbackQuery, callback_data: VoteButton, talk: Talk) -> None:
    choice = Choice(callback_data.do)
    await talk.do(cast_ballot, council=callback_data.council, vote=callback_data.number, choice=choice)


async def close_pressed(press: CallbackQuery, callback_data: VoteButton, talk: Talk) -> None:
    await talk.do(close_vote, council=callback_data.council, vote=callback_data.number)


async def again_pressed(press: CallbackQuery, callback_data: VoteButton, talk: Talk) -> None:
    await talk.do(vote_again, council=callback_data.council, vote=callback_data.number)


async def withdraw_pressed(press: CallbackQuery, callback_data: VoteButton, talk: Talk) -> None:
    await talk.fill_in(FormKind.WITHDRAW, council=callback_data.council, subject=f"V{callback_data.number}")


async def resolve_pressed(press: CallbackQuery, callback_data: VoteButton, talk: Talk) -> None:
    await talk.fill_in(FormKind.RESOLVE, council=callback_data.council, subject=f"V{callback_data.number}")
