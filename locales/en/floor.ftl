### The floor: who raises her hand, who speaks first, and how long

floor-speaking =
    { $state ->
        [paused] 🎤 { $name } waits for a moment
        [warned] 🎤 { $name } is speaking; time to round off
       *[speaking] 🎤 { $name } is speaking, { $minutes } minutes at most
    }
floor-waiting = ✋ Waiting to speak: { $names }
floor-title = <b>The floor</b> · { $session }
floor-topic = Topic now: { $topic } { $title }
hosting-way =
    { $anybody ->
        [yes] <b>{ $session }</b> Who is to host? Press her name. Whoever hosts takes no turn herself; once you have spoken, press "I host".
       *[no] <b>{ $session }</b> Nobody else can host now: it takes a seat who is here and uses Telegram herself.
    }
hosting-page =
    <b>{ $session }</b> is hosted by { $host }. { $asks ->
        [yes] For somebody else to host it press her name; I tell her.
        [no] Nobody else can host it: it takes a seat who uses Telegram herself and has not said no, and who goes where it is a home visit.
       *[taken] To host it yourself press "I host".
    }
floor-free = Nobody is speaking.
floor-left =
    { $over ->
        [yes] Her time is over.
       *[no] { $minutes ->
            [0] { $seconds } s
           *[other] { $minutes } min { $seconds } s
        } left.
    }
floor-place =
    { $place }. { $name }{ $spoke ->
        [yes] {" "}(has spoken)
       *[no] {""}
    }
floor-way =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } at a time, { $turns ->
        [one] once
        [2] twice
       *[other] { $turns } times
    } on a topic. Whoever has not spoken goes first, then whoever raised her hand first.

button-hand = Hand up
button-floor = Floor
button-floor-page = Refresh
button-floor-finish = Topic done
button-floor-give = Next
button-floor-skip = Skip
button-floor-pause = Pause
button-floor-go-on = Go on
button-floor-end = Done
button-floor-hand-over = Hand over
button-floor-take-back = I host
button-hosting-page = Other host
button-hosting-take-back = I host

answer-host-changed = { $name } is hosting now.
answer-host-named = { $name } hosts { $session }.
answer-hand-raised = Your hand is up, as number { $place }. Press again to take it down.
answer-hand-lowered = Your hand is down.

notice-host-named =
    <b>{ $council_title }</b>
    { $hosts ->
        [yes] Please host { $session }, { $starts_at }. { $floor ->
            [no] It opens by itself, and you lead it through its topics.
           *[yes] You open it then.
        } If you can't, press "Other host" to ask somebody else, or tell the convenor.
       *[no] { $name } hosts { $session } instead.
    }
notice-host-changed =
    <b>{ $council_title }</b>
    { $hosts ->
        [yes] { $floor ->
            [no] Please host { $session } now. While you host you propose no motion yourself.
           *[yes] Please host { $session } now. Press "Floor" to let people speak; while you host you take no turn yourself.
        }
       *[no] { $name } is hosting { $session } now.
    }
notice-floor-given =
    <b>{ $council_title }</b>
    You have the floor, for { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. When you are through, press "Done".
notice-speaker-warned =
    { $own ->
        [yes] { $seconds ->
            [0] Your time to speak is over; please come to an end.
           *[other] You have { $seconds } seconds left; please come to an end.
        }
       *[no] { $seconds ->
            [0] The time of { $name } is over; please tell her.
           *[other] { $name } has { $seconds } seconds left; please tell her.
        }
    }
