### 开会的时候

sitting-ways-on = 再等一等，人到齐了再按「开会」；也可以先座谈，只谈不表决，中途人够了再正式开会；或者改个日子；或者这次不开了。
button-session-talk = 先座谈
sitting-desk = <b>会次 { $session }</b>：还可以这样办
sitting-desk-items = 要换一件先议，按那个议题；议完的也可以回头再议。
sitting-desk-leave = <b>我先走</b>：提早走请按一下，还没结束的表决里您的票会拿掉，回来可以再投。
button-session-item = 下一项
button-session-skip = 先跳过
button-session-finish = 议完了
button-session-leave = 我先走
button-session-desk = 换议题
sitting-item =
    { $done ->
        [yes] 再议
       *[no] 先议
    } { $topic } { $title }
answer-taken-up = 现在议 { $topic }「{ $title }」。
answer-item-finished =
    { $topic } 议完了。{ $more ->
        [yes] 要议下一件，按「下一项」。
       *[no] 没有别的议题了，可以散会。
    }
answer-agenda-done = { $session } 的议题都议完了。
answer-checked-out =
    { $name }，慢走{ $voted ->
        [yes] 。{ $votes } 还没结束，您的票拿掉了，回来可以再投
       *[no] {""}
    }。

roll-title = <b>签到名单 { $session }</b>：应到 { $due } 人，实到 { $present } 人
roll-way = 谁到了就按谁的名字，按错了再按一次；先走的也再按一次，还没结束的表决里她的票会拿掉。
roll-name =
    { $stands ->
        [there] ✓ { $name }
        [left] { $name } · 走了
       *[none] { $name }
    }
button-session-roll = 签到名单
code-page = <b>签到码 { $session }</b>：<b>{ $code }</b>
code-way = 写在黑板上，或者念给屋里的人听；晚到的也写这个，散会就作废。请不要发到群里。要是传出去了，按「换一个」，签过到的不受影响。
button-session-code = 签到码
button-session-renew = 换一个
answer-code-mistyped =
    { $left ->
        [0] 签到码又不对。请主持人在签到名单里替您签到。
       *[other] 签到码不对，还没签上。看一看屋里写的，再写一次，还能写 { $left } 次。
    }
notice-code-made =
    <b>{ $council_title }</b>
    { $session } 开始签到了，自己签到的要写签到码。按一下就看到，请写在黑板上，或者念给屋里的人听，不要发到群里。
