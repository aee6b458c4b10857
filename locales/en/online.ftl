### Online sessions: over days everybody writes when she can, and the clock closes

session-online-way = Write whenever you like: press "Add note", or reply to this message.
notice-session-begun =
    <b>{ $council_title }</b>
    Online session { $session } is open until { $until_at }. Write whenever you like; everybody can read it.
notice-contribution-asked =
    <b>{ $council_title }</b>
    Online session { $session } is open until { $until_at }, and you have not said anything yet. Write if there is something, and never mind if there is not.
notice-session-ended =
    <b>{ $council_title }</b>
    The time of online session { $session } is over, and it is closed.
