### 议题：议事会要议的事

topic-line = <b>{ $topic }</b> { $title }（{ topic-state }）
topic-title = <b>议题 { $topic }：{ $title }</b>
topic-status =
    { $status ->
        [drafted] 还在草拟。
        [announced] 已公布。下一步：请相关的人来，再发起表决。
        [scheduled] 会期定了，等开会来议。
        [discussed] 正在议。
        [settled] 有结果了，看下面。
        [deferred] 缓一缓再议。
       *[withdrawn] 已撤回，原来的诉求重新等答复。
    }
topic-reason = 为什么：{ $reason }
cadence-single = 一事一议
cadence-monthly = 一月一议
cadence-urgent = 要事随议
topic-cadence = 怎么议：{ $cadence }
topic-proposers = 提的人：{ $names }
topic-issue = <blockquote>{ $issue } { $text }</blockquote>
topic-at-assembly = 已提交村民会议，现在等{ assembly-step }
topic-emptied = 提的人都把话撤回了。不用再议，召集人可以按「撤回」。
topic-guests = 特邀来议的人：
topic-guest =
    · { $name }（{ $status ->
        [invited] 等答复
        [accepted] 能来
        [expired] 没有答复
       *[declined] 来不了
    }）{ $has_why ->
        [yes] ：{ $why }
       *[no] {""}
    }
topic-vote =
    { $vote }：{ $question }——{ $outcome ->
        [open] 正在表决
        [tied] 票数相同，等主持人定
        [passed] 通过
        [failed] 未通过
        [no-quorum] 人数不够，没有结果
        [withdrawn] 已撤回
       *[closed] 已结束
    }
topic-resolution = { $resolution }：{ $what }（{ resolution-state }）

button-vote = 发起表决
button-invite = 请人来

answer-topic-made = 议题 { $topic } 列好了，提的人都会收到消息。下一步：请相关的人来，再发起表决。
answer-topic-withdrawn = { $topic } 撤回了，原来的诉求没有丢，重新等答复。

button-defer = 先缓议
button-resume = 重新议
answer-topic-deferred = { $topic } 先缓一缓，提的人会收到理由。
answer-topic-resumed = { $topic } 重新议了。答应来的客人还算请着，也会收到消息；没答复过的，要再请一次。
notice-topic-deferred =
    <b>{ $council_title }</b>
    议题 { $topic }「{ $title }」先缓一缓再议。
    理由：{ $reason }
    您提的事还在，重新议的时候会告诉您。
notice-topic-resumed =
    <b>{ $council_title }</b>
    议题 { $topic }「{ $title }」重新议了。{ $is_guest ->
        [yes] 还请您来一起议。
       *[no] {""}
    }

notice-topic-emptied =
    <b>{ $council_title }</b>
    议题 { $topic }「{ $title }」里的话，提的人都撤回了。
    不用再议，就按「撤回」；大家还想议，就不用管。
notice-topic-withdrawn =
    <b>{ $council_title }</b>
    议题 { $topic }「{ $title }」撤回了。
    理由：{ $reason }
    您提的事没有丢，重新等召集人答复。
