### Referrals: what a council can't settle goes up or sideways, and comes back when it is done

button-referral-refer = Refer
button-referral-show = Its way
button-referral-accept = Accept
button-referral-return = Return
button-referral-hand-on = Pass on
button-referral-resolved = Done
referral-line = <b>{ $council_title } { $issue }</b> { $text } ({ referral-category }, by { $due })
referral-page =
    <b>{ $council_title } { $issue }</b> · { referral-category }
    <blockquote>{ $text }</blockquote>
referral-is-sent = At { $unit }, not accepted yet; due by { $due }.
referral-is-accepted = { $unit } sees to it; due by { $due }.
referral-is-returned = { $unit } has returned it; it waits at its council again.
referral-is-resolved = { $unit } says it is done: { $result }. Whoever raised it is asked.
referral-is-closed = Closed: { $result }
referral-step =
    · { $day } { $step ->
        [referred] referred to { $unit }
        [accepted] { $unit } accepted it
        [passed-on] passed on to { $unit }
        [returned] { $unit } returned it
        [escalated] overdue, gone up to { $unit }
        [resolved] { $unit } has done it
        [reopened] not solved, says who raised it; { $unit } goes on
       *[closed] closed
    }{ $why ->
        [yes] : { $text }
       *[no] {""}
    }
answer-issue-referred = { $issue } is with { $unit }, due by { $due_at }. You and whoever raised it hear of every step.
answer-referral-accepted = Accepted; please see to it by { $due_at }.
answer-referral-returned = Returned to “{ $council_title }”, with your reason.
answer-referral-passed-on = Passed on to { $unit }.
answer-referral-resolved = Noted; whoever raised it is asked whether it is solved.
answer-referral-rated =
    { $rating ->
        [satisfied] Thank you; it is closed.
        [partly] Thank you, noted; it is closed.
       *[not_solved] Noted; { $unit } goes on with it.
    }
notice-issue-referred = { $issue } “{ $text }” can't be settled here and is with { $unit } now, due by { $due_at }.
notice-referral-received =
    📮 <b>{ $council_title }</b> sends a matter ({ referral-category }):
    <blockquote>{ $text }</blockquote>
    { $reason ->
        [none] {""}
       *[other] { $reason }
    }
    Please see to it by { $due_at }; after that it goes one tier up.
notice-referral-accepted = { $issue } “{ $text }”: { $unit } has accepted it, due by { $due_at }.
notice-referral-returned = { $issue } “{ $text }”: { $unit } has returned it: { $reason }
notice-referral-passed-on = { $issue } “{ $text }” is passed on to { $unit }: { $reason }
notice-referral-escalated = { $issue } “{ $text }”: overdue at { $skipped }, it has gone up to { $unit }, due by { $due_at }.
notice-referral-overdue = ⏰ { $council_title } { $issue } “{ $text }” is overdue, and there is no higher tier. Please see to it.
notice-referral-resolved = { $issue } “{ $text }”: { $unit } says it is done: { $reason }. Whoever raised it is asked.
notice-referral-asked =
    { $issue } “{ $text }”: { $unit } says it is done:
    <blockquote>{ $reason }</blockquote>
    Is it solved? Without your answer it closes on { $close_at }, and counts as no satisfaction.
notice-referral-reopened = { $issue } “{ $text }” is not solved, says who raised it; { $unit } goes on, due by { $due_at }.
notice-referral-closed =
    { $issue } “{ $text }” is closed{ $by ->
        [time] ; whoever raised it did not answer
        [convenor] , confirmed by the convenor
        [partly] ; whoever raised it says it is partly solved
       *[satisfied] ; whoever raised it says it is solved
    }.
mention-referral-asked = something is said to be done: please say whether it is solved
mine-referral-asked =
    { $issue } “{ $text }” is said to be done:
    <blockquote>{ $result }</blockquote>
    Is it solved?
mine-referral = 📮 Waits for you: { $line }
