### Sessions: when, where and how the council meets

session-title = <b>Session { $session }</b> · { session-mode }
session-status =
    { $status ->
        [convened] Convened.
        [checking-in] People are coming in. Press "I'm here" when you are.
        [open] Under way.
        [talk] Too few came: a talk, without votes.
        [closed] Over.
        [inquorate] Too few came: it was a talk, without votes.
        [called-off] Called off.
       *[cancelled] Called off: { $reason }
    }
session-time = When: { $when }
session-until = Until: { $when }
session-place = Where: { $place }
session-more = There is more you can do:
session-private = When, where and who is not written here.
session-host = Host: { $name }
session-item =
    { $position }. { $topic } { $title }{ $status ->
        [open] {""}
        [waiting] {" "}({ lasts-minutes })
        [current] {" "}(now)
        [done] {" "}(done)
       *[carried] {" "}(next time)
    }
session-present =
    Here: { $present } of { $due } seats{ $guests ->
        [0] {""}
        [one] {" "}and { $guests } guest
       *[other] {" "}and { $guests } guests
    }{ $nobody ->
        [yes] {""}
       *[no] : { $names }
    }

session-quorum =
    { $reached ->
        [yes] A quorum is here (at least { $needed }).
       *[no] No quorum yet: { $missing } more.
    }
session-late = Came late: { $names }
session-gone = Left: { $names }

button-session-here = I'm here
button-session-begin = Open
button-session-end = Close
button-session-more = More
button-session-cancel = Call off

answer-session-convened = { $session } is convened for { $starts_at }. Everybody invited will hear of it.
answer-session-cancelled =
    { $is_private ->
        [yes] { $session } is called off. Everybody invited will hear of it, not why.
       *[no] { $session } is called off, and everybody invited will hear why.
    }
answer-session-begun =
    { $talk ->
        [yes] { $session } is held as a talk, without votes. Press "Open" once enough have come.
       *[no] { $session } is open.
    }
answer-session-ended =
    { $session } is closed. What was not reached waits for next time.{ $voted ->
        [yes] {" "}With it closed { $votes }; the result is in the group.
       *[no] {""}
    }
answer-checked-in = You are checked in, { $name }. Welcome.

notice-session-convened =
    <b>{ $council_title }</b>
    You are asked to session { $session } ({ $mode ->
        [plenary] gathering
        [on_site] on site
        [home_visit] home visit
       *[online] online
    }).
    When: { $starts_at }{ $lasts ->
        [yes] , until { $until_at }
       *[no] {""}
    }{ $has_place ->
        [yes] {"\u000A"}Where: { $place }
       *[no] {""}
    }{ $is_private ->
        [yes] {"\u000A"}Press "Yes" if you would go: where it is you hear once the convenor takes you along.
       *[no] {""}
    }
notice-session-reminded =
    <b>{ $council_title }</b>
    A reminder: session { $session } begins on { $starts_at }.{ $has_place ->
        [yes] {"\u000A"}Where: { $place }
       *[no] {""}
    }{ $reply ->
        [yes] {"\u000A"}You said you come.
        [maybe] {"\u000A"}You said maybe. Press once you know.
       *[none] {"\u000A"}Will you come?
    }
notice-sessions-missed =
    <b>{ $council_title }</b>
    Missed { $limit } sessions or more within a year without a word: { $missed_names }.
    Perhaps she is ill, or the time never suits her; please call on her.
notice-session-cancelled =
    <b>{ $council_title }</b>
    Session { $session } on { $starts_at } is called off.{ $is_private ->
        [yes] {""}
       *[no] {"\u000A"}The reason: { $reason }
    }
