// The line one writes on, its menu, and what stands in its place before and after.

import { byId } from "./dom.js";
import { Commands } from "./commands.js";

const TALLEST_PX = 140;

export class Composer {
  #form = byId("composer");
  #input = byId("message");
  #commands;
  #send;

  /** `send(text)` resolves when the server has it; a refused text comes back into the line. */
  constructor(send) {
    this.#send = send;
    this.#commands = new Commands((line) => this.#submit(line));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit(this.#input.value);
    });
    this.#input.addEventListener("input", () => this.#typed());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    byId("start").addEventListener("click", () => {
      // Its place goes away with it; on a phone the line would bring the keyboard up.
      if (matchMedia("(pointer: fine)").matches) this.#input.focus({ preventScroll: true });
      this.#send("/start");
    });
  }

  set commands(commands) { this.#commands.all = commands; }

  /** Before the first message a START button; a person who blocked the bot cannot write. */
  show({ empty, blocked }) {
    byId("start").hidden = !empty || blocked;
    byId("blocked").hidden = !blocked;
    this.#form.hidden = blocked;
  }

  async #submit(line) {
    const text = line.trim();
    if (!text) return;
    this.#put("");
    const refused = !(await this.#send(text));
    if (refused && !this.#input.value) this.#put(line);
  }

  #put(line) {
    this.#input.value = line;
    this.#typed();
  }

  #typed() {
    this.#input.style.height = "auto";
    this.#input.style.height = `${Math.min(this.#input.scrollHeight, TALLEST_PX)}px`;
    this.#commands.typed(this.#input.value);
  }

  #key(event) {
    if (event.isComposing || this.#commands.key(event)) return;
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    this.#form.requestSubmit();
  }
}
