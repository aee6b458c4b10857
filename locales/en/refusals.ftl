### Why something was not done, and what would work, in a sentence

refusal-not-resident = You have not been seen in this council's group yet. Please write something there first.
refusal-not-coordinator = To found an alliance, whoever runs this bot has to name you as a coordinator first.
refusal-not-seated = That is for those with a seat.
refusal-not-convenor = Only the convenor can do this.
refusal-not-chair = Only the convenor or the host can do this.
refusal-not-by-hand = This happens by itself when its time comes.
refusal-not-invited = You have no invitation to this topic.
refusal-not-administrator = Only an administrator of the group can found a council.
refusal-not-administrator-to-succeed = Only an administrator of the group can take over from the convenor.
refusal-not-recorder = Only the recorder can do this, or the convenor where there is none.
refusal-recused = You stepped back from { $vote }, so you don't vote in it.
refusal-witness-herself = The witness must be somebody else; { $name } can't stand by for herself, or for what she enters.
refusal-not-in-electorate = You had no seat when { $vote } opened, so you can't vote in it. With a seat you can in the next one.
refusal-not-proposer = Only the proposer of { $issue } or the convenor can withdraw it.
refusal-not-owner = { $name } is the owner of { $resolution }; the owner speaks for it.
refusal-not-asked = { $resolution } is rated by those who raised it; you were not asked.
refusal-own-result = You can't confirm your own work. Please have somebody else look at it.

refusal-not-attendee = { $session } is for the seats and the guests of its topics. If you would like to come too, please tell the convenor.
refusal-no-council = There is no such council.
refusal-no-council-here = There is no council in this group yet. A group administrator founds one with /council new and its name.
refusal-only-in-group = Please do this in the council's group.
refusal-no-council-known = You have not been seen in a council's group yet. Please write something there first, then raise it.
refusal-no-such-number = There is no { $label } in this council. Please check the number.
refusal-no-such-lead = It has been written down already, or taken back.
refusal-file-unopened = It can't be opened any more.
refusal-no-file = { $issue } has no picture or voice note any more.
refusal-no-such-seat = There is no seat "{ $name }"; the name may differ, or its term has ended. "Seats" shows them all.
refusal-owner-unknown = "{ $name }" was not found. Please write the name of a seat, or reply to her message.
refusal-username-unknown = @{ $name } has not been seen yet. Let her write in the group first, or reply to her message.
refusal-no-alliance = That is for an alliance's coordinators. To found one, send /alliance with a name; a mentor sends /alliance alone, and has her councils.
refusal-no-form = This page is past. If you are still filling in, look at the last one below; to begin again, press the button it came from.
refusal-nothing-kept = Nothing is kept about you.

refusal-no-minutes = { $session } has no minutes yet; they are drafted when it closes.
refusal-not-for-minutes = The minutes of { $session } are for those who hold a seat or a post and the guests who came; those of a home visit for those who went.
refusal-minutes-still-drafted = The minutes of { $session } are still being written; those who were there will get them.
refusal-minutes-published = The minutes of { $session } have been sent round. To change them, press “Take back” first.
refusal-minutes-confirmed = The minutes of { $session } are confirmed and stay as they are. To set something right, press “Correct”.
refusal-minutes-not-confirmed = The minutes of { $session } are not confirmed yet; simply change them.
refusal-minutes-locked = The minutes of { $session } are locked already, as No. { $number }.
refusal-minutes-file-too-big = This file is too large for minutes.
refusal-minutes-not-asked = Nobody is asked about the minutes of { $session } now.
refusal-minutes-vote-open = A vote of { $session } is still open; send the minutes round once it has closed.
refusal-not-there = You did not check in to { $session }; its minutes are confirmed by those who were there.
refusal-replies-herself = { $name } has an account and replies herself.
refusal-witness-not-in-minutes = { $name } is not in the minutes of { $session }; please name another witness.
refusal-no-objection = This objection in { $session } is answered already, or taken back.

refusal-session-begun = { $session } is under way already.
refusal-session-over = { $session } is over.
refusal-session-not-begun = { $session } has not begun yet.
refusal-no-session = No session is convened.
refusal-too-few-to-begin = { $session }: { $due } seats are due, { $present } checked in. { $missing } more make a quorum.
refusal-not-checked-in = { $vote } is a vote of session S{ $number }: only those who are there vote. Please check in first.
refusal-voter-not-checked-in = { $name } has not checked in, and in { $vote } only those vote who are there.
refusal-session-is-talk = { $session } is a talk, for too few came: nothing is voted on. Press "Open" once enough are there.
refusal-not-on-agenda = { $topic } is not on the agenda of { $session }.
refusal-taken-up-already = { $topic } is what you are at.
refusal-agenda-done = The agenda of { $session } is done; you may close it.
refusal-no-item-current = { $session } is at no topic now.
refusal-no-other-item = Nothing else waits on the agenda of { $session }.
refusal-topic-in-session = { $topic } is on the agenda of { $session }, which is under way. Please wait for its end.
refusal-left-already = { $name } has not checked in, or has left.
refusal-no-session-open = No session is under way; notes are taken while one is.
refusal-speaker-unknown = Nobody called "{ $name }" was asked to { $session }, and nothing is noted yet. Press a name, or "No one alone".
refusal-no-such-attendee = Nobody called "{ $name }" was asked to { $session }.
refusal-topic-not-on-agenda = { $topic } is not on the agenda of { $session }.
refusal-guest-of-other-topic = The session is at { $topic }, and you were asked for another topic; please wait for yours.
refusal-not-keeper-of-roll = The check-in list is for the convenor, the host and the recorder. If you have come yourself, press "I'm here".
refusal-not-keeper = Only the host, the recorder and the convenor note what others say. Your own words you can note yourself.
refusal-not-own-note = These are not your words, so you can't take them back.
refusal-notes-from-board = Here everybody would read them. Press "Notes" under the message of { $session }: then you alone do.
refusal-no-such-note = { $session } has no note { $number }, or it was taken back.
refusal-note-kept-already = These words are noted already.
refusal-note-of-nothing = Please write the words after it, or reply to what a member said.
refusal-tag-wanted = Please begin with point, suggestion, decision or todo, like this: /note suggestion A lamp with a sensor.
refusal-check-in-first = Please check in to { $session } before you raise your hand.
refusal-host-is-neutral = You are hosting, so you take no turn and move nothing. To speak, press "Hand over" under "Floor", online "Other host" under "More", and let somebody else host.
refusal-host-without-account = { $name } does not use Telegram and can't host. Please choose somebody else.
refusal-host-not-coming = { $name } does not come, or is not among those who go. Please choose somebody else.
refusal-host-not-there = { $name } is not here. Please choose somebody who is.
refusal-hosts-already = { $name } is hosting already.
refusal-host-has-floor = { $name } is speaking. Wait until she is done, or choose somebody else.
refusal-raises-it-herself = { $name } has an account and raises her hand herself.
refusal-guest-before-topic = { $session } has not come to your topic yet; please raise your hand then.
refusal-has-the-floor = You have the floor now.
refusal-turns-used = You have spoken { $turns } times on this topic; please listen to the others now.
refusal-no-floor-online = { $session } is online: no hand is needed, write whenever you like.
refusal-nobody-waits = Nobody waits to speak.
refusal-queue-changed = Somebody else is first now; please open the floor again.
refusal-turn-over = She is done speaking.
refusal-floor-paused-already = It is paused already.
refusal-floor-not-paused = It is not paused: she is speaking.
refusal-begin-not-yet = { $session } can be opened from { $minutes } minutes before its time. To meet earlier, the convenor presses "Move".
refusal-check-in-not-yet = You can check in to { $session } from { $minutes } minutes before it begins.
refusal-code-unreadable = The code has four digits, such as 4821; please type it again.
refusal-codes-used-up = You have mistyped the code of { $session } { $tries } times. Please ask the host to check you in from her list.
refusal-form-half-filled = { $session } asks for the code of the day, and you are filling in something else, which stays. Send /here with the code, such as /here 4821; or finish it first, or press "Cancel" there.
refusal-no-code = Nobody needs a code for { $session }: "I'm here" is enough.
refusal-checked-in-already = You are checked in to { $session } already.
refusal-no-topics-named = Please name at least one topic, like T1.
refusal-moment-past = That moment has passed. Please name one to come.
refusal-topic-scheduled = A session about { $topic } is convened already.
refusal-demanded-already = You have asked for a session about { $topic } already; it is convened once enough have.
refusal-not-demanded = You do not ask for a session about { $topic } now.
refusal-session-not-monthly = { $session } is not of a monthly series.
refusal-notice-days =
    A session is announced { $days ->
        [one] a day
       *[other] { $days } days
    } before. If it can't wait make it an urgent one, else choose a later time.
refusal-notice-hours =
    Even an urgent session is announced { $hours ->
        [one] an hour
       *[other] { $hours } hours
    } before. Please choose a later time.
refusal-end-before-start = It has to end after it begins. Please write another time.
refusal-time-unreadable = "{ $typed }" is no time of day. Please write it like 15:00.
refusal-mode-unknown = "{ $typed }" is no way to meet. Please write plenary, on_site, home_visit or online.
refusal-no-such-times = There is no such search for a time; look at the newest message.
refusal-no-such-slot = There is no such time to choose; look at the newest message.
refusal-times-over = That is settled already; look at the newest message.
refusal-not-asked-for-times = The seats and the guests of these topics are asked; you are not one of them.
refusal-slots-number = That makes { $count } different times; { $fewest } to { $most } are wanted.
refusal-slots-too-soon = None of these times leaves enough notice any more. Please propose others.
refusal-slots-not-there = A time is found together for a gathering or on the spot only; here please choose a day.
refusal-alliance-exists = You have an alliance already; send /alliance to see it.
refusal-in-no-alliance = This council is in no alliance.
refusal-council-exists = This group has a council already. Send /council to see it.
refusal-seat-name-taken = There is a seat named "{ $name }" already. Please add something to tell the two apart.
refusal-already-seated = There is a seat already: "{ $name }". One seat for each person.
refusal-roster-too-big = This file is too large for a list of members. Please use my table, with the list alone, and send it again.
refusal-roster-unreadable = This file can't be opened. Please save it as xlsx or csv and send it again.
refusal-roster-no-names = There is no column "Name". Please use my table and leave its first row as it is.
refusal-roster-empty = Nobody is on the list yet; please write one member a row.
refusal-roster-too-many = A list holds { $most } at most; please send it in parts.
refusal-roster-file-wanted = Please send the filled table as a file; press "The table" to get one.
refusal-roster-changes-nothing = The list says what the seats say already; there is nothing to import.
refusal-no-seats-prepared = Your coordinator has prepared no seats for this council.
refusal-import-too-big = This file is too large. Please use my table and send it in parts.
refusal-import-unreadable = This file can't be opened. Please save it as xlsx and send it again.
refusal-import-no-sheet = There is no sheet “Units”, “Team”, “Services” or “Seats”. Please use my table and leave the names of its sheets as they are.
refusal-import-no-column =
    In “{ $sheet ->
        [units] Units
        [team] Team
        [seats] Seats
       *[services] Services
    }” there is no column “{ $column ->
        [code] Code
        [unit] Unit's code
        [duty] Duty
        [kind] Kind
       *[name] Name
    }”. Please use my table and leave its first row as it is.
refusal-import-too-many = A table holds { $most } rows at most; please send it in parts.
refusal-import-empty = There is nothing in the table yet; please write one thing a row.
refusal-import-changes-nothing = The table says what is so already; there is nothing to change.
refusal-import-fits-no-more = Units have changed since you sent the table, and it fits no longer. Please send it again, and I look anew.
refusal-import-gone = This table waits for you no longer. To change anything, send the file again.
refusal-seats-all-there = All of them have their seats already, so none was added.
refusal-seats-at-once = You named { $count }; up to { $most } can be added at once. Please send them in parts.
refusal-seat-taken = The seat "{ $name }" is claimed already; it needs no link.
refusal-guest-answered = { $name } has answered already and needs no link.
refusal-seat-without-account = "{ $name }" has not claimed her seat yet. She does that by her link first, then she can get a post.
refusal-already-invited = { $name } is invited to { $topic } already.
refusal-invitation-over = The invitation to { $topic } is over and needs no answer any more. Thank you.
refusal-link-unusable = This link was used, has run out or was revoked. Please ask the convenor for a new one.
refusal-no-such-member = She is not on this list any more.
refusal-code-unusable = This code is wrong, has expired or was taken back. Ask the coordinator for another.
refusal-code-or-name = No code like this is good. If it is your alliance's name, send: /alliance new { $title }
refusal-convenor-can-not-go = You are still a convenor. Please hand the post over first: "Seats", then "Give a post".
refusal-convenor-already = You are the convenor.
refusal-succession-asked = Somebody has asked already; wait for what the seats say.
refusal-convenor-not-lost = The convenor is in the group and has acted within { $days } days. She can hand over under "Posts".
refusal-no-succession = Nobody asks to take over, or it is settled already.
refusal-own-succession = You asked for it yourself; another seat has to speak.
refusal-nobody-to-ask = There is nobody to ask about { $issue }.
refusal-not-asked-back = You were asked nothing about { $issue }.
refusal-nothing-asked = Nothing more is asked about { $issue }.
refusal-same-issue = { $issue } can't be merged into itself; choose another.
refusal-issue-not-joinable = Nothing can be merged into { $issue }: { issue-state }.
refusal-own-issue = { $issue } is your own: you hear of it anyway.
refusal-own-motion = Another seat has to second your motion.
refusal-own-motion-waits = A motion of yours on { $topic } is waiting already. Take it back first, or wait for its vote.
refusal-not-own-motion = A motion is taken back by the one who proposed it.
refusal-no-such-motion = There is no such motion; look at the topic's newest message.
refusal-motion-over = This motion was voted on already, or taken back.
refusal-motion-seconded = This motion needs no second any more; it may be put to the vote.
refusal-motion-unseconded = This motion first needs a second from another seat.
refusal-no-such-option = { $vote } has no such option; look at its newest message.
refusal-options-number = That makes { $count } options; { $fewest } to { $most } are wanted. Write: question / A / B.
refusal-options-double = “{ $option }” is there twice; please leave one out.
refusal-no-second-round = { $vote } needs no second round.
refusal-second-round-held = The second round of { $vote } was held already.
refusal-no-pairs = { $vote } has no table of pairs.
refusal-not-host = With equal votes the host decides.
refusal-vote-not-tied = { $vote } waits for no casting vote.
refusal-no-seats = Nobody has a seat yet, so there is nobody to vote. The convenor adds seats under "Seats".
refusal-issue-not-collected = { $issue } has been answered already: { issue-state }.
refusal-issue-taken-back = { $issue } was taken back and is no longer shown to others.
refusal-issue-over = { $issue } can't be withdrawn any more: { issue-state }.
refusal-topic-over = { $topic } is over and can't be changed.
refusal-topic-not-deferred = { $topic } is not put off.
refusal-topic-has-vote = { $topic } has an open vote. Please wait for its end.
refusal-topic-has-resolution = { $topic } has a resolution under way. Please wait until it is closed.
refusal-vote-not-repeatable = { $vote } can't be held again: only the last vote on a topic can, and only where too few had voted.
refusal-vote-over =
    { $outcome ->
        [passed] { $chosen ->
            [0] { $vote } is closed: it passed.
           *[other] { $vote } is closed. Chosen: { $won }.
        }
        [failed] { $vote } is closed: it failed.
        [no-quorum] { $vote } is closed: too few for a result.
        [tied] { $vote } is closed: a tie, and the host decides.
        [withdrawn] { $vote } is withdrawn; what was cast counts for nothing.
       *[open] { $vote } takes no more ballots and is being counted.
    }
refusal-vote-not-open = { $vote } is closed.
refusal-secret-ballots-need-a-key = Secret votes can't be held yet: the key NX_SECRET_KEY must be set first. Ask whoever runs the bot.
refusal-already-recused = That is done already: recused from { $vote }.
refusal-voted-already = { $name } has voted in { $vote } already, so nothing more is entered for her.
refusal-voter-recused = { $name } is recused from { $vote }, so nothing is entered for her.
refusal-means-not-secret = { $vote } is secret, and all see a raised hand. Use paper, or a call.
refusal-vote-is-secret = { $vote } is secret: say who voted and how many chose what, not who chose what.
refusal-vote-is-open-ballot = { $vote } is open: say what each one chose.
refusal-papers-of-seats-only = { $name } is a guest; in a secret vote she presses the button herself.
refusal-papers-other-number = That is { $papers } ballots, but { $voters } voted; the two must agree.
refusal-no-voters-named = Nobody is chosen yet. Press names, or type them.
refusal-no-such-voter = { $vote } has no voter "{ $name }", or she has voted already. Use the name of her seat.
refusal-choice-unreadable =
    { $line ->
        [0] {""}
       *[other] Line { $line }:{" "}
    }I can't read "{ $typed }"; write for, against or abstain.
refusal-options-unreadable =
    { $line ->
        [0] {""}
       *[other] Line { $line }:{" "}
    }"{ $typed }" doesn't fit; write numbers from 1 to { $most }, each once, or 0 to abstain.
refusal-numbers-unreadable =
    { $line ->
        [0] {""}
       *[other] Line { $line }:{" "}
    }I can't read "{ $typed }"; write numbers with spaces between.
refusal-sums-unreadable = "{ $typed }" doesn't fit; write { $wanted } numbers with spaces between.
refusal-secret-ballot-sealed = That ballot of { $vote } is in the box already; it can't be changed or taken out any more.
refusal-vote-not-passed = { $vote } has not passed, so it can't become a resolution.
refusal-resolution-not-under-way = This can't be done with { $resolution } now: { resolution-state }.
refusal-resolution-over = { $resolution } is over: { resolution-state }.
refusal-owner-answered = The owner's yes or no to { $resolution } has been given already.
refusal-not-done-yet = { $resolution } is not said to be done yet. Please wait for its owner.
refusal-feedback-over = { $resolution } is not being rated now. Its message in the group shows where it stands.
refusal-proposers-decide = Those who raised { $resolution } say whether it is solved; nobody can do it for them.

refusal-text-empty = There are no words yet. Please write a line or two.
refusal-text-too-long = That is { $length } characters; at most { $limit } fit. Please keep to what matters most.
refusal-no-issues-named = No issue is chosen yet. Please choose at least one.
refusal-number-unreadable = "{ $typed }" can't be read. Numbers look like I1, T1, V1 or R1.
refusal-number-wanted = "{ $typed }" can't be read. Please begin with a number such as { $example }.
refusal-date-unreadable = "{ $typed }" can't be read as a day. Please write it like { $example }.
refusal-moment-unreadable = "{ $typed }" is no day and hour I can read. Write it like "next Friday 3pm" or { $example } 15:00.
refusal-weekday-unclear = Is "{ $typed }" today, or the next one? Write "today", or the date.
refusal-day-unclear = "{ $typed }" may be two days. Write { $first } or { $second }.
refusal-hour-unclear = "{ $typed }": before or after noon? Write { $early } or { $late }.
refusal-hour-leapt-over = The clocks go forward that night: there is no { $hour }. Take another hour.
refusal-date-not-gone-by = Please write a day of the last year, today at the latest, such as { $example }.
refusal-date-past = That day is over. Please choose a later one.
refusal-choose-a-button = Please press one of the buttons below.
refusal-period-unreadable = I can't read “{ $typed }”. Please write it like { $example }, 2026-Q1 or 2026.
refusal-zone-unknown = There is no time zone "{ $typed }". Please write it like Asia/Shanghai, or the city alone: Urumqi.
refusal-rule-value = This rule has no such value; please press one of the buttons above.
refusal-resolve-incomplete = Three things are needed: what, owner: who does it, due: by when. Send /resolve alone for an example.
refusal-language-unknown = I can't speak "{ $typed }" yet. I know zh-CN and en.
refusal-private-matter = This is not handled here. Nothing of it is kept or shown. In danger call 110; women's rights line: 12338. If the message is still in the group, please delete it.

stale-button = This button is out of date. Please look at the newest message, or send /mine.
act-by-name = Please act under your own name: not as an anonymous administrator or a channel. Then send it again.
not-understood = I have no answer to that. To raise an issue send /issue; for what waits for you, /mine; for how it works, /help.
refusal-no-such-unit = There is no such unit of yours. Send /alliance to look again.
refusal-role-held = You have this role already; the code is still good for somebody else.
refusal-no-such-announcement = There is no such announcement, or not for this council.
refusal-announcement-moved-on = That step is past: press “Refresh” to see how it stands.
refusal-no-such-referral = There is no such referred matter here.
refusal-referral-over = { $issue } is not yours to see to any more; press “Its way” to see where it is.
refusal-referral-accepted = { $issue } is accepted already; press “Done” when it is.
refusal-template-incomplete = Write a title, a slash with spaces around it, and the background, such as /template Stairs / Things stand in the way.
refusal-template-taken = Your council uses it already.
refusal-rules-as-shipped = This council has changed none of the rules it began with: there is nothing to offer.
refusal-training-without-link = Write what it is, a slash with spaces around it, and its link, such as /training Minutes / https://example.org/minutes
refusal-training-file-kind = As training I take a PDF, a Word, Excel or PowerPoint document, a text or a picture.
refusal-training-file-big = This file is too large; up to { $most } MB, please, or send its link.
refusal-call-incomplete = Write a title, the question and the last day, with a slash and spaces around it between them, such as /call Bicycles / Where do they charge? / 2026-12-31
refusal-call-over = This call is over.
refusal-example-not-closed = { $topic } is not closed: it may be shared once all that was decided has come about.
refusal-example-offered = { $topic } is shared already; “Ours” shows it.
refusal-example-names = “{ $word }” says who it is. Please leave it out and send it again.
refusal-example-handed-over = { $topic } is with the coordinators already. If you object, tell the convenor: she may take it back at any time.
refusal-no-such-example = There is no such example; it may have been taken back.
refusal-not-open-yet =
    { $feature ->
        [online] Online sessions are
        [visits] Home visits are
        [preferences] “Choose several” and “Put in order” are
        [slots] “Find a time” is
       *[referrals] Referring is
    } not open to this council yet; its alliance opens things step by step.
refusal-no-such-role = She has that role here no more.
refusal-last-coordinator = Nobody else coordinates “{ $title }”: let somebody share the work first.
refusal-not-mentor = This council is not given to you to guide.
refusal-no-mentor = { $unit } has no mentor yet. “More”, “People”, “Mentor” gives a code for one.
refusal-no-mentor-here = Your council has no mentor now.
refusal-mentor-given = It has a mentor already.
refusal-mentor-declined = Its convenor would rather go without a mentor.
