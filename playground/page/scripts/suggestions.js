// What may follow "/" and "@": the bot's commands with their descriptions, and the chat's people.

import { faceOf, fullName } from "./avatar.js";
import { button, el } from "./dom.js";
import { t } from "./language.js";
import { perform, view } from "./view.js";

let menu = null;
let marked = 0;

/** The whole command menu; choosing sends, as in Telegram. */
export function openCommands(root, insert) {
  if (menu) return closeSuggestions();
  show(root, commands("", insert), t("commands"));
  menu.querySelector("button")?.focus();
}

/** Offers what fits the word before the cursor, or nothing. */
export function suggest(root, input, insert) {
  const before = input.value.slice(0, input.selectionStart);
  const command = before.match(/^\/\w*$/);
  const name = before.match(/(?:^|\s)@(\S*)$/);
  if (command) show(root, commands(command[0], insert), t("commands"));
  else if (name) show(root, people(name[1], insert), t("people_here"));
  else closeSuggestions();
}

/** True when the key belonged to the menu: arrows choose, Enter takes, Tab fills in, Escape closes. */
export function suggestionKey(event) {
  if (!menu) return false;
  const items = [...menu.querySelectorAll("button")];
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (move) mark(items, (marked + move + items.length) % items.length);
  else if (event.key === "Enter" && !event.shiftKey) items[marked].click();
  else if (event.key === "Tab") items[marked].fill();
  else if (event.key === "Escape") closeSuggestions();
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** Closes the menu once the person has gone on to something else than the menu itself. */
export function leaveSuggestions() {
  if (!menu?.contains(document.activeElement)) closeSuggestions();
}

export function closeSuggestions() {
  menu?.remove();
  menu = null;
}

function commands(begun, insert) {
  const { addressee } = view.state.open;
  return view.state.open.commands
    .filter(({ command }) => `/${command}`.startsWith(begun.toLowerCase()))
    .map(({ command, description }) => {
      const words = addressee ? `/${command}@${addressee}` : `/${command}`;
      const send = () => {
        insert(begun, "");
        perform("send", { text: words });
      };
      return item(send, () => insert(begun, `${words} `), el("b", {}, `/${command}`), el("span", {}, description));
    });
}

function people(begun, insert) {
  const wanted = begun.toLowerCase();
  return view.state.open.members
    .filter((person) => person.id !== view.user && calledOf(person).toLowerCase().includes(wanted))
    .map((person) => {
      const { username } = person;
      const words = username ? `@${username} ` : `${fullName(person)} `;
      const take = () => insert(`@${begun}`, words, username ? null : person);
      const handle = username ? el("span", {}, `@${username}`) : null;
      return item(take, take, faceOf(person), el("b", {}, fullName(person)), handle);
    });
}

const calledOf = (person) => `${fullName(person)} ${person.username ?? ""}`;

function item(take, fill, ...children) {
  const node = button({ class: "suggestion", onclick: leaving(take), onmousedown: (event) => event.preventDefault() }, children);
  node.fill = fill;
  return node;
}

/** The menu goes before the deed, so that the focus has somewhere to return to. */
const leaving = (take) => () => {
  closeSuggestions();
  take();
};

function show(root, items, label) {
  closeSuggestions();
  menu = items.length ? el("div", { class: "suggestions", role: "menu", "aria-label": label, onkeydown: walked }, items) : null;
  if (!menu) return;
  root.append(menu);
  mark(items, 0);
}

function walked(event) {
  if (event.target === menu) return;
  const items = [...menu.querySelectorAll("button")];
  marked = items.indexOf(event.target);
  if (event.key === "Enter" || event.key === "Tab") return;
  if (event.key === "Escape") document.getElementById("draft").focus();
  if (suggestionKey(event) && menu) items[marked].focus();
}

function mark(items, index) {
  marked = index;
  items.forEach((node, at) => node.classList.toggle("marked", at === index));
  items[index].scrollIntoView({ block: "nearest" });
}
