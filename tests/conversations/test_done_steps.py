"""A step that is taken is offered no more where it was asked for in private."""

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.views.buttons import ResolutionButton, ResolutionDo
from playground.chats import Message
from tests.conversations.village import Village
from tests.conversations.woman import Woman


def buttons(message: Message) -> list[str]:
    """What the buttons under a message say."""
    return [key["text"] for row in (message.markup or {}).get("inline_keyboard", []) for key in row]


def named(council: Village, *keys: str) -> list[str]:
    return [council.words(f"button-{key}") for key in keys]


def asked(woman: Woman, about: str) -> Message:
    """Her last private message with buttons about this number."""
    return next(message for message in reversed(woman.private) if message.markup and about in (message.text or ""))


async def test_a_rating_is_given_once(council: Village, mei: Woman) -> None:
    await council.has_result()
    question = asked(mei, "R1")
    assert buttons(question) == named(council, "satisfied", "partly", "not-solved")
    await mei.presses("partly", on=question)
    assert buttons(question) == []


async def test_who_takes_it_on_goes_on_where_she_was_asked(council: Village, min_: Woman) -> None:
    await min_.writes("/start")
    await council.has_resolution()
    question = asked(min_, "R1")
    await min_.presses("accept", on=question)
    assert buttons(question) == named(council, "progress", "done")
    await min_.presses("progress", on=question)
    assert buttons(question) == named(council, "progress", "done")


async def test_who_declines_is_asked_no_more(council: Village, min_: Woman) -> None:
    await min_.writes("/start")
    await council.has_resolution()
    question = asked(min_, "R1")
    await min_.presses("decline-owner", on=question)
    assert buttons(question) == []


async def test_a_refused_step_leaves_its_buttons(council: Village, lan: Woman, min_: Woman) -> None:
    await min_.writes("/start")
    await council.has_resolution()
    question = asked(min_, "R1")
    await lan.says("/withdraw R1 写错了")
    await min_.presses("accept", on=question)
    assert min_.refused("owner-answered", resolution="R1")
    assert buttons(question) == named(council, "accept", "decline-owner")


async def test_an_invitation_is_answered_once(council: Village, lan: Woman, yan: Woman) -> None:
    await council.has_topic()
    await yan.writes("/start")
    await lan.says("/invite T1", to=await yan.says("我懂电"))
    question = asked(yan, "T1")
    await yan.presses("not-join", on=question)
    assert buttons(question) == named(council, "join")
    await yan.presses("join", on=question)
    assert buttons(question) == []


async def test_a_confirmation_is_given_once(council: Village, lan: Woman, min_: Woman) -> None:
    await min_.says("/issue 三号楼楼道灯不亮")
    await lan.says("/topic I1 楼道照明")
    await lan.says("/vote T1 同意装三盏感应灯")
    for name in ("何梅", "周敏", "吴桂芳"):
        await council.woman(name).presses("for")
    await lan.says("/resolve V1 装三盏感应灯 owner:周敏 due:2026-03-20")
    await min_.says("/done R1 三盏灯都装好了")
    question = asked(lan, "R1")
    await lan.presses("confirm", on=question)
    assert buttons(question) == []


async def test_each_matter_of_mine_has_its_own_buttons(council: Village, mei: Woman) -> None:
    await council.has_result()
    await council.has_vote()
    await mei.writes("/mine")
    ballot, rating = asked(mei, "V2"), asked(mei, "R1")
    await mei.presses("satisfied", on=rating)
    assert buttons(rating) == []
    await mei.presses("for", on=ballot)
    assert buttons(ballot) == named(council, "for", "against", "abstain")
    for name in ("周敏", "吴桂芳"):
        await council.woman(name).presses("for", on=council.board_message("V2"))
    await council.has_vote()
    await mei.writes("/mine")
    for name in ("周敏", "吴桂芳"):
        await council.woman(name).presses("for", on=council.board_message("V3"))
    ballot = asked(mei, "V3")
    await mei.presses("against", on=ballot)
    assert buttons(ballot) == []


async def test_other_things_buttons_stay(council: Village, mei: Woman) -> None:
    await council.has_result()
    question = asked(mei, "R1")
    hers = ResolutionButton(do=ResolutionDo.SATISFIED, council=1, number=1)
    others = ResolutionButton(do=ResolutionDo.SATISFIED, council=1, number=2)
    rows = [
        [InlineKeyboardButton(text="R1", callback_data=hers.pack())],
        [
            InlineKeyboardButton(text="R2", callback_data=others.pack()),
            InlineKeyboardButton(text="link", url="https://example.org"),
        ],
    ]
    await council.app.bot.edit_message_reply_markup(
        chat_id=mei.id, message_id=question.message_id, reply_markup=InlineKeyboardMarkup(inline_keyboard=rows)
    )
    await mei.presses("R1", on=question)
    assert buttons(question) == ["R2", "link"]


async def test_a_step_told_twice_takes_its_buttons_away_once(council: Village, mei: Woman) -> None:
    await council.has_result()
    question = asked(mei, "R1")
    await mei.presses("satisfied", on=question)
    council.forgives = {"not modified", "query is too old"}
    await council.hears_again()
    assert buttons(question) == []


async def test_a_link_is_renewed_and_revoked_where_it_stands(council: Village, lan: Woman) -> None:
    await council.has_topic()
    await lan.says("/invite T1 物业经理")
    first, sent = lan.link, asked(lan, "T1")
    assert buttons(sent) == named(council, "qr", "new-link", "revoke-link")
    await lan.presses("new-link", on=sent)
    assert lan.told("answer-guest-link", name="物业经理", topic="T1")
    assert buttons(sent) == []
    second, sent = lan.link, asked(lan, "T1")
    assert second != first
    await lan.presses("revoke-link", on=sent)
    assert lan.told("answer-guest-link-revoked", name="物业经理", topic="T1")
    assert buttons(sent) == named(council, "new-link")
    manager = council.moves_in("秦经理")
    for dead in (first, second):
        await manager.opens(dead)
        assert manager.told("refusal-link-unusable")
    await lan.presses("new-link", on=sent)
    await manager.opens(lan.link)
    await manager.presses("join")
    assert manager.told("answer-guest-joined", title="楼道照明")

    await lan.says("/seat 赵玉")
    sent = asked(lan, "赵玉")
    await lan.presses("revoke-link", on=sent)
    assert buttons(sent) == named(council, "new-link")
    await lan.presses("new-link", on=sent)
    assert buttons(sent) == []


async def test_what_opened_a_form_goes_when_the_form_is_done(council: Village, lan: Woman) -> None:
    await council.has_issue()
    triage = asked(lan, "I1")
    before = buttons(triage)
    await lan.presses("issue-decline", on=triage)
    assert buttons(triage) == before
    await lan.presses("cancel")
    assert buttons(triage) == before
    await lan.presses("issue-decline", on=triage)
    await lan.writes("已经在办了")
    assert buttons(triage) == []


async def test_the_owner_reports_progress_again_but_is_done_once(council: Village, min_: Woman) -> None:
    await min_.writes("/start")
    await council.has_resolution()
    question = asked(min_, "R1")
    await min_.presses("accept", on=question)
    await min_.presses("progress", on=question)
    await min_.writes("灯买来了")
    assert buttons(question) == named(council, "progress", "done")
    await min_.presses("done", on=question)
    await min_.writes("三盏灯都装好了")
    assert buttons(question) == []


async def test_a_resolution_is_written_where_the_vote_was_told(council: Village, lan: Woman) -> None:
    await council.has_passed_vote()
    told = asked(lan, "V1")
    assert buttons(told) == named(council, "resolve", "submit")
    await lan.presses("resolve", on=told)
    await lan.writes("装三盏感应灯")
    await lan.writes("周敏")
    await lan.writes("2026/3/20")
    await lan.presses("same-test")
    assert buttons(told) == []


async def test_who_answered_may_still_take_her_words_back(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_issue()
    await lan.presses("issue-ask", on=asked(lan, "I1"))
    await lan.writes("是哪一层？")
    question = asked(mei, "I1")
    await mei.presses("issue-answer", on=question)
    await mei.writes("二楼到三楼")
    assert buttons(question) == named(council, "withdraw")
    await mei.presses("withdraw", on=question)
    await mei.writes("已经有人修了")
    assert buttons(question) == []


async def test_merging_leaves_nothing_to_triage(council: Village, lan: Woman) -> None:
    await council.has_issue("三号楼楼道灯不亮")
    await council.has_issue("三号楼的楼道灯又不亮了")
    triage = asked(lan, "I2")
    await lan.presses(council.texts.plain("merge-into", issue="I1"), on=triage)
    assert buttons(triage) == []


async def test_a_mention_whose_button_opened_a_form_goes_with_it(council: Village, min_: Woman) -> None:
    await council.has_resolution()
    await min_.presses("accept", on=council.mentions[-1])
    await council.time_passes(days=15)
    reminder = council.mentions[-1]
    await min_.presses("progress", on=reminder)
    assert reminder in council.mentions
    await min_.writes("灯买来了")
    assert reminder not in council.mentions
