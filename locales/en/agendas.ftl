### The agenda: which topics, in which order, how many minutes each

button-agenda-arrange = Arrange
agenda-arranged =
    <b>Agenda of { $session }</b>{ $minutes ->
        [0] {""}
       *[other] , { $minutes } min in all
    }
agenda-item =
    { $position }. { $topic } { $title }{ $minutes ->
        [0] {""}
       *[other] {" "}({ lasts-minutes })
    }
agenda-untold =
    { $changes ->
        [minutes] Press a topic to change its place and its time.{" "}
        [order] Press a topic to change its place.{" "}
       *[none] {""}
    }"Publish" tells everybody who is invited.
agenda-told = It is published. Once you change it, publish it again.
agenda-minutes-asked = Earlier or later? How many minutes?
agenda-order-asked = Earlier or later?
agenda-pool =
    { $count ->
        [one] One topic has no session yet.
       *[other] { $count } topics have no session yet.
    } Which one comes to { $session }?

button-agenda-show = Back
button-agenda-pool = Add
button-agenda-publish = Publish
button-agenda-earlier = Earlier
button-agenda-later = Later
button-agenda-remove = Not now

answer-agenda-published = The agenda of { $session } is published; everybody invited will hear.
notice-agenda-published =
    <b>{ $council_title }</b>
    The agenda of { $session } on { $starts_at } is settled{ $minutes ->
        [0] :
       *[other] , about { $minutes } min:
    }
    { $topics }
notice-agenda-emptied =
    <b>{ $council_title }</b>
    { $topic } { $title } need not be talked about any more, and { $session } has no other topic.
    Arrange another one under "Papers", or call the session off.
notice-topic-off-agenda =
    <b>{ $council_title }</b>
    Session { $session } on { $starts_at } will not talk about { $topic } { $title }, so you need not come this time; you will hear when it is taken up.

refusal-agenda-empty = This is the last topic of { $session }. To drop the session, press "Call off" on its board.
refusal-agenda-bare = There is nothing on the agenda of { $session } yet; add a topic first.
refusal-agenda-untimed = { $session } is online: its topics are all open until it ends, and take no minutes.
refusal-agenda-minutes = A topic may have 1 to { $most } minutes.
refusal-agenda-position = It can only be number 1 to { $most }.
refusal-agenda-published = The agenda of { $session } is published and was not changed since.
refusal-topic-on-agenda = { $topic } is on the agenda of { $session } already.
