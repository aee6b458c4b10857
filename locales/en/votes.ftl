### Votes

vote-title = <b>Vote { $vote }</b> · { $topic } "{ $title }"
vote-question = <blockquote>{ $question }</blockquote>
vote-open = { $cast } of { $due } have voted. It closes { $closes }; until then a vote may be changed. It closes earlier when all have voted.
vote-open-in-room =
    { $due } are due, { $present } are here ({ $missing ->
        [0] a quorum
       *[other] no quorum, { $missing } short
    }), { $cast } have voted. It closes when all who are here have voted; until then a vote may be changed.
who-came =
    { $due } have a vote, { $room ->
        [yes] { $present } were there{ $silent ->
            [0] {""}
           *[other] {" "}({ $silent } without voting)
        }
       *[no] { $present } voted
    }
vote-tied = As many for as against. The host decides by { $closes }; if she does not, it fails.
vote-withdrawn = This vote was withdrawn; what was cast counts for nothing.
vote-choice =
    { $choice ->
        [for] For
        [against] Against
       *[abstain] Abstain
    } <b>{ $count }</b> { $names }
vote-bar = { $bar } { $line }
vote-secret = Secret: everyone sees who voted, nobody what was chosen; the count is known at the close.
vote-was-secret = Secret: everyone sees who voted, nobody what was chosen.
vote-took-part = Have voted: { $names }
vote-missing =
    { $room ->
        [yes] Here, without a vote: { $names }
       *[no] Still to vote: { $names }
    }
vote-absent = Not here: { $names }

vote-entered = Entered for them <b>{ $count }</b> { $names }
vote-recused = Stepped back, not due <b>{ $count }</b> { $names }
vote-advice = What guests advise, not counted:
vote-advice-line =
    { $choice ->
        [for] For
        [against] Against
        [abstain] Abstain
       *[option] { $marked }
    } <b>{ $count }</b> { $names }
vote-desk =
    { $some ->
        [yes] <b>What else you can do</b> (vote { $vote })
       *[no] In vote { $vote } nothing here is yours to do. To vote, press For, Against or Abstain.
    }
vote-desk-enter = <b>Enter ballots</b>: raised hands, papers and calls, with a witness.
vote-desk-step-back = <b>Step back</b>: when you have a stake of your own in it.
step-back-asked = <b>Step back from { $vote }?</b> You are then not due in this vote, a ballot you cast is removed, and you can't come back into it. The group sees that you stepped back.

method-motion = For or against
method-choice = Choose one
method-approval = Choose several
method-ranked = Put in order
vote-how-many = Press "Vote": the options then open for you alone.
vote-paper = <b>Vote { $vote }</b> · { $question }
vote-how-choice = Press the one you want.
vote-how-approval = Press all that are fine with you; press again to undo. It counts at the deadline, or when the convenor closes.
vote-how-ranked = Press what you want most, then what comes next, and so on; press one again to take it out. It counts at the deadline, or when the convenor closes.
option-line = { $number }. { $option }
option-counted = { $number }. { $option }
    { $bar } <b>{ $votes }</b>
option-names = { $names }
options-abstaining = Abstaining: { $count }
options-assembled = { who-came }, enough for a quorum (at least { $quorum }); { "" }
options-no-quorum = { who-came }, too few for a quorum (at least { $quorum }); { $missing } more were needed: <b>no result</b>.
choice-passed = “{ $option }” has { $votes }, at least { $needed } were needed: <b>“{ $option }” it is</b>.
choice-second-round = the most were { $votes }, at least { $needed } were needed, { $missing } short: <b>a second round</b> between “{ $first }” and “{ $second }”.
vote-second-round = The second round is { $vote }.
choice-failed = the most were { $votes }, at least { $needed } were needed, { $missing } short: <b>nothing was chosen</b>.
approval-passed = at least { $needed } were needed: <b>chosen: { $options }</b>.
ranked-counted = (The numbers: how many put it first.)
ranked-passed = compared two by two, none beats “{ $option }”: <b>“{ $option }” it is</b>.
ranked-tied = compared two by two these can't be parted: { $options }: <b>a tie, nothing was chosen</b>.
ranked-failed = nobody put them in order: <b>nothing was chosen</b>.
pairs-title =
    <b>Vote { $vote }, two by two</b>
    Read across: how many would rather have this one than the one above.
pairs-option = { $number }. { $option }
pairs-table = <pre>{ $table }</pre>
button-vote-second-round = Second round
button-vote-pairs = Two by two
answer-option-marked =
    { $vote }: { $abstains ->
        [yes] you abstained
       *[no] you chose { $marked }
    }. { $cast } of { $due } have voted. You may change it until the close.
counted-of =
    { $counted ->
        [due] Of the { $base } who have a vote
        [present] { $room ->
            [yes] Of the { $base } who were there
           *[no] Of the { $base } who voted
        }
       *[for-and-against] Of the { $base } votes for and against
    }
verdict-passed =
    ✅ { who-came }: quorum met (at least { $quorum }). { $in_favour } for, { $against } against, { $abstaining } abstaining. { counted-of } at least { $needed } had to be for: <b>passed</b>.
verdict-casting =
    ✅ { who-came }: quorum met (at least { $quorum }). { $in_favour } for, { $against } against, { $abstaining } abstaining. A tie, and the casting vote was for: <b>passed</b>.
verdict-failed =
    { who-came }: quorum met (at least { $quorum }). { $in_favour } for, { $against } against, { $abstaining } abstaining. { counted-of } at least { $needed } had to be for: <b>failed</b>, { $missing } more for would have passed it.
verdict-no-quorum =
    { who-came }: no quorum (at least { $quorum }), { $missing } more would have made it. { $in_favour } for, { $against } against, { $abstaining } abstaining: <b>no result this time</b>. The vote can be held again.
verdict-untold =
    { $outcome ->
        [no-quorum] { who-came }: no quorum (at least { $quorum }): <b>no result this time</b>. The vote can be held again.
       *[other] { who-came }: quorum met (at least { $quorum }). { $outcome ->
            [passed] { $among ->
                [yes] Chosen: <b>{ $won }</b>.
               *[no] <b>Passed</b>.
            }
           *[failed] { $among ->
                [yes] <b>Nothing chosen</b>.
               *[no] <b>Failed</b>.
            }
        }
    } Fewer than { $fewest } voted: the sum would tell who chose what, so it is not shown.

button-for = For
button-against = Against
button-abstain = Abstain
button-close-vote = Close vote
button-vote-options = Vote
button-more = More
button-enter = Enter ballots
button-step-back = Step back
button-step-back-sure = Yes, step back
button-recuse = Recuse
button-means-hand = Hands
button-means-paper = Papers
button-means-phone = Phone
button-vote-again = Vote again
button-resolve-more = Resolve more
button-resolve = Resolve
button-submit = To the village

answer-vote-opened =
    Vote { $vote } is open { $room ->
        [yes] until all { $present } who are here have voted
       *[no] until { $closes_at }
    }. { $due ->
        [one] 1 member is
       *[other] { $due } members are
    } due to vote; { $private ->
        [yes] those who are here have the buttons from me in private, and nobody else sees the vote.
       *[no] the buttons are in the group.
    }
answer-ballot-cast =
    { $vote }: you voted { $choice ->
        [for] For
        [against] Against
       *[abstain] Abstain
    }. { $cast } of { $due } have voted. You may change it until the close.
answer-ballot-in-box = { $vote }: your ballot is in the box; nobody can see what you chose. { $cast } of { $due } have voted. You may change it until the close.
answer-last-ballot =
    { $vote }: your ballot is kept, and with it the vote is over. { $private ->
        [yes] You hear the result from me.
       *[no] The result is in the group.
    }
answer-advice-given =
    { $vote }: your advice is noted{ $marked ->
        [none] {""}
       *[other] {""}: { $marked }
    }; it is not counted. You may change it until the close.
answer-recused = { $vote }: { $name } is recused; { $due } are due now.
notice-recused =
    <b>{ $council_title }</b>
    You are recused from vote { $vote }:
    <blockquote>{ $question }</blockquote>
    You are not due in it, and a ballot you cast is removed. If that is wrong, speak to the convenor.
answer-ballots-entered = { $vote }: { $ballots } { $ballots ->
        [one] ballot
       *[other] ballots
    } entered. { $cast } of { $due } have voted.
notice-ballots-witnessed =
    <b>{ $council_title }</b>
    { $ballots } { $ballots ->
        [one] ballot was
       *[other] ballots were
    } entered in vote { $vote }, naming you as the witness:
    <blockquote>{ $question }</blockquote>
    If you saw nothing of it, tell the convenor at once.
notice-ballot-entered =
    <b>{ $council_title }</b>
    The recorder entered your ballot in vote { $vote }; the witness is { $witness }:
    <blockquote>{ $question }</blockquote>
    { $secret ->
        [yes] It is noted that you voted, not what. If you did not, tell the convenor at once.
       *[no] It says: <b>{ $choice ->
            [for] for
            [against] against
            [abstain] abstaining
           *[other] { $marked }
        }</b>. If that is wrong, press your own choice under the vote in the group; you can until it closes.
    }
answer-vote-closed =
    { $vote } is closed: { $outcome ->
        [passed] passed. Next: press "Resolve" and settle who does it and by when.
        [failed] failed.
       *[no_quorum] too few voted, so there is no result. It can be held again.
    }
answer-vote-tied = { $vote } has as many for as against; it waits for the host.
answer-vote-withdrawn = { $vote } is withdrawn; what was cast counts for nothing.

notice-visit-vote =
    <b>{ $council_title }</b>
    { $vote } is put to the vote on the visit:
    <blockquote>{ $question }</blockquote>
    { $there ->
        [no] Those who are there vote in private, and it closes when all of them have; to close it now press "Close vote". Nothing of it is shown in the group.
       *[yes] Just press a button below. Only those who are here see it, and nothing of it is shown in the group.
    }
notice-vote-reminded =
    <b>{ $council_title }</b>
    You have not voted yet in { $vote }; it closes { $closes_at }:
    <blockquote>{ $question }</blockquote>
    Just press a button below.
mention-vote-reminded = you have not voted yet in { $vote }; it closes { $closes_at }.
notice-ballots-to-enter =
    <b>{ $council_title }</b>
    In vote { $vote } nothing is entered yet for { $names }, who can't press; it closes { $closes_at }:
    <blockquote>{ $question }</blockquote>
    Call or visit, then press "Enter ballots", with a witness.
notice-vote-tied =
    <b>{ $council_title }</b>
    Vote { $vote } has as many for as against:
    <blockquote>{ $question }</blockquote>
    Please decide by { $until_at }; if you do not, it fails.
mention-vote-tied = { $vote } has as many for as against, please decide.
notice-vote-closed =
    <b>{ $council_title }</b>
    Vote { $vote } is closed:
    <blockquote>{ $question }</blockquote>
    { $outcome ->
        [passed] { $won ->
            [0] <b>Passed.</b>
           *[other] <b>Chosen: { $won_names }.</b>
        } Next the convenor settles who does it and by when.
        [failed] <b>Failed.</b> { $private ->
            [yes] The minutes of the visit say exactly how many voted which way.
            [away] Those who were there can tell you more.
           *[no] The group shows exactly how many voted which way.
        }
       *[no_quorum] Too few voted, so there is <b>no result this time</b>. The vote can be held again.
    }
