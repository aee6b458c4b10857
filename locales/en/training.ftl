### Training material: offered by a coordinator, who sees which councils have not read it yet

list-of-training =
    <b>{ $title }</b>
    To give the convenors here something to learn from, write after /training what it is, a slash with spaces around it, and its link:
    <code>/training How minutes are written / https://example.org/minutes</code>
    Or send me a document or a picture, and write /training and what it is below it.
    I show it to you first; it goes out when you press “Send”. Once a convenor has pressed “Read” you see it of her council.{ $count ->
        [0] {""}
       *[other] {" "}Earlier ones are below.
    }
training-words =
    To learn from: <b>{ $title }</b>{ $has_text ->
        [yes] {""}
        { $text }
       *[no] {""}
    }
    { $file ->
        [none] Please press “Read” once you have; the
       *[other] Press “Open” to read it; the
    } coordinator sees whether your council has.
training-unread =
    <b>{ $title }</b>
    { $count ->
        [0] All councils that were told have read it.
       *[other] Told, and not read yet by { $count }:
    }
training-unread-in = · { $name }
button-announcement-unread = Not yet
button-training-file = Open
button-training-back = Back
