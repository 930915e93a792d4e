// The commands menu: what the bot has announced, narrowed as one types after "/".

import { byId, h } from "./dom.js";

export class Commands {
  #all = [];
  #shown = [];
  #at = 0;
  #list = byId("commands");
  #button = byId("menu");
  #input = byId("message");
  #choose;

  constructor(choose) {
    this.#choose = choose;
    this.#button.addEventListener("click", () => (this.open ? this.close() : this.#openAll()));
    document.addEventListener("pointerdown", ({ target }) => {
      if (!this.#list.contains(target) && !this.#button.contains(target)) this.close();
    });
  }

  get open() { return !this.#list.hidden; }

  set all(commands) {
    if (JSON.stringify(commands) === JSON.stringify(this.#all)) return;
    this.#all = commands;
    this.#button.hidden = commands.length === 0;
    // They may come while one is typing already.
    if (this.open || document.activeElement === this.#input) this.typed(this.#input.value);
  }

  /** Show what fits the line so far: "/ro" fits /routine. */
  typed(line) {
    const wanted = /^\/(\w*)$/.exec(line)?.[1];
    if (wanted === undefined) return this.close();
    this.#show(this.#all.filter(({ command }) => command.startsWith(wanted.toLowerCase())));
  }

  /** Arrows walk, Enter sends, Tab completes, Escape closes. True if the key was for the menu. */
  key(event) {
    if (!this.open) return false;
    const chosen = this.#shown[this.#at];
    switch (event.key) {
      case "ArrowDown": this.#go(this.#at + 1); break;
      case "ArrowUp": this.#go(this.#at - 1); break;
      case "Home": this.#go(0); break;
      case "End": this.#go(this.#shown.length - 1); break;
      case "Escape": this.close(); break;
      case "Enter": this.#pick(chosen); break;
      case "Tab": this.#input.value = `/${chosen.command} `; this.close(); break;
      default: return false;
    }
    event.preventDefault();
    return true;
  }

  close() {
    this.#show([]);
  }

  #openAll() {
    this.#show(this.#all);
    // On a phone the keyboard would cover the menu that was just asked for.
    if (matchMedia("(pointer: fine)").matches) this.#input.focus();
  }

  #pick({ command }) {
    this.close();
    this.#choose(`/${command}`);
  }

  #show(commands) {
    this.#shown = commands;
    this.#list.hidden = commands.length === 0;
    this.#button.ariaExpanded = String(this.open);
    this.#list.replaceChildren(...commands.map((one, index) =>
      h("li", { role: "option", id: `command-${index}`, onclick: () => this.#pick(one) },
        h("b", {}, `/${one.command}`), h("span", {}, one.description))));
    this.#go(0);
  }

  #go(index) {
    this.#at = (index + this.#shown.length) % (this.#shown.length || 1);
    this.#list.childNodes.forEach((item, i) => item.setAttribute("aria-selected", i === this.#at));
    const current = this.#list.childNodes[this.#at];
    current?.scrollIntoView({ block: "nearest" });
    if (current) this.#input.setAttribute("aria-activedescendant", current.id);
    else this.#input.removeAttribute("aria-activedescendant");
  }
}
