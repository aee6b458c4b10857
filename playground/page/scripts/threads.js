// The threads of a forum: which one the person reads, and writes in.

import { askForLine } from "./dialogs.js";
import { button, el, icon, iconButton, keep } from "./dom.js";
import { language, t } from "./language.js";
import { GENERAL, perform, select, view } from "./view.js";

const bar = document.getElementById("threads");
const LONGEST_NAME = 128;
let chosen = null;

/** A tab for each thread, before them one for all together. */
export function drawThreads({ state, chat, thread }) {
  const { threads, manages_threads: manages, unread_in: unread } = state.open ?? {};
  bar.hidden = !threads;
  if (!threads) return;
  bar.setAttribute("aria-label", t("threads"));
  const tabs = [{ id: null, name: t("all_threads") }, { id: GENERAL, name: t("general") }, ...threads];
  const begin = { key: "begin", print: language(), build: () => iconButton("plus", t("open_thread"), beginThread) };
  keep(bar, [...tabs.map((one) => tab(one, thread == null ? 0 : (unread[one.id] ?? 0))), ...(manages ? [begin] : [])]);
  if (chosen === `${chat}/${thread}`) return;
  chosen = `${chat}/${thread}`;
  bar.querySelector("[aria-pressed=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** A closed one has a lock; what she has not read is counted where she does not read it just now. */
function tab({ id, name, is_open: isOpen = true }, unread) {
  const pressed = id === view.thread;
  const count = pressed ? 0 : unread;
  return {
    key: `thread ${id}`,
    print: JSON.stringify([name, pressed, isOpen, count, language()]),
    build: () =>
      button(
        { class: "thread", "aria-pressed": String(pressed), onclick: () => select({ thread: id }) },
        isOpen ? null : el("i", { role: "img", "aria-label": t("thread_closed") }, icon("lock")),
        el("span", {}, name),
        count ? el("span", { class: "badge", "aria-label": t("unread", { count }) }, count) : null,
      ),
  };
}

/** Asks for a name and goes into the thread that was begun; the group is a forum from then on. */
export async function beginThread() {
  const name = await askForLine(t("thread_name"), LONGEST_NAME, t("open_thread"));
  if (name) await perform("open_thread", { name });
}

/** The thread that she reads alone, which can be closed and deleted; none where it is the general one. */
export const threadRead = ({ threads }) => threads?.find(({ id }) => id === view.thread);

const threadOf = ({ is_topic_message, message_thread_id }) => (is_topic_message ? message_thread_id : GENERAL);

/** Whether a message is in what she reads. */
export const isRead = (message) => view.thread == null || threadOf(message) === view.thread;

/** The name of a message's thread where she reads all of them together; the general one needs none. */
export function threadNamed(threads, message) {
  return view.thread == null && message.is_topic_message ? nameOf(threads, threadOf(message)) : null;
}

/** The name of the thread in which she writes; null where there is but one. */
export const threadWrittenIn = ({ threads }) => (threads ? nameOf(threads, view.thread ?? GENERAL) : null);

const nameOf = (threads, thread) => threads.find(({ id }) => id === thread)?.name ?? t("general");
