### 各处都会提到的：办到哪一步了，怎么开

issue-state =
    { $status ->
        [collected] 等答复
        [accepted] 已列入议题
        [quick-fix] 当场办
        [quick_fix] 当场办
        [referred] 已转办
        [merged] 并入别的议题
        [declined] 没有列为议题
        [withdrawn] 已撤回
       *[solved] 已解决
    }
resolution-state =
    { $status ->
        [adopted] 等领办人接
        [claimed] 有人领办了
        [in-progress] 正在办
        [in_progress] 正在办
        [done-claimed] 说办好了，等评价
        [done_claimed] 说办好了，等评价
        [closed] 已办结
        [waived] 不再办
       *[withdrawn] 已撤回
    }
topic-state =
    { $status ->
        [drafted] 草拟
        [announced] 已公布
        [scheduled] 已定会期
        [discussed] 正在议
        [settled] 有结果了
        [deferred] 缓议
       *[withdrawn] 已撤回
    }
session-mode =
    { $mode ->
        [plenary] 集中议事
        [on-site] 现场议事
        [home-visit] 上门议事
       *[online] 线上议事
    }
assembly-step =
    { $step ->
        [submitted] 提交
        [proposed] 村党支部会提议
        [consulted] 村“两委”会商议
        [deliberated] 党员大会审议
        [decided] 村民会议或村民代表会议决议
        [published] 决议公开
       *[resolved] 实施结果公开
    }
# 连在一起写，手机上不会断成两行
lasts-minutes = { $minutes }{"\u00A0"}分{"\u2060"}钟
referral-category =
    { $category ->
        [sanitation] 环境卫生
        [lighting] 道路照明
        [roads] 道路出行
        [safety] 安全隐患
        [elderly] 养老助老
        [childcare] 托育托管
        [jobs] 就业增收
        [culture] 文化活动
        [other] 别的事
       *[own] { $category }
    }
