### Convening a session: what about, how, when and where, read back before anybody is told

plan-topic = Topic: { $topic } { $title }
plan-mode =
    How: { $mode ->
        [plenary] gathering
        [on-site] on the spot
        [home-visit] home visit
       *[online] online
    } · { $cadence }
plan-time = When: <b>{ $when }</b>
plan-was = So far: { $when }
plan-end = Until: { $when }
plan-place = Where: { $place }
plan-clash = ⚠️ { $session } is at that time too, on { $when }.
plan-busy = ⚠️ Another council has called { $names } together then; they may not be able to come.
plan-late =
    ⚠️ { $cadence ->
        [urgent] Even an urgent session is announced { $hours ->
            [one] an hour
           *[other] { $hours } hours
        } before; that is too soon.
       *[other] A session is announced { $days ->
            [one] a day
           *[other] { $days } days
        } before; that is too soon. { $urgent ->
            [yes] Press "Urgent" if it can't wait, or choose a later time.
           *[no] Please choose a later time.
        }
    }
plan-check-plenary = Before that: are there chairs enough, who has the key, who checks people in?
plan-check-on-site = Before that: where do you meet, are those in charge of it invited, what if it rains?
plan-check-home-visit = Before that: does the family agree, and how many should go? Where and who is told to those alone who go, never to the group.
plan-check-online = Before that: who speaks for those who are seldom online?

plan-ask-topics = What is it about? Press topics to mark them, once more to unmark; then "Done".
plan-ask-mode = How do you meet?
plan-ask-day = On which day? Press it, or write it, for example: next Wednesday 3pm.
plan-ask-hour = At what time? Press it, or write it, for example: 3:30pm or 15:30.
plan-ask-end = How long does it last from then? Press it, or write the end, for example: Friday 8pm.
plan-ask-place =
    { $settled ->
        [yes] Again at "{ $old_place }"? Then press the button; if not, write the new place.
       *[no] { $mode ->
            [on-site] Where do you meet? One line, for example: by the flagpole in the square.
            [home-visit] Whom do you visit? One line that can be found; only those who go are told.
           *[plenary] Where? One line, for example: the room by the gate.
        }
    }
plan-ask-reason = Why? One line, which everybody invited can read.
plan-ask-sure =
    { $kind ->
        [slots] Two to four times, please: add one more, or send them to the group.
        [move] Is that right? "Move it" tells those who are invited.
       *[meet] Is that right? "Tell everybody" tells those who are invited.
    }

button-meet = Convene
button-withdraw-demand = Take back
button-session-move = Move
button-mode-plenary = Gathering
button-mode-on-site = On the spot
button-mode-home-visit = Home visit
button-mode-online = Online
lasts-days =
    { $days ->
        [one] 1 day
       *[other] { $days } days
    }
button-session-next = Next one
button-same-place = Same place
button-sure-meet = Tell everybody
button-sure-move = Move it
button-other-time = Other time
button-make-urgent = Urgent

answer-session-demanded = Noted: { $asked } of { $needed } ask for a session about { $topic }; then it is convened. "Convene" again takes it back.
answer-demand-withdrawn = Taken back: you ask no longer for a session about { $topic }.
answer-session-forced = { $needed } have asked: { $session } is convened for { $starts_at }, and everybody is told.
notice-session-demanded =
    <b>{ $council_title }</b>
    { $name } asks for a session about { $topic } "{ $title }". { $asked } of { $needed } have asked; then it is convened. You may convene it now.
notice-demand-withdrawn =
    <b>{ $council_title }</b>
    { $name } no longer asks for a session about { $topic } "{ $title }". { $asked } of { $needed } ask for it now.
notice-session-forced =
    <b>{ $council_title }</b>
    { $needed } seats have asked for a session about { $topic } "{ $title }": { $session } is convened for { $starts_at }, a gathering; everybody is told.{ $has_place ->
        [yes] {"\u000A"}Where: { $place }
       *[no] {"\u000A"}It has no place yet.
    }
    { $has_place ->
        [yes] If time or place do not suit, press "Move".
       *[no] Press "Move" to name one, or to change the time.
    }
notice-series-due =
    <b>{ $council_title }</b>
    { $last } is { $cancelled ->
        [yes] called off
       *[no] closed
    }. The next monthly session would be { $starts_at }. { $count ->
        [0] Nothing waits for it yet.
       *[other] What waits: { $topics_names }.
    } Press "Next one" to convene it like the last; you see all of it before anybody is told.
notice-series-continued =
    <b>{ $council_title }</b>
    { $last } is closed. The next monthly session, { $session }, is convened for { $starts_at }, and everybody is told. What it is about: { $topics_names }. Press "Move" if that does not suit.
answer-session-moved = { $session } is on { $starts_at } now; everybody invited is told.
notice-session-moved =
    <b>{ $council_title }</b>
    { $session } was to be on { $was_at } and is on { $starts_at } now{ $lasts ->
        [yes] , until { $until_at }
       *[no] {""}
    }.{ $has_place ->
        [yes] {"\u000A"}Where: { $place }
       *[no] {""}
    }{ $is_private ->
        [yes] {"\u000A"}Press "Yes" if you would go: where it is you hear once the convenor takes you along.
       *[no] {""}
    }{ $is_private ->
        [yes] {""}
       *[no] {"\u000A"}Why: { $reason }
    }
