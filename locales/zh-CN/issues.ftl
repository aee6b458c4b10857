### 诉求：大家提的事

issue-state =
    { $status ->
        [collected] 等答复
        [accepted] 已列入议题
        [quick-fix] 当场办
        [quick_fix] 当场办
        [referred] 已转办
        [merged] 并入别的议题
        [declined] 没有列为议题
        [withdrawn] 已撤回
       *[solved] 已解决
    }
issue-line = <b>{ $issue }</b> { $text }
issue-own = <b>{ $issue }</b> { $text }（{ issue-state }）
issues-none = 眼下没有等答复的诉求。有事就按「提一件事」。
issues-title = <b>等答复的诉求，共 { $count } 件</b>

button-issues = 诉求
button-topic = 列为议题
button-decline = 不列
button-withdraw = 撤回

answer-issue-collected = 记下了，编号 { $issue }。召集人最晚 { $reply_at } 前答复。
answer-issue-declined = { $issue } 没有列为议题，理由已告诉提的人。
answer-issue-withdrawn = { $issue } 撤回了。

notice-issue-collected =
    <b>{ $council_title }</b>
    您在群里说的话，有人替您提成了诉求 { $issue }：
    <blockquote>{ $text }</blockquote>
    召集人最晚 { $reply_at } 前答复您。不想提，就按「撤回」。
notice-issue-to-triage =
    <b>{ $council_title }</b>
    { $name } 提了 { $issue }：
    <blockquote>{ $text }</blockquote>
    请您答复：列为议题，或者说明为什么不列。
notice-issue-unanswered =
    <b>{ $council_title }</b>
    { $issue } 提了 { $days } 天，还没有答复：
    <blockquote>{ $text }</blockquote>
    请您列为议题，或者说明为什么不列，别让人一直等。
notice-issue-accepted =
    <b>{ $council_title }</b>
    您提的 { $issue } 列入了议题 { $topic }「{ $title }」：
    <blockquote>{ $text }</blockquote>
    下一步大家来议、来表决，有结果就告诉您。
notice-issue-declined =
    <b>{ $council_title }</b>
    您提的 { $issue } 这次没有列为议题：
    <blockquote>{ $text }</blockquote>
    理由：{ $reason }
    情况有变，随时可以再提。
notice-issue-withdrawn =
    <b>{ $council_title }</b>
    { $issue } 撤回了：
    <blockquote>{ $text }</blockquote>
    理由：{ $reason }
notice-issue-solved =
    <b>{ $council_title }</b>
    您提的 { $issue } 解决了，谢谢您说出来：
    <blockquote>{ $text }</blockquote>
    以后有事，接着提。
