// For those who develop: what the bot asked, newest first, and what became of it.

import { byId, h } from "./dom.js";

const KEPT = 200;
const POLLING = "getUpdates";
const pretty = (value) => JSON.stringify(value, null, 2);

export class Calls {
  #entries = new Map();
  #methods = new Set();
  #last = 0;
  #list = byId("calls-list");
  #filter = byId("calls-filter");
  #load;

  /** `load(after)` fetches the calls after a number. */
  constructor(load) {
    this.#load = load;
    this.#filter.append(h("option", { value: "" }, `all but ${POLLING}`), h("option", { value: "*" }, "all"));
    this.#filter.addEventListener("change", () => this.#entries.forEach((entry) => this.#sift(entry)));
  }

  get open() { return !byId("calls").hidden; }

  /** What came since the pane was last open. */
  async catchUp() {
    if (!this.open) return;
    for (const call of await this.#load(this.#last)) this.show(call);
  }

  show(call) {
    if (!this.open) return;
    this.#last = Math.max(this.#last, call.number);
    this.#offer(call.method);
    const known = this.#entries.get(call.number);
    const entry = this.#draw(call, known?.open);
    if (known) known.parentElement.replaceWith(h("li", {}, entry));
    else this.#place(call.number, entry);
    this.#entries.set(call.number, entry);
    this.#sift(entry);
    this.#trim();
  }

  #place(number, entry) {
    const older = [...this.#list.children].find((item) => Number(item.firstChild.dataset.call) < number);
    const item = h("li", {}, entry);
    if (older) older.before(item);
    else this.#list.append(item);
  }

  #trim() {
    while (this.#list.children.length > KEPT) {
      const oldest = this.#list.lastElementChild;
      this.#entries.delete(Number(oldest.firstChild.dataset.call));
      oldest.remove();
    }
  }

  #offer(method) {
    if (this.#methods.has(method)) return;
    this.#methods.add(method);
    this.#filter.append(h("option", { value: method }, method));
  }

  #sift(entry) {
    const { method } = entry.dataset;
    const wanted = this.#filter.value;
    const shown = wanted === "*" || (wanted ? method === wanted : method !== POLLING);
    entry.parentElement.hidden = !shown;
  }

  #draw(call, open = false) {
    const fate = call.status ? (call.delivered ? "delivered" : "not delivered") : "under way";
    const entry = h("details", { "data-call": call.number, "data-method": call.method },
      h("summary", {},
        h("span", { class: "method" }, call.method),
        h("span", { class: "status", "data-good": call.status < 400 }, call.status || "…"),
        h("span", { class: "fate" }, fate)));
    const fill = () => entry.open && entry.childElementCount === 1 && entry.append(
      h("h3", {}, "Sent"), h("pre", { tabindex: 0 }, pretty(call.params)),
      h("h3", {}, "Answered"), h("pre", { tabindex: 0 }, call.response ? pretty(call.response) : "nothing"));
    entry.addEventListener("toggle", fill);
    entry.open = open;
    return entry;
  }
}
