"""The floor of a session: hands raised and lowered, turns given, ended, skipped and paused, one warning."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.councils.errors import NotAllowed, NotFound, WrongState
from bot.councils.events import BoardKind, Event, EventKind, Fact
from bot.councils.model.councils import Council
from bot.councils.model.duties import Duty, DutyKind
from bot.councils.model.floor import ALIVE, COUNTED, HAS_FLOOR, Turn, TurnStatus, in_turn
from bot.councils.model.people import Actor
from bot.councils.model.sessions import Session
from bot.councils.operations import access
from bot.councils.operations.attendees import Attendee, attendee_of
from bot.councils.operations.floor_boards import (
    floor_at,
    require_host,
    speaker_of,
    speaking_on,
    time_left,
    turns_on,
)
from bot.councils.operations.floor_closing import stop_clock
from bot.councils.operations.speaking import (
    is_running,
    require_keeper,
    require_topic,
    speaker_named,
    speaks_as_seat,
    topic_now,
)
from bot.councils.ports import Transaction


def raise_hand(
    tx: Transaction, *, actor: Actor, council: int, session: int, attendee: str = "", now: datetime
) -> Event:
    """Somebody who is there asks to speak on the topic the session is at; a hand that is up already is lowered.

    For an `attendee` ("N3") without an account one with a post does it.
    """
    found, about = floor_at(tx, council, session, now)
    if attendee:
        require_keeper(found, about, actor)
        speaker = _without_account(speaker_named(tx, found, about, attendee, now))
    else:
        speaker = attendee_of(tx, actor, found, about, now)
    topic = _require_may_speak(tx, found, about, speaker, now)
    turns = turns_on(tx, about, topic)
    hers = [turn for turn in turns if turn.speaker == speaker.attendance.attendee]
    up = next((turn for turn in hers if turn.status in ALIVE), None)
    if up is not None:
        if up.status in HAS_FLOOR:
            raise WrongState("has-the-floor")
        tx.turns.save(replace(up, status=TurnStatus.LOWERED))
        return _done(tx, actor, found, about, "lower_hand", EventKind.HAND_LOWERED)
    if sum(turn.status in COUNTED for turn in hers) >= found.settings.speech_turns:
        raise WrongState("turns-used", turns=found.settings.speech_turns)
    turn = Turn(
        council=council,
        session=session,
        number=len(tx.turns.find(council=council, session=session)) + 1,
        topic=topic,
        speaker=speaker.attendance.attendee,
        status=TurnStatus.WAITING,
        raised_at=now,
    )
    tx.turns.add(turn)
    place = 1 + [waiting.number for waiting in in_turn([*turns, turn])].index(turn.number)
    return _done(tx, actor, found, about, "raise_hand", EventKind.HAND_RAISED, place=place)


def give_floor(tx: Transaction, *, actor: Actor, council: int, session: int, turn: int, now: datetime) -> Event:
    """Whoever hosts lets the next one speak, by the number of her turn; who spoke before her has ended."""
    found, about = floor_at(tx, council, session, now, host=actor)
    turns = turns_on(tx, about, topic_now(tx, about))
    following = _require_next(turns, turn)
    _end(tx, about, turns, now)
    given = following.beginning(now)
    tx.turns.save(given)
    _warn_later(tx, found, given, now)
    name, user_id = speaker_of(tx, found, given)
    event = _done(tx, actor, found, about, "give_floor", EventKind.FLOOR_GIVEN, name=name, turn=turn)
    tx.tell([user_id] if user_id is not None and user_id != actor.user_id else [], event)
    return event


def end_turn(tx: Transaction, *, actor: Actor, council: int, session: int, turn: int, now: datetime) -> Event:
    """The speaker is done, as she or whoever hosts says."""
    found, about = floor_at(tx, council, session, now)
    speaking = _require_speaking(tx, about, turn)
    name, user_id = speaker_of(tx, found, speaking)
    if user_id != actor.user_id:
        require_host(found, about, actor)
    tx.turns.save(speaking.stopping(TurnStatus.SPOKEN, now))
    stop_clock(tx, about)
    return _done(tx, actor, found, about, "end_turn", EventKind.FLOOR_ENDED, name=name)


def skip_turn(tx: Transaction, *, actor: Actor, council: int, session: int, turn: int, now: datetime) -> Event:
    """Whoever hosts passes over the next one, who may raise her hand again."""
    found, about = floor_at(tx, council, session, now, host=actor)
    following = _require_next(turns_on(tx, about, topic_now(tx, about)), turn)
    tx.turns.save(replace(following, status=TurnStatus.SKIPPED))
    name, _ = speaker_of(tx, found, following)
    return _done(tx, actor, found, about, "skip_turn", EventKind.SPEAKER_SKIPPED, name=name)


def pause_turn(tx: Transaction, *, actor: Actor, council: int, session: int, turn: int, now: datetime) -> Event:
    """Whoever hosts stops the speaker's time for a while."""
    found, about = floor_at(tx, council, session, now, host=actor)
    speaking = _require_speaking(tx, about, turn)
    if speaking.status is TurnStatus.PAUSED:
        raise WrongState("floor-paused-already")
    tx.turns.save(speaking.stopping(TurnStatus.PAUSED, now))
    tx.duties.remove(council=council, kind=DutyKind.WARN_SPEAKER, number=session)
    name, _ = speaker_of(tx, found, speaking)
    return _done(tx, actor, found, about, "pause_turn", EventKind.FLOOR_PAUSED, name=name)


def go_on_turn(tx: Transaction, *, actor: Actor, council: int, session: int, turn: int, now: datetime) -> Event:
    """Whoever hosts lets the speaker go on, with the time that is left to her."""
    found, about = floor_at(tx, council, session, now, host=actor)
    paused = _require_speaking(tx, about, turn)
    if paused.status is not TurnStatus.PAUSED:
        raise WrongState("floor-not-paused")
    going = paused.beginning(now)
    tx.turns.save(going)
    _warn_later(tx, found, going, now)
    name, _ = speaker_of(tx, found, going)
    return _done(tx, actor, found, about, "go_on_turn", EventKind.FLOOR_GOES_ON, name=name)


def warn_speaker(tx: Transaction, *, actor: Actor, council: int, number: int, now: datetime) -> None:
    """The clock warns the speaker once, however long it slept; of one without an account it tells whoever hosts.

    The board says it too, for a speaker who can't be written to reads nothing else.
    """
    found = access.as_clock(tx, actor, council)
    tx.duties.remove(council=council, kind=DutyKind.WARN_SPEAKER, number=number)
    about = access.session(tx, found, number)
    speaking = speaking_on(turns_on(tx, about, topic_now(tx, about)))
    if speaking is None or speaking.status is not TurnStatus.SPEAKING or not is_running(about, now):
        return
    tx.turns.save(replace(speaking, warned_at=now))
    tx.show(council, BoardKind.SESSION, number)
    name, user_id = speaker_of(tx, found, speaking)
    left = time_left(found, speaking, now)
    facts: dict[str, Fact] = {
        "name": name,
        "own": "no" if user_id is None else "yes",
        "seconds": max(0, int(left.total_seconds())),
    }
    heard_by = about.host_id if user_id is None else user_id
    tx.tell([] if heard_by is None else [heard_by], _event(EventKind.SPEAKER_WARNED, found, about, **facts))


def _without_account(speaker: Attendee) -> Attendee:
    if speaker.user_id is not None:
        raise NotAllowed("raises-it-herself", name=speaker.name)
    return speaker


def _require_may_speak(
    tx: Transaction, council: Council, session: Session, speaker: Attendee, now: datetime
) -> int | None:
    """The topic she may speak on now; raises NotAllowed for who is not there, hosts, or was not asked for it."""
    if not speaker.attendance.present:
        raise NotAllowed("check-in-first", session=session.label)
    if speaker.user_id is not None and speaker.user_id == session.host_id:
        raise NotAllowed("host-is-neutral")
    topic = topic_now(tx, session)
    if topic is not None:
        require_topic(tx, council, session, speaker, topic, now)
    elif not speaks_as_seat(tx, council, speaker, now):
        raise NotAllowed("guest-before-topic", session=session.label)
    return topic


def _require_next(turns: tuple[Turn, ...], number: int) -> Turn:
    """The one whose turn is next, if that is the turn with this number: somebody may have gone before her since."""
    queue = in_turn(turns)
    if not queue:
        raise NotFound("nobody-waits")
    if queue[0].number != number:
        raise WrongState("queue-changed")
    return queue[0]


def _require_speaking(tx: Transaction, session: Session, number: int) -> Turn:
    speaking = speaking_on(turns_on(tx, session, topic_now(tx, session)))
    if speaking is None or speaking.number != number:
        raise WrongState("turn-over")
    return speaking


def _end(tx: Transaction, session: Session, turns: tuple[Turn, ...], now: datetime) -> None:
    speaking = speaking_on(turns)
    if speaking is not None:
        tx.turns.save(speaking.stopping(TurnStatus.SPOKEN, now))
        stop_clock(tx, session)


def _warn_later(tx: Transaction, council: Council, turn: Turn, now: datetime) -> None:
    """Note when she is to be warned, unless she was."""
    if turn.warned_at is None:
        at = now + time_left(council, turn, now) - timedelta(seconds=council.settings.speech_warning_seconds)
        tx.duties.put(Duty(council=council.id, kind=DutyKind.WARN_SPEAKER, number=turn.session, at=max(at, now)))


def _done(
    tx: Transaction, actor: Actor, council: Council, session: Session, action: str, kind: EventKind, **facts: Fact
) -> Event:
    tx.audit(actor, action, council=council.id, subject=session.label)
    tx.show(council.id, BoardKind.SESSION, session.number)
    return _event(kind, council, session, **facts)


def _event(kind: EventKind, council: Council, session: Session, **facts: Fact) -> Event:
    return Event(
        kind=kind,
        council=council.id,
        number=session.number,
        facts={
            "session": session.label,
            "minutes": council.settings.speech_minutes,
            "council_title": council.title,
            **facts,
        },
    )
