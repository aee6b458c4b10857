### The council, its seats and guests, and the first page of a private chat

greeting =
    Hello, I am <b>{ $bot_name }</b>. I keep the thread for a women's council: who raised what, how it was talked over, how many voted for it, who takes it on, and whether it got done.

    I keep nothing of your everyday talk. I keep only your names, and what is raised, voted and resolved by button or command. Private family matters are not handled in the group.

    To begin: one administrator of the group presses "Start a council" below. She becomes the convenor and gives the seats.

council-title = <b>{ $title }</b>
council-seats =
    { $count ->
        [0] Nobody has a seat yet. The convenor adds them under "Seats".
        [one] 1 seat: { $names }
       *[other] { $count } seats: { $names }
    }
council-posts =
    Convenor: { $convenor } · Host: { $host ->
        [none] nobody yet
       *[other] { $host }
    } · Recorder: { $recorder ->
        [none] nobody yet
       *[other] { $recorder }
    }
council-session =
    { $under_way ->
        [yes] Under way
       *[no] Next session
    }: <b>{ $session }</b> { session-mode }, { $when }
council-counts =
    { $collected ->
        [one] 1 issue
       *[other] { $collected } issues
    } waiting for an answer · { $under_way ->
        [one] 1 resolution
       *[other] { $under_way } resolutions
    } under way · { $closed } closed

seats-title =
    { $count ->
        [0] <b>No seats yet</b>
        [one] <b>1 seat</b>
       *[other] <b>{ $count } seats</b>
    }
seat-line =
    { $number }. { $name }{ $has_posts ->
        [yes] {" "}· { $posts }
       *[no] {""}
    }{ $state ->
        [unclaimed] {" "}(not claimed yet)
        [away] {" "}(away)
       *[here] {""}
    }
tag-executive = executive member
tag-grid-worker = grid worker
tag-mediator = mediator
tag-building-steward = building steward
post-convenor = convenor
post-host = host
post-recorder = recorder
someone = a member
list-separator = { ", " }
list-more = And { $count } more.
names-more = { $names } and others, { $count } in all

welcome =
    Hello. If something should be put to the council, write it to me here. Whatever waits for your vote or your answer is under /mine.

    I keep your name, what you raise, your votes and what you take on; nothing of everyday talk. To see it, or to be forgotten, send /privacy.
choose-council =
    To which council does this go, with your name or without? Please press one.
    Without it nobody there learns who wrote, and I tell you all the same what becomes of it. To drop it, just leave it.
choose-signed =
    Raise this in { $title }, with your name or without? Please press one.
    Without it nobody there learns who wrote, and I tell you all the same what becomes of it. To drop it, just leave it.
ask-language = 用哪种语言跟您说？ / Which language shall I speak?

mine-nothing = Nothing is waiting for you just now.
mine-title =
    { $count ->
        [one] <b>Yours: 1 matter</b>
       *[other] <b>Yours: { $count } matters</b>
    }
mine-council = <i>{ $title }</i>
mine-vote =
    { $vote } waits for your vote:
    <blockquote>{ $question }</blockquote>
mine-receipt =
    { $vote } is a secret vote and your ballot is in the box; you may change it until the close:
    <blockquote>{ $question }</blockquote>
mine-invitation = You are invited to talk over { $topic } "{ $title }". Can you come?
mine-rate =
    { $resolution } is said to be done. Is it solved?
    <blockquote>{ $what }</blockquote>
mine-resolve =
    { $vote } has passed. Please settle who does it and by when:
    <blockquote>{ $question }</blockquote>
mine-appoint =
    { $name } can't take { $resolution } on; please find another owner:
    <blockquote>{ $what }</blockquote>
mine-emptied = Everyone who raised { $topic } "{ $title }" took her words back. Press "Withdraw" if there is nothing left to talk about.
mine-confirm =
    { $resolution } is said to be done, and there is no other proposer to ask. Please have a look, then confirm:
    <blockquote>{ $what }</blockquote>

button-issue = Raise an issue
issue-in = To { $title }
in-signed = With my name, to { $title }
in-unsigned = Without my name, to { $title }
button-mine = My matters
button-seats = Seats
button-help = Help
button-new-council = Start a council
button-seat = Add a seat
button-unseat = End a seat
button-post = Give a post
button-tag = Roles
button-tag-executive = Executive
button-tag-grid-worker = Grid worker
button-tag-mediator = Mediator
button-tag-building-steward = Steward
button-roster = Roster
button-template = The table
button-import = Import
button-absence = I'm away
button-sit = I sit too
button-succeed = Take over
button-object = I object
button-post-convenor = Convenor
button-post-host = Host
button-post-recorder = Recorder
button-new-link = New link
button-revoke-link = Revoke
button-qr = QR code
qr-of = QR: { $name }
button-join = I'll come
button-not-join = I can't come
button-locale-zh-CN = 中文
button-locale-en = English
button-start = Private chat
button-go-on = Private chat

answer-council-founded = The council is founded and you are its convenor. Next: give the members their seats under "Seats".
answer-language-chosen =
    { $locale ->
        [en] All right, English from now on.
       *[zh-CN] All right, Chinese from now on.
    }
answer-seat-given =
    { $has_account ->
        [yes] { $name } has a seat now and can vote.
       *[no] A seat is kept for { $name }. The link to claim it comes to you in private; please pass it on to her alone.
    }
answer-seats-given =
    { $count ->
        [one] 1 seat is kept
       *[other] { $count } seats are kept
    }: { $given_names }. The links to claim them come to you in private; please pass each on to its owner.{ $there ->
        [0] {""}
       *[other] {" "}Seated already, so not added again: { $there_names }.
    }
answer-people-seated =
    { $count ->
        [0] Nobody was added.
        [one] { $given_names } has a seat now and can vote.
       *[other] { $count } have seats now and can vote: { $given_names }.
    }{ $there ->
        [0] {""}
       *[other] {" "}Seated already: { $there_names }.
    }
answer-roster-imported =
    Imported: { $new } new, { $changed } changed, { $there } as before.{ $links ->
        [0] {""}
        [one] {" "}The link that claims the seat comes to you in private.
       *[other] {" "}The links that claim { $links } seats come to you in private.
    }
column-name = Name
column-tags = Roles
column-until = Term ends
column-username = Username
roster-sheet = Members
roster-note = Roles: { $tags }. Put commas between several; leave it empty for none.
roster-caption = One member a row; only the name must be there. Fill it in and send the file back to me; CSV will do too.
roster-preview =
    The list is fine:{ $new ->
        [0] {""}
       *[other] {""}
        { $new } new: { $new_names }
    }{ $changed ->
        [0] {""}
       *[other] {""}
        { $changed } changed: { $changed_names }
    }{ $there ->
        [0] {""}
       *[other] {""}
        { $there } as before
    }
    Seats that are not on it stay as they are.
roster-wrong =
    { $count ->
        [one] One cell needs mending; nothing was imported:
       *[other] { $count } cells need mending; nothing was imported:
    }
roster-problem =
    Row { $row }, "{ $column }": { $flaw ->
        [empty] nothing is written
        [too-long] "{ $typed }" is too long, 40 characters at most
        [private] this can't be kept here
        [twice] "{ $typed }" is there twice; please tell namesakes apart
        [tag-unknown] there is no role "{ $typed }"
        [date-unreadable] "{ $typed }" is no day I understand; write it like 2027-12-31
        [date-past] { $typed } is past
       *[seated] @{ $typed } has another seat
    }
roster-mend = Please mend it and send the file again.
answer-seat-link = A new link for { $name } comes to you in private; the old one no longer works. Please pass it on to her.
answer-guest-link = A new link that invites { $name } to { $topic } comes to you in private; the old one no longer works. Please pass it on.
answer-guest-link-revoked = The link that invites { $name } to { $topic } is revoked. Should you want { $name } after all, make a new link.
answer-link-revoked = The link for { $name } is revoked. Nobody can use it any more.
answer-seat-claimed = You have your seat: "{ $name }". At the next vote just press For, Against or Abstain.
answer-seat-ended = The seat of { $name } has ended. Votes already open are not touched.
answer-post-given =
    { $name } is now { $post ->
        [convenor] the convenor; you have handed the post over to her
        [host] the host
       *[recorder] the recorder
    }.
answer-tag-changed =
    { $name }: { $tag ->
        [executive] executive member
        [grid-worker] grid worker
        [mediator] mediator
       *[building-steward] building steward
    } { $is_one ->
        [yes] noted.
       *[no] taken back.
    }
answer-absence-reported = You are away until { $until_on }; the convenor knows. You may still vote.
answer-succession-asked = Every seat has been told. Unless somebody objects by { $due_at }, you are the convenor.
answer-succession-refused = Good: the convenor stays as she is.
answer-guest-invited = { $name } is invited to { $topic }. If you gave only a name, the invitation link comes to you in private; please pass it on.
answer-guest-joined = Good, "{ $title }" will be talked over with you. { guest-may }
answer-guest-declined = Understood, you can't come to { $topic }. The convenor has been told.

notice-seat-link =
    The link with which <b>{ $name }</b> claims her seat:
    { $link }
    Please pass it on to her alone, not to the group. It works once, until { $expires_at }, and the group hears when it is used.
seat-links-line =
    <b>{ $name }</b>
    { $link }
notice-seat-links =
    <b>{ $council_title }</b>
    { $count ->
        [one] The link that claims a seat; please pass it on to her alone, not to the group:
       *[other] The links that claim { $count } seats; please pass each on to its owner alone, not to the group:
    }
    { $lines }
    Each works once, until { $expires_at }. To print one or hold it out, press a name for its QR code.
qr-seat =
    <b>{ $name }</b> · { $council_title }
    Scan it to claim the seat. It works once, until { $expires_at }. Print it or hold it out to her; please keep it out of the group.
qr-guest =
    <b>{ $name }</b> · { $council_title }
    Scan it to say whether you come for { $topic } "{ $title }". It works once, until { $expires_at }. Print it or hold it out; please keep it out of the group.
notice-seat-claimed = <b>{ $name }</b> has taken her seat in { $title }. Welcome.
notice-post-given =
    <b>{ $title }</b>
    { $name }, you are now { $post ->
        [convenor] the convenor: seats, answers to issues, topics, votes and owners are in your hands. The buttons are under the council's message in the group. What waited for the convenor before you waits for you now: press "My matters".
        [host] the host: you may open and close votes. The buttons are under the topics and votes in the group.
       *[recorder] the recorder: you enter raised hands, paper ballots and calls. Press "More" under a vote in the group.
    }
notice-term-ended =
    <b>{ $council_title }</b>
    The term of { $name }'s seat is over. A vote that is open is not touched; for another term the convenor gives the seat again.
notice-absence-reported =
    <b>{ $council_title }</b>
    { $name } is away until { $until_on }:
    <blockquote>{ $reason }</blockquote>
notice-succession-asked =
    <b>{ $council_title }</b>
    The convenor has left or been silent for long. { $name } asks to take over, and will unless a seat objects by { $due_at }.
notice-succession-refused =
    <b>{ $council_title }</b>
    Somebody objects to { $name } as convenor: nothing changes.
notice-succeeded =
    <b>{ $council_title }</b>
    { $hers ->
        [yes] You are the convenor now. What waited for the convenor before you waits for you: press "My matters".
       *[no] { $name } is the convenor now.
    }
notice-guest-link =
    <b>{ $council_title }</b>
    The link with which { $name } accepts your invitation to { $topic } "{ $title }":
    { $link }
    Please pass it on to that person alone, not to the group. It works once, until { $expires_at }.
notice-guest-invited =
    <b>{ $council_title }</b>
    { $name }, you are invited to talk over { $topic } "{ $title }". { $has_why ->
        [yes] Why you: <blockquote>{ $why }</blockquote>
       *[no] {""}
    }
    { guest-may } Can you come? Please press a button below.
guest-may =
    { $votes ->
        [counted] You may speak and advise, and your vote counts.
        [advisory] You may speak and advise; your vote is shown beside the sum.
       *[none] You may speak and advise; guests do not vote.
    }
notice-guest-thanked =
    <b>{ $council_title }</b>
    { $name }, { $status ->
        [settled] { $topic } "{ $title }" is settled. Thank you for your advice.
        [deferred] { $topic } "{ $title }" is put off, so there is no need to come now. Thank you.
       *[withdrawn] { $topic } "{ $title }" was withdrawn, so there is no need to come. Thank you.
    }
notice-guest-joined =
    <b>{ $council_title }</b>
    { $name } will come for { $topic } "{ $title }".
notice-guest-declined =
    <b>{ $council_title }</b>
    { $name } can't come. You may invite somebody else to { $topic } "{ $title }".

overnight = So as not to disturb you, { $count } things were kept until now:
mention = { $person }, { $what } Just press a button below.
mention-guest-invited = you are invited to talk over { $topic } "{ $title }". Can you come?
button-language = Language
button-privacy = Privacy
