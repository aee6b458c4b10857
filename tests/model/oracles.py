"""What a vote comes to, from the definitions in exact fractions: apart from the rules, to hold them to it."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise, permutations, product

from bot.councils.model.verdicts import Base, Rule, Threshold

SHARES = {Threshold.TWO_THIRDS: Fraction(2, 3), Threshold.THREE_QUARTERS: Fraction(3, 4)}
Ballots = Sequence[tuple[int, ...]]
Pairs = dict[tuple[int, int], int]


def meets(threshold: Threshold, part: int, base: int) -> bool:
    """Whether `part` of `base` is enough, as the charter says it, multiplied out of no fraction."""
    if part == 0:
        return False
    if base == 0:
        return True
    share = Fraction(part, base)
    if threshold is Threshold.MORE_THAN_HALF:
        return share > Fraction(1, 2)
    return share >= SHARES.get(threshold, Fraction(1))


def has_quorum(due: int, present: int, rule: Rule) -> bool:
    share = Fraction(rule.quorum.numerator, rule.quorum.denominator)
    return due > 0 and present > 0 and Fraction(present, due) >= share


def base_of(voting: int, due: int, present: int, rule: Rule) -> int:
    return {Base.DUE: due, Base.PRESENT: present, Base.FOR_AND_AGAINST: voting}[rule.base]


def motion(in_favour: int, against: int, abstaining: int, due: int, present: int, rule: Rule) -> str:
    """The outcome of a motion, or `tied` where it waits for a casting vote."""
    assert in_favour + against + abstaining <= present
    if not has_quorum(due, present, rule):
        return "no_quorum"
    if meets(rule.threshold, in_favour, base_of(in_favour + against, due, present, rule)):
        return "passed"
    return "tied" if rule.casting_vote and in_favour == against > 0 else "failed"


def is_decided(in_favour: int, against: int, abstaining: int, due: int, rule: Rule) -> bool:
    """Whether nothing that those do who have not voted yet changes the end of a motion."""
    silent = due - in_favour - against - abstaining
    ends = {
        motion(in_favour + more, against + less, abstaining + neither, due, due - silent + more + less + neither, rule)
        for more, less, neither in product(range(silent + 1), repeat=3)
        if more + less + neither <= silent
    }
    return len(ends) == 1


def is_decided_in_room(in_favour: int, against: int, abstaining: int, due: int, present: int, rule: Rule) -> bool:
    """The same in a vote of a room: who is there may vote, who is not may come and vote, or come and not vote."""
    here = present - in_favour - against - abstaining
    ends = {
        motion(in_favour + more, against + less, abstaining, due, present + came, rule)
        for came in range(due - present + 1)
        for more, less in product(range(here + came + 1), repeat=2)
        if more + less <= here + came
    }
    return len(ends) == 1


def going_on(ballots: Ballots) -> tuple[set[int], set[int]]:
    """Who is among the first two however those with as many votes are put in order, and who only sometimes is."""
    votes = Counter(option for ballot in ballots for option in ballot)
    sure, maybe = set(), set()
    for option, own in votes.items():
        others = [votes[other] for other in votes if other != option]
        ahead, level = sum(other > own for other in others), sum(other == own for other in others)
        if ahead + level < 2:
            sure.add(option)
        elif ahead < 2:
            maybe.add(option)
    return sure, maybe


def _rank(ballot: tuple[int, ...], option: int) -> Fraction:
    """Where an option stands on a ballot: those left out share the place below the last."""
    return Fraction(1 + ballot.index(option), 1 + len(ballot)) if option in ballot else Fraction(1)


def preferring(options: int, ballots: Ballots) -> Pairs:
    ranks = [[_rank(ballot, option) for option in range(options)] for ballot in ballots]
    return {
        (one, other): sum(rank[one] < rank[other] for rank in ranks) for one, other in permutations(range(options), 2)
    }


def strengths(options: int, ballots: Ballots) -> Pairs:
    """Of all paths of defeats from one option to another, the weakest defeat on the one where it is strongest."""
    preferred = preferring(options, ballots)
    best = dict.fromkeys(preferred, 0)
    for length in range(2, options + 1):
        for path in permutations(range(options), length):
            steps = list(pairwise(path))
            if all(preferred[winner, loser] > preferred[loser, winner] for winner, loser in steps):
                ends = path[0], path[-1]
                best[ends] = max(best[ends], min(preferred[step] for step in steps))
    return best


def beaten(options: int, ballots: Ballots) -> set[tuple[int, int]]:
    """Every pair of which the first has the stronger path."""
    strong = strengths(options, ballots)
    return {(one, other) for one, other in strong if strong[one, other] > strong[other, one]}


def firsts(options: int, ballots: Ballots) -> list[int]:
    return [sum(ballot[:1] == (option,) for ballot in ballots) for option in range(options)]


def unbeaten(options: int, ballots: Ballots) -> list[int]:
    losers = {loser for _, loser in beaten(options, ballots)}
    return [option for option in range(options) if option not in losers]


def best_ranked(options: int, ballots: Ballots) -> list[int]:
    """Of the unbeaten, who has most first places: one alone has won."""
    places = firsts(options, ballots)
    among = unbeaten(options, ballots)
    return [option for option in among if places[option] == max(places[one] for one in among)]
