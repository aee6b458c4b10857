### 线上议事：几天里各说各的，到点散会

session-online-way = 想说什么随时写：按「我来说一条」，或者直接回复这条消息。
notice-session-begun =
    <b>{ $council_title }</b>
    线上会 { $session } 开始了，到 { $until_at } 为止。想说什么，随时写，大家都看得到。
notice-contribution-asked =
    <b>{ $council_title }</b>
    线上会 { $session } 到 { $until_at } 为止，您还没有说。有话就写一条，没有也不要紧。
notice-session-ended =
    <b>{ $council_title }</b>
    线上会 { $session } 到时间，散会了。
