"""What may be done next: the buttons under what somebody hears, and those that her own step leaves."""

from collections.abc import Callable

from aiogram.types import InlineKeyboardMarkup

from bot.councils.events import Event, EventKind
from bot.councils.model.announcements import Offer
from bot.councils.model.sessions import Reply
from bot.councils.model.verdicts import Outcome
from bot.views import (
    announcements,
    coming,
    floor,
    hosting,
    issues,
    leads,
    links,
    membership,
    minutes,
    motions,
    notes,
    referral_steps,
    resolutions,
    sessions,
    slots,
    topics,
    votes,
)
from bot.views.alliance_steps import alliance_step, of_no_council
from bot.views.buttons import CouncilButton, CouncilDo, LinkDo, Row, button, keyboard
from bot.views.minutes import MinutesDo
from bot.views.session_buttons import SessionDo
from bot.views.texts import Texts


def next_step(texts: Texts, event: Event, *, to_convenor: bool) -> InlineKeyboardMarkup | None:
    """The buttons under what somebody hears."""
    if event.council is None:
        return of_no_council(texts, event)
    council, number = event.council, event.number or 0
    match event.kind:
        case EventKind.OWNER_ASKED:
            return keyboard(resolutions.ownership(texts, council, number))
        case EventKind.OWNER_REMINDED if event.facts.get("declined") != "yes":
            return keyboard(resolutions.work(texts, council, number))
        case EventKind.RESOLUTION_REOPENED if not to_convenor:
            return keyboard(resolutions.work(texts, council, number))
        case EventKind.FEEDBACK_ASKED:
            return keyboard(resolutions.ratings(texts, council, number))
        case EventKind.CONFIRMATION_ASKED:
            return keyboard(resolutions.confirmation(texts, council, number))
        case EventKind.OWNER_DECLINED | EventKind.OWNER_REMINDED:
            return keyboard([resolutions.new_owner(texts, council, number)])
        case kind if to_convenor and kind in _FOR_CONVENOR:
            return keyboard(*_convenors_step(texts, event, council))
        case EventKind.TOPIC_EMPTIED:
            return keyboard([topics.withdrawal(texts, council, number)])
        case EventKind.SUCCESSION_ASKED:
            objection = CouncilButton(do=CouncilDo.OBJECT, council=council)
            return keyboard([button(texts, "object", objection)])
        case EventKind.GUEST_INVITED:
            return keyboard(membership.invitation(texts, council, number))
        case EventKind.SEAT_LINK:
            return keyboard(links.of_seat(texts, council, number, *LinkDo))
        case EventKind.GUEST_LINK:
            return keyboard(links.of_guest(texts, council, number, int(event.facts["guest"]), *LinkDo))
        case _:
            words = (_vote_step, _session_step, _issue_step, _minutes_step, alliance_step, referral_steps.under)
            return next(filter(None, (step(texts, event, council, number) for step in words)), None)


def _session_step(texts: Texts, event: Event, council: int, number: int) -> InlineKeyboardMarkup | None:
    match event.kind:
        case EventKind.SESSION_CONVENED | EventKind.SESSION_MOVED | EventKind.SESSION_REMINDED:
            said = str(event.facts.get("reply", ""))
            answers = coming.answers(texts, council, number, Reply(said) if said in set(Reply) else None)
            return keyboard(answers, [sessions.press(texts, SessionDo.PAPERS, council, number)])
        case EventKind.VISIT_TOLD:
            return keyboard([coming.who(texts, council, number)])
        case EventKind.VISIT_WISHED:
            taking = coming.taking_along(texts, council, number, str(event.facts["who"]))
            return keyboard([taking], [coming.who(texts, council, number)])
        case EventKind.FLOOR_GIVEN:
            return keyboard([floor.ending(texts, council, number, int(event.facts["turn"]))])
        case EventKind.HOST_CHANGED if event.facts.get("hosts") == "yes" and event.facts["floor"] == "yes":
            return keyboard([floor.opening(texts, council, number)])
        case EventKind.HOST_NAMED | EventKind.HOST_CHANGED if event.facts.get("hosts") == "yes":
            return keyboard([hosting.opening(texts, council, number)])
        case EventKind.SESSION_BEGUN | EventKind.CONTRIBUTION_ASKED:
            return keyboard([notes.own(texts, council, number)])
        case EventKind.SESSION_DEMANDED:
            return keyboard([topics.meeting(texts, council, number)])
        case EventKind.CODE_MADE:
            return keyboard([sessions.press(texts, SessionDo.CODE, council, number)])
        case EventKind.SERIES_DUE:
            return keyboard([sessions.press(texts, SessionDo.NEXT, council, number)])
        case EventKind.SERIES_CONTINUED | EventKind.SESSION_FORCED:
            return keyboard([sessions.press(texts, SessionDo.MOVE, council, number)])
        case EventKind.AGENDA_EMPTIED:
            return keyboard([sessions.press(texts, do, council, number) for do in (SessionDo.PAPERS, SessionDo.CANCEL)])
        case _:
            return None


def _vote_step(texts: Texts, event: Event, council: int, number: int) -> InlineKeyboardMarkup | None:
    match event.kind:
        case EventKind.VOTE_TIED:
            return keyboard(votes.casting(texts, council, number))
        case EventKind.VOTE_REMINDED:
            return keyboard(*votes.ballots(texts, council, number, _options(event)))
        case EventKind.VISIT_VOTE:
            ballots = votes.ballots(texts, council, number, _options(event)) if event.facts["there"] == "yes" else []
            return keyboard(*ballots, votes.hands(texts, council, number))
        case EventKind.MOTION_TO_PUT:
            return keyboard([motions.putting(texts, council, number, int(event.facts["number"]))])
        case EventKind.BALLOTS_TO_ENTER:
            return keyboard([votes.entry(texts, council, number)])
        case _:
            return None


def _options(event: Event) -> tuple[str, ...]:
    return tuple(str(event.facts["options"]).splitlines())


def _issue_step(texts: Texts, event: Event, council: int, number: int) -> InlineKeyboardMarkup | None:
    match event.kind:
        case EventKind.ISSUE_TO_TRIAGE:
            like = issues.alike(texts, council, number, str(event.facts["like"]))
            file = [leads.opening(texts, council, number, str(event.facts["file"]))] if "file" in event.facts else []
            return keyboard(file, *issues.triage_of(texts, event), *like)
        case EventKind.ISSUE_UNANSWERED | EventKind.ISSUE_ANSWERED:
            return keyboard(*issues.triage_of(texts, event))
        case EventKind.ISSUE_ASKED:
            return keyboard(issues.answering(texts, council, number))
        case EventKind.LEAD_LEFT | EventKind.LEAD_WAITS:
            return keyboard(leads.to_word(texts, council, number))
        case EventKind.ISSUE_COLLECTED | EventKind.ISSUE_TAKEN_DOWN | EventKind.ISSUE_WORDED:
            return keyboard(issues.withdrawal(texts, council, number))
        case _:
            return None


def _minutes_step(texts: Texts, event: Event, council: int, number: int) -> InlineKeyboardMarkup | None:
    match event.kind:
        case EventKind.MINUTES_PUBLISHED | EventKind.MINUTES_REMINDED:
            return keyboard(*minutes.asked(texts, council, number))
        case EventKind.MINUTES_OBJECTED:
            who, name = str(event.facts["who"]), str(event.facts["name"])
            recall = minutes.press(texts, MinutesDo.RECALL, council, number)
            return keyboard([recall], [minutes.standing_by(texts, council, number, who, name)])
        case kind if kind in _LEADS_TO_MINUTES:
            return keyboard([minutes.press(texts, MinutesDo.SHOW, council, number)])
        case _:
            return None


_FOR_CONVENOR = frozenset(
    {EventKind.VOTE_CLOSED, EventKind.REFERRAL_RETURNED, EventKind.POST_GIVEN, EventKind.SUCCEEDED}
)


def _convenors_step(texts: Texts, event: Event, council: int) -> list[Row]:
    match event.kind:
        case EventKind.VOTE_CLOSED:
            return [_after_vote(texts, event)]
        case EventKind.REFERRAL_RETURNED if event.facts.get("waits") != "no":
            return issues.triage_of(texts, event)
        case _:
            return [[button(texts, "mine", CouncilButton(do=CouncilDo.MINE, council=council))]]


def _after_vote(texts: Texts, event: Event) -> Row:
    council, number = event.council or 0, event.number or 0
    match event.facts["outcome"]:
        case Outcome.PASSED:
            return votes.after_pass(texts, council, number, refers=event.facts.get("refers") != "no")
        case Outcome.NO_QUORUM:
            return votes.again(texts, council, number)
        case _:
            return []


_LEADS_TO_MINUTES = frozenset(
    {
        EventKind.MINUTES_DRAFTED,
        EventKind.MINUTES_TO_ENTER,
        EventKind.MINUTES_CONFIRMED,
        EventKind.ADDENDUM_ADDED,
    }
)


def goes_on(event: Event) -> bool:
    """Whether she is answered with buttons: to do the same once more, or what nothing else leads to."""
    return event.kind in _ONWARD


def onward(texts: Texts, event: Event) -> InlineKeyboardMarkup | None:
    """The buttons under the answer to what she did."""
    row = _ONWARD.get(event.kind)
    return keyboard(row(texts, event.council or 0, event.number or 0)) if row else None


_ONWARD: dict[EventKind, Callable[[Texts, int, int], Row]] = {
    EventKind.MINUTES_WORDED: minutes.worded,
    EventKind.MINUTES_ENTERED: minutes.shown_again,
    # Everybody sees the times in the group; how to drop them is hers alone.
    EventKind.TIMES_PROPOSED: slots.drop,
}


def rest(texts: Texts, event: Event) -> list[Row] | None:
    """What her own step leaves to be pressed about the same thing; None where it may be taken once more."""
    match event.kind:
        case kind if kind in referral_steps.LEFT:
            return referral_steps.left(texts, event, event.council or 0, event.number or 0)
        case EventKind.OWNER_ACCEPTED:
            return [resolutions.work(texts, event.council or 0, event.number or 0)]
        case EventKind.SESSION_ANSWERED:
            chosen = Reply(str(event.facts["reply"]))
            return [coming.answers(texts, event.council or 0, event.number or 0, chosen)]
        case EventKind.VISIT_JOINED:
            return [[coming.leaving_behind(texts, event.council or 0, event.number or 0, str(event.facts["who"]))]]
        case EventKind.VISIT_LEFT:
            return [[coming.taking_along(texts, event.council or 0, event.number or 0, str(event.facts["who"]))]]
        case EventKind.GUEST_DECLINED:
            return [membership.joining(texts, event.council or 0, event.number or 0)]
        case EventKind.ANNOUNCEMENT_READ if not event.facts["file"]:
            offer = Offer(str(event.facts["offer"]))
            return [announcements.using(texts, event.council or 0, event.number or 0, offer)]
        case EventKind.LINK_REVOKED:
            return [links.of_seat(texts, event.council or 0, event.number or 0, LinkDo.LINK)]
        case EventKind.GUEST_LINK_REVOKED:
            guest = int(event.facts["guest"])
            return [links.of_guest(texts, event.council or 0, event.number or 0, guest, LinkDo.LINK)]
        case EventKind.ISSUE_ANSWERED:
            return [issues.withdrawal(texts, event.council or 0, event.number or 0)]
        case EventKind.ISSUE_COLLECTED if {"file", "writer"} <= event.facts.keys():
            return []  # what waited for its words has them
        case kind if kind in _LEAVES_NOTHING:
            return []
        case _:
            return None


_LEAVES_NOTHING = frozenset(
    {
        EventKind.ISSUE_DECLINED,
        EventKind.LEAD_DROPPED,
        EventKind.ISSUE_FIXED,
        EventKind.ISSUE_MERGED,
        EventKind.ISSUE_WITHDRAWN,
        EventKind.TOPIC_MADE,
        EventKind.TOPIC_WITHDRAWN,
        EventKind.SESSION_CANCELLED,
        EventKind.TIMES_DROPPED,
        EventKind.MOTION_SECONDED,
        EventKind.MOTION_WITHDRAWN,
        EventKind.VOTE_OPENED,
        EventKind.LAST_BALLOT,
        EventKind.RECUSED,
        EventKind.RESOLUTION_ADOPTED,
        EventKind.OWNER_ASKED,
        EventKind.OWNER_DECLINED,
        EventKind.DONE_CLAIMED,
        EventKind.FEEDBACK_GIVEN,
        EventKind.RESOLUTION_CLOSED,
        EventKind.GUEST_JOINED,
        EventKind.SEAT_LINK,
        EventKind.GUEST_LINK,
        EventKind.ALLIANCE_JOINED,
        EventKind.ALLIANCE_LEFT,
        EventKind.TEMPLATE_TAKEN,
        EventKind.MENTOR_GIVEN,
        EventKind.MENTOR_DECLINED,
        EventKind.EXAMPLE_OFFERED,
        EventKind.EXAMPLE_OBJECTED,
        EventKind.EXAMPLE_TAKEN_BACK,
        EventKind.FORGOTTEN,
    }
)
