// A message's text with its entities, as elements; offsets are UTF-16 units, which is how JavaScript counts too.

import { chooseOne } from "./dialogs.js";
import { button, el } from "./dom.js";
import { t } from "./language.js";
import { notify } from "./notices.js";
import { perform, view } from "./view.js";

/** The elements of what is dressed alike wherever it stands. */
export const TAGS = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

const BLOCKS = new Set(["pre", "blockquote"]);

/** The nodes of `text`; entities nest, as Telegram promises. */
export function richText(text, entities = []) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return within(text, 0, text.length, sorted);
}

function within(text, from, to, entities) {
  const nodes = [];
  let at = from;
  while (entities.length && entities[0].offset < to) {
    const entity = entities.shift();
    const end = entity.offset + entity.length;
    const inner = [];
    while (entities.length && entities[0].offset < end) inner.push(entities.shift());
    nodes.push(text.slice(at, entity.offset));
    nodes.push(dressed(entity, text.slice(entity.offset, end), within(text, entity.offset, end, inner)));
    // A block ends its line by itself; the line break that follows it in the text would be a second one.
    at = BLOCKS.has(TAGS[entity.type]) && text[end] === "\n" ? end + 1 : end;
  }
  nodes.push(text.slice(at, to));
  return nodes.filter((node) => node !== "");
}

function dressed(entity, plain, children) {
  if (TAGS[entity.type]) return el(TAGS[entity.type], {}, children);
  switch (entity.type) {
    case "spoiler":
      return spoiler(children);
    case "text_link":
      return link(entity.url, children);
    case "url":
      return link(/^[a-z][a-z0-9+.-]*:/i.test(plain) ? plain : `https://${plain}`, children);
    case "email":
      return link(`mailto:${plain}`, children);
    case "bot_command":
      return button({ class: "inline-link", onclick: () => perform("send", { text: plain }) }, children);
    case "mention":
      return button({ class: "inline-link", onclick: () => openLink(`https://t.me/${plain.slice(1)}`) }, children);
    case "text_mention":
    case "hashtag":
    case "cashtag":
      return el("span", { class: "coloured" }, children);
    default:
      return el("span", {}, children);
  }
}

export function spoiler(children) {
  const cover = button({ class: "spoiler", "aria-label": t("reveal") }, children);
  cover.addEventListener("click", () => cover.replaceWith(el("span", { class: "revealed" }, children)), { once: true });
  return cover;
}

export function link(address, children) {
  if (isTelegram(address)) return button({ class: "inline-link", onclick: () => openLink(address) }, children);
  if (!/^(https?|mailto):/i.test(address)) return el("span", { class: "coloured" }, children);
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, children);
}

const isTelegram = (address) => /^(https?:\/\/(t\.me|telegram\.me)\/|tg:)/i.test(address);

/** Follows an address as the chosen person: Telegram's own stay in the playground, others open in a new tab. */
export async function openLink(address) {
  if (isTelegram(address)) return followInside(address);
  if (/^https?:/i.test(address)) return window.open(address, "_blank", "noopener,noreferrer");
  return notify(t("cannot_open", { address }));
}

/** A link that adds a bot to a group asks to which. */
async function followInside(address) {
  if (!/[?&]startgroup\b/.test(address)) return perform("open_link", { url: address });
  const groups = view.state.chats.filter(({ type }) => type !== "private");
  const group = await chooseOne(t("choose_group"), groups.map(({ id, title }) => [id, title]));
  return group != null && perform("open_link", { url: address, group });
}
