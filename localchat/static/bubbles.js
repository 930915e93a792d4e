// One message: drawn once, then changed in place, part by part, so that nothing jumps or restarts.

import { h } from "./dom.js";
import { dayKey, dayName, fullTime, shortTime } from "./dates.js";
import { drawText } from "./entities.js";
import { drawKeyboard } from "./keyboard.js";
import { drawMedia, mediaKey, nameMedia, unseenKind, whenReady } from "./media.js";

const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const wording = (message) => [message.text ?? message.caption ?? "", message.entities ?? message.caption_entities];

export class Bubble {
  #message = {};
  #room;
  #media = null;
  #text = null;
  #keyboard = null;
  #note = h("span", { class: "edited" });
  #time = h("time");
  #body = h("div", { class: "body" });
  #day = h("p", { class: "day" });

  /** `room` is {now(), command(text), press(messageId, data, button), remove(messageId), botName()}. */
  constructor(message, room) {
    this.id = message.message_id;
    this.fromBot = Boolean(message.from?.is_bot);
    this.at = new Date(message.date * 1000);
    this.#room = room;
    const speaker = h("span", { class: "unseen" }, this.fromBot ? `${room.botName()}: ` : "You: ");
    const stamp = h("p", { class: "stamp" }, this.#note, this.#time);
    this.#body.append(speaker, stamp);
    this.article = h("article", { "data-message-id": this.id, "data-from": this.fromBot ? "bot" : "person", tabindex: -1 }, this.#body);
    this.row = h("div", { class: "turn" }, this.#day, this.article, this.fromBot && this.#remover());
    this.update(message);
  }

  /** Put the message's new form where its old one is. */
  update(message) {
    const before = this.#message;
    const focused = this.article.contains(document.activeElement) ? document.activeElement : null;
    this.#message = message;
    if (mediaKey(message) !== mediaKey(before)) this.#swapMedia(message);
    if (this.#media) nameMedia(this.#media, message);
    if (!this.#text || !same(wording(message), wording(before))) this.#rewrite(message);
    if (!same(message.reply_markup, before.reply_markup)) this.#rekey(message);
    this.#restamp(message);
    if (focused && !focused.isConnected) this.#refocus(focused);
  }

  /** The day's name stands above the first message of that day. */
  follow(previous) {
    const fresh = !previous || dayKey(previous.at) !== dayKey(this.at);
    this.#day.textContent = fresh ? dayName(this.at) : "";
    this.row.classList.toggle("same-speaker", !fresh && previous.fromBot === this.fromBot);
  }

  #swapMedia(message) {
    const fresh = drawMedia(message);
    const old = this.#media;
    this.#media = fresh;
    this.article.classList.toggle("has-media", Boolean(fresh?.classList.contains("media")));
    if (!fresh) return old?.remove();
    if (!old?.isConnected) return this.#body.prepend(fresh);
    // A film that was replaced again while it loaded must not come back.
    whenReady(fresh, () => (this.#media === fresh ? old.replaceWith(fresh) : undefined));
  }

  #rewrite(message) {
    const [text, entities] = wording(message);
    const shown = text || message.media ? text : (unseenKind(message) ?? "Message");
    const fresh = h("div", { class: text || message.media ? "text" : "text unseen-kind", dir: "auto", hidden: !shown },
      drawText(shown, text ? entities : [], this.#room));
    if (this.#text) this.#text.replaceWith(fresh);
    else this.#body.lastElementChild.before(fresh);
    this.#text = fresh;
  }

  #rekey(message) {
    this.#keyboard?.remove();
    this.#keyboard = drawKeyboard(message.reply_markup, (data, button) => this.#room.press(this.id, data, button));
    if (this.#keyboard) this.article.append(this.#keyboard);
    this.article.classList.toggle("has-keys", Boolean(this.#keyboard));
  }

  #restamp(message) {
    this.#time.textContent = shortTime(this.at);
    this.#time.dateTime = this.at.toISOString();
    this.#time.title = fullTime(this.at);
    // A screen with buttons is meant to change; the word would only be noise there.
    this.#note.textContent = message.edit_date && !this.#keyboard ? "edited " : "";
  }

  /** Whoever pressed "Start" by keyboard stands on the new first button, not at the top of the page. */
  #refocus(lost) {
    const keys = [...this.article.querySelectorAll(".key")];
    const next = keys.find((key) => key.textContent === lost.textContent) ?? keys[0] ?? this.article;
    next.focus({ preventScroll: true });
  }

  #remover() {
    return h("button", { type: "button", class: "remove", "aria-label": `Remove bubble ${this.id}`, title: "Remove it, as the person",
      onclick: () => this.#room.remove(this.id) }, "×");
  }
}
