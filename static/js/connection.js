// A lost connection shows a quiet banner; what could not be sent is sent again by itself.

const banner = document.getElementById("connection");
const refusal = document.getElementById("refusal");
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 30000;
const AGAIN = [502, 503, 504];
const waiting = new Map();
let pause = FIRST_PAUSE;
let timer;

document.addEventListener("htmx:error", ({ detail }) => {
  if (detail.ctx) keep(detail.ctx);
});
document.addEventListener("htmx:before:response", (event) => {
  const { ctx } = event.detail;
  if (!AGAIN.includes(ctx.response.status)) {
    received(ctx.sourceElement);
    return;
  }
  event.preventDefault();
  keep(ctx);
});
// What is not swapped in (see `noSwap` in base.html) is a page of its own, and says nothing here.
document.addEventListener("htmx:response:error", ({ detail }) => {
  if (refusal) refusal.hidden = !htmx.config.noSwap.includes(detail.ctx.response.status);
});
addEventListener("online", retry);
addEventListener("offline", () => show(true));

function keep({ sourceElement, sourceEvent, request, response }) {
  if (!sourceElement.isConnected) return;
  waiting.set(sourceElement, sourceEvent?.submitter ?? request?.submitter);
  show(true);
  clearTimeout(timer);
  timer = setTimeout(retry, response?.headers.get("Retry-After") * 1000 || pause);
  pause = Math.min(pause * 2, LONGEST_PAUSE);
}

function received(element) {
  waiting.delete(element);
  if (waiting.size) return;
  pause = FIRST_PAUSE;
  show(false);
}

// The server knows a submission that it has already had, so sending one twice is safe.
function retry() {
  clearTimeout(timer);
  if (!waiting.size) show(!navigator.onLine);
  for (const [element, submitter] of waiting) {
    waiting.delete(element);
    if (!element.isConnected) continue;
    if (element instanceof HTMLFormElement) element.requestSubmit(submitter?.isConnected ? submitter : undefined);
    else element.click();
  }
}

function show(isLost) {
  if (banner) banner.hidden = !isLost;
}
