### Motions: what a seat wants the council to vote on

motion-line =
    { $motion } ({ $state ->
        [seconded] { $name }, seconded by { $second }
        [ready] { $name }
       *[waits] { $name }, waits for a second
    })
topic-motion = Motion: { $line }
motions-title = <b>Motions on { $topic } "{ $title }"</b>
motions-numbered = { $number }. { $line }
motions-none = Nobody has proposed one yet.
motions-visited = Voted on during a visit, for those alone who were there and for the convenor, the host and the recorder:
motions-way =
    A motion is a sentence to be voted on. Every seat may propose one{ $needs ->
        [yes] ; another seat seconds it, then the convenor or host puts it to the vote in these very words.
       *[no] ; the convenor or host puts it to the vote in these very words.
    }
mine-motion =
    A motion on { $topic } may be put to the vote:
    <blockquote>{ $motion }</blockquote>

button-motions = Motions
button-propose = Propose
button-second-motion = Second it
button-put-motion = Put to vote
button-withdraw-motion = Take back

answer-motion-proposed =
    Your motion is in. { $needs_second ->
        [yes] Once another seat presses "Second it" under { $topic }, it may be voted on.
       *[no] The convenor and the host know; they can put it to the vote in your words.
    }
answer-motion-seconded = Seconded. It may be voted on; its proposer and the convenor know.
answer-motion-withdrawn = Your motion is taken back.

notice-motion-seconded =
    <b>{ $council_title }</b>
    { $name } seconds your motion on { $topic }:
    <blockquote>{ $motion }</blockquote>
    Next the convenor or host puts it to the vote.
notice-motion-to-put =
    <b>{ $council_title }</b>
    A motion on { $topic } may be put to the vote; it is { $name }'s:
    <blockquote>{ $motion }</blockquote>
    One press puts it in these very words.
notice-motion-put =
    <b>{ $council_title }</b>
    Your motion on { $topic } is being voted on as { $vote }:
    <blockquote>{ $motion }</blockquote>
notice-motion-dropped =
    <b>{ $council_title }</b>
    { $topic } is over, so your motion will not be voted on:
    <blockquote>{ $motion }</blockquote>
