"""Forms: one question at a time, until all is answered."""

from datetime import UTC, datetime

import pytest

from bot.councils.model.forms import QUESTIONS, Form, FormKind, Question


def _form(kind: FormKind) -> Form:
    return Form(
        bot_id=7000, user_id=100, kind=kind, council=1, subject="T1", opened_at=datetime(2026, 3, 2, tzinfo=UTC)
    )


@pytest.mark.parametrize("kind", FormKind)
def test_it_asks_all_it_wants_to_know_in_order_and_then_nothing(kind: FormKind) -> None:
    form = _form(kind)
    for question in QUESTIONS[kind]:
        assert form.question is question
        form = form.answering(question, f"answer to {question}")
    assert form.question is None
    assert form.answers == {question: f"answer to {question}" for question in QUESTIONS[kind]}


def test_what_was_answered_already_is_not_asked() -> None:
    form = _form(FormKind.RESOLVE).answering(Question.OWNER, "Seat 2").answering(Question.TEXT, "Two lamps")
    assert form.question is Question.DUE


def test_an_answer_can_be_given_again() -> None:
    form = _form(FormKind.TOPIC).answering(Question.ISSUES, "1").answering(Question.ISSUES, "1, 2")
    assert form.answers == {Question.ISSUES: "1, 2"}
    assert form.question is Question.TITLE


def test_an_answer_makes_a_new_form() -> None:
    form = _form(FormKind.ISSUE)
    form.answering(Question.TEXT, "The lamp is dark")
    assert form.answers == {}
