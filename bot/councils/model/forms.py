"""Forms: a few questions in private chat for what a one-liner lacks; a half-filled one is a record."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from bot.councils.model.votes import Method


class FormKind(StrEnum):
    """What a finished form does."""

    ISSUE = "issue"
    DECLINE = "decline"
    TOPIC = "topic"
    INVITE = "invite"
    SEAT = "seat"
    UNSEAT = "unseat"
    POST = "post"
    VOTE = "vote"
    RESOLVE = "resolve"
    OWNER = "owner"
    PROGRESS = "progress"
    DONE = "done"
    WAIVE = "waive"
    WITHDRAW = "withdraw"
    DEFER = "defer"
    JOIN = "join"
    FIX = "fix"
    ASK = "ask"
    ANSWER = "answer"
    MERGE = "merge"
    TAG = "tag"
    ABSENCE = "absence"
    MOTION = "motion"
    ZONE = "zone"
    RECUSE = "recuse"
    ENTER = "enter"
    ROSTER = "roster"
    BEHALF = "behalf"
    LEAD = "lead"
    NOTE = "note"
    WRITE_DOWN = "write_down"
    MEET = "meet"
    SLOTS = "slots"
    MOVE = "move"
    EXCUSE = "excuse"
    HERE = "here"
    MINUTES = "minutes"
    OBJECTION = "objection"
    STAND = "stand"
    REPLY_FOR = "reply_for"
    ADDENDUM = "addendum"
    REFER = "refer"
    RETURN = "return"
    HAND_ON = "hand_on"
    RESOLVED = "resolved"
    EXAMPLE = "example"
    GUIDE = "guide"
    ASK_MENTOR = "ask_mentor"
    SUBMIT = "submit"
    STEP = "step"
    RESULT = "result"
    NOT_AGREED = "not_agreed"


class Question(StrEnum):
    """What a form asks, one at a time."""

    TEXT = "text"
    REASON = "reason"
    ISSUES = "issues"
    TITLE = "title"
    NAME = "name"
    WHY = "why"
    SEAT = "seat"
    POST = "post"
    MOTION = "motion"
    OWNER = "owner"
    DUE = "due"
    TEST = "test"
    RESULT = "result"
    CODE = "code"
    INTO = "into"
    TAG = "tag"
    VOTER = "voter"
    MEANS = "means"
    WITNESS = "witness"
    BALLOTS = "ballots"
    PAPERS = "papers"
    ZONE = "zone"
    FILE = "file"
    SURE = "sure"
    SIGNED = "signed"
    PROPOSER = "proposer"
    RECEIVED = "received"
    CHANNEL = "channel"
    SPEAKER = "speaker"
    ABOUT = "about"
    TOPICS = "topics"
    MODE = "mode"
    DAY = "day"
    HOUR = "hour"
    END = "end"
    PLACE = "place"
    WORDS = "words"
    CATEGORY = "category"
    TO = "to"
    HEADING = "heading"
    TROUBLE = "trouble"
    DECIDED = "decided"
    SHARE = "share"


# The answer of a button that stands for what was marked, or for leaving a question out.
SKIPPED = "-"
SIGNED, UNSIGNED = "signed", "unsigned"
# Beside what was asked: whether the vote is secret, where that was chosen.
SECRECY = "secrecy"
METHOD = "method"
# The issues or topics marked so far, by their numbers.
PICKED = "picked"
# The month a calendar shows, by a day in it.
MONTH = "month"
# The times proposed so far, before the one asked for now.
SLOTS = "slots"
# And the message whose button opened the form, as the one who asked for it calls it.
OPENER = "opener"
# Whose reply to the minutes it is about, by her key in them ("N3").
WHO = "who"
# Which step of the villagers' assembly it is about.
STEP = "step"
QUESTIONS: dict[FormKind, tuple[Question, ...]] = {
    FormKind.ISSUE: (Question.TEXT, Question.SIGNED),
    FormKind.DECLINE: (Question.REASON,),
    FormKind.TOPIC: (Question.ISSUES, Question.TITLE),
    FormKind.INVITE: (Question.NAME, Question.WHY),
    FormKind.SEAT: (Question.NAME,),
    FormKind.UNSEAT: (Question.SEAT,),
    FormKind.POST: (Question.POST, Question.SEAT),
    FormKind.VOTE: (Question.MOTION,),
    FormKind.RESOLVE: (Question.TEXT, Question.OWNER, Question.DUE, Question.TEST),
    FormKind.OWNER: (Question.OWNER,),
    FormKind.PROGRESS: (Question.TEXT,),
    FormKind.DONE: (Question.RESULT,),
    FormKind.WAIVE: (Question.REASON,),
    FormKind.WITHDRAW: (Question.REASON,),
    FormKind.DEFER: (Question.REASON,),
    FormKind.JOIN: (Question.CODE,),
    FormKind.FIX: (Question.RESULT,),
    FormKind.ASK: (Question.TEXT,),
    FormKind.ANSWER: (Question.TEXT,),
    FormKind.MERGE: (Question.INTO,),
    FormKind.TAG: (Question.SEAT, Question.TAG),
    FormKind.ABSENCE: (Question.DUE, Question.REASON),
    FormKind.MOTION: (Question.TEXT,),
    FormKind.ZONE: (Question.ZONE,),
    FormKind.RECUSE: (Question.VOTER,),
    FormKind.ROSTER: (Question.FILE, Question.SURE),
    FormKind.ENTER: (Question.MEANS, Question.WITNESS, Question.BALLOTS, Question.PAPERS),
    FormKind.LEAD: (Question.TEXT,),
    FormKind.NOTE: (Question.ABOUT, Question.TEXT),
    FormKind.WRITE_DOWN: (Question.SPEAKER, Question.ABOUT, Question.TEXT),
    FormKind.MEET: (
        Question.TOPICS,
        Question.MODE,
        Question.DAY,
        Question.HOUR,
        Question.END,
        Question.PLACE,
        Question.SURE,
    ),
    FormKind.SLOTS: (
        Question.TOPICS,
        Question.MODE,
        Question.DAY,
        Question.HOUR,
        Question.PLACE,
        Question.SURE,
    ),
    FormKind.MOVE: (Question.DAY, Question.HOUR, Question.PLACE, Question.REASON, Question.SURE),
    FormKind.MINUTES: (Question.WORDS,),
    FormKind.OBJECTION: (Question.REASON,),
    FormKind.STAND: (Question.REASON,),
    FormKind.REPLY_FOR: (Question.WITNESS, Question.WORDS),
    FormKind.ADDENDUM: (Question.TEXT,),
    FormKind.EXCUSE: (Question.WHY,),
    FormKind.REFER: (Question.CATEGORY, Question.TO, Question.REASON),
    FormKind.RETURN: (Question.REASON,),
    FormKind.HAND_ON: (Question.TO, Question.REASON),
    FormKind.RESOLVED: (Question.RESULT,),
    FormKind.EXAMPLE: (Question.HEADING, Question.TROUBLE, Question.DECIDED, Question.SHARE),
    FormKind.GUIDE: (Question.TEXT,),
    FormKind.ASK_MENTOR: (Question.TEXT,),
    FormKind.SUBMIT: (Question.CATEGORY, Question.REASON),
    FormKind.STEP: (Question.RECEIVED, Question.WHY),
    FormKind.RESULT: (Question.RECEIVED, Question.RESULT),
    FormKind.NOT_AGREED: (Question.RECEIVED, Question.REASON),
    FormKind.HERE: (Question.CODE,),
    FormKind.BEHALF: (Question.PROPOSER, Question.RECEIVED, Question.CHANNEL, Question.TEXT),
}


# Beside the name of a guest who was picked from contacts: her account, where the council knows it.
ACCOUNT = "account"
# Pressed beside the words of a note.
NOTED = "noted"
# Pressed beside the question of a topic's title, never asked by itself.
CADENCE = "cadence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One person's half-filled form about `subject` ("T1") of a council; a person has at most one."""

    bot_id: int
    user_id: int
    kind: FormKind
    council: int
    subject: str
    opened_at: datetime
    answers: dict[str, str] = field(default_factory=dict)

    @property
    def question(self) -> Question | None:
        """What is asked next; None when all is answered."""
        return next((question for question in QUESTIONS[self.kind] if question not in self.answers), None)

    @property
    def is_begun(self) -> bool:
        """Whether anything of hers would be lost with it."""
        return bool(self.answers.keys() - {OPENER, STEP})

    @property
    def secret(self) -> bool | None:
        """Whether the vote is to be secret; None when it is left to the council's settings."""
        chosen = self.answers.get(SECRECY)
        return None if chosen is None else chosen == "secret"

    @property
    def method(self) -> Method:
        """How the vote this form opens is counted."""
        return Method(self.answers.get(METHOD, Method.MOTION))

    @property
    def picked(self) -> set[int]:
        """The issues or topics marked so far."""
        return {int(number) for number in self.answers.get(PICKED, "").split()}

    @property
    def who(self) -> str:
        """Whose reply to the minutes it is about; empty where it is about none."""
        return self.answers.get(WHO, "")

    @property
    def step(self) -> str:
        """The step of the villagers' assembly it is about; empty where it is about none."""
        return self.answers.get(STEP, "")

    @property
    def ticket(self) -> int:
        """A 32-bit number that tells this form from her others, for a keyboard that outlives it."""
        return int(self.opened_at.timestamp()) % 2**31

    def answering(self, question: str, answer: str) -> Self:
        return replace(self, answers={**self.answers, question: answer})

    def asking_again(self, *questions: str) -> Self:
        return replace(self, answers={name: said for name, said in self.answers.items() if name not in questions})
