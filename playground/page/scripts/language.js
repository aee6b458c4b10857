// The page's sentences and dates in the newcomer's language.

export const LANGUAGES = ["zh-CN", "en"];
const NAMES = { "zh-CN": "中文", en: "English" };
const sentences = {};
let current = "zh-CN";
let zone = "Asia/Shanghai";

/** Reads both languages once and picks one: `?lang=`, else what was chosen before, else what the browser prefers. */
export async function loadLanguages() {
  await Promise.all(
    LANGUAGES.map(async (code) => {
      const answer = await fetch(`i18n/${code}.json`);
      sentences[code] = await answer.json();
    }),
  );
  const asked = new URLSearchParams(location.search).get("lang");
  choose(asked ?? localStorage.getItem("language") ?? navigator.language);
}

function choose(wanted) {
  current = /^zh/i.test(wanted) ? "zh-CN" : "en";
  document.documentElement.lang = current;
  document.title = t("title");
}

export const language = () => current;
export const otherLanguage = () => LANGUAGES.find((code) => code !== current);
export const nameOf = (code) => NAMES[code];

/** Goes over to the other language and remembers it. */
export function switchLanguage() {
  choose(otherLanguage());
  localStorage.setItem("language", current);
  const address = new URL(location.href);
  address.searchParams.delete("lang");
  history.replaceState(null, "", address);
}

/** The sentence of that key, `{name}` filled in from `values`. */
export function t(key, values = {}) {
  const sentence = sentences[current][key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** Times are the councils' own, wherever the browser is; `name` is an IANA time zone. */
export function timesIn(name) {
  zone = name;
}

const formatter = (options) => new Intl.DateTimeFormat(current, { hourCycle: "h23", timeZone: zone, ...options });
const format = (moment, options) => formatter(options).format(moment);

/** What the zone is called, such as "China Standard Time". */
export const zoneName = () =>
  formatter({ timeZoneName: "long" }).formatToParts(new Date()).find(({ type }) => type === "timeZoneName").value;

/** The day of a moment in that zone, to compare with another's. */
export const dayOf = (moment) => format(moment, { year: "numeric", month: "numeric", day: "numeric" });

export const clockTime = (moment) => format(moment, { hour: "2-digit", minute: "2-digit" });
export const dayName = (moment) => format(moment, { month: "long", day: "numeric", weekday: "long" });
export const dayAndTime = (moment) =>
  format(moment, { month: "short", day: "numeric", weekday: "short", hour: "2-digit", minute: "2-digit" });
export const preciseTime = (moment) => format(moment, { hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** Today as a time, another day as a date: what stands at the right of a chat in the list. */
export function shortTime(moment, now) {
  if (dayOf(moment) === dayOf(now)) return clockTime(moment);
  return format(moment, { month: "numeric", day: "numeric" });
}

export function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
