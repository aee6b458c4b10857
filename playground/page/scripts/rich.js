// A rich message: blocks one under the other, as elements.

import { el } from "./dom.js";
import { link, spoiler, TAGS } from "./entities.js";

export const richMessage = ({ blocks }) => blocks.map(block);

/** What it says, for where there is room for one line. */
export const plainWords = ({ blocks }) => blocks.map(said).join(" ");

function block(it) {
  switch (it.type) {
    case "heading":
      return el(`h${it.size}`, {}, words(it.text));
    case "divider":
      return el("hr");
    case "pre":
      return el("pre", {}, words(it.text));
    case "footer":
      return el("footer", {}, words(it.text));
    case "blockquote":
      return el("blockquote", {}, it.blocks.map(block), it.credit ? el("cite", {}, words(it.credit)) : null);
    case "table":
      return table(it);
    default:
      return el("p", {}, words(it.text));
  }
}

/** Where it is too wide for the bubble, it is moved sideways by itself. */
function table({ cells, caption, is_bordered, is_striped, is_compact }) {
  const looks = { bordered: is_bordered, striped: is_striped, compact: is_compact };
  return el(
    "div",
    { class: "table" },
    el(
      "table",
      { class: Object.keys(looks).filter((look) => looks[look]).join(" ") },
      caption ? el("caption", {}, words(caption)) : null,
      el("tbody", {}, cells.map((row) => el("tr", {}, row.map(cell)))),
    ),
  );
}

function cell({ text, is_header, align, valign, colspan, rowspan }) {
  return el(is_header ? "th" : "td", { class: `${align} ${valign}`, colspan, rowspan }, words(text ?? ""));
}

/** The nodes of a RichText: words, a list of such, or words that are dressed. */
function words(text) {
  if (typeof text === "string") return [text];
  if (Array.isArray(text)) return text.flatMap(words);
  if (text.type === "spoiler") return [spoiler(words(text.text))];
  if (text.type === "url") return [link(text.url, words(text.text))];
  return [el(text.type === "marked" ? "mark" : TAGS[text.type], {}, words(text.text))];
}

function said(it) {
  const rows = (it.cells ?? []).flat().map((one) => one.text);
  return [it.caption, it.text, ...rows].filter(Boolean).map(plain).concat((it.blocks ?? []).map(said)).join(" ");
}

const plain = (text) => (typeof text === "string" ? text : Array.isArray(text) ? text.map(plain).join("") : plain(text.text));
