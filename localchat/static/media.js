// What a bubble can carry besides words: pictures, films that loop without sound, sounds, files.

import { firstLine, h, icon } from "./dom.js";

const still = matchMedia("(prefers-reduced-motion: reduce)");
const READY_WITHIN_MS = 400;

const address = (fileId) => `/local/file/${encodeURIComponent(fileId)}`;

/** Which medium a message has: equal keys mean that nothing needs to be swapped. */
export const mediaKey = (message) => (message.media ? `${message.media.kind}:${message.media.file_id}` : "");

/** The element for a message's medium, not yet in the page; null without one. */
export function drawMedia(message) {
  if (!message.media) return null;
  const { kind, file_id } = message.media;
  const size = sizeOf(message, kind);
  const source = address(file_id);
  if (kind === "animation" && !message.animation?.mime_type?.startsWith("image/")) return film(source, size, message);
  if (kind === "photo" || kind === "sticker" || kind === "animation") return picture(source, size, message);
  if (kind === "video") return frame(h("video", { src: source, ...size, controls: true, playsinline: true }), size);
  if (kind === "audio" || kind === "voice") return audio(source, message);
  return file(source, message, kind);
}

/** Words instead of a medium that only its name is known of: what a person sent from a phone. */
export function unseenKind(message) {
  const kinds = ["photo", "sticker", "voice", "video", "video_note", "audio", "document", "location", "venue", "contact", "dice", "poll"];
  return kinds.find((kind) => kind in message)?.replace("_", " ");
}

/** Calls `done` when the new medium can be shown without a blank moment, or after a short while. */
export function whenReady(figure, done) {
  const shown = figure.querySelector("video, img");
  if (!shown) return done();
  const once = () => { clearTimeout(timer); done(); };
  const timer = setTimeout(once, READY_WITHIN_MS);
  for (const event of ["loadeddata", "load", "error"]) shown.addEventListener(event, once, { once: true });
}

/** A medium under another caption has another name. */
export function nameMedia(figure, message) {
  const name = nameOf(message, "Picture");
  const image = figure.querySelector("img");
  if (image) image.alt = name;
  figure.querySelector("video")?.setAttribute("aria-label", name);
}

/** Pictures and films are named by the first line of their caption and, where it has words in
 * italics, by the first of those: there a bot can say what a picture shows. */
function nameOf(message, otherwise) {
  const slanted = message.caption_entities?.find((entity) => entity.type === "italic");
  const shown = slanted && message.caption.slice(slanted.offset, slanted.offset + slanted.length);
  return [firstLine(message.caption), shown].filter(Boolean).join(": ") || otherwise;
}

function sizeOf(message, kind) {
  const measured = kind === "photo" ? message.photo?.at(-1) : message[kind];
  return measured?.width && measured?.height ? { width: measured.width, height: measured.height } : {};
}

function frame(element, size, ...extras) {
  const figure = h("figure", { class: "media" }, element, ...extras);
  // The room is taken before the file is here, so that nothing jumps when it comes.
  if (size.width) element.style.aspectRatio = `${size.width} / ${size.height}`;
  return figure;
}

function picture(source, size, message) {
  return frame(h("img", { src: source, ...size, alt: nameOf(message, "Picture") }), size);
}

function film(source, size, message) {
  const video = h("video", {
    src: source, ...size, loop: true, muted: true, playsinline: true, preload: "auto",
    autoplay: !still.matches, "aria-label": nameOf(message, "Film"),
  });
  video.muted = true;
  const toggle = h("input", { type: "checkbox", role: "switch", "aria-label": "Film moves" });
  const run = () => (toggle.checked ? video.play().catch(() => { toggle.checked = !video.paused; }) : video.pause());
  toggle.checked = !still.matches;
  toggle.addEventListener("change", run);
  return frame(video, size, h("label", { class: "film-switch" }, toggle, icon("still"), icon("moves")));
}

function audio(source, message) {
  const name = message.audio?.title ?? message.audio?.file_name ?? "Sound";
  return h("figure", { class: "sound" }, h("figcaption", {}, name),
    h("audio", { src: source, controls: true, preload: "none", "aria-label": name }));
}

function file(source, message, kind) {
  const name = message[kind]?.file_name ?? kind;
  return h("figure", { class: "file" }, h("a", { href: source, download: name }, name));
}
