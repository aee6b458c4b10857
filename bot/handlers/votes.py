"""Votes: opening, casting, closing."""

from collections.abc import Callable
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.errors import NotCheckedIn, WrongState
from bot.councils.events import Event
from bot.councils.model.councils import Kind
from bot.councils.model.forms import FormKind
from bot.councils.model.options import split_question
from bot.councils.model.people import Named
from bot.councils.model.votes import Choice, Method
from bot.councils.operations.options import ballot_paper, mark_option, open_second_round, pairs_page
from bot.councils.operations.recusals import asked_to_be_sure, recuse_myself, recuse_voter
from bot.councils.operations.ties import break_tie
from bot.councils.operations.vote_boards import vote_desk
from bot.councils.operations.votes import cast_ballot, close_vote, open_vote, vote_again
from bot.handlers.syntax import named, split_label
from bot.handlers.talk import Talk
from bot.views import options, sittings, votes
from bot.views.buttons import OptionButton, VoteButton, VoteDo


def router() -> Router:
    """The routes of votes."""
    routes = Router(name="votes")
    routes.message.register(vote_command, Command("vote"))
    routes.message.register(close_command, Command("close"))
    routes.message.register(recuse_command, Command("recuse"))
    routes.message.register(enter_command, Command("enter"))
    ballot = F.do.in_({VoteDo.FOR, VoteDo.AGAINST, VoteDo.ABSTAIN})
    routes.callback_query.register(ballot_pressed, VoteButton.filter(ballot))
    routes.callback_query.register(option_pressed, OptionButton.filter())
    routes.callback_query.register(options_pressed, VoteButton.filter(F.do == VoteDo.OPTIONS))
    routes.callback_query.register(second_round_pressed, VoteButton.filter(F.do == VoteDo.SECOND_ROUND))
    routes.callback_query.register(pairs_pressed, VoteButton.filter(F.do == VoteDo.PAIRS))
    casting = F.do.in_({VoteDo.CASTING_FOR, VoteDo.CASTING_AGAINST})
    routes.callback_query.register(casting_pressed, VoteButton.filter(casting))
    routes.callback_query.register(close_pressed, VoteButton.filter(F.do == VoteDo.CLOSE))
    routes.callback_query.register(more_pressed, VoteButton.filter(F.do == VoteDo.MORE))
    routes.callback_query.register(step_back_pressed, VoteButton.filter(F.do == VoteDo.STEP_BACK))
    routes.callback_query.register(sure_pressed, VoteButton.filter(F.do == VoteDo.SURE))
    routes.callback_query.register(again_pressed, VoteButton.filter(F.do == VoteDo.AGAIN))
    routes.callback_query.register(form_pressed, VoteButton.filter(F.do.in_(_OPENS)))
    return routes


async def vote_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-vote"))
        return
    topic, motion = split_label(command.args, Kind.TOPIC)
    if motion:
        method = Method.CHOICE if split_question(motion)[1] else Method.MOTION
        await talk.do(open_vote, council=talk.here.id, topic=topic.number, motion=motion, method=method)
    else:
        await talk.fill_in(FormKind.VOTE, council=talk.here.id, subject=str(topic))


async def close_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-close"))
        return
    vote, _ = split_label(command.args, Kind.VOTE)
    await talk.do(close_vote, council=talk.here.id, vote=vote.number)


async def recuse_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-recuse"))
        return
    vote, words = split_label(command.args, Kind.VOTE)
    whom = named(message, words)
    if whom == Named(name=""):
        await _ask_if_sure(talk, talk.here.id, vote.number)
    else:
        await talk.do(recuse_voter, council=talk.here.id, vote=vote.number, named=whom)


async def enter_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-enter"))
        return
    vote, _ = split_label(command.args, Kind.VOTE)
    await talk.fill_in(FormKind.ENTER, council=talk.here.id, subject=str(vote))


async def ballot_pressed(press: CallbackQuery, callback_data: VoteButton, talk: Talk) -> None:
    choice = Choice(callback_data.do)
    await _cast(talk, cast_ballot, council=callback_data.council, vote=callback_data.number, choice=choice)


async def option_pressed(press: CallbackQuery, callback_data: OptionButton, talk: Talk) -> None:
    council, vote = callback_data.council, callback_data.number
    await _cast(talk, mark_option, council=council, vote=vote, option=callback_data.option)


async def _cast(talk: Talk, operation: Callable[..., Event], council: int, vote: int, **chosen: Any) -> None:
    """Cast a ballot; once the vote is over, its buttons go from her private chat."""
    try:
        await talk.do(operation, council=council, vote=vote, **chosen)
    except NotCheckedIn as refusal:
        await talk.reply.show(sittings.not_checked_in(talk.texts, council, refusal))
    except WrongState:
        await talk.reply.clear_mention()
        await talk.reply.leave_only([])
        raise


async def options_pressed(press: CallbackQuery, callback_data: VoteButton, talk: Talk) -> None:
    council, vote = callback_data.council, callback_data.number
    about = await talk.records.read(ballot_paper, actor=talk.actor, council=council, vote=vote)
    await talk.reply.show(options.paper(talk.texts, council, about))


async def second_round_pressed(press: CallbackQuery, callback_data: VoteButton, talk: Talk) -> None:
    await talk.do(open_second_round, council=callback_data.council, vote=callback_data.number)


async def pairs_pressed(press: CallbackQuery, callback_data: VoteButton, talk: Talk) -> None:
    council, vote = callback_data.council, callback_data.number
    page = await talk.records.read(pairs_page, actor=talk.actor, council=council, vote=vote)
    await talk.reply.show(options.pairs(talk.texts, page))


async def casting_pressed(press: CallbackQuery, callback_data: VoteButton, talk: Talk) -> None:
    in_favour = callback_data.do is VoteDo.CASTING_FOR
    await talk.do(break_tie, council=callback_data.council, vote=callback_data.number, in_favour=in_favour)


async def close_pressed(press: CallbackQuery, callback_data: VoteButton, talk: Talk) -> None:
    await talk.do(close_vote, council=callback_data.council, vote=callback_data.number)


async def more_pressed(press: CallbackQuery, callback_data: VoteButton, talk: Talk) -> None:
    council, vote = callback_data.council, callback_data.number
    page = await talk.records.read(vote_desk, actor=talk.actor, council=council, vote=vote)
    await talk.reply.show(votes.desk(talk.texts, page, council))


async def step_back_pressed(press: CallbackQuery, callback_data: VoteButton, talk: Talk) -> None:
    await _ask_if_sure(talk, callback_data.council, callback_data.number)


async def _ask_if_sure(talk: Talk, council: int, vote: int) -> None:
    about = await talk.records.read(asked_to_be_sure, actor=talk.actor, council=council, vote=vote)
    await talk.reply.show(votes.stepping_back(talk.texts, council, about))


async def sure_pressed(press: CallbackQuery, callback_data: VoteButton, talk: Talk) -> None:
    await talk.do(recuse_myself, council=callback_data.council, vote=callback_data.number)
    await talk.reply.clear_buttons()


async def again_pressed(press: CallbackQuery, callback_data: VoteButton, talk: Talk) -> None:
    await talk.do(vote_again, council=callback_data.council, vote=callback_data.number)


_OPENS = {
    VoteDo.WITHDRAW: FormKind.WITHDRAW,
    VoteDo.RESOLVE: FormKind.RESOLVE,
    VoteDo.SUBMIT: FormKind.SUBMIT,
    VoteDo.RECUSE: FormKind.RECUSE,
    VoteDo.ENTER: FormKind.ENTER,
}


async def form_pressed(press: CallbackQuery, callback_data: VoteButton, talk: Talk) -> None:
    kind = _OPENS[callback_data.do]
    await talk.fill_in(kind, council=callback_data.council, subject=f"V{callback_data.number}")
