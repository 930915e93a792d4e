// The wiring of the page: what the server says goes to the parts that show it, and back.

import { byId, initials } from "./dom.js";
import { Calls } from "./calls.js";
import { Clock } from "./clock.js";
import { Composer } from "./composer.js";
import { Log } from "./log.js";
import { Panes } from "./panes.js";
import { People } from "./people.js";
import { Sound } from "./sound.js";
import { Stream } from "./stream.js";
import { Title, alertBox, banner, toast } from "./notices.js";
import { Waiting } from "./keyboard.js";
import { ask, sentenceOf, tell } from "./server.js";

const TYPING_MS = 5000;
const RETRY_MS = 500;
const AWAY = "The server is away. Trying again…";
const ACTIONS = { typing: "typing", upload_photo: "sending a picture", upload_video: "sending a film" };

let person = Number(new URLSearchParams(location.search).get("person")) || null;
let bot = { first_name: "Chat", commands: [] };
let blocked = false;
let loadedOnce = false;
let resting;

const title = new Title();
const sound = new Sound();
const waiting = new Waiting();
const clock = new Clock((label) => control(label));
const log = new Log({
  now: () => clock.now(),
  botName: () => bot.first_name,
  command: (text) => send(text),
  press: (messageId, data, button) => kindly(waiting.watch(button, () => tell("/local/tap", { person, message_id: messageId, data }))),
  remove: (messageId) => kindly(tell("/local/delete", { person, message_id: messageId })),
});
const composer = new Composer((text) => send(text));
const people = new People({ become, add, block });
const calls = new Calls(async (after) => (await ask(`/local/calls?after=${after}`)).calls);
const panes = new Panes(() => kindly(calls.catchUp()));
const stream = new Stream({ load, happened, lost: () => banner(AWAY) });

/** Do it; if the server refuses, its sentence is shown. True if it went well. */
async function kindly(doing) {
  try {
    await doing;
    return true;
  } catch (error) {
    toast(sentenceOf(error));
    return false;
  }
}

const send = (text) => kindly(tell("/local/send", { person, text }));

async function block(block) {
  await kindly(tell("/local/block", { person, blocked: block }).then(refresh));
  byId(block ? "unblock" : "message").focus();
}

async function control(label) {
  try {
    const { text } = await tell("/local/control", { label });
    await refresh();
    return text;
  } catch (error) {
    return sentenceOf(error);
  }
}

async function add(name) {
  await kindly(tell("/local/person", { name, language: navigator.language }).then(({ id }) => become(id)));
}

function become(id) {
  panes.closeOnPhone();
  if (id === person && loadedOnce) return;
  person = id;
  loadedOnce = false;
  log.clear();
  history.replaceState(null, "", `?person=${id}`);
  stream.follow(id);
}

/** All but the messages: those are told by events, and an answer that is older than the last
 * event would take it away again. Null if one has become somebody else meanwhile. */
async function refresh() {
  const asked = person;
  const state = await ask(`/local/state?person=${asked}`);
  if (asked !== person) return null;
  introduce(state.bot);
  clock.show(state.now, state.controls);
  people.show(state.people, person);
  blocked = Boolean(state.people.find(({ id }) => id === person)?.blocked);
  settle();
  return state;
}

/** Everything, while the stream holds its events back. */
async function load() {
  const state = await refresh();
  if (!state) return;
  const news = state.messages.filter((one) => loadedOnce && one.from?.is_bot && !log.has(one.message_id));
  log.replace(state.messages);
  loadedOnce = true;
  settle();
  news.forEach(arrived);
  banner("");
  await calls.catchUp();
}

function introduce(known) {
  bot = known;
  title.name = bot.first_name;
  byId("bot-name").textContent = bot.first_name;
  byId("description").textContent = bot.description || "Press START to say hello.";
  for (const avatar of document.querySelectorAll(".avatar:not(.small)")) avatar.textContent = initials(bot.first_name);
  composer.commands = bot.commands;
}

function settle() {
  const empty = loadedOnce && log.empty;
  byId("beginning").hidden = !empty;
  composer.show({ empty, blocked });
}

function arrived({ silent }) {
  if (!silent) sound.arrived();
  title.arrived();
  rest();
}

function happened({ kind, payload }) {
  if (kind === "message" || kind === "edit") {
    const fresh = kind === "message" && payload.from?.is_bot && !log.has(payload.message_id);
    log.show(payload);
    if (fresh) arrived(payload);
  } else if (kind === "delete") log.remove(payload.message_id);
  else if (kind === "answer") answered(payload);
  else if (kind === "call") calls.show(payload);
  else if (kind === "action") act(payload.action);
  else if (kind === "commands") kindly(refresh());
  settle();
}

function answered({ query_id, text, alert }) {
  waiting.answered(query_id);
  if (text) (alert ? alertBox : toast)(text);
}

function act(action) {
  byId("activity").textContent = `${ACTIONS[action] ?? "busy"}…`;
  clearTimeout(resting);
  resting = setTimeout(rest, TYPING_MS);
}

function rest() {
  byId("activity").textContent = "bot";
}

/** The person of the address, else the first there is, else a new one. */
async function begin() {
  const state = await ask("/local/state");
  introduce(state.bot);
  const known = state.people.some(({ id }) => id === person);
  const first = known ? person : state.people[0]?.id;
  if (first) become(first);
  else await add("");
}

function beginOrRetry() {
  begin().catch((error) => {
    banner(AWAY);
    setTimeout(beginOrRetry, RETRY_MS);
    sentenceOf(error);
  });
}

beginOrRetry();
