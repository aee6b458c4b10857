// One message as the chosen person sees it.

import { faceOfSender, inkOf, senderOf } from "./avatar.js";
import { button, el, icon, iconButton } from "./dom.js";
import { richText } from "./entities.js";
import { inlineKeyboard } from "./keyboard.js";
import { clockTime, dayAndTime, sizeOf, t } from "./language.js";
import { lineOf } from "./chats.js";
import { richMessage } from "./rich.js";
import { fileAddress } from "./server.js";
import { redraw, view } from "./view.js";

/** Ephemeral messages have no number of their own in the chat. */
export const keyOf = (message) => (isEphemeral(message) ? `e${message.ephemeral_message_id}` : String(message.message_id));
export const isEphemeral = (message) => message.ephemeral_message_id != null;

/**
 * `first` and `last` tell its place in a run of messages by one sender, `named` whether senders need a name here,
 * `thread` which one it belongs to where that is not plain.
 */
export function bubble(message, { first, last, named, thread, waiting }) {
  const { mine } = message;
  const name = senderOf(message);
  const ephemeral = isEphemeral(message);
  const body = el(
    "div",
    { class: "bubble", onclick: tapToReply(message) },
    ephemeral ? el("p", { class: "only-you" }, icon("eye"), t("only_you")) : null,
    first && thread ? el("p", { class: "in-thread" }, icon("thread"), thread) : null,
    named && first && (!mine || message.sender_chat) ? el("p", { class: `sender ${inkOf(message)}` }, name) : null,
    message.reply_to_message ? quote(message.reply_to_message) : null,
    attachment(message),
    el(
      "div",
      { class: message.rich_message ? "text rich" : "text" },
      message.rich_message
        ? richMessage(message.rich_message)
        : richText(message.text ?? message.caption ?? "", message.entities ?? message.caption_entities),
      stamp(message),
    ),
  );
  return el(
    "article",
    {
      class: ["message", mine && "mine", first && "first", last && "last", ephemeral && "ephemeral"].filter(Boolean).join(" "),
      "aria-label": t("message_by", { who: mine ? t("you") : name }),
    },
    named && !mine ? el("span", { class: "face" }, last ? faceOfSender(message) : null) : null,
    el("div", { class: "stack" }, body, inlineKeyboard(message, waiting)),
    iconButton("reply", t("reply_to", { who: name }), () => replyTo(message), { class: "icon-button reply" }),
  );
}

function stamp(message) {
  const moment = new Date(message.date * 1000);
  return el(
    "span",
    { class: "stamp", title: dayAndTime(moment) },
    message.emoji ? el("span", { class: "reactions" }, message.emoji.join("")) : null,
    message.edit_date ? `${t("edited")} ` : "",
    el("time", { datetime: moment.toISOString() }, clockTime(moment)),
  );
}

function quote(original) {
  return button(
    { class: `quote ${inkOf(original)}`, onclick: () => show(original) },
    el("b", {}, senderOf(original)),
    el("span", {}, lineOf(original)),
  );
}

function show(original) {
  const node = document.querySelector(`#messages [data-key="${keyOf(original)}"]`);
  node?.scrollIntoView({ block: "center", behavior: "smooth" });
  node?.classList.add("flash");
  setTimeout(() => node?.classList.remove("flash"), 1500);
}

function attachment(message) {
  if (message.photo) return photo(message.photo.at(-1));
  if (message.document) return documentCard(message.document);
  if (message.voice) return el("audio", { controls: true, src: fileAddress(message.voice.file_id, "voice.ogg") });
  return null;
}

function photo(size) {
  const address = fileAddress(size.file_id, "photo");
  const picture = el("img", { src: address, alt: t("photo"), width: size.width, height: size.height, loading: "lazy" });
  return el("a", { class: "photo", href: address, target: "_blank", "aria-label": t("open_photo") }, picture);
}

function documentCard(file) {
  const name = file.file_name ?? t("document");
  return el(
    "a",
    { class: "document", href: fileAddress(file.file_id, name), target: "_blank", "aria-label": t("open_document", { name }) },
    el("span", { class: "document-icon" }, icon("file")),
    el("span", { class: "document-name" }, name),
    el("span", { class: "document-size" }, file.file_size == null ? "" : sizeOf(file.file_size)),
  );
}

/** On a touch screen the bubble itself is the reply button; with a mouse a click may just be selecting text. */
function tapToReply(message) {
  return (event) => {
    if (event.target.closest("a, button, audio")) return;
    if (matchMedia("(hover: none)").matches && String(getSelection()) === "") replyTo(message);
  };
}

function replyTo(message) {
  view.reply = message;
  redraw();
  document.getElementById("draft")?.focus();
}
