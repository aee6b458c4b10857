// Starts the page: languages first, then the state, then the live stream.

import { drawCalls, prepareCalls } from "./calls.js";
import { drawChats, leaveChat } from "./chats.js";
import { drawComposer } from "./composer.js";
import { loadLanguages, t } from "./language.js";
import { drawChat, prepareMessages } from "./messages.js";
import { notify, showToasts } from "./notices.js";
import { drawPeople } from "./people.js";
import { listen } from "./server.js";
import { drawStory } from "./story.js";
import { drawThreads } from "./threads.js";
import { drawTools, tick } from "./tools.js";
import { onChange, perform, refresh, view } from "./view.js";

const TICK_MS = 1000;

await loadLanguages();
prepareMessages();
prepareCalls();
[drawTools, drawPeople, drawChats, drawThreads, drawChat, drawComposer, drawStory, drawCalls].forEach(onChange);
// While the story is told, its people follow their links themselves.
onChange((shown) => showToasts(shown, (url) => shown.state.story?.running || perform("open_link", { url })));
setInterval(tick, TICK_MS);

let lost = false;
listen(refresh, (online) => {
  if (!online && !lost) notify(t("offline"));
  lost = !online;
});

document.addEventListener("keydown", (event) => {
  const leaves = event.key === "Escape" && view.chat != null && !event.target.closest("dialog, #calls");
  if (leaves && !event.defaultPrevented) leaveChat();
});
