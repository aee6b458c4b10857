### 上报：议事会解决不了的事，往上、往旁边转，办好了转回来

button-referral-refer = 上报
button-referral-show = 看经过
button-referral-accept = 受理
button-referral-return = 退回
button-referral-hand-on = 转办
button-referral-resolved = 办好了
to-assembly = 村民会议（四议两公开）
assembly-agreed =
    { $step ->
        [proposed] 已提议
        [consulted] 商议同意
        [deliberated] 审议通过
        [decided] 表决通过
        [published] 决议公开了
       *[resolved] 结果公开了
    }
assembly-not-agreed =
    { $step ->
        [proposed] 没有提
        [published] 没有公开
        [resolved] 没有办成
       *[consulted] 没有通过
    }
referral-line =
    <b>{ $council_title } { $issue }</b> { $text }{ $step ->
        [none] （{ referral-category }，{ $due }前）
       *[proposed] （{ referral-category }）
    }
referral-page =
    <b>{ $council_title } { $issue }</b> · { referral-category }
    <blockquote>{ $text }</blockquote>
referral-is-sent = 已到{ $unit }，等受理，{ $due }前要办。
referral-is-accepted = { $unit }在办，{ $due }前要办好。
referral-is-at-assembly =
    { $step ->
        [resolved] 决议公开了，公示到{ $due }。公示完就办，办好了再公开结果。
       *[proposed] 已提交村民会议，照“四议两公开”一步一步走。现在等{ assembly-step }。
    }
referral-is-returned = { referral-holder }退回来了，在议事会等着重新处理。
referral-is-resolved = { referral-holder }说办好了：{ $result }。正在问提的人。
referral-is-closed = 已办结：{ $result }
referral-step =
    · { $day } { $did ->
        [assembly] { $step ->
            [submitted] 提交村民会议
           *[proposed] { assembly-step } ✓
        }
        [referred] 上报给{ $unit }
        [accepted] { $unit }受理
        [passed-on] 转给{ $unit }
        [returned] { $holder ->
            [assembly] { assembly-step }没有通过，退回议事会
           *[unit] { $unit }退回
        }
        [escalated] 到期没办，升到{ $unit }
        [resolved] { $holder ->
            [assembly] 实施结果公开 ✓
           *[unit] { $unit }办好了
        }
        [reopened] 提的人说没解决，{ referral-holder }接着办
       *[closed] 办结
    }{ $why ->
        [yes] ：{ $text }
       *[no] {""}
    }
referral-holder =
    { $holder ->
        [assembly] 村里
       *[unit] { $unit }
    }
answer-issue-referred =
    { $holder ->
        [assembly] { $issue } 已提交村民会议，先等{ assembly-step }。开过了，按「看经过」或者发 /mine 记一下。
       *[unit] { $issue } 已送到{ $unit }，{ $due_at } 前要办。到哪一步了，这里和提的人都会知道。
    }
answer-assembly-step =
    { $step ->
        [resolved] 记下了，也告诉提的人了。公示到 { $due_at }，办好了再公开结果。
       *[consulted] 记下了，也告诉提的人了。接下来等{ assembly-step }。
    }
answer-referral-accepted = 已受理，请在 { $due_at } 前办好。
answer-referral-returned =
    { $holder ->
        [assembly] 记下了，{ $issue } 回到议事会，等着重新处理。理由提的人看得到。
       *[unit] 已退回「{ $council_title }」，理由他们看得到。
    }
answer-referral-passed-on = 已转给{ $unit }。
answer-referral-resolved = 记下了，正在问提的人解决了没有。
answer-referral-rated =
    { $rating ->
        [satisfied] 谢谢您，这件事办结了。
        [partly] 谢谢您，记下了，这件事先办结。
       *[not_solved] 记下了，{ referral-holder }接着办。
    }
notice-issue-referred =
    { $holder ->
        [assembly] { $issue }「{ $text }」要请全村来定，已提交村民会议，照“四议两公开”走，先是{ assembly-step }。每走一步都告诉您。
       *[unit] { $issue }「{ $text }」议事会自己办不了，已送到{ $unit }，{ $due_at } 前要办。
    }
notice-assembly-step =
    { $taken ->
        [proposed] { $issue }「{ $text }」村党支部会提出来了，接下来村“两委”商议。
        [consulted] { $issue }「{ $text }」村“两委”商议同意了，接下来党员大会审议。
        [deliberated] { $issue }「{ $text }」党员大会审议通过了，接下来请村民会议或村民代表会议表决。
        [decided] { $issue }「{ $text }」村民表决通过了，接下来把决议公开，让大家都看到。
       *[published] { $issue }「{ $text }」的决议公开了，公示到 { $due_at }，有话都可以说。公示完就办。
    }{ $reason ->
        [none] {""}
       *[other] （{ $reason }）
    }
notice-referral-received =
    📮 <b>{ $council_title }</b> 送来一件事（{ referral-category }）：
    <blockquote>{ $text }</blockquote>
    { $reason ->
        [none] {""}
       *[other] { $reason }
    }
    请在 { $due_at } 前办好，到期没办会升到上一级。
notice-referral-accepted = { $issue }「{ $text }」{ $unit }受理了，{ $due_at } 前要办好。
notice-referral-returned =
    { $holder ->
        [assembly] { $issue }「{ $text }」{ assembly-step }这一步没有通过：{ $reason }。您说的事没有丢，议事会接着想办法。
       *[unit] { $issue }「{ $text }」{ $unit }退回来了：{ $reason }
    }
notice-referral-passed-on = { $issue }「{ $text }」转给{ $unit }了：{ $reason }
notice-referral-escalated = { $issue }「{ $text }」{ $skipped }到期没办，已升到{ $unit }，{ $due_at } 前要办。
notice-referral-overdue =
    { $holder ->
        [assembly] { $step ->
            [resolved] ⏰ { $council_title } { $issue }「{ $text }」的决议公示期满了。办好了，结果也公开了，请记一下。
           *[proposed] ⏰ { $council_title } { $issue }「{ $text }」还在等{ assembly-step }。有结果了吗？有了请记一下。
        }
       *[unit] ⏰ { $council_title } { $issue }「{ $text }」到期了还没办好，上面没有再高一级，请抓紧。
    }
notice-referral-resolved = { $issue }「{ $text }」{ referral-holder }说办好了：{ $reason }。正在问提的人。
notice-referral-asked =
    { $issue }「{ $text }」{ $holder ->
        [assembly] 照村民的决议办好了，结果也公开了：
       *[unit] { $unit }说办好了：
    }
    <blockquote>{ $reason }</blockquote>
    您看解决了没有？{ $close_at } 前不答，就算办结，不算满意。
notice-referral-reopened =
    { $issue }「{ $text }」提的人说没解决，{ $holder ->
        [assembly] 村里接着办，办好了再公开一次结果。
       *[unit] { $unit }接着办，{ $due_at } 前要办好。
    }
notice-referral-closed =
    { $issue }「{ $text }」办结了{ $by ->
        [time] ，提的人没有答
        [convenor] ，召集人确认
        [partly] ，提的人说解决了一部分
       *[satisfied] ，提的人说解决了
    }。
mention-referral-asked = 有件事说是办好了，请您看看解决了没有
mine-referral-asked =
    { $issue }「{ $text }」说是办好了：
    <blockquote>{ $result }</blockquote>
    您看解决了吗？
mine-referral = 📮 等您办：{ $line }
mine-at-assembly = 📮 { $line }，等{ assembly-step }，有结果了请记一下。
refusal-not-recording-steps = 村民会议的每一步，由召集人或记录员来记。
refusal-not-at-assembly = { $issue } 不在村民会议那里了，按「看经过」看它到了哪里。
refusal-another-step-awaited = 这一步记过了。{ $issue } 现在等{ assembly-step }。
refusal-notice-runs = { $issue } 的决议还在公示，{ $day } 起才能记结果。
refusal-step-too-early = { $issue } 上一步是 { $day } 的事，这一步不能更早。请看看日期。
refusal-topic-at-assembly = { $topic } 已经提交村民会议，等那边有结果再办。
refusal-voted-at-home = { $vote } 是上门时表决的，只有去的人知道，不提交村民会议。
