"""Topics: made of issues, with guests."""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.councils.model.councils import Kind
from bot.councils.model.forms import FormKind
from bot.councils.operations.deferring import resume_topic
from bot.councils.operations.demands import withdraw_demand
from bot.councils.operations.guests import answer_invitation, answer_link, invite_guest, link_guest, revoke_guest_link
from bot.councils.operations.topics import make_topic
from bot.handlers.demands import meet
from bot.handlers.syntax import named, split_label, split_labels, split_marked
from bot.handlers.talk import Talk
from bot.views.buttons import GuestButton, GuestLinkButton, InvitationButton, LinkDo, TopicButton, TopicDo

_FORMS = {
    TopicDo.VOTE: FormKind.VOTE,
    TopicDo.INVITE: FormKind.INVITE,
    TopicDo.WITHDRAW: FormKind.WITHDRAW,
    TopicDo.DEFER: FormKind.DEFER,
}


def router() -> Router:
    """The routes of topics."""
    routes = Router(name="topics")
    routes.message.register(topic_command, Command("topic"))
    routes.message.register(invite_command, Command("invite"))
    routes.callback_query.register(topic_pressed, TopicButton.filter(F.do.in_(set(_FORMS))))
    routes.callback_query.register(meet_pressed, TopicButton.filter(F.do == TopicDo.MEET))
    routes.callback_query.register(demand_withdrawn, TopicButton.filter(F.do == TopicDo.UNMEET))
    routes.callback_query.register(resume_pressed, TopicButton.filter(F.do == TopicDo.RESUME))
    routes.callback_query.register(invitation_pressed, GuestButton.filter())
    routes.callback_query.register(opened_pressed, InvitationButton.filter())
    routes.callback_query.register(link_pressed, GuestLinkButton.filter())
    return routes


async def topic_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        await talk.fill_in(FormKind.TOPIC, council=talk.here.id)
        return
    issues, title = split_labels(command.args, Kind.ISSUE)
    if title:
        await talk.do(make_topic, council=talk.here.id, issues=issues, title=title)
    else:
        subject = " ".join(f"I{number}" for number in issues)
        await talk.fill_in(FormKind.TOPIC, council=talk.here.id, subject=subject)


async def invite_command(message: Message, command: CommandObject, talk: Talk) -> None:
    if not command.args:
        await talk.reply.say(talk.texts.plain("usage-invite"))
        return
    topic, words = split_label(command.args, Kind.TOPIC)
    name, marked = split_marked(words, "why")
    guest = named(message, name)
    if guest.user_id is not None or guest.username is not None or guest.name:
        await talk.do(
            invite_guest,
            council=talk.here.id,
            topic=topic.number,
            named=guest,
            name=guest.name or "",
            why=marked.get("why", ""),
        )
    elif marked:
        await talk.reply.say(talk.texts.plain("usage-invite"))
    else:
        await talk.fill_in(FormKind.INVITE, council=talk.here.id, subject=str(topic))


async def topic_pressed(press: CallbackQuery, callback_data: TopicButton, talk: Talk) -> None:
    kind = _FORMS[callback_data.do]
    await talk.fill_in(kind, council=callback_data.council, subject=f"T{callback_data.number}")


async def meet_pressed(press: CallbackQuery, callback_data: TopicButton, talk: Talk) -> None:
    await meet(talk, callback_data.council, callback_data.number)


async def demand_withdrawn(press: CallbackQuery, callback_data: TopicButton, talk: Talk) -> None:
    await talk.do(withdraw_demand, council=callback_data.council, topic=callback_data.number, in_place=True)


async def resume_pressed(press: CallbackQuery, callback_data: TopicButton, talk: Talk) -> None:
    await talk.do(resume_topic, council=callback_data.council, topic=callback_data.number)


async def link_pressed(press: CallbackQuery, callback_data: GuestLinkButton, talk: Talk) -> None:
    council, topic, guest = callback_data.council, callback_data.topic, callback_data.number
    match callback_data.do:
        case LinkDo.QR:
            await talk.show_qr(council=council, number=guest, topic=topic)
        case LinkDo.LINK:
            await talk.do(link_guest, council=council, topic=topic, guest=guest)
        case LinkDo.REVOKE:
            await talk.do(revoke_guest_link, council=council, topic=topic, guest=guest)


async def invitation_pressed(press: CallbackQuery, callback_data: GuestButton, talk: Talk) -> None:
    await talk.do(
        answer_invitation,
        council=callback_data.council,
        topic=callback_data.number,
        accepts=callback_data.accepts,
    )


async def opened_pressed(press: CallbackQuery, callback_data: InvitationButton, talk: Talk) -> None:
    await talk.do(answer_link, token=callback_data.token, accepts=callback_data.accepts)
