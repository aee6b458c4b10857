### Templates: offered by a coordinator, used by a convenor with one press, or not

list-of-template =
    <b>{ $title }</b>
    To offer the councils here a topic, write after /template its title, a slash with spaces around it, and its background:
    <code>/template Things on the stairs / They stand in the way, and might catch fire.</code>
    Rules: send /summary, go down to one council, and press “Offer rules”.
    I show it to you first; it goes out when you press “Send”, and a convenor takes it when she presses “Use”.{ $count ->
        [0] {""}
       *[other] {" "}Earlier ones are below.
    }
template-topic =
    A topic to use: <b>{ $title }</b>
    { $text }
template-rules = Rules to use:
template-of-rules = Rules to use
template-taken-by =
    Councils that { $offer ->
        [call] joined
       *[other] use it
    }: { $taken }.
button-template-use = Use
button-template-rules = Offer rules

answer-template-taken =
    { $offer ->
        [rules] Changed: { $count ->
            [1] 1 rule
           *[other] { $count } rules
        }, from now on. “Seats”, “Rules” changes them back.
        [call] Joined: it is topic { $topic } now, and stands in the group.
       *[topic] It is topic { $topic } now, and stands in the group.
    }
