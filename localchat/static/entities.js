// Message text with its entities, as nodes. Offsets are UTF-16 units, as JavaScript counts too.

import { h } from "./dom.js";
import { fullTime, written } from "./dates.js";

const PLAIN = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
// Of two that cover the same words the block goes outside.
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const LINKS = /^(https?|mailto|tel):/i;

/** `room` is {now(): ms, command(text)}: what text may need of the chat around it. */
export function drawText(text, entities, room) {
  const fragment = document.createDocumentFragment();
  const ordered = [...(entities ?? [])].sort(
    (a, b) => a.offset - b.offset || b.length - a.length || BLOCKS.has(b.type) - BLOCKS.has(a.type));
  fill(fragment, text, 0, text.length, ordered, room);
  return fragment;
}

function fill(parent, text, from, to, entities, room) {
  let at = from;
  for (let i = 0; i < entities.length; ) {
    const entity = entities[i++];
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    const inner = [];
    while (i < entities.length && entities[i].offset < end) inner.push(entities[i++]);
    if (end <= start) continue;
    write(parent, text.slice(at, start));
    const element = elementFor(entity, text.slice(start, end), room);
    parent.append(element);
    if (!element.hasAttribute("data-drawn")) fill(element, text, start, end, inner, room);
    // A block ends its own line.
    at = BLOCKS.has(entity.type) && text[end] === "\n" ? end + 1 : end;
  }
  write(parent, text.slice(at, to));
}

function write(parent, text) {
  if (text) parent.append(text);
}

function elementFor(entity, words, room) {
  if (entity.type in PLAIN) return h(PLAIN[entity.type]);
  switch (entity.type) {
    case "text_link": return link(entity.url);
    case "url": return link(/^[a-z][a-z+.-]*:/i.test(words) ? words : `http://${words}`);
    case "email": return link(`mailto:${words}`);
    case "phone_number": return link(`tel:${words.replace(/[^+\d]/g, "")}`);
    case "bot_command": return pressable("link", "command", () => room.command(words));
    case "spoiler": return spoiler();
    case "date_time": return moment(entity, words, room);
    default: return h("span", { "data-entity": entity.type });
  }
}

function link(address) {
  if (!LINKS.test(address)) return h("span");
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" });
}

// Not a <button>: inside a bubble those are the bot's own.
function pressable(role, name, act) {
  const pressed = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    act(event.currentTarget);
  };
  return h("span", { role, class: name, tabindex: 0, onclick: pressed, onkeydown: pressed });
}

function spoiler() {
  const cover = pressable("button", "spoiler", (element) => {
    element.classList.add("shown");
    element.removeAttribute("aria-label");
    element.removeAttribute("role");
    element.removeAttribute("tabindex");
  });
  cover.setAttribute("aria-label", "Hidden words");
  return cover;
}

function moment(entity, words, room) {
  const at = new Date(entity.unix_time * 1000);
  const shown = () => written(at, entity.date_time_format, room.now()) ?? words;
  const element = h("time", { datetime: at.toISOString(), title: fullTime(at), "data-drawn": true }, shown());
  if (entity.date_time_format === "r") keepRelative(element, shown);
  return element;
}

function keepRelative(element, shown) {
  const timer = setInterval(() => {
    if (!element.isConnected) clearInterval(timer);
    else if (element.textContent !== shown()) element.textContent = shown();
  }, 1000);
}
