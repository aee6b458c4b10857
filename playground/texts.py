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
