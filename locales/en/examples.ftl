### Good examples: a matter that came out well, told to other councils without names

button-unit-examples = Examples
button-alliance-examples = Examples
button-example-list = ◂ Others'
button-example-own = Ours
button-example-open = Look
button-example-object = I object
button-example-take-back = Take back
button-example-share = Announce
button-example-as-it-is = As it is
button-example-yes = Offer this
button-example-heading = Title
button-example-trouble = Trouble
button-example-decided = Outcome

example-words =
    <b>{ $title }</b>
    What troubled: { $trouble }
    What was done: { $decided }
    From raised to closed: { $days ->
        [0] less than a day
        [1] 1 day
       *[other] { $days } days
    }.
example-heard =
    A good example: <b>{ $title }</b>
    Something another council brought to a good end. Press “Look”, and use it if it fits.
example-page =
    { $council_title }, { $topic } · { $status ->
        [with_seats] with the seats; it stays here if one objects
       *[handed_over] with the coordinators
    }
example-shared =
    A good example, from “{ $unit }”{ $taken ->
        [yes] ; you use it
       *[no] {""}
    }
examples-page =
    <b>{ $title }</b>
    { $count ->
        [0] No other council has shared a good example yet.
       *[other] What other councils brought to a good end ({ $count }); a title opens one:
    }
    To share one of your own, press “Ours”.
examples-own =
    <b>{ $title }</b>
    { $shared ->
        [0] You have shared no good example yet.
       *[other] You have shared { $shared }; a title opens one, and you may take it back at any time.
    }{ $closed ->
        [0] {""}
       *[other] {""}
        Closed matters have a number: press one and I draft it. Nothing leaves before you have read and changed it.
    }
examples-of-unit =
    <b>{ $name }</b>
    { $count ->
        [0] No council here has handed over a good example yet.
       *[other] Good examples from the councils here; a title opens one, and you decide who sees it:
    }

ask-heading = A title for it, without names, phones or places. Mine is above: press the button, or send another.
ask-trouble = What was the trouble? Above is what people wrote; where I knew a name, a phone or a place there is “…”. Please read it again, and send it whole as it should be.
ask-decided = What was decided, and how did it come about? Above is what the resolution says. Please read it again, and send it whole as it should be.
ask-share = This is all that is shared, to the letter, and not whose it is. Press “Offer this”: the seats are told first, and if none objects in the next days it goes to the coordinators. You may take it back at any time.

answer-example-offered = Good. The seats are told; it goes to the coordinators unless one objects before { $until_at }.
answer-example-objected = It is not shared, and nothing of it is kept. The convenor is told, and not by whom.
answer-example-taken-back = Taken back: nobody elsewhere reads it any more. Topics that were made of it stay.
notice-example-told =
    The convenor would like to tell other councils how { $topic } “{ $subject }” came out, without names or phones.
    Press “Look”. If you object before { $until_at }, it is not shared.
notice-example-objected = A seat objects to sharing { $topic } “{ $subject }”; nothing of it is kept. You may talk it over, change it and offer it again.
notice-example-handed-over = “{ $council_title }” offers a good example: { $subject }. Press “Look”, and decide who sees it.
mine-example = The convenor would share { $topic } “{ $title }” with other councils. Please look; you may object.
