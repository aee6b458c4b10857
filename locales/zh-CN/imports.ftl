### 组织表：单位、队伍、服务点、分工，用一个 Excel 文件报上来

import-file = 组织表
import-caption = 这是现在的单位、队伍、服务点和分工。照着改、接着往下写，改好了把文件发回给我，我先给您看要改什么。
import-guide =
    「单位」一行写一个。编号自己定，不要重复；「上级编号」写它上面那个单位的编号。已经有的单位，哪一格不改就空着。
    「队伍」一行写一位，「服务点」一行写一个，「席位」是替还没加入的议事会先备好的。要去掉的，在「不做了」「停了」「不要了」下面写「是」。
    「分工」一行写一类事：「先找谁」写单位的编号，只能是它自己、上级、旁边或下面一级的；空着的照上级。
    改好了把文件私下发给我，我先给您看要改什么，您按「确认」才算数。表里没写的，一样也不动。

table-units = 单位
table-team = 队伍
table-services = 服务点
table-seats = 席位
table-responsible = 分工
table-guide = 怎么填
heading-units-code = 编号
heading-units-name = 名称
heading-units-kind = 叫法
heading-units-tier = 级别
heading-units-above = 上级编号
heading-team-unit = 单位编号
heading-team-name = 姓名
heading-team-duty = 做什么
heading-team-executive = 是执委
heading-team-gone = 不做了
heading-services-unit = 单位编号
heading-services-kind = 类别
heading-services-name = 名称
heading-services-phone = 电话
heading-services-hours = 什么时候开
heading-services-area = 管哪一片
heading-services-gone = 停了
heading-seats-unit = 单位编号
heading-seats-name = 姓名
heading-seats-tags = 身份
heading-seats-until = 任期到
heading-seats-gone = 不要了
heading-responsible-unit = 单位编号
heading-responsible-category = 哪类事
heading-responsible-body = 先找谁（编号）
heading-responsible-days = 几个工作日
heading-responsible-called = 这里叫什么
heading-responsible-gone = 不要了
short-tier-county = 县
short-tier-town = 乡镇街道
short-tier-community = 社区村企
short-tier-group = 微网格楼组
import-yes = 是
import-no = 否

example-units-code = 010203
example-units-name = 柳河村第三微网格
example-units-kind = 微网格
example-units-tier = 微网格楼组
example-units-above = 0102
example-team-unit = 010203
example-team-name = 王秀兰
example-team-duty = 网格员
example-team-executive = 是
example-team-gone = { "" }
example-services-unit = 0102
example-services-kind = 人民调解
example-services-name = 柳河村人民调解委员会
example-services-phone = 0510-12345678
example-services-hours = 周一到周五 8:30—17:00
example-services-area = 柳河村
example-services-gone = { "" }
example-seats-unit = 0102
example-seats-name = 周敏
example-seats-tags = 执委、调解员
example-seats-until = 2028-12-31
example-seats-gone = { "" }
example-responsible-unit = 01
example-responsible-category = 道路照明
example-responsible-body = 0102
example-responsible-days = 5
example-responsible-called = 路灯照明
example-responsible-gone = { "" }

import-reading = 正在读您的表，读了 { $count } 行……
import-checking = 正在一行一行看，{ $all } 行看了 { $count } 行……
import-wrong = 表里有 { $count } 处要改，什么也没有动：
import-problem =
    「{ $sheet }」第 { $row } 行「{ $column }」：{ $flaw ->
        [empty] 没写
        [too-long] 「{ $typed }」太长了
        [private] 写了不能留的话
        [formula] 是公式，请直接写字
        [unknown] 没有「{ $typed }」这一样，请从格子里选
        [no-phone] 「{ $typed }」不像电话
        [no-day] 「{ $typed }」看不懂是哪天，请写成 2028-12-31 这样
        [no-days] 「{ $typed }」请写成 1 到 { $most } 的数
        [twice] 「{ $typed }」写了两次
        [no-unit] 没有编号「{ $typed }」的单位
        [not-yours] 「{ $typed }」不归您管
        [not-near] 「{ $typed }」隔远了，请写自己、上级、旁边或下面一级的
        [circle] 绕了一圈，自己成了自己的上级
       *[not-above] 上级的级别要比它高
    }
import-preview = <b>照这张表改，会这样：</b>
import-part = { $part }：{ $what }
import-between = ，
becomes-new = 新建 { $count } 个
becomes-renamed = 改名称或级别 { $count } 个
becomes-moved = 换上级 { $count } 个
becomes-same = 没有变 { $count } 个
becomes-team-new = 新来 { $count } 位
becomes-team-changed = 改了 { $count } 位
becomes-team-gone = 去掉 { $count } 位
becomes-services-new = 新添 { $count } 个
becomes-services-changed = 改了 { $count } 个
becomes-seats-new = 备好 { $count } 个
becomes-seats-changed = 改了 { $count } 个
becomes-seats-gone = 去掉 { $count } 个
becomes-responsible-new = 新定 { $count } 条
becomes-responsible-changed = 改了 { $count } 条
becomes-responsible-gone = 去掉 { $count } 条
import-stays =
    表里没写的{ $left ->
        [0] {""}
       *[other] {" "}{ $left } 个单位
    }都不动。现在还什么都没改，24 小时内按「确认」才算数。
button-import-apply = 确认
button-import-cancel = 不改
answer-import-applied = 改好了：单位 { $units } 个，队伍 { $team } 位，服务点 { $services } 个，席位 { $seats } 个，分工 { $responsible } 条。发 /alliance 看看。
answer-import-cancelled = 好，什么都没改。
notice-import-applied = { $name } 用表格改了「{ $title }」的组织：单位 { $units } 个，队伍 { $team } 位，服务点 { $services } 个，席位 { $seats } 个，分工 { $responsible } 条。发 /alliance 看看。
