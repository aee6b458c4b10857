// Buttons: those under a message, and a bot's own keyboard above the composer.

import { button, el, icon } from "./dom.js";
import { openLink } from "./entities.js";
import { t } from "./language.js";
import { notify } from "./notices.js";
import { pickPeople } from "./picker.js";
import { perform } from "./view.js";

/** `waiting` holds the data of the buttons that were pressed and not yet answered. */
export function inlineKeyboard(message, waiting) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  const drawn = rows.map((row) => el("div", { class: "button-row" }, row.map((item) => inlineButton(item, message, waiting))));
  return el("div", { class: "inline-keyboard" }, drawn);
}

function inlineButton(item, message, waiting) {
  const mark = item.url ? icon("link") : item.copy_text ? icon("copy") : null;
  return button(
    {
      class: `inline-button ${item.style ?? ""}`,
      disabled: Boolean(item.disabled),
      "aria-busy": waiting.includes(item.callback_data) && "true",
      onclick: () => press(item, message),
    },
    el("span", {}, item.text),
    mark,
  );
}

async function press(item, message) {
  if (item.url) return openLink(item.url);
  if (item.copy_text) {
    await navigator.clipboard.writeText(item.copy_text.text);
    return notify(t("copied"));
  }
  if (item.callback_data == null) return notify(t("button_unknown"));
  await perform("press", { message: message.message_id, ephemeral: message.ephemeral_message_id, button: item.callback_data });
}

/** A bot's reply keyboard: each button says its text, or lets the person pick whom to share. */
export function replyKeyboard(markup) {
  return el(
    "div",
    { class: "reply-keyboard", role: "group", "aria-label": t("quick_replies") },
    markup.keyboard.map((row) =>
      el(
        "div",
        { class: "button-row" },
        row.map((item) => button({ onclick: () => reply(item) }, item.text)),
      ),
    ),
  );
}

async function reply({ text, request_users: wanted }) {
  if (!wanted) return perform("send", { text });
  const people = await pickPeople(wanted.max_quantity ?? 1);
  if (people) await perform("share_users", { request: wanted.request_id, people });
}
