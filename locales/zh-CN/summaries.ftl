### 汇总：只有数目，没有谁、没有什么事

button-summary-before = ◂ 前一期
button-summary-after = 后一期 ▸
button-summary-open = 看数目
button-summary-month = 本月
button-summary-quarter = 本季
button-summary-year = 今年

summary-title =
    <b>{ $title }</b>{ $has_line ->
        [yes] {""}
        { $line }
       *[no] {""}
    }
    { $span ->
        [month] { $year } 年 { $part } 月
        [quarter] { $year } 年第 { $part } 季度
       *[year] { $year } 年
    }，算到{ $until }
summary-councils = 建成议事会 { $count } 个，有动静的 { $active } 个
summary-issues = 收集诉求 { $issues } 件，列为议题 { $topics } 个，表决 { $votes } 次
summary-sessions =
    召开议事会 { $count } 次：集中 { $plenary }、现场 { $on_site }、上门 { $home_visit }、线上 { $online }；一事一议 { $single }、一月一议 { $monthly }、要事随议 { $urgent }
summary-referrals = 上报 { $referred } 件，办好转回来的 { $mended } 件
summary-people-few = 到会、投票、满意率这些：&lt;{ $most }（人少，或者能推出哪几个人的，不单说）
summary-resolutions = 定下决议 { $adopted } 件，办结 { $closed } 件，超期没办完 { $overdue } 件
summary-rate-response =
    { $whole ->
        [0] 没有到期该答复的诉求
       *[other] 按时答复率 { $rate }（该答复 { $whole } 件）
    }
summary-rate-solved =
    { $whole ->
        [0] 没有列为议题的诉求
       *[other] 解决率 { $rate }（列为议题的诉求 { $whole } 件）
    }
summary-people-later = 满意率、参加投票、特邀、到会，按整月算，月底以后再看。
summary-people-until = 下面说到人的，按整月，算到{ $until }：
summary-untold =
    { $what ->
        [proposers] 满意率
        [voters] 参加投票
        [attendees] 到会
       *[guests] 特邀
    }：&lt;{ $most }（人少，或者能推出哪几个人的，不单说）
summary-told-proposers =
    { $part ->
        [0] 满意率：还没有人评价
       *[other] 满意率 { $rate }（评价了 { $part } 人，回收率 { $replied }）
    }
summary-told-voters =
    { $whole ->
        [0] 参加投票：会外没有投过票
       *[other] 参加投票 { $rate }（应到 { $whole } 人，投了 { $part } 人，按次累加；会上的不算在这里）
    }
summary-told-attendees =
    { $whole ->
        [0] 到会：没有开会
       *[other] 到会 { $rate }（应到 { $whole } 人，实到 { $part } 人，按次累加）
    }
summary-told-guests =
    { $whole ->
        [0] 特邀：没有请人
       *[other] 特邀 { $whole } 人，到会的 { $part } 人，按次累加
    }
summary-days =
    { $known ->
        [yes] 从提出到办结，一半在 { $days } 天以内
       *[no] 没有办结的诉求
    }
summary-report =
    <blockquote>截至{ $until }，建成议事会 { $councils } 个，召开各类议事会 { $sessions } 次（集中 { $plenary }／现场 { $on_site }／上门 { $home_visit }／线上 { $online }），收集意见 { $issues } 条，形成议题 { $topics } 个，解决实际问题 { $solved } 个{ $taken_up ->
        [yes] ，解决率 { $rate }
       *[no] {""}
    }{ $rated ->
        [yes] ，满意率 { $satisfied }（回收率 { $replied }）
       *[no] {""}
    }。</blockquote>
summary-percent = { $rate }%
summary-parts-caption = 各处，{ $period }
summary-parts-head =
    { $column ->
        [sessions] 开会
        [issues] 收集
        [solved] 解决
       *[name] 名称
    }
summary-parts =
    各处：开会次数、收集件数、解决件数
    <pre>{ $lines }</pre>
