### Topics: what the council talks about

topic-line = <b>{ $topic }</b> { $title } ({ topic-state })
topic-title = <b>Topic { $topic }: { $title }</b>
topic-status =
    { $status ->
        [drafted] Still being drafted.
        [announced] Announced. Next: invite those concerned, then open a vote.
        [scheduled] A session is set; it will be talked over there.
        [discussed] Being talked over.
        [settled] Settled; see below.
        [deferred] Put off for now.
       *[withdrawn] Withdrawn; its issues wait for an answer again.
    }
topic-reason = Why: { $reason }
cadence-single = Once
cadence-monthly = Monthly
cadence-urgent = Urgent
topic-cadence = Taken up: { $cadence }
topic-proposers = Raised by: { $names }
topic-issue = <blockquote>{ $issue } { $text }</blockquote>
topic-at-assembly = At the villagers' assembly; now awaited: { assembly-step }
topic-emptied = Everyone took her words back. If there is nothing left to talk about, the convenor may press "Withdraw".
topic-guests = Guests:
topic-guest =
    · { $name } ({ $status ->
        [invited] not answered yet
        [accepted] will come
        [expired] did not answer
       *[declined] can't come
    }){ $has_why ->
        [yes] : { $why }
       *[no] {""}
    }
topic-vote =
    { $vote }: { $question } — { $outcome ->
        [open] vote open
        [tied] tied, the host decides
        [passed] passed
        [failed] failed
        [no-quorum] too few for a result
        [withdrawn] withdrawn
       *[closed] closed
    }
topic-resolution = { $resolution }: { $what } ({ resolution-state })

button-vote = Open a vote
button-invite = Invite

answer-topic-made = Topic { $topic } is made and every proposer hears of it. Next: invite those concerned, then open a vote.
answer-topic-withdrawn = { $topic } is withdrawn. Its issues are not lost; they wait for an answer again.

button-defer = Put off
button-resume = Take up again
answer-topic-deferred = { $topic } is put off; its proposers hear why.
answer-topic-resumed = { $topic } is taken up again. Guests who said yes are still invited and hear of it; who never answered has to be asked anew.
notice-topic-deferred =
    <b>{ $council_title }</b>
    Topic { $topic } "{ $title }" is put off.
    The reason: { $reason }
    What you raised is kept; you hear when it is taken up again.
notice-topic-resumed =
    <b>{ $council_title }</b>
    Topic { $topic } "{ $title }" is taken up again.{ $is_guest ->
        [yes] {" "}You are still invited to it.
       *[no] {""}
    }

notice-topic-emptied =
    <b>{ $council_title }</b>
    Everyone who raised { $topic } "{ $title }" took her words back.
    Press "Withdraw" if there is nothing left to talk about; if there is, leave it as it is.
notice-topic-withdrawn =
    <b>{ $council_title }</b>
    Topic { $topic } "{ $title }" was withdrawn.
    The reason: { $reason }
    What you raised is not lost; it waits for the convenor's answer again.
