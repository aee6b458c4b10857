### Forms in the private chat, one question at a time

form-title =
    <b>{ $kind ->
        [issue] Raise an issue
        [decline] Decline { $subject }
        [topic] Make a topic
        [invite] Invite a guest to { $subject }
        [seat] Add a seat
        [roster] List of members
        [unseat] End a seat
        [post] Give a post
        [vote] Open a vote on { $subject }
        [resolve] A resolution from { $subject }
        [owner] A new owner for { $subject }
        [progress] Progress on { $subject }
        [done] { $subject } is done
        [waive] Waive { $subject }
        [join] Join an alliance
        [fix] { $subject }, settled on the spot
        [ask] Ask about { $subject }
        [answer] Answer about { $subject }
        [merge] Merge { $subject }
        [tag] Roles
        [absence] Away
        [motion] A motion on { $subject }
        [zone] Another time zone
        [recuse] Somebody steps back from { $subject }
        [enter] Ballots of { $subject }
        [behalf] Raise an issue for somebody else
        [lead] Write it down
        [note] Your note in { $subject }
        [write_down] Write down what was said in { $subject }
        [meet] Convene a session
        [slots] Find a time together
        [move] Move { $subject }
        [minutes] Minutes of { $subject }: one section
        [objection] What is wrong in the minutes of { $subject }
        [stand] The minutes of { $subject } stand
        [reply_for] A reply to the minutes of { $subject }
        [addendum] A correction to the minutes of { $subject }
        [defer] Put off { $subject }
        [excuse] Not coming to { $subject }
        [here] Checking in to { $subject }
        [call_off] Call off { $subject }
        [refer] Refer { $subject }
        [return] Return { $subject }
        [hand_on] Pass on { $subject }
        [resolved] { $subject } is done
        [example] { $subject } as a good example
        [guide] A word to the convenor
        [ask_mentor] A question to your mentor
        [submit] { $subject } to the villagers' assembly
        [step] { $subject }: { assembly-step }
        [result] { $subject }: { assembly-step }
        [not_agreed] { $subject }: { assembly-step }
       *[withdraw] Withdraw { $subject }
    }</b> · { $council_title }
form-about = <blockquote>{ $about }</blockquote>

ask-text =
    { $kind ->
        [ask] What do you want to know? One line, for the proposer only.
        [motion] What should be voted on? One sentence one can be for or against, such as: We put three lamps in the stairwell. The vote is on these very words.
        [answer] Please write your answer; it is added to your words.
        [lead] What does it say? In its own words; then it gets a number and everyone can read it. If it tells of a private matter at home, or of harm done to somebody, do not write it but press “Not for us”.
        [behalf] What was said? In her own words, if you can. She hears of it; where she has no account, you do. Please leave private family matters out.
        [issue] What would you like to raise? Write in one message where it is and what is wrong. Please leave private family matters out.
        [note] What would you like to say? Send it in one message and it is noted for all to read. What kind it is you may press first; it is a point if you don’t. Please leave private family matters out.
        [write_down] What was said? In her own words, if you can. What kind it is you may press first; it is a point if you don’t. Please leave private family matters out.
        [guide] What would you like to tell her? One message, for the convenor alone. It is advice; she decides.
        [ask_mentor] What would you like to ask? One message, for your mentor alone. Please leave private matters out.
        [resolve] What exactly is to be done? One or two clear sentences.
        [addendum] What is to be set right? The confirmed text stays; this is added after it, and all who were there hear of it.
       *[progress] How far is it? Write a line or two; the proposers will read it.
    }
ask-reason =
    { $kind ->
        [decline] Why is it not made a topic? Its proposer reads your reason.
        [absence] Why? One line, for the convenor only.
        [waive] Why does it end here? Everyone can read the reason.
        [objection] What is wrong, and how should it read? The recorder sees it; if she does not change it, it goes into the minutes.
        [stand] Why does it stand? Who objected sees it, and it goes into the minutes.
        [defer] Why is it put off? One line, which its proposers and the group read.
        [call_off] Why is it called off? One line is enough.
        [refer] Why is it referred? One sentence; whoever gets it and whoever raised it read it.
        [return] Why is it returned? One sentence; the council and whoever raised it read it.
        [hand_on] Why is it passed on? One sentence; the next unit and the council read it.
        [submit] Why does the whole village have to decide it? One sentence, which whoever raised it reads.
        [not_agreed] Why was it not agreed to? One sentence; whoever raised it reads it. It goes back to the council.
       *[withdraw] Why is it withdrawn? One line is enough.
    }
ask-words =
    { $kind ->
        [reply_for] What does she say of the minutes? Press if she confirms them; if not, write what she says.
       *[minutes] How should this section read? Above is what it says now; copy it, change it, and send the whole section. One line for each thing said; begin with the name and a colon where somebody said it, such as Mei: the lamp belongs on the second floor.
    }
ask-issues = Which issues belong together? Press to choose, press again to undo, then press "That's all".
ask-title = What is the topic called? A few words, such as: dark stairs in house 3. How often it is taken up you may press first; it is once if you don’t.
ask-name =
    { $kind ->
        [seat] Whose seat is it? Please write her name. For several, one a line, or with commas between.
       *[invite] Who is invited? Write a name or a role, such as: the property manager. You get the link to pass on.
    }
ask-contacts =
    { $kind ->
        [seat] Press "Choose members" below and pick up to ten at once; each has her seat then, whether she ever wrote to me or not.
       *[invite] Press "Choose a guest" below and pick one of your contacts.
    }
ask-file = Press "The table" for a table with the members there are, fill it in, and send the file here. I look at it first; nothing is done before you press "Import".
ask-sure = Shall I import it?
ask-why =
    { $kind ->
        [step] { $step ->
            [published] Where is it posted? One sentence, which whoever raised it reads. To leave it out, press "Skip".
           *[proposed] What was said there? One sentence, which whoever raised it reads. To leave it out, press "Skip".
        }
        [excuse] Noted that you can't come. Why? One line, for the convenor and the recorder alone. To say nothing press "Skip".
       *[invite] Why this guest? One line, which the guest reads and the topic's message in the group shows. To leave it out, press "Skip".
    }
ask-seat =
    { $kind ->
        [tag] Whose role? Please press her name.
        [post] Who gets it? Please press her name.
       *[unseat] Whose seat ends? Please press her name.
    }
ask-post = Which post? If you hand over the convenor's, the new convenor takes charge.
ask-motion =
    { $method ->
        [motion] What is put to the vote? One sentence one can be for or against, such as: we put three lamps in the stairwell.
       *[choice] What is the question, and what are the options? Write: question / A / B, or one a line, such as: where to put the lamp / stairwell / door.
    }
ask-owner = Who takes it on? Press a name, or write the name of a seat.
ask-due =
    { $kind ->
        [absence] Away until when? Press one, or write a day such as 2026-12-31 or "next Friday".
       *[resolve] By when? Press one, or write a day such as 2026-12-31 or "next Friday". The day ends at 23:59.
    }
ask-tag = Which role? Pressed again, it is taken back.
ask-test = How will everyone see that it is done? For instance: all the lamps are lit in the evening.
ask-zone = Whose time? Write the name of the zone, such as Asia/Urumqi, or the city alone: Urumqi.
ask-voter = Who steps back? Press her name, or type it. She is not due then, a ballot she cast is removed, and she is told.
ask-means = How were they cast?
ask-witness = Who stands by as the witness? Press her name, or type it. She is told.
ask-ballots =
    { $way ->
        [secret] Who voted? Press the names, or type them with commas between. Only that they voted is noted; the sums come next.
       *[open] { $method ->
            [motion] Who voted what? Press a name: once for For, twice for Against, three times for Abstain, once more takes it off. Or type it, one a line: NAME against
            [choice] Who voted for which? Press a name; every press takes the next. Or type it, one a line: NAME 2
            [ranked] Who wants what most? One a line, after the name the numbers, what she wants most first: NAME 3 1 2. To abstain, 0.
           *[approval] Who voted for which? One a line, the numbers after the name, like this: NAME 1 3. To abstain, 0.
        }
    }
form-voted-meanwhile =
    { $count ->
        [one] { $names } has voted by button meanwhile and is not entered here.
       *[other] { $names } have voted by button meanwhile and are not entered here.
    }{ $left ->
        [0] {" "}Please see who else there is.
        [1] {" "}One voter is left, so one ballot.
       *[other] {" "}{ $left } voters are left, so { $left } ballots.
    }
form-typed = You wrote: { $typed }
ask-papers =
    { $method ->
        [motion] How many for, against and abstaining? Three numbers in this order, like 5 2 1. With one paper alone you know whose it is; keep it to yourself.
        [choice] How many for each? In the order above, abstentions last, like 4 2 0.
        [ranked] One paper a line, with the numbers above in the order on the paper, like 3 1 2. To abstain, 0. Not in the order of the names.
       *[approval] One paper a line, with the numbers above, like 1 3. To abstain, 0. Not in the order of the names.
    }
ask-proposer = Who said it? Press a name, or write hers, or her username with an @ before it. If she would rather not be named, press “A resident”.
ask-received =
    { $kind ->
        [behalf] On which day was it said? Press one, or write a date such as 2026-03-02.
       *[step] On which day was it? Press one, or write a date such as 2026-03-02.
    }
ask-channel = How was it said?
ask-signed = With your name or without? Without it nobody there learns who wrote, and I tell you all the same what becomes of it.
ask-into = Which one is the same matter? Press it, or write its number, such as I3.
ask-code =
    { $kind ->
        [here] Please type the code you see in the room, four digits. If you see none, ask the host.
       *[join] Please write the alliance's code; capitals or not.
    }
ask-result =
    { $kind ->
        [fix] What was done? One line; the proposer reads it.
        [result] What came of it? A sentence or two, as it was posted; whoever raised it is asked whether it is solved.
        [resolved] What was done? A sentence or two; whoever raised it is asked whether it is solved.
       *[done] What came of it? Write a line or two; those who raised it are then asked.
    }

button-cancel = Cancel
button-chosen = That's all
button-skip = Skip
button-contacts = From contacts
pick-people =
    { $kind ->
        [seat] Choose members
       *[invite] Choose a guest
    }
days-ahead =
    { $days ->
        [one] In 1 day
       *[other] In { $days } days
    }
button-signed = With my name
button-unsigned = Without my name
way-open = Open
way-secret = Secret
button-same-test = As in the motion

answer-form-opened = Good, please go on with the form.
answer-form-cancelled = All right, dropped. Nothing was changed.
answer-in-private = Please go on in our private chat.
ask-category = What is it about? Only the words above are sent, and not whose they are.
ask-to = Where to? What the whole village has to decide goes to the villagers' assembly.
form-responsible = ★ sees to such matters first.
