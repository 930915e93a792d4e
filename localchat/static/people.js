// Who one is in this chat: the people so far, one more, and whether this one blocks the bot.

import { byId, h, initials } from "./dom.js";

export class People {
  #acts;

  /** `acts` is {become(id), add(name), block(blocked)}. */
  constructor(acts) {
    this.#acts = acts;
    byId("newcomer").addEventListener("submit", (event) => {
      event.preventDefault();
      acts.add(byId("newcomer-name").value.trim());
      byId("newcomer-name").value = "";
    });
    byId("block").addEventListener("click", () => acts.block(true));
    byId("unblock").addEventListener("click", () => acts.block(false));
  }

  show(people, current) {
    const focused = document.activeElement?.dataset?.person;
    const list = byId("people-list");
    list.replaceChildren(...people.map((one) => this.#entry(one, one.id === current)));
    if (focused) list.querySelector(`[data-person="${CSS.escape(focused)}"]`)?.focus();
    byId("block").hidden = Boolean(people.find(({ id }) => id === current)?.blocked);
  }

  #entry({ id, name, blocked }, current) {
    return h("li", {}, h("button",
      { type: "button", "data-person": id, "aria-current": current ? "true" : null, onclick: () => this.#acts.become(id) },
      h("span", { class: "avatar small", "aria-hidden": "true" }, initials(name)),
      h("span", { class: "person-name", dir: "auto" }, name),
      h("span", { class: "mark" }, [current && "you", blocked && "blocked"].filter(Boolean).join(", "))));
  }
}
