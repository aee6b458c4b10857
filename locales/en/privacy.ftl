### What is kept, how to take it along, how to be forgotten

privacy =
    <b>What I keep</b>
    · your name, username and language, and in which councils' groups you were seen
    · your seats, what you raised, your votes, what you took on and how you rated results; of what you raised without your name only I know that it was you, so that I can tell you the result
    · whether and when you came to sessions, what you said there that was noted, and the minutes
    · of voice notes and pictures Telegram's number for them, until you take them back
    · names that an alliance's coordinators list of grid workers, mediators and building stewards; ask them, and yours is taken off
    · who took which step and when, for checking; not what was chosen or written

    <b>What I don't keep</b>
    · everyday talk in the group
    · private matters at home, or harm done to somebody: when I recognise them they are neither saved nor shown. In danger call 110; women's rights line: 12338

    A chat with a bot is not encrypted end to end, so please leave private matters out of it.
button-export-me = Export mine
button-forget-me = Forget me
button-forget-sure = Yes, forget me
ask-forget =
    <b>Shall I really forget you?</b>
    Your name, language and account are deleted, your seats end, the issues you raised and the ratings you gave are no longer tied to you, and messages not yet sent to you are dropped.
    In minutes the number of your seat stands in place of your name; what was said stays.
    What the council settled stays: names on seats and resolutions, the votes cast, how many rated what, and which step was taken when, but not that it was you.
    If you are sure, press the button below; if not, just leave this be.
answer-forgotten = You are forgotten. If you want to come back, just say a word.
export-caption = This is everything that is kept about you.
