### Resolutions: who does it, by when, and how all will see that it is done

resolution-line =
    <b>{ $resolution }</b> { $what }
    Owner: { $name } · Due: { $due } · { resolution-state }
resolution-title = <b>Resolution { $resolution }</b> · { $topic } "{ $title }"
resolution-what = <blockquote>{ $what }</blockquote>
resolution-owner =
    Owner: { $name }{ $declined ->
        [yes] {" "}(can't do it; the convenor finds another)
       *[no] {""}
    } · Due: { $due } 23:59
resolution-test =
    { $as_voted ->
        [yes] Voted on: { $test }
       *[no] Done means: { $test }
    }
resolution-test-then =
    { $as_voted ->
        [yes] The vote was on: { $test }
       *[no] Done was to mean: { $test }
    }
resolution-status =
    { $overdue ->
        [yes] <b>Overdue</b> · { resolution-state }
       *[no] Status: { resolution-state }
    }{ $closed_by ->
        [answers] {" "}(everyone asked has answered)
        [time] {" "}(the time to answer is over; silence is not satisfaction)
        [convenor] {" "}(confirmed by the convenor)
        [waiver] {" "}(the convenor gave a reason)
       *[open] {""}
    }
resolution-step =
    { $day } { $step ->
        [appointed] owner asked: { $text }
        [claimed] the owner took it on
        [declined] the owner can't do it
        [progress] progress: { $text }
        [done] said to be done: { $text }
        [reopened] somebody says it is not solved yet; it goes on
        [closed] closed
        [waived] waived: { $text }
       *[withdrawn] withdrawn: { $text }
    }
resolution-feedback = { $answered } of { $asked } asked have answered: { $satisfied } satisfied, { $partly } partly, { $not_solved } not solved
resolutions-none = No resolution is under way just now.
resolutions-title =
    { $count ->
        [one] <b>{ $title }: 1 resolution under way</b>
       *[other] <b>{ $title }: { $count } resolutions under way</b>
    }

button-resolutions = Resolutions
button-accept = I'll do it
button-decline-owner = I can't
button-progress = Progress
button-done = Done
button-satisfied = Satisfied
button-partly = Partly
button-not-solved = Not solved
button-confirm = Confirm
button-owner = Pass on
button-waive = Waive

answer-resolution-adopted = Resolution { $resolution } is adopted, due { $due_at }. Next its owner says yes or no.
answer-owner-asked = { $resolution } has a new owner, who is asked to take it on.
answer-owner-accepted = Good, { $resolution } is taken on, due { $due_at }. Tell us how it goes, and press "Done" when it is.
answer-owner-declined = Understood, { $resolution } needs another owner. The convenor has been told.
answer-progress-reported = Your progress on { $resolution } is noted; the proposers hear of it.
answer-done-claimed = { $resolution } is marked as done. Next those who raised it say whether it is solved.
answer-feedback-given =
    { $rating ->
        [satisfied] Thank you, noted for { $resolution }: satisfied.
        [partly] Thank you, noted for { $resolution }: partly solved.
       *[not_solved] Understood: { $resolution } is not solved. It is open again and its owner goes on.
    }
answer-resolution-closed = { $resolution } is closed; the proposers hear of it.
answer-resolution-waived = { $resolution } is waived, with your reason for all to read.
answer-resolution-withdrawn = { $resolution } is withdrawn.

notice-resolution-adopted =
    <b>{ $council_title }</b>
    What you raised has led to resolution { $resolution }:
    <blockquote>{ $what }</blockquote>
    Owner: { $name }
    Due: { $due_at }
    { resolution-test }
    When it is done you will be asked whether it is solved.
notice-owner-asked =
    <b>{ $council_title }</b>
    { $name }, would you take on { $resolution }?
    <blockquote>{ $what }</blockquote>
    Due: { $due_at }
    { resolution-test }
    Please press a button below.
notice-owner-accepted =
    <b>{ $council_title }</b>
    { $name } has taken on { $resolution }, due { $due_at }:
    <blockquote>{ $what }</blockquote>
notice-owner-declined =
    <b>{ $council_title }</b>
    { $name } can't do { $resolution }:
    <blockquote>{ $what }</blockquote>
    Please press "Pass on" and ask somebody else.
notice-progress-reported =
    <b>{ $council_title }</b>
    There is progress on what you raised, { $resolution } (owner: { $name }):
    <blockquote>{ $text }</blockquote>
notice-feedback-asked =
    <b>{ $council_title }</b>
    { $name } says { $resolution } is done:
    <blockquote>{ $what }</blockquote>
    What was done: { $text }
    { resolution-test-then }
    Is it solved? Please press a button by { $close_at }. If it is not, it goes on.
notice-confirmation-asked =
    <b>{ $council_title }</b>
    { $name } says { $resolution } is done:
    <blockquote>{ $what }</blockquote>
    What was done: { $text }
    { resolution-test-then }
    There is no other proposer to ask, so please have a look, then confirm.
notice-resolution-overdue =
    <b>{ $council_title }</b>
    { $days ->
        [one] { $resolution } is 1 day overdue. Owner: { $name }
       *[other] { $resolution } is { $days } days overdue. Owner: { $name }
    }
    <blockquote>{ $what }</blockquote>
    Please ask what holds it up, and change the owner if that helps.
notice-resolution-reopened =
    <b>{ $council_title }</b>
    Somebody says { $resolution } is not solved yet, so it is open again:
    <blockquote>{ $what }</blockquote>
    { resolution-test }
    { $name }, its owner, goes on and reports again.
notice-resolution-closed =
    <b>{ $council_title }</b>
    { $resolution } is closed:
    <blockquote>{ $what }</blockquote>
    { $closed_by ->
        [answers] Everyone asked has answered.
        [convenor] The convenor had a look and confirmed it.
       *[time] The time to answer is over; silence is not counted as satisfaction.
    }
notice-resolution-waived =
    <b>{ $council_title }</b>
    { $resolution } is waived:
    <blockquote>{ $what }</blockquote>
    The convenor's reason: { $text }
notice-resolution-withdrawn =
    <b>{ $council_title }</b>
    { $resolution } was withdrawn:
    <blockquote>{ $what }</blockquote>
    The reason: { $text }

mention-owner-asked = would you take on { $resolution }?
mention-feedback-asked = { $resolution } is said to be done. Please say whether it is solved.
notice-owner-reminded =
    <b>{ $council_title }</b>
    { $resolution } is not done yet. { reminded }
    Owner: { $name }
    <blockquote>{ $what }</blockquote>
    { $declined ->
        [yes] { $name } can't do it, and nobody has taken it on yet. Please press "Pass on" and find another.
       *[no] Please say how it goes, or press "Done" when it is.
    }
mention-owner-reminded = { $resolution } is not done yet. { reminded } { $declined ->
        [yes] The owner can't do it; please find another.
       *[no] Please say how it goes.
    }
reminded =
    { $overdue ->
        [yes] { $days ->
            [one] It is 1 day late.
           *[other] It is { $days } days late.
        }
       *[no] { $days ->
            [0] It is due today.
            [1] It is due tomorrow.
           *[other] It is due in { $days } days.
        }
    }
