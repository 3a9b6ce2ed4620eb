// Where the address is secure the site can be installed, and its last home page read without a network:
// by the account that it belongs to, and by nobody else (js/worker.js).

const HOME = "/today/";
const { account } = document.body.dataset;

if (document.documentElement.dataset.offline !== undefined) readOnly();
else if (navigator.serviceWorker && document.querySelector("link[rel=manifest]")) look();

async function look() {
  const kept = await caches.match(HOME, { ignoreVary: true });
  const isOwn = account && kept && (await kept.text()).includes(`data-account="${account}"`);
  if (kept && !isOwn) await caches.delete("home");
  if (!account) return;
  await navigator.serviceWorker.register("/worker.js");
  const { active } = await navigator.serviceWorker.ready;
  if (!isOwn) active.postMessage("home");
}

function readOnly() {
  for (const link of document.querySelectorAll("a[href]:not([data-retry])")) link.removeAttribute("href");
  addEventListener("online", () => location.reload());
}
