### The table of an organisation: units, teams, service points and who does what in one workbook

import-file = Organisation
import-caption = These are your units, teams and service points, and who does what. Change them, write on below, and send the file back; I show you what it would do first.
import-guide =
    Units: one a row. Choose the codes yourself, each once; "Code above" is the code of the unit over it. Of a unit that is there, leave empty what stays as it is.
    Team: one person a row; Services: one service point a row; Seats: seats prepared for a council that is yet to join. Under "Left", "Closed" or "Dropped" write "yes" for what is to go.
    Who does what: one category a row; under "First to" the code of a unit: itself, the one above, one beside or one right under it. What is left empty holds as above.
    Send the file back to me in private. I show you what it would do, and nothing changes before you press "Apply". What is not in the table stays.

table-units = Units
table-team = Team
table-services = Services
table-seats = Seats
table-responsible = Who does what
table-guide = How to
heading-units-code = Code
heading-units-name = Name
heading-units-kind = Called
heading-units-tier = Tier
heading-units-above = Code above
heading-team-unit = Unit's code
heading-team-name = Name
heading-team-duty = Duty
heading-team-executive = Executive member
heading-team-gone = Left
heading-services-unit = Unit's code
heading-services-kind = Kind
heading-services-name = Name
heading-services-phone = Phone
heading-services-hours = Hours
heading-services-area = Area
heading-services-gone = Closed
heading-seats-unit = Unit's code
heading-seats-name = Name
heading-seats-tags = Roles
heading-seats-until = Term ends
heading-seats-gone = Dropped
heading-responsible-unit = Unit's code
heading-responsible-category = Category
heading-responsible-body = First to (code)
heading-responsible-days = Working days
heading-responsible-called = Called here
heading-responsible-gone = Dropped
short-tier-county = County
short-tier-town = Town
short-tier-community = Community
short-tier-group = Group
import-yes = yes
import-no = no

example-units-code = 010203
example-units-name = Willow village, third grid
example-units-kind = micro-grid
example-units-tier = Group
example-units-above = 0102
example-team-unit = 010203
example-team-name = Wang Xiulan
example-team-duty = grid worker
example-team-executive = yes
example-team-gone = { "" }
example-services-unit = 0102
example-services-kind = Mediation committee
example-services-name = Mediators of Willow village
example-services-phone = 0510-12345678
example-services-hours = Mon-Fri 8:30-17:00
example-services-area = Willow village
example-services-gone = { "" }
example-seats-unit = 0102
example-seats-name = Zhou Min
example-seats-tags = executive member, mediator
example-seats-until = 2028-12-31
example-seats-gone = { "" }
example-responsible-unit = 01
example-responsible-category = lighting
example-responsible-body = 0102
example-responsible-days = 5
example-responsible-called = street lamps
example-responsible-gone = { "" }

import-reading = Reading your table, { $count } rows so far …
import-checking = Checking row by row, { $count } of { $all } …
import-wrong =
    { $count ->
        [one] One thing in the table has to be mended; nothing was changed:
       *[other] { $count } things in the table have to be mended; nothing was changed:
    }
import-problem =
    { $sheet }, row { $row }, { $column }: { $flaw ->
        [empty] nothing there
        [too-long] “{ $typed }” is too long
        [private] words that may not be kept
        [formula] a formula; please write words
        [unknown] there is no “{ $typed }”; please choose from the cell
        [no-phone] “{ $typed }” is no telephone number
        [no-day] “{ $typed }” is no day; please write it like 2028-12-31
        [no-days] “{ $typed }” is no number from 1 to { $most }
        [twice] “{ $typed }” stands there twice
        [no-unit] no unit has the code “{ $typed }”
        [not-yours] “{ $typed }” is not yours
        [not-near] “{ $typed }” is too far; please name itself, the one above, one beside or one right under it
        [circle] it would stand over itself
       *[not-above] the unit above must be of a higher tier
    }
import-preview = <b>This is what the table would do:</b>
import-part = { $part }: { $what }
import-between = {", "}
becomes-new = { $count } new
becomes-renamed = { $count } renamed
becomes-moved = { $count } moved
becomes-same = { $count } as they are
becomes-team-new = { $count } new
becomes-team-changed = { $count } changed
becomes-team-gone = { $count } gone
becomes-services-new = { $count } new
becomes-services-changed = { $count } changed
becomes-seats-new = { $count } prepared
becomes-seats-changed = { $count } changed
becomes-seats-gone = { $count } gone
becomes-responsible-new = { $count } new
becomes-responsible-changed = { $count } changed
becomes-responsible-gone = { $count } gone
import-stays =
    What is not in the table stays{ $left ->
        [0] {""}
        [one] {", "}one unit of yours
       *[other] {", "}{ $left } units of yours
    }. Nothing has changed yet; press “Apply” within 24 hours.
button-import-apply = Apply
button-import-cancel = Cancel
answer-import-applied = Done. Changed: { $units } units, { $team } people of teams, { $services } service points, { $seats } seats, { $responsible } categories. See /alliance.
answer-import-cancelled = Nothing was changed.
notice-import-applied = { $name } has changed the organisation of “{ $title }” by a table: { $units } units, { $team } people of teams, { $services } service points, { $seats } seats, { $responsible } categories. See /alliance.
