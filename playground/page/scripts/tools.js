// The playground's own controls: its clock, the story, the log of calls, the language.

import { openSheet } from "./dialogs.js";
import { button, el, icon, iconButton, keep } from "./dom.js";
import { dayAndTime, language, nameOf, otherLanguage, switchLanguage, t, zoneName } from "./language.js";
import { toggleCalls } from "./calls.js";
import { chooseStory } from "./story.js";
import { act } from "./server.js";
import { notify } from "./notices.js";
import { redraw, view } from "./view.js";

const STEPS = { hour: 3600, day: 86400, week: 604800 };
const head = document.getElementById("side-head");
const tools = document.getElementById("tools");

export function drawTools({ state }) {
  keep(head, [{ key: "head", print: language(), build: buildHead }]);
  const story = state.phase === "ready" && !state.story?.running;
  keep(tools, [
    { key: "state", print: JSON.stringify([state.phase, state.bot, state.problem, language()]), build: () => phaseLine(state) },
    { key: "clock", print: language(), build: clockPanel },
    { key: "story", print: JSON.stringify([story, language()]), build: () => storyButton(story) },
  ]);
  for (const node of document.querySelectorAll(".now")) node.textContent = dayAndTime(new Date(state.now));
}

/** Keeps the shown time going between two readings of the state. */
export function tick() {
  if (!view.state) return;
  view.state.now = new Date(new Date(view.state.now).getTime() + 1000).toISOString();
  for (const node of document.querySelectorAll(".now")) node.textContent = dayAndTime(new Date(view.state.now));
}

function buildHead() {
  const other = otherLanguage();
  return el(
    "div",
    { class: "head-row" },
    el("div", { class: "head-titles" }, el("h1", {}, t("title")), el("p", {}, t("subtitle"))),
    iconButton("log", t("calls"), toggleCalls),
    button({ class: "language", lang: other, "aria-label": nameOf(other), onclick: changeLanguage }, nameOf(other)),
  );
}

function changeLanguage() {
  switchLanguage();
  redraw();
  document.querySelector(".language")?.focus();
}

function phaseLine({ phase, bot, problem }) {
  if (phase === "ready" && bot !== "loading" && !problem) return el("p", { hidden: true });
  if (problem) return el("p", { class: "phase broken", role: "alert" }, t("broken", { problem }));
  return el("p", { class: "phase", role: "status" }, el("span", { class: "spinner" }), t("bot_loading"));
}

function clockPanel() {
  return el(
    "section",
    { class: "clock", "aria-label": t("clock") },
    el("p", { class: "clock-time" }, icon("clock"), el("span", { class: "now" })),
    el("p", { class: "zone" }, t("clock_zone", { zone: zoneName() })),
    el(
      "div",
      { class: "button-row" },
      Object.entries(STEPS).map(([step, seconds]) =>
        button({ "aria-label": t(`forward_${step}`), onclick: () => forward(seconds) }, t(`plus_${step}`)),
      ),
    ),
  );
}

/** The clock in a sheet, for a phone on which the chat hides it. */
export function openClock() {
  openSheet(t("move_clock"), clockPanel());
  redraw();
}

async function forward(seconds) {
  try {
    await act("clock", { seconds });
  } catch (error) {
    notify(error.message);
  }
}

function storyButton(enabled) {
  return button({ class: "primary story-button", disabled: !enabled, onclick: chooseStory }, icon("play"), t("play_story"));
}
