"""A sitting as its minutes keep it: a small one, a large one, and one whose people write what programs stumble over."""

from datetime import UTC, datetime, timedelta

from bot.councils.model.minutes import Addendum, Minutes, MinutesStatus
from bot.councils.model.proceedings import (
    Adopted,
    Attendee,
    Called,
    Matter,
    Objected,
    Proceedings,
    Said,
    Voted,
)
from bot.councils.model.verdicts import Outcome
from bot.councils.model.votes import Means, Method
from bot.councils.operations.minutes_pages import MinutesPaper

BEGUN = datetime(2026, 12, 1, 11, 0, tzinfo=UTC)  # seven in the evening, council time
HOSTILE = "A & B <c> \"q\" 'p' {{ x }} {% for %} {#c#} #let x = 1 $y$ *b* \\ &amp; \u0007"
NAMES = [
    "王秀英",
    "李桂兰",
    "张敏",
    "刘芳",
    "陈淑芬",
    "杨丽华",
    "赵玉",
    "黄秀珍",
    "周敏",
    "吴桂英",
    "徐静",
    "孙丽",
    "马兰",
    "朱玉梅",
    "胡秀兰",
    "郭艳",
    "何琴",
    "高洁",
    "林芬",
    "罗玉兰",
]


def voted(number: int, *, wording: str = "在三号楼楼道装两盏声控灯，由物业出钱", secret: bool = False) -> Voted:
    return Voted(
        label=f"V{number}",
        wording=wording,
        method=Method.MOTION,
        options=(),
        secret=secret,
        due=19,
        present=18,
        quorum=13,
        needed=10,
        counts=(14, 3),
        abstaining=1,
        outcome=Outcome.PASSED,
        means=((Means.BUTTON, 15), (Means.PAPER, 3)),
        opposed=() if secret else ("N4", "N5", "N6"),
        recused=("N7",),
    )


def chosen(number: int, method: Method) -> Voted:
    return Voted(
        label=f"V{number}",
        wording="晒衣绳装在哪里？",
        method=method,
        options=("东边空地", "楼顶平台", "车棚后面"),
        secret=True,
        due=20,
        present=18,
        quorum=14,
        needed=0 if method is Method.RANKED else 10,
        counts=(11, 4, 2),
        abstaining=1,
        outcome=Outcome.PASSED,
        winners=(1,),
    )


def matter(number: int, *, words: str = "", long: bool = False) -> Matter:
    said = words or "晚上下班回来楼道一片黑，老人上楼不敢走，去年有人摔过"
    said = said * 6 if long else said
    return Matter(
        label=f"T{number}",
        title=words or "三号楼楼道的灯",
        background="\n".join([said, words or "接送孩子也不方便"]),
        points=(
            Said(text=said, by="N2", tag="point"),
            Said(text=words or "请物业一起看现场，先修一楼和二楼", by="T1X1", tag="suggestion"),
            Said(text="下个月再看一次", tag="todo"),
        ),
        votes=(
            voted(number, wording=words or "在三号楼楼道装两盏声控灯，由物业出钱"),
            chosen(number + 10, Method.RANKED if number % 2 else Method.APPROVAL),
        ),
        resolutions=(
            Adopted(
                label=f"R{number}",
                text=words or "物业一周内装好两盏声控灯",
                owner="R1" if number == 1 else "N3",
                due_at=BEGUN + timedelta(days=20),
                test=words or "晚上走过，灯都亮",
            ),
        ),
        dissent=(Said(text=words or "电费该由物业出，不该摊给住户", by="N4"),),
        carried_over=number == 4,
    )


def proceedings(*, seats: int = 9, topics: int = 1, words: str = "", long: bool = False) -> Proceedings:
    names = {f"N{number}": words or NAMES[number - 1] for number in range(1, seats + 1)}
    names |= {"T1X1": words or "物业钱经理", "T1X2": words or "派出所陈警官", "R1": words or "物业钱经理"}
    reasons = {"N8": words or "去外地看孙子", "T1X1": "管楼道灯"}
    return Proceedings(
        council=words or "东风社区妇女议事会",
        session="S3",
        mode="plenary",
        timezone="Asia/Shanghai",
        place=words or "党群服务中心二楼",
        opened_at=BEGUN + timedelta(minutes=4),
        closed_at=BEGUN + timedelta(minutes=94),
        host="N1",
        recorder="N2",
        due=seats,
        people=tuple(
            Called.sealed(key, name, why=reasons.get(key, ""), salt=f"salt {key}") for key, name in names.items()
        ),
        seats=tuple(
            Attendee(
                key=f"N{number}",
                excused=number == 8,
                came_at=None if number in (8, 9) else BEGUN + timedelta(minutes=number),
                left_at=BEGUN + timedelta(minutes=60) if number == 3 else None,
            )
            for number in range(1, seats + 1)
        ),
        guests=(
            Attendee(key="T1X1", came_at=BEGUN, topic="T1"),
            Attendee(key="T1X2", topic="T1"),
        ),
        matters=tuple(matter(number, words=words, long=long) for number in range(1, topics + 1)),
        notes=(Said(text=words or "下次会定在一月第一个星期二", tag="decision"),),
        objections=(
            Objected(
                by="N5", reason=words or "我说的是三盏灯，不是两盏", at=BEGUN, answer=words or "已核对，照原话改了"
            ),
            Objected(by="N6", reason="开始时间写早了", at=BEGUN),
        ),
        confirmed=("N1", "N2", "N3"),
        silent=("N4", "N5"),
        unasked=("N6",),
        witnessed=(("N3", "N1"),),
    )


def drafted(said: Proceedings | None = None) -> MinutesPaper:
    minutes = Minutes(
        council=1,
        session=3,
        status=MinutesStatus.DRAFT,
        proceedings=said or proceedings(),
        drafted_at=BEGUN + timedelta(minutes=94),
    )
    return MinutesPaper(locale="zh-CN", minutes=minutes)


def confirmed(said: Proceedings | None = None) -> MinutesPaper:
    draft = drafted(said).minutes
    locked = draft.locked(draft.proceedings, 2, BEGUN + timedelta(days=2))
    added = Addendum(
        council=1, session=3, number=1, text="张敏 19:40 到会", at=BEGUN + timedelta(days=5), author_id=102
    )
    return MinutesPaper(locale="zh-CN", minutes=locked, addenda=((added, "李桂兰"),))
