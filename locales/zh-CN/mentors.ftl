### 帮带人和只看汇总的人：谁来帮，看得到什么，说一句、问一句

button-unit-roles = 谁来帮
button-unit-mentor = 请帮带人
button-unit-reader = 请人看数
button-mentor-want = 请人帮带
button-mentor-give = 帮带
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
role-page =
    { $own ->
        [yes] 您
       *[no] { $name }{" "}
    }{ $role ->
        [mentor] 是「{ $title }」的帮带人。
        [reader] 看得到「{ $title }」的汇总。
       *[coordinator] 是「{ $title }」的联络人。
    }{ $own ->
        [yes] 不做了吗？
       *[no] 不用她做了吗？
    }
button-role-end = 不做了
role-lay-down = 不做了 · { $name }
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
alliance-no-mentor = 还没有帮带人。想有人帮一帮，按「请人帮带」。

answer-role-ended = 好，「{ $title }」的事您不做了。
answer-mentor-wanted = 告诉联络人了，请好了我告诉您。
answer-mentor-given = 好，请 { $name } 帮带「{ $council_title }」，两边都告诉了。
answer-mentor-declined = 好，不用帮带了，会告诉她和联络人。
answer-guidance = 发给「{ $council_title }」的召集人了。
answer-mentor-asked = 发给 { $name } 了，她回了我告诉您。
notice-role-ended =
    { $hers ->
        [yes] 「{ $title }」{ $role ->
            [mentor] 的帮带人，您不用做了。
            [reader] 的汇总，不再给您看了。
           *[coordinator] 的联络人，您不用做了。
        }
       *[no] { $name } 不再{ $role ->
            [mentor] 做「{ $title }」的帮带人了。
            [reader] 看「{ $title }」的汇总了。
           *[coordinator] 做「{ $title }」的联络人了。
        }
    }
notice-mentor-wanted = 「{ $council_title }」想请人帮带。按「帮带」，就请手上最少的那位去帮。
notice-mentor-given = 「{ $council_title }」是新建的，请您帮一帮。您看得到数目和规则，看不到谁、什么事。先按「说一句」，打个招呼吧。
notice-mentor-introduced = { $name } 来帮带「{ $council_title }」，有不会的就问她。她看得到数目和规则，看不到谁、什么事；她说的是建议，听不听您定。
notice-mentor-declined = 「{ $council_title }」先不用人帮带了。
notice-mentor-gone = { $name } 不再帮带「{ $council_title }」了。想再有人帮一帮，按「请人帮带」。
notice-mentor-asked =
    「{ $council_title }」的召集人问您：
    <blockquote>{ $text }</blockquote>
    按「说一句」回她。
notice-guidance =
    帮带人 { $name } 对「{ $council_title }」说：
    <blockquote>{ $text }</blockquote>
    是建议，听不听您定。
