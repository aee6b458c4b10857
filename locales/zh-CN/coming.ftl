### 来不来：谁来、谁可能来、谁来不了

button-reply-yes = 来
button-reply-maybe = 可能来
button-reply-no = 来不了
button-session-who = 谁来
button-take-along = 带她去
button-leave-behind = 不带她了
take-along-whom =
    { $taken ->
        [yes] 不带 { $name }
       *[no] 带上 { $name }
    }
coming-willing = 想去的，您按了名字，才告诉她去哪里。
coming-taken = 定了又不带的，开始前按一下「不带」，我告诉她不用去了。

reply-said =
    { $reply ->
        [yes] 来
        [maybe] 可能来
        [no] 来不了
       *[unanswered] 没答复
    }
coming-counts =
    来 { $yes } · 可能来 { $maybe } · 来不了 { $no }{ $unanswered ->
        [0] {""}
       *[other] {"\u000A"}还没答复 { $unanswered }
    }
coming-title = <b>{ $session } 谁来</b> · { $when }
coming-line =
    { $reply ->
        [yes] 来
        [willing] 想去，还没定
        [maybe] 可能来
        [no] 来不了
       *[unanswered] 没答复
    }（{ $count }）：{ $names }
coming-reason = · { $name }来不了：{ $reason }
coming-for-seats = 不用手机的，您问好了替她按：按一下换一个答复。

mine-session =
    { $session }（{ session-mode }）{ $when }{ $has_place ->
        [yes] ，{ $place }
       *[no] {""}
    }{ $reply ->
        [yes] {"\u000A"}您说来。改主意了，开会前再按一下就行。
        [waits] {"\u000A"}您愿意去。召集人定了您去，我单独告诉您去哪里；改主意了，再按一下就行。
        [maybe] {"\u000A"}您说可能来。定下来了，再按一下。
        [no] {"\u000A"}您说来不了。又能来了，再按一下。
        [unasked] {""}
       *[unanswered] {"\u000A"}您来吗？
    }

answer-session-answered =
    { $reply ->
        [yes] { $waits ->
            [yes] 记下了：{ $session } 您愿意去。上门去几个人，由召集人定；定了您，我单独告诉您去哪里。
           *[no] 记下了：{ $session } 来，{ $starts_at } 见。
        }
        [maybe] 记下了：{ $session } 可能来。定下来了再按一下。
       *[no] 记下了：{ $session } 来不了。
    }
answer-excuse-given = 记下了，您好好忙。又能来了，再按「来」就行。

answer-visit-joined = 好，{ $name } 也去 { $session }，去哪里我单独告诉她了。
answer-visit-left = 好，{ $name } 不去 { $session } 了，我告诉她了。
notice-visit-left =
    <b>{ $council_title }</b>
    上门议事 { $session }，{ $starts_at }，这次不用您去了，多谢您愿意去。知道了去哪里的，请不要跟别人说；日历里记了的，请删掉。
notice-visit-wished =
    <b>{ $council_title }</b>
    { $name } 愿意去上门议事 { $session }，{ $starts_at }。这家人方便的话，按「带她去」，她才知道去哪里；不按，她就不去。
notice-visit-told =
    <b>{ $council_title }</b>
    上门议事 { $session }，{ $starts_at }。
    去这里：{ $place }{ $alone ->
        [yes] {""}
       *[no] {"\u000A"}一起去的：{ $others_names }
    }
    这些只有去的人知道，请不要转到群里。
mention-session-convened = { $session } 请您来开会，{ $starts_at }，来吗？
mention-session-moved = { $session } 改到 { $starts_at }，您来吗？

refusal-not-taken-along = { $session } 是上门议事，谁去由召集人定。在邀请或者 /mine 里按「来」，她再带上您；按过了，就问问她。
refusal-visit-not-wished = 她眼下没说要去 { $session }，或者已经带上了。
refusal-visit-not-joined = 眼下没有要带她去 { $session }，或者她已经签到了；召集人、主持人、记录员去不去，自己说。
refusal-not-answering-for = 替别人答复，由召集人或记录员来。
refusal-answers-herself = { $name }自己会答复，不用替她按。
refusal-not-told-who = { $session } 谁来，只有召集人、主持人、记录员看得到；上门议事，去的人互相看得到。
refusal-comes-after-all = 您已经改成能来 { $session } 了，不用写原因。
