### The papers of a session: calendar, agenda, attendance sheet

button-session-papers = Papers
papers = The papers of { $session }. Which one?
button-paper-calendar = Calendar
button-paper-agenda = Agenda
button-paper-sheet = Sheet

calendar-title = Session { $session } · { $council_title }
calendar-line =
    { $position }. { $topic } { $title }{ $minutes ->
        [0] {""}
       *[other] {" "}({ $minutes } min)
    }
paper-file-calendar = { $session }.ics
paper-caption-calendar =
    { $state ->
        [cancelled] Open this file and { $session } is struck out in the calendar of your phone.
        [moved] Open this file and { $session } has its new time and place in the calendar of your phone, whether it was there or not.
       *[new] Open this file and { $session } is in the calendar of your phone. If it is moved, open the new one.
    }

paper-footer = { $council_title } · { $session }
paper-line-when = When
paper-line-where = Where
paper-line-how = How
paper-line-host = Host
paper-about = { $begins } (about { $minutes } min)
paper-until = { $begins } to { $ends }

agenda-title = Agenda of { $session }
paper-file-agenda = { $session } agenda.pdf
paper-caption-agenda = The agenda of { $session }, to print for everyone.
agenda-column-position = No.
agenda-column-topic = Topic
agenda-column-time = Time
agenda-minutes = { $minutes } min
agenda-sum = { $minutes } min in all
agenda-guests = Guests: { $names }

sheet-title = Attendance at { $session }
paper-file-sheet = { $session } attendance.pdf
paper-caption-sheet = The attendance sheet of { $session }, to print and lay out at the door.
sheet-due = Seats
sheet-count = { $due } due, _____ present, _____ guests
sheet-column-number = No.
sheet-column-name = Name
sheet-column-role = As
sheet-column-signature = Signature
sheet-column-arrived = Came at
sheet-seat = Member
sheet-guest =
    Guest of { $topic }{ $has_why ->
        [yes] : { $why }
       *[no] {""}
    }
sheet-signed-host = Host:
sheet-signed-recorder = Recorder:

refusal-not-going = { $session } is a home visit; what belongs to it is for those who go: whom the convenor takes along, and who was checked in there.
refusal-not-in-post = The sheet is printed by the convenor, the host or the recorder.
