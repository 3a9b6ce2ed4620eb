// A form is sent once: a second press while the first is on its way does nothing.
// Its token is that of now: a sign-in in another window has changed the one it was drawn with.
// Forms that begin something also say how wide the screen is, since files cannot be opened on a phone.

const SMALL = "(max-width: 699px)";

const TOKEN = "csrfmiddlewaretoken";

addEventListener("submit", (event) => {
  const form = event.target;
  if (form.elements[TOKEN]) form.elements[TOKEN].value = token() ?? form.elements[TOKEN].value;
  if (form.dataset.sent && !form.hasAttribute("hx-post")) {
    event.preventDefault();
    return;
  }
  if (form.matches("[data-device]")) sayScreen(form);
  if (event.defaultPrevented || form.method !== "post" || form.hasAttribute("hx-post")) return;
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
});

document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
  if (token() && ctx.request.body.has?.(TOKEN)) ctx.request.body.set(TOKEN, token());
});
document.addEventListener("htmx:before:request", (event) => press(event, true));
document.addEventListener("htmx:finally:request", (event) => press(event, false));

// Back from the next page, the form may be sent again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
  }
});

function token() {
  return document.cookie.match(/(?:^|; )(?:__Host-csrf|csrftoken)=([^;]+)/)?.[1];
}

function sayScreen(form) {
  const field = form.elements.screen ?? form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name: "screen" }));
  field.value = matchMedia(SMALL).matches ? "small" : "wide";
}

function press(event, isBusy) {
  const { request, sourceElement } = event.detail.ctx;
  const button = request.submitter ?? (sourceElement.matches("a, button") ? sourceElement : null);
  if (isBusy) button?.setAttribute("aria-busy", "true");
  else button?.removeAttribute("aria-busy");
}
