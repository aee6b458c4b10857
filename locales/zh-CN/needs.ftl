### 该看看的：哪些议事会要联络人去看看

button-unit-needs = 该看看的
needs-title = <b>{ $name }</b>：该看看的
needs-none = 眼下没有要您操心的。
needs-for-new = 🌱 建了不到 { $fresh } 天，还没有帮带人，{ $count } 个，按「帮带」给她们请一位：
needs-of-new = · { $title }：建了 { $count } 天
needs-for-silent = 💤 { $silent } 天以上没有动静，{ $count } 个：
needs-of-silent = · { $title }：{ $count } 天
needs-for-overdue = ⏰ 有决议超期没办完，{ $count } 个：
needs-of-overdue = · { $title }：{ $count } 件
needs-for-unanswered = ✉️ 提了 { $unanswered } 天还没人答复，{ $count } 个：
needs-of-unanswered = · { $title }：{ $count } 件
needs-for-referred = 📮 上报了还没人受理，{ $count } 个：
needs-of-referred = · { $title }：{ $count } 件
needs-for-too_good = 🔍 一年里列为议题的 { $many } 件以上，件件都解决，不妨去看看是不是真的，{ $count } 个：
needs-of-too_good = · { $title }：{ $count } 件
needs-more = · 还有 { $count } 个
