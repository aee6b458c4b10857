### 议事记录：起草、确认、异议、定稿、打印

## 打印出来的

minutes-paper-title = 议事记录
minutes-paper-draft = 草稿
minutes-paper-number = 第 { $number } 号
minutes-paper-digest = 校验码（SHA-256）{ $digest }
minutes-paper-session = 会次
minutes-paper-mode = 方式
minutes-paper-talk = { $mode }（人没到齐，只作座谈）
minutes-paper-when = 时间
minutes-paper-from-until = { $begin } 至 { $until }
minutes-paper-place = 地点
minutes-paper-host = 主持人
minutes-paper-recorder = 记录员
minutes-paper-due = 应到
minutes-paper-present = 实到
minutes-paper-people = { $count } 人
minutes-paper-none = —
minutes-paper-forgotten = { $member }（姓名已按本人要求删去）
minutes-paper-seats = 固定议事成员（N）
minutes-paper-guests = 机动议事成员（X）
minutes-paper-column-seat = 席位
minutes-paper-column-guest = 编号
minutes-paper-column-name = 姓名
minutes-paper-column-why = 为什么请
minutes-paper-column-attendance = 到会
minutes-paper-came-at = { $came } 到
minutes-paper-came-left = { $came } 到，{ $left } 离开
minutes-paper-absent = 未到
minutes-paper-excused = 请假
minutes-paper-because = { $absent }：{ $why }
minutes-paper-topic = 议题 { $topic }「{ $title }」
minutes-paper-background = 背景
minutes-paper-points = 发言要点
minutes-paper-tag =
    { $tag ->
        [point] 【观点】
        [suggestion] 【建议】
        [decision] 【决定】
        [todo] 【待办】
       *[none] {""}
    }
minutes-paper-said = { minutes-paper-tag }{ $text }
minutes-paper-said-by = { minutes-paper-tag }{ $name }：{ $text }
minutes-paper-vote = 表决 { $vote }
minutes-paper-wording = 原文：「{ $wording }」
minutes-paper-how =
    方法：{ $method }，{ $secret ->
        [yes] 不记名
       *[no] 记名
    }
minutes-paper-ways = 投票的办法：{ $ways }
minutes-paper-means =
    { $means ->
        [hand] 举手
        [paper] 纸票
        [phone] 电话
       *[button] 手机
    } { $count } 票
minutes-paper-recused = 回避：{ $names }（不算应到）
minutes-paper-tally = 赞成 { $in_favour }，反对 { $against }，弃权 { $abstaining }
minutes-paper-untold = 投票的人太少，一记票数就知道谁投了什么，所以票数不记。
minutes-paper-opposed = 反对的：{ $names }
minutes-paper-option = 「{ $option }」{ $count } 票
minutes-paper-options =
    { $ranked ->
        [yes] 放在第一位的：{ $options }；弃权 { $abstaining }
       *[no] { $options }；弃权 { $abstaining }
    }
minutes-paper-verdict =
    结果：应到 { $due } 人，到会 { $present } 人（至少要到 { $quorum } 人）{ $way ->
        [ranked] {""}
       *[counted] { $needed ->
            [0] {""}
           *[other] ，至少要 { $needed } 票
        }
    }——{ $outcome ->
        [passed] { $way ->
            [motion] 通过
           *[among] 选定「{ $won }」
        }
        [failed] { $way ->
            [motion] 未通过
           *[among] 没有选出
        }
        [open] 还没有结束
       *[no-quorum] 人数不够，没有结果
    }
minutes-paper-resolution = 决议 { $resolution }
minutes-paper-owner = 领办人：{ $name }　期限：{ $due }
minutes-paper-test = 怎样算办好：{ $test }
minutes-paper-dissent = 不同意见
minutes-paper-carried-over = 这件事没有议完，下次接着议。
minutes-paper-notes = 其他记录
minutes-paper-objections = 异议
minutes-paper-objection = { $name } 提出：{ $reason }
minutes-paper-objection-answer = 记录员答复：{ $answer }
minutes-paper-unanswered = 记录员没有答复。
minutes-paper-confirmation = 确认
minutes-paper-confirmed = { $names } 确认，{ $at } 定稿。
minutes-paper-unconfirmed = 没有人按确认，{ $at } 到期定稿。
minutes-paper-silent = 到期没有表示：{ $names }
minutes-paper-unasked = 没有账号、没有问到：{ $names }
minutes-paper-witnessed = { $name } 没有账号，由记录员代记，{ $witness } 见证。
minutes-paper-addenda = 更正
minutes-paper-addendum = { $number }. { $on }，{ $name }：{ $text }
minutes-paper-signed-host = 主持人（签字）
minutes-paper-signed-recorder = 记录员（签字）

## 私聊和群里

minutes-title = <b>议事记录 { $session }</b> · { $council_title }
minutes-drafted = 议事记录：还在写，写好会发给到会的人。
minutes-asked = 议事记录：等到会的人确认，已确认 { $approved } 人。
minutes-confirmed =
    议事记录：第 { $number } 号，{ $on }定稿{ $addenda ->
        [0] {""}
       *[other] ，更正 { $addenda } 条
    }。
minutes-until = 到会有账号的 { $asked } 人，{ $until } 前确认或提异议；到时没说话的，照实写「没有表示」，记录就定稿。
minutes-to-ask = 没有账号的 { $names }，请您问一问。问好了按名字记上，旁边要有一位见证。
minutes-digest =
    校验码：
    <code>{ $digest }</code>
    要核对手里的文件，把 PDF 或 Word 发到这里就行。
minutes-proved =
    { $intact ->
        [yes] 校验码对得上，定了稿的原文没有动过。
       *[no] ⚠️ 校验码对不上：定了稿的原文被人动过。请告诉管机器人的人。
    }
minutes-file =
    { $same ->
        [yes] 您发来的文件，就是这份记录的原样。
       *[no] ⚠️ 您发来的文件带着这个校验码，可跟现在取的不是一模一样：也许后来添了更正、删了名字、换了新版，也许有人改过。请按下面重新取一份来对。
    }
minutes-unproved = 没有查到。定了稿的记录才有校验码；也许写错了，也许那份记录不给您看。
minutes-objection =
    { $name } 有异议：
    <blockquote>{ $reason }</blockquote>
    该改就按「收回来改」；不改，请按下面写明为什么。
minutes-stand = 不改：{ $name }
minutes-sections =
    <b>议事记录 { $session }</b>
    要写哪一段？人数、票数是照签到和表决来的，不用写。
minutes-section-topic = { $topic } { $title }
minutes-section =
    { $section ->
        [background] { $topic } 背景
        [points] { $topic } 要点
        [dissent] { $topic } 不同意见
       *[notes] 其他
    }
minutes-caption = { $session } 的议事记录。请不要转到外面。

button-minutes-show = 议事记录
button-minutes-pdf = PDF
button-minutes-docx = Word
button-minutes-sections = 改
button-minutes-publish = 发给到会的人
button-minutes-recall = 收回来改
button-minutes-confirm = 没有异议
button-minutes-object = 有异议
button-minutes-add = 更正
button-leave-out = 这段不写

answer-minutes-worded = { $session } 的这一段改好了。
answer-minutes-published = { $session } 的议事记录发给到会的人了，{ $confirm_until_at } 前确认。
answer-minutes-recalled = { $session } 的议事记录收回来了，改好再发。
answer-minutes-approved = 谢谢，{ $session } 的议事记录您确认了。
answer-minutes-entered =
    记好了：{ $name } { $stance ->
        [confirms] 没有异议
       *[objects] 有异议
    }，{ $witness } 见证。
answer-objection-kept = 知道了，{ $session } 的异议转给记录员了。
answer-objection-answered = 答复发给提的人了，异议和答复都会写进 { $session } 的记录。
answer-addendum-added = 更正附在 { $session } 的记录后面了，到会的人会收到。

notice-minutes-drafted =
    <b>{ $council_title }</b>
    { $session } 的议事记录起了草稿：签到、议程、表决、决议都在里面。请您看一看，添上发言要点，再发给到会的人。
notice-minutes-published =
    <b>{ $council_title }</b>
    { $session } 的议事记录写好了，请您看看记得对不对。{ $confirm_until_at } 前，对就按「没有异议」，不对就按「有异议」。
mention-minutes-published = { $session } 的议事记录请您看看，{ $confirm_until_at } 前确认。
notice-minutes-reminded =
    <b>{ $council_title }</b>
    { $session } 的议事记录还等您看一眼，{ $confirm_until_at } 定稿。到时没说话，会照实写「没有表示」。
notice-minutes-to-enter =
    <b>{ $council_title }</b>
    { $session } 的议事记录，没有账号的还没问到：{ $to_ask_names }。{ $confirm_until_at } 前请您当面或者打电话问一问，按名字记上。
notice-minutes-witnessed =
    <b>{ $council_title }</b>
    记录员记下：{ $session } 的议事记录，{ $name } { $stance ->
        [confirms] 没有异议
       *[objects] 有异议
    }，写的是您在旁边见证。不对，请找召集人说。
notice-minutes-objected =
    <b>{ $council_title }</b>
    { $session } 的议事记录，{ $name } 有异议：
    <blockquote>{ $reason }</blockquote>
    该改就收回来改；不改，请写明为什么，异议会写进记录。
notice-objection-answered =
    <b>{ $council_title }</b>
    { $session } 的议事记录，您的异议：
    <blockquote>{ $reason }</blockquote>
    记录员没有改：
    <blockquote>{ $answer }</blockquote>
    您的话和答复都会写进记录。
notice-minutes-confirmed =
    <b>{ $council_title }</b>
    { $session } 的议事记录定稿了，第 { $number } 号。要签字存档，按下面取 PDF 或 Word。
notice-addendum-added =
    <b>{ $council_title }</b>
    { $session } 的议事记录添了一条更正，原文没有动：
    <blockquote>{ $text }</blockquote>

mine-minutes-confirm = { $session } 的议事记录等您确认。
mine-minutes-enter = { $session } 的议事记录，没有账号的等您去问。
mine-minutes-word = { $session } 的议事记录等您写。
