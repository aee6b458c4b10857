### 议事规则：每条是什么意思，算一算就明白

rules-title = <b>{ $title }：议事规则</b>
rules-of-majority = <b>怎样算通过</b>
rules-of-voting = <b>怎样投票</b>
rules-of-vote-times = <b>投票的时间</b>
rules-of-place = <b>时间和语言</b>
rules-of-times = <b>答复和评价</b>
rules-of-following = <b>决议的提醒</b>
rules-of-people = <b>席位和召集人</b>
rules-of-sittings = <b>开会</b>
rules-of-online = <b>线上议事</b>
rules-of-speech = <b>到会和发言</b>
rules-of-room = <b>到场</b>
rules-of-demand = <b>成员提出开会</b>
rules-of-assembly = <b>村民会议（四议两公开）</b>
rules-open-votes = 改了以后，从下一次表决起算；正在投的不受影响。
rule-line = · { $rule }：<b>{ $value }</b>
button-rules = 规则
button-rules-majority = 怎样通过
button-rules-voting = 怎样投票
button-rules-vote-times = 投票时间
button-rules-place = 时间语言
button-rules-others = 别的规则
button-rules-times = 答复评价
button-rules-following = 决议提醒
button-rules-people = 席位接任
button-rules-sittings = 开会
button-rules-online = 线上议事
button-rules-speech = 到会发言
button-rules-room = 到场
button-rules-demand = 成员提出
button-rules-assembly = 村民会议
button-rules-typed = 写别的
button-rules-back = 回去
answer-rule-changed = 改好了。正在投的表决不受影响。

rule-name-quorum = 几人投票才算数
rule-value-quorum =
    { $value ->
        [half] 一半
        [two-thirds] 三分之二
        [three-quarters] 四分之三
       *[all] 全部
    }
rule-means-quorum = 投票的人太少，结果不算。
rule-sum-quorum = 比如应到 { $seats } 人，至少 { $quorum } 人投票才有结果。
rule-name-base = 按谁来算
rule-value-base =
    { $value ->
        [due] 应到的人
        [present] 投票的人
       *[for-and-against] 赞成加反对
    }
rule-means-base = 算过没过半时，拿哪个数来比；弃权的人算在「应到」和「投票」里，不算在「赞成加反对」里。
rule-sum-base =
    { $base ->
        [due] 比如应到 { $of } 人，不管来了几个，赞成至少要 { $needed } 票。
        [present] 比如 { $of } 人都投了票，赞成至少要 { $needed } 票。
       *[for-and-against] 比如赞成加反对共 { $of } 票，赞成至少要 { $needed } 票。
    }
rule-name-threshold = 要多少赞成
rule-value-threshold =
    { $value ->
        [more-than-half] 超过一半
        [two-thirds] 三分之二
        [three-quarters] 四分之三
       *[unanimity] 一致同意
    }
rule-means-threshold = 刚好一半不算超过一半。
rule-sum-threshold = 比如按 { $of } 票算，赞成至少要 { $needed } 票。
rule-name-casting-vote = 票数相同时
rule-value-casting-vote =
    { $value ->
        [yes] 主持人定
       *[no] 不通过
    }
rule-means-casting-vote = 赞成和反对一样多，可以请主持人在一天内定，没定就是不通过。
rule-sum-casting-vote =
    { $value ->
        [yes] 比如 4 票赞成、4 票反对，等主持人按一下。
       *[no] 比如 4 票赞成、4 票反对，就是没通过。
    }
rule-name-secrecy = 投票给不给人看
rule-value-secrecy =
    { $value ->
        [yes] 不记名
       *[no] 公开
    }
rule-means-secrecy = 公开：谁投了什么都看得到。不记名：只看得到谁投了，看不到投了什么。
rule-sum-secrecy =
    { $value ->
        [yes] 发起表决时不另外选，就是不记名。
       *[no] 发起表决时不另外选，就是公开。
    }
rule-name-guests-vote = 客人投不投票
rule-value-guests-vote =
    { $value ->
        [none] 不投
        [advisory] 投了只作参考
       *[counted] 跟席位一样算
    }
rule-means-guests-vote = 请来议一件事的客人，在那件事的表决里有没有票。
rule-sum-guests-vote =
    { $value ->
        [none] 比如应到 { $seats } 人，来了 2 位客人，应到还是 { $seats } 人，客人只说话。
        [advisory] 比如应到 { $seats } 人，来了 2 位客人，应到还是 { $seats } 人，客人的意见写在旁边。
       *[counted] 比如有 { $seats } 个席位，来了 2 位客人，应到就多 2 人，她们的票都算。
    }
rule-name-close-when-decided = 分出结果就结束
rule-value-close-when-decided =
    { $value ->
        [yes] 是
       *[no] 否，等大家投完
    }
rule-means-close-when-decided = 剩下的票怎么投都改不了结果时，要不要马上结束。不记名投票不提前结束。
rule-sum-close-when-decided = 比如按 { $of } 票算，赞成至少要 { $needed } 票：够了以后再投也改不了。
rule-name-motions-seconded = 动议要附议
rule-value-motions-seconded =
    { $value ->
        [yes] 要一位附议
       *[no] 不用
    }
rule-means-motions-seconded = 在席的提了动议，要不要另一位在席的附议，才能表决。召集人和主持人自己发起的表决不用附议。
rule-sum-motions-seconded =
    { $value ->
        [yes] 比如一位提，还要一位附议，一共 2 位想表决，才表决。
       *[no] 比如一位提，召集人按一下就表决。
    }
rule-name-vote-hours = 投票多久
rule-value-vote-hours = { $value } 小时
rule-means-vote-hours = 表决开始以后，过这么久自动结束；人人都投了就提前结束。
rule-sum-vote-hours = 比如现在发起，{ $closes } 结束。
rule-name-vote-reminders = 提醒还没投的
rule-value-vote-reminders =
    { $value ->
        [twice] 前 1 天、1 小时
        [day] 前 1 天
        [hour] 前 1 小时
       *[none] 不提醒
    }
rule-means-vote-reminders = 结束前只提醒还没投的，投过的不打扰；夜里不提醒，时间短的少提醒。
rule-sum-vote-reminders =
    { $reminded ->
        [yes] 比如现在发起，{ $closes } 结束，{ $reminders } 提醒。
       *[no] 比如现在发起，{ $closes } 结束，中间不提醒。
    }
rule-name-casting-hours = 等主持人多久
rule-value-casting-hours = { $value } 小时
rule-means-casting-hours = 票数相同、由主持人定的时候，等她多久；没定就是不通过。
rule-sum-casting-hours = 比如现在票数相同，等到 { $casting }。
rule-name-first-reply-days = 几天内答复
rule-value-first-reply-days = { $value } 天
rule-means-first-reply-days = 有人提了事，召集人几天内要给第一个答复，到时没答就提醒。
rule-sum-first-reply-days = 比如现在提，{ $reply } 前要答复。
rule-name-feedback-days = 几天内评价
rule-value-feedback-days = { $value } 天
rule-means-feedback-days = 说办好了以后，等提的人评价几天；没答复的不算满意。
rule-sum-feedback-days = 比如现在办好，{ $feedback } 前可以评。
rule-name-reminders = 到期前提醒
rule-value-reminders =
    { $value ->
        [often] 前 3 天、前 1 天、当天
        [twice] 前 1 天、当天
       *[once] 只在当天
    }
rule-means-reminders = 决议到期前，哪几天提醒领办人。
rule-sum-reminders =
    { $value ->
        [often] 到期前一共提醒 3 次。
        [twice] 到期前一共提醒 2 次。
       *[once] 到期那天提醒 1 次。
    }
rule-name-reminder-hour = 几点提醒
rule-value-reminder-hour = { $value } 点
rule-means-reminder-hour = 该提醒领办人的那天，几点提醒。
rule-sum-reminder-hour = 比如前 1 天要提醒，就是前 1 天 { $value } 点。
rule-name-overdue-every-days = 超期后提醒
rule-value-overdue-every-days =
    { $value ->
        [1] 每天
       *[other] 每 { $value } 天
    }
rule-means-overdue-every-days = 到期没办好，隔几天再提醒领办人一次。
rule-sum-overdue-every-days = 比如超期 21 天，一共再提醒 { $times } 次。
rule-name-overdue-told-days = 超期告诉召集人
rule-value-overdue-told-days = 超期 { $value } 天
rule-means-overdue-told-days = 超期几天还没办好，告诉召集人一次。
rule-sum-overdue-told-days = 比如现在到期没办好，{ $overdue } 告诉召集人。
rule-name-link-days = 链接几天有效
rule-value-link-days = { $value } 天
rule-means-link-days = 认领席位、请人来议的链接，过了几天就作废。
rule-sum-link-days = 比如现在发的链接，{ $link } 前有效。
rule-name-convenor-silent-days = 召集人多久没办事
rule-value-convenor-silent-days = { $value } 天
rule-means-convenor-silent-days = 召集人这么久没有办过事，群管理员可以提出接任。
rule-sum-convenor-silent-days = 比如她今天办了事，以后一直没有，{ $silent } 起可以提。
rule-name-objection-days = 不同意等几天
rule-value-objection-days = { $value } 天
rule-means-objection-days = 有人提出接任召集人，或者要把办好的事作为好例子给别处看，告诉大家以后等几天；没有人不同意，才算数。
rule-sum-objection-days = 比如现在提出，{ $objection } 前没有人不同意，就交给她。
rule-name-notice-days = 开会提前通知
rule-value-notice-days = { $value } 天
rule-means-notice-days = 召集开会，要提前几天告诉大家；按日子算，不按钟点。
rule-sum-notice-days = 比如今天通知，最早 { $notice }开会。
rule-name-urgent-notice-hours = 急事提前通知
rule-value-urgent-notice-hours = { $value } 小时
rule-means-urgent-notice-hours = 要事随议，最少提前几个小时告诉大家。
rule-sum-urgent-notice-hours = 比如现在通知，最早 { $urgent } 开会。
rule-name-monthly-by-itself = 一月一议自己接着开
rule-value-monthly-by-itself =
    { $value ->
        [yes] 是
       *[no] 先问召集人
    }
rule-means-monthly-by-itself = 一月一议的会散了，下个月同一个星期几、同一个钟点接着开，没议完的带过去。可以先问召集人，也可以自己定下来、通知大家。
rule-sum-monthly-by-itself = 比如这次是第二个星期五，下次还是第二个星期五。
rule-name-online-hours = 线上议多久
rule-value-online-hours = { $value } 小时
rule-means-online-hours = 线上议事没写到什么时候为止的，开这么久。
rule-sum-online-hours = 比如现在开始，{ $online } 结束。
rule-name-online-reminder = 没说的提醒
rule-value-online-reminder = 结束前 { $value } 小时
rule-means-online-reminder = 线上议事快结束了，私下提醒一次还没说的人；会短的，过了一半才提醒，夜里不提醒。
rule-sum-online-reminder = 比如现在开始、{ $online } 结束，{ $asked } 提醒。
rule-name-session-reminders = 开会前提醒
rule-value-session-reminders =
    { $value ->
        [twice] 前 1 天、1 小时
        [day] 前 1 天
        [hour] 前 1 小时
       *[none] 不提醒
    }
rule-means-session-reminders = 开会前私下提醒能来的人，说了来不了的不打扰；夜里不提醒。
rule-sum-session-reminders =
    { $reminded_to_come ->
        [yes] 比如三天后这个时候开会，{ $session_reminders } 提醒。
       *[no] 比如三天后这个时候开会，会前不提醒。
    }
rule-name-speech-minutes = 一次说几分钟
rule-value-speech-minutes = { $value } 分钟
rule-means-speech-minutes = 开会时一个人一次最多说几分钟。快到时间了，我私下提醒她一次。
rule-sum-speech-minutes = 比如 { $seats } 人都说满，一个议题要 { $minutes } 分钟。
rule-name-speech-turns = 一个议题说几次
rule-value-speech-turns = { $value } 次
rule-means-speech-turns = 开会时一个人对一个议题最多说几次，没说过的先说。
rule-sum-speech-turns = 比如 { $seats } 人都说满，一个议题要 { $minutes } 分钟。
rule-name-speech-warning = 快到时间提醒
rule-value-speech-warning = 还剩 { $value } 秒
rule-means-speech-warning = 发言快到时间了，私下提醒说话的人一次；她没有账号的，提醒主持人。
rule-sum-speech-warning = 比如能说 { $speech } 分钟，还剩 { $warning } 秒时提醒。
rule-name-minutes-hours = 记录确认几小时
rule-value-minutes-hours = { $value } 小时
rule-means-minutes-hours = 议事记录发给到会的人以后，等几小时让她们确认或提异议；到时没说话的写「没有表示」，记录就定稿。
rule-sum-minutes-hours = 比如现在发出去，{ $locked } 定稿。
rule-name-minutes-reminder = 记录再问一次
rule-value-minutes-reminder = 定稿前 { $value } 小时
rule-means-minutes-reminder = 对议事记录还没说话的人，定稿前再问一次。
rule-sum-minutes-reminder = 比如现在发出去，{ $locked } 定稿，提前 { $value } 小时再问没说话的人。
rule-name-check-in-minutes = 开始签到
rule-value-check-in-minutes = 会前 { $value } 分钟
rule-means-check-in-minutes = 开会前多久可以签到。
rule-sum-check-in-minutes = 比如三点开会，提前 { $value } 分钟就可以签到。
rule-name-check-in-code = 签到要不要码
rule-value-check-in-code =
    { $value ->
        [yes] 要
       *[no] 不要
    }
rule-means-check-in-code = 集中、现场议事，自己签到要不要写当天的签到码。码在「签到名单」里，召集人、主持人、记录员看得到；她们替人签到不用码。
rule-sum-check-in-code =
    { $value ->
        [yes] 比如黑板上写着 4821，到了按「我到了」，再写 4821。
       *[no] 到了按「我到了」就行。
    }
rule-name-code-tries = 码能写错几次
rule-value-code-tries = { $value } 次
rule-means-code-tries = 一个人接连写错签到码这么多次，就请主持人替她签到，免得不在场的人猜。
rule-sum-code-tries = 签到码有九千个，猜 { $value } 次很难猜中。
rule-name-agenda-minutes = 一个议题几分钟
rule-value-agenda-minutes = { $value } 分钟
rule-means-agenda-minutes = 新的议程上，一个议题先排几分钟；召集人可以再改。
rule-sum-agenda-minutes = 新召集的会，每个议题先排 { $value } 分钟。
rule-name-absences-told = 没打招呼没来
rule-value-absences-told = { $value } 次
rule-means-absences-told = 一年里没打招呼就没来开会，够这么多次，私下告诉召集人。
rule-sum-absences-told = 比如够 { $value } 次，召集人会收到名字，好去问候。
rule-name-demand-one-in = 成员提出开会
rule-value-demand-one-in = 每 { $value } 人有 1 人
rule-means-demand-one-in = 这么多议事成员提出来，召集人不召集也要开会。
rule-sum-demand-one-in = 比如 { $seats } 人的议事会，{ $demanded } 人提出就要开。
rule-name-demand-hour = 几点开
rule-value-demand-hour = { $value }:00
rule-means-demand-hour = 成员提出的会，在来得及通知的头一天，几点开。
rule-sum-demand-hour = 比如定在 { $value }:00 开。
rule-name-quiet-hours = 夜里不打扰
rule-value-quiet-hours =
    { $value ->
        [none] 夜里也说
        [from-20] 晚 8 点到早 8 点
        [from-21] 晚 9 点到早 8 点
       *[from-22] 晚 10 点到早 7 点
    }
rule-means-quiet-hours = 这段时间里，不急的消息先留着，过后一起说。您自己办的事马上回；等不到早上的也马上说。
rule-sum-quiet-hours =
    { $value ->
        [none] 比如夜里 11 点列了议题，马上告诉提的人。
       *[other] 比如夜里 11 点列了议题，早上 { $end } 点告诉提的人。
    }
rule-name-timezone = 时区
rule-value-timezone = { $value }
rule-means-timezone = 日期和钟点都按这里的时间说。
rule-sum-timezone = 现在是 { $clock }。
rule-name-language = 群里说的话
rule-value-language =
    { $value ->
        [zh-CN] 中文
        [en] English
       *[other] { $value }
    }
rule-means-language = 群里的消息用哪种语言；每个人私聊里用自己选的。
rule-sum-language = 改了以后，群里的消息马上换过来。
rule-name-public-notice-days = 公示几天
rule-value-public-notice-days = { $value } 天
rule-means-public-notice-days = 村民会议的决议公开以后，公示几天；公示完办好了，才记结果。
rule-sum-public-notice-days = 比如今天公开，公示到{ $posted }。
rule-name-assembly-days = 多久问一次
rule-value-assembly-days = { $value } 天
rule-means-assembly-days = 提交村民会议以后，这么多天没有新消息，就问召集人和记录员一声。
rule-sum-assembly-days = 比如今天提交，{ $heard }还没有消息就问。
