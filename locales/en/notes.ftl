### Notes: who said what in a session

note-kind =
    { $kind ->
        [point] point
        [suggestion] suggestion
        [decision] decision
       *[todo] to-do
    }
notes-title = <b>Notes</b> · { $session }: { $count }
notes-none = Nothing is noted yet.
notes-topic = <b>{ $topic } { $title }</b>
note-line =
    { $number }. [{ note-kind }] { $alone ->
        [yes] { $name }: { $text }
       *[no] { $text }
    }
notes-way = You can note in the group too: send "#point your words", or reply to a message with one word: point, suggestion, decision or to-do.
session-notes =
    { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }{ $mode ->
        [online] {" "}by { $people }
       *[room] {""}
    }

button-notes = Notes
button-note-own = Add note
button-note-others = Write down
button-notes-before = Back
button-notes-after = Next
button-nobody-alone = No one alone
take-back-note = Take back { $number }

ask-speaker = Who said it? Press her name; those who are here come first. For what all agreed on, press "No one alone".
ask-about = On which topic?

answer-note-kept = Noted as number { $number }, a { note-kind }.
answer-note-taken-back = Number { $number } is taken back.
