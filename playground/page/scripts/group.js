// What may be tried in a group: threads, and writing in another's name.

import { fullName } from "./avatar.js";
import { chooseOne } from "./dialogs.js";
import { el } from "./dom.js";
import { t } from "./language.js";
import { beginThread } from "./threads.js";
import { perform, redraw, view } from "./view.js";

/** Asks what to try of what she may do here and does not do already. */
export async function openGroupSheet() {
  const { me, open } = view.state;
  const name = fullName(me);
  const masked = open.anonymous || view.channel != null;
  const options = [
    open.manages_threads && [beginThread, words(t("open_thread"), t("open_thread_about"))],
    masked && [() => writeAs({}), words(t("as_herself", { name }))],
    open.administers && (!open.anonymous || view.channel) && [() => writeAs({ group: true }), words(t("as_group"), t("as_group_about"))],
    view.channel == null && [() => writeAs({ channel: t("her_channel", { name }) }), words(t("as_channel"), t("as_channel_about"))],
  ];
  const chosen = await chooseOne(t("group_tools"), options.filter(Boolean));
  await chosen?.();
}

const words = (title, about) => [el("b", {}, title), about ? el("span", { class: "about" }, about) : ""];

/** In whose name she writes from now on: her own, her group's as an administrator, or a channel's. */
async function writeAs({ group = false, channel = null }) {
  view.channel = channel;
  if (channel == null && group !== view.state.open.anonymous) await perform("be_anonymous", { anonymous: group });
  redraw();
}
