### Finding a time together

button-find-time = Find a time
button-add-time = One more
button-sure-slots = Ask the group
button-slots-convene = Take the best
button-slots-drop = Drop it

slots-title = <b>Finding a time</b> · { session-mode }
slots-topic = { $topic } { $title }
slots-place = Where: { $place }
slots-line =
    { $best ->
        [yes] ⭐ <b>{ $when }</b>
       *[no] { $when }
    }: { $coming } can{ $perhaps ->
        [0] {""}
       *[other] , { $perhaps } may
    }{ $away ->
        [0] {""}
       *[other] , { $away } can't
    }
slots-missing =
    { $nobody ->
        [yes] Everybody can come to the one with the star.
       *[no] Have not said that they can come to the one with the star: { $names }
    }
slots-how = Press each time: once if you can come, twice if you may, three times if you can't.
slots-over =
    { $settled ->
        [yes] Settled: it is session { $session }.
       *[no] No longer looked for.
    }

answer-times-proposed = The group is asked about { $count } times. Once enough have answered, press "Take the best" there; "Drop it" ends it without a session.
answer-slot-tapped =
    { $slot_at }: { $reply ->
        [yes] you can come.
        [maybe] you may come.
       *[no] you can't come.
    }
answer-times-dropped = It is dropped. To look for a time again, press "Convene".
notice-times-dropped =
    <b>{ $council_title }</b>
    The times you proposed have gone by; nothing was convened. To look again, press "Convene" on the topic.

refusal-slot-twice = That time is on the list already: give another one.
