### Why something was not done, and what would work, in a sentence

refusal-not-resident = You have not been seen in this council's group yet. Please write something there first.
refusal-not-seated = Only those with a seat can see this.
refusal-not-convenor = Only the convenor can do this.
refusal-not-chair = Only the convenor or the host can do this.
refusal-not-by-hand = This happens by itself when its time comes.
refusal-not-invited = You have no invitation to this topic.
refusal-not-administrator = Only an administrator of the group can found a council.
refusal-not-in-electorate = You had no seat when { $vote } opened, so you can't vote in it. You can in the next one.
refusal-not-proposer = Only the proposer of { $issue } or the convenor can withdraw it.
refusal-not-owner = { $name } is the owner of { $resolution }; the owner speaks for it.
refusal-not-asked = { $resolution } is rated by those who raised it; you were not asked.
refusal-own-result = You can't confirm your own work. Please have somebody else look at it.

refusal-no-council = There is no such council.
refusal-no-council-here = There is no council in this group yet. A group administrator founds one with /council new and its name.
refusal-only-in-group = Please do this in the council's group.
refusal-no-council-known = You have not been seen in a council's group yet. Please write something there first, then raise it.
refusal-no-such-number = There is no { $label } in this council. Please check the number.
refusal-no-such-seat = There is no seat "{ $name }"; the name may differ, or its term has ended. "Seats" shows them all.
refusal-owner-unknown = "{ $name }" was not found. Please write the name of a seat, or reply to her message.
refusal-username-unknown = @{ $name } has not been seen yet. Let her write in the group first, or reply to her message.
refusal-no-form = This form is finished or was dropped. To begin again, press the button it came from.
refusal-nothing-kept = Nothing is kept about you.

refusal-council-exists = This group has a council already. Send /council to see it.
refusal-seat-name-taken = There is a seat named "{ $name }" already. Please add something to tell the two apart.
refusal-already-seated = There is a seat already: "{ $name }". One seat for each person.
refusal-seat-taken = The seat "{ $name }" is claimed already; it needs no link.
refusal-seat-without-account = "{ $name }" has not claimed her seat yet. She does that by her link first, then she can get a post.
refusal-already-invited = { $name } is invited to { $topic } already.
refusal-link-unusable = This link was used, has run out or was revoked. Please ask the convenor for a new one.
refusal-convenor-can-not-go = You are still a convenor. Please hand the post over first: "Seats", then "Give a post".
refusal-no-seats = Nobody has a seat yet, so there is nobody to vote. The convenor adds seats under "Seats".
refusal-issue-not-collected = { $issue } has been answered already: { issue-state }.
refusal-issue-over = { $issue } can't be withdrawn any more: { issue-state }.
refusal-topic-over = { $topic } is over and can't be changed.
refusal-topic-has-vote = { $topic } has an open vote. Please wait for its end.
refusal-topic-has-resolution = { $topic } has a resolution under way. Please wait until it is closed.
refusal-vote-not-open = { $vote } is closed.
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
refusal-date-past = That day is over. Please choose a later one.
refusal-choose-a-button = Please press one of the buttons above.
refusal-rule-value = This rule has no such value; please press one of the buttons above.
refusal-motion-only = For now a vote is for or against one thing, not a choice of several. Please write one sentence without slashes.
refusal-resolve-incomplete = Three things are needed: what, owner: who does it, due: by when. Send /resolve alone for an example.
refusal-language-unknown = I can't speak "{ $typed }" yet. I know zh-CN and en.
refusal-private-matter = This is not handled here. Nothing of it is kept or shown. In danger call 110; women's rights line: 12338. If the message is still in the group, please delete it.

stale-button = This button is out of date. Please look at the newest message, or send /mine.
act-by-name = Please act under your own name: not as an anonymous administrator or a channel. Then send it again.
not-understood = I have no answer to that. To raise an issue send /issue; for what waits for you, /mine; for how it works, /help.
