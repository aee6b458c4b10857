"""The minutes of a sitting as they are printed: the same words for the PDF and for the letter that can be edited."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.councils.model.minutes import Addendum
from bot.councils.model.proceedings import Adopted, Attendee, Matter, Proceedings, Said, Voted
from bot.councils.model.votes import Method
from bot.councils.operations.minutes_pages import MinutesPaper
from bot.views.texts import Texts

Facts = dict[str, Any]


def paper(texts: Texts, page: MinutesPaper) -> Facts:
    """All that the paper says, in the order it says it: lines of a label and words, tables, and blocks of a section."""
    return _Paper(texts, page).facts()


class _Paper:
    def __init__(self, texts: Texts, page: MinutesPaper) -> None:
        self._texts = texts
        self._page = page
        self._said: Proceedings = page.minutes.proceedings
        self._zone = ZoneInfo(self._said.timezone)

    def facts(self) -> Facts:
        texts, said, minutes = self._texts, self._said, self._page.minutes
        number = "" if minutes.number is None else texts.plain("minutes-paper-number", number=minutes.number)
        digest = "" if minutes.digest is None else texts.plain("minutes-paper-digest", digest=minutes.digest)
        return {
            "language": texts.locale.partition("-")[0],
            "title": texts.plain("minutes-paper-title"),
            "council": said.council,
            "number": number or texts.plain("minutes-paper-draft"),
            "draft": "" if number else texts.plain("minutes-paper-draft"),
            "footer": " ".join(part for part in (said.council, said.session, number) if part),
            "digest": digest,
            "proof": minutes.digest or "",
            "lines": self._lines(),
            "sections": [self._seats(), *self._guests(), *map(self._matter, said.matters), *self._after()],
            "signed": [texts.plain("minutes-paper-signed-host"), texts.plain("minutes-paper-signed-recorder")],
        }

    def _lines(self) -> list[list[str]]:
        texts, said = self._texts, self._said
        return [
            [texts.plain("minutes-paper-session"), said.session],
            [texts.plain("minutes-paper-mode"), self._mode()],
            [texts.plain("minutes-paper-when"), self._span(said.opened_at, said.closed_at)],
            [texts.plain("minutes-paper-place"), said.place or texts.plain("minutes-paper-none")],
            [texts.plain("minutes-paper-host"), self._called(said.host)],
            [texts.plain("minutes-paper-recorder"), self._called(said.recorder)],
            [texts.plain("minutes-paper-due"), texts.plain("minutes-paper-people", count=said.due)],
            [texts.plain("minutes-paper-present"), texts.plain("minutes-paper-people", count=said.present)],
        ]

    def _mode(self) -> str:
        mode = self._texts.plain("session-mode", mode=self._said.mode.replace("_", "-"))
        return self._texts.plain("minutes-paper-talk", mode=mode) if self._said.talk else mode

    def _seats(self) -> Facts:
        texts = self._texts
        columns = [texts.plain(f"minutes-paper-column-{column}") for column in ("seat", "name", "attendance")]
        rows = [[one.key, self._called(one.key), self._attendance(one)] for one in self._said.seats]
        return _section(texts.plain("minutes-paper-seats"), columns=columns, rows=rows)

    def _guests(self) -> Iterator[Facts]:
        if not self._said.guests:
            return
        texts = self._texts
        columns = [texts.plain(f"minutes-paper-column-{column}") for column in ("guest", "name", "why", "attendance")]
        rows = [[_of(one), self._called(one.key), self._why(one), self._attendance(one)] for one in self._said.guests]
        yield _section(texts.plain("minutes-paper-guests"), columns=columns, rows=rows)

    def _attendance(self, one: Attendee) -> str:
        if one.came_at is None:
            absent = self._texts.plain("minutes-paper-excused" if one.excused else "minutes-paper-absent")
            why = "" if one.topic else self._why(one)
            return self._texts.plain("minutes-paper-because", absent=absent, why=why) if why else absent
        came = self._clock(one.came_at)
        if one.left_at is None:
            return self._texts.plain("minutes-paper-came-at", came=came)
        return self._texts.plain("minutes-paper-came-left", came=came, left=self._clock(one.left_at))

    def _why(self, one: Attendee) -> str:
        person = self._said.person(one.key)
        return person.why if person else ""

    def _matter(self, matter: Matter) -> Facts:
        texts = self._texts
        heading = texts.plain("minutes-paper-topic", topic=matter.label, title=matter.title)
        blocks = [
            *_block("", [texts.plain("minutes-paper-carried-over")] if matter.carried_over else []),
            *_block(texts.plain("minutes-paper-background"), matter.background.splitlines()),
            *_block(texts.plain("minutes-paper-points"), map(self._spoken, matter.points)),
            *(self._vote(vote) for vote in matter.votes),
            *(self._resolution(resolution) for resolution in matter.resolutions),
            *_block(texts.plain("minutes-paper-dissent"), map(self._spoken, matter.dissent)),
        ]
        return _section(heading, blocks=blocks)

    def _vote(self, vote: Voted) -> Facts:
        texts = self._texts
        ways = [texts.plain("minutes-paper-means", means=means, count=count) for means, count in vote.means]
        words = [
            texts.plain("minutes-paper-wording", wording=vote.wording),
            texts.plain(
                "minutes-paper-how", method=texts.plain(f"method-{vote.method}"), secret="yes" if vote.secret else "no"
            ),
        ]
        if ways:
            words.append(texts.plain("minutes-paper-ways", ways=texts.plain("list-separator").join(ways)))
        if vote.recused:
            words.append(texts.plain("minutes-paper-recused", names=self._names(vote.recused)))
        words.append(self._counted(vote))
        if vote.opposed:
            words.append(texts.plain("minutes-paper-opposed", names=self._names(vote.opposed)))
        words.append(self._verdict(vote))
        return _whole(texts.plain("minutes-paper-vote", vote=vote.label), words)

    def _counted(self, vote: Voted) -> str:
        texts = self._texts
        if not vote.counts:
            return texts.plain("minutes-paper-untold")
        if vote.method is Method.MOTION:
            in_favour, against = vote.counts
            return texts.plain("minutes-paper-tally", in_favour=in_favour, against=against, abstaining=vote.abstaining)
        counted = [
            texts.plain("minutes-paper-option", option=option, count=count)
            for option, count in zip(vote.options, vote.counts, strict=True)
        ]
        ranked = "yes" if vote.method is Method.RANKED else "no"
        options = texts.plain("list-separator").join(counted)
        return texts.plain("minutes-paper-options", options=options, ranked=ranked, abstaining=vote.abstaining)

    def _verdict(self, vote: Voted) -> str:
        texts = self._texts
        won = texts.plain("list-separator").join(vote.options[winner - 1] for winner in vote.winners)
        return texts.plain(
            "minutes-paper-verdict",
            due=vote.due,
            present=vote.present,
            quorum=vote.quorum,
            needed=vote.needed,
            outcome=(vote.outcome or "open").replace("_", "-"),
            won=won,
            way=vote.method if vote.method in (Method.MOTION, Method.RANKED) else "among",
        )

    def _resolution(self, resolution: Adopted) -> Facts:
        texts = self._texts
        words = [
            resolution.text,
            texts.plain("minutes-paper-owner", name=self._called(resolution.owner), due=self._date(resolution.due_at)),
            texts.plain("minutes-paper-test", test=resolution.test),
        ]
        return _whole(texts.plain("minutes-paper-resolution", resolution=resolution.label), words)

    def _after(self) -> Iterator[Facts]:
        """What stands after the topics: other notes, objections, who confirmed, and what was set right later."""
        texts, said = self._texts, self._said
        if said.notes:
            yield _section(texts.plain("minutes-paper-notes"), blocks=_block("", map(self._spoken, said.notes)))
        if said.objections:
            objections = []
            for one in said.objections:
                objections.append(texts.plain("minutes-paper-objection", name=self._called(one.by), reason=one.reason))
                answered = texts.plain("minutes-paper-objection-answer", answer=one.answer) if one.answer else ""
                objections.append(answered or texts.plain("minutes-paper-unanswered"))
            yield _section(texts.plain("minutes-paper-objections"), blocks=_block("", objections))
        if self._page.minutes.confirmed_at is not None:
            confirmed_at = self._date(self._page.minutes.confirmed_at)
            words = [
                texts.plain("minutes-paper-confirmed", names=self._names(said.confirmed), at=confirmed_at)
                if said.confirmed
                else texts.plain("minutes-paper-unconfirmed", at=confirmed_at)
            ]
            if said.silent:
                words.append(texts.plain("minutes-paper-silent", names=self._names(said.silent)))
            if said.unasked:
                words.append(texts.plain("minutes-paper-unasked", names=self._names(said.unasked)))
            words += [
                texts.plain("minutes-paper-witnessed", name=self._called(who), witness=self._called(witness))
                for who, witness in said.witnessed
            ]
            yield _section(texts.plain("minutes-paper-confirmation"), blocks=_block("", words))
        if self._page.addenda:
            added = [self._addendum(one, name) for one, name in self._page.addenda]
            yield _section(texts.plain("minutes-paper-addenda"), blocks=_block("", added))

    def _addendum(self, added: Addendum, name: str) -> str:
        texts, on = self._texts, self._date(added.at)
        author = name or texts.plain("someone")
        return texts.plain("minutes-paper-addendum", number=added.number, name=author, on=on, text=added.text)

    def _names(self, keys: Iterable[str]) -> str:
        return self._texts.plain("list-separator").join(map(self._called, keys))

    def _called(self, key: str) -> str:
        """How somebody is called; by her key where she asked to be forgotten."""
        person = self._said.person(key)
        if person is None:
            return self._texts.plain("minutes-paper-none")
        return person.name or self._texts.plain("minutes-paper-forgotten", member=key)

    def _spoken(self, said: Said) -> str:
        tag = said.tag or "none"
        if not said.by:
            return self._texts.plain("minutes-paper-said", tag=tag, text=said.text)
        return self._texts.plain("minutes-paper-said-by", tag=tag, name=self._called(said.by), text=said.text)

    def _date(self, moment: datetime) -> str:
        return self._texts.full_day(moment, self._zone)

    def _span(self, begin: datetime, end: datetime) -> str:
        """From when until when; of the end the day too, where that is another."""
        one_day = end.astimezone(self._zone).date() == begin.astimezone(self._zone).date()
        until = self._clock(end) if one_day else self._moment(end)
        return self._texts.plain("minutes-paper-from-until", begin=self._moment(begin), until=until)

    def _moment(self, moment: datetime) -> str:
        return self._texts.in_full(moment, self._zone)

    def _clock(self, moment: datetime) -> str:
        return self._texts.clock(moment, self._zone)


def _of(guest: Attendee) -> str:
    """The number of a guest beside the topic it belongs to."""
    return f"{guest.topic} {guest.key.removeprefix(guest.topic)}"


def _section(
    heading: str, *, columns: Iterable[str] = (), rows: Iterable[list[str]] = (), blocks: Iterable[Facts] = ()
) -> Facts:
    return {"heading": heading, "columns": list(columns), "rows": list(rows), "blocks": list(blocks)}


def _block(label: str, words: Iterable[str]) -> list[Facts]:
    """Words under a label; nothing where there are none."""
    said = list(words)
    return [{"label": label, "words": said, "whole": False}] if said else []


def _whole(label: str, words: list[str]) -> Facts:
    """Words under a label that are read together, and so stay on one page."""
    return {"label": label, "words": words, "whole": True}
