"""What a form is about is looked at before its first question, not after the last."""

import pytest

from bot.councils.model.forms import FormKind
from bot.councils.model.people import Actor
from bot.councils.operations.deferring import defer_topic
from bot.councils.operations.forms import open_form
from bot.councils.operations.issues import decline_issue
from bot.councils.operations.resolutions import waive_resolution
from bot.councils.operations.topics import withdraw_topic
from bot.councils.operations.votes import withdraw_vote
from tests.operations.chamber import Chamber

C = Chamber


@pytest.mark.parametrize(
    ("kind", "actor", "subject", "key"),
    [
        *(
            (kind, C.convenor, "I1", "issue-not-collected")
            for kind in (FormKind.TOPIC, FormKind.DECLINE, FormKind.FIX, FormKind.ASK, FormKind.MERGE)
        ),
        (FormKind.WITHDRAW, C.resident, "I1", "issue-over"),
        (FormKind.WITHDRAW, C.convenor, "T1", "topic-over"),
        (FormKind.INVITE, C.convenor, "T1", "topic-over"),
        (FormKind.VOTE, C.host, "T1", "topic-over"),
        (FormKind.MOTION, C.seats[3], "T1", "topic-over"),
        (FormKind.DEFER, C.convenor, "T2", "topic-over"),
        (FormKind.VOTE, C.host, "T2", "topic-over"),
        (FormKind.WITHDRAW, C.host, "V1", "vote-not-open"),
        (FormKind.RESOLVE, C.convenor, "V1", "vote-not-passed"),
        (FormKind.WITHDRAW, C.convenor, "R1", "resolution-over"),
        (FormKind.WAIVE, C.convenor, "R1", "resolution-over"),
        (FormKind.OWNER, C.convenor, "R1", "resolution-not-under-way"),
        (FormKind.PROGRESS, C.seats[1], "R1", "resolution-not-under-way"),
        (FormKind.DONE, C.seats[1], "R1", "resolution-not-under-way"),
    ],
)
async def test_nobody_answers_in_vain(chamber: Chamber, kind: FormKind, actor: Actor, subject: str, key: str) -> None:
    await chamber.do(decline_issue, chamber.convenor, issue=await chamber.issue(), reason="Not ours")
    vote = await chamber.vote(await chamber.topic())
    await chamber.do(withdraw_vote, chamber.convenor, vote=vote, reason="Wrong words")
    await chamber.do(withdraw_topic, chamber.convenor, topic=1, reason="Too early")
    await chamber.do(defer_topic, chamber.convenor, topic=await chamber.topic(), reason="Later")
    await chamber.do(waive_resolution, chamber.convenor, resolution=await chamber.resolution(), reason="No money")
    await chamber.refuses(key, open_form, actor, kind=kind, subject=subject)


async def test_what_was_settled_may_be_voted_on_once_more(chamber: Chamber) -> None:
    await chamber.do(waive_resolution, chamber.convenor, resolution=await chamber.resolution(), reason="No money")
    await chamber.do(open_form, chamber.host, kind=FormKind.VOTE, subject="T1")
