// Short notes over the chat: toasts that go away, alerts that wait, and the banner.

import { byId, h } from "./dom.js";

const SHOWN_MS = 4000;

export function toast(text) {
  const note = h("p", { class: "toast" }, text);
  byId("notices").append(note);
  setTimeout(() => note.remove(), SHOWN_MS);
}

export function alertBox(text) {
  byId("alert-text").textContent = text;
  const dialog = byId("alert");
  if (!dialog.open) dialog.showModal();
}

/** A quiet line over the conversation; "" takes it away. */
export function banner(text) {
  byId("banner").textContent = text;
}

/** The tab's title, with the number of messages that came while nobody looked. */
export class Title {
  #unread = 0;
  #name = "Chat";

  constructor() {
    document.addEventListener("visibilitychange", () => document.hidden || this.#count(0));
  }

  set name(name) {
    this.#name = name;
    this.#count(this.#unread);
  }

  arrived() {
    if (document.hidden) this.#count(this.#unread + 1);
  }

  #count(unread) {
    this.#unread = unread;
    document.title = unread ? `(${unread}) ${this.#name}` : this.#name;
  }
}
