// Which panes are open. On a phone they cover the chat, one at a time; Escape closes them.

import { byId } from "./dom.js";

const phone = matchMedia("(max-width: 899px)");

export class Panes {
  #toggles = [byId("people-toggle"), byId("calls-toggle")];

  constructor(opened) {
    byId("calls-toggle").addEventListener("click", (event) => this.#turn(event.currentTarget, opened));
    byId("people-toggle").addEventListener("click", (event) => this.#turn(event.currentTarget, opened));
    document.addEventListener("keydown", ({ key }) => key === "Escape" && phone.matches && this.close());
    phone.addEventListener("change", () => this.#arrange());
    this.#arrange();
  }

  /** Back to the chat; whoever stood in a pane returns to its button. */
  close() {
    for (const toggle of this.#toggles) {
      if (this.#pane(toggle).contains(document.activeElement)) toggle.focus();
      toggle.ariaExpanded = "false";
    }
    this.#arrange();
  }

  closeOnPhone() {
    if (phone.matches) this.close();
  }

  #turn(toggle, opened) {
    const open = toggle.ariaExpanded !== "true";
    if (phone.matches) for (const other of this.#toggles) other.ariaExpanded = "false";
    toggle.ariaExpanded = String(open);
    this.#arrange();
    if (open) opened();
  }

  #arrange() {
    const [people, calls] = this.#toggles.map((toggle) => toggle.ariaExpanded === "true");
    // There is room for the people beside the chat on a wide screen; it has no button for them.
    byId("people").hidden = phone.matches && !people;
    byId("calls").hidden = !calls;
    document.body.classList.toggle("developing", calls);
    document.querySelector("main").inert = phone.matches && (people || calls);
  }

  #pane(toggle) { return byId(toggle.getAttribute("aria-controls")); }
}
