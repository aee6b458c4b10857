### A summary as a picture and a table: nothing but counts, never who or what

button-figures-picture = Chart
button-figures-table = Table
button-figures-monthly = ☐ Monthly
button-figures-monthly-on = ☑ Monthly

figures-period =
    { $span ->
        [month] { $month }
        [quarter] Quarter { $part } of { $year }
       *[year] { $year }
    }
figures-so-far =
    { $runs ->
        [yes] { $period } so far
       *[no] { $period }
    }
figures-until = Until { $until }
figures-caption = <b>{ $title }</b>: { $period }, and in the lighter colour { $before }.
figures-empty =
    { $period }: no session was held,
    and no issue came in.
figures-heading-sessions =
    { $count ->
        [1] 1 session
       *[other] { $count } sessions
    }
figures-no-sessions = None was held.
figures-mode =
    { $mode ->
        [plenary] Gathering
        [on_site] On site
        [home_visit] Home visit
       *[online] Online
    }
figures-heading-steps = From issue to close
figures-step =
    { $step ->
        [issues] Issues
        [topics] Topics
        [adopted] Resolutions
       *[closed] Closed
    }
figures-share = { $count } ({ $share }%)
figures-share-note = In brackets: compared with the issues. Some of what was closed was raised earlier.
figures-heading-days = Days from issue to close
figures-days =
    { $last ->
        [none] over { $over }
       *[other] { $first }–{ $last }
    }
figures-median =
    { $known ->
        [yes] Half within { $days ->
            [1] 1 day
           *[other] { $days } days
        }
       *[no] No issue was closed
    }{ $known_before ->
        [yes] ; before that, half within { $days_before ->
            [1] 1 day
           *[other] { $days_before } days
        }.
       *[no] .
    }
figures-heading-satisfaction = Satisfaction and reply rate
figures-rate =
    { $rate ->
        [satisfied] Satisfied
       *[replied] Replied
    }
figures-told-satisfied =
    { $whole ->
        [0] nobody has rated yet
       *[other] { $share }% of { $whole }
    }
figures-told-replied =
    { $whole ->
        [0] nobody was asked
       *[other] { $share }% of { $whole }
    }
figures-untold =
    { $counted ->
        [yes] <{ $most }
       *[no] not counted yet
    }
figures-about-people =
    Satisfied: of those who rated. Replied: those who rated, of those asked. { $until ->
        [none] Counted by whole months; look again when the month is over.
       *[other] By whole months, until { $until }.
    }{ $few ->
        [yes] { " " }<{ $most }: few, or few could be made out.
       *[no] {""}
    }

figures-caption-table = { $title }: { $period } as a table. The first sheet compares with the period before, the next has each place, the last tells what each rate is a part of.
figures-file = summary-{ $period }.xlsx
figures-sheet-whole = Summary
figures-sheet-places = Places
figures-sheet-meanings = Meanings
figures-title = { $title }, { $period }
figures-column = What
figures-difference = Difference
figures-place = Name
figures-together = Together
figures-few = <{ $most }
figures-printed = Page { $page } of { $pages }
figures-note =
    Until { $until }. { $people ->
        [none] People are counted by whole months; look again when the month is over.
       *[other] People by whole months, until { $people }. <{ $most }: few, or few could be made out.
    } { $sheet ->
        [whole] Differences of rates are percentage points.
       *[places] The last row is what is told of the whole unit, and not a sum of the rows above: few people of one place may be many of the whole.
    }
figures-note-meanings = Each of these rates is one of its own; never mix them.
figures-meaning-name = Rate
figures-meaning-sum = Is
figures-meaning-remark = Note
figures-name =
    { $what ->
        [councils] Councils (now)
        [active] Councils active
        [sessions] Sessions
        [plenary] of these gatherings
        [on-site] of these on site
        [home-visit] of these home visits
        [online] of these online
        [single] of these once
        [monthly] of these monthly
        [urgent] of these urgent
        [issues] Issues
        [replies-due] First replies due
        [replies-in-time] Replied in time
        [response] Response rate
        [topics] Topics
        [votes] Votes
        [adopted] Resolutions adopted
        [closed] Resolutions closed
        [overdue] Overdue (now)
        [accepted] Issues taken up
        [solved] of these solved
        [solved-rate] Solved rate
        [referred] Referred
        [mended] Of these come back mended
        [median-days] Half closed within days
        [asked] Asked to rate
        [replied] Rated
        [reply-rate] Reply rate
        [satisfied] Satisfied
        [satisfaction] Satisfaction
        [voters-due] Voters due outside of sessions
        [voted] Voted outside of sessions
        [participation] Voting rate
        [seats-due] Seats due at sessions
        [present] Present at sessions
        [attendance] Attendance
        [invited] Guests invited
        [came] Guests who came
       *[guests-rate] Guest rate
    }
figures-sum =
    { $what ->
        [response] replied in time ÷ first replies due
        [solved-rate] solved ÷ issues taken up
        [satisfaction] satisfied ÷ rated
        [reply-rate] rated ÷ asked to rate
        [participation] voted ÷ due
        [attendance] present ÷ due
        [guests-rate] guests who came ÷ invited
       *[median-days] half of the issues were closed within so many days
    }
figures-remark =
    { $what ->
        [response] Issues whose first reply fell due in this time: within three days, or what the council set.
        [solved-rate] Of the issues raised in this time that became topics: those whose resolutions are all closed.
        [satisfaction] Only of those who rated, and never without the reply rate. Silence is not satisfaction.
        [reply-rate] Before a resolution closes, everyone who raised the matter is asked.
        [participation] Votes outside of sessions only, added up over the votes.
        [attendance] Added up over the sessions: who came three times counts three times.
        [guests-rate] Added up over the sessions of the topics they were invited to.
       *[median-days] From the day an issue was raised to the day its last resolution closed.
    }

answer-monthly-asked = “{ $title }” comes on the first of each month, at { $hour }:00. Press again to stop.
answer-monthly-stopped = You get the summary of "{ $title }" every month no more.
notice-monthly-summary = <b>{ $title }</b>: summary of { $period }
