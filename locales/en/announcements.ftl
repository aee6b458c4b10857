### Announcements: from a coordinator to convenors; she sees how many have read one, never who

list-of-announcement =
    <b>{ $title }</b>
    To let the councils here hear something, write it after /announce, such as:
    <code>/announce The training begins next Wednesday; there is room for twenty.</code>
    I show it to you first; it goes out when you press “Send”, to convenors in private, never to a group.
    There is more to offer: a topic with /template, training with /training, one question to all with /call.{ $count ->
        [0] {""}
       *[other] {" "}Earlier ones are below.
    }
announcement-words = { $text }
announcement-draft =
    For <b>{ $title }</b>, { $councils ->
        [0] no council yet
        [1] 1 council
       *[other] { $councils } councils
    }
    <blockquote>{ $text }</blockquote>
    Not sent yet. “Send” lets each convenor hear it in private; it rests at night and goes on in the morning. To change it write a new one.{ $others ->
        [0] {""}
       *[other] {" "}For some only, press a unit below.
    }
announcement-page =
    <b>{ $title }</b> · { $status ->
        [sending] going out
        [stopped] stopped
       *[sent] all told
    }
    <blockquote>{ $text }</blockquote>
    Councils told: { $told }{ $status ->
        [sent] {""}
       *[sending] , to go: { $left }
    }; { $offer ->
        [training] councils that
       *[other] convenors who
    } have read it: { $read }.
button-unit-announcements = Announce
button-announcement-send = Send
button-announcement-drop = Discard
button-announcement-stop = Stop
button-announcement-resume = Resume
button-announcement-open = Refresh
button-announcement-read = Read

answer-announcement-dropped = Nothing was sent.
answer-announcement-read =
    { $offer ->
        [training] Thank you. It is noted that your council has read it.
       *[other] Thank you. A coordinator sees how many have read it, never who.
    }
mine-announced =
    From <b>{ $title }</b>, not answered yet:
    <blockquote>{ $text }</blockquote>
notice-announced =
    <b>{ $title }</b>, to the convenor of “{ $council_title }”
    <blockquote>{ $text }</blockquote>
