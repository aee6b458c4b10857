### 联盟：各级组织，加入和离开

unit-page =
    <b>{ $name }</b>（{ $kind }）{ $has_line ->
        [yes] {""}
        { $line }
       *[no] {""}
    }
    议事会 { $councils } 个；{ $units } 个单位里 { $covered } 个建了，覆盖率 { $rate }%
    把加入码发给召集人，她填了就归到这里。您看得到数目，和报到您这里的事；看不到是谁提的。
tier-county = 县级
tier-town = 乡镇、街道
tier-community = 社区、村、企业
tier-group = 微网格、楼组
alliance-none =
    <b>{ $title }</b>
    还没加入联盟。加入以后，联盟的联络人只看得到数目：开了几次、收了几件、办结几件；看不到谁、什么事。您上报一件，她才看到那一件的原话。
alliance-in =
    <b>{ $title }</b>
    已加入「{ $alliance }」。联络人只看得到数目，看不到谁、什么事。您上报一件，她才看到那一件的原话。
alliance-prepared = 联络人给这里备好了 { $count } 个席位，按「备好的席位」看看，您点头才算。
button-alliance = 联盟
button-alliance-code = 加入码
button-unit-helper = 请帮手
unit-way-below = ▸ { $name }
unit-way-above = ◂ { $name }
button-alliance-seats = 备好的席位
button-alliance-join = 加入
button-alliance-leave = 退出

answer-alliance-founded = 「{ $title }」建好了。下一步：按「加入码」，发给各村的召集人。
answer-alliance-code = 「{ $title }」的新加入码在下面，旧的作废。
answer-alliance-joined = 「{ $council_title }」加入「{ $title }」了。
answer-alliance-left = 「{ $council_title }」退出「{ $title }」了：以前的数目留在那里，往后的不再算进去。
notice-alliance-code =
    <b>{ $title }</b>
    加入码：<code>{ $code }</code>
    { $expires_at } 前有效。请发给召集人：她在群里按「席位」「联盟」「加入」，填上就行。
notice-alliance-joined = 「{ $council_title }」加入「{ $title }」了。
notice-alliance-left = 「{ $council_title }」退出「{ $title }」了。
answer-role-code =
    { $role ->
        [mentor] 帮带人的码在下面，给一个人用，旧的作废。
        [reader] 看数的码在下面，给一个人用，旧的作废。
       *[coordinator] 帮手的码在下面，给一个人用，旧的作废。
    }
answer-role-taken =
    { $role ->
        [mentor] 您现在是「{ $title }」的帮带人了。
        [reader] 您现在看得到「{ $title }」的汇总了。
       *[coordinator] 您现在也是「{ $title }」的联络人了。
    }
notice-role-code =
    <b>{ $title }</b>
    { $role ->
        [mentor] 帮带人的码
        [reader] 看数的码
       *[coordinator] 帮手的码
    }：<code>{ $code }</code>
    { $expires_at } 前有效，只能用一次。请她在和我的私聊里发：/alliance { $code }
notice-role-taken =
    { $role ->
        [mentor] { $name } 现在是「{ $title }」的帮带人了。
        [reader] { $name } 现在看得到「{ $title }」的汇总了。
       *[coordinator] { $name } 现在也是「{ $title }」的联络人了。
    }
