### 分步开放：哪些先给试点用，哪些全部开放

phases-page =
    <b>{ $name }</b>：分步开放
    还没开放的，下面议事会的按钮里就没有；已经开始的，照样办完。
phases-line =
    · { $feature }：{ $stage }{ $as_above ->
        [yes] {""}（跟{ $above }一样）
       *[no] {""}
    }
phases-now =
    现在：{ $stage }{ $as_above ->
        [yes] {""}（跟{ $above }一样）
       *[no] {""}
    }
phases-pilots = 下面有议事会 { $councils } 个，试点 { $pilots } 个。
phases-feature =
    <b>{ $name }</b>
    { $about }
phases-when = 改好十分钟后，新用得上的召集人会收到一条消息；收回的不发消息。
pilots-page =
    <b>{ $name }</b> 的试点
    { $shown ->
        [0] 下面还没有议事会。
       *[other] 试点 { $pilots } 个。按名字，选上或去掉：
    }
feature-online = 线上开会
feature-visits = 上门议事
feature-preferences = 选几样或排先后
feature-slots = 一起定时间
feature-referrals = 上报
feature-about-online = 线上开会：就在群里说，几小时到几天，不用聚到一起。
feature-about-visits = 上门议事：到人家里议，只告诉去的人。
feature-about-preferences = 选几样或排先后：表决时可以选几样，或者给几样排个先后。
feature-about-slots = 一起定时间：开会前先问大家哪个时间能来。
feature-about-referrals = 上报：议事会解决不了的，送到上一级或者旁边的单位。
feature-found-online = · 线上开会：召集开会时按「线上」
feature-found-visits = · 上门议事：召集开会时按「上门」
feature-found-preferences = · 选几样或排先后：发起表决时按「可选几样」「排先后」
feature-found-slots = · 一起定时间：召集开会选日子时按「一起定时间」
feature-found-referrals = · 上报：答复诉求时按「上报」
stage-off = 不开放
stage-pilots = 只给试点
stage-all = 全部开放
button-unit-phases = 分步开放
button-phases-pilots = 试点
button-stage-off = 不开放
button-stage-pilots = 只给试点
button-stage-all = 全部开放
button-stage-as-above = 跟上级一样
button-feature-online = 线上开会
button-feature-visits = 上门议事
button-feature-preferences = 选几样
button-feature-slots = 一起定时间
button-feature-referrals = 上报
alliance-without = 联盟还没开放到这里的：{ $features }。别的照常。

notice-newly-open =
    「{ $council_title }」现在能用，用不用由您：
    { $features }
