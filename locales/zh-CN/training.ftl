### 培训材料：联络人给出，哪些议事会还没看看得到

list-of-training =
    <b>{ $title }</b>
    给下面的召集人一份培训材料：/training 后面写名称，空一格、斜杠、再空一格，写网址：
    <code>/training 议事记录怎么写 / https://example.org/jilu</code>
    也可以发一个文件或一张图，配上文字：/training 名称。
    我先给您看一遍，按「发出」才发。召集人按「知道了」，您就看得到哪些议事会还没看。{ $count ->
        [0] {""}
       *[other] 以前的在下面。
    }
training-words =
    培训材料：<b>{ $title }</b>{ $has_text ->
        [yes] {""}
        { $text }
       *[no] {""}
    }
    { $file ->
        [none] 看完请按「知道了」
       *[other] 按「打开」就能看
    }，联络人看得到您的议事会看了没有。
training-unread =
    <b>{ $title }</b>
    { $count ->
        [0] 收到的议事会都看了。
       *[other] 收到了还没看的议事会 { $count } 个：
    }
training-unread-in = · { $name }
button-announcement-unread = 还没看的
button-training-file = 打开
button-training-back = 返回
