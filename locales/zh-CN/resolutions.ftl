### 决议：谁来办、哪天前办好、怎样才算办好

resolution-line =
    <b>{ $resolution }</b> { $what }
    领办人：{ $name } · 期限：{ $due } · { resolution-state }
resolution-title = <b>决议 { $resolution }</b> · { $topic }「{ $title }」
resolution-what = <blockquote>{ $what }</blockquote>
resolution-owner =
    领办人：{ $name }{ $declined ->
        [yes] （办不了，等召集人换人）
       *[no] {""}
    } · 期限：{ $due } 23:59
resolution-test =
    { $as_voted ->
        [yes] 表决的事：{ $test }
       *[no] 怎样算办好：{ $test }
    }
resolution-test-then =
    { $as_voted ->
        [yes] 当初表决的事：{ $test }
       *[no] 当初说好，怎样算办好：{ $test }
    }
resolution-status =
    { $overdue ->
        [yes] <b>已超期</b> · { resolution-state }
       *[no] 进度：{ resolution-state }
    }{ $closed_by ->
        [answers] （问到的人都答复了）
        [time] （答复期满；没答复的不算满意）
        [convenor] （召集人确认）
        [waiver] （召集人说明了理由）
       *[open] {""}
    }
resolution-step =
    { $day } { $step ->
        [appointed] 请 { $text } 领办
        [claimed] 领办人接下了
        [declined] 领办人说办不了
        [progress] 进展：{ $text }
        [done] 说办好了：{ $text }
        [reopened] 有人说还没解决，接着办
        [closed] 办结
        [waived] 不再办：{ $text }
       *[withdrawn] 撤回：{ $text }
    }
resolution-feedback = 问了 { $asked } 人，答了 { $answered } 人：满意 { $satisfied }、部分解决 { $partly }、未解决 { $not_solved }
resolutions-none = 眼下没有在办的决议。
resolutions-title = <b>{ $title }：在办的决议，共 { $count } 件</b>

button-resolutions = 决议
button-accept = 我来办
button-decline-owner = 办不了
button-progress = 报进展
button-done = 办好了
button-satisfied = 满意
button-partly = 部分解决
button-not-solved = 未解决
button-confirm = 确认办好
button-owner = 换领办人
button-waive = 不再办

answer-resolution-adopted = 决议 { $resolution } 定下了，期限 { $due_at }。下一步：等领办人接下。
answer-owner-asked = { $resolution } 换了领办人，等对方接下。
answer-owner-accepted = 好，{ $resolution } 接下了，期限 { $due_at }。有进展就报一声，办好了按「办好了」。
answer-owner-declined = 知道了，{ $resolution } 要另找领办人，已转告召集人。
answer-progress-reported = { $resolution } 的进展记下了，提的人会收到消息。
answer-done-claimed = { $resolution } 记为办好了。下一步：请提的人说说解决了没有。
answer-feedback-given =
    { $rating ->
        [satisfied] 谢谢，{ $resolution } 记为满意。
        [partly] 谢谢，{ $resolution } 记为部分解决。
       *[not_solved] 知道了，{ $resolution } 还没解决，重新打开，请领办人接着办。
    }
answer-resolution-closed = { $resolution } 办结了，提的人会收到消息。
answer-resolution-waived = { $resolution } 不再办了，理由已写明。
answer-resolution-withdrawn = { $resolution } 撤回了。

notice-resolution-adopted =
    <b>{ $council_title }</b>
    您提的事有了决议 { $resolution }：
    <blockquote>{ $what }</blockquote>
    领办人：{ $name }
    期限：{ $due_at }
    { resolution-test }
    办好以后，会请您说说解决了没有。
notice-owner-asked =
    <b>{ $council_title }</b>
    { $name }，想请您领办 { $resolution }：
    <blockquote>{ $what }</blockquote>
    期限：{ $due_at }
    { resolution-test }
    您看行吗？请按下面的按钮。
notice-owner-accepted =
    <b>{ $council_title }</b>
    { $name } 接下了 { $resolution }，期限 { $due_at }：
    <blockquote>{ $what }</blockquote>
notice-owner-declined =
    <b>{ $council_title }</b>
    { $name } 办不了 { $resolution }：
    <blockquote>{ $what }</blockquote>
    请您按「换领办人」，另请一位。
notice-progress-reported =
    <b>{ $council_title }</b>
    您提的事有进展，{ $resolution }（{ $name } 领办）：
    <blockquote>{ $text }</blockquote>
notice-feedback-asked =
    <b>{ $council_title }</b>
    { $name } 说 { $resolution } 办好了：
    <blockquote>{ $what }</blockquote>
    怎么办的：{ $text }
    { resolution-test-then }
    您看解决了吗？请在 { $close_at } 前按一下。没解决就接着办。
notice-confirmation-asked =
    <b>{ $council_title }</b>
    { $name } 说 { $resolution } 办好了：
    <blockquote>{ $what }</blockquote>
    怎么办的：{ $text }
    { resolution-test-then }
    没有别的提议人可问，请您去看一看再确认。
notice-resolution-overdue =
    <b>{ $council_title }</b>
    { $resolution } 超期 { $days } 天了，领办人：{ $name }
    <blockquote>{ $what }</blockquote>
    请您问问难在哪里，需要时换领办人。
notice-resolution-reopened =
    <b>{ $council_title }</b>
    { $resolution } 有人说还没解决，重新打开了：
    <blockquote>{ $what }</blockquote>
    { resolution-test }
    请领办人 { $name } 接着办，办好了再报。
notice-resolution-closed =
    <b>{ $council_title }</b>
    { $resolution } 办结了：
    <blockquote>{ $what }</blockquote>
    { $closed_by ->
        [answers] 问到的人都答复了。
        [convenor] 召集人看过，确认办好。
       *[time] 答复期满，没答复的不算满意。
    }
notice-resolution-waived =
    <b>{ $council_title }</b>
    { $resolution } 不再办了：
    <blockquote>{ $what }</blockquote>
    召集人的理由：{ $text }
notice-resolution-withdrawn =
    <b>{ $council_title }</b>
    { $resolution } 撤回了：
    <blockquote>{ $what }</blockquote>
    理由：{ $text }

mention-owner-asked = 想请您领办 { $resolution }，您看行吗？
mention-feedback-asked = { $resolution } 说是办好了，请您说说解决了没有。
notice-owner-reminded =
    <b>{ $council_title }</b>
    { $resolution } 还没办结，{ reminded }
    领办人：{ $name }
    <blockquote>{ $what }</blockquote>
    { $declined ->
        [yes] { $name } 办不了，还没有别人接。请召集人按「换领办人」，另请一位。
       *[no] 办到哪一步了，请说一声；办好了，就按「办好了」。
    }
mention-owner-reminded = { $resolution } 还没办结，{ reminded }{ $declined ->
        [yes] 领办人办不了，请另请一位。
       *[no] 办到哪一步了，请说一声。
    }
reminded =
    { $overdue ->
        [yes] 已经过期 { $days } 天。
       *[no] { $days ->
            [0] 今天到期。
            [1] 明天到期。
           *[other] 还有 { $days } 天到期。
        }
    }
