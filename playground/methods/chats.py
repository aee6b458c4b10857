"""What a bot asks about chats and members, leaving, files."""

from typing import Any

from aiogram.methods import (
    GetChat,
    GetChatAdministrators,
    GetChatMember,
    GetChatMemberCount,
    GetFile,
    LeaveChat,
)
from aiogram.types import AcceptedGiftTypes

from playground.bots import Bot
from playground.errors import bad_request
from playground.methods.registry import plays
from playground.people import PERMISSIONS, Member
from playground.telegram import Telegram

Json = dict[str, Any]

_NO_GIFTS = dict.fromkeys(AcceptedGiftTypes.model_fields, False)


@plays(GetChat)
def get_chat(telegram: Telegram, bot: Bot, call: GetChat) -> Json:
    chat = telegram.reach(bot, call.chat_id)
    full: Json = {
        **chat.json,
        "accent_color_id": abs(chat.api_id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": _NO_GIFTS,
    }
    if chat.kind != "private":
        full["permissions"] = {name: name in chat.permissions for name in PERMISSIONS}
    if chat.pinned:
        full["pinned_message"] = chat.pinned[-1].alone()
    return full


@plays(GetChatMember)
def get_chat_member(telegram: Telegram, bot: Bot, call: GetChatMember) -> Json:
    chat = telegram.reach(bot, call.chat_id)
    if chat.kind == "private":
        if call.user_id not in {chat.api_id, bot.user.id}:
            raise bad_request("PARTICIPANT_ID_INVALID")
        user = telegram.user(call.user_id)
        return Member(user=user, status="member").json(seen_by=bot.user.id)
    known = telegram.known_user(call.user_id)
    if known is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    member = chat.members.get(known.id) or Member(user=known, status="left")
    return member.json(seen_by=bot.user.id)


@plays(GetChatAdministrators)
def get_chat_administrators(telegram: Telegram, bot: Bot, call: GetChatAdministrators) -> list[Json]:
    chat = telegram.reach(bot, call.chat_id)
    if chat.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    return [
        member.json(seen_by=bot.user.id)
        for member in chat.members.values()
        if member.is_administrator and (not member.user.is_bot or member.user.id == bot.user.id)
    ]


@plays(GetChatMemberCount)
def get_chat_member_count(telegram: Telegram, bot: Bot, call: GetChatMemberCount) -> int:
    chat = telegram.reach(bot, call.chat_id)
    return 2 if chat.kind == "private" else sum(member.present for member in chat.members.values())


@plays(LeaveChat)
def leave_chat(telegram: Telegram, bot: Bot, call: LeaveChat) -> bool:
    chat = telegram.reach(bot, call.chat_id)
    if chat.kind == "private":
        raise bad_request("can't leave private chat")
    telegram.leave(chat.id, bot.user.id)
    return True


@plays(GetFile)
def get_file(telegram: Telegram, _bot: Bot, call: GetFile) -> Json:
    return telegram.files.get(call.file_id).json()
