// What may be tried in a group: threads, and writing in another's name.

import { fullName } from "./avatar.js";
import { chooseOne } from "./dialogs.js";
import { el } from "./dom.js";
import { t } from "./language.js";
import { beginThread, threadRead } from "./threads.js";
import { perform, redraw, view } from "./view.js";

/** Asks what to try of what she may do here and does not do already. */
export async function openGroupSheet() {
  const { me, open } = view.state;
  const name = fullName(me);
  const masked = open.anonymous || view.channel != null;
  const options = [
    open.manages_threads && [beginThread, words(t("open_thread"), t("open_thread_about"))],
    ...(open.manages_threads ? withThread(threadRead(open)) : []),
    masked && [() => writeAs({}), words(t("as_herself", { name }))],
    open.administers && (!open.anonymous || view.channel) && [() => writeAs({ group: true }), words(t("as_group"), t("as_group_about"))],
    view.channel == null && [() => writeAs({ channel: t("her_channel", { name }) }), words(t("as_channel"), t("as_channel_about"))],
  ];
  const chosen = await chooseOne(t("group_tools"), options.filter(Boolean));
  await chosen?.();
}

/** What may be done with the thread that is read; nothing where none is. */
function withThread(thread) {
  if (!thread) return [];
  const { name, is_open: isOpen } = thread;
  const turn = () => perform("set_thread_open", { is_open: !isOpen });
  return [
    [turn, isOpen ? words(t("close_thread", { name }), t("close_thread_about")) : words(t("reopen_thread", { name }))],
    [() => perform("delete_thread"), words(t("delete_thread", { name }), t("delete_thread_about"))],
  ];
}

const words = (title, about) => [el("b", {}, title), about ? el("span", { class: "about" }, about) : ""];

/** In whose name she writes from now on: her own, her group's as an administrator, or a channel's. */
async function writeAs({ group = false, channel = null }) {
  view.channel = channel;
  if (channel == null && group !== view.state.open.anonymous) await perform("be_anonymous", { anonymous: group });
  redraw();
}
