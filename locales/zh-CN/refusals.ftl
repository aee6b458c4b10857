### 没有办成时的一句话：为什么，怎样才行

refusal-not-resident = 您还没在这个议事会的群里说过话。请先到群里说一句，再来办。
refusal-not-seated = 这个只有在席的人能看。
refusal-not-convenor = 这件事要由召集人来做。
refusal-not-chair = 这件事要由召集人或主持人来做。
refusal-not-by-hand = 这件事到时候会自己办，不用动手。
refusal-not-invited = 这个议题没有请到您，或者邀请是给别人的。
refusal-not-administrator = 建立议事会，要请一位群管理员来按。
refusal-not-in-electorate = { $vote } 开始时您不在名单里，这次不能投。下次表决就可以了。
refusal-not-proposer = { $issue } 只有提的人或召集人能撤回。
refusal-not-owner = { $resolution } 由 { $name } 领办，要由领办人来报。
refusal-not-asked = { $resolution } 请提这件事的人来评，没有问到您。
refusal-own-result = 自己领办的事，不能自己确认。请另一位看过再说。

refusal-no-council = 没找到这个议事会。
refusal-no-council-here = 这个群里还没有议事会。请一位群管理员发 /council new 加上名字，来建一个。
refusal-only-in-group = 这个要到议事会的群里办。
refusal-no-council-known = 还没在哪个议事会的群里见过您。请先到群里说一句话，再来提。
refusal-no-such-number = 这个议事会里没有 { $label }，请看看编号。
refusal-no-such-seat = 没有「{ $name }」这个席位，可能名字写得不一样，或者任期已满。按「席位」看名单。
refusal-owner-unknown = 没找到「{ $name }」。领办人请写席位上的名字，或者回复她的消息。
refusal-username-unknown = 还没见过 @{ $name }。请她先在群里说句话，或者回复她的消息来办。
refusal-no-form = 这张单子已经填完或取消了。要再来，请按原来的按钮。
refusal-nothing-kept = 没有记着您的任何东西。

refusal-council-exists = 这个群已经有议事会了。发 /council 就能看到。
refusal-seat-name-taken = 席位里已经有「{ $name }」了。同名的话，请加个字区分开。
refusal-already-seated = 已经在席了，席位是「{ $name }」。一人一个席位。
refusal-seat-taken = 「{ $name }」的席位已经有人认领，不用再发链接。
refusal-seat-without-account = 「{ $name }」还没认领席位，先请她用链接认领，再定职务。
refusal-already-invited = { $name } 已经请过了，就在 { $topic } 里。
refusal-link-unusable = 这个链接用过了、过期了或者作废了。请召集人再发一个。
refusal-convenor-can-not-go = 您还是召集人。请先按「席位」下的「定职务」交给别人，再来办。
refusal-no-seats = 还没有人在席，没法表决。请召集人先按「席位」添上。
refusal-issue-not-collected = { $issue } 已经答复过了：{ issue-state }。
refusal-issue-over = { $issue } 不能再撤回：{ issue-state }。
refusal-topic-over = { $topic } 已经结束了，不能再动。
refusal-topic-has-vote = { $topic } 正在表决，先等它结束。
refusal-topic-has-resolution = { $topic } 还有决议在办，先等它办结。
refusal-vote-not-open = { $vote } 已经结束了。
refusal-vote-not-passed = { $vote } 没有通过，不能定成决议。
refusal-resolution-not-under-way = { $resolution } 现在不能这样办：{ resolution-state }。
refusal-resolution-over = { $resolution } 已经结束了：{ resolution-state }。
refusal-owner-answered = { $resolution } 领办的事已经答复过了。
refusal-not-done-yet = { $resolution } 还没有说办好，先等领办人来报。
refusal-feedback-over = { $resolution } 现在不用评了，看看群里那条消息走到哪一步。
refusal-proposers-decide = { $resolution } 要请提的人来评，不能替她们确认。

refusal-text-empty = 还没写字呢，请写一两句。
refusal-text-too-long = 写了 { $length } 个字，最多 { $limit } 个。请挑要紧的写短一些。
refusal-no-issues-named = 还没选诉求，请至少选一件。
refusal-number-unreadable = 「{ $typed }」看不懂，编号像 I1、T1、V1、R1 这样写。
refusal-number-wanted = 「{ $typed }」看不懂，请先写编号，比如 { $example }。
refusal-date-unreadable = 「{ $typed }」看不懂是哪天，请写成 { $example } 这样。
refusal-date-past = 这一天已经过去了，请写以后的日期。
refusal-choose-a-button = 请按上面的一个按钮。
refusal-rule-value = 这条规则没有这个选项，请按上面的按钮选。
refusal-motion-only = 现在只能表决赞成或反对，不能几样里选一样。请写成一句话，不用斜杠。
refusal-resolve-incomplete = 还缺一样：做什么、owner: 谁来办、due: 哪天前，三样都要写。单发 /resolve 看例子。
refusal-language-unknown = 还不会说「{ $typed }」。会的是 zh-CN 和 en。
refusal-private-matter = 这样的事不在这里议。写的内容没有记下，也不会给别人看。有危险请打 110；妇女维权热线 12338。群里若还看得到那条消息，请自己删掉。

stale-button = 这个按钮过时了。请看最新的那条消息，或者发 /mine。
act-by-name = 请您用自己的名字来办：关掉「匿名管理员」或别用频道身份，再发一次。
not-understood = 这句话我不会答。要提一件事，发 /issue；等您办的事，发 /mine；怎么用，发 /help。
