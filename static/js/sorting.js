// A table with [data-sortable] is sorted by the buttons of its titles; a cell may give its value in data-value.

document.addEventListener("click", (event) => {
  const title = event.target.closest("table[data-sortable] th button")?.closest("th");
  if (title) sort(title.closest("table"), title);
});

function sort(table, title) {
  const order = title.ariaSort === "ascending" ? "descending" : "ascending";
  table.querySelectorAll("th[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
  title.setAttribute("aria-sort", order);
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const sign = order === "ascending" ? 1 : -1;
  const rows = [...table.tBodies[0].rows];
  rows.sort((one, other) => sign * words.compare(valueOf(one, title), valueOf(other, title)));
  table.tBodies[0].append(...rows);
}

function valueOf(row, title) {
  const cell = row.cells[title.cellIndex];
  return cell.dataset.value ?? cell.textContent.trim();
}
