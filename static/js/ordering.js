// Putting in order by buttons, by the arrow keys with Alt, or by dragging; the selects underneath stay the truth.

const announcements = document.getElementById("announcements");
let dragged = null;

prepareAll();
document.addEventListener("htmx:after:swap", prepareAll);
document.addEventListener("restored", (event) => event.target.querySelectorAll("[data-order]").forEach(sortBySelects));

function prepareAll() {
  for (const list of document.querySelectorAll("[data-order]:not([data-ready], [data-review])")) {
    list.dataset.ready = "yes";
    sortBySelects(list);
  }
}

function sortBySelects(list) {
  const place = (item) => Number(item.querySelector("select").value);
  list.append(...[...list.children].sort((one, other) => place(one) - place(other)));
  number(list);
}

function number(list) {
  const items = [...list.children];
  items.forEach((item, index) => {
    item.querySelector("select").value = index + 1;
    item.querySelector("[data-move=up]").disabled = index === 0;
    item.querySelector("[data-move=down]").disabled = index === items.length - 1;
  });
}

function moved(list, item) {
  number(list);
  item.querySelector("select").dispatchEvent(new Event("change", { bubbles: true }));
  const place = [...list.children].indexOf(item) + 1;
  const words = list.dataset.moved.replace("{place}", place).replace("{count}", list.children.length);
  announcements.textContent = `${item.querySelector(".order-text").textContent.trim()}: ${words}`;
}

function move(item, direction) {
  const list = item.parentElement;
  if (direction === "up" && item.previousElementSibling) item.previousElementSibling.before(item);
  else if (direction === "down" && item.nextElementSibling) item.nextElementSibling.after(item);
  else return;
  moved(list, item);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-order] [data-move]");
  if (!button) return;
  move(button.closest("li"), button.dataset.move);
  const other = button.parentElement.querySelector(`[data-move=${button.dataset.move === "up" ? "down" : "up"}]`);
  (button.disabled ? other : button).focus();
});

document.addEventListener("keydown", (event) => {
  const item = event.target.closest("[data-ready] > li");
  if (!item || !event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
  event.preventDefault();
  const focused = document.activeElement;
  move(item, event.key === "ArrowUp" ? "up" : "down");
  (focused.disabled ? item.querySelector("[data-move]:not(:disabled)") : focused).focus();
});

document.addEventListener("dragstart", (event) => {
  const item = event.target.closest?.("[data-ready] > li");
  if (!item) return;
  dragged = item;
  item.dataset.dragged = "yes";
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", "");
});

document.addEventListener("dragover", (event) => {
  if (!dragged) return;
  const over = event.target.closest?.("[data-ready] > li");
  if (!over || over.parentElement !== dragged.parentElement) return;
  event.preventDefault();
  if (over === dragged) return;
  const { top, height } = over.getBoundingClientRect();
  if (event.clientY < top + height / 2) over.before(dragged);
  else over.after(dragged);
});

document.addEventListener("drop", (event) => dragged && event.preventDefault());
document.addEventListener("dragend", () => {
  if (!dragged) return;
  delete dragged.dataset.dragged;
  moved(dragged.parentElement, dragged);
  dragged = null;
});
