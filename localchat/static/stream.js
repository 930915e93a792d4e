// The event stream: what happens from now on, come what may. It begins with a fresh state.

import { sentenceOf } from "./server.js";

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 4000;

export class Stream {
  #source = null;
  #timer = null;
  #retry = FIRST_RETRY_MS;
  #handlers;

  /**
   * `load()` fetches and shows the state, `happened(event)` shows one event, `lost()` says that
   * the server is away. Events that come while the state loads wait for it: none is missed, and
   * each is harmless when the state holds it already.
   */
  constructor(handlers) {
    this.#handlers = handlers;
  }

  follow(person) {
    this.stop();
    const source = new EventSource(`/local/events?person=${person}`);
    this.#source = source;
    let waiting = [];
    const begin = async () => {
      await this.#handlers.load();
      if (this.#source !== source) return;
      this.#retry = FIRST_RETRY_MS;
      const early = waiting;
      waiting = null;
      early.forEach(this.#handlers.happened);
    };
    source.onmessage = ({ data }) => {
      if (this.#source !== source) return;
      const event = JSON.parse(data);
      if (event.kind === "hello") begin().catch((error) => {
        this.#again(source, person);
        sentenceOf(error);
      });
      else if (waiting) waiting.push(event);
      else this.#handlers.happened(event);
    };
    source.onerror = () => this.#again(source, person);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #again(source, person) {
    if (this.#source !== source) return;
    this.stop();
    this.#handlers.lost();
    this.#timer = setTimeout(() => this.follow(person), this.#retry);
    this.#retry = Math.min(this.#retry * 2, LONGEST_RETRY_MS);
  }
}
