"""Who comes into a group, goes, and may do what there, and which bots are told."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from playground.bots import Bot
from playground.chats import AS_GROUP, Chat, Thread
from playground.errors import PlaygroundError
from playground.people import PERMISSIONS, USUAL_RIGHTS, Member, Status, User, rights_of
from playground.timeline import Timeline

LONGEST_THREAD_NAME: Final = 128


class Membership(Timeline):
    """What people do with a group as a whole, its members and its threads, and with a bot's right to write to them."""

    def join(self, chat_id: int, user_id: int, *, by: int | None = None) -> None:
        """She, or a bot, comes in: added by a member, or by herself. Raises PlaygroundError if she is in, or banned."""
        chat, user = self.group(chat_id), self.user(user_id)
        actor = self.user(by) if by is not None else user
        if chat.member(user_id):
            raise PlaygroundError("in_already", who=user.name, chat=chat.title)
        if by is not None:
            self._present(chat, by)
        elif user_id in chat.members and chat.members[user_id].status == "kicked":
            raise PlaygroundError("banned", who=user.name, chat=chat.title)
        self.set_member(chat, Member(user=user, status="member"), by=actor)
        self._announce(chat, actor, {"new_chat_members": [user.json]})

    def leave(self, chat_id: int, user_id: int) -> None:
        chat = self.group(chat_id)
        member = self._present(chat, user_id)
        self.set_member(chat, Member(user=member.user, status="left"), by=member.user)
        self._announce(chat, member.user, {"left_chat_member": member.user.json})

    def kick(self, chat_id: int, user_id: int, *, by: int) -> None:
        """An administrator who may restrict members removes and bans somebody."""
        chat = self.group(chat_id)
        actor = self._with_right(chat, by, "can_restrict_members")
        member = self._present(chat, user_id)
        if member.status == "creator":
            raise PlaygroundError("creator_stays")
        self.set_member(chat, Member(user=member.user, status="kicked"), by=actor)
        self._announce(chat, actor, {"left_chat_member": member.user.json})

    def unban(self, chat_id: int, user_id: int, *, by: int) -> None:
        chat = self.group(chat_id)
        actor = self._with_right(chat, by, "can_restrict_members")
        if (member := chat.members.get(user_id)) and member.status == "kicked":
            self.set_member(chat, Member(user=member.user, status="left"), by=actor)

    def promote(
        self,
        chat_id: int,
        user_id: int,
        *,
        by: int,
        rights: Collection[str] = USUAL_RIGHTS,
        custom_title: str | None = None,
        anonymous: bool = False,
    ) -> None:
        """Makes a member administrator with these rights, or changes them. Raises ValueError for no such right.

        What an `anonymous` one writes comes from the group; what she presses is still pressed by her.
        """
        chat = self.group(chat_id)
        actor = self._with_right(chat, by, "can_promote_members")
        member = self._present(chat, user_id)
        promoted = Member(
            user=member.user,
            status="administrator",
            rights=rights_of(rights),
            custom_title=custom_title,
            is_anonymous=anonymous,
            promoted_by=actor.id,
        )
        self.set_member(chat, promoted, by=actor)

    def set_anonymous(self, chat_id: int, user_id: int, *, is_anonymous: bool) -> None:
        """An administrator does what she does in the name of the group from now on, or in her own again."""
        chat = self.group(chat_id)
        member = self._present(chat, user_id)
        if not member.is_administrator:
            raise PlaygroundError("no_administrator", who=member.user.name, chat=chat.title)
        self.set_member(chat, replace(member, is_anonymous=is_anonymous), by=member.user)

    def demote(self, chat_id: int, user_id: int, *, by: int) -> None:
        chat = self.group(chat_id)
        actor = self._with_right(chat, by, "can_promote_members")
        self.set_member(chat, Member(user=self._present(chat, user_id).user, status="member"), by=actor)

    def restrict(self, chat_id: int, user_id: int, *, by: int, permissions: Collection[str] = ()) -> None:
        """Leaves a member of a supergroup only these permissions, such as `can_send_messages`; none: read only."""
        chat = self.group(chat_id)
        actor = self._with_right(chat, by, "can_restrict_members")
        member = self._present(chat, user_id)
        limited = Member(user=member.user, status="restricted", permissions=frozenset(permissions))
        self.set_member(chat, limited, by=actor)

    def set_permissions(self, chat_id: int, permissions: Collection[str], *, by: int) -> None:
        """Sets what members who are not administrators may do."""
        chat = self.group(chat_id)
        self._with_right(chat, by, "can_restrict_members")
        chat.permissions = frozenset(permissions) & frozenset(PERMISSIONS)
        self.touch()

    def open_thread(self, chat_id: int, name: str, *, by: int) -> int:
        """Begins a thread of a group, which is a forum from then on; its id."""
        chat = self.group(chat_id)
        actor = self._with_right(chat, by, "can_manage_topics")
        name = name.strip()
        if not 1 <= len(name) <= LONGEST_THREAD_NAME:
            raise PlaygroundError("thread_name", most=LONGEST_THREAD_NAME)
        chat.json["is_forum"] = True
        thread, begun = chat.next_message_id, {"name": name, "icon_color": 0x6FB9F0}
        chat.threads[thread] = Thread(name=name)
        self._announce(chat, actor, {"forum_topic_created": begun}, thread=thread)
        return thread

    def set_thread_open(self, chat_id: int, thread: int, *, is_open: bool, by: int) -> None:
        """Closes a thread, in which only those who manage threads may write then, or opens it again."""
        chat = self.group(chat_id)
        actor = self._with_right(chat, by, "can_manage_topics")
        found = _thread(chat, thread)
        if found.is_open == is_open:
            return
        chat.threads[thread] = replace(found, is_open=is_open)
        self._announce(chat, actor, {f"forum_topic_{'reopened' if is_open else 'closed'}": {}}, thread=thread)

    def delete_thread(self, chat_id: int, thread: int, *, by: int) -> None:
        """Deletes a thread with all that is in it; no bot is told."""
        chat = self.group(chat_id)
        self._with_right(chat, by, "can_manage_topics")
        _thread(chat, thread)
        del chat.threads[thread]
        for message in [message for message in chat.timeline.values() if message.thread_id == thread]:
            chat.remove(message)
        self.touch()

    def block(self, user_id: int, bot_id: int) -> None:
        """She blocks a bot she has a private chat with."""
        self._set_blocked(user_id, bot_id, blocked=True)

    def unblock(self, user_id: int, bot_id: int) -> None:
        self._set_blocked(user_id, bot_id, blocked=False)

    def set_member(self, chat: Chat, member: Member, *, by: User) -> None:
        """Changes what somebody is in a group, and tells the bots whom Telegram tells."""
        user_id = member.user.id
        old = chat.members.get(user_id) or Member(user=member.user, status="left")
        listeners = self._bots_in(chat)
        chat.members[user_id] = member
        if (own := self._bots_by_id.get(user_id)) is not None:
            self._tell_member(own, "my_chat_member", chat, old, member, by)
        for bot in listeners:
            present = chat.member(bot.user.id)
            if bot is not own and present is not None and present.is_administrator:
                self._tell_member(bot, "chat_member", chat, old, member, by)
        self.touch()

    def _set_blocked(self, user_id: int, bot_id: int, *, blocked: bool) -> None:
        chat = self.chat(user_id, bot_id)
        if chat.kind != "private":
            raise PlaygroundError("only_bots")
        if chat.blocked == blocked:
            return
        chat.blocked = blocked
        bot = self._bots_by_id[bot_id]
        states: tuple[Status, Status] = ("member", "kicked") if blocked else ("kicked", "member")
        old, new = (Member(user=bot.user, status=status) for status in states)
        self._tell_member(bot, "my_chat_member", chat, old, new, self.user(user_id))
        self.touch()

    def _tell_member(self, bot: Bot, kind: str, chat: Chat, old: Member, new: Member, by: User) -> None:
        payload = {
            "chat": chat.json,
            "from": AS_GROUP if chat.mask_of(by.id) else by.json,
            "date": int(self.now().timestamp()),
            "old_chat_member": old.json(seen_by=bot.user.id),
            "new_chat_member": new.json(seen_by=bot.user.id),
        }
        bot.queue.push(kind, payload, self.now())


def _thread(chat: Chat, thread: int) -> Thread:
    """Raises PlaygroundError where there is no such thread; the general one can't be closed here, or deleted."""
    found = chat.threads.get(thread)
    if found is None:
        raise PlaygroundError("no_thread", chat=chat.title)
    return found
