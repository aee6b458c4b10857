### 命令菜单、用法和帮助

command-start = 从这里开始
command-help = 怎么用
command-language = 换语言
command-privacy = 记了什么，要不要忘记
command-mine = 等我办的事
command-council = 看议事会，或新建一个
command-seat = 添一个席位
command-unseat = 结束一个席位
command-issue = 提一件事
command-issues = 等答复的诉求
command-topic = 把诉求列为议题
command-decline = 答复：不列为议题
command-refer = 上报：议事会解决不了的
command-invite = 请人来议一个议题
command-meet = 召集开会
command-begin = 宣布开会
command-here = 签到
command-end = 宣布散会
command-note = 开会时记一条
command-minutes = 议事记录
command-motion = 提一条动议
command-vote = 发起表决
command-close = 结束表决
command-recuse = 回避一次表决
command-enter = 记举手、纸票、电话的票
command-withdraw = 撤回
command-resolve = 把通过的表决定成决议
command-progress = 报进展
command-done = 说办好了
command-resolutions = 在办的决议
command-ledger = 台账：每件事走到哪一步

usage-council =
    看这个群的议事会，直接发 /council；群管理员新建一个，后面写名字。
    例：/council new 槐荫里社区妇女议事会
usage-minutes =
    看一次会的议事记录，后面写会次的编号；全文发到您的私聊里。
    例：/minutes S1
    手里有校验码，要核对是哪一份，写前 8 位：/minutes 1a2b3c4d。文件就直接发到我的私聊里。
usage-refer =
    议事会解决不了的事，送到上一级或者旁边能管的单位，后面写编号。
    例：/refer I1
usage-decline =
    不列为议题，后面写理由，提的人会看到。
    例：/decline I1 物业已经修好了
usage-invite =
    请人来议一个议题：回复对方的消息，或者后面写名字；为什么请，写在 why: 后面（可不写）。
    例：/invite T1 物业经理 why:楼道电表归物业管
usage-motion =
    在席的为一个议题提一条动议，后面写想请大家表决的话。
    例：/motion T1 同意在楼道装三盏感应灯
usage-begin =
    宣布开会。
    例：/begin S1
usage-end =
    宣布散会。
    例：/end S1
usage-vote =
    为一个议题发起表决，后面写要大家赞成或反对的话。
    例：/vote T1 同意在楼道装三盏感应灯
usage-close =
    现在就结束一次表决。
    例：/close V1
usage-recuse =
    自己回避一次表决；召集人或主持人可以在后面写名字，请那一位回避。
    例：/recuse V1
usage-enter =
    把举手、纸票、电话里的票记进一次表决，要有一位见证人。
    例：/enter V1
usage-withdraw =
    撤回诉求、议题、会次、表决或决议，后面写理由。
    例：/withdraw I1 已经解决了
usage-resolve =
    把通过的表决定成决议：做什么，owner: 谁来办，due: 哪天前，done: 怎样算办好（可不写）。
    例：/resolve V1 楼道装三盏感应灯 owner:李大姐 due:2026-12-31 done:晚上灯都亮
usage-progress =
    报一件决议的进展。
    例：/progress R1 灯已买好，周六装
usage-done =
    说一件决议办好了，后面写办成什么样。
    例：/done R1 三盏灯都装好了

help-group =
    <b>一件事怎么走到办好</b>
    1. 提：按「提一件事」，或者发 /issue 写上您的话。
    2. 议：召集人列为议题，请相关的人一起议。
    3. 定：在席的人按「赞成」「反对」「弃权」，几票通过写得明明白白。
    4. 办：定下谁来办、哪天前办好，进展随时报。
    5. 评：办好了请提的人说满意不满意，没解决就接着办。

    等您办的事，按「我的事」。找不到按钮，发 /council。
help-private =
    <b>在这里可以这样做</b>
    1. 提一件事：发 /issue，照着问的答。
    2. 等您投票、答复、办理的事：发 /mine，按下面的按钮。
    3. 您提的事走到哪一步，我会在这里告诉您。
    4. 换语言：/language。
    5. 看我记了什么，或者要我忘记您：/privacy。
error-try-again = 我们这边出了点毛病，您的事没办成。请过一会儿再试一次。
too-much-at-once = 您发得太快，我跟不上了。请歇一分钟再接着来；投票随时都算。
