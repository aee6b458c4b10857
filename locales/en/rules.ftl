### A council's own rules: what each means, and a sum to see it by

rules-title = <b>{ $title }: how we decide</b>
rules-of-majority = <b>What it takes to pass</b>
rules-of-voting = <b>Voting</b>
rules-of-times = <b>Within how many days</b>
rules-of-place = <b>Time and language</b>
rules-open-votes = A change counts from the next vote on; a vote that is open is not touched.
rule-line = · { $rule }: <b>{ $value }</b>
button-rules = Rules
button-rules-majority = To pass
button-rules-voting = Voting
button-rules-times = Days
button-rules-place = Time, language
button-rules-back = All rules
answer-rule-changed = Changed. It counts from the next vote on.

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
