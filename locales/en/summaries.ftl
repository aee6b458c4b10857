### Summaries: nothing but counts, never who or what

button-summary-before = ◂ Before
button-summary-after = After ▸
button-summary-open = Figures
button-summary-month = Month
button-summary-quarter = Quarter
button-summary-year = Year

summary-title =
    <b>{ $title }</b>{ $has_line ->
        [yes] {""}
        { $line }
       *[no] {""}
    }
    { $span ->
        [month] { $part ->
            [1] January
            [2] February
            [3] March
            [4] April
            [5] May
            [6] June
            [7] July
            [8] August
            [9] September
            [10] October
            [11] November
           *[12] December
        } { $year }
        [quarter] Quarter { $part } of { $year }
       *[year] { $year }
    }, until { $until }
summary-councils = Councils: { $count }, of which active: { $active }
summary-issues = Issues: { $issues } · topics: { $topics } · votes: { $votes }
summary-sessions =
    Sessions: { $count } (gatherings { $plenary }, on site { $on_site }, home visits { $home_visit }, online { $online }; once { $single }, monthly { $monthly }, urgent { $urgent })
summary-referrals = Referred: { $referred }, come back mended: { $mended }
summary-people-few = Who came, voted, was satisfied: &lt;{ $most } (few, or few could be made out)
summary-resolutions = Resolutions: { $adopted } adopted, { $closed } closed, { $overdue } overdue
summary-rate-response =
    { $whole ->
        [0] No first reply was due
       *[other] First reply in time: { $rate } (of { $whole } due)
    }
summary-rate-solved =
    { $whole ->
        [0] No issue was taken up
       *[other] Solved: { $rate } (of { $whole } issues taken up)
    }
summary-people-later = Satisfaction, voting, attendance and guests are counted by whole months; look again when the month is over.
summary-people-until = Of people, by whole months, until { $until }:
summary-untold =
    { $what ->
        [proposers] Satisfied
        [voters] Voted
        [attendees] Came to sessions
       *[guests] Guests
    }: &lt;{ $most } (few, or few could be made out)
summary-told-proposers =
    { $part ->
        [0] Satisfied: nobody has rated yet
       *[other] Satisfied: { $rate } (rated by { $part }; reply rate { $replied })
    }
summary-told-voters =
    { $whole ->
        [0] Voted: no votes outside of sessions
       *[other] Voted: { $rate } ({ $part } of { $whole }, added up over the votes outside of sessions)
    }
summary-told-attendees =
    { $whole ->
        [0] Came to sessions: none was held
       *[other] Came to sessions: { $rate } ({ $part } of { $whole }, added up over the sessions)
    }
summary-told-guests =
    { $whole ->
        [0] Guests: none were invited
       *[other] Guests: { $whole } invited, { $part } came, added up over the sessions
    }
summary-days =
    { $known ->
        [yes] From issue to close: half within { $days ->
            [1] 1 day
           *[other] { $days } days
        }
       *[no] No issue was closed in this time
    }
summary-report =
    <blockquote>Until { $until }: councils { $councils }, sessions { $sessions } (gatherings { $plenary }, on site { $on_site }, home visits { $home_visit }, online { $online }), issues collected { $issues }, topics { $topics }, problems solved { $solved }{ $taken_up ->
        [yes] , solved rate { $rate }
       *[no] {""}
    }{ $rated ->
        [yes] , satisfied { $satisfied } (reply rate { $replied })
       *[no] {""}
    }.</blockquote>
summary-percent = { $rate }%
summary-parts-caption = Place by place, { $period }
summary-parts-head =
    { $column ->
        [sessions] Sessions
        [issues] Issues
        [solved] Solved
       *[name] Name
    }
summary-parts =
    Each: sessions, issues raised, issues solved
    <pre>{ $lines }</pre>
