// Where the chosen person writes: text, replies, files, commands and a bot's quick replies.

import { fullName, senderOf } from "./avatar.js";
import { button, el, iconButton, keep } from "./dom.js";
import { language, t } from "./language.js";
import { keyOf } from "./bubble.js";
import { lineOf } from "./chats.js";
import { askForFile } from "./attach.js";
import { replyKeyboard } from "./keyboard.js";
import { closeSuggestions, leaveSuggestions, openCommands, suggest, suggestionKey } from "./suggestions.js";
import { threadWrittenIn } from "./threads.js";
import { perform, redraw, view } from "./view.js";

const root = document.getElementById("composer");
const rows = el("div");
root.append(rows);
const drafts = new Map();
let input = null;

const place = () => `${view.user}/${view.chat}`;
const draft = () => drafts.get(place()) ?? { text: "", mention: {} };

/** Redraws around the field, which itself stays: a rebuilt one would break off an input method's composition. */
export function drawComposer({ state }) {
  const open = state.open;
  root.hidden = !open;
  if (!open) return;
  const mute = open.type === "private" && (!open.started || open.blocked);
  keep(rows, mute ? [beginning(open)] : [reply(), field(open, state.me), quickReplies(open)].filter(Boolean));
  root.querySelector(".slash")?.toggleAttribute("hidden", !open.commands.length);
}

function beginning({ blocked }) {
  const [action, words] = blocked ? ["unblock", t("unblock")] : ["start", t("start")];
  return { key: "begin", print: words, build: () => button({ class: "primary start", onclick: () => perform(action) }, words) };
}

function reply() {
  const message = view.reply;
  return message && { key: "reply", print: `${keyOf(message)} ${language()}`, build: () => replyBar(message) };
}

function quickReplies({ keyboard }) {
  return keyboard?.keyboard && { key: "replies", print: JSON.stringify(keyboard), build: () => replyKeyboard(keyboard) };
}

function field(open, me) {
  const label = labelOf(open, me);
  const hint = open.keyboard?.input_field_placeholder ?? label;
  return { key: "field", print: JSON.stringify([place(), hint, label]), build: () => writeRow(hint, label) };
}

/** As whom, and in a forum in which thread, she writes. */
function labelOf(open, me) {
  const name = view.channel ?? (open.anonymous ? open.title : fullName(me));
  const thread = threadWrittenIn(open);
  return thread ? t("write_in", { name, thread }) : t("write_as", { name });
}

function writeRow(hint, label) {
  closeSuggestions();
  input = el("textarea", {
    id: "draft",
    rows: 1,
    placeholder: hint,
    "aria-label": label,
    autocomplete: "off",
    oninput: written,
    onkeydown: keyed,
    onblur: () => setTimeout(leaveSuggestions),
  });
  input.value = draft().text;
  // Its height is known only once it stands in the page.
  requestAnimationFrame(grow);
  return el(
    "div",
    { class: "write-row" },
    button({ class: "icon-button slash", "aria-label": t("commands"), onclick: () => openCommands(root, insert) }, "/"),
    iconButton("attach", t("attach"), askForFile),
    input,
    iconButton("send", t("send"), send, { class: "icon-button send" }),
  );
}

function replyBar(message) {
  return el(
    "div",
    { class: "reply-bar" },
    el("div", { class: "reply-line" }, el("b", {}, t("reply_to", { who: senderOf(message) })), el("span", {}, lineOf(message))),
    iconButton("close", t("cancel_reply"), cancelReply),
  );
}

function cancelReply() {
  view.reply = null;
  redraw();
  input.focus();
}

function grow() {
  input.style.height = "auto";
  input.style.height = `${input.scrollHeight}px`;
}

function written() {
  drafts.set(place(), { ...draft(), text: input.value });
  grow();
  suggest(root, input, insert);
}

/** Puts a chosen command or name into the draft in place of what was begun; `person` is remembered as mentioned. */
function insert(begun, words, person) {
  const at = input.selectionStart;
  input.setRangeText(words, at - begun.length, at, "end");
  const { mention } = draft();
  drafts.set(place(), { text: input.value, mention: person ? { ...mention, [words.trim()]: person.id } : mention });
  closeSuggestions();
  input.focus();
  grow();
}

function keyed(event) {
  if (event.isComposing) return;
  if (suggestionKey(event)) return;
  if (event.key === "Escape" && view.reply) {
    event.stopPropagation();
    cancelReply();
  }
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    send();
  }
}

async function send() {
  const { text, mention } = draft();
  if (!text.trim()) return input.focus();
  const from = place();
  const target = view.reply;
  const kept = Object.fromEntries(Object.entries(mention).filter(([words]) => text.includes(words)));
  drafts.delete(from);
  view.reply = null;
  input.value = "";
  grow();
  closeSuggestions();
  const answered = { reply_to: target?.message_id || null, reply_to_ephemeral: target?.ephemeral_message_id };
  if (!(await perform("send", { text, mention: kept, ...answered }))) {
    drafts.set(from, { text, mention });
    if (from === place()) input.value = text;
    return;
  }
  redraw();
  // She may have gone on to a button meanwhile; the focus comes back only from where she wrote.
  if (document.activeElement === document.body || root.contains(document.activeElement)) input.focus();
}
