### Issues: what people raise

issue-line = <b>{ $issue }</b> { $text }
issue-own = <b>{ $issue }</b> { $text } ({ issue-state })
issues-none = No issue is waiting for an answer. If something troubles you, press "Raise an issue".
issues-found = <b>{ $count } with “{ $words }”</b>
issues-not-found = No issue has “{ $words }” in it.
issue-page =
    <b>{ $issue }</b> · { issue-state }
    <blockquote>{ $text }</blockquote>
issue-seconds =
    { $count ->
        [0] Nobody has seconded it yet.
        [1] Seconded by 1 seat.
       *[other] Seconded by { $count } seats.
    }
issue-result = What was done: { $result }
unsigned-name = Somebody who gave no name
unnamed-resident = A resident
channel-said =
    { $channel ->
        [phone] by phone
        [visit] on a visit
        [meeting] at a meeting
       *[wechat] on WeChat
    }
issue-came = Said on { $received_on } { channel-said }, taken down by { $writer }.
merge-into = Into { $issue }
issues-title =
    { $count ->
        [one] <b>1 issue waiting for an answer</b>
       *[other] <b>{ $count } issues waiting for an answer</b>
    }

button-behalf = For somebody else
button-unnamed = A resident, no name
button-days-ago-0 = Today
button-days-ago-1 = Yesterday
button-days-ago-2 = 2 days ago
button-channel-phone = By phone
button-channel-visit = On a visit
button-channel-meeting = At a meeting
button-channel-wechat = On WeChat
button-issues = Issues
button-issue-topic = Make a topic
button-issue-decline = Decline
button-issue-fix = Settle now
button-issue-ask = Ask back
button-issue-merge = Merge
button-issue-answer = Answer
button-issue-second = Second
button-issue-follow = Follow
button-issue-unfollow = Unfollow
button-withdraw = Withdraw

answer-issue-collected =
    { $signed ->
        [no] Noted as { $issue }, without your name. The convenor answers by { $reply_at }, and I tell you.
       *[yes] Noted as { $issue }. The convenor answers by { $reply_at }.
    }
answer-issue-fixed = { $issue } is settled; its proposer has been told.
answer-issue-asked = Asked. The proposer of { $issue } will answer.
answer-issue-answered = Thank you; your words are added to { $issue }.
answer-issue-merged = { $issue } is now part of { $into }; its proposer goes on to hear.
answer-issue-seconded =
    { $yes ->
        [yes] You second { $issue }. Seats seconding it: { $count }.
       *[no] You no longer second { $issue }. Seats seconding it: { $count }. You go on hearing of it.
    }
answer-issue-followed =
    { $yes ->
        [yes] You will hear what becomes of { $issue }.
       *[no] You will hear no more of { $issue }.
    }
answer-issue-declined = { $issue } is declined; its proposer reads your reason.
answer-issue-withdrawn = { $issue } is withdrawn.

notice-issue-collected =
    <b>{ $council_title }</b>
    Somebody put forward for you what you said in the group, as issue { $issue }:
    <blockquote>{ $text }</blockquote>
    The convenor answers you by { $reply_at }. If you would rather not, press "Withdraw".
notice-issue-taken-down =
    <b>{ $council_title }</b>
    { $writer } put forward for you, as issue { $issue }, what you said on { $received_on } { channel-said }:
    <blockquote>{ $text }</blockquote>
    The convenor answers you by { $reply_at }. If you would rather not, press "Withdraw".
notice-issue-to-triage =
    <b>{ $council_title }</b>
    { $name } raised { $issue }:
    <blockquote>{ $text }</blockquote>
    { $like ->
        [none] Please press your answer.
       *[other] It sounds like { $like }. Please press your answer.
    }
notice-issue-fixed =
    <b>{ $council_title }</b>
    { $issue } was settled on the spot:
    <blockquote>{ $text }</blockquote>
    What was done: { $result }
    If it is not, raise it again.
notice-issue-asked =
    <b>{ $council_title }</b>
    About { $issue }:
    <blockquote>{ $text }</blockquote>
    The convenor asks: { $question }
    Press “Answer”; a line will do.
mention-issue-asked = the convenor has a question about { $issue }.
notice-issue-answered =
    <b>{ $council_title }</b>
    { $issue } was answered:
    <blockquote>{ $text }</blockquote>
notice-issue-merged =
    <b>{ $council_title }</b>
    { $issue } is the same matter as { $into } and goes on with it:
    <blockquote>{ $text }</blockquote>
    You will hear what becomes of it.
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
    { $issue } is now part of topic { $topic } "{ $title }":
    <blockquote>{ $text }</blockquote>
    Next the council talks it over and votes. You will hear the result.
notice-issue-declined =
    <b>{ $council_title }</b>
    { $issue } was not made a topic this time:
    <blockquote>{ $text }</blockquote>
    The reason: { $reason }
    If things change, you can always raise it again.
notice-issue-withdrawn =
    <b>{ $council_title }</b>
    { $issue } was withdrawn:
    <blockquote>{ $text }</blockquote>
    The reason: { $reason }
notice-issue-alone-again =
    <b>{ $council_title }</b>
    { $heir ->
        [none] { $whole } was withdrawn. { $issue }, which went with it, is still here and goes on by itself:
       *[other] { $whole } was withdrawn. { $issue }, which went with it, is still here and goes on with { $heir }:
    }
    <blockquote>{ $text }</blockquote>
    You will hear what becomes of it.
notice-issue-solved =
    <b>{ $council_title }</b>
    { $issue } is solved. Thank you for caring:
    <blockquote>{ $text }</blockquote>
    Whenever something comes up, raise it again here.
