// Sheets: dialogs with a title that Escape, the cross and a tap beside them close.

import { button, el, iconButton } from "./dom.js";
import { t } from "./language.js";

/** Opens a sheet around `content` and returns what closes it; `closed` is called however it was closed. */
export function openSheet(title, content, closed = () => {}) {
  const dialog = el("dialog", { class: "sheet", "aria-label": title });
  const close = () => dialog.close();
  dialog.append(el("header", {}, el("h2", {}, title), iconButton("close", t("close"), close)), content);
  dialog.addEventListener("click", (event) => event.target === dialog && close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    closed();
  });
  document.body.append(dialog);
  dialog.showModal();
  return close;
}

/** Asks for a line of words, `done` being what is done with them; null when the sheet was closed without any. */
export function askForLine(title, most, done) {
  return new Promise((resolve) => {
    const input = el("input", { type: "text", required: true, maxlength: most, "aria-label": title, autofocus: true });
    const submit = (event) => {
      event.preventDefault();
      resolve(input.value);
      close();
    };
    const form = el("form", { class: "line", onsubmit: submit }, input, el("button", { type: "submit", class: "primary" }, done));
    const close = openSheet(title, form, () => resolve(null));
  });
}

/** Asks for one of `options` ([value, label]); null when the sheet was closed without a choice. */
export function chooseOne(title, options) {
  return new Promise((resolve) => {
    const choose = (value) => {
      resolve(value);
      close();
    };
    const list = el("div", { class: "options" }, options.map(([value, label]) => button({ onclick: () => choose(value) }, label)));
    const close = openSheet(title, list, () => resolve(null));
  });
}
