### 议题征集：一个问题问许多议事会，各处议得怎样，放在一起看

list-of-call =
    <b>{ $title }</b>
    请下面的议事会都来议一件事：/call 后面写标题、问题、哪天为止，中间空一格、斜杠、再空一格：
    <code>/call 电动车充电 / 电动车在哪里充、谁来管？ / 2026-12-31</code>
    我先给您看一遍，按「发出」才发。召集人按「参加」，就列为她们的议题；各处的进展您一起看得到，只有数目和进度。{ $count ->
        [0] {""}
       *[other] 以前的在下面。
    }
call-words =
    征集议题：<b>{ $title }</b>
    { $text }
    { $until } 前按「参加」，就列为您那里的议题；联络人看得到议题的进度和几次表决、几件决议。
call-page =
    <b>{ $title }</b>
    { $count ->
        [0] 还没有议事会参加。
       *[other] 参加的议事会 { $count } 个：
    }
call-joined = · { $name } { $topic }：{ topic-state }，表决 { $votes } 次，决议 { $adopted } 件，办结 { $closed } 件
call-caption = 各处进展
call-head =
    { $column ->
        [name] 议事会
        [votes] 表决
        [adopted] 决议
       *[closed] 办结
    }
call-row-name = { $name } { $topic }，{ topic-state }
button-call-join = 参加
button-announcement-joined = 各处进展
