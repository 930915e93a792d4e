// The conversation: bubbles in order of their ids, kept scrolled to the newest unless one reads above.

import { byId } from "./dom.js";
import { Bubble } from "./bubbles.js";

const NEAR_PX = 60;

export class Log {
  #bubbles = new Map();
  #pinned = true;
  #unread = 0;
  #top = 0;
  #room;
  #list = byId("log");
  #scroller = byId("scroller");
  #newest = byId("newest");

  constructor(room) {
    this.#room = room;
    this.#scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.#newest.addEventListener("click", () => this.toNewest());
    const grown = new ResizeObserver(() => this.#pinned && this.#jump());
    grown.observe(this.#list);
    grown.observe(this.#scroller);
  }

  get empty() { return this.#bubbles.size === 0; }

  has(id) { return this.#bubbles.has(id); }

  /** New, or in the place of its older form. */
  show(message) {
    const known = this.#bubbles.get(message.message_id);
    if (known) return known.update(message);
    const bubble = new Bubble(message, this.#room);
    const ids = [...this.#bubbles.keys()];
    const before = ids.findLast((id) => id < bubble.id);
    const after = ids.find((id) => id > bubble.id);
    this.#insert(bubble, this.#bubbles.get(before), this.#bubbles.get(after));
    if (!bubble.fromBot) this.toNewest();
    else if (!this.#pinned) this.#count(this.#unread + 1);
  }

  remove(id) {
    const bubble = this.#bubbles.get(id);
    if (!bubble) return;
    const hadFocus = bubble.row.contains(document.activeElement);
    const ids = [...this.#bubbles.keys()];
    const at = ids.indexOf(id);
    const [before, after] = [this.#bubbles.get(ids[at - 1]), this.#bubbles.get(ids[at + 1])];
    bubble.row.remove();
    this.#bubbles.delete(id);
    after?.follow(before);
    if (hadFocus) (after ?? before)?.article.focus({ preventScroll: true });
  }

  /** Make it exactly these messages; what is already there stays in place. */
  replace(messages) {
    this.#list.ariaBusy = "true";
    const kept = new Set(messages.map((message) => message.message_id));
    for (const id of [...this.#bubbles.keys()]) if (!kept.has(id)) this.remove(id);
    for (const message of messages) this.show(message);
    this.#list.ariaBusy = "false";
  }

  clear() {
    this.#bubbles.clear();
    this.#list.replaceChildren();
    this.toNewest();
  }

  toNewest() {
    this.#pinned = true;
    this.#count(0);
    this.#jump();
  }

  #insert(bubble, before, after) {
    bubble.follow(before);
    after?.follow(bubble);
    if (after) {
      after.row.before(bubble.row);
      this.#bubbles = new Map([...this.#bubbles, [bubble.id, bubble]].sort(([a], [b]) => a - b));
    } else {
      this.#list.append(bubble.row);
      this.#bubbles.set(bubble.id, bubble);
    }
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    // Only a person scrolls up; a picture that arrives moves the end away, and that is no wish.
    if (scrollHeight - scrollTop - clientHeight < NEAR_PX) this.#pinned = true;
    else if (scrollTop < this.#top) this.#pinned = false;
    this.#top = scrollTop;
    if (this.#pinned) this.#count(0);
    this.#newest.hidden = this.#pinned;
  }

  #jump() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#newest.hidden = true;
  }

  #count(unread) {
    this.#unread = unread;
    byId("newest-count").textContent = unread || "";
    this.#newest.setAttribute("aria-label", unread ? `Down to ${unread} new` : "Down to the newest");
  }
}
