### 汇总画成的图：只有数目，没有谁、没有什么事

button-figures-picture = 图

figures-period =
    { $span ->
        [month] { $month }
        [quarter] { $year } 年第 { $part } 季度
       *[year] { $year } 年
    }
figures-so-far =
    { $runs ->
        [yes] { $period }（还没过完）
       *[no] { $period }
    }
figures-until = 算到{ $until }
figures-caption = <b>{ $title }</b>：{ $period }，旁边浅色的是{ $before }。
figures-empty =
    { $period }没有开过会，
    也没有收到诉求。
figures-heading-sessions = 开会 { $count } 次
figures-no-sessions = 没有开过会。
figures-mode =
    { $mode ->
        [plenary] 集中
        [on_site] 现场
        [home_visit] 上门
       *[online] 线上
    }
figures-heading-steps = 从诉求到办结
figures-step =
    { $step ->
        [issues] 诉求
        [topics] 议题
        [adopted] 决议
       *[closed] 办结
    }
figures-share = { $count }（{ $share }%）
figures-share-note = 括号里是跟诉求比。办结的，有些是以前提的。
figures-heading-days = 从提出到办结要几天
figures-days =
    { $last ->
        [none] 超过 { $over }
       *[other] { $first }–{ $last }
    }
figures-median =
    { $known ->
        [yes] 一半在 { $days } 天以内
       *[no] 没有办结的诉求
    }{ $known_before ->
        [yes] ，上一期一半在 { $days_before } 天以内。
       *[no] 。
    }
figures-heading-satisfaction = 满意率和回收率
figures-rate =
    { $rate ->
        [satisfied] 满意率
       *[replied] 回收率
    }
figures-told-satisfied =
    { $whole ->
        [0] 还没有人评价
       *[other] { $share }%（评价 { $whole } 人）
    }
figures-told-replied =
    { $whole ->
        [0] 没有要问的人
       *[other] { $share }%（问了 { $whole } 人）
    }
figures-untold =
    { $counted ->
        [yes] <{ $most }
       *[no] 还没有数
    }
figures-about-people =
    满意率是评价了的人里满意的，回收率是问了的人里评价了的。{ $until ->
        [none] 按整月算，月底以后再看。
       *[other] 按整月算，算到{ $until }。
    }{ $few ->
        [yes] <{ $most }：人少，或者能推出哪几个人的，不单说。
       *[no] {""}
    }
