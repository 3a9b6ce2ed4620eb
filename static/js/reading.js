// Reading aloud by the browser's own voice: a button on the question, only for those who want it.

let isWanted = document.documentElement.dataset.readsAloud === "yes";

if ("speechSynthesis" in window) {
  offer();
  document.addEventListener("htmx:before:swap", () => speechSynthesis.cancel());
  document.addEventListener("htmx:after:swap", offer);
  document.addEventListener("comfort", (event) => {
    isWanted = event.detail.readsAloud;
    offer();
  });
  addEventListener("pagehide", () => speechSynthesis.cancel());
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-read-aloud]");
    if (button) toggle(button);
  });
}

function offer() {
  for (const button of document.querySelectorAll("[data-read-aloud]")) button.hidden = !isWanted;
}

function toggle(button) {
  if (speechSynthesis.speaking) {
    speechSynthesis.cancel();
    button.setAttribute("aria-pressed", "false");
    return;
  }
  const said = new SpeechSynthesisUtterance(textOf(document.getElementById(button.dataset.readAloud)));
  said.lang = document.documentElement.lang;
  said.onend = () => button.setAttribute("aria-pressed", "false");
  button.setAttribute("aria-pressed", "true");
  speechSynthesis.speak(said);
}

// A full stop after each block, so that the voice pauses there.
function textOf(element) {
  return element.innerText.split(/\n+/).filter(Boolean).join(". ");
}
