"""How the tests start chromium, the sizes of window they look at, and how long they wait for what they expect."""

from playwright.async_api import expect

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESKTOP = (1280, 800)
PHONE = (390, 844)
expect.set_options(timeout=15_000)
