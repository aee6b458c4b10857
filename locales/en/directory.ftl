### What a coordinator sees of teams, service points, and units without a council

directory-page =
    <b>{ $name }</b>
    Team: { $team }{ $gaps ->
        [0] {""}
       *[other] , of whom { $gaps } are no executive members
    }
    Units without a council: { $uncovered }
    Service points: { $services }
button-unit-more = More
button-unit-team = Team
button-unit-uncovered = Missing
button-unit-services = Services
button-unit-table = Table
button-unit-back = ◂ Back
uncovered-page =
    <b>{ $name }</b>{ $count ->
        [0] {": "}every unit has a council.
        [one] {": "}one unit has no council yet. Press its name to see it.
       *[other] {": "}{ $count } units have no council yet. Press a name to see one.
    }
team-page = <b>{ $name }</b>, team
team-duty = { $duty }: { $count }, executive members { $executive } ({ $share }%)
team-nobody = Nobody yet. Press “Back”, “Table” and fill in the sheet “Team”.
team-whole = All are executive members.
team-gaps = Not yet executive members, { $count }:
team-gap = · { $name }, { $duty }, { $unit }
button-unit-names = By name
names-page =
    <b>{ $name }</b>, team by name: { $count }{ $count ->
        [0] {""}
       *[other] {""}
        Press a name to take it off.
    }
names-one = { $name } · { $duty }
member-page =
    <b>{ $name }</b>, { $duty }, { $unit }
    Take this name off the team? It is kept nowhere then, and the numbers go down. A table that names her brings her back.
button-member-erase = Take off
services-page =
    <b>{ $name }</b>{ $count ->
        [0] {": "}no service points yet. Press “Back”, “Table” and fill in the sheet “Services”.
       *[other] {", "}service points: { $count }
    }
services-point =
    · { $name } ({ $kind })
      { $known }
service-family-counselling = Family counselling
service-mediation-committee = Mediation committee
service-anti-violence = Anti-violence station
service-family-station = Family station
service-rights-station = Rights station
service-legal-aid = Legal aid
service-other = Other
