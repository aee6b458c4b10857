### Minutes: drafted, confirmed or objected to, locked, printed

## On paper

minutes-paper-title = Minutes
minutes-paper-draft = Draft
minutes-paper-number = No. { $number }
minutes-paper-digest = Proof (SHA-256) { $digest }
minutes-paper-session = Session
minutes-paper-mode = Held
minutes-paper-talk = { $mode } (a talk: no quorum)
minutes-paper-when = Time
minutes-paper-from-until = { $begin } to { $until }
minutes-paper-place = Place
minutes-paper-host = Host
minutes-paper-recorder = Recorder
minutes-paper-due = Due
minutes-paper-present = Present
minutes-paper-people =
    { $count ->
        [one] { $count } member
       *[other] { $count } members
    }
minutes-paper-none = —
minutes-paper-forgotten = { $member } (name removed on request)
minutes-paper-seats = Standing members (N)
minutes-paper-guests = Guests (X)
minutes-paper-column-seat = Seat
minutes-paper-column-guest = Number
minutes-paper-column-name = Name
minutes-paper-column-why = Why invited
minutes-paper-column-attendance = Attendance
minutes-paper-came-at = came { $came }
minutes-paper-came-left = came { $came }, left { $left }
minutes-paper-absent = absent
minutes-paper-excused = excused
minutes-paper-because = { $absent }: { $why }
minutes-paper-topic = Topic { $topic }: { $title }
minutes-paper-background = Background
minutes-paper-points = Main points
minutes-paper-tag =
    { $tag ->
        [point] (view){" "}
        [suggestion] (proposal){" "}
        [decision] (decision){" "}
        [todo] (to do){" "}
       *[none] {""}
    }
minutes-paper-said = { minutes-paper-tag }{ $text }
minutes-paper-said-by = { minutes-paper-tag }{ $name }: { $text }
minutes-paper-vote = Vote { $vote }
minutes-paper-wording = Wording: “{ $wording }”
minutes-paper-how =
    Method: { $method }, { $secret ->
        [yes] secret
       *[no] open
    }
minutes-paper-ways = Ballots: { $ways }
minutes-paper-means =
    { $count } { $means ->
        [hand] by show of hands
        [paper] on paper
        [phone] by phone
       *[button] by button
    }
minutes-paper-recused = Recused: { $names } (not due)
minutes-paper-tally = For { $in_favour }, against { $against }, abstaining { $abstaining }
minutes-paper-untold = Very few voted: the sum would tell who chose what, so it is not recorded.
minutes-paper-opposed = Against: { $names }
minutes-paper-option = “{ $option }” { $count }
minutes-paper-options =
    { $ranked ->
        [yes] Placed first: { $options }; abstaining { $abstaining }
       *[no] { $options }; abstaining { $abstaining }
    }
minutes-paper-verdict =
    Result: { $due } due, { $present } present (at least { $quorum } needed){ $way ->
        [ranked] {""}
       *[counted] { $needed ->
            [0] {""}
           *[other] , at least { $needed } votes needed
        }
    } — { $outcome ->
        [passed] { $way ->
            [motion] passed
           *[among] chosen: “{ $won }”
        }
        [failed] { $way ->
            [motion] not passed
           *[among] nothing chosen
        }
        [open] still open
       *[no-quorum] too few, no result
    }
minutes-paper-resolution = Resolution { $resolution }
minutes-paper-owner = Owner: { $name }   Due: { $due }
minutes-paper-test = Done when: { $test }
minutes-paper-dissent = Dissent
minutes-paper-carried-over = Not finished; it is carried over to the next session.
minutes-paper-notes = Other notes
minutes-paper-objections = Objections
minutes-paper-objection = { $name } objected: { $reason }
minutes-paper-objection-answer = The recorder answered: { $answer }
minutes-paper-unanswered = The recorder did not answer.
minutes-paper-confirmation = Confirmation
minutes-paper-confirmed = Confirmed by { $names }; locked on { $at }.
minutes-paper-unconfirmed = Nobody confirmed; locked on { $at }, when the time was over.
minutes-paper-silent = Said nothing until then: { $names }
minutes-paper-unasked = Without an account, and not heard: { $names }
minutes-paper-witnessed = Entered by the recorder for { $name }, who has no account; witness: { $witness }.
minutes-paper-addenda = Corrections
minutes-paper-addendum = { $number }. { $on }, { $name }: { $text }
minutes-paper-signed-host = Host (signature)
minutes-paper-signed-recorder = Recorder (signature)

## In chats

minutes-title = <b>Minutes { $session }</b> · { $council_title }
minutes-drafted = Minutes: being written; those who were there will get them.
minutes-asked = Minutes: waiting for those who were there, confirmed by { $approved }.
minutes-confirmed =
    Minutes: No. { $number }, confirmed { $on }{ $addenda ->
        [0] {""}
        [one] , { $addenda } correction
       *[other] , { $addenda } corrections
    }.
minutes-until = { $asked } with an account were there; they confirm or object until { $until }. Whoever says nothing is recorded as silent, and the minutes are locked.
minutes-to-ask = Please ask those without an account: { $names }. Press a name to enter what she says, with a witness beside you.
minutes-digest =
    Proof:
    <code>{ $digest }</code>
    To check a file you have, send the PDF or Word file here.
minutes-proved =
    { $intact ->
        [yes] The proof holds: the confirmed text is unchanged.
       *[no] ⚠️ The proof does not hold: the confirmed text was changed. Please tell whoever runs the bot.
    }
minutes-file =
    { $same ->
        [yes] Your file is this very paper.
       *[no] ⚠️ Your file carries this proof, but is not what is given out now: a correction may have been added since, a name taken out, the bot renewed; or somebody changed it. Take it anew below and compare.
    }
minutes-unproved = Nothing found. Only confirmed minutes have a proof; it may be mistyped, or those minutes are not for you.
minutes-objection =
    { $name } objects:
    <blockquote>{ $reason }</blockquote>
    If she is right, press “Take back”; if it stands, press below and say why.
minutes-stand = It stands: { $name }
minutes-sections =
    <b>Minutes { $session }</b>
    Which section? Who came and how it was voted is taken from the records.
minutes-section-topic = { $topic } { $title }
minutes-section =
    { $section ->
        [background] { $topic } background
        [points] { $topic } points
        [dissent] { $topic } dissent
       *[notes] Other
    }
minutes-caption = The minutes of { $session }. Please do not pass them on.

button-minutes-show = Minutes
button-minutes-pdf = PDF
button-minutes-docx = Word
button-minutes-sections = Edit
button-minutes-publish = Send round
button-minutes-recall = Take back
button-minutes-confirm = Confirm
button-minutes-object = Object
button-minutes-add = Correct
button-leave-out = Leave out

answer-minutes-worded = This section of { $session } is changed.
answer-minutes-published = The minutes of { $session } are sent round, to be confirmed until { $confirm_until_at }.
answer-minutes-recalled = The minutes of { $session } are back; change them and send them round again.
answer-minutes-approved = Thank you, you have confirmed the minutes of { $session }.
answer-minutes-entered =
    Entered: { $name } { $stance ->
        [confirms] confirms
       *[objects] objects
    }; the witness is { $witness }.
answer-objection-kept = Your objection to the minutes of { $session } is with the recorder.
answer-objection-answered = Your answer is sent; it goes into the minutes of { $session } with the objection.
answer-addendum-added = The correction is added to the minutes of { $session }; those who were there hear of it.

notice-minutes-drafted =
    <b>{ $council_title }</b>
    The minutes of { $session } are drafted: who came, the agenda, votes and resolutions are in them. Please look through them, add the main points, and send them to those who were there.
notice-minutes-published =
    <b>{ $council_title }</b>
    The minutes of { $session } are written. Please see whether they are right, until { $confirm_until_at }: press “Confirm” if they are, “Object” if not.
mention-minutes-published = please look at the minutes of { $session } until { $confirm_until_at }.
notice-minutes-reminded =
    <b>{ $council_title }</b>
    The minutes of { $session } still wait for you, until { $confirm_until_at }. Who says nothing is recorded as silent.
notice-minutes-to-enter =
    <b>{ $council_title }</b>
    The minutes of { $session }: not yet heard, for they have no account: { $to_ask_names }. Please ask them until { $confirm_until_at }, in person or by a call, and enter what they say.
notice-minutes-witnessed =
    <b>{ $council_title }</b>
    The recorder entered that { $name } { $stance ->
        [confirms] confirms
       *[objects] objects to
    } the minutes of { $session }, naming you as the witness. If that is not so, please tell the convenor.
notice-minutes-objected =
    <b>{ $council_title }</b>
    { $name } objects to the minutes of { $session }:
    <blockquote>{ $reason }</blockquote>
    If she is right, take them back and change them; if they stand, say why, and the objection goes into the minutes.
notice-objection-answered =
    <b>{ $council_title }</b>
    Your objection to the minutes of { $session }:
    <blockquote>{ $reason }</blockquote>
    The recorder lets them stand:
    <blockquote>{ $answer }</blockquote>
    Both go into the minutes.
notice-minutes-confirmed =
    <b>{ $council_title }</b>
    The minutes of { $session } are confirmed, No. { $number }. To sign and keep them, take the PDF or Word file below.
notice-addendum-added =
    <b>{ $council_title }</b>
    A correction was added to the minutes of { $session }; their text stays:
    <blockquote>{ $text }</blockquote>

mine-minutes-confirm = The minutes of { $session } wait for your yes.
mine-minutes-enter = The minutes of { $session } wait for those without an account: please ask them.
mine-minutes-word = The minutes of { $session } wait for your words.
