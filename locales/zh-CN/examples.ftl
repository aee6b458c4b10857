### 好例子：办好的一件事，去掉姓名电话，给别的议事会看

button-unit-examples = 好例子
button-alliance-examples = 好例子
button-example-list = ◂ 别处的
button-example-own = 我们的
button-example-open = 看看
button-example-object = 不同意
button-example-take-back = 收回
button-example-share = 给大家看
button-example-as-it-is = 就这样写
button-example-yes = 就给这些
button-example-heading = 改标题
button-example-trouble = 改难处
button-example-decided = 改办法

example-words =
    <b>{ $title }</b>
    难处：{ $trouble }
    办法：{ $decided }
    { $days ->
        [0] 从提出到办好，不到一天
       *[other] 从提出到办好，{ $days } 天
    }。
example-heard =
    好例子：<b>{ $title }</b>
    别的议事会办好的一件事。按「看看」，合适就用上。
example-page =
    { $council_title } { $topic } · { $status ->
        [with_seats] 席位在看，有人不同意就不给别处看
       *[handed_over] 已经交给联络人
    }
example-shared =
    「{ $unit }」转来的好例子{ $taken ->
        [yes] ，你们用上了
       *[no] {""}
    }
examples-page =
    <b>{ $title }</b>
    { $count ->
        [0] 别的议事会还没有给出好例子。
       *[other] 别的议事会办好的事 { $count } 件，按标题看：
    }
    自己办好的事，也可以给别处看看，按「我们的」。
examples-own =
    <b>{ $title }</b>
    { $shared ->
        [0] 你们还没有给出好例子。
       *[other] 你们给出的 { $shared } 件，按标题看，随时可以收回。
    }{ $closed ->
        [0] {""}
       *[other] {""}
        带编号的是办结的事，按一下，我先起个稿，您看过、改过才给出去。
    }
examples-of-unit =
    <b>{ $name }</b>
    { $count ->
        [0] 下面的议事会还没有交来好例子。
       *[other] 下面的议事会交来的好例子，按标题看，再决定给谁看：
    }

ask-heading = 给这件事起个标题。姓名、电话、地方不要写。上面是我起的，合适就按一下，不合适就写一个发来。
ask-trouble = 当时有什么难处？上面是从大家提的话里摘的，我把认得出的姓名、电话、地方换成了「…」。请您再看一遍，改好整段发来。
ask-decided = 怎么定的，怎么办成的？上面是从决议里摘的，请您再看一遍，改好整段发来。
ask-share = 给出去的就是上面这些，一个字不多，也不说是哪个议事会。按「就给这些」，先告诉各位席位，过几天没有人不同意，才交给联络人。您随时可以收回。

answer-example-offered = 好，先告诉各位席位。{ $until_at } 前没有人不同意，就交给联络人。
answer-example-objected = 好，这件事不给别处看了，写的内容没有留下。召集人会知道，但不知道是您。
answer-example-taken-back = 收回了，别处看不到了。已经用上的，议题还在他们那里。
notice-example-told =
    召集人想把 { $topic }「{ $subject }」办好的经过给别的议事会看，姓名、电话都去掉了。
    按「看看」。您不同意，{ $until_at } 前说一声，就不给。
notice-example-objected = 有席位不同意把 { $topic }「{ $subject }」给别处看，写的内容没有留下。可以商量着改一改，再给一次。
notice-example-handed-over = 「{ $council_title }」给出一个好例子：{ $subject }。按「看看」，再决定给谁看。
mine-example = 召集人想把 { $topic }「{ $title }」给别处看，请您看看；不同意，就按「不同意」。
