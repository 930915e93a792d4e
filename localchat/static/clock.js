// The bot's own time, and the buttons that move it.

import { byId, h } from "./dom.js";
import { clockTime, span } from "./dates.js";

const WORTH_SAYING_MS = 60_000;

export class Clock {
  #ahead = 0;
  #labels = "";
  #press;

  /** `press(label)` resolves to the sentence that the control answered. */
  constructor(press) {
    this.#press = press;
    setInterval(() => this.#draw(), 1000);
  }

  now() { return Date.now() + this.#ahead; }

  show(now, labels) {
    this.#ahead = new Date(now) - Date.now();
    this.#draw();
    if (this.#labels === labels.join("\n")) return;
    this.#labels = labels.join("\n");
    byId("controls").replaceChildren(...labels.map((label) =>
      h("button", { type: "button", onclick: ({ currentTarget }) => this.#pressed(label, currentTarget) }, label)));
  }

  async #pressed(label, button) {
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    byId("control-said").textContent = await this.#press(label);
    button.ariaBusy = null;
  }

  #draw() {
    const shown = clockTime(this.now());
    if (byId("clock").textContent === shown) return;
    byId("clock").textContent = shown;
    byId("clock").dateTime = new Date(this.now()).toISOString();
    const moved = Math.abs(this.#ahead) > WORTH_SAYING_MS;
    byId("moved").textContent = moved ? `${span(this.#ahead)} ${this.#ahead > 0 ? "ahead" : "behind"}` : "";
  }
}
