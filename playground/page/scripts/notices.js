// What Telegram lays over the chat for a moment: toasts, and alerts that wait for an OK.

import { button, el } from "./dom.js";
import { t } from "./language.js";

const SHOWN_MS = 6000;
const FRESH_MS = 10000;
const seen = new Set();
let opened = null;
let shownTo = null;

/** Shows a line at the bottom for some seconds. */
export function notify(text) {
  const line = el("div", { class: "toast" }, text);
  document.getElementById("snackbar").append(line);
  setTimeout(() => line.remove(), SHOWN_MS);
}

/** Shows a dialog that must be closed by hand. */
export function alertBox(text) {
  const dialog = el(
    "dialog",
    { class: "alert", onclose: () => dialog.remove() },
    el("p", {}, text),
    button({ class: "primary", autofocus: true, onclick: () => dialog.close() }, t("ok")),
  );
  document.body.append(dialog);
  dialog.showModal();
}

/** Shows the chosen person's toasts once each, following the links among them; those given before the page was opened, or unseen some time ago, are past. */
export function showToasts({ state, user }, follow) {
  opened ??= new Date(state.now);
  if (user !== shownTo) document.getElementById("snackbar").replaceChildren();
  shownTo = user;
  for (const toast of state.toasts) {
    const at = new Date(toast.at);
    const past = at < opened || new Date(state.now) - at > FRESH_MS;
    if (past || seen.has(toast.id)) continue;
    seen.add(toast.id);
    if (toast.url) follow(toast.url);
    else if (toast.alert) alertBox(toast.text);
    else notify(toast.text);
  }
}
