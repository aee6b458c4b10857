### The ledger: a row a matter, from what was raised to what became of it

ledger-title =
    <b>{ $title }: the ledger, { $count ->
        [1] 1 matter
       *[other] { $count } matters
    }</b>
ledger-none = The ledger of "{ $title }" is empty: nobody has raised anything yet.
ledger-line =
    <b>{ $issue }</b> { $text }
    → { $standing }
ledger-line-gone = <b>{ $issue }</b> taken back by who raised it
ledger-at-issue =
    { $status ->
        [merged] merged into { $into }
       *[other] { issue-state }
    }
ledger-at-referral =
    { $status ->
        [assembly] at the villagers' assembly, awaits { assembly-step }
        [sent] referred, not accepted yet
        [accepted] referred, being seen to
        [resolved] said to be done, waits for a rating
       *[closed] closed
    }
ledger-at-topic = { $topic } { topic-state }
ledger-at-vote = { $vote } { ledger-outcome }
ledger-at-resolution =
    { $resolution } { resolution-state }{ $due ->
        [none] {""}
       *[other] , due { $due }
    }{ $overdue ->
        [yes] , <b>overdue</b>
       *[no] {""}
    }
ledger-outcome =
    { $outcome ->
        [open] being voted on
        [tied] tied, waits for the host
        [passed] passed
        [failed] not passed
       *[no-quorum] too few voted, no result
    }
ledger-choose = The ledger of which council?
ledger-sent = The ledger is in your private chat. To look at one matter after the other, press "Ledger".
ledger-caption = The ledger as a table, to print on A4 across. It names nobody who raised anything; private matters are never in it.

button-ledger = Ledger
button-ledger-newer = Newer
button-ledger-older = Older
button-ledger-table = Table

ledger-sheet = Ledger
ledger-head = { $title }: ledger until { $day }, { $count ->
        [1] 1 matter
       *[other] { $count } matters
    }
ledger-empty = One code is one proposer, without a name. Grid cell, category and archive number are not kept yet and left empty to fill in.
ledger-printed = Page { $page } of { $pages }
ledger-column-number = Number
ledger-column-date = Date
ledger-column-channel = Channel
ledger-column-source = Source
ledger-column-proposer = Proposer code
ledger-column-grid = Grid cell
ledger-column-category = Category
ledger-column-summary = Matter
ledger-column-triage = Triage
ledger-column-mode = Mode
ledger-column-session = Session
ledger-column-due = Due
ledger-column-present = Present
ledger-column-ratio = Ratio
ledger-column-seats = N (seats)
ledger-column-guests = X (guests)
ledger-column-tally = Tally
ledger-column-resolution = Resolution
ledger-column-owner = Owner
ledger-column-due-date = Due date
ledger-column-progress = Progress
ledger-column-result = Result
ledger-column-feedback-date = Feedback date
ledger-column-satisfaction = Satisfaction
ledger-column-archive = Archive number

ledger-channel =
    { $channel ->
        [group] group
        [reply] reply in the group
        [private] private chat
        [phone] phone
        [visit] visit
        [meeting] meeting
        [alliance] alliance
       *[wechat] WeChat
    }
ledger-source =
    { $source ->
        [seat] seat
        [resident] resident
        [spoken] for somebody
        [alliance] alliance
       *[unsigned] unsigned
    }
ledger-proposer = P{ $number }
ledger-triage =
    { $status ->
        [collected] waiting for an answer
        [accepted] topic { $topic } "{ $title }"
        [solved] topic { $topic } "{ $title }"
        [quick_fix] settled on the spot
        [assembly] submitted to the villagers' assembly
        [referred] referred
        [merged] merged into { $into }
        [declined] not made a topic
       *[withdrawn] taken back by who raised it
    }
ledger-mode = { session-mode }
ledger-session = { $session } { $day }
ledger-count = { $name } { $count }
ledger-between = { " · " }
ledger-tally = { $vote }: { $counts }, { ledger-outcome }
ledger-untold = { $vote }: secret, { ledger-outcome }
ledger-of-resolution = { $resolution } { $what }
ledger-progress =
    { $resolution } { resolution-state }{ $overdue ->
        [yes] {" "}(overdue)
       *[no] {""}
    }{ $said ->
        [yes] : { $text }
       *[no] {""}
    }
ledger-result = { $resolution } { $text }
ledger-dated = { $resolution } { $day }
ledger-rating =
    { $rating ->
        [satisfied] satisfied
        [partly] partly
       *[not_solved] not solved
    }
ledger-satisfaction =
    { $resolution }{ $counts ->
        [none] {""}
       *[other] {" "}{ $counts }
    } ({ $answered } of { $asked } asked have answered)
