// "Who are you": every person of the playground, as a rail beside the chats and as a sheet on a phone.

import { faceOf, fullName } from "./avatar.js";
import { openSheet } from "./dialogs.js";
import { button, el, keep } from "./dom.js";
import { t } from "./language.js";
import { select, view } from "./view.js";

const rail = document.getElementById("people");

export function drawPeople({ state }) {
  rail.setAttribute("aria-label", t("who_are_you"));
  keep(rail, state.people.map((person) => entry(person, () => select({ user: person.id }))));
}

/** The same people in a sheet, for where the rail is out of sight. */
export function openPeopleSheet() {
  const list = el("div", { class: "sheet-people" });
  const close = openSheet(t("who_are_you"), list);
  const choose = (person) => {
    close();
    select({ user: person.id });
  };
  keep(list, view.state.people.map((person) => entry(person, () => choose(person))));
}

function entry(person, onclick) {
  const chosen = person.id === view.user;
  const name = fullName(person);
  const label = person.waiting ? t("person_waiting", { name, count: person.waiting }) : name;
  return {
    key: person.id,
    print: JSON.stringify([label, chosen, t("who_are_you")]),
    build: () =>
      button(
        { class: "person", "aria-label": label, "aria-pressed": String(chosen), onclick },
        faceOf(person),
        el("span", { class: "person-name" }, name),
        person.waiting ? el("span", { class: "badge" }, person.waiting) : null,
      ),
  };
}
