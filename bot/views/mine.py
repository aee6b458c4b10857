"""What waits for one person: each matter with what she may do about it."""

from collections.abc import Iterator

from bot.councils.model.phases import Feature
from bot.councils.model.sessions import Session
from bot.councils.operations.overview import Waiting
from bot.councils.operations.referrals import ReferralPage
from bot.views import (
    announcements,
    coming,
    example_buttons,
    issues,
    leads,
    membership,
    minutes,
    motions,
    referrals,
    resolutions,
    topics,
    votes,
)
from bot.views.buttons import Row, keyboard
from bot.views.example_buttons import ExampleDo
from bot.views.message import Message
from bot.views.referrals import ReferralDo
from bot.views.texts import Markup, Texts

ROWS_SHOWN = 8
# Each is a message of its own, and Telegram lets a short burst of them pass.
MATTERS_SHOWN = 10


def pages(texts: Texts, waiting: tuple[Waiting, ...], referred: tuple[ReferralPage, ...] = ()) -> list[Message]:
    """What waits for one person: a heading, then each matter with its buttons, what is `referred` to her first."""
    found = [_referred(texts, page) for page in referred]
    found += [message for one in waiting for message in _matters(texts, one)]
    if not found:
        return [Message(text=texts("mine-nothing"))]
    shown = [Message(text=texts("mine-title", count=len(found))), *found[:MATTERS_SHOWN]]
    if len(found) > MATTERS_SHOWN:
        shown.append(Message(text=texts("list-more", count=len(found) - MATTERS_SHOWN)))
    return shown


def _referred(texts: Texts, page: ReferralPage) -> Message:
    council, number = page.council.id, page.referral.number
    rows = referrals.steps(texts, council, number, page.referral.status)
    line, step = referrals.line(texts, page), page.referral.awaited
    said = texts("mine-at-assembly", line=line, step=step) if step else texts("mine-referral", line=line)
    return Message(text=said, keyboard=keyboard(*rows))


def _matters(texts: Texts, one: Waiting) -> list[Message]:
    council = one.council

    def matter(text: Markup, *rows: Row) -> Message:
        where = texts("mine-council", title=council.title)
        return Message(text=texts.joined([where, text], "\n"), keyboard=keyboard(*rows))

    messages = []
    for vote in (*one.votes, *one.receipts):
        text = texts("mine-receipt" if vote in one.receipts else "mine-vote", vote=vote.label, question=vote.question)
        messages.append(matter(text, *votes.ballots(texts, council.id, vote.number, vote.options)))
    for topic in one.invitations:
        text = texts("mine-invitation", topic=topic.label, title=topic.title)
        messages.append(matter(text, membership.invitation(texts, council.id, topic.number)))
    messages.extend(
        matter(coming.line(texts, meeting, council.zone), *coming.of_meeting(texts, council.id, meeting))
        for meeting in one.meetings
    )
    for resolution in one.to_rate:
        text = texts("mine-rate", resolution=resolution.label, what=resolution.text)
        messages.append(matter(text, resolutions.ratings(texts, council.id, resolution.number)))
    for resolution in one.owned:
        row = resolutions.ownership if resolution.status == "adopted" else resolutions.work
        text = Markup(resolutions.line(texts, resolution, council.zone))
        messages.append(matter(text, row(texts, council.id, resolution.number)))
    refers = Feature.REFERRALS not in one.without
    messages.extend(
        matter(issues.line(texts, issue), *issues.triage(texts, council.id, issue.number, refers=refers))
        for issue in one.to_triage[:ROWS_SHOWN]
    )
    for motion in one.to_put:
        text = texts("mine-motion", topic=f"T{motion.topic}", motion=motion.text)
        messages.append(matter(text, [motions.putting(texts, council.id, motion.topic, motion.number)]))
    for vote in one.to_resolve:
        text = texts("mine-resolve", vote=vote.label, question=vote.question)
        messages.append(matter(text, votes.after_pass(texts, council.id, vote.number, refers=refers)))
    for resolution in one.to_appoint:
        text = texts("mine-appoint", resolution=resolution.label, what=resolution.text, name=resolution.owner_name)
        messages.append(matter(text, [resolutions.new_owner(texts, council.id, resolution.number)]))
    for topic in one.to_withdraw:
        text = texts("mine-emptied", topic=topic.label, title=topic.title)
        messages.append(matter(text, [topics.withdrawal(texts, council.id, topic.number)]))
    for resolution in one.to_confirm:
        text = texts("mine-confirm", resolution=resolution.label, what=resolution.text)
        messages.append(matter(text, resolutions.confirmation(texts, council.id, resolution.number)))
    messages.extend(matter(text, *rows) for text, rows in _of_minutes(texts, one))
    messages.extend(
        matter(leads.line(texts, lead, hers=hers), row(texts, council.id, lead.number))
        for those, hers, row in ((one.to_word, False, leads.to_word), (one.own_leads, True, leads.own))
        for lead in those
    )
    messages.extend(matter(text, row) for text, row in _of_alliance(texts, one))
    asked = {referral.number for referral in one.to_judge}
    for issue in [issue for issue in one.own_issues if issue.number not in asked][-ROWS_SHOWN:]:
        rows = [issues.withdrawal(texts, council.id, issue.number)] if issue.status == "collected" else []
        if issue.asked is not None:
            rows.append(issues.answering(texts, council.id, issue.number))
        if issue.status == "referred":
            rows.append([referrals.press(texts, ReferralDo.SHOW, council.id, issue.number)])
        messages.append(matter(issues.own_line(texts, issue), *rows))
    return messages


def _of_alliance(texts: Texts, one: Waiting) -> Iterator[tuple[Markup, Row]]:
    """What others say they solved for her, what a seat is to look at, and what coordinators let the convenor hear."""
    council = one.council
    for referral in one.to_judge:
        text = texts("mine-referral-asked", issue=referral.label, text=referral.text, result=referral.result)
        yield text, referrals.verdicts(texts, council.id, referral.number)
    for offered in one.to_look_at:
        text = texts("mine-example", topic=offered.label, title=offered.title)
        yield text, [example_buttons.press(texts, ExampleDo.OPEN, council.id, offered.topic)]
    for announced, unit in one.announced[-ROWS_SHOWN:]:
        text = texts("mine-announced", title=unit, text=announcements.words(texts, announced, council.zone))
        file = announced.file_kind or ""
        yield text, announcements.answers(texts, council.id, announced.id, announced.offer, file=file)


def _of_minutes(texts: Texts, one: Waiting) -> Iterator[tuple[Markup, list[Row]]]:
    """The minutes that wait for her yes, for what she is to ask others, or for her words."""
    council = one.council.id

    def shown(session: Session) -> list[Row]:
        return [[minutes.press(texts, minutes.MinutesDo.SHOW, council, session.number)]]

    for session in one.to_confirm_minutes:
        text = texts("mine-minutes-confirm", session=session.label)
        yield text, minutes.asked(texts, council, session.number)
    for session in one.to_enter_minutes:
        yield texts("mine-minutes-enter", session=session.label), shown(session)
    for session in one.to_word_minutes:
        yield texts("mine-minutes-word", session=session.label), shown(session)
