### The command menu, how each command is used, and help

command-start = Begin here
command-help = How it works
command-language = Change the language
command-privacy = What is kept, and forget me
command-mine = What waits for me
command-council = See the council, or found one
command-seat = Add a seat
command-unseat = End a seat
command-issue = Raise an issue
command-issues = Issues waiting for an answer
command-topic = Make issues into a topic
command-decline = Decline an issue
command-refer = Refer what the council can't settle
command-invite = Invite a guest to a topic
command-meet = Convene a session
command-begin = Open a session
command-here = I am here
command-end = Close a session
command-note = Note something said in a session
command-minutes = The minutes of a session
command-motion = Propose a motion
command-vote = Open a vote
command-close = Close a vote
command-recuse = Step back from a vote
command-enter = Enter hands, papers and calls
command-withdraw = Take something back
command-resolve = Make a passed vote a resolution
command-progress = Report progress
command-done = Say that it is done
command-resolutions = Resolutions under way
command-ledger = The ledger: where every matter stands

usage-council =
    /council shows the council of this group; a group administrator founds one by adding its name.
    Example: /council new Huaiyin Lane women's council
usage-minutes =
    For the minutes of a session write its number; they come to your private chat.
    For example: /minutes S1
    To see which minutes a proof belongs to, write its first 8 digits: /minutes 1a2b3c4d. A file you simply send to me in private.
usage-refer =
    Send what the council can't settle one tier up, or to a unit beside; write its number.
    Example: /refer I1
usage-decline =
    Declines an issue; its proposer reads the reason you write after it.
    Example: /decline I1 The property office has repaired it
usage-invite =
    Invites a guest to a topic: as a reply to a message, or with a name after it; the reason after why: (may be left out).
    Example: /invite T1 Property manager why:The meters are hers
usage-motion =
    A seat proposes a motion on a topic; after it comes what is to be voted on.
    Example: /motion T1 We put three lamps in the stairwell
usage-begin =
    Opens a session.
    Example: /begin S1
usage-end =
    Closes a session.
    Example: /end S1
usage-vote =
    Opens a vote on a topic; after it comes what one can be for or against.
    Example: /vote T1 We put three lamps in the stairwell
usage-close =
    Closes a vote now.
    Example: /close V1
usage-recuse =
    Steps back from a vote; the convenor or host can add whose name steps back.
    Example: /recuse V1
usage-enter =
    Enters raised hands, papers and calls into a vote, with a witness.
    Example: /enter V1
usage-withdraw =
    Takes back an issue, topic, session, vote or resolution; write the reason after it.
    Example: /withdraw I1 It is settled already
usage-resolve =
    Makes a passed vote a resolution: what, owner: who does it, due: by when, done: how one sees it (may be left out).
    Example: /resolve V1 Put three lamps in the stairwell owner:Sister Li due:2026-12-31 done:all are lit in the evening
usage-progress =
    Reports how far a resolution is.
    Example: /progress R1 The lamps are bought and go up on Saturday
usage-done =
    Says that a resolution is done; write what came of it.
    Example: /done R1 All three lamps are up

help-group =
    <b>How a matter gets settled</b>
    1. Raise it: press "Raise an issue", or send /issue with your words.
    2. Talk it over: the convenor makes it a topic and invites those concerned.
    3. Vote: the seats press For, Against or Abstain, and the sum is there for all to check.
    4. Do it: somebody takes it on by a fixed day and says how it goes.
    5. Judge it: whoever raised it says whether it is solved; if not, it goes on.

    What waits for you is under "My matters". If you can't find the buttons, send /council.
help-private =
    <b>What you can do here</b>
    1. Raise an issue: send /issue and answer what is asked.
    2. What waits for your vote, answer or work: send /mine and press the buttons.
    3. What becomes of the issues you raised, I tell you here.
    4. Change the language: /language.
    5. See what is kept of you, or be forgotten: /privacy.
error-try-again = Something failed on our side and nothing was done. Please try again in a while.
too-much-at-once = That was a lot at once, and I could not keep up. Please wait a minute, then go on. Your vote is always taken.
