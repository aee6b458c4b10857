### A summary as a picture: nothing but counts, never who or what

button-figures-picture = Chart

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
