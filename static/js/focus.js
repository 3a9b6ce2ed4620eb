// After a swap the focus goes where reading goes on: to [data-focus], else to the heading.

document.addEventListener("htmx:after:swap", (event) => {
  const { target: old } = event.detail.ctx;
  const target = document.getElementById(old?.id || "step") ?? old;
  const place = target?.querySelector("[data-focus]") ?? target?.querySelector("h1");
  if (!place) return;
  if (!place.hasAttribute("tabindex") && !place.matches("a, button, input, select, textarea")) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  if (!isSeen(place)) place.scrollIntoView({ block: "start" });
});

function isSeen(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

// A menu closes by Escape, by a press elsewhere, and when the focus leaves it.
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details[data-menu][open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
addEventListener("click", (event) => closeMenus(event.target));
addEventListener("focusin", (event) => closeMenus(event.target));

function closeMenus(target) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!menu.contains(target)) menu.open = false;
  }
}
