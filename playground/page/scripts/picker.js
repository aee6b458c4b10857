// Picking people whom a bot asked for, as from the contacts of the chosen person.

import { faceOf, fullName } from "./avatar.js";
import { openSheet } from "./dialogs.js";
import { button, el } from "./dom.js";
import { t } from "./language.js";
import { view } from "./view.js";

/** Lets the person pick up to `most` people; their ids, or null when the sheet was closed without a choice. */
export function pickPeople(most) {
  return new Promise((resolve) => {
    const picked = new Set();
    const done = button({ class: "primary", onclick: finish }, "");
    const entries = view.state.people.filter(({ id }) => id !== view.user).map((person) => entry(person, toggle));
    const list = el("div", { class: "sheet-people" }, entries.map(({ node }) => node));
    const content = el("div", { class: "picker" }, el("p", {}, t("pick_most", { count: most })), list, done);
    const close = openSheet(t("pick_people"), content, () => resolve(null));
    draw();

    function toggle(id) {
      if (picked.delete(id)) return draw();
      // Where one is wanted, another takes her place.
      if (most === 1) picked.clear();
      if (picked.size < most) picked.add(id);
      draw();
    }

    function draw() {
      for (const { id, node } of entries) {
        node.setAttribute("aria-pressed", String(picked.has(id)));
        node.disabled = !picked.has(id) && most > 1 && picked.size >= most;
      }
      done.textContent = t("pick_done", { count: picked.size });
      done.disabled = !picked.size;
    }

    function finish() {
      resolve([...picked]);
      close();
    }
  });
}

function entry(person, toggle) {
  const name = fullName(person);
  const props = { class: "person", "aria-label": name, "aria-pressed": "false", onclick: () => toggle(person.id) };
  return { id: person.id, node: button(props, faceOf(person), el("span", { class: "person-name" }, name)) };
}
