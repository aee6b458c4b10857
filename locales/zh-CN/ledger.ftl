### 台账：每件事一行，从提出到办好

ledger-title = <b>{ $title }：台账，共 { $count } 件</b>
ledger-none = 「{ $title }」的台账还空着：还没有人提过事。
ledger-line =
    <b>{ $issue }</b> { $text }
    → { $standing }
ledger-line-gone = <b>{ $issue }</b> 提的人撤回了
ledger-at-issue =
    { $status ->
        [merged] 并入 { $into }，一起办
       *[other] { issue-state }
    }
ledger-at-referral =
    { $status ->
        [assembly] 已提交村民会议，等{ assembly-step }
        [sent] 已转办，等受理
        [accepted] 已转办，在办
        [resolved] 说办好了，等评价
       *[closed] 已办结
    }
ledger-at-topic = { $topic } { topic-state }
ledger-at-vote = { $vote } { ledger-outcome }
ledger-at-resolution =
    { $resolution } { resolution-state }{ $due ->
        [none] {""}
       *[other] ，期限 { $due }
    }{ $overdue ->
        [yes] ，<b>已超期</b>
       *[no] {""}
    }
ledger-outcome =
    { $outcome ->
        [open] 正在表决
        [tied] 票数相同，等主持人定
        [passed] 通过
        [failed] 未通过
       *[no-quorum] 人数不够，没有结果
    }
ledger-choose = 看哪个议事会的台账？
ledger-sent = 台账发到您的私聊里了。要一条一条看，按「台账」。
ledger-caption = 台账表格，用 A4 横着打印。里面没有提的人的名字；受了欺负这类私事从来不记。

button-ledger = 台账
button-ledger-newer = 较新
button-ledger-older = 较早
button-ledger-table = 表格

ledger-sheet = 议事台账
ledger-head = { $title } 议事台账（截至 { $day }，共 { $count } 件）
ledger-empty = 同一个编号是同一位提的人，不写名字。网格、类别、归档号还没有记，留着手填。
ledger-printed = 第 { $page } 页，共 { $pages } 页
ledger-column-number = 编号
ledger-column-date = 日期
ledger-column-channel = 渠道
ledger-column-source = 来源
ledger-column-proposer = 提议人编号
ledger-column-grid = 网格
ledger-column-category = 类别
ledger-column-summary = 事项
ledger-column-triage = 答复
ledger-column-mode = 议事方式
ledger-column-session = 会次
ledger-column-due = 应到
ledger-column-present = 实到
ledger-column-ratio = 到会率
ledger-column-seats = N（席位）
ledger-column-guests = X（特邀）
ledger-column-tally = 表决
ledger-column-resolution = 决议
ledger-column-owner = 领办人
ledger-column-due-date = 期限
ledger-column-progress = 进展
ledger-column-result = 结果
ledger-column-feedback-date = 反馈日期
ledger-column-satisfaction = 满意度
ledger-column-archive = 归档号

ledger-channel =
    { $channel ->
        [group] 群里
        [reply] 群里回复
        [private] 私聊
        [phone] 电话
        [visit] 上门
        [meeting] 会上
        [alliance] 联盟
       *[wechat] 微信
    }
ledger-source =
    { $source ->
        [seat] 席位
        [resident] 居民
        [spoken] 代提
        [alliance] 联盟
       *[unsigned] 不署名
    }
ledger-proposer = P{ $number }
ledger-triage =
    { $status ->
        [collected] 等答复
        [accepted] 列为 { $topic }「{ $title }」
        [solved] 列为 { $topic }「{ $title }」
        [quick_fix] 当场办
        [referred] 已转办
        [assembly] 提交村民会议
        [merged] 并入 { $into }
        [declined] 不列为议题
       *[withdrawn] 提的人撤回了
    }
ledger-mode = { session-mode }
ledger-session = { $session } { $day }
ledger-count = { $name } { $count }
ledger-between = { " " }
ledger-tally = { $vote } { $counts }，{ ledger-outcome }
ledger-untold = { $vote } 不记名，{ ledger-outcome }
ledger-of-resolution = { $resolution } { $what }
ledger-progress =
    { $resolution } { resolution-state }{ $overdue ->
        [yes] （已超期）
       *[no] {""}
    }{ $said ->
        [yes] ：{ $text }
       *[no] {""}
    }
ledger-result = { $resolution } { $text }
ledger-dated = { $resolution } { $day }
ledger-rating =
    { $rating ->
        [satisfied] 满意
        [partly] 部分解决
       *[not_solved] 未解决
    }
ledger-satisfaction =
    { $resolution }{ $counts ->
        [none] {""}
       *[other] {" "}{ $counts }
    }（问了 { $asked } 人，答了 { $answered } 人）
