### 上报：议事会解决不了的事，往上、往旁边转，办好了转回来

button-referral-refer = 上报
button-referral-show = 看经过
button-referral-accept = 受理
button-referral-return = 退回
button-referral-hand-on = 转办
button-referral-resolved = 办好了
referral-line = <b>{ $council_title } { $issue }</b> { $text }（{ referral-category }，{ $due }前）
referral-page =
    <b>{ $council_title } { $issue }</b> · { referral-category }
    <blockquote>{ $text }</blockquote>
referral-is-sent = 已到{ $unit }，等受理，{ $due }前要办。
referral-is-accepted = { $unit }在办，{ $due }前要办好。
referral-is-returned = { $unit }退回来了，在议事会等着重新处理。
referral-is-resolved = { $unit }说办好了：{ $result }。正在问提的人。
referral-is-closed = 已办结：{ $result }
referral-step =
    · { $day } { $step ->
        [referred] 上报给{ $unit }
        [accepted] { $unit }受理
        [passed-on] 转给{ $unit }
        [returned] { $unit }退回
        [escalated] 到期没办，升到{ $unit }
        [resolved] { $unit }办好了
        [reopened] 提的人说没解决，{ $unit }接着办
       *[closed] 办结
    }{ $why ->
        [yes] ：{ $text }
       *[no] {""}
    }
answer-issue-referred = { $issue } 已送到{ $unit }，{ $due_at } 前要办。到哪一步了，这里和提的人都会知道。
answer-referral-accepted = 已受理，请在 { $due_at } 前办好。
answer-referral-returned = 已退回「{ $council_title }」，理由他们看得到。
answer-referral-passed-on = 已转给{ $unit }。
answer-referral-resolved = 记下了，正在问提的人解决了没有。
answer-referral-rated =
    { $rating ->
        [satisfied] 谢谢您，这件事办结了。
        [partly] 谢谢您，记下了，这件事先办结。
       *[not_solved] 记下了，{ $unit }接着办。
    }
notice-issue-referred = { $issue }「{ $text }」议事会自己办不了，已送到{ $unit }，{ $due_at } 前要办。
notice-referral-received =
    📮 <b>{ $council_title }</b> 送来一件事（{ referral-category }）：
    <blockquote>{ $text }</blockquote>
    { $reason ->
        [none] {""}
       *[other] { $reason }
    }
    请在 { $due_at } 前办好，到期没办会升到上一级。
notice-referral-accepted = { $issue }「{ $text }」{ $unit }受理了，{ $due_at } 前要办好。
notice-referral-returned = { $issue }「{ $text }」{ $unit }退回来了：{ $reason }
notice-referral-passed-on = { $issue }「{ $text }」转给{ $unit }了：{ $reason }
notice-referral-escalated = { $issue }「{ $text }」{ $skipped }到期没办，已升到{ $unit }，{ $due_at } 前要办。
notice-referral-overdue = ⏰ { $council_title } { $issue }「{ $text }」到期了还没办好，上面没有再高一级，请抓紧。
notice-referral-resolved = { $issue }「{ $text }」{ $unit }说办好了：{ $reason }。正在问提的人。
notice-referral-asked =
    { $issue }「{ $text }」{ $unit }说办好了：
    <blockquote>{ $reason }</blockquote>
    您看解决了没有？{ $close_at } 前不答，就算办结，不算满意。
notice-referral-reopened = { $issue }「{ $text }」提的人说没解决，{ $unit }接着办，{ $due_at } 前要办好。
notice-referral-closed =
    { $issue }「{ $text }」办结了{ $by ->
        [time] ，提的人没有答
        [convenor] ，召集人确认
        [partly] ，提的人说解决了一部分
       *[satisfied] ，提的人说解决了
    }。
mention-referral-asked = 有件事说是办好了，请您看看解决了没有
mine-referral-asked =
    { $issue }「{ $text }」说是办好了：
    <blockquote>{ $result }</blockquote>
    您看解决了吗？
mine-referral = 📮 等您办：{ $line }
