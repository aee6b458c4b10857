"""A vote's board and its verdict in one sentence."""

from aiogram.types import InlineKeyboardButton

from bot.councils.model.topics import TopicStatus
from bot.councils.model.verdicts import Outcome, Verdict
from bot.councils.model.votes import TOLD_FROM, Choice, Method, Vote, VoteStatus
from bot.councils.operations.options import spoken
from bot.councils.operations.vote_boards import VoteBoard, VoteDesk
from bot.views import options, topics
from bot.views.buttons import Row, VoteButton, VoteDo, button, keyboard
from bot.views.message import Message
from bot.views.texts import Markup, Texts

# As many of the longest names as fit beside the longest motion.
NAMES_SHOWN = 30


def board(texts: Texts, page: VoteBoard) -> Message:
    """The board of a vote: open, closed or withdrawn."""
    vote = page.vote
    lines = [
        texts("vote-title", vote=vote.label, topic=page.topic.label, title=page.topic.title),
        texts("vote-question", question=vote.question),
    ]
    match vote.status:
        case VoteStatus.OPEN:
            closes = texts.moment(vote.closes_at, page.council.zone)
            lines.append(_open(texts, page, closes))
        case VoteStatus.TIED:
            lines.append(texts("vote-tied", closes=texts.moment(vote.closes_at, page.council.zone)))
        case VoteStatus.CLOSED:
            if vote.untold:
                lines.append(_untold(texts, page))
            elif vote.method is Method.MOTION:
                lines.append(verdict(texts, page.verdict, vote))
        case VoteStatus.WITHDRAWN:
            lines.append(texts("vote-withdrawn"))
    if vote.secret:
        lines.append(texts("vote-secret" if vote.status is VoteStatus.OPEN else "vote-was-secret"))
    lines += _voters(texts, page)
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard(*_buttons(texts, page)))


def _open(texts: Texts, page: VoteBoard, closes: str) -> Markup:
    vote, reached = page.vote, page.verdict
    if vote.checked_in is None:
        return texts("vote-open", cast=vote.cast, due=vote.due, closes=closes)
    missing = max(0, reached.quorum_needed - reached.present)
    return texts("vote-open-in-room", cast=vote.cast, due=vote.due, present=vote.present, missing=missing)


def verdict(texts: Texts, reached: Verdict, vote: Vote) -> Markup:
    """The sum in one sentence: quorum, majority, abstentions, what was missing, and a tie that the chair broke."""
    tally = reached.tally
    counts: dict[str, str | int] = {
        "due": reached.due,
        "present": reached.present,
        "quorum": reached.quorum_needed,
        "in_favour": tally.in_favour,
        "against": tally.against,
        "abstaining": tally.abstaining,
        "silent": reached.present - vote.cast,
        "room": in_room(vote),
    }
    if vote.outcome is Outcome.PASSED and reached.outcome is Outcome.FAILED:
        return texts("verdict-casting", **counts)
    return texts(
        f"verdict-{reached.outcome.replace('_', '-')}",
        **counts,
        base=reached.base,
        counted=vote.rule.base.replace("_", "-"),
        needed=reached.majority_needed,
        missing=reached.missing,
    )


def _untold(texts: Texts, page: VoteBoard) -> Markup:
    """What a secret vote came to in which so few took part that its sum would be names."""
    vote, reached = page.vote, page.verdict
    return texts(
        "verdict-untold",
        due=vote.due,
        present=vote.present,
        quorum=reached.quorum_needed,
        silent=vote.present - vote.cast,
        room=in_room(vote),
        outcome=(vote.outcome or Outcome.NO_QUORUM).replace("_", "-"),
        among="no" if vote.method is Method.MOTION else "yes",
        won=texts.names(vote.won),
        fewest=TOLD_FROM,
    )


def in_room(vote: Vote) -> str:
    """Whether those count as present who are in the room, not those who voted; as a choice of words."""
    return "no" if vote.checked_in is None else "yes"


def _voters(texts: Texts, page: VoteBoard) -> list[Markup]:
    shown = page.vote.due <= NAMES_SHOWN
    if page.vote.method is not Method.MOTION:
        lines = options.lines(texts, page, names_shown=shown)
    else:
        lines = [] if page.vote.secret and page.vote.tally is None else _choices(texts, page, shown=shown)
    if page.took_part and shown:
        lines.append(texts("vote-took-part", names=texts.names(page.took_part)))
    lines += _beside(texts, page, names_shown=shown)
    missing, room = page.voters.get(None, ()), in_room(page.vote)
    if missing and shown and (page.vote.status is VoteStatus.OPEN or room == "yes"):
        lines.append(texts("vote-missing", names=texts.names(missing), room=room))
    if page.absent and shown:
        lines.append(texts("vote-absent", names=texts.names(page.absent)))
    return lines


def _beside(texts: Texts, page: VoteBoard, *, names_shown: bool) -> list[Markup]:
    """What stands beside the sum: entered by hand, recused, and the advice of guests."""
    lines = []
    if page.entered:
        lines.append(texts("vote-entered", count=len(page.entered), names=_listed(texts, page.entered, names_shown)))
    if page.recused:
        lines.append(texts("vote-recused", count=len(page.recused), names=_listed(texts, page.recused, names_shown)))
    if page.advice:
        lines.append(texts("vote-advice"))
    for choice, count in page.advice.items():
        lines.append(
            texts(
                "vote-advice-line",
                choice=choice if choice in set(Choice) else "option",
                marked=spoken(page.vote, choice),
                count=count,
                names=_listed(texts, page.advisers.get(choice, ()), names_shown),
            )
        )
    return lines


def _listed(texts: Texts, names: tuple[str, ...], shown: bool) -> Markup:
    return texts.names(names) if shown else Markup("")


def _choices(texts: Texts, page: VoteBoard, *, shown: bool) -> list[Markup]:
    counts = {
        Choice.FOR: page.tally.in_favour,
        Choice.AGAINST: page.tally.against,
        Choice.ABSTAIN: page.tally.abstaining,
    }
    lines = []
    for choice, count in counts.items():
        names = page.voters.get(choice, ())
        listed = _listed(texts, names, shown)
        line = texts("vote-choice", choice=choice, count=count, names=listed)
        counted = page.vote.status in (VoteStatus.TIED, VoteStatus.CLOSED)
        lines.append(texts("vote-bar", bar=options.bar(count, page.tally.cast), line=line) if counted else line)
    return lines


def ballots(texts: Texts, council: int, number: int, choices: tuple[str, ...]) -> list[Row]:
    """The buttons with which a voter votes, on a motion where there are no `choices` of its own."""
    if choices:
        return options.presses(texts, council, number, choices)
    return [
        [
            button(texts, choice, VoteButton(do=choice, council=council, number=number))
            for choice in (VoteDo.FOR, VoteDo.AGAINST, VoteDo.ABSTAIN)
        ]
    ]


def hands(texts: Texts, council: int, number: int) -> Row:
    """What stands below the ballots: the chair's close, and all else."""
    return [
        button(texts, key, VoteButton(do=do, council=council, number=number))
        for key, do in (("close-vote", VoteDo.CLOSE), ("more", VoteDo.MORE))
    ]


def _buttons(texts: Texts, page: VoteBoard) -> list[Row]:
    def press(do: VoteDo) -> VoteButton:
        return VoteButton(do=do, council=page.council.id, number=page.vote.number)

    if page.vote.status is VoteStatus.OPEN:
        below = hands(texts, page.council.id, page.vote.number)
        if len(page.vote.options) > options.MOST_ON_BOARD:
            return [[button(texts, "vote-options", press(VoteDo.OPTIONS)), *below]]
        return [*ballots(texts, page.council.id, page.vote.number, page.vote.options), below]
    if page.vote.status is VoteStatus.TIED:
        return [casting(texts, page.council.id, page.vote.number)]
    if page.topic.status in (TopicStatus.DEFERRED, TopicStatus.WITHDRAWN):
        return []
    return [*options.rows(texts, page), _next_step(texts, page)]


def entry(texts: Texts, council: int, number: int) -> InlineKeyboardButton:
    """Enters the ballots of those who can't press."""
    return button(texts, "enter", VoteButton(do=VoteDo.ENTER, council=council, number=number))


def desk(texts: Texts, page: VoteDesk, council: int) -> Message:
    """What else she may do about an open vote."""

    def press(do: VoteDo, key: str) -> InlineKeyboardButton:
        return button(texts, key, VoteButton(do=do, council=council, number=page.vote.number))

    hands = [entry(texts, council, page.vote.number)] if page.may_enter else []
    own = [press(VoteDo.STEP_BACK, "step-back")] if page.may_step_back else []
    chair = [press(VoteDo.RECUSE, "recuse"), press(VoteDo.WITHDRAW, "withdraw")] if page.may_chair else []
    rows = keyboard(hands, own, chair)
    lines = [
        texts("vote-desk", vote=page.vote.label, some="yes" if rows else "no"),
        texts("vote-question", question=page.vote.question),
        *([texts("vote-desk-enter")] if page.may_enter else []),
        *([texts("vote-desk-step-back")] if page.may_step_back else []),
    ]
    return Message(text=texts.joined(lines, "\n"), keyboard=rows)


def stepping_back(texts: Texts, council: int, vote: Vote) -> Message:
    """Asks once more before she gives her ballot up."""
    sure = button(texts, "step-back-sure", VoteButton(do=VoteDo.SURE, council=council, number=vote.number))
    lines = [texts("step-back-asked", vote=vote.label), texts("vote-question", question=vote.question)]
    return Message(text=texts.joined(lines, "\n"), keyboard=keyboard([sure]))


def _next_step(texts: Texts, page: VoteBoard) -> Row:
    council, vote = page.council.id, page.vote
    match vote.outcome:
        case Outcome.PASSED:
            resolve = VoteButton(do=VoteDo.RESOLVE, council=council, number=vote.number)
            return [button(texts, "resolve-more" if page.resolutions else "resolve", resolve)]
        case Outcome.NO_QUORUM if page.is_last:
            return again(texts, council, vote.number)
        case Outcome.FAILED if page.is_last:
            return [topics.vote_button(texts, council, page.topic.number)]
        case _:
            return []


def casting(texts: Texts, council: int, number: int) -> Row:
    """The host's two ways out of a tie."""
    return [
        button(texts, "for", VoteButton(do=VoteDo.CASTING_FOR, council=council, number=number)),
        button(texts, "against", VoteButton(do=VoteDo.CASTING_AGAINST, council=council, number=number)),
    ]


def after_pass(texts: Texts, council: int, number: int, *, refers: bool) -> Row:
    """What may become of what was passed: a resolution, or the villagers' assembly decides, where it `refers`."""
    does = (VoteDo.RESOLVE, VoteDo.SUBMIT) if refers else (VoteDo.RESOLVE,)
    return [button(texts, f"{do}", VoteButton(do=do, council=council, number=number)) for do in does]


def again(texts: Texts, council: int, number: int) -> Row:
    """Opens the same question once more, in one tap."""
    return [button(texts, "vote-again", VoteButton(do=VoteDo.AGAIN, council=council, number=number))]
