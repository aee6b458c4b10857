### 分工：一片地方里，什么事先找谁，几个工作日办好

responsibilities-page =
    <b>{ $name }</b>
    什么事先找谁、几个工作日办好，按一类来定。没注明谁定的，是默认的。下面的单位没另定，都照这里。
responsibilities-line =
    <b>{ referral-category }</b>　{ $has_body ->
        [yes] { $body }{ $body_by }，
       *[no] {""}
    }{ $days } 天{ $days_by }{ $offered ->
        [no] ，不收
       *[yes] {""}
    }
responsibility-page =
    <b>{ $name }</b> · { referral-category }
    先找谁：{ $has_body ->
        [yes] { $body }{ $body_by }
       *[no] 没定
    }
    几天办好：{ $days } 个工作日{ $days_by }
    召集人上报这类事，头一个看到的就是它；送别处也可以。改了只管往后的，已经在办的，日子照旧。
responsible-by =
    { $where ->
        [here] （这里定的）
        [above] （{ $name }定的）
       *[nobody] （默认）
    }
responsible-whom =
    <b>{ $name }</b> · { referral-category }
    这类事先找谁？
responsible-days =
    <b>{ $name }</b> · { referral-category }
    几个工作日办好？到期没办，升到上一级。
working-days = { $days } 天
button-unit-responsible = 分工
button-responsible-bodies = 先找谁
button-responsible-days = 几天办
button-responsible-unsaid = 不另定
button-responsible-drop = 不收
button-responsible-offer = 照收
responsible-dropped = 这类事现在不收{ $by }：下面的议事会上报时不列它，已经在办的照办。
notice-body-named = 「{ $title }」定了：{ referral-category }的事，往后先送到{ $body }，请您留意。
