"""The council, its seats and posts, links, languages, and what is kept of a person."""

import json

import pytest
from aiogram.exceptions import TelegramBadRequest

from bot.views.commands import IN_GROUP, IN_PRIVATE
from bot.views.texts import LOCALES, texts_in
from tests.conversations.village import Village
from tests.conversations.woman import Woman


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_bot_greets_once_and_an_administrator_founds_the_council(group: Village, lan: Woman) -> None:
    await group.welcomes_bot()
    assert group.group_hears.count(group.words("button-new-council")) == 1
    neighbour = group.joins("孙燕")
    await neighbour.presses("new-council")
    assert neighbour.refused("not-administrator")

    await lan.presses("new-council")
    assert lan.told("answer-council-founded")
    assert "林秀兰" in group.board("槐荫里")
    assert not lan.sees("new-council")
    # Twice pressed before the button was gone.
    group.forgives = {"query is too old", "message is not modified"}
    await group.hears_again()
    assert not lan.sees("new-council")


async def test_the_button_goes_when_the_council_was_founded_by_command(group: Village, lan: Woman) -> None:
    await group.welcomes_bot()
    await lan.says("/council new 槐荫里")
    await lan.presses("new-council")
    assert lan.refused("council-exists")
    assert not lan.sees("new-council")


async def test_made_an_administrator_the_bot_does_not_greet_again(village: Village, lan: Woman) -> None:
    village.remember()
    village.telegram.promote(village.group.id, village.bot.id, by=lan.id)
    await village.runs()
    assert not village.group_hears


async def test_a_woman_who_adds_the_bot_is_greeted_in_her_language(group: Village) -> None:
    anna = group.moves_in("Anna", language_code="en-GB")
    where = group.telegram.add_group("Willow Lane", creator=anna.id)
    group.telegram.join(where.id, group.bot.id, by=anna.id)
    await group.runs()
    greeting = group.telegram.messages(anna.id, where.id)[-1].text or ""
    assert texts_in("en").plain("greeting", bot_name="").rpartition("\n")[2] in greeting


async def test_an_anonymous_administrator_lets_the_bot_in_and_founds_by_a_press(group: Village, lan: Woman) -> None:
    group.telegram.set_anonymous(group.group.id, lan.id, is_anonymous=True)
    await group.welcomes_bot()
    assert group.words("greeting", bot_name=group.bot.name) in group.group_hears
    await lan.presses("new-council")
    assert group.words("council-title", title=group.group.title) in group.group_hears


async def test_council_command(group: Village, lan: Woman) -> None:
    await group.welcomes_bot()
    await lan.says("/council")
    assert lan.told("usage-council")
    await lan.says("/issues")
    assert lan.refused("no-council-here")
    await lan.says("/council New  槐荫里社区妇女议事会 ")
    assert "槐荫里社区妇女议事会" in group.group_hears
    first = group.board_message("槐荫里社区妇女议事会")
    await lan.says("/council")
    assert group.board_message("槐荫里社区妇女议事会") is not first
    assert first not in group.telegram.messages(lan.id, group.group.id)
    await lan.says("/council what")
    assert lan.told("usage-council")
    await lan.says("/council new 另一个")
    assert lan.refused("council-exists")
    await lan.writes("/council")
    assert lan.refused("only-in-group")


async def test_council_without_a_title_is_called_like_its_group(group: Village, lan: Woman) -> None:
    await group.welcomes_bot()
    await lan.says("/council@council_bot new")
    assert group.board("槐荫里")


async def test_seats_by_reply_by_mention_by_at_name_and_by_name(village: Village, lan: Woman) -> None:
    mei, min_ = village.joins("何梅", last_name="Mei"), village.joins("周敏")
    village.joins("吴桂芳", username="fang")
    yu = village.joins("赵玉")
    await lan.says("/seat", to=await mei.says("大家好"))
    assert lan.told("answer-seat-given", name="何梅 Mei", has_account="yes")
    await lan.says("/seat 周敏", mentioning=min_)
    assert lan.told("answer-seat-given", name="周敏", has_account="yes")

    await lan.says("/seat @Nobody")
    assert lan.refused("username-unknown", name="Nobody")
    await lan.says("/seat ＠Fang")
    assert lan.told("answer-seat-given", name="吴桂芳", has_account="yes")

    await lan.says("/seat 赵大姐")
    assert lan.told("answer-seat-given", name="赵大姐", has_account="no")
    assert "t.me" not in village.group_hears
    await yu.opens(lan.link)
    assert yu.told("answer-seat-claimed", name="赵大姐")
    assert "赵大姐" in village.group_hears

    await mei.presses("seats", on=village.board_message("槐荫里"))
    assert all(name in mei.hears for name in ("何梅 Mei", "周敏", "吴桂芳", "赵大姐"))
    assert not mei.sees("unseat")


async def test_the_convenor_takes_a_seat_by_one_press_and_then_may_be_away(group: Village, lan: Woman) -> None:
    await group.welcomes_bot()
    await lan.presses("new-council")
    board = group.board_message("槐荫里")
    await lan.presses("seats", on=board)
    assert not lan.sees("absence")
    await lan.presses("sit")
    assert lan.told("answer-seat-given", name="林秀兰", has_account="yes")
    assert "林秀兰" in group.board("槐荫里")
    await lan.presses("sit")
    assert lan.refused("already-seated", name="林秀兰")
    await lan.presses("seats", on=board)
    await lan.presses("absence")
    assert lan.told("ask-due", kind="absence")


async def test_a_mention_in_other_words_names_the_person_touched(village: Village, lan: Woman) -> None:
    mei = village.joins("何梅")
    said = village.telegram.send(lan.id, village.group.id, "/seat 阿梅", mention={"阿梅": mei.id})
    await village.runs()
    assert said.entities[-1]["type"] == "text_mention"
    assert "何梅" in village.board("槐荫里")
    await mei.presses("seats", on=village.board_message("槐荫里"))
    assert village.words("seat-line", number=1, name="何梅", posts="", has_posts="no", state="here") in mei.hears


async def test_seats_are_given_once_and_end(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.says("/seat", to=await mei.says("我在"))
    assert lan.refused("already-seated", name="何梅")
    mei_twice = await mei.says("我还在")
    await lan.says("/seat 何大姐 until:2026-12-31")
    assert lan.told("answer-seat-given", name="何大姐", has_account="no")
    await lan.says("/unseat 何大姐")
    assert lan.told("answer-seat-ended", name="何大姐")
    await lan.says("/unseat", to=mei_twice)
    assert lan.told("answer-seat-ended", name="何梅")
    await lan.says("/unseat 何梅")
    assert lan.refused("no-such-seat", name="何梅")
    await lan.says("/unseat @nobody")
    assert lan.refused("no-such-seat", name="nobody")


async def test_a_term_ends_by_itself(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.says("/seat 赵玉 until：2026-03-05")
    await lan.says("/seat 钱红 until:2026-03-01")
    assert lan.refused("date-past")
    await lan.says("/seat 钱红 until:过两天")
    assert lan.refused("date-unreadable", typed="过两天", example="2026-03-16")
    await council.time_passes(days=5)
    await mei.presses("seats", on=council.board_message("槐荫里"))
    assert "赵玉" not in mei.hears
    await lan.says("/unseat 赵玉")
    assert lan.refused("no-such-seat", name="赵玉")


async def test_a_second_seat_for_one_person_is_refused(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.says("/seat 何大姐")
    await mei.opens(lan.link)
    assert mei.refused("already-seated", name="何梅")


async def test_a_link_works_once_for_seven_days_and_can_be_revoked(village: Village, lan: Woman) -> None:
    mei, min_ = village.moves_in("梅"), village.moves_in("敏")
    await lan.says("/seat 何梅")
    first = lan.link
    await lan.presses("new-link")
    second = lan.link
    assert first != second
    await mei.opens(first)
    assert mei.told("refusal-link-unusable")
    await lan.presses("revoke-link")
    assert lan.told("answer-link-revoked", name="何梅")
    await mei.opens(second)
    assert mei.refused("link-unusable")

    await lan.presses("new-link")
    await village.time_passes(days=7)
    await mei.opens(lan.link)
    assert mei.refused("link-unusable")
    await lan.presses("new-link")
    await village.time_passes(days=6, hours=23)
    await mei.opens(lan.link)
    assert mei.told("answer-seat-claimed", name="何梅")
    await min_.opens(lan.link)
    assert min_.told("refusal-link-unusable")
    await lan.presses("new-link")
    assert lan.refused("seat-taken", name="何梅")
    await min_.writes("/start c-nonsense")
    assert min_.refused("link-unusable")


async def test_the_first_private_chat_says_what_is_kept(village: Village, lan: Woman) -> None:
    mei = village.moves_in("梅")
    await lan.says("/seat 何梅")
    await mei.opens(lan.link)
    assert mei.told("welcome")
    assert mei.told("answer-seat-claimed", name="何梅")
    await mei.writes("/start")
    assert mei.hears == village.words("welcome")
    assert mei.sees(village.words("issue-in", title="槐荫里"))


async def test_posts_are_given_and_handed_over(council: Village, lan: Woman, mei: Woman, min_: Woman) -> None:
    for post in ("host", "recorder"):
        await lan.presses("seats", on=council.board_message("槐荫里"))
        await lan.presses("post")
        await lan.presses(f"post-{post}")
        await lan.presses("何梅")
        assert council.words("notice-post-given", post=post, name="何梅", title="").partition("\n")[2] in mei.hears
    assert council.board("槐荫里").count("何梅") == 3
    await lan.says("/seat 赵玉")
    await lan.presses("seats", on=council.board_message("槐荫里"))
    await lan.presses("post")
    await lan.presses("post-host")
    await lan.presses("赵玉")
    assert lan.refused("seat-without-account", name="赵玉")
    await lan.writes("周敏")
    assert "周敏" in council.board("槐荫里")

    await lan.presses("seats", on=council.board_message("槐荫里"))
    await lan.presses("post")
    await lan.writes("班长")
    assert lan.refused("choose-a-button")
    await lan.presses("post-convenor")
    await lan.presses("何梅")
    await lan.says("/seat 钱红")
    assert lan.refused("not-convenor")
    await mei.says("/seat 钱红")
    assert mei.told("answer-seat-given", name="钱红", has_account="no")


async def test_unseat_by_button(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.presses("seats", on=council.board_message("槐荫里"))
    await lan.presses("unseat")
    await lan.presses("吴桂芳")
    assert lan.told("answer-seat-ended", name="吴桂芳")
    assert "吴桂芳" not in council.board("槐荫里")
    await lan.says("/unseat")
    await lan.presses("go-on")
    assert lan.sees("何梅")


async def test_what_is_said_in_private_to_a_stranger(council: Village) -> None:
    stranger = council.moves_in("陌生人")
    await stranger.writes("/start")
    assert stranger.hears == council.words("welcome")
    assert not stranger.sees(council.words("issue-in", title="槐荫里"))
    await stranger.writes("/mine")
    assert stranger.told("mine-nothing")
    await stranger.writes("/issue 路不平")
    assert stranger.refused("no-council-known")
    await stranger.writes("路不平")
    assert stranger.told("not-understood")
    await stranger.writes("/nothing")
    assert stranger.told("not-understood")
    await stranger.writes("/help")
    assert stranger.sees("privacy")


async def test_a_person_chooses_her_language(council: Village, lan: Woman, mei: Woman) -> None:
    await mei.writes("/language")
    await mei.presses("locale-en")
    assert mei.hears == texts_in("en").plain("answer-language-chosen", locale="en")
    await mei.says("/issues")
    assert mei.hears == texts_in("en").plain("issues-none")
    assert "席位" in council.board("槐荫里")
    await mei.says("/language zh-cn")
    assert mei.told("answer-language-chosen", locale="zh-CN")
    await mei.says("/language fr")
    assert mei.refused("language-unknown", typed="fr")
    await mei.writes("/language")
    await mei.forges("l:fr")
    assert mei.refused("language-unknown", typed="fr")


async def test_the_convenor_chooses_the_language_of_the_council(council: Village, lan: Woman, mei: Woman) -> None:
    await lan.says("/language")
    await lan.presses("locale-en")
    assert "Convenor" in council.board("槐荫里")
    await mei.says("/help")
    assert "<b>" not in mei.hears
    assert "issue" in mei.hears


async def test_menus_are_announced_for_every_kind_of_chat(council: Village, mei: Woman) -> None:
    in_group = council.telegram.commands(mei.id, council.group.id)
    assert [name for name, _ in in_group] == list(IN_GROUP)
    assert dict(in_group)["issue"] == council.words("command-issue")
    assert [name for name, _ in council.telegram.commands(mei.id, council.bot.id)] == list(IN_PRIVATE)
    anna = council.joins("Anna", language_code="en")
    assert dict(council.telegram.commands(anna.id, council.group.id))["issue"] != council.words("command-issue")


async def test_without_menus_answers_are_replies_for_all_to_see(council: Village, lan: Woman, mei: Woman) -> None:
    await council.forgets_commands()
    asked = await mei.says("/issues")
    answer = council.telegram.messages(lan.id, council.group.id)[-1]
    assert answer.reply_to is asked
    assert council.group_hears == council.words("issues-none")
    await lan.says("/close V1")
    assert council.group_hears == council.words("refusal-no-such-number", label="V1")


async def test_where_the_bot_may_not_write_it_fails_for_all_to_hear_of(
    council: Village, lan: Woman, mei: Woman
) -> None:
    council.forgives = {"not enough rights"}
    await council.forgets_commands()
    council.telegram.set_permissions(council.group.id, [], by=lan.id)
    council.telegram.promote(council.group.id, mei.id, by=lan.id)
    with pytest.raises(TelegramBadRequest, match="not enough rights"):
        await mei.says("/help")


async def test_start_in_the_group_is_help(council: Village, mei: Woman) -> None:
    await mei.says("/start@council_bot hello")
    assert council.words("help-group").split("\n")[-1] in council.group_hears
    assert mei.sees("language")


async def test_what_is_kept_of_her_comes_as_a_file(council: Village, mei: Woman, fang: Woman) -> None:
    await council.has_result()
    await mei.presses("satisfied")
    await mei.writes("/privacy")
    assert "12338" in mei.hears
    await mei.presses("export-me")
    document = mei.private[-1].attachment
    assert document is not None
    kept = json.loads(document.data)
    assert kept["name"] == "何梅"
    issue = {"council": 1, "number": "I1", "text": "三号楼楼道灯不亮", "status": "solved", "signed": True}
    assert kept["issues"] == [issue]
    assert kept["ballots"] == [{"council": 1, "vote": "V1", "took_part": True, "choice": "for"}]
    assert kept["feedback"] == [{"council": 1, "resolution": "R1", "rating": "satisfied"}]

    await fang.says("/privacy")
    await fang.presses("export-me")
    assert "12338" in fang.hears
    await fang.presses("export-me")
    assert fang.private[-1].attachment is not None


async def test_a_woman_is_forgotten(council: Village, lan: Woman, mei: Woman) -> None:
    await council.has_topic()
    await mei.says("/privacy")
    await mei.presses("forget-me")
    await mei.presses("forget-sure")
    assert mei.told("answer-forgotten")
    assert "何梅" not in council.board("T1")
    await lan.says("/privacy")
    await lan.presses("forget-me")
    await lan.presses("forget-sure")
    assert lan.refused("convenor-can-not-go")


async def test_nothing_of_a_forgotten_woman_comes_back_with_an_update_told_twice(council: Village, yan: Woman) -> None:
    await yan.says("/privacy")
    asked = council.last_update
    assert asked is not None
    await yan.presses("forget-me")
    await yan.presses("forget-sure")
    council.forgives = {"not modified", "query is too old"}
    await council.hears_again()
    await council.hears_of(asked)
    kept = [value for row in council.everything_kept() for value in row]
    assert yan.id not in kept
    assert not [value for value in kept if "孙燕" in str(value)]
    await yan.writes("/start")
    assert yan.id in [value for row in council.everything_kept() for value in row]


@pytest.mark.parametrize("payload", ["ref_42", "rules-", "rules-x", "papers-1", "papers-1-x", "T1 / <b>"])
async def test_a_link_that_leads_nowhere_is_welcomed(village: Village, lan: Woman, payload: str) -> None:
    await lan.writes(f"/start {payload}")
    assert lan.told("welcome")
