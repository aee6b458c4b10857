### 表决

vote-title = <b>表决 { $vote }</b> · { $topic }「{ $title }」
vote-question = <blockquote>{ $question }</blockquote>
vote-open = 应到 { $due } 人，已投 { $cast } 人。{ $closes } 结束，之前可以改；人人都投了就提前结束。
vote-open-in-room =
    应到 { $due } 人，到场 { $present } 人（{ $missing ->
        [0] 够法定人数
       *[other] 不够法定人数，还差 { $missing } 人
    }），已投 { $cast } 人。到场的人都投了就结束，之前可以改。
who-came =
    应到 { $due } 人，{ $room ->
        [yes] 到场 { $present } 人{ $silent ->
            [0] {""}
           *[other] （{ $silent } 人没投）
        }
       *[no] 投票 { $present } 人
    }
vote-tied = 赞成和反对一样多，请主持人在 { $closes } 前定；没定就是不通过。
vote-withdrawn = 这次表决撤回了，投过的票不算数。
vote-choice =
    { $choice ->
        [for] 赞成
        [against] 反对
       *[abstain] 弃权
    } <b>{ $count }</b> { $names }
vote-bar = { $bar } { $line }
vote-secret = 不记名：只看得到谁投了，看不到投了什么；几票对几票，结束时才知道。
vote-was-secret = 不记名：看得到谁投了，看不到投了什么。
vote-took-part = 投过的：{ $names }
vote-missing =
    { $room ->
        [yes] 到场没投：{ $names }
       *[no] 还没投：{ $names }
    }
vote-absent = 没在场：{ $names }

vote-entered = 代记 <b>{ $count }</b> 票 { $names }
vote-recused = 回避（不算应到） <b>{ $count }</b> { $names }
vote-advice = 客人的意见，不算票：
vote-advice-line =
    { $choice ->
        [for] 赞成
        [against] 反对
        [abstain] 弃权
       *[option] { $marked }
    } <b>{ $count }</b> { $names }
vote-desk =
    { $some ->
        [yes] <b>还可以这样办</b>（表决 { $vote }）
       *[no] 表决 { $vote } 这里没有要您办的。要投票，按赞成、反对或弃权。
    }
vote-desk-enter = <b>记票</b>：把举手、纸票、电话里的票记进来，要有一位见证人。
vote-desk-step-back = <b>我回避</b>：这件事跟您自己家有关系，就请回避。
step-back-asked = <b>{ $vote } 要回避吗？</b>回避以后，这次您不算应到，投过的票也拿掉，不能再投回来。群里看得到您回避了。

method-motion = 赞成反对
method-choice = 选一样
method-approval = 可选几样
method-ranked = 排先后
vote-how-many = 按「投票」，选项只给您一个人看。
vote-paper = <b>表决 { $vote }</b> · { $question }
vote-how-choice = 按您要的那一样。
vote-how-approval = 觉得行的都可以按，再按一下取消。到时间或召集人结束才算。
vote-how-ranked = 先按最想要的，再按第二想要的……再按一下拿掉重排。到时间或召集人结束才算。
option-line = { $number }. { $option }
option-counted = { $number }. { $option }
    { $bar } <b>{ $votes }</b>
option-names = { $names }
options-abstaining = 弃权 { $count }
options-assembled = { who-came }，够法定人数（至少 { $quorum } 人）；
options-no-quorum = { who-came }，不够法定人数（至少 { $quorum } 人），还差 { $missing } 人——<b>这次没有结果</b>。
choice-passed = 「{ $option }」得 { $votes } 票，至少要 { $needed } 票——<b>选定「{ $option }」</b>。
choice-second-round = 最多的得 { $votes } 票，至少要 { $needed } 票，还差 { $missing } 票——<b>再投一轮</b>：「{ $first }」和「{ $second }」。
vote-second-round = 第二轮是 { $vote }。
choice-failed = 最多的得 { $votes } 票，至少要 { $needed } 票，还差 { $missing } 票——<b>没有选出</b>。
approval-passed = 至少要 { $needed } 票——<b>通过：{ $options }</b>。
ranked-counted = （后面的数：有几个人把它放在第一位）
ranked-passed = 两两相比，「{ $option }」都不输——<b>选定「{ $option }」</b>。
ranked-tied = 两两相比分不出先后：{ $options }——<b>并列，没有选出</b>。
ranked-failed = 没有人排先后——<b>没有选出</b>。
pairs-title =
    <b>表决 { $vote }：两两相比</b>
    横着一行一行看：有几个人觉得这一样比上面那一样好。
pairs-option = { $number }. { $option }
pairs-table = <pre>{ $table }</pre>
button-vote-second-round = 第二轮
button-vote-pairs = 两两比
answer-option-marked =
    { $vote } { $abstains ->
        [yes] 您弃权了
       *[no] 您投了：{ $marked }
    }。已投 { $cast } 人，应到 { $due } 人。结束前可以改。
counted-of =
    { $counted ->
        [due] 按应到 { $base } 人算
        [present] { $room ->
            [yes] 按到场的 { $base } 人算
           *[no] 按投票的 { $base } 人算
        }
       *[for-and-against] 按赞成加反对共 { $base } 票算
    }
verdict-passed =
    ✅ { who-came }，够法定人数（至少 { $quorum } 人）；赞成 { $in_favour }、反对 { $against }、弃权 { $abstaining }；{ counted-of }，赞成至少要 { $needed } 票——<b>通过</b>。
verdict-casting =
    ✅ { who-came }，够法定人数（至少 { $quorum } 人）；赞成 { $in_favour }、反对 { $against }、弃权 { $abstaining }；一样多，由主持的人定——<b>通过</b>。
verdict-failed =
    { who-came }，够法定人数（至少 { $quorum } 人）；赞成 { $in_favour }、反对 { $against }、弃权 { $abstaining }；{ counted-of }，赞成至少要 { $needed } 票，还差 { $missing } 票——<b>未通过</b>。
verdict-no-quorum =
    { who-came }，不够法定人数（至少 { $quorum } 人），还差 { $missing } 人；赞成 { $in_favour }、反对 { $against }、弃权 { $abstaining }——<b>这次没有结果</b>，可以再投一次。
verdict-untold =
    { $outcome ->
        [no-quorum] { who-came }，不够法定人数（至少 { $quorum } 人）——<b>这次没有结果</b>，可以再投一次。
       *[other] { who-came }，够法定人数（至少 { $quorum } 人）——{ $outcome ->
            [passed] { $among ->
                [yes] 选定<b>「{ $won }」</b>。
               *[no] <b>通过</b>。
            }
           *[failed] { $among ->
                [yes] <b>没有选出</b>。
               *[no] <b>未通过</b>。
            }
        }
    }投票的不到 { $fewest } 人，一报票数就知道谁投了什么，所以票数不公布。

button-for = 赞成
button-against = 反对
button-abstain = 弃权
button-close-vote = 结束表决
button-vote-options = 投票
button-more = 更多
button-enter = 记票
button-step-back = 我回避
button-step-back-sure = 是，我回避
button-recuse = 请人回避
button-means-hand = 举手
button-means-paper = 纸票
button-means-phone = 电话
button-vote-again = 再投一次
button-resolve-more = 再定一条
button-resolve = 定决议
button-submit = 提村民会议

answer-vote-opened =
    表决 { $vote } 开始了，应到 { $due } 人，{ $room ->
        [yes] 到场 { $present } 人，都投了就结束
       *[no] { $closes_at } 结束
    }。{ $private ->
        [yes] 按钮单独发给了在场的人，群里看不到
       *[no] 按钮在群里那条消息下面
    }。
answer-ballot-cast =
    { $vote } 您投了{ $choice ->
        [for] 赞成
        [against] 反对
       *[abstain] 弃权
    }。已投 { $cast } 人，应到 { $due } 人。结束前可以改。
answer-ballot-in-box = { $vote } 您的票投进票箱了，谁也看不到投了什么。已投 { $cast } 人，应到 { $due } 人。结束前可以改。
answer-last-ballot =
    { $vote } 您的票记下了，表决到这里就结束了，{ $private ->
        [yes] 结果单独告诉您
       *[no] 结果在群里
    }。
answer-advice-given =
    { $vote } 您的意见记下了{ $marked ->
        [none] {""}
       *[other] ：{ $marked }
    }，只作参考，不算票。结束前可以改。
answer-recused = { $vote } { $name } 回避了，应到现在是 { $due } 人。
notice-recused =
    <b>{ $council_title }</b>
    表决 { $vote } 请您回避：
    <blockquote>{ $question }</blockquote>
    这次您不算应到，投过的票也拿掉了。觉得不对，请找召集人。
answer-ballots-entered = { $vote } 记了 { $ballots } 票。已投 { $cast } 人，应到 { $due } 人。
notice-ballots-witnessed =
    <b>{ $council_title }</b>
    表决 { $vote } 里代记了 { $ballots } 票，写的见证人是您：
    <blockquote>{ $question }</blockquote>
    不是这样的话，请马上告诉召集人。
notice-ballot-entered =
    <b>{ $council_title }</b>
    表决 { $vote } 里，记录员替您记了票，见证人是 { $witness }：
    <blockquote>{ $question }</blockquote>
    { $secret ->
        [yes] 只记您投了，不记投了什么。您没有投过的话，请马上告诉召集人。
       *[no] 记的是：<b>{ $choice ->
            [for] 赞成
            [against] 反对
            [abstain] 弃权
           *[other] { $marked }
        }</b>。不对就在群里那条表决下面自己按，结束前都可以改。
    }
answer-vote-closed =
    { $vote } 结束了：{ $outcome ->
        [passed] 通过。下一步：按「定决议」，定下谁来办、哪天前办好。
        [failed] 未通过。
       *[no_quorum] 人数不够，没有结果，可以再投一次。
    }
answer-vote-tied = { $vote } 赞成和反对一样多，等主持人定。
answer-vote-withdrawn = { $vote } 撤回了，投过的票不算数。

notice-visit-vote =
    <b>{ $council_title }</b>
    上门议事里要表决 { $vote }：
    <blockquote>{ $question }</blockquote>
    { $there ->
        [no] 到场的人私下投，都投了就结束；要现在就结束，按「结束表决」。群里什么都不显示。
       *[yes] 在下面按一下就行。只有在场的人看得到，群里什么都不显示。
    }
notice-vote-reminded =
    <b>{ $council_title }</b>
    表决 { $vote } 您还没有投，{ $closes_at } 结束：
    <blockquote>{ $question }</blockquote>
    在下面按一下就行。
mention-vote-reminded = 表决 { $vote } 还没有投，{ $closes_at } 结束。
notice-ballots-to-enter =
    <b>{ $council_title }</b>
    表决 { $vote } 里，{ $names } 没有手机账号，也还没有记票，{ $closes_at } 结束：
    <blockquote>{ $question }</blockquote>
    打个电话或者上门问一问，再按「记票」，要有一位见证人。
notice-vote-tied =
    <b>{ $council_title }</b>
    表决 { $vote } 赞成和反对一样多：
    <blockquote>{ $question }</blockquote>
    请您在 { $until_at } 前定；没定就是不通过。
mention-vote-tied = { $vote } 赞成和反对一样多，请您定。
notice-vote-closed =
    <b>{ $council_title }</b>
    表决 { $vote } 结束了：
    <blockquote>{ $question }</blockquote>
    { $outcome ->
        [passed] { $won ->
            [0] <b>通过</b>
           *[other] <b>选定「{ $won_names }」</b>
        }。下一步：召集人定下谁来办、哪天前办好。
        [failed] <b>未通过</b>。{ $private ->
            [yes] 几票对几票，上门的记录里写得明明白白。
            [away] 怎么议的，可以问问在场的人。
           *[no] 几票对几票，群里写得明明白白。
        }
       *[no_quorum] 投票的人不够，<b>这次没有结果</b>，可以再投一次。
    }
