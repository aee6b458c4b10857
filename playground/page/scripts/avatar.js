// A person's or chat's round picture: the end of her name on a colour of her own.

import { el } from "./dom.js";

const COLOURS = 8;

/** Chinese people are told apart by their given names, which come last; a group or bot by how its name begins. */
function initials(name, kind) {
  const words = name.trim().split(/\s+/);
  if (!/\p{Script=Han}/u.test(words[0])) return words.slice(0, 2).map((part) => [...part][0] ?? "").join("").toUpperCase();
  const signs = [...words[0]].filter((sign) => /\p{Script=Han}/u.test(sign));
  return (kind ? signs.slice(0, 2) : signs.slice(-2)).join("");
}

export const colourOf = (id) => Math.abs(id) % COLOURS;
export const fullName = (user) => [user.first_name, user.last_name].filter(Boolean).join(" ");

/** Who a message is from, as everybody sees it: a group or channel for whoever writes in its name. */
export const senderOf = (message) => message.sender_chat?.title ?? (message.from ? fullName(message.from) : "");

/** The class that gives a sender's name and quotes their colour. */
export function inkOf({ from, sender_chat }) {
  if (sender_chat) return "ink-chat";
  return from?.is_bot ? "ink-bot" : `ink-${colourOf(from?.id ?? 0)}`;
}

/** The picture of a person, or with `kind` of a "group", "channel" or "bot". */
export function avatar(id, name, kind = "") {
  return el("span", { class: `avatar ${kind || `colour-${colourOf(id)}`}`, "aria-hidden": "true" }, initials(name, kind));
}

/** The picture of whom a message is from. */
export function faceOfSender({ from, sender_chat: chat }) {
  return chat ? avatar(chat.id, chat.title, chat.type === "channel" ? "channel" : "group") : faceOf(from);
}

export const faceOf = (user) => avatar(user.id, fullName(user), user.is_bot ? "bot" : "");
