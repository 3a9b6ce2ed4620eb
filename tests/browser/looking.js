// What the tests look at in a page. `page.evaluate` gets one of these functions by name.

const visible = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const short = (e) => e.outerHTML.slice(0, 110);

const looking = {
  overflow: () => document.documentElement.scrollWidth - document.documentElement.clientWidth,

  structure() {
    const found = [];
    if (document.querySelectorAll("h1").length !== 1) found.push("not one h1");
    if (!document.title.trim()) found.push("no title");
    if (!document.documentElement.lang) found.push("no language");
    const levels = [...document.querySelectorAll("main :is(h1, h2, h3, h4)")].filter(visible).map((e) => +e.tagName[1]);
    levels.forEach((level, i) => {
      if (i && level > levels[i - 1] + 1) found.push(`heading jumps to h${level}`);
    });
    const targets = "main :is(a.button, button, input:not([type=hidden]), select, textarea, summary)";
    for (const e of [...document.querySelectorAll(targets)].filter(visible)) {
      if (e.matches("button.link") || e.closest("p, td")) continue;
      const { height } = (e.closest("label") ?? e).getBoundingClientRect();
      if (height && height < 24) found.push(`target ${Math.round(height)} px high: ${short(e)}`);
    }
    return found;
  },

  // What the Tab key should reach: one radio button of each group.
  tabbable() {
    const groups = new Set();
    return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter((e) => {
      if (e.disabled || e.tabIndex < 0 || e.type === "hidden" || !e.checkVisibility({ visibilityProperty: true })) return false;
      if (e.type !== "radio") return true;
      const group = `${e.form?.action ?? ""} ${e.name}`;
      if (groups.has(group)) return false;
      return groups.add(group);
    });
  },

  focused() {
    const e = document.activeElement;
    // Past the end the round begins again; a date has several stops in one field, some inside its own shadow.
    if (!e || e === document.body || (e.dataset.reached && e !== window.lastFocused)) return null;
    if (e === window.lastFocused) return { html: short(e), isSeen: true, isInView: true };
    window.lastFocused = e;
    e.dataset.reached = "yes";
    const shown = ["radio", "checkbox"].includes(e.type)
      ? [e, e.closest("label"), e.nextElementSibling, e.parentElement]
      : [e, ...e.querySelectorAll("path")];
    const isSeen = shown.some((one) => {
      if (!one) return false;
      const style = getComputedStyle(one);
      const isStroked = one.tagName === "path" && style.stroke !== "none" && parseFloat(style.strokeWidth) >= 2;
      const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
      return isOutlined || (isStroked && one.closest(":focus-visible"));
    });
    const { top, bottom } = e.getBoundingClientRect();
    return { html: short(e), isSeen, isInView: bottom > 0 && top < innerHeight };
  },

  missed: () =>
    looking
      .tabbable()
      .filter((e) => !e.dataset.reached && e.type !== "radio")
      .map(short),

  // Words under the box that marks what they belong to.
  covered() {
    const found = [];
    for (const part of document.querySelectorAll("[data-markable]")) {
      const box = part.querySelector(".marker > .icon")?.getBoundingClientRect();
      const words = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (box && words.nextNode()) {
        const { parentElement, textContent } = words.currentNode;
        if (!textContent.trim() || parentElement.closest(".marker, .visually-hidden")) continue;
        const range = document.createRange();
        range.selectNodeContents(words.currentNode);
        const isCovered = [...range.getClientRects()].some((line) => {
          const wide = Math.min(line.right, box.right) - Math.max(line.left, box.left);
          const high = Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top);
          return wide > 1 && high > 3;
        });
        if (isCovered) found.push(textContent.trim());
      }
    }
    return found;
  },

  edgeless: () =>
    [...document.querySelectorAll("main :is(.button, input, select, textarea)")]
      .filter((e) => !["hidden", "radio", "checkbox", "file"].includes(e.type) && visible(e))
      .filter((e) => !e.classList.contains("quiet"))
      .filter((e) => {
        const style = getComputedStyle(e);
        return parseFloat(style.borderTopWidth) < 1 && style.textDecorationLine === "none";
      })
      .map(short),
};
