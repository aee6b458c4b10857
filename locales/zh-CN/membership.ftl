### 议事会、席位、特邀的人，和私聊的首页

greeting =
    大家好，我是<b>{ $bot_name }</b>，给妇女议事会跑腿记事的：谁提了什么、怎么议的、几票通过、谁来办、办好没有，一件一件记清楚。

    平常聊天我不记。只记各位的名字，和按按钮、发命令提的事、投的票、定下的决议。家里的私事不在群里议。

    怎么开始：请一位群管理员按下面的「建立议事会」，她就是召集人，再由她添上各位的席位。

council-title = <b>{ $title }</b>
council-seats =
    { $count ->
        [0] 还没有人入席。请召集人按「席位」添上。
       *[other] 席位 { $count } 个：{ $names }
    }
council-posts =
    召集人：{ $convenor } · 主持人：{ $host ->
        [none] 未定
       *[other] { $host }
    } · 记录员：{ $recorder ->
        [none] 未定
       *[other] { $recorder }
    }
council-session =
    { $under_way ->
        [yes] 正在开会
       *[no] 下次开会
    }：<b>{ $session }</b> { session-mode }，{ $when }
council-counts = 等答复的诉求 { $collected } 件 · 在办的决议 { $under_way } 件 · 已办结 { $closed } 件

seats-title =
    { $count ->
        [0] <b>还没有席位</b>
       *[other] <b>席位，共 { $count } 个</b>
    }
seat-line =
    { $number }. { $name }{ $has_posts ->
        [yes] {" "}· { $posts }
       *[no] {""}
    }{ $state ->
        [unclaimed] （还没认领）
        [away] （请假中）
       *[here] {""}
    }
tag-executive = 执委
tag-grid-worker = 网格员
tag-mediator = 调解员
tag-building-steward = 楼栋长
post-convenor = 召集人
post-host = 主持人
post-recorder = 记录员
someone = 一位成员
list-separator = 、
list-more = 后面还有 { $count } 项。
names-more = { $names } 等 { $count } 位

welcome =
    您好。有事想请议事会管一管，在这里写给我就行；等您投票、等您答复的事，发 /mine 就能看到。

    我只记您的名字、您提的事和您投的票、办的事，平常聊天不记。想看记了什么，或者要我忘记您，发 /privacy。
choose-council =
    这件事提给哪一个议事会，写不写您的名字？请按一下。
    不写名字，会里谁也不知道是您提的；走到哪一步，我一样告诉您。不想提，不用理会这条。
choose-signed =
    这件事提给{ $title }，写不写您的名字？请按一下。
    不写名字，会里谁也不知道是您提的；走到哪一步，我一样告诉您。不想提，不用理会这条。
ask-language = 用哪种语言跟您说？ / Which language shall I speak?

mine-nothing = 眼下没有等您办的事。
mine-title = <b>您的事，共 { $count } 件</b>
mine-council = <i>{ $title }</i>
mine-vote =
    { $vote } 请您投票：
    <blockquote>{ $question }</blockquote>
mine-receipt =
    { $vote } 不记名表决，您的票已经在票箱里，结束前可以改：
    <blockquote>{ $question }</blockquote>
mine-invitation = 请您来一起议 { $topic }「{ $title }」，您看能来吗？
mine-rate =
    { $resolution } 说是办好了，您看解决了吗？
    <blockquote>{ $what }</blockquote>
mine-resolve =
    { $vote } 已经通过，请定下谁来办、哪天前办好：
    <blockquote>{ $question }</blockquote>
mine-appoint =
    { $name } 办不了 { $resolution }，请另请一位领办：
    <blockquote>{ $what }</blockquote>
mine-emptied = 议题 { $topic }「{ $title }」里的话，提的人都撤回了。不用再议，就按「撤回」。
mine-confirm =
    { $resolution } 说是办好了，没有别的提议人可问，请您看一看再确认：
    <blockquote>{ $what }</blockquote>

button-issue = 提一件事
issue-in = 提给{ $title }
in-signed = 写上名字，提给{ $title }
in-unsigned = 不写名字，提给{ $title }
button-mine = 我的事
button-seats = 席位
button-help = 帮助
button-new-council = 建立议事会
button-seat = 添席位
button-unseat = 结束席位
button-post = 定职务
button-tag = 身份
button-tag-executive = 执委
button-tag-grid-worker = 网格员
button-tag-mediator = 调解员
button-tag-building-steward = 楼栋长
button-roster = 名单
button-template = 要表格
button-import = 导入
button-absence = 请假
button-sit = 我也入席
button-succeed = 接任
button-object = 不同意
button-post-convenor = 召集人
button-post-host = 主持人
button-post-recorder = 记录员
button-new-link = 换新链接
button-revoke-link = 作废链接
button-qr = 二维码
qr-of = 二维码：{ $name }
button-join = 能来
button-not-join = 来不了
button-locale-zh-CN = 中文
button-locale-en = English
button-start = 到私聊里办
button-go-on = 去私聊

answer-council-founded = 议事会建好了，您是召集人。下一步：按「席位」把成员一位一位添上。
answer-language-chosen =
    { $locale ->
        [en] 好，以后用英文。
       *[zh-CN] 好，以后用中文。
    }
answer-seat-given =
    { $has_account ->
        [yes] { $name } 入席了，可以投票了。
       *[no] { $name } 的席位留好了。认领的链接私下发给您，请转给本人。
    }
answer-seats-given =
    留好了 { $count } 个席位：{ $given_names }。认领的链接都私下发给您，请分别转给本人。{ $there ->
        [0] {""}
       *[other] 已经在席的没有再添：{ $there_names }。
    }
answer-people-seated =
    { $count ->
        [0] 没有再添。
       *[other] 入席 { $count } 位：{ $given_names }，可以投票了。
    }{ $there ->
        [0] {""}
       *[other] 本来就在席：{ $there_names }。
    }
answer-roster-imported =
    导入好了：新添 { $new } 位，有改动 { $changed } 位，没有变的 { $there } 位。{ $links ->
        [0] {""}
       *[other] 还没认领的 { $links } 个席位，链接私下发给您。
    }
column-name = 姓名
column-tags = 身份
column-until = 任期到
column-username = 用户名
roster-sheet = 成员名单
roster-note = 可以写：{ $tags }。几样的话用顿号隔开，没有就空着。
roster-caption = 一行写一位，姓名一定要写，别的可以空着。填好了把这个文件发回给我，CSV 也行。
roster-preview =
    名单看过了，没有问题：{ $new ->
        [0] {""}
       *[other] {""}
        新添 { $new } 位：{ $new_names }
    }{ $changed ->
        [0] {""}
       *[other] {""}
        有改动 { $changed } 位：{ $changed_names }
    }{ $there ->
        [0] {""}
       *[other] {""}
        没有变的 { $there } 位
    }
    名单上没有的席位不动。
roster-wrong = 名单里有 { $count } 处要改，什么也没有导入：
roster-problem =
    第 { $row } 行「{ $column }」：{ $flaw ->
        [empty] 没写
        [too-long] 「{ $typed }」太长了，最多 40 个字
        [private] 写了不能留的话
        [twice] 「{ $typed }」写了两次，同名的请加个字区分
        [tag-unknown] 没有「{ $typed }」这个身份
        [date-unreadable] 「{ $typed }」看不懂是哪天，请写成 2027-12-31 这样
        [date-past] { $typed } 已经过去了
       *[seated] @{ $typed } 已经在别的席位上
    }
roster-mend = 请改好了再发一次。
answer-seat-link = { $name } 的新链接私下发给您，旧链接作废。请转给本人。
answer-link-revoked = { $name } 的链接作废了，没人再能用它入席。
answer-guest-link = 请 { $name } 来议 { $topic } 的新链接私下发给您，旧链接作废。请转给本人。
answer-guest-link-revoked = 请 { $name } 来议 { $topic } 的链接作废了。还想请，就换一个新链接。
answer-seat-claimed = 您入席了，席位是「{ $name }」。以后表决时，按「赞成」「反对」「弃权」就行。
answer-seat-ended = { $name } 的席位到此结束。正在进行的表决不受影响。
answer-post-given =
    { $name } 现在是{ $post ->
        [convenor] 召集人，您的召集人职务交给了她
        [host] 主持人
       *[recorder] 记录员
    }。
answer-tag-changed =
    { $name } { $is_one ->
        [yes] 记上了：
       *[no] 去掉了：
    }{ $tag ->
        [executive] 执委
        [grid-worker] 网格员
        [mediator] 调解员
       *[building-steward] 楼栋长
    }。
answer-absence-reported = 好，记下您请假到 { $until_on }，已告诉召集人。要投的票还可以投。
answer-succession-asked = 已告诉在席的各位。到 { $due_at } 没有人不同意，您就是召集人。
answer-succession-refused = 好，这次不换召集人。
answer-guest-invited = 已请 { $name } 来议 { $topic }，等对方答复。只写了名字的，邀请链接私下发给您，请转给对方。
answer-guest-joined = 好，「{ $title }」等您来一起议。{ guest-may }
answer-guest-declined = 知道了，{ $topic } 您来不了，已转告召集人。

notice-seat-link =
    <b>{ $name }</b>认领席位的链接：
    { $link }
    请转给本人，不要发到群里。{ $expires_at } 前有效，只能用一次，用了会在群里说一声。
seat-links-line =
    <b>{ $name }</b>
    { $link }
notice-seat-links =
    <b>{ $council_title }</b>
    { $count } 个席位的认领链接，请一人一个转给本人，不要发到群里：
    { $lines }
    { $expires_at } 前有效，只能用一次。要打印、或者当面给人扫，按名字要二维码。
qr-seat =
    <b>{ $name }</b> · { $council_title }
    扫一扫，认领席位。{ $expires_at } 前有效，只能用一次。打印出来或者当面给本人扫，不要发到群里。
qr-guest =
    <b>{ $name }</b> · { $council_title }
    扫一扫，答复来不来议 { $topic }「{ $title }」。{ $expires_at } 前有效，只能用一次。打印出来或者当面给本人扫，不要发到群里。
notice-seat-claimed = <b>{ $name }</b>入席「{ $title }」了，欢迎。
notice-post-given =
    <b>{ $title }</b>
    { $name }，您现在是{ $post ->
        [convenor] 召集人：添席位、答复诉求、列议题、发起表决、定领办人，都由您来。按钮在群里议事会那条消息下面。前一位召集人手里没办完的，现在等您办，按「我的事」看。
        [host] 主持人：可以发起和结束表决。按钮在群里议题和表决下面。
       *[recorder] 记录员：举手、纸票、电话里的票，由您来记。在群里，按表决下面的「更多」。
    }
notice-term-ended =
    <b>{ $council_title }</b>
    { $name } 的席位任期到了。正在进行的表决不受影响；要连任，请召集人再添一次。
notice-absence-reported =
    <b>{ $council_title }</b>
    { $name } 请假到 { $until_on }：
    <blockquote>{ $reason }</blockquote>
notice-succession-asked =
    <b>{ $council_title }</b>
    召集人不在群里了，或者很久没有办事。{ $name } 想接任召集人，{ $due_at } 前没有人不同意就交给她。在席的可以按「不同意」。
notice-succession-refused =
    <b>{ $council_title }</b>
    有人不同意 { $name } 接任召集人，这次不换。
notice-succeeded =
    <b>{ $council_title }</b>
    { $hers ->
        [yes] 您现在是召集人。前一位手里没办完的，现在等您办，按「我的事」看。
       *[no] { $name } 现在是召集人。
    }
notice-guest-link =
    <b>{ $council_title }</b>
    请 { $name } 来议 { $topic }「{ $title }」的邀请链接：
    { $link }
    请转给本人，不要发到群里。{ $expires_at } 前有效，只能用一次。
notice-guest-invited =
    <b>{ $council_title }</b>
    { $name }，请您来一起议 { $topic }「{ $title }」。{ $has_why ->
        [yes] 为什么请您：<blockquote>{ $why }</blockquote>
       *[no] {""}
    }
    { guest-may }能来吗？请按下面的按钮。
guest-may =
    { $votes ->
        [counted] 您可以说话出主意，表决时也算一票。
        [advisory] 您可以说话出主意，表决时也能投，只作参考。
       *[none] 您可以说话出主意，不投票。
    }
notice-guest-thanked =
    <b>{ $council_title }</b>
    { $name }，{ $status ->
        [settled] { $topic }「{ $title }」有结果了，谢谢您来出主意。
        [deferred] { $topic }「{ $title }」缓一缓再议，这次不用来了。谢谢您。
       *[withdrawn] { $topic }「{ $title }」撤回了，不用来了。谢谢您。
    }
notice-guest-joined =
    <b>{ $council_title }</b>
    { $name } 答应来议 { $topic }「{ $title }」。
notice-guest-declined =
    <b>{ $council_title }</b>
    { $name } 来不了，{ $topic }「{ $title }」可以另请别人。

overnight = 夜里没打扰您，攒了 { $count } 件事：
mention = { $person }，{ $what }按下面的按钮就行。
mention-guest-invited = 请您来一起议 { $topic }「{ $title }」，能来吗？
button-language = 语言
button-privacy = 隐私
