### A council's own rules: what each means, and a sum to see it by

rules-title = <b>{ $title }: how we decide</b>
rules-of-majority = <b>What it takes to pass</b>
rules-of-voting = <b>Voting</b>
rules-of-vote-times = <b>How long a vote lasts</b>
rules-of-place = <b>Time and language</b>
rules-of-times = <b>Answers and ratings</b>
rules-of-following = <b>Reminders of resolutions</b>
rules-of-people = <b>Seats and the convenor</b>
rules-of-sittings = <b>Sittings</b>
rules-of-online = <b>Online</b>
rules-of-speech = <b>Coming and speaking</b>
rules-of-room = <b>In the room</b>
rules-of-demand = <b>Called by the seats</b>
rules-of-assembly = <b>The villagers' assembly</b>
rules-open-votes = A change counts from the next vote on; a vote that is open is not touched.
rule-line = · { $rule }: <b>{ $value }</b>
button-rules = Rules
button-rules-majority = To pass
button-rules-voting = Voting
button-rules-vote-times = Hours
button-rules-place = Time, language
button-rules-others = Other rules
button-rules-times = Answers
button-rules-following = Reminders
button-rules-people = Convenor
button-rules-sittings = Sittings
button-rules-online = Online
button-rules-speech = Coming, speaking
button-rules-room = In the room
button-rules-demand = Called by seats
button-rules-assembly = Assembly
button-rules-typed = Another
button-rules-back = Back
answer-rule-changed = Changed. A vote that is open is not touched.

rule-name-quorum = Quorum
rule-value-quorum =
    { $value ->
        [half] half
        [two-thirds] two thirds
        [three-quarters] three quarters
       *[all] everyone
    }
rule-means-quorum = With too few voting there is no result.
rule-sum-quorum = With { $seats } due, at least { $quorum } have to vote.
rule-name-base = Counted of
rule-value-base =
    { $value ->
        [due] all who are due
        [present] those who vote
       *[for-and-against] for and against
    }
rule-means-base = Of which number a majority is counted. Abstaining counts among those due and those voting, not among for and against.
rule-sum-base =
    { $base ->
        [due] With { $of } due, however many come, { $needed } have to be for.
        [present] When all { $of } vote, { $needed } have to be for.
       *[for-and-against] Of { $of } votes for and against, { $needed } have to be for.
    }
rule-name-threshold = Votes needed
rule-value-threshold =
    { $value ->
        [more-than-half] more than half
        [two-thirds] two thirds
        [three-quarters] three quarters
       *[unanimity] everyone
    }
rule-means-threshold = Exactly half is not more than half.
rule-sum-threshold = Counted of { $of }, { $needed } have to be for.
rule-name-casting-vote = When votes are equal
rule-value-casting-vote =
    { $value ->
        [yes] the host decides
       *[no] it fails
    }
rule-means-casting-vote = With as many for as against, the host may decide within a day; if she doesn't, it fails.
rule-sum-casting-vote =
    { $value ->
        [yes] 4 for and 4 against wait for the host.
       *[no] 4 for and 4 against have failed.
    }
rule-name-secrecy = Who sees the votes
rule-value-secrecy =
    { $value ->
        [yes] secret
       *[no] open
    }
rule-means-secrecy = Open: all see who chose what. Secret: all see who voted, nobody sees what.
rule-sum-secrecy =
    { $value ->
        [yes] Unless chosen otherwise, a vote is secret.
       *[no] Unless chosen otherwise, a vote is open.
    }
rule-name-guests-vote = Ballots of guests
rule-value-guests-vote =
    { $value ->
        [none] none
        [advisory] advice only
       *[counted] count like a seat's
    }
rule-means-guests-vote = Whether guests of a topic have a ballot in its votes.
rule-sum-guests-vote =
    { $value ->
        [none] With { $seats } seats and 2 guests, { $seats } are due; the guests speak.
        [advisory] With { $seats } seats and 2 guests, { $seats } are due; what the guests advise stands beside the sum.
       *[counted] With { $seats } seats and 2 guests, 2 more are due, and their ballots count.
    }
rule-name-close-when-decided = Close once decided
rule-value-close-when-decided =
    { $value ->
        [yes] yes
       *[no] no, let all vote
    }
rule-means-close-when-decided = Whether to close as soon as no vote still to come can change the result. A secret vote never closes early.
rule-sum-close-when-decided = Counted of { $of }, { $needed } have to be for: once they are, nothing changes it.
rule-name-motions-seconded = Motions need a second
rule-value-motions-seconded =
    { $value ->
        [yes] from one other seat
       *[no] no
    }
rule-means-motions-seconded = Whether a seat's motion needs a second from another seat before it is put. What the convenor or host puts needs none.
rule-sum-motions-seconded =
    { $value ->
        [yes] One proposes, one seconds: 2 want the vote, so it is held.
       *[no] One proposes, and one press of the convenor's puts it.
    }
rule-name-vote-hours = A vote lasts
rule-value-vote-hours = { $value } hours
rule-means-vote-hours = A vote closes by itself after so long, earlier when everyone has voted.
rule-sum-vote-hours = Opened now, it closes { $closes }.
rule-name-vote-reminders = Reminded to vote
rule-value-vote-reminders =
    { $value ->
        [twice] 1 day, 1 hour before
        [day] 1 day before
        [hour] 1 hour before
       *[none] never
    }
rule-means-vote-reminders = Reminds those alone who have not voted yet; never at night, and less often in a short vote.
rule-sum-vote-reminders =
    { $reminded ->
        [yes] Opened now, it closes { $closes }; reminded: { $reminders }.
       *[no] Opened now, it closes { $closes }, and nobody is reminded.
    }
rule-name-casting-hours = Wait for the host
rule-value-casting-hours = { $value } hours
rule-means-casting-hours = How long equal votes wait where the host decides; if she doesn't, the vote fails.
rule-sum-casting-hours = With equal votes now, she has until { $casting }.
rule-name-first-reply-days = First reply
rule-value-first-reply-days =
    { $value ->
        [1] 1 day
       *[other] { $value } days
    }
rule-means-first-reply-days = How soon the convenor answers an issue; if she doesn't, she is reminded.
rule-sum-first-reply-days = Put forward now, it is answered by { $reply }.
rule-name-feedback-days = Time to rate
rule-value-feedback-days = { $value } days
rule-means-feedback-days = How long those who raised it may rate a result; silence is never counted as satisfied.
rule-sum-feedback-days = Done now, it may be rated until { $feedback }.
rule-name-reminders = Reminders
rule-value-reminders =
    { $value ->
        [often] 3 days, 1 day before, on the day
        [twice] 1 day before, on the day
       *[once] only on the day
    }
rule-means-reminders = On which days the owner of a resolution is reminded.
rule-sum-reminders =
    { $value ->
        [often] 3 reminders until it is due.
        [twice] 2 reminders until it is due.
       *[once] 1 reminder on the day.
    }
rule-name-reminder-hour = Hour of reminders
rule-value-reminder-hour = { $value }:00
rule-means-reminder-hour = At what hour owners are reminded on their days.
rule-sum-reminder-hour = A day before means the day before at { $value }:00.
rule-name-overdue-every-days = When overdue
rule-value-overdue-every-days =
    { $value ->
        [1] every day
       *[other] every { $value } days
    }
rule-means-overdue-every-days = How often the owner of something overdue is reminded.
rule-sum-overdue-every-days =
    { $times ->
        [one] 21 days overdue, she is reminded once more.
       *[other] 21 days overdue, she is reminded { $times } more times.
    }
rule-name-overdue-told-days = Convenor told
rule-value-overdue-told-days = { $value } days overdue
rule-means-overdue-told-days = After how many days overdue the convenor is told, once.
rule-sum-overdue-told-days = Due now and not done, she is told { $overdue }.
rule-name-link-days = Links last
rule-value-link-days = { $value } days
rule-means-link-days = How long a link works that claims a seat or invites a guest.
rule-sum-link-days = Sent now, it works until { $link }.
rule-name-convenor-silent-days = Convenor silent
rule-value-convenor-silent-days = { $value } days
rule-means-convenor-silent-days = When a convenor has done nothing for so long, a group administrator may ask to take over.
rule-sum-convenor-silent-days = If she does nothing after today, from { $silent } on.
rule-name-objection-days = Days to object
rule-value-objection-days = { $value } days
rule-means-objection-days = How long the seats have to object when somebody asks to take over from the convenor, or a closed matter is offered as a good example.
rule-sum-objection-days = Asked now, she takes over { $objection } unless somebody objects.
rule-name-notice-days = Notice of a sitting
rule-value-notice-days =
    { $value ->
        [1] 1 day
       *[other] { $value } days
    }
rule-means-notice-days = How early a sitting is announced, counted in days of the calendar.
rule-sum-notice-days = Announced today, the earliest is { $notice }.
rule-name-urgent-notice-hours = Urgent notice
rule-value-urgent-notice-hours = { $value } hours
rule-means-urgent-notice-hours = How early an urgent sitting is announced.
rule-sum-urgent-notice-hours = Announced now, the earliest is { $urgent }.
rule-name-monthly-by-itself = Monthly by itself
rule-value-monthly-by-itself =
    { $value ->
        [yes] yes
       *[no] asks the convenor
    }
rule-means-monthly-by-itself = After a monthly sitting the next is a month later, same weekday and hour, with what was left. It is convened by itself, or proposed to the convenor.
rule-sum-monthly-by-itself = After one on the second Friday comes the second Friday.
rule-name-online-hours = Length online
rule-value-online-hours = { $value } hours
rule-means-online-hours = How long an online sitting lasts when no end was named.
rule-sum-online-hours = Begun now, it ends { $online }.
rule-name-online-reminder = Reminder online
rule-value-online-reminder = { $value } hours before its end
rule-means-online-reminder = Before an online sitting ends, those who have not said anything are reminded once, in private; of a short one not before half of it has passed, and not at night.
rule-sum-online-reminder = Begun now, it ends { $online }, and { $asked } people are reminded.
rule-name-session-reminders = Reminded to come
rule-value-session-reminders =
    { $value ->
        [twice] 1 day, 1 hour before
        [day] 1 day before
        [hour] 1 hour before
       *[none] never
    }
rule-means-session-reminders = Reminds in private whoever may come to a session and has not said that she can't; never at night.
rule-sum-session-reminders =
    { $reminded_to_come ->
        [yes] For a session in three days, at this time: reminded { $session_reminders }.
       *[no] For a session in three days nobody is reminded.
    }
rule-name-speech-minutes = Minutes to speak
rule-value-speech-minutes = { $value } minutes
rule-means-speech-minutes = How long one may speak at a time in a session. When it is nearly over, I tell her once, in private.
rule-sum-speech-minutes = When { $seats } use all their time, a topic takes { $minutes } minutes.
rule-name-speech-turns = Turns to speak
rule-value-speech-turns =
    { $value ->
        [1] once
        [2] twice
       *[other] { $value } times
    }
rule-means-speech-turns = How often one may speak on a topic in a session; who has not spoken goes first.
rule-sum-speech-turns = When { $seats } use all their turns, a topic takes { $minutes } minutes.
rule-name-speech-warning = Warning before the end
rule-value-speech-warning = { $value } seconds left
rule-means-speech-warning = When her time to speak is nearly over the speaker is told once, in private; of one without an account the host is told.
rule-sum-speech-warning = Of { $speech } minutes, she is told when { $warning } seconds are left.
rule-name-minutes-hours = Confirming minutes
rule-value-minutes-hours = { $value } hours
rule-means-minutes-hours = How long those who were there may confirm or object to the minutes; who says nothing is recorded as silent, and the minutes are locked.
rule-sum-minutes-hours = Sent round now, they are locked on { $locked }.
rule-name-minutes-reminder = Asked once more
rule-value-minutes-reminder = { $value } hours before
rule-means-minutes-reminder = Who has not said anything about the minutes is asked once more, so long before they are locked.
rule-sum-minutes-reminder = Sent round now, they are locked on { $locked }; { $value } hours before, the silent are asked once more.
rule-name-check-in-minutes = Checking in
rule-value-check-in-minutes = { $value } minutes before
rule-means-check-in-minutes = How long before its beginning one can check in to a session.
rule-sum-check-in-minutes = To a session at three o'clock one can check in from { $value } minutes before.
rule-name-check-in-code = Code for checking in
rule-value-check-in-code =
    { $value ->
        [yes] wanted
       *[no] none
    }
rule-means-check-in-code = Whether those who check in by themselves to a gathering or on site type the code of the day. The convenor, the host and the recorder find it behind their check-in list, and need none to check others in.
rule-sum-check-in-code =
    { $value ->
        [yes] If 4821 is on the board, one presses "I'm here" and types 4821.
       *[no] One presses "I'm here", and that is all.
    }
rule-name-code-tries = Wrong codes
rule-value-code-tries = { $value } in a row
rule-means-code-tries = Who mistypes the code so often is checked in by the host, lest those who are not there guess it.
rule-sum-code-tries = Of nine thousand codes { $value } guesses seldom hit one.
rule-name-agenda-minutes = Minutes a topic
rule-value-agenda-minutes = { $value } minutes
rule-means-agenda-minutes = What a topic is given on an agenda at first; the convenor changes it there.
rule-sum-agenda-minutes = Every topic of a new session gets { $value } minutes.
rule-name-absences-told = Missed without a word
rule-value-absences-told = { $value } times
rule-means-absences-told = Who misses so many gatherings of a year without a word is named to the convenor.
rule-sum-absences-told = After { $value } times the convenor hears of it, in private.
rule-name-demand-one-in = Called by the seats
rule-value-demand-one-in = one seat in { $value }
rule-means-demand-one-in = When so many seats ask for a session, one is convened without the convenor.
rule-sum-demand-one-in = Of { $seats } seats { $demanded } are enough.
rule-name-demand-hour = Then at
rule-value-demand-hour = { $value }:00
rule-means-demand-hour = At what hour such a session begins, on the first day that gives notice enough.
rule-sum-demand-hour = It begins at { $value }:00.
rule-name-quiet-hours = Quiet hours
rule-value-quiet-hours =
    { $value ->
        [none] none
        [from-20] 20:00 to 8:00
        [from-21] 21:00 to 8:00
       *[from-22] 22:00 to 7:00
    }
rule-means-quiet-hours = What can wait is told afterwards, in one message. What you do yourself is answered at once, and so is what cannot wait till morning.
rule-sum-quiet-hours =
    { $value ->
        [none] A topic made at 23:00: its proposer hears at once.
       *[other] A topic made at 23:00: its proposer hears at { $end }:00.
    }
rule-name-timezone = Time zone
rule-value-timezone = { $value }
rule-means-timezone = All days and hours are said in this time.
rule-sum-timezone = It is { $clock } now.
rule-name-language = The group's language
rule-value-language =
    { $value ->
        [zh-CN] 中文
        [en] English
       *[other] { $value }
    }
rule-means-language = What the bot speaks in the group; in private everyone has her own.
rule-sum-language = The group's messages change at once.
rule-name-public-notice-days = Public notice
rule-value-public-notice-days = { $value } days
rule-means-public-notice-days = How long what the villagers' assembly decided is posted; a result is noted after that.
rule-sum-public-notice-days = Posted today, it is under notice until { $posted }.
rule-name-assembly-days = Asked again after
rule-value-assembly-days = { $value } days
rule-means-assembly-days = With no news of what was submitted for so long, the convenor and the recorder are asked.
rule-sum-assembly-days = Submitted today, they are asked on { $heard }.
