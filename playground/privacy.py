"""Which messages of a chat Telegram shows a bot.

https://core.telegram.org/bots/faq#what-messages-will-my-bot-get, and BotFather's words on mentions.
"""

from collections.abc import Callable

from playground.bots import Bot
from playground.chats import Message
from playground.entities import cut
from playground.people import User


def reads(bot: User, message: Message) -> bool:
    """Whether the bot, being in the chat, is shown the message."""
    if message.sender.id == bot.id:
        return False
    if message.ephemeral_to is not None:
        return message.ephemeral_to == bot.id
    if message.chat.kind == "private" or message.service is not None:
        return True
    if message.sender.is_bot:
        return False
    member = message.chat.member(bot.id)
    sees_all = bot.can_read_all_group_messages or (member is not None and member.is_administrator)
    return sees_all or message.meant_for == bot.id


def addressee(message: Message, bot_named: Callable[[str], Bot | None]) -> int | None:
    """The one bot a person's group message is meant for, which sees it even in privacy mode.

    A reply goes before a command, and a command before a mention.
    """
    replied = message.reply_to
    if replied is not None:
        meant_for = replied.sender.id if replied.sender.is_bot else replied.meant_for
        if meant_for is not None:
            return meant_for
    text = message.text or message.caption or ""
    for entity in message.entities:
        if entity["type"] == "bot_command" and entity["offset"] == 0:
            _, at, name = cut(text, entity).partition("@")
            named = bot_named(name)
            return named.user.id if named else (None if at else message.chat.last_bot)
        if entity["type"] == "mention" and (named := bot_named(cut(text, entity))):
            return named.user.id
    return None
