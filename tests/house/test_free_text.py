"""Whatever a person types into an operation passes the guard of private words."""

import ast
import re
from collections.abc import Iterator

from tests.house.tree import parsed, place, python_files

# What only chooses or finds something, and is kept nowhere as it was typed.
CHOOSES = {
    "answer_by_button.answer": "is handed to answer_form once it is what a button offers",
    "answer_form.answer": "passes _checked",
    "change_rule.locales": "the languages there are",
    "enter_ballots.choices": "voters of the vote, and choices it has",
    "enter_papers.papers": "numbers, read as such",
    "enter_papers.voters": "voters of the vote",
    "shown_link.tokens": "a link's",
    "change_rule.value": "one of the rule's values",
    "choose_method.method": "one of the methods",
    "choose_language.locale": "a language there is",
    "answer_objection.who": "somebody who objected",
    "open_answer.who": "somebody who objected",
    "enter_reply.who": "somebody who was there",
    "enter_reply.witness": "the name of a seat",
    "open_reply.who": "somebody who was there",
    "answer_link.token": "a link's",
    "claim_link.token": "a link's",
    "minutes_with.digest": "looked for, not kept",
    "find_issues.words": "looked for, not kept",
    "found_council.locale": "a language there is",
    "found_council.timezone": "a zone there is",
    "join_alliance.code": "kept by nobody",
    "take_role.code": "kept by nobody",
    "check_in.code": "is compared, not kept",
    "opened_invitation.token": "a link's",
    "put_forward_for.name": "a name, accepted by _proposer",
    "open_vote.motion": "is split into a question and options, each of them accepted",
    "open_step.opener": "where a message stands, as Telegram says",
    "open_form.opener": "where a message stands, as Telegram says",
    "open_form.subject": "a number such as T1",
    "tap_voter.voter": "a voter of the vote",
    "take_along.who": "an attendee of the session",
    "leave_behind.who": "an attendee of the session",
    "enter_attendance.attendee": "an attendee of the session",
    "roll_with.attendee": "an attendee of the session",
    "raise_hand.attendee": "an attendee of the session",
    "write_note.speaker": "an attendee of the session",
    "withdraw.subject": "a number such as T1",
    "withdraw.reason": "is handed to the operation that withdraws",
}


def test_every_free_text_is_accepted_or_only_chooses() -> None:
    typed = dict(_typed())
    assert [where for name, (where, guarded) in typed.items() if not guarded and name not in CHOOSES] == []
    assert sorted(name for name in CHOOSES if name not in typed or typed[name][1]) == []


def _typed() -> Iterator[tuple[str, tuple[str, bool]]]:
    """Each argument of an operation that is text: where it is, and whether `accepted` is asked about it."""
    for path in python_files("bot/councils/operations"):
        for node in parsed(path).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and _begins_with_actor(node):
                asked = _accepted(node)
                for argument in node.args.kwonlyargs:
                    if argument.annotation is not None and re.search(r"\bstr\b", ast.unparse(argument.annotation)):
                        where = f"{place(path, node)} {node.name}.{argument.arg}"
                        yield f"{node.name}.{argument.arg}", (where, argument.arg in asked)


def _begins_with_actor(node: ast.FunctionDef) -> bool:
    return [argument.arg for argument in node.args.kwonlyargs[:1]] == ["actor"]


def _accepted(node: ast.FunctionDef) -> set[str]:
    """The names `accepted` is asked about, and of one that runs through several, what it runs through."""
    asked = {
        name.id
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "accepted"
        for name in ast.walk(call.args[0])
        if isinstance(name, ast.Name)
    }
    runs = {
        (loop.target.id, loop.iter.id)
        for loop in ast.walk(node)
        if isinstance(loop, ast.comprehension) and isinstance(loop.target, ast.Name) and isinstance(loop.iter, ast.Name)
    }
    return asked | {several for one, several in runs if one in asked}
