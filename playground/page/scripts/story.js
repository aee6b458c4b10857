// The story being played: where it is, in one sentence, and the newcomer's eyes taken along.

import { chooseOne } from "./dialogs.js";
import { button, el, keep } from "./dom.js";
import { language, t } from "./language.js";
import { notify } from "./notices.js";
import { act } from "./server.js";
import { redraw, select, view } from "./view.js";

const banner = document.getElementById("story");
let following = true;
let closed = true;

/** Asks which story, each with what there is to see in it, and plays that one. */
export async function chooseStory() {
  const said = (words) => words[language().slice(0, 2)];
  const label = ({ title, about }) => [el("b", {}, said(title)), el("span", { class: "about" }, said(about))];
  const name = await chooseOne(t("which_story"), view.state.tales.map((tale) => [tale.name, label(tale)]));
  if (name) await play(name);
}

async function play(name) {
  following = true;
  closed = false;
  try {
    await act("story", { name });
  } catch (error) {
    notify(error.message);
  }
}

/** Shows the step under way; goes along to the person and chat of the scene unless told not to. */
export function drawStory({ state }) {
  const story = state.story;
  if (story?.running) closed = false;
  banner.hidden = !story || closed;
  if (banner.hidden) return;
  keep(banner, [{ key: "story", print: JSON.stringify([story, following, language()]), build: () => build(story) }]);
  if (following && story.running && story.user != null) follow(story);
}

function follow({ user, chat }) {
  if (user !== view.user || chat !== view.chat) select({ user, chat });
}

function build(story) {
  const sentence = story.problem ? t("story_failed", { problem: story.problem }) : (story.caption[language().slice(0, 2)] ?? "");
  return el(
    "div",
    { class: story.problem ? "story broken" : "story", role: "status" },
    el("p", {}, el("b", {}, t(story.running ? "story_step" : "story_done", story)), " ", sentence),
    el("progress", { max: story.total || 1, value: story.done, "aria-label": t("story_progress") }),
    story.running ? button({ "aria-pressed": String(following), onclick: toggle }, t("follow")) : button({ onclick: close }, t("close")),
  );
}

function toggle() {
  following = !following;
  redraw();
}

function close() {
  closed = true;
  redraw();
}
