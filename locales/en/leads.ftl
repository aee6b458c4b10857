### Voice notes and pictures: without words they wait until the recorder has written them

file-kind =
    { $file ->
        [voice] a voice note
       *[photo] a picture
    }
file-shows-her = A voice or a picture may tell who you are even without your name: where it comes without words the recorder hears or sees it, and seats may open it.
lead-own = { $file ->
        [voice] Your voice note
       *[photo] Your picture
    } waits until the recorder has written down what it says.
lead-to-word = { $file ->
        [voice] A voice note
       *[photo] A picture
    } waits for you to write down what it says.
issue-came-with =
    { $writer ->
        [none] With { file-kind }.
       *[other] With { file-kind }, written down by { $writer }.
    }

button-lead-word = Open and write
button-lead-drop = Not for us
button-file-voice = Listen
button-file-photo = See the picture

answer-lead-left =
    { $signed ->
        [no] Received, without your name. Once the recorder has written it down it gets a number and I tell you; until then nobody else sees it.
       *[yes] Received. Once the recorder has written it down it gets a number and I tell you; until then nobody else sees it.
    }
answer-lead-dropped = All right, it is deleted. Nothing of it is kept.
notice-lead-left =
    <b>{ $council_title }</b>
    { $name } sent { file-kind } without words. Please open it and write down what it says; only then it gets a number, and until then only you see it.
notice-lead-waits =
    <b>{ $council_title }</b>
    { $name } still waits for you to write down { file-kind }. Please don’t let anyone wait for long.
notice-lead-dropped =
    <b>{ $council_title }</b>
    { $file ->
        [voice] Your voice note
       *[photo] Your picture
    } was not taken up. It is deleted, and nobody else has seen it. For a matter of the whole community, please write it in words. In danger call 110; women's rights line: 12338.
notice-issue-worded =
    <b>{ $council_title }</b>
    { $writer } wrote down { $file ->
        [voice] your voice note
       *[photo] your picture
    } as issue { $issue }:
    <blockquote>{ $text }</blockquote>
    The convenor answers you by { $reply_at }. If it is not right, or you would rather not, press "Withdraw".
