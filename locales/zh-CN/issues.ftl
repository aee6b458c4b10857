### 诉求：大家提的事

issue-line = <b>{ $issue }</b> { $text }
issue-own = <b>{ $issue }</b> { $text }（{ issue-state }）
issues-none = 眼下没有等答复的诉求。有事就按「提一件事」。
issues-found = <b>有「{ $words }」的诉求，共 { $count } 件</b>
issues-not-found = 没找到有「{ $words }」的诉求。
issue-page =
    <b>{ $issue }</b> · { issue-state }
    <blockquote>{ $text }</blockquote>
issue-seconds =
    { $count ->
        [0] 还没有人附议。
       *[other] 附议的席位：{ $count } 个。
    }
issue-result = 怎么办的：{ $result }
unsigned-name = 一位没写名字的人
unnamed-resident = 一位居民
channel-said =
    { $channel ->
        [phone] 打电话
        [visit] 上门时
        [meeting] 会上
       *[wechat] 在微信里
    }
issue-came = { $received_on } { channel-said }说的，{ $writer } 记下。
merge-into = 并入 { $issue }
issues-title = <b>等答复的诉求，共 { $count } 件</b>

button-behalf = 替别人提
button-unnamed = 一位居民，不写名字
button-days-ago-0 = 今天
button-days-ago-1 = 昨天
button-days-ago-2 = 前天
button-channel-phone = 打电话
button-channel-visit = 上门
button-channel-meeting = 会上
button-channel-wechat = 微信
button-issues = 诉求
button-issue-topic = 列为议题
button-issue-decline = 不列
button-issue-fix = 当场办
button-issue-ask = 问一句
button-issue-merge = 合并
button-issue-answer = 回答
button-issue-second = 附议
button-issue-follow = 关注
button-issue-unfollow = 不关注
button-withdraw = 撤回

answer-issue-collected =
    { $signed ->
        [no] 记下了，编号 { $issue }，没有写您的名字。召集人最晚 { $reply_at } 前答复，我来告诉您。
       *[yes] 记下了，编号 { $issue }。召集人最晚 { $reply_at } 前答复。
    }
answer-issue-fixed = { $issue } 当场办了，已告诉提的人。
answer-issue-asked = 问过了，等提 { $issue } 的人回答。
answer-issue-answered = 好，您的话添到 { $issue } 里了。
answer-issue-merged = { $issue } 并入 { $into } 了，提的人一样会收到消息。
answer-issue-seconded =
    { $yes ->
        [yes] 您附议了 { $issue }，现在有 { $count } 个席位附议。
       *[no] 您不附议 { $issue } 了，现在有 { $count } 个席位附议。有了结果还是告诉您。
    }
answer-issue-followed =
    { $yes ->
        [yes] { $issue } 有了结果就告诉您。
       *[no] { $issue } 的消息不再发给您。
    }
answer-issue-declined = { $issue } 没有列为议题，理由已告诉提的人。
answer-issue-withdrawn = { $issue } 撤回了。

notice-issue-collected =
    <b>{ $council_title }</b>
    您在群里说的话，有人替您提成了诉求 { $issue }：
    <blockquote>{ $text }</blockquote>
    召集人最晚 { $reply_at } 前答复您。不想提，就按「撤回」。
notice-issue-taken-down =
    <b>{ $council_title }</b>
    您 { $received_on } { channel-said }说的话，{ $writer } 替您提成了诉求 { $issue }：
    <blockquote>{ $text }</blockquote>
    召集人最晚 { $reply_at } 前答复您。不想提，就按「撤回」。
notice-issue-to-triage =
    <b>{ $council_title }</b>
    { $name } 提了 { $issue }：
    <blockquote>{ $text }</blockquote>
    { $like ->
        [none] 请您按一下，给个答复。
       *[other] 像是 { $like } 说过的事。请您按一下，给个答复。
    }
notice-issue-fixed =
    <b>{ $council_title }</b>
    { $issue } 当场办了：
    <blockquote>{ $text }</blockquote>
    怎么办的：{ $result }
    没办好，可以再提。
notice-issue-asked =
    <b>{ $council_title }</b>
    关于 { $issue }：
    <blockquote>{ $text }</blockquote>
    召集人想问：{ $question }
    按「回答」，写一句就行。
mention-issue-asked = 召集人想问一句 { $issue } 的事。
notice-issue-answered =
    <b>{ $council_title }</b>
    { $issue } 有回答了：
    <blockquote>{ $text }</blockquote>
notice-issue-merged =
    <b>{ $council_title }</b>
    { $issue } 和 { $into } 是一件事，并在一起议：
    <blockquote>{ $text }</blockquote>
    有了结果，一样告诉您。
notice-issue-unanswered =
    <b>{ $council_title }</b>
    { $issue } 提了 { $days } 天，还没有答复：
    <blockquote>{ $text }</blockquote>
    请您列为议题，或者说明为什么不列，别让人一直等。
notice-issue-accepted =
    <b>{ $council_title }</b>
    { $issue } 列入了议题 { $topic }「{ $title }」：
    <blockquote>{ $text }</blockquote>
    下一步大家来议、来表决，有结果就告诉您。
notice-issue-declined =
    <b>{ $council_title }</b>
    { $issue } 这次没有列为议题：
    <blockquote>{ $text }</blockquote>
    理由：{ $reason }
    情况有变，随时可以再提。
notice-issue-withdrawn =
    <b>{ $council_title }</b>
    { $issue } 撤回了：
    <blockquote>{ $text }</blockquote>
    理由：{ $reason }
notice-issue-alone-again =
    <b>{ $council_title }</b>
    { $heir ->
        [none] { $whole } 撤回了，本来和它并在一起的 { $issue } 还在，接着往下议：
       *[other] { $whole } 撤回了，本来和它并在一起的 { $issue } 还在，和 { $heir } 一起往下议：
    }
    <blockquote>{ $text }</blockquote>
    有了结果，一样告诉您。
notice-issue-solved =
    <b>{ $council_title }</b>
    { $issue } 解决了，谢谢您把它放在心上：
    <blockquote>{ $text }</blockquote>
    以后有事，接着提。
