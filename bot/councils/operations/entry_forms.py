"""The recorder's form for ballots: names tapped or typed, and what they come to."""

import re
from dataclasses import replace

from bot.councils.errors import BadInput, NotAllowed, NotFound
from bot.councils.model import entering
from bot.councils.model.councils import Council, Kind
from bot.councils.model.forms import SKIPPED, Form, Question
from bot.councils.model.labels import number_of
from bot.councils.model.people import Named
from bot.councils.model.votes import Vote
from bot.councils.operations import access
from bot.councils.operations.electorate import Voter, voter_named, voters_of
from bot.councils.operations.entering import open_to_entry
from bot.councils.ports import Transaction

# What was tapped so far, while names are asked.
TAPPED = "tapped"
# Who voted herself while her paper was being entered, and what was typed of the papers before that was seen.
VOTED = "voted"
TYPED = "typed"
_LINES = re.compile(r"[\n;\uff1b]+")
_NAMES = re.compile(r"[\n,;\u3001\uff0c\uff1b]+")


def vote_of(tx: Transaction, council: Council, form: Form) -> Vote:
    """The vote a form is about."""
    return access.vote(tx, council, number_of(form.subject, Kind.VOTE))


def enterable(tx: Transaction, vote: Vote) -> tuple[Voter, ...]:
    """Those whose ballots may be entered now; in a secret vote guests whose word is advice vote by button alone."""
    return tuple(
        voter
        for voter in voters_of(tx, vote)
        if open_to_entry(vote, voter.ballot) and not (vote.secret and voter.ballot.advisory)
    )


def tapped(form: Form) -> dict[str, str]:
    """What was tapped so far, voter → choice."""
    return entering.unpacked(form.answers.get(TAPPED, ""))


def with_tap(tx: Transaction, council: Council, form: Form, label: str) -> Form:
    """The form after a tap on a voter's name, which gives her the next choice."""
    vote = vote_of(tx, council, form)
    if label not in {voter.ballot.voter for voter in enterable(tx, vote)}:
        raise BadInput("choose-a-button")
    so_far = tapped(form)
    choice = entering.after(vote, so_far.pop(label, ""))
    if choice:
        so_far[label] = choice
    return form.answering(TAPPED, entering.packed(so_far))


def checked_means(tx: Transaction, council: Council, form: Form, answer: str) -> str:
    """How the ballots were cast; raises BadInput for what no button offers in this vote."""
    if answer not in entering.means_of_entry(vote_of(tx, council, form)):
        raise BadInput("choose-a-button")
    return answer


def checked_voter(tx: Transaction, council: Council, form: Form, typed: str) -> str:
    """The name of a voter, typed or tapped ("N3"); raises NotFound when the electorate has none such."""
    vote = vote_of(tx, council, form)
    by_label = next((voter for voter in voters_of(tx, vote) if voter.ballot.voter == typed), None)
    return (by_label or voter_named(tx, vote, Named(name=typed))).name


def checked_ballots(tx: Transaction, council: Council, form: Form, typed: str) -> str:
    """The ballots to enter: those tapped, and those typed, one a line; in a secret vote only names."""
    vote = vote_of(tx, council, form)
    voters = enterable(tx, vote)
    # Who has pressed her own button since she was tapped is not entered any more.
    still = {voter.ballot.voter: voter.name for voter in voters}
    chosen = {label: choice for label, choice in tapped(form).items() if label in still} | _typed(vote, voters, typed)
    if not chosen:
        raise BadInput("no-voters-named")
    witness = form.answers[Question.WITNESS]
    if [still[label] for label in chosen] == [witness]:
        raise NotAllowed("witness-herself", name=witness)
    return entering.packed(chosen)


def checked_papers(tx: Transaction, council: Council, form: Form, typed: str) -> str:
    """The papers of a secret vote; raises BadInput when they are not as many as those who took part."""
    papers = entering.read_papers(vote_of(tx, council, form), typed)
    voters = entering.unpacked(form.answers[Question.BALLOTS])
    if len(papers) != len(voters):
        raise BadInput("papers-other-number", papers=len(papers), voters=len(voters))
    return " ".join(papers)


def without_voted(tx: Transaction, council: Council, form: Form, typed: str) -> Form | None:
    """The form without those who have pressed their own button since they were named; None when nobody has.

    What was typed is kept beside the question that is asked once more. Raises BadInput for what no heap of papers is.
    """
    vote = vote_of(tx, council, form)
    entering.read_papers(vote, typed)
    still = {voter.ballot.voter: voter.name for voter in enterable(tx, vote)}
    named = entering.unpacked(form.answers[Question.BALLOTS])
    voted = [label for label in named if label not in still]
    if not voted:
        return None
    left = entering.packed({label: choice for label, choice in named.items() if label in still})
    told = form.answering(VOTED, " ".join(voted)).answering(TYPED, typed).answering(TAPPED, left)
    answers = {**told.answers, Question.BALLOTS: left}
    if [still[label] for label in entering.unpacked(left)] in ([], [form.answers[Question.WITNESS]]):
        # Nobody is left, or the witness alone, who is none of her own ballot: names are asked again.
        del answers[Question.BALLOTS]
    return replace(told, answers=answers)


def voted_meanwhile(tx: Transaction, vote: Vote, form: Form) -> tuple[str, ...]:
    """The names of those who were taken out of the form because they voted themselves."""
    labels = form.answers.get(VOTED, "").split()
    return tuple(voter.name for voter in voters_of(tx, vote) if voter.ballot.voter in labels)


def _typed(vote: Vote, voters: tuple[Voter, ...], typed: str) -> dict[str, str]:
    chosen: dict[str, str] = {}
    for at, line in enumerate(_lines(vote, typed), 1):
        # A name may be the beginning of another.
        named = [voter for voter in voters if line.startswith(voter.name)]
        if not named:
            raise NotFound("no-such-voter", name=line[:30], vote=vote.label)
        voter = max(named, key=lambda one: len(one.name))
        rest = line.removeprefix(voter.name)
        if vote.secret and rest.strip():
            raise NotFound("no-such-voter", name=line[:30], vote=vote.label)
        chosen[voter.ballot.voter] = entering.TOOK_PART if vote.secret else entering.read_choice(vote, rest, at)
    return chosen


def _lines(vote: Vote, typed: str) -> list[str]:
    if typed == SKIPPED:
        return []
    between = _NAMES if vote.secret else _LINES
    return [line.strip() for line in between.split(typed) if line.strip()]
