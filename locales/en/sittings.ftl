### While people sit together

sitting-ways-on = Wait a little and press "Open" again; or hold it as a talk, without votes, and open it once enough have come; or move it to another day; or call it off.
button-session-talk = Only talk
sitting-desk = <b>Session { $session }</b>: what else you can do
sitting-desk-items = Press a topic to take it up now, also one that was done.
sitting-desk-leave = <b>I leave</b>: what you cast in a vote that is still open goes with you; come back and vote again.
button-session-item = Next
button-session-skip = Skip
button-session-finish = Topic done
button-session-leave = I leave
button-session-desk = Topics
sitting-item =
    { $done ->
        [yes] Again
       *[no] Now
    } { $topic } { $title }
answer-taken-up = Now { $topic } "{ $title }".
answer-item-finished =
    { $topic } is done. { $more ->
        [yes] "Next" takes up the next one.
       *[no] No other topic waits; you may close the session.
    }
answer-agenda-done = The agenda of { $session } is done.
answer-checked-out =
    Goodbye, { $name }.{ $voted ->
        [yes] {" "}{ $votes } is still open and your vote was taken out; come back and vote again.
       *[no] {""}
    }

roll-title = <b>Check-in list of { $session }</b>: { $due } are due, { $present } are here
roll-way = Press the name of whoever has come; pressed by mistake, press again. Also press again for who leaves: what she cast in a vote still open goes with her.
roll-name =
    { $stands ->
        [there] ✓ { $name }
        [left] { $name } · left
       *[none] { $name }
    }
button-session-roll = Check-in
