### 汇总画成的图、列成的表：只有数目，没有谁、没有什么事

button-figures-picture = 图
button-figures-table = 表格
button-figures-monthly = ☐ 每月发我
button-figures-monthly-on = ☑ 每月发我

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

figures-caption-table = { $title }：{ $period }的表格。第一页跟上一期比，后面是各处的，最后一页说每个比率怎么算。
figures-file = 汇总-{ $period }.xlsx
figures-sheet-whole = 汇总
figures-sheet-places = 各处
figures-sheet-meanings = 怎么算的
figures-title = { $title } { $period }
figures-column = 项目
figures-difference = 相差
figures-place = 名称
figures-together = 合计
figures-few = <{ $most }
figures-printed = 第 { $page } 页，共 { $pages } 页
figures-note =
    算到{ $until }。{ $people ->
        [none] 说到人的按整月算，月底以后再看。
       *[other] 说到人的按整月算，算到{ $people }。<{ $most }：人少，或者能推出哪几个人的，不单说。
    }{ $sheet ->
        [whole] 比率的相差是百分点。
       *[places] 合计是整个单位的，不是上面相加的：有的地方人少不单说，整个单位可以说。
    }
figures-note-meanings = 这几个比率各是各的，不要混在一起。
figures-meaning-name = 比率
figures-meaning-sum = 怎么算
figures-meaning-remark = 说明
figures-name =
    { $what ->
        [councils] 建成议事会（现在）
        [active] 有动静的议事会
        [sessions] 开会
        [plenary] 其中集中
        [on-site] 其中现场
        [home-visit] 其中上门
        [online] 其中线上
        [single] 其中一事一议
        [monthly] 其中一月一议
        [urgent] 其中要事随议
        [issues] 收集诉求
        [replies-due] 该答复的
        [replies-in-time] 按时答复的
        [response] 按时答复率
        [topics] 议题
        [votes] 表决
        [adopted] 定下决议
        [closed] 办结决议
        [overdue] 超期没办完（现在）
        [accepted] 列为议题的诉求
        [solved] 其中解决的
        [solved-rate] 解决率
        [referred] 上报的
        [mended] 其中办好转回来的
        [median-days] 一半在几天内办结
        [asked] 问了几人办得怎样
        [replied] 评价的人
        [reply-rate] 回收率
        [satisfied] 满意的人
        [satisfaction] 满意率
        [voters-due] 会外投票应到
        [voted] 会外投票的人
        [participation] 参加投票
        [seats-due] 会上应到
        [present] 会上实到
        [attendance] 到会率
        [invited] 特邀的人
        [came] 特邀到会的
       *[guests-rate] 特邀到会率
    }
figures-sum =
    { $what ->
        [response] 按时答复的 ÷ 该答复的
        [solved-rate] 解决的 ÷ 列为议题的诉求
        [satisfaction] 满意的人 ÷ 评价的人
        [reply-rate] 评价的人 ÷ 问了的人
        [participation] 投了票的人 ÷ 应到的人
        [attendance] 会上实到 ÷ 会上应到
        [guests-rate] 特邀到会的 ÷ 特邀的人
       *[median-days] 一半的诉求在这么多天以内办结
    }
figures-remark =
    { $what ->
        [response] 这段时间到期该答复的诉求，三天（或议事会自己定的天数）内有答复的。
        [solved-rate] 这段时间提的、列为议题的诉求里，决议都办结了的。
        [satisfaction] 只在评价了的人里算，一定和回收率一起说。没评价的不算满意。
        [reply-rate] 决议办结前，都要问提的人满不满意；这里是答了的。
        [participation] 只算会外的投票，按次累加。
        [attendance] 按次累加：一个人到了三次会，算三人次。
        [guests-rate] 按次累加；一个议题请的人，开几次会算几次。
       *[median-days] 从提出那天，到最后一个决议办结那天。
    }

answer-monthly-asked = 好的。每月 1 号上午 { $hour } 点，把「{ $title }」上个月的汇总发给您。再按一次就不发了。
answer-monthly-stopped = 不再每月发「{ $title }」的汇总了。
notice-monthly-summary = <b>{ $title }</b>：{ $period }的汇总
