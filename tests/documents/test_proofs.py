"""The digest that a file of minutes carries, and files that carry none, however they are made."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from bot.documents.letters import letter
from bot.documents.pages import printed
from bot.documents.proofs import digest_in, is_letter
from bot.views.proceedings import paper
from bot.views.texts import texts_in
from tests.documents import sitting

FACTS = paper(texts_in("zh-CN"), sitting.confirmed())
DRAFT = paper(texts_in("zh-CN"), sitting.drafted())
NOW = sitting.BEGUN


def zipped(name: str, part: bytes) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as packed:
        packed.writestr(name, part)
    return file.getvalue()


def test_pages_and_letters_carry_the_digest() -> None:
    digest = sitting.confirmed().minutes.digest
    pages, made = printed("minutes", FACTS, made_at=NOW), letter(FACTS, made_at=NOW)
    assert (digest_in(pages), digest_in(made)) == (digest, digest)
    assert (is_letter(pages), is_letter(made)) == (False, True)


def test_a_draft_carries_none() -> None:
    assert digest_in(printed("minutes", DRAFT, made_at=NOW)) == ""
    assert digest_in(letter(DRAFT, made_at=NOW)) == ""


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"a" * 64,
        b"%PDF-1.7 nothing",
        b"PK\x03\x04 nothing",
        zipped("word/document.xml", b"a" * 64),
        zipped("docProps/core.xml", b" " * 70_000 + b"a" * 64),
        zipped("docProps/core.xml", b"a" * 65),
    ],
)
def test_what_is_none_of_ours_has_none(data: bytes) -> None:
    assert digest_in(data) == ""
