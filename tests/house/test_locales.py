"""Every sentence exists in every language, is asked for, and is given all it names.

Code asks for a sentence by calling a `Texts`: `texts("vote-opened", number=vote.number)` or `texts.plain(…)`. The key
is a literal, a choice between literals, or an f-string like `f"status-{issue.status}"`, which stands for every key of
that form. Refusals and buttons name theirs without the prefix: `NotFound("no-council")` is `refusal-no-council`.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bot.councils import errors
from tests.house.tree import ROOT, nodes, place, python_files

LOCALES = ROOT / "locales"
LANGUAGES = sorted(path.name for path in LOCALES.iterdir() if path.is_dir())
REFUSALS = {
    name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, errors.Refusal)
}
# Where a refusal is put into words; what it says was asked for where it was raised.
EVERY_REFUSAL = re.escape("refusal-") + ".+"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One message or term of one language: the variables it names itself, and the sentences it is made of."""

    word: str
    variables: frozenset[str]
    parts: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One place in the code that asks for a sentence. `given` is None where the variables are handed on unread."""

    place: str
    key: re.Pattern[str]
    given: frozenset[str] | None


def _nodes(node: fluent.BaseNode) -> Iterator[fluent.BaseNode]:
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, fluent.BaseNode):
                yield from _nodes(child)


def _entries(path: Path) -> list[fluent.EntryType]:
    return FluentParser().parse(path.read_text()).body


def _name(node: fluent.Message | fluent.Term | fluent.MessageReference | fluent.TermReference) -> str:
    name: str = node.id.name
    return f"-{name}" if isinstance(node, (fluent.Term, fluent.TermReference)) else name


@cache
def _sentences(language: str) -> dict[str, Sentence]:
    sentences = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in _entries(path):
            if isinstance(entry, (fluent.Message, fluent.Term)):
                key = _name(entry)
                assert key not in sentences, f"{place(path)} says {key} a second time"
                nodes = list(_nodes(entry))
                sentences[key] = Sentence(
                    word=path.name,
                    variables=frozenset(node.id.name for node in nodes if isinstance(node, fluent.VariableReference)),
                    parts=frozenset(
                        _name(node)
                        for node in nodes
                        if isinstance(node, (fluent.MessageReference, fluent.TermReference))
                    ),
                )
    return sentences


def _variables(language: str, key: str) -> frozenset[str]:
    """What has to be given to say this sentence and its parts; a term is given its own variables where it is named."""
    sentence = _sentences(language)[key]
    messages = (part for part in sentence.parts if not part.startswith("-"))
    return sentence.variables.union(*(_variables(language, part) for part in messages))


@cache
def _uses() -> tuple[Use, ...]:
    return tuple(_found_uses())


def _found_uses() -> Iterator[Use]:
    for path in python_files("bot"):
        names = {"texts", *_names_of_texts(path)}
        for node in nodes(path):
            if isinstance(node, ast.Call) and (asked := _asked(node, names)):
                given = {keyword.arg for keyword in node.keywords}
                for key in _keys(*asked):
                    if key.pattern != EVERY_REFUSAL:
                        yield Use(
                            place=place(path, node),
                            key=key,
                            given=None if None in given else frozenset(name for name in given if name),
                        )


def _names_of_texts(path: Path) -> Iterator[str]:
    """What parameters and attributes that hold a `Texts` are called in this file."""
    for node in nodes(path):
        if isinstance(node, ast.arg) and node.annotation and ast.unparse(node.annotation) == "Texts":
            yield node.arg
        elif isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "Texts":
            yield _last_name(node.target)
        elif isinstance(node, ast.ClassDef) and node.name == "Texts":
            yield "self"


def _asked(call: ast.Call, names: set[str]) -> tuple[str, ast.expr] | None:
    """The prefix and the key of the sentence this call asks for, if it does."""
    match call:
        case ast.Call(func=ast.Name(id=name), args=[key, *_]) if name in REFUSALS:
            return "refusal-", key
        case ast.Call(func=ast.Attribute(value=ast.Call(func=ast.Name(id="super"))), args=[ast.Constant() as key]):
            return "refusal-", key
        case ast.Call(func=ast.Name(id="button"), args=[_, key, *_]):
            return "button-", key
        case ast.Call(func=ast.Attribute(value=holder, attr="plain"), args=[key]) if _last_name(holder) in names:
            return "", key
        case ast.Call(func=holder, args=[key]) if _last_name(holder) in names:
            return "", key
    return None


def _last_name(node: ast.expr) -> str:
    return ast.unparse(node).rpartition(".")[2].lstrip("_")


def _keys(prefix: str, node: ast.expr) -> Iterator[re.Pattern[str]]:
    match node:
        case ast.Constant(value=str(key)):
            yield re.compile(re.escape(prefix + key))
        case ast.IfExp(body=body, orelse=orelse):
            yield from _keys(prefix, body)
            yield from _keys(prefix, orelse)
        case ast.JoinedStr(values=values) if prefix or isinstance(values[0], ast.Constant):
            parts = (re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in values)
            yield re.compile(re.escape(prefix) + "".join(parts))
        case _ if prefix:
            yield re.compile(re.escape(prefix) + ".+")
        case _:
            raise AssertionError(f"the key {ast.unparse(node)} can be followed by nobody: begin it with a literal")


def _meant(use: Use, language: str) -> list[str]:
    return [key for key in _sentences(language) if use.key.fullmatch(key)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_refer_to_their_own_file_or_to_what_all_may_refer_to(language: str) -> None:
    sentences = _sentences(language)
    astray = {
        key: part
        for key, sentence in sentences.items()
        for part in sentence.parts
        if part not in sentences or sentences[part].word not in (sentence.word, "states.ftl")
    }
    assert astray == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_is_understood(language: str) -> None:
    assert [
        f"{place(path)}: {entry.content}"
        for path in sorted((LOCALES / language).glob("*.ftl"))
        for entry in _entries(path)
        if isinstance(entry, fluent.Junk)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same(language: str) -> None:
    """The same keys in files of the same name, with the same variables; terms are each language's own affair."""
    said, expected = (
        {(sentence.word, key, _variables(name, key)) for key, sentence in _sentences(name).items() if key[0] != "-"}
        for name in (language, LANGUAGES[0])
    )
    assert said ^ expected == set()


def test_every_sentence_asked_for_exists() -> None:
    assert [f"{use.place} {use.key.pattern}" for use in _uses() if not _meant(use, LANGUAGES[0])] == []


def test_every_sentence_is_asked_for() -> None:
    uses = _uses()
    for language in LANGUAGES:
        sentences = _sentences(language)
        parts = frozenset[str]().union(*(sentence.parts for sentence in sentences.values()))
        assert [key for key in sentences if key not in parts and not any(use.key.fullmatch(key) for use in uses)] == []


def test_every_sentence_is_given_what_it_names() -> None:
    wrong = []
    for use in _uses():
        if use.given is not None and (keys := _meant(use, LANGUAGES[0])):
            named = [_variables(LANGUAGES[0], key) for key in keys]
            missing = frozenset().union(*named) - use.given
            unread = use.given - frozenset().union(*named)
            wrong += [f"{use.place} {use.key.pattern} {sorted(missing | unread)}"] if missing or unread else []
    assert wrong == []
