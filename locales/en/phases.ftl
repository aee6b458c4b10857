### Phases: what pilots try out first, and what is open to all

phases-page =
    <b>{ $name }</b>: roll-out
    What is not open, the councils below find under no button; what has begun is finished.
phases-line =
    · { $feature }: { $stage }{ $as_above ->
        [yes] {""} (as { $above } says)
       *[no] {""}
    }
phases-now =
    Now: { $stage }{ $as_above ->
        [yes] {""} (as { $above } says)
       *[no] {""}
    }
phases-pilots = Councils below: { $councils }, of them pilots: { $pilots }.
phases-feature =
    <b>{ $name }</b>
    { $about }
phases-when = Ten minutes after a change, convenors who gain by it get one message; nobody gets one for what is taken back.
pilots-page =
    <b>{ $name }</b>: pilots
    { $shown ->
        [0] There is no council below yet.
       *[other] Pilots: { $pilots }. Press a name to add it or take it away:
    }
feature-online = online sessions
feature-visits = home visits
feature-preferences = several choices
feature-slots = finding a time
feature-referrals = referring
feature-about-online = Online sessions: people talk in the group, over hours or days.
feature-about-visits = Home visits: the council meets at somebody's home, and only those who go are told.
feature-about-preferences = Several choices: votes in which one marks several options, or puts them in order.
feature-about-slots = Finding a time: all are asked when they can come before a session is convened.
feature-about-referrals = Referring: what a council can't settle goes one tier up, or to a unit beside.
feature-found-online = · online sessions: “Online”, when you convene
feature-found-visits = · home visits: “Home visit”, when you convene
feature-found-preferences = · several choices: “Choose several” and “Put in order”, when you open a vote
feature-found-slots = · finding a time: “Find a time” under the days, when you convene
feature-found-referrals = · referring: “Refer”, when you answer an issue
stage-off = closed
stage-pilots = for pilots
stage-all = for all
button-unit-phases = Roll-out
button-phases-pilots = Pilots
button-stage-off = Closed
button-stage-pilots = Pilots
button-stage-all = All
button-stage-as-above = As above
button-feature-online = Online
button-feature-visits = Home visits
button-feature-preferences = Several
button-feature-slots = Find a time
button-feature-referrals = Refer
alliance-without = Not opened here by the alliance yet: { $features }. All else goes on as ever.

notice-newly-open =
    “{ $council_title }” can use this now, if you like:
    { $features }
