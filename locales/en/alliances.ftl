### Alliances: their units, joining and leaving

unit-page =
    <b>{ $name }</b> ({ $kind }){ $has_line ->
        [yes] {""}
        { $line }
       *[no] {""}
    }
    Councils: { $councils }; of { $units } units { $covered } have one, { $rate }%
    Give the code to convenors; who enters it belongs here. You see counts, and what is referred to you; never who said it.
tier-county = county
tier-town = town
tier-community = community, village, enterprise
tier-group = micro-grid, building group
alliance-none =
    <b>{ $title }</b>
    In no alliance yet. A coordinator would see counts only: how many issues, votes, resolutions; never who or what. Of an issue you refer she reads the very words.
alliance-in =
    <b>{ $title }</b>
    In “{ $alliance }”. Its coordinators see counts only, never who or what. Of an issue you refer they read the very words.
alliance-prepared = Its coordinator has prepared { $count } seats for you; press “Prepared seats” to see them. You decide.
button-alliance = Alliance
button-alliance-code = Code
button-unit-helper = Helper
unit-way-below = ▸ { $name }
unit-way-above = ◂ { $name }
button-alliance-seats = Prepared seats
button-alliance-join = Join
button-alliance-leave = Leave

answer-alliance-founded = “{ $title }” is there. Next: press “Code” and give it to your councils' convenors.
answer-alliance-code = The new code of “{ $title }” is below; the old one has ended.
answer-alliance-joined = “{ $council_title }” has joined “{ $title }”.
answer-alliance-left = “{ $council_title }” has left “{ $title }”. What it has counted so far stays there; nothing more is added.
notice-alliance-code =
    <b>{ $title }</b>
    Code: <code>{ $code }</code>
    Good until { $expires_at }. Give it to a convenor: in her group she presses “Seats”, “Alliance”, “Join” and enters it.
notice-alliance-joined = “{ $council_title }” has joined “{ $title }”.
notice-alliance-left = “{ $council_title }” has left “{ $title }”.
answer-role-code =
    { $role ->
        [mentor] The mentor's code
        [reader] The reader's code
       *[coordinator] The helper's code
    } is below, for one person; the old one has ended.
answer-role-taken =
    { $role ->
        [mentor] You are a mentor of “{ $title }” now.
        [reader] You may read the summaries of “{ $title }” now.
       *[coordinator] You coordinate “{ $title }” now, together with the others.
    }
notice-role-code =
    <b>{ $title }</b>
    { $role ->
        [mentor] Mentor's code
        [reader] Reader's code
       *[coordinator] Helper's code
    }: <code>{ $code }</code>
    Good until { $expires_at }, once. Let her send in the private chat with me: /alliance { $code }
notice-role-taken =
    { $role ->
        [mentor] { $name } is a mentor of “{ $title }” now.
        [reader] { $name } reads the summaries of “{ $title }” now.
       *[coordinator] { $name } coordinates “{ $title }” with you now.
    }
