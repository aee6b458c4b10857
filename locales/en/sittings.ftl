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
code-page = <b>Code of { $session }</b>: <b>{ $code }</b>
code-way = Write it on the board or read it out to those in the room; who comes late types the same, and with the session it ends. Please keep it out of the group. If it got about, press "Renew": whoever has checked in stays so.
button-session-code = Code
button-session-renew = Renew
answer-code-mistyped =
    { $left ->
        [0] That is not the code either. Please ask the host to check you in from her list.
        [one] That is not the code, and you are not checked in yet. Look at it in the room and type it again; one try is left.
       *[other] That is not the code, and you are not checked in yet. Look at it in the room and type it again; { $left } tries are left.
    }
notice-code-made =
    <b>{ $council_title }</b>
    People are checking in to { $session }, each with a code. Press the button to see it, and write it on the board or read it out, but keep it out of the group.
