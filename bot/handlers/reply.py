"""Answers to one person: a toast, a message only she sees, or her private chat; the group stays quiet."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    EphemeralMessageParameters,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputRichMessage,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
    User,
)
from aiogram.types import Message as Received

from bot.councils.errors import NotFound
from bot.councils.model.issues import File, FileKind
from bot.handlers.pages import Pages
from bot.handlers.source import Source
from bot.views.events import start_link
from bot.views.message import Message
from bot.views.texts import Texts

TOAST = 200
_SENDING: Mapping[FileKind, Callable[..., Awaitable[object]]] = {
    FileKind.PHOTO: Bot.send_photo,
    FileKind.VOICE: Bot.send_voice,
    FileKind.DOCUMENT: Bot.send_document,
}


class Reply(Source):
    """How to answer whoever sent this message or pressed this button."""

    def __init__(self, pages: Pages, source: Received | CallbackQuery, texts: Texts) -> None:
        super().__init__(pages.bot, source, texts)
        self._pages = pages

    async def say(self, words: str, *, alert: bool = False) -> None:
        """A short answer in plain text: a toast for a press, else a message only she sees."""
        if isinstance(self._source, CallbackQuery):
            long = alert or len(words) > TOAST // 2
            await self._toast(self._source, words[:TOAST], alert=long)
        else:
            # Whatever keyboard of hers stood for a question is not needed once there is an answer.
            done = ReplyKeyboardRemove() if self.is_private else None
            await self._send(self._source, words, done, parse_mode=None)

    async def say_unseen(self, words: str, *, is_reachable: bool) -> None:
        """An answer that nobody else may see: not even that there was one; where that can't be, none is given."""
        if isinstance(self._source, CallbackQuery) or self.is_private or self._source.ephemeral_message_id:
            await self.say(words, alert=True)
        elif is_reachable and self._source.from_user is not None:
            await self._bot.send_message(self._source.from_user.id, words, parse_mode=None)

    async def say_quietly(self, words: str, *, is_reachable: bool) -> None:
        """A short answer in private where the whole group would hear it, if she may be written to."""
        asked = self._source
        if isinstance(asked, CallbackQuery) or self.is_private or asked.ephemeral_message_id or not is_reachable:
            await self.say(words)
        else:
            await self.say_unseen(words, is_reachable=True)

    async def hide(self) -> None:
        """Take what she wrote out of the group where the bot may; what was captured from a reply is hers to delete."""
        written = self._source
        if isinstance(written, Received) and not self.is_private and written.ephemeral_message_id is None:
            with suppress(TelegramAPIError):
                await written.delete()

    async def say_again(self, words: str, buttons: InlineKeyboardMarkup | None) -> int | None:
        """An answer in plain text to what she wrote, with the buttons of what she is still asked; its number."""
        if isinstance(self._source, CallbackQuery):
            return None
        return await self._send(self._source, words, buttons, parse_mode=None)

    async def show(self, page: Message, *, quoting: bool = False) -> int | None:
        """A page with buttons, for her eyes; `quoting` her own words above it.

        In her private chat this is the number of the message.
        """
        if isinstance(self._source, CallbackQuery):
            return await self._show_pressed(self._source, page)
        return await self._send(self._source, page.text, page.keyboard, page.rich, quoting=quoting)

    async def document(self, data: bytes, name: str, caption: str) -> None:
        """A file of her own, in her private chat."""
        await self.done()
        if self._source.from_user is not None:
            file = BufferedInputFile(data, name)
            await self._bot.send_document(self._source.from_user.id, file, caption=caption, parse_mode=None)

    async def offer(self, words: str, keyboard: ReplyKeyboardMarkup) -> None:
        """A keyboard of her own, in her private chat."""
        await self.done()
        if self._source.from_user is not None:
            await self._bot.send_message(self._source.from_user.id, words, parse_mode=None, reply_markup=keyboard)

    async def picture(self, page: Message, data: bytes, name: str) -> None:
        """A picture, the bytes of a PNG, in her private chat with the page under it."""
        await self.done()
        if self._source.from_user is not None:
            file = BufferedInputFile(data, name)
            await self._bot.send_photo(self._source.from_user.id, file, caption=page.text, reply_markup=page.keyboard)

    async def attach(self, file: File, *, to_stay: bool = False) -> None:
        """Open a file for her alone: in her private chat, or where only she sees it in the group.

        What is `to_stay` Telegram lets nobody pass on or save. Raises NotFound when it can't be opened.
        """
        press = self._source
        if not isinstance(press, CallbackQuery) or press.message is None:
            return
        where, only_her, stays = press.message.chat.id, None, to_stay or None
        if not self.is_private:
            only_her = EphemeralMessageParameters(receiver_user_id=press.from_user.id, callback_query_id=press.id)
        try:
            await _SENDING[file.kind](
                self._bot, where, file.id, protect_content=stays, ephemeral_message_parameters=only_her
            )
        except TelegramBadRequest:
            # Telegram knows it no more, or it came too late to be shown to her alone.
            raise NotFound("file-unopened") from None

    async def lead(self, payload: str) -> None:
        """Lead her into the private chat, which begins with `/start payload`."""
        link = await self.start_link(payload)
        if isinstance(self._source, CallbackQuery):
            await self._toast(self._source, url=link)
        else:
            way = InlineKeyboardButton(text=self._texts.plain("button-go-on"), url=link)
            keyboard = InlineKeyboardMarkup(inline_keyboard=[[way]])
            await self._send(self._source, self._texts("answer-in-private"), keyboard)

    async def start_link(self, payload: str) -> str:
        """A link that opens the private chat with this bot."""
        return start_link((await self._bot.me()).username or "", payload)

    async def replace(self, page: Message) -> int | None:
        """Put a page in the place of the one whose button was pressed, where that is hers alone.

        In her private chat this is the number of the message that shows it.
        """
        press = self._source
        if isinstance(press, CallbackQuery) and await self._pages.hers_edited(press, page):
            await self.done()
            return self.pressed_alone
        return await self.show(page)

    async def done(self) -> None:
        """Nothing to say: what happened shows on a board."""
        if isinstance(self._source, CallbackQuery):
            await self._toast(self._source)

    async def _toast(
        self, press: CallbackQuery, words: str | None = None, *, alert: bool = False, url: str | None = None
    ) -> None:
        try:
            await press.answer(words, show_alert=alert, url=url)
        except TelegramBadRequest:
            # Older than Telegram keeps a press: what was done is done, and its board shows it.
            return

    async def _show_pressed(self, press: CallbackQuery, page: Message) -> int | None:
        await self._toast(press)
        if press.message is None:
            return None
        if self.is_private:
            shown = await self._pages.send(press.message.chat.id, page.text, page.rich, reply_markup=page.keyboard)
            return shown.message_id
        only_her = EphemeralMessageParameters(receiver_user_id=press.from_user.id, callback_query_id=press.id)
        try:
            await self._pages.send(
                press.message.chat.id,
                page.text,
                page.rich,
                message_thread_id=press.message.message_thread_id if isinstance(press.message, Received) else None,
                reply_markup=page.keyboard,
                ephemeral_message_parameters=only_her,
            )
        except TelegramBadRequest:
            await self._send_late(press.from_user, page.text, page.keyboard, page.rich)
        return None

    async def _send(
        self,
        asked: Received,
        text: str,
        keyboard: InlineKeyboardMarkup | ReplyKeyboardRemove | None,
        rich: InputRichMessage | None = None,
        *,
        parse_mode: str | None = "HTML",
        quoting: bool = False,
    ) -> int | None:
        ephemeral = asked.as_ephemeral_message_parameters()
        if ephemeral is not None:
            answered = ReplyParameters(ephemeral_message_id=asked.ephemeral_message_id)
        elif self.is_private and not quoting:
            answered = None
        else:
            answered = ReplyParameters(message_id=asked.message_id, allow_sending_without_reply=True)
        try:
            sent = await self._pages.send(
                asked.chat.id,
                text,
                rich,
                parse_mode=parse_mode,
                message_thread_id=asked.message_thread_id if asked.is_topic_message else None,
                reply_markup=keyboard,
                reply_parameters=answered,
                ephemeral_message_parameters=ephemeral,
            )
        except TelegramBadRequest:
            if ephemeral is None or asked.from_user is None:
                raise
            await self._send_late(asked.from_user, text, keyboard, rich, parse_mode=parse_mode)
            return None
        return sent.message_id

    async def _send_late(
        self,
        person: User,
        text: str,
        keyboard: InlineKeyboardMarkup | ReplyKeyboardRemove | None,
        rich: InputRichMessage | None = None,
        *,
        parse_mode: str | None = "HTML",
    ) -> None:
        """Say in private, if she may be written to, what comes too late to be said to her alone in the group."""
        with suppress(TelegramBadRequest, TelegramForbiddenError):
            await self._pages.send(person.id, text, rich, parse_mode=parse_mode, reply_markup=keyboard)
