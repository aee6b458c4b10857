// The open chat: its header and its messages, oldest first, kept at the end while the reader is at the end.

import { avatar, faceOf, fullName, senderOf } from "./avatar.js";
import { bubble, keyOf } from "./bubble.js";
import { leaveChat, lineOf } from "./chats.js";
import { button, el, icon, iconButton, keep } from "./dom.js";
import { dayName, dayOf, language, t } from "./language.js";
import { openGroupSheet } from "./group.js";
import { openPeopleSheet } from "./people.js";
import { serviceSentence } from "./service.js";
import { isRead, threadNamed } from "./threads.js";
import { openClock } from "./tools.js";
import { perform } from "./view.js";

const head = document.getElementById("chat-head");
const scroller = document.getElementById("messages");
const announcer = document.getElementById("announcer");
const toBottom = document.getElementById("to-bottom");
const list = el("div", { class: "message-list" });
const NEAR_PX = 80;
const RUN_SECONDS = 300;
let shown = null;
let atEnd = true;
let scrolled = 0;

/** Starts following the reader's scrolling. */
export function prepareMessages() {
  scroller.append(list);
  scroller.addEventListener("scroll", () => {
    // Only the reader scrolls up; a list that grew meanwhile must not stop us following its end.
    const near = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX;
    atEnd = near || (atEnd && scroller.scrollTop >= scrolled);
    scrolled = scroller.scrollTop;
    if (atEnd) toBottom.hidden = true;
  });
  const goToEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
  };
  const follow = new ResizeObserver(() => atEnd && goToEnd());
  follow.observe(list);
  follow.observe(scroller);
  toBottom.append(icon("down"));
  toBottom.addEventListener("click", goToEnd);
}

export function drawChat({ state, chat, thread, user }) {
  document.body.classList.toggle("chat-open", Boolean(state.open));
  toBottom.setAttribute("aria-label", t("to_bottom"));
  scroller.setAttribute("aria-label", t("messages"));
  drawHead(state, chat);
  const place = `${user}/${chat}/${thread}`;
  if (place !== shown) {
    shown = place;
    atEnd = true;
    toBottom.hidden = true;
    list.replaceChildren();
  }
  const messages = state.open?.messages.filter(isRead) ?? [];
  const before = list.lastElementChild?.dataset.key ?? keyOfLast(messages);
  keep(list, entriesOf(state.open, messages));
  if (list.lastElementChild?.dataset.key !== before) arrived(messages.at(-1));
}

const keyOfLast = (messages) => (messages.length ? keyOf(messages.at(-1)) : "empty");

/** Says a new message to those who hear the page, and offers it to those who read further up. */
function arrived(message) {
  if (!atEnd) toBottom.hidden = false;
  if (message && !message.mine) announcer.textContent = t("says", { who: senderOf(message) }) + lineOf(message);
}

function entries({ threads, type, pressed }, messages) {
  const named = type !== "private";
  const result = [];
  let day = null;
  messages.forEach((message, index) => {
    const moment = new Date(message.date * 1000);
    if (dayOf(moment) !== day) {
      day = dayOf(moment);
      const words = dayName(moment);
      result.push({ key: `day ${day}`, print: words, build: () => el("p", { class: "notice day" }, el("span", {}, words)) });
    }
    const first = !sameRun(messages[index - 1], message);
    const last = !sameRun(message, messages[index + 1]);
    const waiting = pressed.filter((press) => pressedOn(press, message)).map(({ data }) => data);
    const place = { named, first, last, thread: threadNamed(threads, message), waiting };
    const sentence = serviceSentence(message);
    result.push({
      key: keyOf(message),
      print: JSON.stringify([message, place, language()]),
      build: () => (sentence ? el("p", { class: "notice" }, el("span", {}, sentence)) : bubble(message, place)),
    });
  });
  return result;
}

const pressedOn = ({ message, ephemeral }, { message_id, ephemeral_message_id }) =>
  message === message_id && ephemeral === (ephemeral_message_id ?? null);

/** One sender's messages within five minutes of one day stand together. */
function sameRun(one, other) {
  if (!one || !other || serviceSentence(one) || serviceSentence(other)) return false;
  const [day, next] = [one, other].map(({ date }) => dayOf(new Date(date * 1000)));
  const near = day === next && other.date - one.date < RUN_SECONDS;
  const hers = one.from.id === other.from.id && senderOf(one) === senderOf(other);
  const together = one.message_thread_id === other.message_thread_id;
  return near && hers && together && Boolean(one.ephemeral_message_id) === Boolean(other.ephemeral_message_id);
}

function entriesOf(open, messages) {
  if (messages.length) return entries(open, messages);
  const words = t(open ? (open.started ? "no_messages" : "not_started") : "choose_chat");
  return [{ key: "empty", print: words, build: () => el("p", { class: "notice empty" }, el("span", {}, words)) }];
}

function drawHead(state, chat) {
  const open = state.open;
  const me = state.me;
  const print = JSON.stringify([open && [open.title, open.type, open.members.length, open.blocked, open.started, open.action], me, chat, language()]);
  keep(head, [{ key: "head", print, build: () => (open ? openHead(open, me) : el("div", {})) }]);
}

function openHead(open, me) {
  const isBot = open.type === "private";
  const people = isBot ? t(open.blocked ? "bot_blocked" : "bot") : t("members", { count: open.members.length });
  const below = open.action ? t("busy") : people;
  return el(
    "div",
    { class: "head-row" },
    iconButton("back", t("back"), leaveChat, { class: "icon-button narrow-only" }),
    avatar(open.id, open.title, isBot ? "bot" : "group"),
    el("div", { class: "head-titles" }, el("h1", {}, open.title), el("p", {}, below)),
    isBot ? null : iconButton("more", t("group_tools"), openGroupSheet),
    isBot && open.started && !open.blocked ? iconButton("block", t("block"), () => perform("block")) : null,
    iconButton("clock", t("move_clock"), openClock, { class: "icon-button narrow-only" }),
    button(
      { class: "me narrow-only", "aria-label": t("you_are", { name: fullName(me) }), onclick: openPeopleSheet },
      faceOf(me),
    ),
  );
}

