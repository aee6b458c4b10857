"""One message or press, with everything its handler needs: who, where, in which language, and how to answer."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import TelegramBadRequest

from bot.councils.errors import NoForm, NotFound, Refusal
from bot.councils.events import Event, EventKind
from bot.councils.model.councils import Council
from bot.councils.model.forms import FormKind
from bot.councils.model.people import Actor
from bot.councils.operations.form_pages import FormPage, form_opener, form_page
from bot.councils.operations.forms import open_form
from bot.councils.operations.links import shown_link
from bot.councils.operations.overview import zone_of
from bot.documents.pictures import qr_picture
from bot.faults import tells_absence
from bot.handlers.reply import Reply
from bot.records import Records
from bot.views import events, forms, links, next_steps
from bot.views.texts import Texts

# After these a form asks what it asked, or the next thing.
_ASKS_ON = frozenset({EventKind.FORM_OPENED, EventKind.ROSTER_REFUSED})
ADMINISTRATORS = frozenset({ChatMemberStatus.CREATOR, ChatMemberStatus.ADMINISTRATOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What a new council begins with."""

    locale: str
    timezone: str
    coordinators: frozenset[int] = frozenset()


async def standing(bot: Bot, chat_id: int, user_id: int) -> ChatMemberStatus:
    """What somebody is in a chat, asked of Telegram now; whoever it does not know there has left."""
    try:
        member = await bot.get_chat_member(chat_id, user_id)
    except TelegramBadRequest as error:
        if not tells_absence(error):
            raise
        return ChatMemberStatus.LEFT
    return ChatMemberStatus(member.status)


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What a handler talks through."""

    actor: Actor
    council: Council | None
    texts: Texts
    reply: Reply
    records: Records
    is_reachable: bool
    # The message in her private chat that has the buttons of what her form asks.
    question: int | None = None

    @property
    def here(self) -> Council:
        """The council of this chat. Raises NotFound where there is none yet."""
        if self.council is None:
            raise NotFound("only-in-group" if self.reply.is_private else "no-council-here")
        return self.council

    async def do(self, operation: Callable[..., Event], *, in_place: bool = False, **arguments: object) -> Event:
        """Run one operation for this person and tell her what came of it: the next question, or a short sentence.

        In her private chat the pressed message then offers that step no more; with `in_place` the answer stands there
        instead of it.
        """
        event = await self.records.write(operation, actor=self.actor, **arguments)
        if event.kind is EventKind.FORM_OPENED:
            await self.ask(in_place=in_place)
        elif event.kind is EventKind.ROSTER_REFUSED:
            await self.refuse(events.answer(self.texts, event, await self._zone(event)))
        elif in_place:
            await self.reply.replace(events.told(self.texts, event, await self._zone(event)))
        elif self.reply.is_private and next_steps.goes_on(event):
            await self.reply.show(events.told(self.texts, event, await self._zone(event)))
        else:
            answer = events.answer(self.texts, event, await self._zone(event))
            await self.reply.say_quietly(answer, is_reachable=self.is_reachable)
            await self.reply.clear_mention()
            if self.reply.is_private:
                rest = next_steps.rest(self.texts, event)
                await self.reply.leave_only(rest, saying=events.noted(self.texts, event, await self._zone(event)))
        return event

    async def answer(self, operation: Callable[..., Event], *, in_place: bool = False, **arguments: object) -> None:
        """Answer her form; once it is done, its question asks nothing, nor offers that step whatever opened it."""
        opener = await self.records.read(form_opener, actor=self.actor)
        event = await self.do(operation, in_place=in_place, **arguments)
        if event.kind in _ASKS_ON:
            return
        await self._asks_in(None)
        if event.kind is not EventKind.FORM_CANCELLED:
            await self.reply.leave_on(opener, next_steps.rest(self.texts, event))

    async def refuse(self, words: str) -> None:
        """Tell her why not; where her words were to answer a question, its buttons move down to her below that."""
        page = await self._asked() if self.reply.is_answer else None
        if page is None:
            await self.reply.say(words, alert=True)
        else:
            await self._asks_in(await self.reply.say_again(words, forms.question(self.texts, page).keyboard))

    async def _asked(self) -> FormPage | None:
        try:
            return await self.records.read(form_page, actor=self.actor)
        except Refusal:
            # What she was asked she may answer no more.
            return None

    async def _asks_in(self, message: int | None) -> None:
        """Leave the buttons of her form's question to this message in her private chat; with None to none."""
        if self.question is not None and self.question not in (message, self.reply.pressed_alone):
            await self.reply.bare(self.question)
        if message != self.question:
            await self.records.ask_in(self.actor.user_id, message)

    async def _zone(self, event: Event) -> ZoneInfo:
        if self.council is not None:
            return self.council.zone
        if event.council is None:
            return events.NOWHERE
        return await self.records.read(zone_of, council=event.council)

    async def fill_in(self, kind: FormKind, *, council: int, subject: str = "") -> None:
        """Ask in private for what a press or a bare command lacks."""
        await self.do(open_form, kind=kind, council=council, subject=subject, opener=self.reply.opener)

    async def show_qr(self, *, council: int, number: int, topic: int | None = None) -> None:
        """Show one of the links in the message whose button was pressed as a picture, for her alone."""
        page = await self.records.read(
            shown_link,
            actor=self.actor,
            council=council,
            number=number,
            topic=topic,
            tokens=events.tokens_in(self.reply.pressed_words),
        )
        address = await self.reply.start_link(f"{events.CLAIM}{page.token}")
        data = await asyncio.to_thread(qr_picture, address)
        await self.reply.picture(links.picture(self.texts, page), data, f"{page.link.kind}-{number}.png")

    async def ask(self, *, in_place: bool = False) -> None:
        """Show the question her form asks now, in the private chat."""
        if not self.reply.is_private:
            await self.reply.lead(events.FORM)
            return
        page = await self.records.read(form_page, actor=self.actor)
        if page is None:
            raise NoForm("no-form")
        show = self.reply.replace if in_place else self.reply.show
        await self._asks_in(await show(forms.question(self.texts, page)))
