### 议程：议哪几个议题、先后、各几分钟

button-agenda-arrange = 排议程
agenda-arranged =
    <b>{ $session } 的议程</b>{ $minutes ->
        [0] {""}
       *[other] ，合计 { $minutes } 分钟
    }
agenda-item =
    { $position }. { $topic } { $title }{ $minutes ->
        [0] {""}
       *[other] （{ lasts-minutes }）
    }
agenda-untold =
    { $changes ->
        [minutes] 按议题可以改先后和时间。
        [order] 按议题可以改先后。
       *[none] {""}
    }排好了按「公布」，请的人都会收到。
agenda-told = 已经公布了。再改的话，要重新公布一次。
agenda-minutes-asked = 放在前面还是后面？议几分钟？
agenda-order-asked = 放在前面还是后面？
agenda-pool =
    还有 { $count } 个议题没有排会。加哪一个到 { $session }？

button-agenda-show = 回去
button-agenda-pool = 加议题
button-agenda-publish = 公布
button-agenda-earlier = 往前
button-agenda-later = 往后
button-agenda-remove = 这次不议

answer-agenda-published = { $session } 的议程公布了，请的人都会收到。
notice-agenda-published =
    <b>{ $council_title }</b>
    { $session }（{ $starts_at }）的议程定了{ $minutes ->
        [0] ：
       *[other] ，约 { $minutes } 分钟：
    }
    { $topics }
notice-agenda-emptied =
    <b>{ $council_title }</b>
    { $topic } { $title } 不用议了，{ $session } 的议程上没有别的议题。
    在「材料」里排别的议题，或者这次不开了。
notice-topic-off-agenda =
    <b>{ $council_title }</b>
    { $starts_at } 的会 { $session } 不议 { $topic } { $title } 了，您这次不用来；再议的时候会告诉您。

refusal-agenda-empty = { $session } 只剩这一个议题了。不想开这个会，请在会次下面按「不开了」。
refusal-agenda-bare = { $session } 的议程还空着，先加议题。
refusal-agenda-untimed = { $session } 是线上议事，议题都开着，谁有空谁说，不用排分钟。
refusal-agenda-minutes = 一个议题可以排 1 到 { $most } 分钟。
refusal-agenda-position = 先后只能是第 1 到第 { $most }。
refusal-agenda-published = { $session } 的议程已经公布，没有再改过。
refusal-topic-on-agenda = { $topic } 已经在 { $session } 的议程上了。
