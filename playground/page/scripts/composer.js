// Where the chosen person writes: text, replies, files, commands and a bot's quick replies.

import { fullName } from "./avatar.js";
import { button, el, iconButton } from "./dom.js";
import { language, t } from "./language.js";
import { keyOf } from "./bubble.js";
import { lineOf } from "./chats.js";
import { askForFile } from "./attach.js";
import { replyKeyboard } from "./keyboard.js";
import { closeSuggestions, leaveSuggestions, openCommands, suggest, suggestionKey } from "./suggestions.js";
import { perform, redraw, view } from "./view.js";

const root = document.getElementById("composer");
const drafts = new Map();
let parts = null;
let shown = null;
let print = null;

const place = () => `${view.user}/${view.chat}`;
const emptyDraft = () => ({ text: "", mention: {} });
const draft = () => drafts.get(place()) ?? emptyDraft();

export function drawComposer({ state }) {
  const open = state.open;
  root.hidden = !open;
  if (!open) return;
  const { started, blocked, commands, keyboard } = open;
  const now = JSON.stringify([place(), started, blocked, commands, keyboard, view.reply && keyOf(view.reply), language()]);
  if (now === print) return;
  print = now;
  if (open.type === "private" && (!started || blocked)) {
    const [action, words] = blocked ? ["unblock", t("unblock")] : ["start", t("start")];
    root.replaceChildren(button({ class: "primary start", onclick: () => perform(action) }, words));
    shown = null;
    return;
  }
  closeSuggestions();
  const focused = parts?.input === document.activeElement;
  parts = build(open, state.me);
  root.replaceChildren(...parts.rows);
  grow();
  if (focused && shown === place()) parts.input.focus();
  shown = place();
}

function build(open, me) {
  const input = el("textarea", {
    id: "draft",
    rows: 1,
    placeholder: open.keyboard?.input_field_placeholder ?? t("write_as", { name: fullName(me) }),
    "aria-label": t("write_as", { name: fullName(me) }),
    autocomplete: "off",
    oninput: written,
    onkeydown: keyed,
    onblur: () => setTimeout(leaveSuggestions),
  });
  input.value = draft().text;
  const row = el(
    "div",
    { class: "write-row" },
    open.commands.length
      ? button({ class: "icon-button slash", "aria-label": t("commands"), onclick: () => openCommands(root, insert) }, "/")
      : null,
    iconButton("attach", t("attach"), askForFile),
    input,
    iconButton("send", t("send"), send, { class: "icon-button send" }),
  );
  const rows = [view.reply ? replyBar(view.reply) : null, row, open.keyboard?.keyboard ? replyKeyboard(open.keyboard) : null];
  return { input, rows: rows.filter(Boolean) };
}

function replyBar(message) {
  return el(
    "div",
    { class: "reply-bar" },
    el("div", { class: "reply-line" }, el("b", {}, t("reply_to", { who: fullName(message.from) })), el("span", {}, lineOf(message))),
    iconButton("close", t("cancel_reply"), cancelReply),
  );
}

function cancelReply() {
  view.reply = null;
  redraw();
  parts.input.focus();
}

function grow() {
  parts.input.style.height = "auto";
  parts.input.style.height = `${parts.input.scrollHeight}px`;
}

function written() {
  drafts.set(place(), { ...draft(), text: parts.input.value });
  grow();
  suggest(root, parts.input, insert);
}

/** Puts a chosen command or name into the draft in place of what was begun; `person` is remembered as mentioned. */
function insert(begun, words, person) {
  const { input } = parts;
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
  if (!text.trim()) return parts.input.focus();
  const from = place();
  const reply = view.reply;
  const kept = Object.fromEntries(Object.entries(mention).filter(([words]) => text.includes(words)));
  drafts.delete(from);
  view.reply = null;
  parts.input.value = "";
  grow();
  closeSuggestions();
  const answered = { reply_to: reply?.message_id || null, reply_to_ephemeral: reply?.ephemeral_message_id };
  if (!(await perform("send", { text, mention: kept, ...answered }))) {
    drafts.set(from, { text, mention });
    if (from === place()) parts.input.value = text;
    return;
  }
  redraw();
  parts.input.focus();
}
