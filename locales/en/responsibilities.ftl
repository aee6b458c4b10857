### Responsibilities: in an area, who sees to what first, and within how many working days

responsibilities-page =
    <b>{ $name }</b>
    Who sees to what first, and within how many working days; press one to settle it. Brackets say which unit set it; without them it is the default. Units below follow, unless they settle it themselves.
responsibilities-line =
    <b>{ referral-category }</b>: { $has_body ->
        [yes] { $body }{ $body_by },{" "}
       *[no] {""}
    }{ working-days }{ $days_by }{ $offered ->
        [no] ; not offered
       *[yes] {""}
    }
responsibility-page =
    <b>{ $name }</b> · { referral-category }
    First to: { $has_body ->
        [yes] { $body }{ $body_by }
       *[no] nobody yet
    }
    Working days: { $days }{ $days_by }
    Convenors are shown it first when they refer such a matter; they may choose another. A change holds for what comes; what is under way keeps its day.
responsible-by =
    { $where ->
        [here] {" "}(set here)
        [above] {" "}(by { $name })
       *[nobody] {" "}(default)
    }
responsible-whom =
    <b>{ $name }</b> · { referral-category }
    Who sees to it first?
responsible-days =
    <b>{ $name }</b> · { referral-category }
    Within how many working days? After that it goes one tier up.
working-days =
    { $days ->
        [one] 1 day
       *[other] { $days } days
    }
button-unit-responsible = Duties
button-responsible-bodies = Who first
button-responsible-days = Days
button-responsible-unsaid = Not set here
button-responsible-drop = Drop
button-responsible-offer = Offer
responsible-dropped = Not offered{ $by }: the councils below can't refer such matters; what is under way goes on.
notice-body-named = “{ $title }” has settled it: { referral-category } goes to { $body } first from now on.
