// The rows of buttons under a bubble. A pressed button is busy until the bot answers.

import { h, icon } from "./dom.js";

const STYLES = new Set(["primary", "success", "danger"]);
const PATIENCE_MS = 15_000;

/** `press(data)` asks the server and resolves to the callback query's id. */
export function drawKeyboard(markup, press) {
  const rows = markup?.inline_keyboard ?? [];
  if (!rows.length) return null;
  return h("div", { class: "keyboard", "aria-live": "off" },
    ...rows.map((row) => h("div", { class: "row" }, ...row.map((button) => drawButton(button, press)))));
}

function drawButton(button, press) {
  const style = STYLES.has(button.style) ? button.style : null;
  if (button.url) {
    return h("a", { class: "key", href: safe(button.url), target: "_blank", rel: "noopener noreferrer", "data-style": style },
      button.text, icon("out"));
  }
  const act = button.copy_text
    ? () => navigator.clipboard?.writeText(button.copy_text.text)
    : (event) => press(button.callback_data, event.currentTarget);
  const dead = button.callback_data === undefined && !button.copy_text;
  return h("button", { type: "button", class: "key", "data-style": style, disabled: dead, onclick: act }, button.text);
}

const safe = (url) => (/^https?:/i.test(url) ? url : null);

/** Which buttons wait for an answer. The answer may come before the tap's own reply does. */
export class Waiting {
  #buttons = new Map();
  #early = new Set();

  async watch(button, tapped) {
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    const timer = setTimeout(() => this.#calm(button), PATIENCE_MS);
    try {
      const { query_id } = await tapped();
      if (this.#early.delete(query_id)) this.#calm(button, timer);
      else this.#buttons.set(query_id, [button, timer]);
    } catch (error) {
      this.#calm(button, timer);
      throw error;
    }
  }

  answered(queryId) {
    const found = this.#buttons.get(queryId);
    if (!found) return void this.#early.add(queryId);
    this.#buttons.delete(queryId);
    this.#calm(...found);
  }

  #calm(button, timer) {
    clearTimeout(timer);
    button.ariaBusy = null;
  }
}
