### 样板：联络人给出，召集人按一下就用上，不用也行

list-of-template =
    <b>{ $title }</b>
    给下面的议事会一个议题样板：/template 后面写标题，空一格、斜杠、再空一格，写背景：
    <code>/template 楼道堆物 / 楼道里堆着杂物，走路不方便，也怕着火。</code>
    规则样板：发 /summary，一级级按到一个议事会，按「规则作样」。
    我先给您看一遍，按「发出」才发；召集人按「用上」才算数。{ $count ->
        [0] {""}
       *[other] 以前的在下面。
    }
template-topic =
    议题样板：<b>{ $title }</b>
    { $text }
template-rules = 规则样板：
template-of-rules = 规则样板
template-taken-by =
    { $offer ->
        [call] 参加的
       *[other] 用上的
    }议事会 { $taken } 个。
button-template-use = 用上
button-template-rules = 规则作样

answer-template-taken =
    { $offer ->
        [rules] 改了 { $count } 条规则，从现在起算；想改回去，按「席位」「规则」。
        [call] 参加了，列为议题 { $topic }，群里看得到。
       *[topic] 列为议题 { $topic } 了，群里看得到。
    }
