"""The page in a real browser, against a small bot: what a newcomer sees, presses and writes."""

import asyncio
import json
import re
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from playwright.async_api import Browser, FilePayload, Page, Route, expect

from playground import page_server
from playground.clock import Clock
from playground.stage import Stage
from tests.playground import demo
from tests.playground.browser import DESKTOP, PHONE

pytestmark = pytest.mark.browser


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A playground with the demo bot polling, and where its page is."""

    url: str
    stage: Stage
    council: demo.Council

    def at(self, name: str, *, lang: str = "zh-CN") -> str:
        return f"{self.url}/?lang={lang}#user={self.council.women[name].id}&chat={self.council.group}"


@pytest_asyncio.fixture(loop_scope="session")
async def served() -> AsyncIterator[Served]:
    stage = Stage(clock=Clock(), bot_expected=True)
    council = demo.found(stage.clock)
    stage.open(council.telegram, tales=demo.tales(council))
    async with page_server.served(page_server.application(stage), page_server.listen(0)) as url:
        bot = demo.start(council)
        yield Served(url=url, stage=stage, council=council)
        bot.cancel()
        await asyncio.gather(bot, return_exceptions=True)
        await stage.close()


async def opened(browser: Browser, url: str, *, size: tuple[int, int] = DESKTOP) -> Page:
    """A page of its own; an error in its scripts fails the test, and it may ask nobody but this machine."""
    small = size[0] < 500
    context = await browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        locale="zh-CN",
        # Far from the council, whose own time the page shows.
        timezone_id="America/New_York",
        has_touch=small,
        is_mobile=small,
    )

    async def refuse(route: Route) -> None:
        pytest.fail(f"the page asked for {route.request.url}")

    await context.route(re.compile(r"^https?://(?!127\.0\.0\.1)"), refuse)
    page = await context.new_page()
    page.on("pageerror", lambda error: pytest.fail(f"a script failed: {error}"))
    page.set_default_timeout(15_000)
    await page.goto(url)
    return page


async def say(page: Page, words: str) -> None:
    await page.locator("#draft").fill(words)
    await page.locator("#draft").press("Enter")


async def test_a_woman_reads_her_group_and_writes_in_it(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("陈小燕"))
    await expect(page.locator(".message")).to_have_count(2)
    await expect(page.locator(".quote")).to_contain_text("东侧垃圾桶满了三天没人清")
    await say(page, "我明天去物业问问。")
    await expect(page.locator(".message.mine .text")).to_contain_text("我明天去物业问问。")
    said = served.council.telegram.messages(served.council.women["陈小燕"].id, served.council.group)[-1]
    assert (said.sender.name, said.text) == ("陈小燕", "我明天去物业问问。")


async def test_people_s_words_are_never_markup(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("陈小燕"))
    hostile = "<img src=x onerror=\"document.title='hacked'\"><b>粗</b>"
    await say(page, hostile)
    await expect(page.locator(".message.mine .text")).to_contain_text(hostile)
    assert await page.locator("#messages img, #messages b").count() == await page.locator(".quote b").count()
    assert await page.title() == "N+X 演练场"


async def test_a_press_shows_its_toast_and_the_message_changes_in_place(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("王秀兰"))
    await say(page, "/vote@demo_bot")
    agree = page.locator(".inline-button").first
    await expect(agree).to_have_text("赞成")
    await agree.focus()
    await page.keyboard.press("Enter")
    # The page's own notices stand beside it.
    await expect(page.locator(".toast", has_text="已记下：赞成")).to_be_visible()
    await expect(agree).to_have_text("赞成 1")
    await expect(agree).to_be_focused()
    await expect(page.locator(".message", has=agree).locator(".stamp")).to_contain_text("已编辑")


async def test_a_reaction_stands_under_the_message(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("王秀兰"))
    await say(page, "三盏灯就够了")
    await expect(page.locator(".message.mine .text")).to_contain_text("三盏灯就够了")
    telegram, council = served.council.telegram, served.council
    said = telegram.messages(council.women["王秀兰"].id, council.group)[-1]
    telegram.react(council.women["陈小燕"].id, council.group, said.message_id, "✍")
    await expect(page.locator(".message.mine .reactions")).to_have_text("✍")


async def test_what_was_sent_late_does_not_take_the_focus_back(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("王秀兰"))
    may_answer = asyncio.Event()

    async def hold(route: Route) -> None:
        answer = await route.fetch()
        await may_answer.wait()
        await route.fulfill(response=answer)

    await page.route("**/play/send", hold)
    await say(page, "/vote@demo_bot")
    agree = page.locator(".inline-button").first
    await agree.focus()
    async with page.expect_event("requestfinished", lambda request: request.url.endswith("/play/send")):
        may_answer.set()
    await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    await page.keyboard.press("Enter")
    await expect(agree).to_have_text("赞成 1")


async def test_an_alert_waits_for_an_answer(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("王秀兰"))
    await say(page, "/vote@demo_bot")
    await page.get_by_role("button", name="怎么计票").click()
    await expect(page.get_by_role("dialog")).to_contain_text("就通过")
    await expect(page.get_by_role("dialog").get_by_role("button")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(page.locator("#draft")).to_be_visible()


async def test_what_only_she_sees_nobody_else_sees(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("王秀兰"))
    await say(page, "/vote@demo_bot")
    await page.get_by_role("button", name="我的票").click()
    await expect(page.locator(".ephemeral")).to_contain_text("仅你可见")
    await page.locator("#people").get_by_role("button", name="李桂芳").click()
    await expect(page.locator(".inline-keyboard")).to_be_visible()
    await expect(page.locator(".ephemeral")).to_have_count(0)


async def test_entities_are_shown_and_a_spoiler_opens(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("王秀兰"))
    await say(page, "/vote@demo_bot")
    text = page.locator(".message", has=page.locator(".inline-keyboard")).locator(".text")
    await expect(text.locator("b")).to_have_text("表决 V1")
    await expect(text.locator("blockquote")).to_contain_text("上门")
    await expect(text.locator("code")).to_have_text("9")
    await expect(text.locator("i")).to_have_text("过半数通过")
    await expect(text.get_by_role("link", name="议事规则")).to_have_attribute("href", "https://example.org/rules")
    await text.get_by_role("button", name="点开看遮住的内容").click()
    await expect(text.locator(".revealed")).to_have_text("老人名单不公开")


async def test_the_command_menu_sends_and_fills_in(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("王秀兰"))
    await page.get_by_role("button", name="命令").click()
    menu = page.get_by_role("menu")
    await expect(menu).to_contain_text("领取议事台账")
    await page.keyboard.press("Escape")
    await expect(menu).to_have_count(0)
    await page.locator("#draft").type("/le")
    await page.keyboard.press("Tab")
    await expect(page.locator("#draft")).to_have_value("/ledger@demo_bot ")
    await page.locator("#draft").fill("")
    await page.locator("#draft").type("/le")
    await page.keyboard.press("Enter")
    async with page.context.expect_page() as shown:
        await page.locator(".document").click()
    assert "R1,上门理发" in await (await shown.value).content()


@pytest.mark.parametrize("lang", ["zh-CN", "en"])
async def test_people_are_picked_by_keyboard_at_phone_width(served: Served, browser: Browser, lang: str) -> None:
    asker, bot = served.council.women["王秀兰"].id, served.council.bot.id
    page = await opened(browser, f"{served.url}/?lang={lang}#user={asker}&chat={bot}", size=PHONE)
    await page.locator(".start").click()
    await say(page, "/seat")
    await page.locator(".reply-keyboard").get_by_role("button", name="选人入席").press("Enter")
    sheet = page.get_by_role("dialog")
    done = sheet.locator(".primary")
    await expect(done).to_be_disabled()
    await expect(sheet.get_by_role("button", name="王秀兰")).to_have_count(0)
    for name in ("李桂芳", "张玉梅"):
        await sheet.get_by_role("button", name=name).press("Enter")
    await expect(sheet.get_by_role("button", name="陈小燕")).to_be_disabled()
    await sheet.get_by_role("button", name="张玉梅").press("Enter")
    await sheet.get_by_role("button", name="陈小燕").press("Space")
    await done.press("Enter")
    await expect(sheet).to_have_count(0)
    await expect(page.locator(".notice", has_text="陈小燕")).to_contain_text("李桂芳")
    await expect(page.locator(".message").last).to_contain_text("入席：李桂芳、陈小燕")
    await expect(page.locator(".reply-keyboard")).to_have_count(0)
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_a_sheet_that_is_closed_picks_nobody(served: Served, browser: Browser) -> None:
    asker, bot = served.council.women["王秀兰"].id, served.council.bot.id
    page = await opened(browser, f"{served.url}/#user={asker}&chat={bot}")
    await page.locator(".start").click()
    await say(page, "/seat")
    await page.locator(".reply-keyboard").get_by_role("button", name="选人入席").click()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(page.locator(".reply-keyboard")).to_be_visible()


async def test_a_file_she_sends_reaches_the_bot(served: Served, browser: Browser) -> None:
    asker, bot = served.council.women["王秀兰"].id, served.council.bot.id
    page = await opened(browser, f"{served.url}/?lang=zh-CN#user={asker}&chat={bot}")
    await page.locator(".start").click()
    file = FilePayload(name="名单.csv", mimeType="text/csv", buffer="姓名\n赵玉\n".encode())
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="发照片或文件").click()
    await (await chooser.value).set_files(file)
    await page.get_by_role("dialog").get_by_role("button", name="发送", exact=True).click()
    await expect(page.locator(".message").last).to_contain_text("名单.csv：14")


async def test_a_private_chat_is_started_and_answers_with_a_keyboard(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("孙丽娟"))
    await page.locator("#chats").get_by_role("button", name="议事小助手").click()
    await page.get_by_role("button", name="开始", exact=True).click()
    await expect(page.locator(".message")).to_have_count(2)
    await page.locator(".reply-keyboard").get_by_role("button", name="提一件事").click()
    await expect(page.locator(".message.mine")).to_have_count(2)
    await page.get_by_role("button", name="停用这个机器人").click()
    await page.get_by_role("button", name="重新启用").click()
    await expect(page.locator("#draft")).to_be_visible()


async def test_a_link_to_the_bot_opens_inside(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("周雅琴"))
    await say(page, "/vote@demo_bot")
    await page.get_by_role("button", name="私下说").click()
    await expect(page.locator("#chat-head h1")).to_have_text("议事小助手")
    await expect(page.locator(".message.mine")).to_contain_text("/start vote_1")


async def test_a_reply_a_mention_and_a_photo(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("张玉梅"))
    first = page.locator(".message").first
    await first.hover()
    await first.get_by_role("button", name="回复李桂芳").click()
    await page.locator("#draft").type("@王")
    await page.keyboard.press("Enter")
    await page.keyboard.type("请看")
    await page.keyboard.press("Enter")
    mine = page.locator(".message.mine").last
    await expect(mine.locator(".coloured")).to_have_text("王秀兰")
    await expect(mine.locator(".quote")).to_contain_text("李桂芳")
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="发照片或文件").click()
    await (await chooser.value).set_files({"name": "楼道.png", "mimeType": "image/png", "buffer": demo.PNG})
    await page.get_by_label("加一句说明").fill("楼道的灯")
    await page.keyboard.press("Enter")
    picture = page.locator(".message.mine .photo img")
    await expect(picture).to_be_visible()
    assert await picture.evaluate("picture => picture.decode().then(() => picture.naturalWidth)") == 2


async def test_what_others_write_arrives_and_counts_as_unread(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("王秀兰"))
    await expect(page.locator(".message")).to_have_count(2)
    await page.locator("#chats").get_by_role("button", name="议事小助手").click()
    telegram, council = served.council.telegram, served.council
    telegram.send(council.women["刘春华"].id, council.group, "大家都在吗？")
    row = page.locator("#chats").get_by_role("button", name="槐荫里")
    await expect(row.locator(".badge")).to_have_text("1")
    await row.click()
    await expect(row.locator(".badge")).to_have_count(0)
    await expect(page.locator(".message")).to_have_count(3)


async def test_threads_are_begun_and_chosen_by_keyboard_at_phone_width(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("王秀兰"), size=PHONE)
    await expect(page.locator("#threads")).to_be_hidden()
    await page.get_by_role("button", name="在这个群里试试").press("Enter")
    await page.get_by_role("dialog").get_by_role("button", name="开一个话题").press("Enter")
    await page.keyboard.type("楼道照明")
    await page.keyboard.press("Enter")
    tabs = page.locator("#threads")
    await expect(tabs.get_by_role("button", name="楼道照明")).to_have_attribute("aria-pressed", "true")
    await expect(page.locator(".notice", has_text="王秀兰开了话题“楼道照明”")).to_be_visible()
    await expect(page.locator(".message")).to_have_count(0)
    await say(page, "/vote@demo_bot")
    await expect(page.locator(".inline-keyboard")).to_be_visible()
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="发照片或文件").click()
    await (await chooser.value).set_files(FilePayload(name="灯.png", mimeType="image/png", buffer=demo.PNG))
    await page.keyboard.press("Enter")
    await expect(page.locator(".photo")).to_be_visible()
    await tabs.get_by_role("button", name="全部").press("Enter")
    await expect(page.locator(".message")).to_have_count(5)
    await expect(page.locator(".in-thread")).to_have_text(["楼道照明"] * 3)
    await say(page, "大家好")
    await tabs.get_by_role("button", name="综合").press("Enter")
    await expect(page.locator(".message")).to_have_count(3)
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    telegram, council = served.council.telegram, served.council
    said = telegram.messages(council.women["王秀兰"].id, council.group)[-4:]
    begun = said[0].thread_id
    assert [message.thread_id for message in said] == [begun, begun, begun, None]
    await page.reload()
    await expect(tabs.get_by_role("button", name="综合")).to_have_attribute("aria-pressed", "true")
    thread = tabs.get_by_role("button", name="楼道照明")
    telegram.send(council.women["刘春华"].id, council.group, "灯又坏了", thread=begun)
    await expect(thread.locator(".badge")).to_have_text("1")
    await thread.press("Enter")
    await expect(thread.locator(".badge")).to_have_count(0)
    for does, is_closed in (("关掉", 1), ("重新打开", 0)):
        await page.get_by_role("button", name="在这个群里试试").press("Enter")
        await page.get_by_role("dialog").get_by_role("button", name=f"{does}“楼道照明”").press("Enter")
        await expect(thread.get_by_role("img", name="已关")).to_have_count(is_closed)
    await page.get_by_role("button", name="在这个群里试试").press("Enter")
    await page.get_by_role("dialog").get_by_role("button", name="删掉“楼道照明”").press("Enter")
    await expect(thread).to_have_count(0)
    await expect(tabs.get_by_role("button", name="全部")).to_have_attribute("aria-pressed", "true")


async def test_whoever_writes_in_another_s_name_is_named_by_it(served: Served, browser: Browser) -> None:
    council, group = served.council, served.council.telegram.group(served.council.group)
    page = await opened(browser, served.at("王秀兰", lang="en"), size=PHONE)
    last = page.locator(".message").last
    for choice, shown in (
        ("Write as the group", group.title),
        ("Write as a channel", "王秀兰's channel"),
        ("Write as 王秀兰", None),
    ):
        await page.get_by_role("button", name="Try in this group").click()
        await page.get_by_role("dialog").get_by_role("button", name=choice).click()
        await expect(page.locator("#draft")).to_have_attribute("placeholder", f"Write as {shown or '王秀兰'}…")
        await say(page, choice)
        await expect(last.locator(".text")).to_contain_text(choice)
        await expect(last).to_have_class(re.compile("mine"))
        await expect(last.locator(".sender")).to_have_text([shown] if shown else [])
    assert not group.members[council.women["王秀兰"].id].is_anonymous
    page = await opened(browser, served.at("李桂芳"))
    await expect(page.locator(".message", has_text="Write as the group").locator(".avatar.group")).to_be_visible()
    await expect(page.locator(".message", has_text="Write as a channel").locator(".avatar.channel")).to_be_visible()
    await page.get_by_role("button", name="在这个群里试试").click()
    await expect(page.get_by_role("dialog").locator(".options button")).to_have_count(1)


async def test_the_clock_is_moved_on(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("王秀兰"))
    before = served.stage.clock.now()
    await page.get_by_role("button", name="时钟拨快一周").click()
    await say(page, "一周以后")
    await expect(page.locator(".notice.day")).to_have_count(2)
    assert (served.stage.clock.now() - before).days == 7


@pytest.mark.parametrize(
    ("lang", "named"), [("zh-CN", "时间按中国标准时间"), ("en", "Times are in China Standard Time")]
)
async def test_times_are_the_councils_wherever_the_browser_is(
    served: Served, browser: Browser, lang: str, named: str
) -> None:
    page = await opened(browser, served.at("王秀兰", lang=lang))
    await expect(page.locator("#tools .zone")).to_have_text(named)
    woman = served.council.women["王秀兰"].id
    sent = [message.date for message in served.council.telegram.messages(woman, served.council.group)]
    there = [f"{moment.astimezone(ZoneInfo('Asia/Shanghai')):%H:%M}" for moment in sent]
    await expect(page.locator(".message time")).to_have_text(there[-2:])


@pytest.mark.parametrize(
    ("lang", "sentence"), [("zh-CN", "王秀兰不能在“{chat}”里发言"), ("en", "王秀兰 may not write in {chat}")]
)
async def test_a_refusal_is_said_in_the_language_of_the_page(
    served: Served, browser: Browser, lang: str, sentence: str
) -> None:
    page = await opened(browser, served.at("王秀兰", lang=lang))
    telegram, group = served.council.telegram, served.council.telegram.group(served.council.group)
    creator = next(member.user.id for member in group.members.values() if member.status == "creator")
    telegram.restrict(group.id, served.council.women["王秀兰"].id, by=creator)
    await say(page, "我想说一句")
    await expect(page.locator(".toast")).to_have_text(sentence.format(chat=group.title))
    await expect(page.locator("#draft")).to_have_value("我想说一句")


async def test_the_log_of_calls_opens_and_closes(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("王秀兰"))
    await page.get_by_role("button", name="Bot API 调用记录").click()
    await expect(page.locator(".call b", has_text="setMyCommands")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.locator("#calls")).to_be_hidden()


async def test_something_is_let_go_wrong_and_mended(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("王秀兰"), size=PHONE)
    await page.get_by_role("button", name="返回").click()
    await page.get_by_role("button", name="Bot API 调用记录").click()
    await page.get_by_role("button", name="让它出点故障").click()
    await page.get_by_role("button", name="回 502").click()
    await expect(page.locator(".troubles p")).to_contain_text("Telegram 回 502，到 ")
    faults = served.council.telegram.bot(demo.TOKEN).faults
    [trouble] = faults.troubles(served.stage.clock.now())
    assert (trouble.kind, trouble.chat_id) == ("error", None)
    await page.get_by_role("button", name="恢复正常").click()
    await expect(page.locator(".troubles p")).to_have_count(0)
    assert not faults.troubles(served.stage.clock.now())


async def test_the_story_takes_the_reader_along(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("吴晓红", lang="en"))
    await page.get_by_role("button", name="Play a story").focus()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(page.locator("#story")).to_be_hidden()
    await page.get_by_role("button", name="Play a story").focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("dialog").get_by_role("button", name="The barber").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("#story")).to_contain_text("The end")
    await expect(page.locator(".message")).to_have_count(4)
    await page.get_by_role("button", name="Play a story").click()
    await page.get_by_role("dialog").get_by_role("button", name="The bins").click()
    await expect(page.locator(".message")).to_have_count(5)
    await page.locator("#story").get_by_role("button", name="Close").click()
    await expect(page.locator("#story")).to_be_hidden()


async def test_the_language_is_switched_and_remembered(served: Served, browser: Browser) -> None:
    page = await opened(browser, served.at("王秀兰"))
    await page.get_by_role("button", name="English").click()
    await expect(page.locator("#side-head h1")).to_have_text("N+X playground")
    await page.reload()
    await expect(page.locator("#side-head h1")).to_have_text("N+X playground")
    assert await page.evaluate("document.documentElement.lang") == "en"


async def test_on_a_phone_one_column_at_a_time(served: Served, browser: Browser) -> None:
    for lang in ("zh-CN", "en"):
        page = await opened(browser, f"{served.url}/?lang={lang}", size=PHONE)
        await page.locator(".chat-row").first.click()
        await expect(page.locator("#side")).to_be_hidden()
        await say(page, "长" * 300 + "a" * 300)
        await expect(page.locator(".message.mine").last).to_be_visible()
        await page.locator("#chat-head .me").click()
        await page.get_by_role("dialog").get_by_role("button", name="李桂芳").click()
        await expect(page.locator("#draft")).to_have_attribute("placeholder", re.compile("李桂芳"))
        wide = await page.evaluate(
            "[document.documentElement.scrollWidth, messages.scrollWidth - messages.clientWidth]"
        )
        assert wide == [PHONE[0], 0]
        small = """[...document.querySelectorAll("button:not(.inline-link, .spoiler, .reply)")]
            .filter((node) => node.offsetParent && Math.min(node.offsetWidth, node.offsetHeight) < 44).length"""
        assert await page.evaluate(small) == 0
        await page.locator("#chat-head button").first.click()
        await expect(page.locator("#people")).to_be_visible()
        await page.context.close()


async def test_before_telegram_is_loaded_the_page_says_so(browser: Browser) -> None:
    stage = Stage(clock=Clock(), bot_expected=True)
    async with page_server.served(page_server.application(stage), page_server.listen(0)) as url:
        page = await opened(browser, f"{url}/?lang=zh-CN")
        await expect(page.locator(".phase")).to_have_text("机器人正在启动…")
        council = demo.found(stage.clock)
        stage.open(council.telegram, tales=demo.tales(council))
        await expect(page.locator(".person")).to_have_count(len(demo.NAMES))
        stage.fail("the bot fell over")
        await expect(page.locator(".phase.broken")).to_contain_text("the bot fell over")


def test_both_languages_have_every_sentence_the_page_says() -> None:
    chinese, english = (
        json.loads((page_server.PAGE / "i18n" / f"{code}.json").read_text(encoding="utf-8")) for code in ("zh-CN", "en")
    )
    assert chinese.keys() == english.keys()
    for key, sentence in chinese.items():
        assert set(re.findall(r"{\w+}", sentence)) == set(re.findall(r"{\w+}", english[key])), key
    scripts = "".join(path.read_text(encoding="utf-8") for path in (page_server.PAGE / "scripts").glob("*.js"))
    assert set(re.findall(r'\bt\("(\w+)"', scripts)) <= chinese.keys()
    refusals = {key for key in chinese if key.startswith("refused_")}
    composed = {key for key in chinese if key.startswith(("forward_", "plus_", "trouble_"))} | refusals
    assert {key for key in chinese if f'"{key}"' not in scripts} == composed
    sources = "".join(path.read_text(encoding="utf-8") for path in page_server.PAGE.parent.glob("*.py"))
    assert {f"refused_{key}" for key in re.findall(r'PlaygroundError\(\s*"(\w+)"', sources)} == refusals
    assert "PlaygroundError(msg" not in sources


async def test_another_site_may_not_act(served: Served) -> None:
    before = served.stage.clock.now()
    async with ClientSession() as client:
        headers = {"Sec-Fetch-Site": "cross-site"}
        async with client.post(f"{served.url}/play/clock", json={"seconds": 86400}, headers=headers) as answer:
            assert answer.status == HTTPStatus.FORBIDDEN
    assert served.stage.clock.now() - before < timedelta(hours=1)


async def test_what_can_t_be_done_is_said(served: Served) -> None:
    """Malformed, impossible and unknown requests get a sentence, never a broken server."""
    woman, other = (served.council.women[name].id for name in ("王秀兰", "李桂芳"))
    refused = [
        ("send", {"user": woman, "chat": served.council.group, "text": "  "}),
        ("send", {"user": 1, "chat": 2, "text": "x"}),
        ("send", {"text": "x"}),
        ("press", {"user": woman, "chat": served.council.group, "message": 1, "button": "none"}),
        ("send", {"user": woman, "chat": served.council.group, "text": "x", "thread": 99}),
        ("open_thread", {"user": woman, "chat": served.council.group, "name": "  "}),
        ("set_thread_open", {"user": woman, "chat": served.council.group, "thread": 99, "is_open": True}),
        ("delete_thread", {"user": woman, "chat": served.council.group, "thread": 99}),
        ("be_anonymous", {"user": other, "chat": served.council.group, "anonymous": True}),
        ("clock", {"seconds": -1}),
        ("clock", {"seconds": 10**12}),
        ("story", {"name": "none"}),
        ("trouble", {"kind": "none", "seconds": 1}),
        ("trouble", {"kind": "hang", "seconds": 10**9}),
    ]
    async with ClientSession() as client:
        for action, given in refused:
            async with client.post(f"{served.url}/play/{action}", json=given) as answer:
                assert answer.status == HTTPStatus.BAD_REQUEST, (action, given)
                assert (await answer.json())["error"]
        async with client.post(f"{served.url}/play/fly", json={}) as answer:
            assert answer.status == HTTPStatus.NOT_FOUND


def test_a_taken_port_is_one_clear_sentence() -> None:
    with page_server.listen(0) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "playground", "--port", port]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert f"Port {port} is taken" in done.stderr
    assert "已被占用" in done.stderr
