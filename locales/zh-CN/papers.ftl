### 会议材料：日历、议程、签到表

button-session-papers = 材料
papers = { $session } 的材料，要哪一份？
button-paper-calendar = 日历
button-paper-agenda = 议程
button-paper-sheet = 签到表

calendar-title = { $session } 议事会 · { $council_title }
calendar-line =
    { $position }. { $topic } { $title }{ $minutes ->
        [0] {""}
       *[other] （{ $minutes } 分钟）
    }
paper-file-calendar = { $session }.ics
paper-caption-calendar =
    { $state ->
        [cancelled] 打开这个文件，手机日历里记着的 { $session } 就划掉了。
        [moved] 打开这个文件，手机日历里 { $session } 的时间地点就跟着改；没记过的，这就记上。
       *[new] 打开这个文件，{ $session } 就记进手机日历了。改了时间，再打开新的就好。
    }

paper-footer = { $council_title } · { $session }
paper-line-when = 时间
paper-line-where = 地点
paper-line-how = 方式
paper-line-host = 主持人
paper-about = { $begins }（约 { $minutes } 分钟）
paper-until = { $begins } 到 { $ends }

agenda-title = { $session } 议程
paper-file-agenda = { $session } 议程.pdf
paper-caption-agenda = { $session } 的议程，可以打印出来，每人一份。
agenda-column-position = 序号
agenda-column-topic = 议题
agenda-column-time = 时间
agenda-minutes = { $minutes } 分钟
agenda-sum = 合计 { $minutes } 分钟
agenda-guests = 请来的客人：{ $names }

sheet-title = { $session } 签到表
paper-file-sheet = { $session } 签到表.pdf
paper-caption-sheet = { $session } 的签到表，打印出来放在门口。
sheet-due = 人数
sheet-count = 应到 { $due } 人　实到＿＿＿人　客人＿＿＿人
sheet-column-number = 编号
sheet-column-name = 姓名
sheet-column-role = 身份
sheet-column-signature = 签名
sheet-column-arrived = 几点到
sheet-seat = 议事成员
sheet-guest =
    { $topic } 的客人{ $has_why ->
        [yes] ：{ $why }
       *[no] {""}
    }
sheet-signed-host = 主持人签名：
sheet-signed-recorder = 记录员签名：

refusal-not-going = { $session } 是上门议事，有关的内容只给去的人看：召集人带上的，或者到了签到的。
refusal-not-in-post = 签到表请召集人、主持人或记录员来打印。
