### 私聊里一问一答的单子

form-title =
    <b>{ $kind ->
        [issue] 提一件事
        [decline] 答复 { $subject }：不列为议题
        [topic] 列为议题
        [invite] 请人来议 { $subject }
        [seat] 添席位
        [roster] 成员名单
        [unseat] 结束席位
        [post] 定职务
        [vote] 为 { $subject } 发起表决
        [resolve] 把 { $subject } 定成决议
        [owner] 给 { $subject } 换领办人
        [progress] 报 { $subject } 的进展
        [done] { $subject } 办好了
        [waive] { $subject } 不再办
        [join] 加入联盟
        [fix] { $subject } 当场办
        [ask] 问提 { $subject } 的人
        [answer] 回答 { $subject }
        [merge] 把 { $subject } 并入
        [tag] 记身份
        [absence] 请假
        [motion] 提动议 { $subject }
        [zone] 换时区
        [recuse] 请人回避 { $subject }
        [enter] 给 { $subject } 记票
        [behalf] 替别人提一件事
        [lead] 写成字
        [note] { $subject } 我来说一条
        [write_down] { $subject } 替人记一条
        [meet] 召集开会
        [slots] 一起定开会的时间
        [move] 给 { $subject } 改期
        [minutes] 议事记录 { $subject }：写一段
        [objection] { $subject } 的记录哪里不对
        [stand] { $subject } 的记录不改
        [reply_for] 替人答复 { $subject } 的记录
        [addendum] 更正 { $subject } 的记录
        [defer] 缓议 { $subject }
        [excuse] { $subject } 来不了
        [here] 签到 { $subject }
        [call_off] { $subject } 不开了
        [refer] 上报 { $subject }
        [return] 退回 { $subject }
        [hand_on] 转办 { $subject }
        [resolved] { $subject } 办好了
        [example] { $subject } 作为好例子
        [guide] 跟召集人说一句
        [ask_mentor] 问帮带人
        [submit] { $subject } 提交村民会议
        [step] { $subject }：{ assembly-step }
        [result] { $subject }：{ assembly-step }
        [not_agreed] { $subject }：{ assembly-step }
       *[withdraw] 撤回 { $subject }
    }</b> · { $council_title }
form-about = <blockquote>{ $about }</blockquote>

ask-text =
    { $kind ->
        [ask] 想问什么？写一句，只发给提的人。
        [motion] 想请大家表决什么？写成一句能答赞成或反对的话，比如：同意在楼道装三盏感应灯。表决就照这句原话。
        [answer] 请写您的回答，会添到您提的话后面。
        [lead] 说的是什么事？照原话写下来，写好就有编号，大家都能看到。说的要是家里的私事、受欺负的事，不要写，按「不收」。
        [behalf] 说的是什么事？照本人的话写。有编号就告诉本人；本人没有账号的，走到哪一步都告诉您。家里的私事请不要写在这里。
        [issue] 您想提什么事？在哪里、什么情况，写一条消息发来就行。家里的私事请不要写在这里。
        [note] 您想说什么？写一条发来就记下，大家都能看到。先按一下算哪一种，不按就是观点。家里的私事请不要写在这里。
        [write_down] 说了什么？照原话写。先按一下算哪一种，不按就是观点。家里的私事请不要写在这里。
        [guide] 想跟召集人说什么？写一条，只发给她。是建议，听不听由她定。
        [ask_mentor] 想问什么？写一条，只发给帮带人。谁家的私事请不要写。
        [resolve] 具体做什么？用一两句话写清楚。
        [addendum] 要更正什么？定了稿的原文不动，这一条附在后面，到会的人都会收到。
       *[progress] 办到哪一步了？写一两句，提的人会看到。
    }
ask-reason =
    { $kind ->
        [decline] 为什么不列为议题？提的人会看到您写的理由。
        [absence] 什么原因？写一句，只给召集人看。
        [waive] 为什么不再办？理由大家都看得到。
        [objection] 哪里不对？写清楚应该怎样，记录员会看到；没有改的话，会写进记录。
        [stand] 为什么不改？提的人会看到，也会写进记录。
        [defer] 为什么先缓一缓？写一句，提的人会收到，群里也看得到。
        [call_off] 为什么不开了？写一句就行。
        [refer] 为什么要上报？写一句，收到的那边和提的人看得到。
        [return] 为什么退回？写一句，议事会和提的人会看到。
        [hand_on] 为什么转过去？写一句，接手的单位和议事会看得到。
        [submit] 为什么要请全村来定？写一句，提的人看得到。
        [not_agreed] 为什么没成？写一句，提的人会看到。事情回到议事会，接着商量。
       *[withdraw] 为什么撤回？写一句就行。
    }
ask-words =
    { $kind ->
        [reply_for] 记录念给她听了，她怎么说？没有异议就按一下；有异议，照她的话写。
       *[minutes] 这一段怎么写？上面是现在的，可以拷下来改，改好整段发来。一行写一句；谁说的，用名字和冒号开头，比如：王秀英：灯要装在二楼。
    }
ask-issues = 把哪几件诉求放在一起议？按一下选上，再按一下取消，选完按「选好了」。
ask-title = 这个议题叫什么？用一句短话，比如：三号楼楼道灯不亮。怎么议，先按一下；不按就是一事一议。
ask-name =
    { $kind ->
        [seat] 添哪一位？写她的名字。几位一起添，一行写一位，或者用顿号隔开。
       *[invite] 请哪一位？写名字或称呼，比如：物业经理。邀请链接会发给您，请转给本人。
    }
ask-contacts =
    { $kind ->
        [seat] 按下面的「选人入席」，一次最多选十位，选好就入席。她们用没用过我都行。
       *[invite] 按下面的「选一位来」，在您的联系人里选。
    }
ask-file = 按「要表格」拿一张表（已经在席的都在上面），在电脑或手机上填好，把文件发到这里。看过没有问题，再由您按「导入」。
ask-sure = 要导入吗？
ask-why =
    { $kind ->
        [step] { $step ->
            [published] 公开在哪里？写一句，提的人会看到。不写就按「跳过」。
           *[proposed] 会上怎么说的？写一句，提的人会看到。不写就按「跳过」。
        }
        [excuse] 您来不了，记下了。什么原因？写一句，只给召集人和记录员看。不写就按「跳过」。
       *[invite] 为什么请这一位？写一句，本人看得到，也写在群里的议题上。不写就按「跳过」。
    }
ask-seat =
    { $kind ->
        [tag] 记哪一位的身份？请按她的名字。
        [post] 交给哪一位？请按她的名字。
       *[unseat] 结束哪一位的席位？请按她的名字。
    }
ask-post = 定哪个职务？交出召集人，就由新召集人来管。
ask-motion =
    { $method ->
        [motion] 表决什么？写成一句能答赞成或反对的话，比如：同意在楼道装三盏感应灯。
       *[choice] 问什么，有哪几样？写成：问题 / 甲 / 乙，或者一行一样，比如：灯装在哪里 / 楼道 / 门口。
    }
ask-owner = 请哪一位领办？请按名字，或者写出席位上的名字。
ask-due =
    { $kind ->
        [absence] 请假到哪天？按一下，或者写下来，比如 12月31日、下周五。
       *[resolve] 哪天前办好？按一下，或者写下来，比如 12月31日、下周五。到那天 23:59 为止。
    }
ask-tag = 记哪个身份？记过的再按一次就去掉。
ask-test = 怎样才算办好？写一句大家看得见的，比如：晚上走过，灯都亮。
ask-zone = 按哪里的时间？写时区的名字，比如 Asia/Urumqi；只写城市 Urumqi 也行。
ask-voter = 请哪一位回避？按一下名字，或者写出来。她不算应到，投过的票也拿掉，会告诉她本人。
ask-means = 票是怎么来的？
ask-witness = 谁在旁边作见证？按一下名字，或者写出来。会告诉她本人。
ask-ballots =
    { $way ->
        [secret] 哪几位投了？按名字选上，或者写名字、用顿号隔开。只记谁投了；几票对几票下一步再写。
       *[open] { $method ->
            [motion] 谁投了什么？按名字：一下是赞成，两下是反对，三下是弃权，再按就拿掉。也可以写，一行一位：名字 赞成
            [choice] 谁投了哪一样？按名字，每按一下换一样。也可以写，一行一位：名字 2
            [ranked] 谁最想要哪样？一行一位，名字后面写编号，最想要的写在前面：名字 3 1 2。弃权写 0。
           *[approval] 谁投了哪几样？一行一位，名字后面写编号，像这样：名字 1 3。弃权写 0。
        }
    }
form-voted-meanwhile =
    { $names } 刚才自己按了票（{ $count } 人），这里就不记了。{ $left ->
        [0] 请再看看还有谁。
       *[other] 还有 { $left } 人，票也该是 { $left } 张。
    }
form-typed = 您刚才写的：{ $typed }
ask-papers =
    { $method ->
        [motion] 赞成、反对、弃权各几票？按这个次序写三个数，比如：5 2 1。只有一个人的纸票，您就知道是谁投的，请替她保密。
        [choice] 每一样各几票？按次序写，最后写弃权几票，比如：4 2 0。
        [ranked] 一张票写一行，照票上的次序写编号，最想要的在前，比如：3 1 2。弃权写 0。次序不要照着名字写。
       *[approval] 一张票写一行，写上面的编号，比如：1 3。弃权写 0。次序不要照着名字写。
    }
ask-proposer = 是哪一位说的？按名字，或者写她的名字、@用户名。不好说名字，就按「一位居民」。
ask-received =
    { $kind ->
        [behalf] 哪天说的？按一下，或者写下来，比如 3月2日。
       *[step] 是哪一天的事？按一下，或者写下来，比如 3月2日。
    }
ask-channel = 怎么说的？
ask-signed = 写不写您的名字？不写，会里谁也不知道是您提的；走到哪一步，我一样告诉您。
ask-into = 跟哪一件是一回事？按一下，或者写编号，比如 I3。
ask-code =
    { $kind ->
        [here] 请写屋里的签到码，四位数字。没看到，问一声主持人。
       *[join] 请写联盟的加入码，大写小写都行。
    }
ask-result =
    { $kind ->
        [fix] 怎么办的？写一句，提的人会看到。
        [result] 办成什么样了？照公开的结果写一两句，会请提的人说解决了没有。
        [resolved] 怎么办好的？写一两句，会请提的人说解决了没有。
       *[done] 办成什么样了？写一两句，会请提的人来评。
    }

button-cancel = 不填了
button-chosen = 选好了
button-skip = 跳过
button-contacts = 从通讯录选
pick-people =
    { $kind ->
        [seat] 选人入席
       *[invite] 选一位来
    }
days-ahead = { $days } 天内
button-signed = 写上名字
button-unsigned = 不写名字
way-open = 公开
way-secret = 不记名
button-same-test = 就照表决的话

answer-form-opened = 好，请接着往下填。
answer-form-cancelled = 好，不填了，什么也没有改。
answer-in-private = 请到我们的私聊里接着办。
ask-category = 这是哪一类的事？送出去的只有上面这几句话，不写是谁提的。
ask-to = 送到哪里？要全村来定的，按「村民会议」，照“四议两公开”走。
form-responsible = ★ 是先管这类事的单位。
