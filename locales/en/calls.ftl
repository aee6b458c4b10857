### Calls for topics: one question to many councils, and how it goes in each, side by side

list-of-call =
    <b>{ $title }</b>
    To ask the councils here one question, write after /call a title, the question and the last day, with a slash and spaces around it between them:
    <code>/call Charging bicycles / Where do they charge, and who looks after it? / 2026-12-31</code>
    I show it to you first; it goes out when you press “Send”. A convenor who presses “Join” has it as a topic; you see how each stands, in numbers and statuses alone.{ $count ->
        [0] {""}
       *[other] {" "}Earlier ones are below.
    }
call-words =
    A call for topics: <b>{ $title }</b>
    { $text }
    “Join” makes it a topic of your council, until { $until }; the coordinator sees how the topic stands, and how many votes and resolutions it had.
call-page =
    <b>{ $title }</b>
    { $count ->
        [0] No council has joined yet.
       *[other] Councils that joined: { $count }
    }
call-joined = · { $name }, { $topic }: { topic-state }; votes { $votes }, resolutions { $adopted }, closed { $closed }
call-caption = How each stands
call-head =
    { $column ->
        [name] Council
        [votes] Votes
        [adopted] Adopted
       *[closed] Closed
    }
call-row-name = { $name }, { $topic }: { topic-state }
button-call-join = Join
button-announcement-joined = Results
