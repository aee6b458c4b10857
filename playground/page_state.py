"""Everything the page shows, as JSON: what one person sees, in the Bot API's own form wherever it has one."""

import json
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from playground.stage import Stage

if TYPE_CHECKING:
    from playground.bots import Call
    from playground.chats import Chat, Message
    from playground.people import User
    from playground.telegram import Telegram

Json = dict[str, Any]

# Bots leave its number out when they write there.
GENERAL: Final = 1
MESSAGES_SHOWN: Final = 300
CALLS_SHOWN: Final = 100
PARAMS_SHOWN: Final = 400


def state(stage: Stage, user_id: int | None, chat_id: int | None) -> Json:
    """The page as that person sees it with that chat open; both may be unknown to this playground."""
    shown: Json = {"phase": _phase(stage), "problem": stage.problem, "now": stage.clock.now().isoformat()}
    shown["zone"] = stage.zone
    shown |= {"bot": _bot(stage), "story": _story(stage), "tales": _tales(stage), "me": None, "open": None}
    shown |= {"people": [], "chats": [], "toasts": []}
    telegram = stage.telegram
    if telegram is None:
        return shown
    people = telegram.users()
    shown["people"] = [user.json | {"waiting": _waiting(stage, telegram, user)} for user in people]
    me = next((user for user in people if user.id == user_id), None)
    if me is None:
        return shown
    shown["me"] = me.json
    chats = {chat.id: chat for chat in telegram.chats_of(me.id)}
    listed = [_listed(stage, telegram, me, chat) for chat in chats.values()]
    listed += [_unstarted(bot) for bot in telegram.bots() if bot.id not in chats]
    shown["chats"] = listed
    shown["toasts"] = [
        {
            "id": toast.callback_query_id,
            "text": toast.text,
            "alert": toast.show_alert,
            "url": toast.url,
            "at": toast.at.isoformat(),
        }
        for toast in telegram.toasts(me.id)
    ]
    for entry in listed:
        if entry["id"] == chat_id:
            shown["open"] = entry | _opened(stage, telegram, me, chats.get(entry["id"]))
            shown["open"] |= _menu(telegram, me, entry["id"])
    return shown


def calls(telegram: "Telegram") -> list[Json]:
    """The last calls of all bots, newest first."""
    return [_call(call) for call in list(telegram.calls)[: -CALLS_SHOWN - 1 : -1]]


def troubles(telegram: "Telegram") -> list[Json]:
    """What goes wrong with the calls of all bots."""
    now = telegram.now()
    found = dict.fromkeys(
        trouble for token in telegram.tokens() for trouble in telegram.bot(token).faults.troubles(now)
    )
    return [{"kind": it.kind, "until": it.until.isoformat(), "in_chat": it.chat_id is not None} for it in found]


def _phase(stage: Stage) -> str:
    if stage.telegram is not None:
        return "ready"
    return "broken" if stage.problem else "loading"


def _bot(stage: Stage) -> str:
    if stage.bot_answers:
        return "running"
    return "loading" if stage.bot_expected else "absent"


def _story(stage: Stage) -> Json | None:
    scene = stage.scene
    if scene is None:
        return None
    return {
        "running": stage.story_runs,
        "problem": stage.story_problem,
        "done": scene.done,
        "total": scene.total,
        "user": scene.user_id,
        "chat": scene.chat_id,
        "caption": dict(scene.caption),
    }


def _tales(stage: Stage) -> list[Json]:
    return [{"name": name, "title": tale.title, "about": tale.about} for name, tale in stage.tales.items()]


def _waiting(stage: Stage, telegram: "Telegram", user: "User") -> int:
    """What she has not read in private; a group talks to everybody, so it says nothing about whose turn it is."""
    private = [chat for chat in telegram.chats_of(user.id) if chat.kind == "private"]
    return sum(_unread(stage, user, chat, telegram.messages(user.id, chat.id)) for chat in private)


def _unread(stage: Stage, me: "User", chat: "Chat", messages: list["Message"]) -> int:
    return sum(_unread_by_thread(stage, me, chat, messages).values())


def _unread_by_thread(stage: Stage, me: "User", chat: "Chat", messages: list["Message"]) -> Counter[int]:
    """How much she has not read in each thread where there is something; what is in none counts for the general one."""
    never = datetime.min.replace(tzinfo=UTC)
    unread: Counter[int] = Counter()
    for message in messages:
        if message.sender.id != me.id and message.service is None:
            thread = message.thread_id or GENERAL
            # She may have read it by itself, or all threads together.
            if message.date > max(stage.read.get((me.id, chat.id, read), never) for read in (thread, None)):
                unread[thread] += 1
    return unread


def _listed(stage: Stage, telegram: "Telegram", me: "User", chat: "Chat") -> Json:
    messages = telegram.messages(me.id, chat.id)
    return {
        "id": chat.id,
        "type": chat.kind,
        "title": chat.title,
        "started": True,
        "blocked": chat.blocked,
        "unread": _unread(stage, me, chat, messages),
        "last": messages[-1].alone() | _hers(messages[-1], me) if messages else None,
    }


def _unstarted(bot: "User") -> Json:
    """The private chat she could begin with a bot."""
    listed = {"id": bot.id, "type": "private", "title": bot.name}
    return listed | {"started": False, "blocked": False, "unread": 0, "last": None}


def _opened(stage: Stage, telegram: "Telegram", me: "User", chat: "Chat | None") -> Json:
    if chat is None:
        return {"messages": [], "members": [], "keyboard": None, "action": None, "pressed": [], "threads": None}
    member = chat.member(me.id)
    messages = telegram.messages(me.id, chat.id)
    return {
        "messages": [_shown(message, me) for message in messages[-MESSAGES_SHOWN:]],
        "members": [member.user.json for member in chat.members.values() if member.present],
        "keyboard": telegram.keyboard(me.id, chat.id),
        "action": telegram.action(me.id, chat.id),
        "pressed": [
            {"message": press.message.message_id, "ephemeral": press.message.ephemeral_id, "data": press.data}
            for press in telegram.presses(me.id)
            if press.message.chat is chat
        ],
        "threads": _threads(chat),
        "unread_in": _unread_by_thread(stage, me, chat, messages),
        "manages_threads": member is not None and member.may("can_manage_topics"),
        "administers": member is not None and member.is_administrator,
        "anonymous": member is not None and member.is_anonymous,
    }


def _threads(chat: "Chat") -> list[Json] | None:
    """The threads beside the general one; None where there are none to choose from."""
    if not chat.json.get("is_forum"):
        return None
    return [{"id": thread, "name": found.name, "is_open": found.is_open} for thread, found in chat.threads.items()]


def _shown(message: "Message", me: "User") -> Json:
    """A message in the Bot API's form, with the emoji that it tells nobody of there."""
    emoji = [reaction["emoji"] for given in message.reactions.values() for reaction in given]
    return message.json() | _hers(message, me) | ({"emoji": emoji} if emoji else {})


def _hers(message: "Message", me: "User") -> Json:
    """Whether she wrote it, which the Bot API's form hides when it was in another's name."""
    return {"mine": message.sender.id == me.id}


def _menu(telegram: "Telegram", me: "User", chat_id: int) -> Json:
    """The command menu, and by which name a command of it reaches the bot; in private it needs none."""
    names = []
    if chat_id < 0:
        names = [bot.username for bot in telegram.bots() if telegram.group(chat_id).member(bot.id)]
    menu = telegram.commands(me.id, chat_id)
    return {
        "commands": [{"command": command, "description": description} for command, description in menu],
        # With two bots in a group nobody can tell from the menu whose command it is.
        "addressee": names[0] if len(names) == 1 else None,
    }


def _call(call: "Call") -> Json:
    params = json.dumps(call.params, ensure_ascii=False)
    return {
        "at": call.at.isoformat(),
        "method": call.name,
        "error": call.error,
        "params": params if len(params) <= PARAMS_SHOWN else f"{params[:PARAMS_SHOWN]}…",
    }
