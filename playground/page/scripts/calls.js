// The log of what the bot asked of the Bot API, newest first.

import { el, iconButton, keep } from "./dom.js";
import { language, preciseTime, t } from "./language.js";
import { readCalls } from "./server.js";
import { view } from "./view.js";

const panel = document.getElementById("calls");
let reading = false;

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
    const { calls } = await readCalls();
    panel.setAttribute("aria-label", t("calls"));
    keep(panel, [
      { key: "head", print: language(), build: head },
      { key: "list", print: JSON.stringify([calls, language()]), build: () => el("ol", {}, calls.map(line)) },
    ]);
  } finally {
    reading = false;
  }
}

function head() {
  return el("header", {}, el("h2", {}, t("calls")), iconButton("close", t("close"), toggleCalls));
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
