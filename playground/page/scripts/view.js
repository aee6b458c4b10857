// Who is looking at what: the chosen person, her open chat, and the last state read from the playground.

import { timesIn } from "./language.js";
import { act, Offline, readState } from "./server.js";
import { notify } from "./notices.js";

const place = new URLSearchParams(location.hash.slice(1));
const number = (text) => (text ? Number(text) : null);

/** `thread` is the one alone that she reads, `channel` the name of hers in which she writes; mostly there is neither. */
export const view = {
  user: number(place.get("user")),
  chat: number(place.get("chat")),
  thread: number(place.get("thread")),
  channel: null,
  state: null,
  reply: null,
};
export const GENERAL = 1;
const listeners = [];
let reading = null;
let stale = false;
let first = true;

export const onChange = (listener) => listeners.push(listener);
export const redraw = () => listeners.forEach((listener) => listener(view));

const isThere = (thread, open) =>
  thread == null || (open?.threads && (thread === GENERAL || open.threads.some(({ id }) => id === thread)));

/** Reads the state again and redraws; calls that come while one is under way are answered by one more reading. */
export function refresh() {
  stale = true;
  reading ??= readUntilFresh().finally(() => {
    reading = null;
  });
  return reading;
}

async function readUntilFresh() {
  while (stale) {
    stale = false;
    try {
      await readOnce();
    } catch (error) {
      // The stream comes back by itself and has the state read again.
      if (!(error instanceof Offline)) throw error;
    }
  }
}

async function readOnce() {
  const { user, chat } = view;
  const state = await readState(user, chat);
  if (user !== view.user || chat !== view.chat) {
    stale = true;
    return;
  }
  view.state = state;
  if (!isThere(view.thread, state.open)) view.thread = null;
  timesIn(state.zone);
  if (state.phase === "ready" && !state.me && state.people.length) {
    select({ user: state.people[0].id, chat: null });
    return;
  }
  if (first && state.me) {
    first = false;
    // Beside the list there is room for a chat from the start; on a phone the list comes first.
    if (chat == null && matchMedia("(min-width: 761px)").matches && state.chats.length) {
      select({ chat: state.chats[0].id });
      return;
    }
  }
  redraw();
  if (state.open && unreadHere(state.open) && !document.hidden) {
    await act("read", { user, chat, thread: view.thread });
    stale = true;
  }
}

/** How much there is that she has not read of what she reads now. */
const unreadHere = ({ unread, unread_in: unreadIn }) => (view.thread == null ? unread : (unreadIn?.[view.thread] ?? 0));

/** Goes over to another person, chat or thread; the place is in the address, so that a reload or a second tab keeps it. */
export function select({ user = view.user, chat = view.chat, thread = chat === view.chat ? view.thread : null }) {
  if (user === view.user && chat === view.chat && thread === view.thread) return refresh();
  if (user !== view.user || chat !== view.chat) view.channel = null;
  Object.assign(view, { user, chat, thread, reply: null });
  const place = new URLSearchParams();
  if (user != null) place.set("user", user);
  if (chat != null) place.set("chat", chat);
  if (thread != null) place.set("thread", thread);
  history.replaceState(null, "", `${location.pathname}${location.search}#${place}`);
  return refresh();
}

/** In which thread and in whose name she writes. The general thread must not be named. */
export const manner = () => ({ thread: view.thread === GENERAL ? null : view.thread, channel: view.channel });

/** Does something as the chosen person in her open chat; a refusal is said, not thrown. True when it was done. */
export async function perform(action, values = {}) {
  try {
    const answer = await act(action, { user: view.user, chat: view.chat, ...manner(), ...values });
    if (answer.chat != null) select(answer);
    return true;
  } catch (error) {
    notify(error.message);
    return false;
  }
}
