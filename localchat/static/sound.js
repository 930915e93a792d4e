// A soft two-note sound for a message of the bot, made here; no file, and silent when asked.

import { byId } from "./dom.js";

const REMEMBERED_AS = "chat-sound";
const NOTES = [[587, 0], [880, 0.09]];
const LOUDNESS = 0.06;

export class Sound {
  #button = byId("sound");
  #context = null;
  #played = 0;

  constructor() {
    this.#set(localStorage.getItem(REMEMBERED_AS) !== "off");
    this.#button.addEventListener("click", () => this.#set(!this.on));
  }

  get on() { return this.#button.ariaPressed === "true"; }

  arrived() {
    // A browser lets a page sound only after a person has touched it.
    if (!this.on || !navigator.userActivation?.hasBeenActive) return;
    this.#context ??= new AudioContext();
    for (const [pitch, after] of NOTES) this.#note(pitch, this.#context.currentTime + after);
    this.#played += 1;
    this.#button.dataset.played = this.#played;
  }

  #note(pitch, at) {
    const tone = new OscillatorNode(this.#context, { frequency: pitch });
    const level = new GainNode(this.#context, { gain: 0 });
    level.gain.setValueAtTime(0, at);
    level.gain.linearRampToValueAtTime(LOUDNESS, at + 0.015);
    level.gain.exponentialRampToValueAtTime(0.0005, at + 0.35);
    tone.connect(level).connect(this.#context.destination);
    tone.start(at);
    tone.stop(at + 0.4);
  }

  #set(on) {
    this.#button.ariaPressed = String(on);
    this.#button.title = on ? "Sound is on" : "Sound is off";
    localStorage.setItem(REMEMBERED_AS, on ? "on" : "off");
  }
}
