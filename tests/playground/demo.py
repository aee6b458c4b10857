"""A small council with a small bot: enough of each kind of message to try the page on."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from aiogram import Bot, Dispatcher, F, Router
from aiogram.filters import Command, CommandStart
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    CopyTextButton,
    EphemeralMessageParameters,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    KeyboardButtonRequestUsers,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from playground.clock import Clock
from playground.people import User
from playground.session import PlaygroundSession
from playground.stage import Scene, Tale
from playground.telegram import Telegram

TOKEN = "7000000001:demo"
NAMES = ("王秀兰", "李桂芳", "张玉梅", "陈小燕", "刘春华", "赵美玲", "孙丽娟", "周雅琴", "吴晓红")
# Four pixels, the smallest picture worth looking at.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a73"
    "0000001649444154789c63f8cfc0c0f09f818181e13f030303001af203fe7e5a3c1b0000000049454e44ae426082"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """The people by name, their group, and the bot in it."""

    telegram: Telegram
    women: dict[str, User]
    group: int
    bot: User


def found(clock: Clock) -> Council:
    """Nine women in a group with a bot, and a few words said."""
    telegram = Telegram(now=clock.now)
    women = {name: telegram.add_user(name) for name in NAMES}
    bot = telegram.add_bot(TOKEN, username="demo_bot", first_name="议事小助手")
    first, *others = women.values()
    group = telegram.add_group("槐荫里社区妇女议事会", creator=first.id).id
    for woman in others:
        telegram.join(group, woman.id, by=first.id)
    telegram.join(group, bot.id, by=first.id)
    telegram.promote(group, bot.id, by=first.id)
    said = telegram.send(women["李桂芳"].id, group, "东侧垃圾桶满了三天没人清，路过都有味道。")
    telegram.send(women["张玉梅"].id, group, "是呀，孩子放学都绕着走。", reply_to=said.message_id)
    return Council(telegram=telegram, women=women, group=group, bot=bot)


def tales(council: Council) -> dict[str, Tale]:
    """Two stories to choose from."""
    barber = partial(play, council, ("理发店离得远，能不能每月上门一次？", "我家老人也盼着呢。"))
    bins = partial(play, council, ("垃圾清走了。",))
    return {
        "barber": Tale(
            title={"zh": "理发", "en": "The barber"}, about={"zh": "两句话", "en": "Two lines"}, play=barber
        ),
        "bins": Tale(title={"zh": "垃圾桶", "en": "The bins"}, about={"zh": "一句话", "en": "One line"}, play=bins),
    }


async def play(council: Council, lines: Sequence[str], show: Callable[[Scene], None]) -> None:
    """A step for each line, which one woman after the other says."""
    for step, (woman, line) in enumerate(zip(council.women.values(), lines, strict=False), start=1):
        caption = {"zh": f"{woman.name}说话了", "en": f"{woman.name} speaks"}
        show(Scene(done=step, total=len(lines), user_id=woman.id, chat_id=council.group, caption=caption))
        council.telegram.send(woman.id, council.group, line)
        await asyncio.sleep(0)


def start(council: Council) -> "asyncio.Task[None]":
    """Polls as any bot would, until cancelled."""
    return asyncio.create_task(_run(council))


async def _run(council: Council) -> None:
    bot = Bot(TOKEN, session=PlaygroundSession(council.telegram))
    await bot.set_my_commands(
        [
            BotCommand(command="vote", description="发起一次表决"),
            BotCommand(command="ledger", description="领取议事台账"),
            BotCommand(command="mine", description="等我办的事", is_ephemeral=True),
        ]
    )
    dispatcher = Dispatcher()
    dispatcher.include_router(_router())
    await dispatcher.start_polling(bot, handle_signals=False, polling_timeout=1)


def _ballot(votes: int = 0) -> InlineKeyboardMarkup:
    row = [
        InlineKeyboardButton(text=f"赞成 {votes}" if votes else "赞成", callback_data="for", style="success"),
        InlineKeyboardButton(text="反对", callback_data="against", style="danger"),
        InlineKeyboardButton(text="弃权", callback_data="abstain"),
    ]
    more = [
        InlineKeyboardButton(text="怎么计票", callback_data="rules"),
        InlineKeyboardButton(text="我的票", callback_data="own"),
    ]
    links = [
        InlineKeyboardButton(text="私下说", url="https://t.me/demo_bot?start=vote_1"),
        InlineKeyboardButton(text="复制编号", copy_text=CopyTextButton(text="V1")),
    ]
    return InlineKeyboardMarkup(inline_keyboard=[row, more, links])


def _router() -> Router:
    router = Router()
    voters: set[int] = set()

    @router.message(CommandStart())
    async def greet(message: Message) -> None:
        keyboard = ReplyKeyboardMarkup(
            keyboard=[[KeyboardButton(text="提一件事"), KeyboardButton(text="等我办的事")]], resize_keyboard=True
        )
        await message.answer("<b>您好！</b>在这里说的话，只有您和我看得到。", parse_mode="HTML", reply_markup=keyboard)

    @router.message(Command("vote"))
    async def vote(message: Message) -> None:
        text = (
            "<b>表决 V1</b> · 议题 T1\n<blockquote>每月第一个星期六，请理发师上门为八十岁以上老人理发。</blockquote>\n"
            '应到 <code>9</code> 席 · <i>过半数通过</i> · <a href="https://example.org/rules">议事规则</a>\n'
            "<tg-spoiler>老人名单不公开</tg-spoiler>"
        )
        await message.answer(text, parse_mode="HTML", reply_markup=_ballot())

    @router.message(Command("seat"))
    async def asked(message: Message) -> None:
        wanted = KeyboardButtonRequestUsers(request_id=1, user_is_bot=False, max_quantity=2, request_name=True)
        pick = KeyboardButton(text="选人入席", request_users=wanted)
        keyboard = ReplyKeyboardMarkup(keyboard=[[pick]], resize_keyboard=True, one_time_keyboard=True)
        await message.answer("请选两位。", reply_markup=keyboard)

    @router.message(F.users_shared)
    async def seated(message: Message) -> None:
        people = message.users_shared.users if message.users_shared else []
        names = "、".join(user.first_name or "" for user in people)
        await message.answer(f"入席：{names}", reply_markup=ReplyKeyboardRemove())

    @router.message(F.document)
    async def received(message: Message, bot: Bot) -> None:
        if message.document is not None:
            data = await bot.download(message.document)
            await message.answer(f"{message.document.file_name}：{len(data.read()) if data else 0}")

    @router.message(Command("ledger"))
    async def ledger(message: Message) -> None:
        file = BufferedInputFile("编号,事项\nR1,上门理发\n".encode(), filename="议事台账 2026-11.txt")
        await message.reply_document(file, caption="本月台账")

    @router.message(Command("mine"))
    async def mine(message: Message) -> None:
        await message.answer("没有等您办的事。")

    @router.callback_query(F.data == "for")
    async def agreed(query: CallbackQuery) -> None:
        voters.add(query.from_user.id)
        if isinstance(query.message, Message):
            await query.message.edit_reply_markup(reply_markup=_ballot(len(voters)))
        await query.answer("已记下：赞成")

    @router.callback_query(F.data == "rules")
    async def explained(query: CallbackQuery) -> None:
        await query.answer("到会超过三分之二，赞成票超过到会人数的一半，就通过。", show_alert=True)

    @router.callback_query(F.data == "own")
    async def shown(query: CallbackQuery) -> None:
        if isinstance(query.message, Message) and query.bot:
            await query.bot.send_message(
                query.message.chat.id,
                "您投的是：赞成。表决结束前可以改。",
                ephemeral_message_parameters=EphemeralMessageParameters(
                    receiver_user_id=query.from_user.id, callback_query_id=query.id
                ),
            )
        await query.answer()

    return router
