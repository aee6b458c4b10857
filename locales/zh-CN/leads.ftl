### 语音和照片：没有字的，等记录员写成字

file-kind =
    { $file ->
        [voice] 一段语音
       *[photo] 一张照片
    }
file-shows-her = 声音、照片不写名字也认得出人来：没有附上字的，记录员会听到、看到；在席的也能打开。
lead-own = 您发来的{ file-kind }，等记录员写成字。
lead-to-word = 有{ file-kind }等您写成字。
issue-came-with =
    { $writer ->
        [none] 附{ file-kind }。
       *[other] 附{ file-kind }，{ $writer } 写成字。
    }

button-lead-word = 打开，写成字
button-lead-drop = 不收
button-file-voice = 听语音
button-file-photo = 看照片

answer-lead-left =
    { $signed ->
        [no] 收到了，没有写您的名字。记录员写成字就有编号，我来告诉您；在那以前别人看不到。
       *[yes] 收到了。记录员写成字就有编号，我来告诉您；在那以前别人看不到。
    }
answer-lead-dropped = 好，删掉了，没有留着。
notice-lead-left =
    <b>{ $council_title }</b>
    { $name } 发来{ file-kind }，没有附上字。请您打开，把说的事写下来；写好才有编号，在那以前只有您看得到。
notice-lead-waits =
    <b>{ $council_title }</b>
    { $name } 发来的{ file-kind }还等着您写成字，别让人一直等。
notice-lead-dropped =
    <b>{ $council_title }</b>
    您发来的{ file-kind }没有收下，已经删掉，也没有给别人看。要提大家的事，请写成字再发来。有危险请打 110；妇女维权热线 12338。
notice-issue-worded =
    <b>{ $council_title }</b>
    您发来的{ file-kind }，{ $writer } 写成了诉求 { $issue }：
    <blockquote>{ $text }</blockquote>
    召集人最晚 { $reply_at } 前答复您。写得不对，或者不想提，就按「撤回」。
