// Builds elements from plain values; people's own words only ever become text nodes.

/** An element; `on*` props are listeners, `class` is its class, other props are attributes (false and null are left out). */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, String(value));
  }
  node.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return node;
}

/** A real button with a label for those who hear the page. */
export function button(props, ...children) {
  return el("button", { type: "button", ...props }, ...children);
}

/** A square button that shows an icon and says `label`. */
export function iconButton(name, label, onclick, props = {}) {
  return button({ class: "icon-button", "aria-label": label, title: label, onclick, ...props }, icon(name));
}

const SHAPES = {
  back: "M15 5l-7 7 7 7",
  send: "M4 12l16-8-6 16-3-6z",
  attach: "M20 11.5l-8.2 8.2a5 5 0 0 1-7.1-7.1l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.8-7.8",
  close: "M6 6l12 12M18 6L6 18",
  clock: "M12 3a9 9 0 1 0 .01 0M12 7.5V12l3 2",
  log: "M5 7l5 5-5 5M12.5 17H19",
  play: "M8 5.5v13l11-6.5z",
  reply: "M10 7L4.5 12 10 17M5 12h8a6 6 0 0 1 6 6v1",
  down: "M6 10l6 6 6-6",
  file: "M7 3h7l5 5v13H7zM14 3v5h5",
  link: "M9 15L18 6M11 6h7v7",
  copy: "M9 9h10v11H9zM15 9V5H5v11h4",
  block: "M12 3a9 9 0 1 0 .01 0M6 6l12 12",
  eye: "M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM12 9.5a2.5 2.5 0 1 0 .01 0",
  check: "M5 12.5l4.5 4.5L19 7.5",
  more: "M5 11.5a.5.5 0 1 0 .01 0M12 11.5a.5.5 0 1 0 .01 0M19 11.5a.5.5 0 1 0 .01 0",
  plus: "M12 5v14M5 12h14",
  lock: "M6.5 11h11v9h-11zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  thread: "M9.5 4L7.5 20M16.5 4l-2 16M4.5 9h16M3.5 15h16",
};

/** A line drawing of the page's own set. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

/**
 * Makes `parent` hold exactly `entries` ({key, print, build}), keeping nodes whose print is unchanged, so that a
 * refresh neither flickers nor takes the focus away.
 */
export function keep(parent, entries) {
  const wanted = new Set(entries.map(({ key }) => String(key)));
  const old = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  for (const [key, node] of old) if (!wanted.has(key)) node.remove();
  let previous = null;
  for (const { key, print, build } of entries) {
    let node = old.get(String(key));
    if (node?.print !== print) node = replaced(node, build(), key, print);
    const place = previous ? previous.nextElementSibling : parent.firstElementChild;
    if (node !== place) parent.insertBefore(node, place);
    previous = node;
  }
}

function replaced(old, fresh, key, print) {
  fresh.dataset.key = key;
  fresh.print = print;
  if (!old) return fresh;
  const focusable = (node) => [...node.querySelectorAll("button, a"), node];
  const place = focusable(old).indexOf(document.activeElement);
  old.replaceWith(fresh);
  fresh.classList.add("refreshed");
  if (place >= 0) focusable(fresh)[place]?.focus({ preventScroll: true });
  return fresh;
}
