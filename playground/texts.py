"""The few sentences of the command line, which speaks before any language is chosen, so in both."""

from typing import Final

STARTED: Final = "Playground: {url}   演练场：{url}"
STARTED_BARE: Final = (
    "No bot started. Start one with NX_BOT_TOKEN={token} NX_API_URL={url}   未启动机器人，可用上述设置另行启动"
)
BUSY: Final = "Port {port} is taken; choose another with --port.   端口 {port} 已被占用，请用 --port 换一个。"
CLOSED: Final = "Can't listen on port {port}: {reason}   无法使用端口 {port}：{reason}"
USAGE: Final = "Telegram on this machine, with a web page to play everyone.   本机上的 Telegram，带一个演全场的网页。"
PORT: Final = "port on 127.0.0.1 (default 8081)   本机端口（默认 8081）"
NO_BOT: Final = "the Bot API server and the page alone, for a bot started apart   只启动 Bot API 与网页，机器人另行启动"
COUNTY: Final = "a county made by `make county`, to be its coordinator   make county 做好的县，您来当联盟的联络人"
COORDINATE: Final = "Her county: {url}/#user={user}&chat={bot}   她的县：{url}/#user={user}&chat={bot}"
NO_COUNTY: Final = "{file} is no county; make one with `make county`.   {file} 不是做好的县，请先 make county。"
COUNTY_USAGE: Final = "Councils of a county live through a year in minutes.   几分钟里，让一个县的议事会过完一年。"
COUNCILS: Final = "how many councils (default 531)   多少个议事会（默认 531）"
MONTHS: Final = "how many months (default 12)   多少个月（默认 12）"
SEED: Final = "another seed, another county (default 1)   换个种子，换个县（默认 1）"
UNTIL: Final = "its last day, as 2026-12-31 (default yesterday)   到哪一天为止（默认昨天）"
LOCALE: Final = "its language (default zh-CN)   用哪种语言（默认 zh-CN）"
OUT: Final = "the SQLite file (default data/county.db)   SQLite 文件（默认 data/county.db）"
OUT_IS_THERE: Final = (
    "{file} is there already; remove it, or choose another with --out.   {file} 已经有了，请删掉它，或用 --out 换一个。"
)
COUNTY_MADE: Final = (
    "{file}: {councils} councils, {seats} seats, {issues} issues, {topics} topics, {sessions} sessions, {votes} votes, "
    "{resolutions} resolutions, in {seconds:.0f} s   {councils} 个议事会、{seats} 个席位、{issues} 条意见、"
    "{topics} 个议题、{sessions} 次会、{votes} 次表决、{resolutions} 条决议，用时 {seconds:.0f} 秒"
)
