### 发言：谁举手，谁先说，说多久

floor-speaking =
    { $state ->
        [paused] 🎤 { $name } 先停一下
        [warned] 🎤 { $name } 正在说，该收尾了
       *[speaking] 🎤 { $name } 正在说，最多 { $minutes } 分钟
    }
floor-waiting = ✋ 等着说：{ $names }
floor-title = <b>发言</b> · { $session }
floor-topic = 正在议：{ $topic } { $title }
hosting-way =
    { $anybody ->
        [yes] <b>{ $session }</b> 请谁来主持？点她的名字。主持的人自己不发言；您说完了，可以再点「我来主持」。
       *[no] <b>{ $session }</b> 现在没有别人能接：要有席位、到场签到、自己用手机的人才能主持。
    }
hosting-page =
    <b>{ $session }</b> 由 { $host } 主持。{ $asks ->
        [yes] 想请别人主持，点她的名字，我告诉她。
        [no] 眼下没有别人能接：要有席位、自己用手机、没说来不了；上门的话，还得是跟着去的。
       *[taken] 想自己来，点「我来主持」。
    }
floor-free = 现在没有人在说。
floor-left =
    { $over ->
        [yes] 时间到了。
       *[no] 还剩 { $minutes ->
            [0] { $seconds } 秒
           *[other] { $minutes } 分 { $seconds } 秒
        }。
    }
floor-place =
    { $place }. { $name }{ $spoke ->
        [yes] （说过）
       *[no] {""}
    }
floor-way = 一次最多 { $minutes } 分钟，一个议题最多说 { $turns } 次。没说过的先说，再按举手的先后。

button-hand = 举手
button-floor = 发言
button-floor-page = 刷新
button-floor-finish = 议完了
button-floor-give = 请下一位
button-floor-skip = 跳过
button-floor-pause = 暂停
button-floor-go-on = 接着说
button-floor-end = 说完了
button-floor-hand-over = 交给别人
button-floor-take-back = 我来主持
button-hosting-page = 换人主持
button-hosting-take-back = 我来主持

answer-host-changed = 现在由 { $name } 主持。
answer-host-named = { $session } 由 { $name } 主持。
answer-hand-raised = 举手了，排在第 { $place } 位。再按一下就放下。
answer-hand-lowered = 手放下了。

notice-host-named =
    <b>{ $council_title }</b>
    { $hosts ->
        [yes] { $session } 请您来主持，{ $starts_at }。{ $floor ->
            [no] 到时间自己开始，您领着大家一件一件地议。
           *[yes] 到时候由您宣布开会。
        }主持不了，点「换人主持」请别人，或者跟召集人说一声。
       *[no] { $session } 改由 { $name } 主持。
    }
notice-host-changed =
    <b>{ $council_title }</b>
    { $hosts ->
        [yes] { $floor ->
            [no] { $session } 请您来主持。主持的时候，您自己先不提动议。
           *[yes] { $session } 请您来主持。点「发言」就能请人说话；主持的时候，您自己先不发言。
        }
       *[no] { $session } 现在由 { $name } 主持。
    }
notice-floor-given =
    <b>{ $council_title }</b>
    请您发言，{ $minutes } 分钟。说完请按「说完了」。
notice-speaker-warned =
    { $own ->
        [yes] { $seconds ->
            [0] 您的发言时间到了，请收个尾。
           *[other] 您的发言还剩 { $seconds } 秒，请收个尾。
        }
       *[no] { $seconds ->
            [0] { $name } 的发言时间到了，请提醒她。
           *[other] { $name } 的发言还剩 { $seconds } 秒，请提醒她。
        }
    }
