### What sentences of every word speak of: how far a thing has come, how a session is held

issue-state =
    { $status ->
        [collected] waiting for an answer
        [accepted] part of a topic
        [quick-fix] settled on the spot
        [quick_fix] settled on the spot
        [referred] referred
        [merged] merged into another topic
        [declined] not made a topic
        [withdrawn] withdrawn
       *[solved] solved
    }
resolution-state =
    { $status ->
        [adopted] waiting for its owner's yes
        [claimed] taken on
        [in-progress] under way
        [in_progress] under way
        [done-claimed] said to be done, being rated
        [done_claimed] said to be done, being rated
        [closed] closed
        [waived] waived
       *[withdrawn] withdrawn
    }
topic-state =
    { $status ->
        [drafted] drafted
        [announced] announced
        [scheduled] session set
        [discussed] being talked over
        [settled] settled
        [deferred] deferred
       *[withdrawn] withdrawn
    }
session-mode =
    { $mode ->
        [plenary] Gathering
        [on-site] On site
        [home-visit] Home visit
       *[online] Online
    }
assembly-step =
    { $step ->
        [submitted] submitted
        [proposed] the Party branch's proposal
        [consulted] the talk of the two village committees
        [deliberated] the Party members' meeting
        [decided] the villagers' decision
        [published] the notice of the decision
       *[resolved] the notice of the result
    }
# In one piece, whatever the width of the phone
lasts-minutes = { $minutes }{"\u00A0"}min
referral-category =
    { $category ->
        [sanitation] rubbish and hygiene
        [lighting] lighting
        [roads] roads and ways
        [safety] dangers
        [elderly] the elderly
        [childcare] childcare
        [jobs] work and income
        [culture] culture
        [other] something else
       *[own] { $category }
    }
