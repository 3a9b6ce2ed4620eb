// What is being answered survives a reload and a closed lid: it is kept in this browser until the answer has arrived.
// A draft belongs to one step of one assessment ([data-step]); files cannot be kept.

const PREFIX = "draft:";
const DAYS = 7;
const SKIPPED = ["csrfmiddlewaretoken", "kind", "screen"];

document.addEventListener("input", (event) => keep(event.target.closest("form[data-answer]")));
document.addEventListener("change", (event) => keep(event.target.closest("form[data-answer]")));
document.addEventListener("htmx:after:swap", restoreAll);
forgetOld();
restoreAll();

function nameOf(form) {
  const step = form?.closest("[data-step]")?.dataset.step ?? form?.getAttribute("action");
  return step && PREFIX + step;
}

function keep(form) {
  const name = nameOf(form);
  if (!name) return;
  const fields = [...new FormData(form)].filter(([key, value]) => !SKIPPED.includes(key) && typeof value === "string");
  store(() => localStorage.setItem(name, JSON.stringify({ at: Date.now(), fields })));
}

function restoreAll() {
  const forms = [...document.querySelectorAll("form[data-answer]")];
  for (const form of forms) {
    const kept = read(nameOf(form));
    if (kept && isUntouched(form)) restore(form, kept.fields);
  }
  // A step without a form to answer has been received: its draft is done with.
  const step = document.querySelector("[data-step]");
  if (step && !step.querySelector("form[hx-post]")) store(() => localStorage.removeItem(PREFIX + step.dataset.step));
}

// What the server shows again after an answer it could not read is newer than any draft.
function isUntouched(form) {
  return !form.querySelector(".field-errors, .notice[data-kind='error']");
}

function restore(form, fields) {
  const values = Map.groupBy ? Map.groupBy(fields, ([key]) => key) : grouped(fields);
  for (const field of form.elements) {
    if (!field.name || SKIPPED.includes(field.name) || field.type === "file") continue;
    const kept = (values.get(field.name) ?? []).map(([, value]) => value);
    if (["checkbox", "radio"].includes(field.type)) field.checked = kept.includes(field.value);
    else if (kept.length) field.value = kept[0];
  }
  form.dispatchEvent(new CustomEvent("restored", { bubbles: true }));
}

function grouped(fields) {
  const map = new Map();
  for (const field of fields) map.set(field[0], [...(map.get(field[0]) ?? []), field]);
  return map;
}

function read(name) {
  return name && store(() => JSON.parse(localStorage.getItem(name)));
}

function forgetOld() {
  store(() => {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(PREFIX) && Date.now() - read(name)?.at > DAYS * 24 * 3600 * 1000) localStorage.removeItem(name);
    }
  });
}

// A browser may refuse to store: answering goes on without drafts.
function store(action) {
  try {
    return action();
  } catch {
    return null;
  }
}
