### 帮带人和只看汇总的人：谁来帮，看得到什么，说一句、问一句

button-unit-roles = 谁来帮
button-unit-mentor = 请帮带人
button-unit-reader = 请人看数
button-mentor-open = 看看
button-mentor-guide = 说一句
button-mentor-ask = 问帮带人
button-mentor-decline = 不用帮带
mentor-way-give = 帮带 { $name }
mentor-way-open = ▸ { $name }

roles-page = <b>{ $name }</b> 谁来帮
roles-of-coordinator =
    联络人（看数目，发通知，管下面的单位）：{ $count ->
        [0] 还没有
       *[other] { $names }
    }
roles-of-mentor =
    帮带人（帮新建的议事会，只看得到交给她的那几个的数目和规则）：{ $count ->
        [0] 还没有
       *[other] { $names }
    }
roles-of-reader =
    看数的（只看汇总，什么也不能改）：{ $count ->
        [0] 还没有
       *[other] { $names }
    }
mentor-home =
    <b>{ $name }</b> 的帮带人
    { $count ->
        [0] 还没有议事会交给您。有了我告诉您。
       *[other] 交给您的议事会 { $count } 个。您看得到数目和规则，看不到谁、什么事；说的是建议，听不听由她们定。
    }
mentored-page =
    <b>{ $title }</b>（{ $unit }）
    按下面的看数目。想说什么，按「说一句」，只发给召集人。{ $rules ->
        [0] {""}
        规则都是原来的样子。
       *[other] {""}
        自己定的规则：
    }
reader-home =
    <b>{ $name }</b>
    您看得到这里的汇总：数目和比率，没有名字，没有事由。按下面的，或者发 /summary。
alliance-mentor = 帮带人：{ $name }。有不会的就问她；她看得到数目和规则，看不到谁、什么事。

answer-mentor-given = 好，请 { $name } 帮带「{ $council_title }」，两边都告诉了。
answer-mentor-declined = 好，不用帮带了，会告诉她和联络人。
answer-guidance = 发给「{ $council_title }」的召集人了。
answer-mentor-asked = 发给 { $name } 了，她回了我告诉您。
notice-mentor-given = 「{ $council_title }」是新建的，请您帮一帮。您看得到数目和规则，看不到谁、什么事。先按「说一句」，打个招呼吧。
notice-mentor-introduced = { $name } 来帮带「{ $council_title }」，有不会的就问她。她看得到数目和规则，看不到谁、什么事；她说的是建议，听不听您定。
notice-mentor-declined = 「{ $council_title }」先不用人帮带了。
notice-mentor-asked =
    「{ $council_title }」的召集人问您：
    <blockquote>{ $text }</blockquote>
    按「说一句」回她。
notice-guidance =
    帮带人 { $name } 对「{ $council_title }」说：
    <blockquote>{ $text }</blockquote>
    是建议，听不听您定。
