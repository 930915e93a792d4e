// Moments in the viewer's own zone and language.

const format = (options) => new Intl.DateTimeFormat(undefined, options);
const SHORT = format({ hour: "numeric", minute: "2-digit" });
const DAY = format({ weekday: "long", day: "numeric", month: "long" });
const DAY_KEY = format({ year: "numeric", month: "2-digit", day: "2-digit" });
const FULL = format({ dateStyle: "full", timeStyle: "short" });
const CLOCK = format({ weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });

export const shortTime = (moment) => SHORT.format(moment);
export const dayName = (moment) => DAY.format(moment);
export const dayKey = (moment) => DAY_KEY.format(moment);
export const fullTime = (moment) => FULL.format(moment);
export const clockTime = (moment) => CLOCK.format(moment);

const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

/** "in 5 minutes", "2 hours ago". */
export function relative(moment, now) {
  const seconds = Math.round((moment - now) / 1000);
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(Math.trunc(seconds / size), unit);
}

const PARTS = {
  w: { weekday: "long" },
  d: { day: "2-digit", month: "2-digit", year: "numeric" },
  D: { day: "numeric", month: "long", year: "numeric" },
  t: { hour: "numeric", minute: "2-digit" },
  T: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

/** A date_time entity's format: "r", or weekday, date and time letters; null if it has none. */
export function written(moment, letters, now) {
  if (letters === "r") return relative(moment, now);
  const options = Object.assign({}, ...Array.from(letters ?? "", (letter) => PARTS[letter]));
  return Object.keys(options).length ? format(options).format(moment) : null;
}

/** "2 h 10 min" of a duration in milliseconds; "" under a minute. */
export function span(milliseconds) {
  const minutes = Math.round(Math.abs(milliseconds) / 60000);
  const parts = [[Math.floor(minutes / 1440), "d"], [Math.floor(minutes / 60) % 24, "h"], [minutes % 60, "min"]];
  return parts.filter(([count]) => count).map(([count, unit]) => `${count} ${unit}`).join(" ");
}
