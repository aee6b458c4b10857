### 召集开会：议什么、怎么议、哪天几点、在哪里，看清楚了再通知

plan-topic = 议题：{ $topic } { $title }
plan-mode =
    怎么议：{ $mode ->
        [plenary] 集中议事
        [on-site] 现场议事
        [home-visit] 上门议事
       *[online] 线上议事
    } · { $cadence }
plan-time = 时间：<b>{ $when }</b>
plan-was = 原定：{ $when }
plan-end = 到：{ $when }
plan-place = 地点：{ $place }
plan-clash = ⚠️ 撞上了 { $session }，它定在 { $when }。
plan-busy = ⚠️ 那时别的议事会也请了 { $names }，可能来不了。
plan-late =
    ⚠️ { $cadence ->
        [urgent] 要事随议也要提前 { $hours } 小时通知，这个时间来不及。
       *[other] 开会要提前 { $days } 天通知，这个时间来不及。{ $urgent ->
            [yes] 事情急，就按「要事随议」；不急，换个晚一些的时间。
           *[no] 请换个晚一些的时间。
        }
    }
plan-check-plenary = 会前看一看：屋子坐得下吗，钥匙在谁手里，签到的人定了吗。
plan-check-on-site = 会前看一看：在哪儿碰头，管这件事的人请了吗，天不好怎么办。
plan-check-home-visit = 会前看一看：这家人同意了吗，去几个人合适。去哪儿、谁去，只告诉去的人，群里不写。
plan-check-online = 会前看一看：不常上网的姐妹，谁替她带话。

plan-ask-topics = 这次议哪几个？按一下选上，再按一下取消，选完按「选好了」。
plan-ask-mode = 怎么议？
plan-ask-day = 哪天？按一下日子，或者写下来，比如：下周三下午3点。
plan-ask-hour = 几点？按一下，或者写下来，比如：下午3点半、15:30。
plan-ask-end = 议到什么时候？从开始算，按一下，或者写下来，比如：下周五晚上8点。
plan-ask-place =
    { $settled ->
        [yes] 还在「{ $old_place }」吗？在，就按一下；不在，写新地方。
       *[no] { $mode ->
            [on-site] 在哪里碰头？写一句，比如：社区广场旗杆下。
            [home-visit] 去哪一家？写一句大家找得到的，只告诉去的人。
           *[plenary] 在哪里开？写一句，比如：门口活动室。
        }
    }
plan-ask-reason = 为什么改？写一句，请的人都看得到。
plan-ask-sure =
    { $kind ->
        [slots] 给两到四个时间：再加一个，够了就发到群里问。
        [move] 都对吗？按「就这样改」，请的人就会收到消息。
       *[meet] 都对吗？按「就这样通知」，请的人就会收到消息。
    }

button-meet = 召集开会
button-withdraw-demand = 收回
button-session-move = 改期
button-mode-plenary = 集中
button-mode-on-site = 现场
button-mode-home-visit = 上门
button-mode-online = 线上
lasts-days = { $days } 天
button-session-next = 接着开
button-same-place = 老地方
button-sure-meet = 就这样通知
button-sure-move = 就这样改
button-other-time = 换个时间
button-make-urgent = 要事随议

answer-session-demanded = 记下了，您要求为 { $topic } 开会。现在 { $asked } 人要求，满 { $needed } 人就定下来开。想收回，再按一次「召集开会」。
answer-demand-withdrawn = 收回了，您不再要求为 { $topic } 开会。
answer-session-forced = 满 { $needed } 人要求了：{ $session } 定在 { $starts_at }，大家都会收到消息。
notice-session-demanded =
    <b>{ $council_title }</b>
    { $name } 要求为 { $topic }「{ $title }」开会。现在 { $asked } 人要求，满 { $needed } 人就定下来开。您也可以现在就召集。
notice-demand-withdrawn =
    <b>{ $council_title }</b>
    { $name } 收回了，不再要求为 { $topic }「{ $title }」开会。现在 { $asked } 人要求，满 { $needed } 人才定下来开。
notice-session-forced =
    <b>{ $council_title }</b>
    满 { $needed } 人要求为 { $topic }「{ $title }」开会，{ $session } 定在 { $starts_at }，集中议事，已经通知大家。{ $has_place ->
        [yes] {"\u000A"}地点：{ $place }
       *[no] {"\u000A"}地点还没定。
    }
    { $has_place ->
        [yes] 时间、地点不合适，按「改期」。
       *[no] 请按「改期」写上地点；时间不合适，也在那里改。
    }
notice-series-due =
    <b>{ $council_title }</b>
    { $last } { $cancelled ->
        [yes] 取消了
       *[no] 散会了
    }。照一月一议，下一次该是 { $starts_at }。{ $count ->
        [0] 眼下没有等着议的。
       *[other] 等着议的：{ $topics_names }。
    }要照老样子召集，按「接着开」，看过没有问题再通知大家。
notice-series-continued =
    <b>{ $council_title }</b>
    { $last } 散会了。照一月一议，下一次 { $session } 定在 { $starts_at }，已经通知大家。要议的：{ $topics_names }。不合适就按「改期」。
answer-session-moved = { $session } 改到 { $starts_at }，请的人都会收到消息。
notice-session-moved =
    <b>{ $council_title }</b>
    { $session } 改时间了：原定 { $was_at }，改到 { $starts_at }{ $lasts ->
        [yes] ，到 { $until_at } 为止
       *[no] {""}
    }。{ $has_place ->
        [yes] {"\u000A"}地点：{ $place }
       *[no] {""}
    }{ $is_private ->
        [yes] {"\u000A"}愿意去请按「来」；召集人定了您去，再告诉您去哪里。
       *[no] {""}
    }{ $is_private ->
        [yes] {""}
       *[no] {"\u000A"}原因：{ $reason }
    }
