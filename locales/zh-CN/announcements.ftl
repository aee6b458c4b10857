### 通知：联络人发给召集人，看得到几位看了，看不到是谁

list-of-announcement =
    <b>{ $title }</b>
    要给下面的议事会发通知，写在 /announce 后面发给我，比如：
    <code>/announce 下周三起报名培训，名额二十个。</code>
    我先给您看一遍，按「发出」才发。只私下发给召集人，不发到群里。
    还可以给议题样板 /template、培训材料 /training，或者征集议题 /call。{ $count ->
        [0] {""}
       *[other] 以前的在下面。
    }
announcement-words = { $text }
announcement-draft =
    发给：<b>{ $title }</b>，{ $councils ->
        [0] 还没有议事会
       *[other] 议事会 { $councils } 个
    }
    <blockquote>{ $text }</blockquote>
    还没发。按「发出」，私下发给每位召集人；夜里停，早上接着发。要改，重新写一条。{ $others ->
        [0] {""}
       *[other] 只发给一部分，按下面的单位。
    }
announcement-page =
    <b>{ $title }</b> · { $status ->
        [sending] 正在发
        [stopped] 停着
       *[sent] 发完了
    }
    <blockquote>{ $text }</blockquote>
    发了 { $told } 个议事会{ $status ->
        [sent] {""}
       *[sending] ，还剩 { $left } 个
    }；{ $offer ->
        [training] 看了的议事会 { $read } 个
       *[other] 看了的召集人 { $read } 位
    }。
button-unit-announcements = 发通知
button-announcement-send = 发出
button-announcement-drop = 不发
button-announcement-stop = 停下
button-announcement-resume = 接着发
button-announcement-open = 刷新
button-announcement-read = 知道了

answer-announcement-dropped = 没有发。
answer-announcement-read =
    { $offer ->
        [training] 好的，记下您的议事会看了。
       *[other] 好的。联络人只看得到有几位看了，看不到是谁。
    }
mine-announced =
    <b>{ $title }</b>发来的，还没答复：
    <blockquote>{ $text }</blockquote>
notice-announced =
    <b>{ $title }</b>发给「{ $council_title }」召集人的通知
    <blockquote>{ $text }</blockquote>
