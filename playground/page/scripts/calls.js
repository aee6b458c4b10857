// The log of what the bot asked of the Bot API, newest first, and what is to go wrong with it.

import { chooseOne } from "./dialogs.js";
import { button, el, iconButton, keep } from "./dom.js";
import { language, preciseTime, t } from "./language.js";
import { notify } from "./notices.js";
import { act, readCalls } from "./server.js";
import { view } from "./view.js";

const panel = document.getElementById("calls");
let reading = false;

const KINDS = ["flood", "error", "page", "hang", "lost", "away", "old"];
const LASTING = 60;

export function toggleCalls() {
  panel.hidden = !panel.hidden;
  document.body.classList.toggle("calls-open", !panel.hidden);
  if (!panel.hidden) drawCalls(view).then(() => panel.querySelector("button")?.focus());
}

export function prepareCalls() {
  panel.addEventListener("keydown", (event) => event.key === "Escape" && toggleCalls());
}

/** Reads the log anew while it is open. */
export async function drawCalls() {
  if (panel.hidden || reading) return;
  reading = true;
  try {
    const { calls, troubles } = await readCalls();
    panel.setAttribute("aria-label", t("calls"));
    keep(panel, [
      { key: "head", print: language(), build: head },
      { key: "troubles", print: JSON.stringify([troubles, language()]), build: () => troublesLine(troubles) },
      { key: "list", print: JSON.stringify([calls, language()]), build: () => el("ol", {}, calls.map(line)) },
    ]);
  } finally {
    reading = false;
  }
}

function head() {
  return el("header", {}, el("h2", {}, t("calls")), iconButton("close", t("close"), toggleCalls));
}

function troublesLine(troubles) {
  const said = troubles.map(({ kind, until, in_chat }) =>
    el("p", {}, t("wrong_until", { what: nameOf(kind, in_chat), until: preciseTime(new Date(until)) })),
  );
  const mend = troubles.length > 0 && button({ onclick: () => done("mend") }, t("mend"));
  return el("section", { class: "troubles", "aria-label": t("troubles") }, said, mend, button({ onclick: begin }, t("begin_trouble")));
}

const nameOf = (kind, inChat) => t(inChat ? `trouble_${kind}_here` : `trouble_${kind}`);

/** Asks what shall go wrong for a minute; Telegram finds one chat, or the bot as a whole, too fast. */
async function begin() {
  const options = KINDS.map((kind) => [{ kind }, nameOf(kind, false)]);
  if (view.chat != null) options.unshift([{ kind: "flood", chat: toBot() }, nameOf("flood", true)]);
  const chosen = await chooseOne(t("which_trouble"), options);
  if (chosen) await done("trouble", { ...chosen, seconds: LASTING });
}

/** The open chat as the bot names it: a private one by the person. */
const toBot = () => (view.chat > 0 ? view.user : view.chat);

async function done(action, values) {
  try {
    await act(action, values);
  } catch (error) {
    notify(error.message);
  }
}

function line(call) {
  return el(
    "li",
    { class: call.error ? "call failed" : "call" },
    el("time", {}, preciseTime(new Date(call.at))),
    el("b", {}, call.method),
    el("span", { class: "call-result" }, call.error ?? "ok"),
    el("span", { class: "call-params" }, call.params),
  );
}
