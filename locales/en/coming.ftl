### Coming: who comes, who may, who can't

button-reply-yes = Yes
button-reply-maybe = Maybe
button-reply-no = No
button-session-who = Who comes
button-take-along = Take her
button-leave-behind = Don't take her
take-along-whom =
    { $taken ->
        [yes] Not { $name }
       *[no] Take { $name }
    }
coming-willing = Who would go hears where it is once you press her name.
coming-taken = Not to take her after all, press "Not" and her name before it begins; I tell her.

reply-said =
    { $reply ->
        [yes] yes
        [maybe] maybe
        [no] no
       *[unanswered] no answer
    }
coming-counts =
    Coming: { $yes } · maybe: { $maybe } · not: { $no }{ $unanswered ->
        [0] {""}
       *[other] {"\u000A"}No answer yet: { $unanswered }
    }
coming-title = <b>Who comes to { $session }</b> · { $when }
coming-line =
    { $reply ->
        [yes] Coming
        [willing] Would go, not settled yet
        [maybe] Maybe
        [no] Not coming
       *[unanswered] No answer
    } ({ $count }): { $names }
coming-reason = · { $name }: { $reason }
coming-for-seats = Ask those without an account, and press for them: each press is the next answer.

mine-session =
    { $session } ({ session-mode }) { $when }{ $has_place ->
        [yes] , { $place }
       *[no] {""}
    }{ $reply ->
        [yes] {"\u000A"}You said yes. Press again before it begins if that changes.
        [waits] {"\u000A"}You would go. Once the convenor takes you along I tell you where it is; press again if you think better of it.
        [maybe] {"\u000A"}You said maybe. Press again once you know.
        [no] {"\u000A"}You said no. Press again if you can come after all.
        [unasked] {""}
       *[unanswered] {"\u000A"}Will you come?
    }

answer-session-answered =
    { $reply ->
        [yes] { $waits ->
            [yes] Noted: you would go to { $session }. The convenor says who goes to a home visit; once she takes you along I tell you where it is.
           *[no] Noted: you come to { $session }. See you { $starts_at }.
        }
        [maybe] Noted: you may come to { $session }. Press again once you know.
       *[no] Noted: you can't come to { $session }.
    }
answer-excuse-given = Noted. If you can come after all, press "Yes".

answer-visit-joined = { $name } goes to { $session } too; I have told her alone where it is.
answer-visit-left = { $name } does not go to { $session } now; I have told her.
notice-visit-left =
    <b>{ $council_title }</b>
    You need not go to the home visit { $session }, { $starts_at }. Thank you for being ready to. If you know where it is please keep it to yourself, and delete it from your calendar.
notice-visit-wished =
    <b>{ $council_title }</b>
    { $name } would go to the home visit { $session }, { $starts_at }. If it suits the family press "Take her": only then she hears where it is.
notice-visit-told =
    <b>{ $council_title }</b>
    Home visit { $session }, { $starts_at }.
    Where: { $place }{ $alone ->
        [yes] {""}
       *[no] {"\u000A"}Going too: { $others_names }
    }
    Only those who go know this. Please keep it out of the group.
mention-session-convened = you are asked to session { $session }, { $starts_at }. Will you come?
mention-session-moved = session { $session } is now { $starts_at }. Will you come?

refusal-not-taken-along = { $session } is a home visit, and the convenor says who goes. Press "Yes" under the invitation or in /mine, and she can take you along; if you have, ask her.
refusal-visit-not-wished = She does not ask to go to { $session } now, or is taken along already.
refusal-visit-not-joined = She is not to be taken along to { $session } now, or has come already; the convenor, the host and the recorder say themselves whether they go.
refusal-not-answering-for = The convenor or the recorder answers for others.
refusal-answers-herself = { $name } answers for herself.
refusal-not-told-who = Who comes to { $session } is for the convenor, the host and the recorder; on a home visit those who go see each other.
refusal-comes-after-all = You have said since that you can come to { $session }; no reason is needed.
