### Referrals: what a council can't settle goes up or sideways, and comes back when it is done

button-referral-refer = Refer
button-referral-show = Its way
button-referral-accept = Accept
button-referral-return = Return
button-referral-hand-on = Pass on
button-referral-resolved = Done
to-assembly = Villagers' assembly
assembly-agreed =
    { $step ->
        [proposed] Proposed
        [consulted] Agreed
        [deliberated] Approved
        [decided] Decided
        [published] Posted
       *[resolved] Result posted
    }
assembly-not-agreed =
    { $step ->
        [proposed] Not proposed
        [published] Not posted
        [resolved] Not done
       *[consulted] Not agreed
    }
referral-line =
    <b>{ $council_title } { $issue }</b> { $text } { $step ->
        [none] ({ referral-category }, by { $due })
       *[proposed] ({ referral-category })
    }
referral-page =
    <b>{ $council_title } { $issue }</b> · { referral-category }
    <blockquote>{ $text }</blockquote>
referral-is-sent = At { $unit }, not accepted yet; due by { $due }.
referral-is-accepted = { $unit } sees to it; due by { $due }.
referral-is-at-assembly =
    { $step ->
        [resolved] The decision is posted, under notice until { $due }. Then it is carried out and the result is posted.
       *[proposed] At the villagers' assembly, going step by step. Now awaited: { assembly-step }.
    }
referral-is-returned = Returned by { referral-holder }; it waits at its council again.
referral-is-resolved = Done, says { referral-holder }: { $result }. Whoever raised it is asked.
referral-is-closed = Closed: { $result }
referral-step =
    · { $day } { $did ->
        [assembly] { $step ->
            [submitted] submitted to the villagers' assembly
           *[proposed] { assembly-step } ✓
        }
        [referred] referred to { $unit }
        [accepted] { $unit } accepted it
        [passed-on] passed on to { $unit }
        [returned] { $holder ->
            [assembly] { assembly-step }: not agreed, back to the council
           *[unit] { $unit } returned it
        }
        [escalated] overdue, gone up to { $unit }
        [resolved] { $holder ->
            [assembly] the notice of the result ✓
           *[unit] { $unit } has done it
        }
        [reopened] not solved, says who raised it; { referral-holder } goes on
       *[closed] closed
    }{ $why ->
        [yes] : { $text }
       *[no] {""}
    }
referral-holder =
    { $holder ->
        [assembly] the village
       *[unit] { $unit }
    }
answer-issue-referred =
    { $holder ->
        [assembly] { $issue } is submitted to the villagers' assembly. First comes { assembly-step }; once it is done, note it by "Its way" or /mine.
       *[unit] { $issue } is with { $unit }, due by { $due_at }. You and whoever raised it hear of every step.
    }
answer-assembly-step =
    { $step ->
        [resolved] Noted, and whoever raised it knows. It is under notice until { $due_at }; then the result is posted.
       *[consulted] Noted, and whoever raised it knows. Next comes { assembly-step }.
    }
answer-referral-accepted = Accepted; please see to it by { $due_at }.
answer-referral-returned =
    { $holder ->
        [assembly] Noted; { $issue } waits at the council again. Whoever raised it reads the reason.
       *[unit] Returned to “{ $council_title }”, with your reason.
    }
answer-referral-passed-on = Passed on to { $unit }.
answer-referral-resolved = Noted; whoever raised it is asked whether it is solved.
answer-referral-rated =
    { $rating ->
        [satisfied] Thank you; it is closed.
        [partly] Thank you, noted; it is closed.
       *[not_solved] Noted; { referral-holder } goes on with it.
    }
notice-issue-referred =
    { $holder ->
        [assembly] { $issue } “{ $text }” is for the whole village to decide: it is submitted to the villagers' assembly. First comes { assembly-step }; you hear of every step.
       *[unit] { $issue } “{ $text }” can't be settled here and is with { $unit } now, due by { $due_at }.
    }
notice-assembly-step =
    { $taken ->
        [proposed] { $issue } “{ $text }”: the Party branch has proposed it; next the two village committees talk about it.
        [consulted] { $issue } “{ $text }”: the two village committees agree; next the Party members deliberate.
        [deliberated] { $issue } “{ $text }”: the Party members approve; next the villagers or their representatives vote.
        [decided] { $issue } “{ $text }”: the villagers have voted for it; next the decision is posted for all to see.
       *[published] { $issue } “{ $text }”: the decision is posted, under notice until { $due_at }, and everybody may speak up. Then it is carried out.
    }{ $reason ->
        [none] {""}
       *[other] {" "}({ $reason })
    }
notice-referral-received =
    📮 <b>{ $council_title }</b> sends a matter ({ referral-category }):
    <blockquote>{ $text }</blockquote>
    { $reason ->
        [none] {""}
       *[other] { $reason }
    }
    Please see to it by { $due_at }; after that it goes one tier up.
notice-referral-accepted = { $issue } “{ $text }”: { $unit } has accepted it, due by { $due_at }.
notice-referral-returned =
    { $holder ->
        [assembly] { $issue } “{ $text }”: it ended at { assembly-step }: { $reason }. What you said is not lost; the council goes on looking for a way.
       *[unit] { $issue } “{ $text }”: { $unit } has returned it: { $reason }
    }
notice-referral-passed-on = { $issue } “{ $text }” is passed on to { $unit }: { $reason }
notice-referral-escalated = { $issue } “{ $text }”: overdue at { $skipped }, it has gone up to { $unit }, due by { $due_at }.
notice-referral-overdue =
    { $holder ->
        [assembly] { $step ->
            [resolved] ⏰ { $council_title } { $issue } “{ $text }”: the notice of the decision is over. Once it is carried out and the result posted, please note it.
           *[proposed] ⏰ { $council_title } { $issue } “{ $text }” still awaits { assembly-step }. If it is done, please note it.
        }
       *[unit] ⏰ { $council_title } { $issue } “{ $text }” is overdue, and there is no higher tier. Please see to it.
    }
notice-referral-resolved = { $issue } “{ $text }”: { referral-holder } says it is done: { $reason }. Whoever raised it is asked.
notice-referral-asked =
    { $issue } “{ $text }”: { $holder ->
        [assembly] it is carried out as the villagers decided, and the result is posted:
       *[unit] { $unit } says it is done:
    }
    <blockquote>{ $reason }</blockquote>
    Is it solved? Without your answer it closes on { $close_at }, and counts as no satisfaction.
notice-referral-reopened =
    { $issue } “{ $text }” is not solved, says who raised it; { $holder ->
        [assembly] the village goes on, and posts the result once more.
       *[unit] { $unit } goes on, due by { $due_at }.
    }
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
mine-at-assembly = 📮 { $line }. Awaited: { assembly-step }. Once it is done, please note it.
refusal-not-recording-steps = The steps of the villagers' assembly are noted by the convenor or the recorder.
refusal-not-at-assembly = { $issue } is not at the villagers' assembly any more; "Its way" says where it is.
refusal-another-step-awaited = That step is noted already. { $issue } now awaits { assembly-step }.
refusal-notice-runs = The decision on { $issue } is still under notice; its result can be noted from { $day } on.
refusal-step-too-early = The step before was on { $day }, so this one of { $issue } can't be earlier. Please look at the date.
refusal-topic-at-assembly = { $topic } is at the villagers' assembly; please wait for what comes of it.
refusal-voted-at-home = { $vote } was voted on a home visit and is known to those who went; it is not submitted.
