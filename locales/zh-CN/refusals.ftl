### 没有办成时的一句话：为什么，怎样才行

refusal-not-resident = 您还没在这个议事会的群里说过话。请先到群里说一句，再来办。
refusal-not-coordinator = 建立联盟，要由运行这个机器人的人先把您列为联络人。
refusal-not-seated = 这个要有席位才行。
refusal-not-convenor = 这件事要由召集人来做。
refusal-not-chair = 这件事要由召集人或主持人来做。
refusal-not-by-hand = 这件事到时候会自己办，不用动手。
refusal-not-invited = 这个议题没有请到您，或者邀请是给别人的。
refusal-not-administrator = 建立议事会，要请一位群管理员来按。
refusal-not-administrator-to-succeed = 接任召集人，要请一位群管理员来按。
refusal-not-recorder = 这件事要由记录员来做；没有记录员，就由召集人来做。
refusal-recused = { $vote } 里您回避了，这次不投票。
refusal-witness-herself = 请换一位作见证，{ $name } 不能给自己作见证。
refusal-not-in-electorate = { $vote } 开始时您没有席位，这次不能投。有了席位，下次表决就能投。
refusal-not-proposer = { $issue } 只有提的人或召集人能撤回。
refusal-not-owner = { $resolution } 由 { $name } 领办，要由领办人来报。
refusal-not-asked = { $resolution } 请提这件事的人来评，没有问到您。
refusal-own-result = 自己领办的事，不能自己确认。请另一位看过再说。

refusal-not-attendee = { $session } 请的是议事成员和相关议题的客人。您也想来，请跟召集人说一声。
refusal-no-council = 没找到这个议事会。
refusal-no-council-here = 这个群里还没有议事会。请一位群管理员发 /council new 加上名字，来建一个。
refusal-only-in-group = 这个要到议事会的群里办。
refusal-no-council-known = 还没在哪个议事会的群里见过您。请先到群里说一句话，再来提。
refusal-no-such-number = 这个议事会里没有 { $label }，请看看编号。
refusal-no-such-lead = 这一段已经写成字了，或者撤回了。
refusal-file-unopened = 这个打不开了。
refusal-no-file = { $issue } 没有附照片或语音了。
refusal-no-such-seat = 没有「{ $name }」这个席位，可能名字写得不一样，或者任期已满。按「席位」看名单。
refusal-owner-unknown = 没找到「{ $name }」。领办人请写席位上的名字，或者回复她的消息。
refusal-username-unknown = 还没见过 @{ $name }。请她先在群里说句话，或者回复她的消息来办。
refusal-no-alliance = 这是联盟联络人用的。要建联盟，发 /alliance 加上名字；帮带人要看交给自己的议事会，只发 /alliance。
refusal-no-form = 这一页已经过了。要是还在填，看最下面那一条；要重新来，请按原来的按钮。
refusal-nothing-kept = 没有记着您的任何东西。

refusal-no-minutes = { $session } 还没有议事记录，散会以后才有。
refusal-not-for-minutes = { $session } 的议事记录只给在席的人、担任职务的人和到会的客人看；上门议事的，只给去了的人看。
refusal-minutes-still-drafted = { $session } 的议事记录还在写，写好会发给到会的人。
refusal-minutes-published = { $session } 的议事记录已经发出去了。要改，请先按「收回来改」。
refusal-minutes-confirmed = { $session } 的议事记录已经定稿，不能再改。要更正，请按「更正」。
refusal-minutes-not-confirmed = { $session } 的议事记录还没有定稿，直接改就行。
refusal-minutes-locked = { $session } 的议事记录已经定稿了，是第 { $number } 号。
refusal-minutes-file-too-big = 这个文件太大了，不像一份议事记录。
refusal-minutes-not-asked = { $session } 的议事记录现在不等确认。
refusal-minutes-vote-open = { $session } 里还有表决没结束，等结束了再发出去。
refusal-not-there = { $session } 您没有签到，议事记录由到会的人来确认。
refusal-replies-herself = { $name } 有账号，请她自己答复。
refusal-witness-not-in-minutes = { $session } 的记录里没有 { $name }，请换一位作见证。
refusal-no-objection = { $session } 里这条异议已经答复过，或者收回了。

refusal-session-begun = { $session } 已经开了。
refusal-session-over = { $session } 已经结束了。
refusal-session-not-begun = { $session } 还没开始。
refusal-no-session = 现在没有要开的会。
refusal-too-few-to-begin = { $session } 应到 { $due } 人，签到 { $present } 人，还差 { $missing } 人才够法定人数。
refusal-not-checked-in = { $vote } 是 S{ $number } 会上的表决，到场的人才能投。到了请先签到。
refusal-voter-not-checked-in = { $name } 还没签到，{ $vote } 只记到场的人的票。
refusal-session-is-talk = { $session } 人没到齐，只座谈，不表决。人够了按「开会」，再来表决。
refusal-not-on-agenda = { $session } 的议程上没有 { $topic }。
refusal-taken-up-already = 现在议的就是 { $topic }。
refusal-agenda-done = { $session } 的议题都议完了，可以散会了。
refusal-no-item-current = { $session } 现在没有正在议的议题。
refusal-no-other-item = { $session } 没有别的议题在等了。
refusal-topic-in-session = { $session } 正要议 { $topic }，先等会开完。
refusal-left-already = { $name } 没有签到，或者已经走了。
refusal-no-session-open = 现在没有正在开的会，开会时才能记。
refusal-speaker-unknown = { $session } 请的人里没有「{ $name }」，还没记下。请按一个名字，或者按「不写是谁」。
refusal-no-such-attendee = { $session } 请的人里没有「{ $name }」。
refusal-topic-not-on-agenda = { $topic } 不在 { $session } 的议程上。
refusal-guest-of-other-topic = 现在议的是 { $topic }，没有请您来议这个，等到您的议题再说。
refusal-not-keeper-of-roll = 签到名单由召集人、主持人和记录员来按。您自己到了，请按「我到了」。
refusal-not-keeper = 替别人记话，只有主持人、记录员和召集人能做。您自己的话，您自己就能记。
refusal-not-own-note = 这条不是您说的，收不回。
refusal-notes-from-board = 在这里发，全群都会看到。请在 { $session } 那条消息下面按「发言记录」，只有您看得到。
refusal-no-such-note = { $session } 没有第 { $number } 条记录，或者已经收回了。
refusal-note-kept-already = 这句话已经记下了。
refusal-note-of-nothing = 请在后面写上要记的话，或者回复一位成员的话。
refusal-tag-wanted = 请先写一个：观点、建议、决定、待办，后面写话，比如：/note 建议 装感应灯。
refusal-check-in-first = 请先签到 { $session }，再举手。
refusal-host-is-neutral = 您在主持，自己先不发言、不提动议。想说，点「更多」「发言」「交给别人」，线上点「更多」「换人主持」，请别人主持一会儿。
refusal-host-without-account = { $name } 没有在用 Telegram，主持不了。请换一位。
refusal-host-not-there = { $name } 不在场。请换一位到了的。
refusal-host-not-coming = { $name } 不来，或者不在去的人里。请换一位。
refusal-hosts-already = 本来就是 { $name } 主持。
refusal-host-has-floor = { $name } 正在发言。等她说完，或者换一位。
refusal-raises-it-herself = { $name } 有账号，请她自己举手。
refusal-guest-before-topic = { $session } 还没议到您的议题，请等一等再举手。
refusal-has-the-floor = 现在正请您说。
refusal-turns-used = 这个议题您已经说了 { $turns } 次，请先听听别人的。
refusal-no-floor-online = { $session } 是线上议事，不用举手，想说就写下来。
refusal-nobody-waits = 没有人在等着说。
refusal-queue-changed = 排在最前面的换人了，请重新打开「发言」看看。
refusal-turn-over = 这一位已经说完了。
refusal-floor-paused-already = 已经暂停了。
refusal-floor-not-paused = 没有暂停，她正在说。
refusal-begin-not-yet = { $session } 开会前 { $minutes } 分钟才能宣布开会。要提前，请召集人按「改期」。
refusal-check-in-not-yet = { $session } 开会前 { $minutes } 分钟开始签到。
refusal-code-unreadable = 签到码是四位数字，请再写一次，比如 4821 这样。
refusal-codes-used-up = { $session } 的签到码写错了 { $tries } 次，请主持人在签到名单里替您签到。
refusal-form-half-filled = { $session } 签到要写签到码。您手上还有一份没填完，替您留着：请发 /here 加签到码，比如 /here 4821；或者先填完，或者按「不填了」，再按「我到了」。
refusal-no-code = { $session } 签到不用码，到了按「我到了」就行。
refusal-checked-in-already = { $session } 您已经签过到了。
refusal-no-topics-named = 请写上至少一个议题，比如 T1。
refusal-moment-past = 这个时间已经过了，请另选一个。
refusal-topic-scheduled = { $topic } 已经定了会期，看看群里的会次。
refusal-demanded-already = 您已经要求过为 { $topic } 开会了，够人数就定下来。
refusal-not-demanded = 您现在没有要求为 { $topic } 开会。
refusal-session-not-monthly = { $session } 不是一月一议的会。
refusal-notice-days = 开会要提前 { $days } 天通知。事情急，列成「要事随议」；不急，换个晚一些的时间。
refusal-notice-hours = 要事随议也要提前 { $hours } 小时通知，请换个晚一些的时间。
refusal-end-before-start = 结束要比开始晚，请另写一个时间。
refusal-time-unreadable = 「{ $typed }」看不出是几点，请写成 15:00 这样。
refusal-mode-unknown = 「{ $typed }」不是开会的方式，请写集中、现场、上门或线上。
refusal-no-such-times = 没有在找这个时间，请看最新的消息。
refusal-no-such-slot = 没有这个时间可选，请看最新的消息。
refusal-times-over = 时间已经有结果了，请看最新的消息。
refusal-not-asked-for-times = 问的是议事成员和这些议题请来的人，没有问您。
refusal-slots-number = 一共 { $count } 个不同的时间；请给 { $fewest } 到 { $most } 个。
refusal-slots-too-soon = 这几个时间都来不及通知了，请另外提几个。
refusal-slots-not-there = 集中议事、现场议事才一起定时间，这里请直接选日子。
refusal-alliance-exists = 您已经有一个联盟了，发 /alliance 就能看到。
refusal-in-no-alliance = 这个议事会没有加入联盟。
refusal-council-exists = 这个群已经有议事会了。发 /council 就能看到。
refusal-seat-name-taken = 席位里已经有「{ $name }」了。同名的话，请加个字区分开。
refusal-already-seated = 已经在席了，席位是「{ $name }」。一人一个席位。
refusal-roster-too-big = 这个文件太大了，不像一张名单。请用我给的表格，只写名单，再发一次。
refusal-roster-unreadable = 这个文件打不开。请用 Excel 存成 xlsx 或 csv，再发一次。
refusal-roster-no-names = 没找到「姓名」这一列。请用我给的表格，第一行不要改。
refusal-roster-empty = 表格里还没有写人，请一行写一位。
refusal-roster-too-many = 一次最多 { $most } 位，请分成几个文件。
refusal-roster-file-wanted = 请把填好的表格文件发过来；先按「要表格」拿一张。
refusal-roster-changes-nothing = 名单和现在的席位一样，不用导入。
refusal-no-seats-prepared = 联络人还没有给这里备好席位。
refusal-import-too-big = 这个文件太大了。请用我给的表格，分几次报。
refusal-import-unreadable = 这个文件打不开。请用 Excel 存成 xlsx，再发一次。
refusal-import-no-sheet = 没找到「单位」「队伍」「服务点」「席位」这几张表。请用我给的表格，表名不要改。
refusal-import-no-column =
    「{ $sheet ->
        [units] 单位
        [team] 队伍
        [seats] 席位
       *[services] 服务点
    }」里没找到{ $column ->
        [code] 「编号」
        [unit] 「单位编号」
        [duty] 「做什么」
        [kind] 「类别」
       *[name] { $sheet ->
            [team] 「姓名」
            [seats] 「姓名」
           *[other] 「名称」
        }
    }这一列。请用我给的表格，第一行不要改。
refusal-import-too-many = 一次最多 { $most } 行，请分成几个文件。
refusal-import-empty = 表里还没有写东西，请一行写一个。
refusal-import-changes-nothing = 表里写的和现在一样，没有要改的。
refusal-import-fits-no-more = 您把表发来以后，单位又变了，对不上了。请把表再发一次，我重新看。
refusal-import-gone = 这张表不等您确认了。要改就把文件再发一次。
refusal-seats-all-there = 写的几位都已经在席了，没有再添。
refusal-seats-at-once = 写了 { $count } 位，一次最多添 { $most } 位。请分几次。
refusal-seat-taken = 「{ $name }」的席位已经有人认领，不用再发链接。
refusal-guest-answered = { $name } 已经答复过了，不用再发链接。
refusal-seat-without-account = 「{ $name }」还没认领席位，先请她用链接认领，再定职务。
refusal-already-invited = { $name } 已经请过了，就在 { $topic } 里。
refusal-invitation-over = 请您来议 { $topic } 的事已经过去了，不用再答复。谢谢您。
refusal-link-unusable = 这个链接用过了、过期了或者作废了。请召集人再发一个。
refusal-no-such-member = 名单上已经没有她了。
refusal-code-unusable = 这个加入码不对、过期了或者作废了。请向联盟的联络人再要一个。
refusal-code-or-name = 没有这个码。要是您的联盟就叫这个名字，请发：/alliance new { $title }
refusal-convenor-can-not-go = 您还是召集人。请先按「席位」下的「定职务」交给别人，再来办。
refusal-convenor-already = 您就是召集人。
refusal-succession-asked = 已经有人提出接任了，等大家的意见。
refusal-convenor-not-lost = 召集人还在群里，{ $days } 天内也办过事，不能接任。可以请她用「定职务」交给您。
refusal-no-succession = 没有人要接任召集人，或者已经定了。
refusal-own-succession = 是您自己提出来的，要由别的在席的人来说。
refusal-nobody-to-ask = { $issue } 没有提的人可问。
refusal-not-asked-back = { $issue } 没有问您什么。
refusal-nothing-asked = { $issue } 已经回答过了，或者没有要问的。
refusal-same-issue = { $issue } 不能并到自己里面，请选另一件。
refusal-issue-not-joinable = 不能并到 { $issue }：{ issue-state }。
refusal-own-issue = { $issue } 是您自己提的，不用附议，有消息都会告诉您。
refusal-own-motion = 自己提的动议，要请另一位在席的附议。
refusal-own-motion-waits = 您在 { $topic } 已经有一条动议等着了。先收回，或者等它表决。
refusal-not-own-motion = 动议由提的人自己收回。
refusal-no-such-motion = 没有这条动议，请看议题最新的那条消息。
refusal-motion-over = 这条动议已经表决了，或者收回了。
refusal-motion-seconded = 这条动议不用再附议，可以表决了。
refusal-motion-unseconded = 这条动议还要一位在席的附议，才能表决。
refusal-no-such-option = { $vote } 没有这个选项，请看最新的那条消息。
refusal-options-number = 选项有 { $count } 个，要 { $fewest } 到 { $most } 个。写成：问题 / 甲 / 乙。
refusal-options-double = 「{ $option }」写了两次，请去掉一个。
refusal-no-second-round = { $vote } 不用第二轮。
refusal-second-round-held = { $vote } 的第二轮已经开过了。
refusal-no-pairs = { $vote } 没有两两相比的表。
refusal-not-host = 票数相同，要由主持人来定。
refusal-vote-not-tied = { $vote } 没有票数相同要定。
refusal-no-seats = 还没有人在席，没法表决。请召集人先按「席位」添上。
refusal-issue-not-collected = { $issue } 已经答复过了：{ issue-state }。
refusal-issue-taken-back = { $issue } 已经撤回，不再给别人看了。
refusal-issue-over = { $issue } 不能再撤回：{ issue-state }。
refusal-topic-over = { $topic } 已经结束了，不能再动。
refusal-topic-not-deferred = { $topic } 没有缓议，不用重新议。
refusal-topic-has-vote = { $topic } 正在表决，先等它结束。
refusal-topic-has-resolution = { $topic } 还有决议在办，先等它办结。
refusal-vote-not-repeatable = { $vote } 不能再投：只有人数不够、后来也没有再表决过的，才能原样再投一次。
refusal-vote-over =
    { $outcome ->
        [passed] { $chosen ->
            [0] { $vote } 已经结束了：通过。
           *[other] { $vote } 已经结束了，选的是：{ $won }。
        }
        [failed] { $vote } 已经结束了：没有通过。
        [no-quorum] { $vote } 已经结束了：人数不够，没有结果。
        [tied] { $vote } 已经结束了：票数相同，等主持人定。
        [withdrawn] { $vote } 撤回了，投过的票不算数。
       *[open] { $vote } 时间到了，正在计票。
    }
refusal-vote-not-open = { $vote } 已经结束了。
refusal-secret-ballots-need-a-key = 现在还不能办不记名表决：要先设好密钥 NX_SECRET_KEY，请跟管机器人的人说一声。
refusal-already-recused = { $vote } 里已经回避过了。
refusal-voted-already = { $name } 在 { $vote } 里已经投过了，不能再记。
refusal-voter-recused = { $name } 在 { $vote } 里回避了，不记票。
refusal-means-not-secret = { $vote } 是不记名的，举手大家都看得见。请用纸票，或者打电话。
refusal-vote-is-secret = { $vote } 是不记名的：请写谁投了、几票对几票，不写谁投了什么。
refusal-vote-is-open-ballot = { $vote } 是公开的：请写每一位投了什么。
refusal-papers-of-seats-only = { $name } 是客人，不记名时请她自己按按钮。
refusal-papers-other-number = 写了 { $papers } 票，可投了的是 { $voters } 位，要一样多。
refusal-no-voters-named = 还没有选人。请按名字，或者写出名字。
refusal-no-such-voter = { $vote } 里没有「{ $name }」，或者她已经投过了。请照席位上的名字写。
refusal-choice-unreadable =
    { $line ->
        [0] {""}
       *[other] 第 { $line } 行：
    }「{ $typed }」看不懂，请写赞成、反对或弃权。
refusal-options-unreadable =
    { $line ->
        [0] {""}
       *[other] 第 { $line } 行：
    }「{ $typed }」对不上，请写 1 到 { $most } 里的编号，不要重复；弃权写 0。
refusal-numbers-unreadable =
    { $line ->
        [0] {""}
       *[other] 第 { $line } 行：
    }「{ $typed }」看不懂，请只写数字，中间空一格。
refusal-sums-unreadable = 「{ $typed }」对不上，请写 { $wanted } 个数，中间空一格。
refusal-secret-ballot-sealed = { $vote } 里这张票已经在票箱里，分不出是哪一张，改不了，也取不出来。
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
refusal-moment-unreadable = 「{ $typed }」看不懂是哪天几点，请写成「下周三下午3点」，或者 { $example } 15:00 这样。
refusal-weekday-unclear = 「{ $typed }」说的是今天，还是下星期？请写「今天」，或者在前面加一个「下」字。
refusal-day-unclear = 「{ $typed }」能看成两天，请写成 { $first } 或者 { $second }。
refusal-hour-unclear = 「{ $typed }」是早上，还是下午、晚上？请写 { $early } 或者 { $late }。
refusal-hour-leapt-over = 那天的钟要拨快，没有 { $hour }，请换一个钟点。
refusal-date-not-gone-by = 请写最近一年里、今天以前的一天，比如 { $example }。
refusal-date-past = 这一天已经过去了，请写以后的日期。
refusal-choose-a-button = 请按下面的一个按钮。
refusal-period-unreadable = 「{ $typed }」看不懂。请写成 { $example }、2026-Q1 或 2026 这样。
refusal-zone-unknown = 没有「{ $typed }」这个时区。请写成 Asia/Shanghai 这样，或者只写城市的英文名，比如 Urumqi。
refusal-rule-value = 这条规则没有这个选项，请按上面的按钮选。
refusal-resolve-incomplete = 还缺一样：做什么、owner: 谁来办、due: 哪天前，三样都要写。单发 /resolve 看例子。
refusal-language-unknown = 还不会说「{ $typed }」。会的是 zh-CN 和 en。
refusal-private-matter = 这样的事不在这里议。写的内容没有记下，也不会给别人看。有危险请打 110；妇女维权热线 12338。群里若还看得到那条消息，请自己删掉。

stale-button = 这个按钮过时了。请看最新的那条消息，或者发 /mine。
act-by-name = 请您用自己的名字来办：关掉「匿名管理员」或别用频道身份，再发一次。
not-understood = 这句话我不会答。要提一件事，发 /issue；等您办的事，发 /mine；怎么用，发 /help。
refusal-no-such-unit = 您这里没有这个单位。请发 /alliance 重新看。
refusal-role-held = 您已经在这里帮忙了，码还留着，可以给别人。
refusal-no-such-announcement = 没有这条通知，或者这里已经不归它了。
refusal-announcement-moved-on = 这一步已经过了，按「刷新」看现在怎样。
refusal-no-such-referral = 这里没有这件上报的事。
refusal-referral-over = { $issue } 已经不在您这里办了，按「看经过」看它到了哪里。
refusal-referral-accepted = { $issue } 已经受理了，办好了请按「办好了」。
refusal-template-incomplete = 请写标题，空一格、斜杠、再空一格，再写背景，像这样：/template 楼道堆物 / 走路不方便。
refusal-template-taken = 这个已经用上了。
refusal-rules-as-shipped = 这个议事会的规则都是原来的样子，没有可给的。
refusal-training-without-link = 请写名称，空一格、斜杠、再空一格，再写网址，像这样：/training 议事记录怎么写 / https://example.org/jilu
refusal-training-file-kind = 培训材料可以是 PDF、Word、Excel、PPT、文本或图片，别的文件收不了。
refusal-training-file-big = 文件太大了，不要超过 { $most } MB；更大的请发网址。
refusal-call-incomplete = 请写标题、问题、哪天为止，中间空一格、斜杠、再空一格，像这样：/call 电动车充电 / 在哪里充？ / 2026-12-31
refusal-call-over = 征集已经截止了。
refusal-example-not-closed = { $topic } 还没有办结。定下的事都办好了，才能作为好例子。
refusal-example-offered = { $topic } 已经给出去了，按「我们的」看。
refusal-example-names = 「{ $word }」认得出是谁，请去掉，再发一次。
refusal-example-handed-over = { $topic } 已经交给联络人了。不同意，请跟召集人说，她随时可以收回。
refusal-no-such-example = 没有这个好例子，也可能收回了。
refusal-not-open-yet =
    { $feature ->
        [online] 线上开会
        [visits] 上门议事
        [preferences] 「可选几样」「排先后」
        [slots] 「一起定时间」
       *[referrals] 上报
    }还没开放到这个议事会，等联盟开放了就能用。
refusal-no-such-role = 她在这里已经没有这份事了。
refusal-last-coordinator = 「{ $title }」只有这一位联络人，先请一位帮手，再不做。
refusal-not-mentor = 这个议事会没有交给您帮带。
refusal-no-mentor = { $unit } 还没有帮带人。按「更多」「谁来帮」「请帮带人」，把码发给一位。
refusal-no-mentor-here = 您的议事会现在没有帮带人。
refusal-mentor-given = 已经有帮带人了。
refusal-mentor-declined = 召集人说先不用人帮带。
