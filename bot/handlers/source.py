"""The message that was sent or pressed: what it is, and what becomes of the buttons of messages before it."""

from contextlib import suppress

from aiogram import Bot
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, InlineKeyboardButton
from aiogram.types import Message as Received

from bot.views.buttons import Row, keyboard
from bot.views.edits import exchanged, mentioning, subject, without
from bot.views.message import Message
from bot.views.texts import Texts


class Source:
    """What somebody sent or pressed, and the buttons it leaves her."""

    def __init__(self, bot: Bot, source: Received | CallbackQuery, texts: Texts) -> None:
        self._bot = bot
        self._source = source
        self._texts = texts

    @property
    def is_private(self) -> bool:
        message = self._source.message if isinstance(self._source, CallbackQuery) else self._source
        return message is not None and message.chat.type == ChatType.PRIVATE

    @property
    def pressed_words(self) -> str:
        """What the message says whose button was pressed."""
        pressed = self._source.message if isinstance(self._source, CallbackQuery) else None
        return pressed.text or "" if isinstance(pressed, Received) else ""

    @property
    def pressed_alone(self) -> int | None:
        """The number of the pressed message in her private chat; None of all else."""
        pressed = self._source.message if isinstance(self._source, CallbackQuery) else None
        return pressed.message_id if pressed is not None and self.is_private else None

    @property
    def is_answer(self) -> bool:
        """Whether it may answer what was asked in her private chat: words of hers, and no command."""
        said = self._source
        return self.is_private and isinstance(said, Received) and not (said.text or "").startswith("/")

    @property
    def opener(self) -> str:
        """The pressed message by its chat and number, where it asks this person alone; else empty."""
        pressed = self._source.message if isinstance(self._source, CallbackQuery) else None
        if not isinstance(pressed, Received) or not (self.is_private or self._mentions_her(pressed)):
            return ""
        return f"{pressed.chat.id}:{pressed.message_id}"

    async def leave_on(self, opener: str, rest: list[Row] | None) -> None:
        """Let an earlier message to her offer `rest`, or all it did where that is None; a mention of her is deleted."""
        if not opener:
            return
        chat_id, message_id = map(int, opener.split(":"))
        # It may be gone, or say the same already.
        with suppress(TelegramBadRequest):
            if chat_id < 0:
                await self._bot.delete_message(chat_id, message_id)
            elif rest is not None:
                await self._bot.edit_message_reply_markup(
                    chat_id=chat_id, message_id=message_id, reply_markup=keyboard(*rest)
                )

    async def bare(self, question: int) -> None:
        """Take the buttons off an earlier message in her private chat, which asks nothing any more."""
        if self._source.from_user is not None:
            # It may be gone, or have none.
            with suppress(TelegramBadRequest):
                await self._bot.edit_message_reply_markup(chat_id=self._source.from_user.id, message_id=question)

    async def clear_mention(self) -> None:
        """Take this person out of the group's mention once she has answered it; the last one takes it away."""
        pressed = self._source.message if isinstance(self._source, CallbackQuery) else None
        if not isinstance(pressed, Received) or self.is_private or not self._mentions_her(pressed):
            return
        mentions = [entity for entity in pressed.entities or () if entity.user is not None]
        others = [entity for entity in mentions if entity.user != self._source.from_user]
        with suppress(TelegramBadRequest):
            if others:
                await pressed.edit_text(mentioning(pressed, mentions, others), reply_markup=pressed.reply_markup)
            else:
                await pressed.delete()

    async def clear_buttons(self) -> None:
        """Take the buttons off the message that was pressed, for nobody needs them any more."""
        press = self._source
        if not isinstance(press, CallbackQuery) or not isinstance(press.message, Received):
            return
        pressed = press.message
        # Two may press at once, or the message is gone.
        with suppress(TelegramBadRequest):
            if pressed.ephemeral_message_id is None:
                await pressed.edit_reply_markup(reply_markup=None)
            else:
                await self._bot.edit_ephemeral_message_reply_markup(
                    chat_id=pressed.chat.id,
                    receiver_user_id=press.from_user.id,
                    ephemeral_message_id=pressed.ephemeral_message_id,
                )

    async def leave_only(self, rest: list[Row] | None, *, saying: Message | None = None) -> None:
        """In her private chat, let what can be pressed about the same thing be `rest`; other things' buttons stay.

        With `rest` None all buttons stay. The message says what it said, or the words of `saying` instead.
        """
        press = self._source
        if not isinstance(press, CallbackQuery) or not self.is_private or not isinstance(press.message, Received):
            return
        shown = press.message.reply_markup
        left = shown if rest is None else without(shown, subject(press.data or ""), rest)
        with suppress(TelegramBadRequest):
            # It may be gone from her chat; what was pressed is done all the same.
            if saying is not None and saying.text != press.message.html_text:
                await press.message.edit_text(saying.text, reply_markup=left)
            elif left != shown:
                await press.message.edit_reply_markup(reply_markup=left)

    async def relabel(self, key: InlineKeyboardButton) -> None:
        """In her private chat, let the button she pressed say from now on how things stand."""
        press = self._source
        if isinstance(press, CallbackQuery) and isinstance(press.message, Received) and self.is_private:
            # It may be gone from her chat, or say so already.
            with suppress(TelegramBadRequest):
                await press.message.edit_reply_markup(reply_markup=exchanged(press.message.reply_markup, key))

    def _mentions_her(self, pressed: Received) -> bool:
        mentioned = {entity.user.id for entity in pressed.entities or () if entity.user is not None}
        return self._source.from_user is not None and self._source.from_user.id in mentioned
