// What is being answered is kept: at once in this browser, within five seconds at the server, until the answer is in.
// A draft belongs to a question ([data-draft] is its address); its version is the moment of its last change by the
// server's clock, and the newest stands (docs/decisions/the-newest-draft-stands.md). Files cannot be kept.

const PREFIX = `draft:${document.body.dataset.account}:`;
const WEEK = 7 * 24 * 3600 * 1000;
const QUIET = 1000;
const LONGEST = 4000;
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 30000;
const PATIENCE = 10000;
const SPOKEN = ["kept", "open", "signed-out", "newer", "closed", "gone", "refused"];
const writer = crypto.getRandomValues(new Uint32Array(3)).join("-");
const watched = new Map();

forgetOld();
watchAll();
document.addEventListener("htmx:after:swap", watchAll);
document.addEventListener("input", changed);
document.addEventListener("change", changed);
document.addEventListener("htmx:before:request", (event) => rest(event.detail.ctx.sourceElement.closest?.("form")));
document.addEventListener("htmx:finally:request", (event) => arm(watched.get(event.detail.ctx.sourceElement.closest?.("form"))));
document.addEventListener("click", (event) => event.target.closest("[data-reload]") && location.reload());
document.addEventListener("submit", leave);
document.addEventListener("visibilitychange", () => document.hidden && sendAll());
addEventListener("pagehide", sendAll);
addEventListener("online", () => watched.forEach((draft) => save(draft)));
addEventListener("pageshow", (event) => event.persisted && watched.size && location.reload());

function watchAll() {
  for (const form of watched.keys()) if (!form.isConnected) watched.delete(form);
  for (const { dataset } of document.querySelectorAll("[data-answered]")) forget(dataset.answered);
  for (const form of document.querySelectorAll("form[data-draft]")) if (!watched.has(form)) watch(form);
}

function watch(form) {
  const { draft: address, version, now } = form.dataset;
  const draft = { form, address, skew: now - Date.now(), seen: +version, version: +version, saved: +version, pause: FIRST_PAUSE };
  watched.set(form, draft);
  draft.text = textOf(form);
  const copies = copiesOf(address);
  const newest = copies.at(-1);
  // What the server shows again after an answer it could not read is newer than any draft.
  if (newest?.version > draft.seen && fits(form, newest.fields) && !form.querySelector(".field-errors")) {
    restore(form, newest.fields);
    draft.text = textOf(form);
    Object.assign(draft, { seen: newest.seen, version: newest.version });
    localCopy(() => localStorage.removeItem(copies.pop().name));
    draft.isKept = keep(draft);
    show(draft, "saving");
    save(draft);
  }
  copies.forEach((copy) => file(draft, copy));
}

function changed(event) {
  const draft = watched.get(event.target.closest("form[data-draft]"));
  const text = draft && textOf(draft.form);
  if (!draft || draft.text === text) return;
  draft.text = text;
  draft.version = Math.max(Date.now() + draft.skew, draft.version + 1);
  draft.since ??= Date.now();
  draft.isKept = keep(draft);
  show(draft, "saving");
  arm(draft);
}

function arm(draft) {
  if (!draft || draft.version === draft.saved || !draft.form.isConnected) return;
  clearTimeout(draft.timer);
  draft.timer = setTimeout(save, Math.max(0, Math.min(QUIET, (draft.since ?? Date.now()) + LONGEST - Date.now())), draft);
}

function rest(form) {
  clearTimeout(watched.get(form)?.timer);
}

function sendAll() {
  watched.forEach((draft) => save(draft, { isLeaving: true }));
}

// One request at a time; only a page that goes away does not wait for the one under way.
async function save(draft, { isLeaving = false } = {}) {
  clearTimeout(draft.timer);
  if (draft.version === draft.saved || draft.isClosed || (draft.isUnderWay && !isLeaving)) return;
  const { version } = draft;
  draft.isUnderWay = true;
  const receipt = await send(draft.address, { fields: fieldsOf(draft.form), version, seen: draft.seen, writer });
  draft.isUnderWay = false;
  take(draft, receipt, version);
}

async function send(address, { fields, version, seen, writer }) {
  const body = new URLSearchParams([...fields, ["version", Math.round(version)], ["seen", seen], ["writer", writer]]);
  const headers = { "X-CSRFToken": document.cookie.match(/(?:^|; )(?:__Host-csrf|csrftoken)=([^;]+)/)?.[1] ?? "" };
  try {
    const response = await fetch(address, { method: "POST", body, headers, keepalive: true, signal: AbortSignal.timeout(PATIENCE) });
    if (response.status === 404) return { state: "gone" };
    if (response.headers.get("Content-Type")?.includes("json")) return await response.json();
  } catch {
    // No network, or no answer in time: tried again.
  }
  return { state: "kept" };
}

function take(draft, { state, version: stored }, sent) {
  if (sent < draft.saved) return;
  const isDone = ["saved", "both", "newer"].includes(state);
  if (isDone) {
    draft.saved = Math.max(draft.saved, sent);
    if (state !== "newer") draft.seen = Math.max(draft.seen, stored);
    draft.pause = FIRST_PAUSE;
    if (draft.version === draft.saved) localCopy(() => localStorage.removeItem(nameOf(draft.address, writer)));
  }
  draft.since = draft.version === draft.saved ? undefined : Date.now();
  draft.isClosed = state === "closed";
  if (draft.isClosed) forget(draft.address);
  if (!isDone || draft.version === draft.saved) show(draft, state === "kept" && !draft.isKept ? "open" : state);
  if (isDone) arm(draft);
  else if (["kept", "signed-out"].includes(state)) tryAgain(draft);
}

function tryAgain(draft) {
  draft.timer = setTimeout(save, draft.pause, draft);
  draft.pause = Math.min(draft.pause * 2, LONGEST_PAUSE);
}

// An older text of another window is handed to the server, which keeps it beside the newest. So is one whose fields
// this page does not have, written before the site changed: the server still knows them and shows the page again.
async function file(draft, copy) {
  const { state } = await send(draft.address, copy);
  if (["saved", "both", "newer", "closed"].includes(state)) localCopy(() => localStorage.removeItem(copy.name));
  if (["saved", "both"].includes(state) && !fits(draft.form, copy.fields) && draft.version === draft.saved) location.reload();
  if (["both", "newer"].includes(state) && draft.version === draft.saved) show(draft, "both");
}

// Signing out saves what is not saved yet, then leaves nothing in this browser.
async function leave(event) {
  const form = event.target;
  if (!form.matches("[data-sign-out]") || form.dataset.isLeft) return;
  event.preventDefault();
  form.dataset.isLeft = "yes";
  const unsaved = [...watched.values()].map((draft) => save(draft, { isLeaving: true }));
  await Promise.race([Promise.all(unsaved), new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE))]);
  watched.clear();
  namesOf(PREFIX).forEach((name) => localCopy(() => localStorage.removeItem(name)));
  form.submit();
}

function show(draft, state) {
  const line = draft.form.querySelector("[data-draft-line]");
  const words = document.getElementById("draft-words")?.content.querySelector(`[data-state="${state}"]`);
  if (!line || !words || draft.shown === state) return;
  draft.shown = state;
  line.replaceChildren(words.cloneNode(true));
  line.hidden = false;
  if (SPOKEN.includes(state)) document.getElementById("announcements").textContent = words.textContent;
}

function fieldsOf(form) {
  return [...new FormData(form)].filter(([name, value]) => /^answer(-|$)/.test(name) && typeof value === "string");
}

function textOf(form) {
  return JSON.stringify(fieldsOf(form));
}

function fits(form, fields) {
  return fields.every(([name, value]) =>
    [...form.elements].some(
      (field) =>
        field.name === name &&
        (field.tagName === "SELECT"
          ? [...field.options].some((option) => option.value === value)
          : !["checkbox", "radio"].includes(field.type) || field.value === value),
    ),
  );
}

function restore(form, fields) {
  for (const field of form.elements) {
    if (!/^answer(-|$)/.test(field.name ?? "")) continue;
    const kept = fields.filter(([name]) => name === field.name).map(([, value]) => value);
    if (["checkbox", "radio"].includes(field.type)) field.checked = kept.includes(field.value);
    else if (kept.length) field.value = kept[0];
  }
  form.dispatchEvent(new CustomEvent("restored", { bubbles: true }));
}

// Copies in this browser: one for each window, so that none overwrites another's.

function nameOf(address, window) {
  return `${PREFIX}${address}:${window}`;
}

function keep({ form, address, version, seen }) {
  const copy = JSON.stringify({ fields: fieldsOf(form), version, seen, writer, at: Date.now() });
  return localCopy(() => localStorage.setItem(nameOf(address, writer), copy) ?? true);
}

function copiesOf(address) {
  const copies = namesOf(nameOf(address, "")).map((name) => ({ name, ...read(name) }));
  return copies.filter((copy) => copy.fields).sort((one, other) => one.version - other.version);
}

function forget(address) {
  namesOf(nameOf(address, "")).forEach((name) => localCopy(() => localStorage.removeItem(name)));
}

function forgetOld() {
  for (const name of namesOf("draft:")) {
    if (!(Date.now() - read(name)?.at < WEEK)) localCopy(() => localStorage.removeItem(name));
  }
}

function namesOf(start) {
  return localCopy(() => Object.keys(localStorage).filter((name) => name.startsWith(start))) ?? [];
}

function read(name) {
  return localCopy(() => JSON.parse(localStorage.getItem(name)));
}

// A browser may refuse to store: then the page says so.
function localCopy(action) {
  try {
    return action();
  } catch {
    return null;
  }
}
