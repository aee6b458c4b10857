### 联络人看的队伍、服务点、还没建议事会的单位

directory-page =
    <b>{ $name }</b>
    队伍 { $team } 人次{ $gaps ->
        [0] {""}
       *[other] ，还有 { $gaps } 人次不是执委
    }
    没建议事会的单位 { $uncovered } 个
    服务点 { $services } 个
button-unit-more = 更多
button-unit-team = 队伍
button-unit-uncovered = 没建的
button-unit-services = 服务点
button-unit-table = 表格
button-unit-back = ◂ 返回
uncovered-page =
    <b>{ $name }</b>{ $count ->
        [0] {""} 单位都建了议事会。
       *[other] {""} 还有 { $count } 个单位没建议事会，按名字看看：
    }
team-page = <b>{ $name }</b> 的队伍
team-duty = { $duty } { $count } 位，执委 { $executive } 位，占 { $share }%
team-nobody = 还没有报上来。按「返回」「表格」，填在「队伍」里。
team-whole = 都是执委。
team-gaps = 还不是执委的 { $count } 位：
team-gap = · { $name }，{ $duty }，{ $unit }
button-unit-names = 名单
names-page =
    <b>{ $name }</b> 的名单，{ $count } 人次{ $count ->
        [0] {""}
       *[other] {""}
        要去掉谁，按她的名字。
    }
names-one = { $name } · { $duty }
member-page =
    <b>{ $name }</b>，{ $duty }，{ $unit }
    把这个名字去掉吗？去掉就哪里都不留了，人数也跟着减。以后表里再写上她，就又有了。
button-member-erase = 去掉
services-page =
    <b>{ $name }</b> { $count ->
        [0] 还没有服务点。按「返回」「表格」，填在「服务点」里。
       *[other] 的服务点，{ $count } 个
    }
services-point =
    · { $name }（{ $kind }）
      { $known }
service-family-counselling = 婚姻家庭辅导
service-mediation-committee = 人民调解
service-anti-violence = 反家暴站
service-family-station = 家庭驿站
service-rights-station = 维权站
service-legal-aid = 法律援助
service-other = 其他
