### 记录：会上谁说了什么

note-kind =
    { $kind ->
        [point] 观点
        [suggestion] 建议
        [decision] 决定
       *[todo] 待办
    }
notes-title = <b>会上的记录</b> · { $session }，共 { $count } 条
notes-none = 还没有记下什么。
notes-topic = <b>{ $topic } { $title }</b>
note-line =
    { $number }. [{ note-kind }] { $alone ->
        [yes] { $name }：{ $text }
       *[no] { $text }
    }
notes-way = 在群里也能记：发「#观点 您的话」；或者回复一句话，只写「观点」「建议」「决定」「待办」里的一个。
session-notes =
    { $mode ->
        [online] { $people } 人写了 { $count } 条。
       *[room] 记下 { $count } 条。
    }

button-notes = 发言记录
button-note-own = 我来说一条
button-note-others = 替人记一条
button-notes-before = 上一页
button-notes-after = 下一页
button-nobody-alone = 不写是谁
take-back-note = 收回 { $number }

ask-speaker = 谁说的？按她的名字，到了的排在前面。大家一起定的，按「不写是谁」。
ask-about = 说的是哪个议题？

answer-note-kept = 记下了，第 { $number } 条，算{ note-kind }。
answer-note-taken-back = 第 { $number } 条收回了。
