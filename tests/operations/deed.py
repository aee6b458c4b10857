"""One thing somebody may try in a council."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.councils.model.forms import FormKind
from bot.councils.operations import form_pages, forms

Answers = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One operation as it is tried; `form` is what whoever tries it has half filled in, rightly or not."""

    operation: Callable[..., Any]
    arguments: dict[str, Any] = field(default_factory=dict)
    of_kind: str = ""
    form: tuple[FormKind, str, Answers] | None = None

    @property
    def label(self) -> str:
        """As the table calls it."""
        name = name_of(self.operation)
        return f"{name}:{self.of_kind}" if self.of_kind else name


def name_of(operation: Callable[..., Any]) -> str:
    return f"{operation.__module__.rpartition('.')[2]}.{operation.__name__}"


def do(operation: Callable[..., Any], of_kind: str = "", /, **arguments: Any) -> Deed:
    return Deed(operation=operation, arguments=arguments, of_kind=of_kind)


def holding(kind: FormKind, subject: str, answers: Answers, operation: Callable[..., Any], /, **arguments: Any) -> Deed:
    return Deed(operation=operation, arguments=arguments, form=(kind, subject, answers))


def form(kind: FormKind, subject: str, answers: Answers, last: str | None) -> list[Deed]:
    """To open a form, to look at it, and to give its last answer, which is None where a scene knows it.

    Who looks and answers has it in hand, by right or because a post was taken from her since.
    """
    about = f"{kind}-{subject[0]}" if kind is FormKind.WITHDRAW else str(kind)
    held = (kind, subject, answers)
    return [
        do(forms.open_form, about, kind=kind, **({"subject": subject} if subject else {})),
        Deed(operation=form_pages.form_page, of_kind=about, form=held),
        Deed(
            operation=forms.answer_form,
            arguments={} if last is None else {"answer": last},
            of_kind=about,
            form=held,
        ),
    ]
