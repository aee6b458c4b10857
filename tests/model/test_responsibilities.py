"""What holds in a unit of what it and those above it say of a category."""

from bot.councils.model.referrals import Category
from bot.councils.model.responsibilities import Responsibility, Routing, routing_of


def test_the_nearest_word_holds_and_each_by_itself() -> None:
    county = Responsibility(unit=1, category=Category.ROADS, body=6, days=20)
    town = Responsibility(unit=2, category=Category.ROADS, days=3)
    lamps = Responsibility(unit=3, category=Category.LIGHTING, body=3)
    said = (county, town, lamps)
    assert routing_of(Category.ROADS, (3, 2, 1), said) == Routing(
        category=Category.ROADS, body=6, body_by=1, days=3, days_by=2
    )
    assert routing_of(Category.ROADS, (4, 1), said) == Routing(
        category=Category.ROADS, body=6, body_by=1, days=20, days_by=1
    )
    assert routing_of(Category.JOBS, (3, 2, 1), said) == Routing(
        category=Category.JOBS, body=None, body_by=None, days=15, days_by=None
    )


def test_a_name_of_its_own_and_what_is_dropped_are_inherited_too() -> None:
    county = Responsibility(unit=1, category=Category.ROADS, called="Lanes", offered=False)
    town = Responsibility(unit=2, category=Category.ROADS, offered=True)
    said = routing_of(Category.ROADS, (2, 1), (county, town))
    assert (said.name, said.offered, said.offered_by) == ("Lanes", True, 2)
    said = routing_of(Category.ROADS, (3, 1), (county, town))
    assert (said.name, said.offered, said.offered_by) == ("Lanes", False, 1)
    assert routing_of(Category.JOBS, (2, 1), (county, town)).name == Category.JOBS
