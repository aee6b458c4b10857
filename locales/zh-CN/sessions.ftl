### 会次：什么时候、在哪里、怎么议

session-title = <b>会次 { $session }</b> · { session-mode }
session-status =
    { $status ->
        [convened] 已经召集。
        [checking-in] 正在签到，到了请按「我到了」。
        [open] 正在开会。
        [talk] 人没到齐，先座谈，不表决。
        [closed] 已经散会。
        [inquorate] 人没到齐，只座谈，没有表决。
        [called-off] 不去了。
       *[cancelled] 不开了：{ $reason }
    }
session-time = 时间：{ $when }
session-until = 到 { $when } 为止
session-place = 地点：{ $place }
session-more = 还能做这些：
session-private = 什么时候、去哪里、谁去，群里不写。
session-host = 主持：{ $name }
session-item =
    { $position }. { $topic } { $title }{ $status ->
        [open] {""}
        [waiting] （{ lasts-minutes }）
        [current] （正在议）
        [done] （议完了）
       *[carried] （下次再议）
    }
session-present =
    应到 { $due } 人，实到 { $present } 人{ $guests ->
        [0] {""}
       *[other] ，另有客人 { $guests } 位
    }{ $nobody ->
        [yes] {""}
       *[no] ：{ $names }
    }

session-quorum =
    { $reached ->
        [yes] 够法定人数（至少 { $needed } 人）。
       *[no] 不够法定人数，还差 { $missing } 人。
    }
session-late = 迟到：{ $names }
session-gone = 先走了：{ $names }

button-session-here = 我到了
button-session-begin = 开会
button-session-end = 散会
button-session-more = 更多
button-session-cancel = 不开了

answer-session-convened = { $session } 定在 { $starts_at }，请的人都会收到消息。
answer-session-cancelled =
    { $is_private ->
        [yes] { $session } 不去了，请的人都会收到消息，理由不写。
       *[no] { $session } 不开了，请的人都会收到理由。
    }
answer-session-begun =
    { $talk ->
        [yes] { $session } 先座谈，不表决。人够了再按「开会」。
       *[no] { $session } 开会了。
    }
answer-session-ended =
    { $session } 散会了，没议到的下次再议。{ $voted ->
        [yes] { $votes } 也到此结束，结果在群里。
       *[no] {""}
    }
answer-checked-in = { $name }，签到好了，欢迎。

notice-session-convened =
    <b>{ $council_title }</b>
    请您来开会：{ $session }（{ $mode ->
        [plenary] 集中议事
        [on_site] 现场议事
        [home_visit] 上门议事
       *[online] 线上议事
    }）。
    时间：{ $starts_at }{ $lasts ->
        [yes] ，到 { $until_at } 为止
       *[no] {""}
    }{ $has_place ->
        [yes] {"\u000A"}地点：{ $place }
       *[no] {""}
    }{ $is_private ->
        [yes] {"\u000A"}愿意去请按「来」；召集人定了您去，再告诉您去哪里。
       *[no] {""}
    }
notice-session-reminded =
    <b>{ $council_title }</b>
    提醒您：{ $session } { $starts_at } 开会。{ $has_place ->
        [yes] {"\u000A"}地点：{ $place }
       *[no] {""}
    }{ $reply ->
        [yes] {"\u000A"}您说来，等您。
        [maybe] {"\u000A"}您说可能来，定了就按一下。
       *[none] {"\u000A"}您来吗？
    }
notice-sessions-missed =
    <b>{ $council_title }</b>
    一年里有 { $limit } 次以上没打招呼就没来开会的：{ $missed_names }。
    也许是身体不好，也许时间总凑不上，请去问候一声。
notice-session-cancelled =
    <b>{ $council_title }</b>
    { $starts_at } 的会 { $session } 不开了。{ $is_private ->
        [yes] {""}
       *[no] {"\u000A"}理由：{ $reason }
    }
