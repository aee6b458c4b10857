"""The text of minutes: written in one way, read back, proved, and without the names of the forgotten."""

import json
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.councils.model.proceedings import Called, Proceedings, Said, canonical, packed, unpacked
from tests.documents.sitting import BEGUN, HOSTILE, proceedings

EVENING = proceedings(seats=20, topics=4)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def test_what_was_packed_is_unpacked() -> None:
    for said in (EVENING, proceedings(words=HOSTILE), proceedings(seats=1, topics=0)):
        assert unpacked(packed(said)) == said


@given(place=WORDS, point=WORDS, name=WORDS, why=WORDS, salt=WORDS)
def test_whatever_people_write_is_read_back(place: str, point: str, name: str, why: str, salt: str) -> None:
    person = Called.sealed("N1", name, why=why, salt=salt)
    said = replace(EVENING, place=place, notes=(Said(text=point),), people=(person, *EVENING.people[1:]))
    assert unpacked(packed(said)) == said
    assert unpacked(packed(said)).digest == said.digest


def test_what_an_older_text_does_not_know_has_its_default() -> None:
    older = json.loads(packed(EVENING))
    del older["unasked"], older["talk"]
    assert unpacked(json.dumps(older)) == replace(EVENING, unasked=())


def test_json_is_written_in_one_way() -> None:
    assert canonical({"b": [1, "灯"], "a": None}) == '{"a":null,"b":[1,"灯"]}'


def test_the_same_records_have_the_same_digest() -> None:
    assert proceedings().digest == proceedings().digest
    assert len(proceedings().digest) == 64


def test_every_change_has_another_digest() -> None:
    changed: list[Proceedings] = [
        replace(EVENING, place="Elsewhere"),
        replace(EVENING, due=19),
        replace(EVENING, closed_at=BEGUN + timedelta(hours=3)),
        replace(EVENING, silent=()),
        replace(EVENING, matters=EVENING.matters[1:]),
        replace(EVENING, people=(Called.sealed("N1", "王秀", salt="salt N1"), *EVENING.people[1:])),
        replace(EVENING, people=(Called.sealed("N1", "王秀英", salt="another"), *EVENING.people[1:])),
    ]
    assert len({said.digest for said in [EVENING, *changed]}) == len(changed) + 1


@given(gone=st.sets(st.sampled_from([person.key for person in EVENING.people])))
def test_forgotten_names_are_gone_and_the_digest_stays(gone: set[str]) -> None:
    after = EVENING.without(gone)
    assert after.digest == EVENING.digest
    for person in EVENING.people:
        kept = after.person(person.key)
        assert kept is not None
        assert (kept.name == "") == (person.key in gone)
        assert (person.name in packed(after)) == (
            person.key not in gone or any(one.name == person.name and one.key not in gone for one in EVENING.people)
        )
    assert after.without(gone) == after


def test_who_is_nobody_has_no_name() -> None:
    assert EVENING.name_of("N99") == ""
    assert EVENING.matter("T9") is None
