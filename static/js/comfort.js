// Reading comfort is applied at once; the account keeps it, or for a visitor this browser's cookies.

const YEAR = 365 * 24 * 3600;
const ON_ROOT = { theme: "theme", text_size: "textSize", spacing: "spacing", face: "face" };

for (const hidden of document.querySelectorAll("[data-needs-script]")) hidden.hidden = false;

document.addEventListener("change", async (event) => {
  const form = event.target.closest("[data-comfort]");
  if (!form) return;
  apply(new FormData(form));
  if (form.dataset.comfort === "browser") remember(form);
  else await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" }).catch(() => {});
});

function apply(chosen) {
  for (const [name, key] of Object.entries(ON_ROOT)) {
    if (chosen.has(name)) document.documentElement.dataset[key] = chosen.get(name);
  }
  document.dispatchEvent(new CustomEvent("comfort", { detail: { readsAloud: chosen.has("reads_aloud") } }));
}

function remember(form) {
  const chosen = new FormData(form);
  const secure = location.protocol === "https:" ? "; Secure" : "";
  for (const name of [...Object.keys(ON_ROOT), "reads_aloud"]) {
    document.cookie = `pixprep_${name}=${chosen.get(name) ?? ""}; Max-Age=${YEAR}; Path=/; SameSite=Lax${secure}`;
  }
}
