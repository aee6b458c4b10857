### Issues: what people raise

issue-state =
    { $status ->
        [collected] waiting for an answer
        [accepted] part of a topic
        [quick-fix] settled on the spot
        [quick_fix] settled on the spot
        [referred] referred
        [merged] merged into another topic
        [declined] not made a topic
        [withdrawn] withdrawn
       *[solved] solved
    }
issue-line = <b>{ $issue }</b> { $text }
issue-own = <b>{ $issue }</b> { $text } ({ issue-state })
issues-none = No issue is waiting for an answer. If something troubles you, press "Raise an issue".
issues-title =
    { $count ->
        [one] <b>1 issue waiting for an answer</b>
       *[other] <b>{ $count } issues waiting for an answer</b>
    }

button-issues = Issues
button-topic = Make a topic
button-decline = Decline
button-withdraw = Withdraw

answer-issue-collected = Noted as { $issue }. The convenor answers by { $reply_at }.
answer-issue-declined = { $issue } is declined; its proposer reads your reason.
answer-issue-withdrawn = { $issue } is withdrawn.

notice-issue-collected =
    <b>{ $council_title }</b>
    Somebody put forward for you what you said in the group, as issue { $issue }:
    <blockquote>{ $text }</blockquote>
    The convenor answers you by { $reply_at }. If you would rather not, press "Withdraw".
notice-issue-to-triage =
    <b>{ $council_title }</b>
    { $name } raised { $issue }:
    <blockquote>{ $text }</blockquote>
    Please answer: make it a topic, or say why not.
notice-issue-unanswered =
    <b>{ $council_title }</b>
    { $days ->
        [one] { $issue } was raised 1 day ago and still waits for an answer:
       *[other] { $issue } was raised { $days } days ago and still waits for an answer:
    }
    <blockquote>{ $text }</blockquote>
    Please make it a topic or say why not, so that nobody is kept waiting.
notice-issue-accepted =
    <b>{ $council_title }</b>
    Your issue { $issue } is now part of topic { $topic } "{ $title }":
    <blockquote>{ $text }</blockquote>
    Next the council talks it over and votes. You will hear the result.
notice-issue-declined =
    <b>{ $council_title }</b>
    Your issue { $issue } was not made a topic this time:
    <blockquote>{ $text }</blockquote>
    The reason: { $reason }
    If things change, you can always raise it again.
notice-issue-withdrawn =
    <b>{ $council_title }</b>
    { $issue } was withdrawn:
    <blockquote>{ $text }</blockquote>
    The reason: { $reason }
notice-issue-solved =
    <b>{ $council_title }</b>
    Your issue { $issue } is solved. Thank you for speaking up:
    <blockquote>{ $text }</blockquote>
    Whenever something comes up, raise it again here.
