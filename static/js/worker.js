// The service worker: the last home page, read-only, while there is no network. No other page is kept, only the
// files that this one links. Signing in or out forgets it, and so does a home page that asks for a sign-in.

const HOME = "/today/";
const CACHE = "home";
const LINKED = /(?:href|src)="(\/static\/[^"]+)"/g;
const OPENING = /^\/sign-(in|out)\//;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", (event) => event.data === "home" && event.waitUntil(fetchHome()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method !== "GET") {
    if (OPENING.test(pathname)) event.waitUntil(caches.delete(CACHE));
  } else if (request.mode === "navigate") {
    if (pathname === HOME) event.respondWith(home(event));
  } else if (pathname.startsWith("/static/")) {
    event.respondWith(fetch(request).catch(async () => (await caches.match(request)) ?? Response.error()));
  }
});

async function takeOver() {
  const others = (await caches.keys()).filter((name) => name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
  await clients.claim();
}

async function fetchHome() {
  await remember(await fetch(HOME, { redirect: "manual" }));
}

async function home(event) {
  try {
    const response = await fetch(event.request);
    event.waitUntil(remember(response.clone()));
    return response;
  } catch {
    return (await readOnly()) ?? Response.error();
  }
}

async function remember(response) {
  if (response.type === "opaqueredirect" || response.redirected) return void (await caches.delete(CACHE));
  if (!response.ok) return;
  const cache = await caches.open(CACHE);
  const html = await response.clone().text();
  const linked = new Set([...html.matchAll(LINKED)].map(([, path]) => new URL(path, location.origin).href));
  for (const request of await cache.keys()) if (!linked.has(request.url)) await cache.delete(request);
  await cache.put(HOME, response);
  await Promise.allSettled([...linked].map((url) => cache.add(url)));
}

// The page as it was, marked so that it hides what cannot be done now (css/offline.css, js/offline.js).
async function readOnly() {
  const kept = await caches.match(HOME, { ignoreVary: true });
  if (!kept) return null;
  const html = (await kept.text()).replace("<html ", "<html data-offline ");
  return new Response(html, { headers: kept.headers });
}
