// The page's door to the playground: one state to read, a few actions, one live stream.

import { t } from "./language.js";

export class Refused extends Error {}
export class Offline extends Error {}

/** Everything the page shows, as `user` sees it with `chat` open (either may be null). */
export async function readState(user, chat) {
  const query = new URLSearchParams();
  if (user != null) query.set("user", user);
  if (chat != null) query.set("chat", chat);
  return answered(fetch(`/play/state?${query}`));
}

export async function readCalls() {
  return answered(fetch("/play/calls"));
}

/** Does `action` for a person; `Refused` says why it could not be done, `Offline` that nobody answered. */
export async function act(action, values = {}) {
  const body = JSON.stringify(values);
  return answered(fetch(`/play/${action}`, { method: "POST", headers: { "Content-Type": "application/json" }, body }));
}

/** Sends a file; what is an image goes as a photo unless `as` says document. */
export async function upload(user, chat, file, { as, caption, reply, thread, channel }) {
  const query = new URLSearchParams({ user, chat, as, name: file.name });
  if (caption) query.set("caption", caption);
  if (reply != null) query.set("reply_to", reply);
  if (thread != null) query.set("thread", thread);
  if (channel) query.set("channel", channel);
  return answered(fetch(`/play/upload?${query}`, { method: "POST", body: file, headers: { "Content-Type": "application/octet-stream" } }));
}

export const fileAddress = (fileId, name = "") => `/play/file/${encodeURIComponent(fileId)}/${encodeURIComponent(name || "file")}`;

async function answered(request) {
  const response = await request.catch(() => {
    throw new Offline(t("offline"));
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(answer.key ? t(answer.key, answer.facts) : (answer.error ?? response.statusText));
  return answer;
}

/**
 * Calls `changed` whenever anything happened and `online(bool)` as the line comes and goes. A hidden tab lets go of
 * its stream: browsers allow six per address, and people keep a tab for every woman.
 */
export function listen(changed, online) {
  let stream = null;
  const follow = () => {
    if (document.hidden) {
      stream?.close();
      stream = null;
    } else if (!stream) {
      stream = new EventSource("/play/stream");
      stream.onopen = () => online(true);
      stream.onerror = () => online(false);
      stream.onmessage = changed;
    }
  };
  document.addEventListener("visibilitychange", follow);
  follow();
}
