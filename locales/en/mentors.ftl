### Mentors and readers: who helps, what they see, a word and a question

button-unit-roles = People
button-unit-mentor = Mentor
button-unit-reader = Reader
button-mentor-want = Ask for one
button-mentor-give = Give a mentor
button-mentor-open = Look
button-mentor-guide = Say a word
button-mentor-ask = Ask mentor
button-mentor-decline = No mentor
mentor-way-give = 🌱 { $name }
mentor-way-open = ▸ { $name }

roles-page = <b>{ $name }</b>, who helps
roles-of-coordinator =
    Coordinators (see counts, announce, look after the units here): { $count ->
        [0] nobody yet
       *[other] { $names }
    }
roles-of-mentor =
    Mentors (help new councils, and see the counts and rules of those given to them): { $count ->
        [0] nobody yet
       *[other] { $names }
    }
roles-of-reader =
    Readers (see summaries, change nothing): { $count ->
        [0] nobody yet
       *[other] { $names }
    }
role-page =
    { $own ->
        [yes] { $role ->
            [mentor] You are a mentor of “{ $title }”.
            [reader] You read the summaries of “{ $title }”.
           *[coordinator] You coordinate “{ $title }”.
        } Would you rather not any more?
       *[no] { $role ->
            [mentor] { $name } is a mentor of “{ $title }”.
            [reader] { $name } reads the summaries of “{ $title }”.
           *[coordinator] { $name } coordinates “{ $title }”.
        } Is that to end?
    }
button-role-end = End it
role-lay-down = Step down · { $name }
mentor-home =
    A mentor of <b>{ $name }</b>
    { $count ->
        [0] No council is given to you yet. You will hear of it.
       *[other] Councils given to you: { $count }. You see counts and rules, never who or what; what you say is advice, and they decide.
    }
mentored-page =
    <b>{ $title }</b> ({ $unit })
    The buttons show its counts. “Say a word” goes to its convenor alone.{ $rules ->
        [0] {""}
        Its rules are those it began with.
       *[other] {""}
        Rules of its own:
    }
reader-home =
    <b>{ $name }</b>
    You may read its summaries: counts and rates, no names, no matters. Press a period, or send /summary.
alliance-mentor = Your mentor is { $name }: ask her whatever you like. She sees counts and rules, never who or what.
alliance-no-mentor = You have no mentor. If you would like somebody to ask, press “Ask for one”.

answer-role-ended = Done: you have that role in “{ $title }” no more.
answer-mentor-wanted = The coordinators are told; you hear as soon as there is one.
answer-mentor-given = { $name } guides “{ $council_title }” now; both are told.
answer-mentor-declined = No mentor from now on; she and the coordinators are told.
answer-guidance = Sent to the convenor of “{ $council_title }”.
answer-mentor-asked = Sent to { $name }; you hear of her answer.
notice-role-ended =
    { $hers ->
        [yes] { $role ->
            [mentor] You are a mentor of “{ $title }” no more.
            [reader] You read the summaries of “{ $title }” no more.
           *[coordinator] You coordinate “{ $title }” no more.
        }
       *[no] { $role ->
            [mentor] { $name } is a mentor of “{ $title }” no more.
            [reader] { $name } reads the summaries of “{ $title }” no more.
           *[coordinator] { $name } coordinates “{ $title }” no more.
        }
    }
notice-mentor-wanted = “{ $council_title }” would like a mentor. “Give a mentor” sends whoever guides the fewest.
notice-mentor-given = “{ $council_title }” is new; would you guide it? You see its counts and rules, never who or what. “Say a word” is a good beginning.
notice-mentor-introduced = { $name } is there for “{ $council_title }”: ask her whatever you like. She sees counts and rules, never who or what; what she says is advice, and you decide.
notice-mentor-declined = “{ $council_title }” would rather go without a mentor.
notice-mentor-gone = { $name } guides “{ $council_title }” no more. If you would like somebody to ask again, press “Ask for one”.
notice-mentor-asked =
    The convenor of “{ $council_title }” asks you:
    <blockquote>{ $text }</blockquote>
    “Say a word” answers her.
notice-guidance =
    { $name }, mentor of “{ $council_title }”, says:
    <blockquote>{ $text }</blockquote>
    It is advice; you decide.
