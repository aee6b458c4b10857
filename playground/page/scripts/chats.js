// The chosen person's chats with what was said last and what she has not read.

import { avatar, senderOf } from "./avatar.js";
import { button, el, keep } from "./dom.js";
import { dayOf, language, shortTime, t } from "./language.js";
import { plainWords } from "./rich.js";
import { serviceSentence } from "./service.js";
import { select, view } from "./view.js";

const list = document.getElementById("chats");

export function drawChats({ state, chat, user }) {
  list.setAttribute("aria-label", t("chats"));
  keep(
    list,
    state.chats.map((entry) => ({
      key: entry.id,
      print: JSON.stringify([entry, entry.id === chat, user, language(), dayOf(new Date(state.now))]),
      build: () => row(entry, new Date(state.now)),
    })),
  );
}

/** Opens a chat and puts the focus where one goes on: into the field, or on a phone, whose keyboard would jump up, before it. */
async function enterChat(id) {
  await select({ chat: id });
  const field = matchMedia("(hover: hover)").matches && document.getElementById("draft");
  (field || document.querySelector("#chat-head button"))?.focus({ preventScroll: true });
}

/** Goes back to the list, to the chat one came from. */
export async function leaveChat() {
  const { chat } = view;
  await select({ chat: null });
  list.querySelector(`[data-key="${chat}"]`)?.focus();
}

function row(chat, now) {
  const open = chat.id === view.chat;
  return button(
    { class: "chat-row", "aria-current": open && "true", onclick: () => enterChat(chat.id) },
    avatar(chat.id, chat.title, chat.type === "private" ? "bot" : "group"),
    el("span", { class: "chat-title" }, chat.title),
    el("time", { class: "chat-time" }, chat.last ? shortTime(new Date(chat.last.date * 1000), now) : ""),
    el("span", { class: "chat-last" }, chat.last ? summary(chat.last, chat) : t(chat.started ? "no_messages" : "not_started")),
    chat.unread && !(open && view.thread == null) ? el("span", { class: "badge", "aria-label": t("unread", { count: chat.unread }) }, chat.unread) : null,
  );
}

/** One line that stands for a message: in the list, in a quote, above the composer. */
export function lineOf(message) {
  const text = message.text ?? message.caption ?? (message.rich_message && plainWords(message.rich_message));
  if (text) return text.replace(/\s+/g, " ");
  if (message.photo) return t("photo");
  if (message.document) return message.document.file_name ?? t("document");
  if (message.voice) return t("voice");
  return serviceSentence(message) ?? "";
}

function summary(message, chat) {
  if (serviceSentence(message)) return serviceSentence(message);
  if (chat.type === "private" && !message.mine) return lineOf(message);
  const who = message.mine ? t("you") : senderOf(message);
  return [el("b", {}, t("says", { who })), lineOf(message)];
}
