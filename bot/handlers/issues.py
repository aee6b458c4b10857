"""Issues: put forward in the group or in private, answered by the convenor."""

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.errors import ECHOED, NotFound
from bot.councils.model.councils import Kind
from bot.councils.model.forms import FormKind
from bot.councils.model.issues import Channel
from bot.councils.operations.forms import open_form
from bot.councils.operations.issues import (
    councils_open_to,
    decline_issue,
    find_issues,
    open_issues,
    put_forward,
)
from bot.councils.operations.leads import leave_lead
from bot.councils.operations.seconding import follow_issue, issue_page, second_issue
from bot.councils.operations.triage import merge_issue
from bot.councils.operations.withdrawals import withdraw
from bot.handlers.syntax import actor_of, file_of, person_of, split_label, words_of
from bot.handlers.talk import Talk
from bot.views import issues
from bot.views.buttons import CouncilButton, CouncilDo, IssueButton, IssueDo, MergeButton

_FORMS = {
    IssueDo.TOPIC: FormKind.TOPIC,
    IssueDo.DECLINE: FormKind.DECLINE,
    IssueDo.FIX: FormKind.FIX,
    IssueDo.ASK: FormKind.ASK,
    IssueDo.MERGE: FormKind.MERGE,
    IssueDo.ANSWER: FormKind.ANSWER,
    IssueDo.WITHDRAW: FormKind.WITHDRAW,
}


def router() -> Router:
    """The routes of issues."""
    routes = Router(name="issues")
    routes.message.register(issue_in_private, Command("issue"), F.chat.type == ChatType.PRIVATE)
    routes.message.register(issue_command, Command("issue"))
    routes.message.register(issues_command, Command("issues"))
    routes.message.register(decline_command, Command("decline"))
    routes.message.register(withdraw_command, Command("withdraw"))
    routes.message.register(words_in_private, F.chat.type == ChatType.PRIVATE, F.text, ~F.text.startswith("/"))
    routes.message.register(words_in_private, F.chat.type == ChatType.PRIVATE, F.photo | F.voice)
    ways = F.do.in_({CouncilDo.ISSUE, CouncilDo.UNSIGNED})
    routes.callback_query.register(put_forward_pressed, CouncilButton.filter(ways))
    routes.callback_query.register(behalf_pressed, CouncilButton.filter(F.do == CouncilDo.BEHALF))
    routes.callback_query.register(issues_pressed, CouncilButton.filter(F.do == CouncilDo.ISSUES))
    routes.callback_query.register(show_pressed, IssueButton.filter(F.do == IssueDo.SHOW))
    routes.callback_query.register(second_pressed, IssueButton.filter(F.do == IssueDo.SECOND))
    routes.callback_query.register(follow_pressed, IssueButton.filter(F.do == IssueDo.FOLLOW))
    routes.callback_query.register(issue_pressed, IssueButton.filter(F.do.in_(set(_FORMS))))
    routes.callback_query.register(merge_pressed, MergeButton.filter())
    return routes


async def issue_command(message: Message, command: CommandObject, talk: Talk) -> None:
    council, replied, author = talk.here.id, message.reply_to_message, person_of(message)
    own = file_of(message)
    if own is None and replied is not None and author is not None and author.id == talk.actor.user_id:
        own = file_of(replied)
    if command.args:
        await talk.do(put_forward, council=council, text=command.args, channel=Channel.GROUP, file=own)
    elif file_of(message):
        await talk.do(leave_lead, council=council, file=own, channel=Channel.GROUP)
    elif replied is None or author is None:
        await talk.fill_in(FormKind.ISSUE, council=council)
    else:
        await _take_up(replied, council, talk, channel=Channel.REPLY, author=actor_of(author))


async def issue_in_private(message: Message, command: CommandObject, talk: Talk) -> None:
    councils = await talk.records.read(councils_open_to, actor=talk.actor, text=command.args or "")
    if not councils:
        raise NotFound("no-council-known")
    if command.args or len(councils) > 1:
        await talk.reply.show(issues.choose_council(talk.texts, councils), quoting=True)
    else:
        await talk.fill_in(FormKind.ISSUE, council=councils[0].id)


async def words_in_private(message: Message, talk: Talk) -> None:
    """Her words, her voice, her picture are never lost: one press puts them forward."""
    councils = await talk.records.read(councils_open_to, actor=talk.actor, text=words_of(message))
    if councils:
        page = issues.choose_council(talk.texts, councils, shows_her=file_of(message) is not None)
        await talk.reply.show(page, quoting=True)
    else:
        await talk.reply.say(talk.texts.plain("not-understood"))


async def put_forward_pressed(press: CallbackQuery, callback_data: CouncilButton, talk: Talk) -> None:
    hers, council = _before_choosing(press), callback_data.council
    if hers is None:
        await talk.fill_in(FormKind.ISSUE, council=council)
    else:
        anonymous = callback_data.do is CouncilDo.UNSIGNED
        await _take_up(hers, council, talk, channel=Channel.PRIVATE, anonymous=anonymous, in_place=True)


async def behalf_pressed(press: CallbackQuery, callback_data: CouncilButton, talk: Talk) -> None:
    await talk.do(open_form, kind=FormKind.BEHALF, council=callback_data.council, in_place=True)


async def issues_command(message: Message, command: CommandObject, talk: Talk) -> None:
    council = talk.here.id
    if not command.args:
        await _list(talk, council)
        return
    found = await talk.records.read(find_issues, actor=talk.actor, council=council, words=command.args)
    await talk.reply.show(issues.listing(talk.texts, council, found, found=command.args[:ECHOED]))


async def issues_pressed(press: CallbackQuery, callback_data: CouncilButton, talk: Talk) -> None:
    await _list(talk, callback_data.council)


async def decline_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-decline"))
        return
    issue, reason = split_label(command.args, Kind.ISSUE)
    if reason:
        await talk.do(decline_issue, council=talk.here.id, issue=issue.number, reason=reason)
    else:
        await talk.fill_in(FormKind.DECLINE, council=talk.here.id, subject=str(issue))


async def withdraw_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-withdraw"))
        return
    thing, reason = split_label(command.args)
    if reason:
        await talk.do(withdraw, council=talk.here.id, subject=str(thing), reason=reason)
    else:
        await talk.fill_in(FormKind.WITHDRAW, council=talk.here.id, subject=str(thing))


async def issue_pressed(press: CallbackQuery, callback_data: IssueButton, talk: Talk) -> None:
    kind = _FORMS[callback_data.do]
    await talk.fill_in(kind, council=callback_data.council, subject=f"I{callback_data.number}")


async def merge_pressed(press: CallbackQuery, callback_data: MergeButton, talk: Talk) -> None:
    await talk.do(merge_issue, council=callback_data.council, issue=callback_data.number, into=callback_data.into)


async def show_pressed(press: CallbackQuery, callback_data: IssueButton, talk: Talk) -> None:
    page = await talk.records.read(
        issue_page, actor=talk.actor, council=callback_data.council, issue=callback_data.number
    )
    await talk.reply.show(issues.page(talk.texts, page))


async def second_pressed(press: CallbackQuery, callback_data: IssueButton, talk: Talk) -> None:
    await talk.do(second_issue, council=callback_data.council, issue=callback_data.number)


async def follow_pressed(press: CallbackQuery, callback_data: IssueButton, talk: Talk) -> None:
    await talk.do(follow_issue, council=callback_data.council, issue=callback_data.number)


async def _list(talk: Talk, council: int) -> None:
    found = await talk.records.read(open_issues, actor=talk.actor, council=council)
    await talk.reply.show(issues.listing(talk.texts, council, found))


async def _take_up(said: Message, council: int, talk: Talk, *, in_place: bool = False, **how: object) -> None:
    """Put forward what a message says; a voice note or picture that says nothing waits for its words."""
    file, words = file_of(said), _without_command(words_of(said))
    if file is not None and not words:
        await talk.do(leave_lead, council=council, file=file, in_place=in_place, **how)
    else:
        await talk.do(put_forward, council=council, text=words, file=file, in_place=in_place, **how)


def _before_choosing(press: CallbackQuery) -> Message | None:
    """What she sent before being asked for which council, so that she never says it twice."""
    asked = press.message
    if not isinstance(asked, Message) or asked.chat.type != ChatType.PRIVATE or asked.reply_to_message is None:
        return None
    hers = asked.reply_to_message
    return hers if file_of(hers) or _without_command(words_of(hers)) else None


def _without_command(typed: str) -> str:
    if not typed.startswith("/"):
        return typed
    _, *words = typed.split(maxsplit=1)
    return "".join(words)
