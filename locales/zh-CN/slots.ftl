### 一起定时间

button-find-time = 一起定时间
button-add-time = 再加一个
button-sure-slots = 发到群里问
button-slots-convene = 就定最合适的
button-slots-drop = 不问了

slots-title = <b>找个大家都行的时间</b> · { session-mode }
slots-topic = { $topic } { $title }
slots-place = 地点：{ $place }
slots-line =
    { $best ->
        [yes] ⭐ <b>{ $when }</b>
       *[no] { $when }
    }：{ $coming } 人能来{ $perhaps ->
        [0] {""}
       *[other] ，{ $perhaps } 人说不准
    }{ $away ->
        [0] {""}
       *[other] ，{ $away } 人来不了
    }
slots-missing =
    { $nobody ->
        [yes] 带星的时间大家都能来。
       *[no] 带星的时间，还没说能来的：{ $names }
    }
slots-how = 按时间：按一下能来，按两下说不准，按三下来不了。
slots-over =
    { $settled ->
        [yes] 时间定了，就是会次 { $session }。
       *[no] 这次不找时间了。
    }

answer-times-proposed = { $count } 个时间发到群里问了。等大家按过，在那里按「就定最合适的」就召集了；不找了，按「不问了」。
answer-slot-tapped =
    { $slot_at }：{ $reply ->
        [yes] 记下了，您能来。
        [maybe] 记下了，您说不准。
       *[no] 记下了，您来不了。
    }
answer-times-dropped = 不问了。想再找时间，按「召集开会」。
notice-times-dropped =
    <b>{ $council_title }</b>
    您问的几个时间都过去了，没有召集。想再找时间，在议题上按「召集开会」。

refusal-slot-twice = 这个时间已经加过了，换一个吧。
