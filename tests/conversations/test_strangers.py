"""Outsiders, other councils, forged and dead buttons, people without a name, and what comes twice."""

from enum import StrEnum

import pytest
from aiogram.types import Update

from bot.councils.model.organisation import Role
from bot.councils.model.resolutions import Rating
from bot.handlers.middlewares import ANONYMOUS_ADMINISTRATOR
from bot.views.alliances import AllianceDo
from bot.views.announcements import AnnouncementDo
from bot.views.buttons import (
    CouncilDo,
    FormDo,
    IssueDo,
    LeadDo,
    LinkDo,
    ResolutionDo,
    TopicDo,
    VoteDo,
)
from bot.views.directory import MemberDo
from bot.views.example_buttons import ExampleDo
from bot.views.mentor_buttons import MentorDo
from bot.views.motions import MotionDo
from bot.views.organisation import UnitDo
from bot.views.phases import StageDo
from bot.views.referrals import ReferralDo
from bot.views.responsibilities import ResponsibleDo
from bot.views.role_buttons import RoleDo
from playground.errors import bad_request
from tests.conversations.village import TOKEN, Village
from tests.conversations.woman import Woman


@pytest.fixture
async def stranger(council: Village) -> Woman:
    """Somebody of another group with a council of its own, who sees this one's buttons only by guessing."""
    woman = council.moves_in("阿珍")
    other = council.telegram.add_group("柳树巷", creator=woman.id)
    council.telegram.join(other.id, council.bot.id, by=woman.id)
    await woman.says("/council new 柳树巷", where=other)
    await woman.writes("/start")
    return woman


async def test_buttons_of_another_council_are_refused(council: Village, lan: Woman, stranger: Woman) -> None:
    await council.has_resolution()
    before = [council.board(about) for about in ("槐荫里", "T1", "V1", "R1")]
    for data in (
        "c:issue:1", "c:issues:1", "c:seats:1", "c:seat:1", "c:unseat:1", "c:post:1", "s:link:1:1", "s:revoke:1:1",
        "s:qr:1:1", "x:qr:1:1:1",
        "i:topic:1:1", "i:decline:1:1", "i:withdraw:1:1",
        "t:vote:1:1", "t:invite:1:1", "t:withdraw:1:1", "g:1:1:1", "g:0:1:1",
        "v:close:1:1", "v:withdraw:1:1", "v:resolve:1:1",
        "v:more:1:1", "v:step_back:1:1", "v:sure:1:1", "v:recuse:1:1", "v:enter:1:1",
        *(f"r:{do}:1:1" for do in ResolutionDo),
    ):  # fmt: skip
        await stranger.forges(data)
        assert any(stranger.refused(key, **FACTS) for key in REFUSED), data
        assert not lan.hears
    assert before == [council.board(about) for about in ("槐荫里", "T1", "V1", "R1")]


FACTS = {"issue": "I1", "vote": "V1", "resolution": "R1", "name": "周敏"}
REFUSED = (
    "not-resident", "not-convenor", "not-chair", "not-proposer", "not-invited", "not-owner", "not-asked",
    "not-recorder", "not-in-electorate",
)  # fmt: skip


async def test_no_button_of_another_council_does_or_tells_anything(
    council: Village, lan: Woman, mei: Woman, yan: Woman, stranger: Woman
) -> None:
    await council.has_resolution()
    await mei.says("/issue 井没水了")
    await mei.says("/motion T1 再装两盏灯")
    await yan.sends_voice()
    await yan.presses("signed")
    lead = (lan.button("lead-word")[0].markup or {})["inline_keyboard"][0][0]["callback_data"].rpartition(":")[2]
    one: dict[str, type[StrEnum]] = {**NUMBERED, "n": MotionDo, "x": LinkDo}
    buttons = [
        *(f"c:{do}:1" for do in CouncilDo),
        *(f"{prefix}:{do}:1:1{':1' * (prefix in 'nx')}" for prefix, does in one.items() for do in does),
        *(f"d:{do}:1:{lead}" for do in LeadDo),
        *(f"ba:{do}:1" for do in AllianceDo),
        *(f"bu:{do}:1:0" for do in UnitDo), *(f"bw:{do}:1:1:1:0" for do in MemberDo),
        "bs:1:month:0:0:1", "bs:1:month:1:0:1", "bp:1:0:2026-03", "bp:1:1:2026-03",
        "bm:1", "bt:1:0:2026-03", "bt:1:1:2026-03",
        "bi:apply:1", "bi:cancel:1",
        "ra:1:proposed:1:1", "ra:0:proposed:1:1",
        *(f"rf:{do}:1:1" for do in ReferralDo), *(f"rv:{rating}:1:1" for rating in Rating),
        *(f"bn:{do}:1:1:0" for do in AnnouncementDo),
        "bh:read:1:1", "bh:use:1:1", "bh:show:1:1", "bk:1",
        *(f"bx:{do}:1:1" for do in ExampleDo),
        *(f"bo:{do}:1:lighting:1" for do in ResponsibleDo),
        *(f"bf:{do}:1:online" for do in StageDo), "bj:1:1:1:0", "bj:0:1:1:0",
        *(f"bv:{do}:1" for do in MentorDo),
        *(f"bl:{do}:1:1:{role}:0" for do in RoleDo for role in Role),
        *(f"f:{do}:1" for do in FormDo),
        "m:1:2:1", "o:1:1:1", "g:1:1:1", "g:0:1:1", "y:1:guess", "u:1::", "u:1:quorum:", "u:1:quorum:2/3",
    ]  # fmt: skip
    kept = council.everything_kept()
    for data in buttons:
        await stranger.forges(data)
        for words in ("井没水了", "再装两盏灯", "楼道", "感应灯", "孙燕"):
            assert words not in stranger.hears, data
        assert not any(woman.hears for woman in (lan, mei, yan)), data
        assert not council.group_hears, data
    assert council.everything_kept() == kept


async def test_a_ballot_of_another_council_is_refused(council: Village, stranger: Woman) -> None:
    await council.has_vote()
    await stranger.forges("v:for:1:1")
    assert stranger.refused("not-in-electorate", vote="V1")


async def test_numbers_of_another_council_are_not_found(council: Village, stranger: Woman, lan: Woman) -> None:
    await council.has_vote()
    elsewhere = next(chat for chat in council.telegram.chats_of(stranger.id) if chat.title == "柳树巷")
    for command, label in (
        ("/topic I1 灯", "I1"),
        ("/decline I1 不办", "I1"),
        ("/invite T1 物业", "T1"),
        ("/vote T1 同意", "T1"),
        ("/close V1", "V1"),
        ("/withdraw V1 错了", "V1"),
        ("/withdraw V1", "V1"),
        ("/resolve V1 装灯 owner:何梅 due:2026-03-20", "V1"),
        ("/progress R1 在办", "R1"),
        ("/done R1 办好", "R1"),
        ("/withdraw T999999 错了", "T999999"),
    ):
        await stranger.says(command, where=elsewhere)
        answer = council.telegram.messages(stranger.id, elsewhere.id)[-1].text
        assert answer == council.words("refusal-no-such-number", label=label), command


HUGE = 10**20


async def test_numbers_no_database_could_hold_are_refused(council: Village, lan: Woman) -> None:
    answered = {"help", "mine", "new", "language", "privacy", "resolutions"}
    for data in (
        *(f"c:{do}:{HUGE}" for do in CouncilDo if do not in answered),
        *(f"{prefix}:{do}:1:{HUGE}" for prefix, does in NUMBERED.items() for do in does),
        *(f"{prefix}:{next(iter(does))}:{HUGE}:1" for prefix, does in NUMBERED.items()),
        f"g:1:1:{HUGE}", f"g:1:{HUGE}:1", f"f:seat:{HUGE}", f"f:toggle:{HUGE}", "f:answer:x", "f:cancel:", "l:fr",
        f"x:link:1:1:{HUGE}", f"x:revoke:1:{HUGE}:1", f"x:qr:1:1:{HUGE}", f"x:link:{HUGE}:1:1",
        "c:issue:-1", "c:issue:0", "v:for:1:0", "v:for:1:-1",
    ):  # fmt: skip
        await lan.forges(data, on=council.board_message("槐荫里"))
        assert len(lan.hears.splitlines()) == 1, data
        assert not council.group_hears


NUMBERED: dict[str, type[StrEnum]] = {"i": IssueDo, "t": TopicDo, "v": VoteDo, "r": ResolutionDo, "s": LinkDo}


async def test_a_council_that_is_not_there(council: Village, lan: Woman) -> None:
    await lan.forges("c:seats:77")
    assert lan.refused("no-council")


async def test_a_dead_button_says_so(council: Village, lan: Woman) -> None:
    await council.has_vote()
    for data in ("x", "old:1:2", "v:for", "v:for:1:1:1", "v:burn:1:1", "c:issue:one", "f:seat:one", "p:all"):
        await lan.forges(data, on=council.board_message("V1"))
        assert lan.hears == council.words("stale-button"), data


def written(village: Village, person: dict[str, object], text: str, number: int = 1, **more: object) -> Update:
    chat = {"id": village.group.id, "type": "supergroup", "title": "槐荫里"}
    message: dict[str, object] = {
        "message_id": 9000 + number,
        "date": int(village.clock.now().timestamp()),
        "chat": chat,
        "from": person,
        "text": text,
        **more,
    }
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
    return Update.model_validate({"update_id": 5_000_000 + number, "message": message})


async def test_an_anonymous_administrator_is_asked_to_act_by_name(council: Village, mei: Woman) -> None:
    council.telegram.promote(council.group.id, mei.id, by=council.convenor.id, anonymous=True)
    await mei.says("/issue 路灯不亮")
    assert council.words("act-by-name") in council.group_hears
    await mei.says("大家好")
    assert council.words("act-by-name") not in council.group_hears


async def test_what_an_anonymous_administrator_presses_she_presses(council: Village, mei: Woman) -> None:
    await council.has_vote()
    council.telegram.promote(council.group.id, mei.id, by=council.convenor.id, anonymous=True)
    await mei.presses("for")
    assert mei.told("answer-ballot-cast", choice="for", vote="V1")


async def test_a_channel_is_asked_to_act_by_name(council: Village, mei: Woman) -> None:
    channel = {"id": -1009, "type": "channel", "title": "新闻"}
    council.telegram.send(mei.id, council.group.id, "/vote T1 同意", channel=channel)
    await council.runs()
    assert council.words("act-by-name") in council.group_hears


async def test_a_message_of_nobody_is_left_alone(council: Village, mei: Woman) -> None:
    update = written(council, mei.user.json, "/help")
    assert update.message is not None
    await council.hears_of(update.model_copy(update={"message": update.message.model_copy(update={"from_user": None})}))
    assert not council.group_hears


async def test_a_reply_to_an_anonymous_administrator_names_nobody(council: Village, lan: Woman) -> None:
    nobody = {"id": ANONYMOUS_ADMINISTRATOR, "is_bot": True, "first_name": "Group"}
    chat = {"id": council.group.id, "type": "supergroup", "title": "槐荫里"}
    said = written(council, nobody, "路灯不亮", 7, sender_chat=chat).message
    assert said is not None
    reply = said.model_dump(mode="json", exclude_none=True, by_alias=True)
    await council.hears_of(written(council, lan.user.json, "/issue", 8, reply_to_message=reply))
    assert council.group_hears == council.words("answer-in-private")


@pytest.mark.parametrize("command", ["/issue 三号楼楼道灯不亮", "/topic I1 照明", "/vote T1 装灯", "/seat 赵玉"])
async def test_a_redelivered_command_changes_nothing(council: Village, lan: Woman, command: str) -> None:
    await council.has_topic()
    await council.has_issue()
    command = command.replace("I1", "I2")
    await lan.says(command)
    first, boards = lan.hears, council.board("槐荫里")
    await council.hears_again()
    assert lan.hears in first
    assert lan.hears
    assert council.board("槐荫里") == boards
    assert not council.group_hears


async def test_a_redelivered_ballot_changes_nothing(council: Village, mei: Woman, min_: Woman) -> None:
    council.forgives = {"query is too old"}
    await council.has_vote()
    await mei.presses("for")
    first = council.last_update
    await mei.presses("against")
    assert first is not None
    await council.hears_of(first)
    assert council.words("vote-choice", choice="against", count="", names="").split()[0] in council.board("V1")
    tally = [line for line in council.board("V1").splitlines() if "何梅" in line]
    assert tally == [line for line in tally if line.startswith(council.words("button-against"))]


async def test_a_redelivered_answer_does_not_become_an_issue(council: Village, lan: Woman) -> None:
    await council.has_issue()
    await lan.presses("issue-decline")
    await lan.writes("已经修好了")
    answer = lan.hears
    await council.hears_again()
    assert lan.hears == answer


async def test_a_redelivered_page_of_a_form_stays(council: Village, lan: Woman) -> None:
    council.forgives = {"query is too old", "message is not modified", "message to edit not found"}
    await council.has_issue()
    await lan.says("/topic")
    await lan.presses("go-on")
    await lan.presses("I1")
    page = lan.private[-1].markup
    await council.hears_again()
    assert lan.private[-1].markup == page
    council.telegram.fail_next(TOKEN, "editMessageText", bad_request("message to edit not found"))
    await lan.presses("chosen")
    assert council.words("ask-title") in (lan.private[-1].text or "")
