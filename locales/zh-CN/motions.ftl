### 动议：席位上的人提出来、请大家表决的话

motion-line =
    { $motion }（{ $state ->
        [seconded] { $name } 提，{ $second } 附议
        [ready] { $name } 提
       *[waits] { $name } 提，等人附议
    }）
topic-motion = 动议：{ $line }
motions-title = <b>{ $topic }「{ $title }」的动议</b>
motions-numbered = { $number }. { $line }
motions-none = 还没有人提。
motions-visited = 上门的时候表决过的，只有在场的人和召集人、主持人、记录员看得到：
motions-way =
    动议，就是想请大家表决的一句话。在席的都可以提{ $needs ->
        [yes] ，要另一位在席的附议，召集人或主持人再照原话发起表决。
       *[no] ，召集人或主持人照原话发起表决。
    }
mine-motion =
    { $topic } 有一条动议可以表决了：
    <blockquote>{ $motion }</blockquote>

button-motions = 动议
button-propose = 提动议
button-second-motion = 附议
button-put-motion = 表决动议
button-withdraw-motion = 收回

answer-motion-proposed =
    动议提上了。{ $needs_second ->
        [yes] 有一位在席的在 { $topic } 那条消息下面按「附议」，就可以表决了。
       *[no] 召集人和主持人知道了，可以照原话发起表决。
    }
answer-motion-seconded = 附议好了，可以表决了，已告诉提的人和召集人。
answer-motion-withdrawn = 您的动议收回了。

notice-motion-seconded =
    <b>{ $council_title }</b>
    { $name } 附议了您在 { $topic } 的动议：
    <blockquote>{ $motion }</blockquote>
    接下来等召集人或主持人发起表决。
notice-motion-to-put =
    <b>{ $council_title }</b>
    { $topic } 有一条动议可以表决了，是 { $name } 提的：
    <blockquote>{ $motion }</blockquote>
    按一下，就照这句原话发起表决。
notice-motion-put =
    <b>{ $council_title }</b>
    您在 { $topic } 的动议开始表决了，是 { $vote }：
    <blockquote>{ $motion }</blockquote>
notice-motion-dropped =
    <b>{ $council_title }</b>
    { $topic } 结束了，您的动议不再表决：
    <blockquote>{ $motion }</blockquote>
