// What all pages share: safe requests, toasts, dialogs, search by Ctrl+K, switches, shortcuts. Every page works without it.
"use strict";
(() => {
  const $ = (selector, from = document) => from.querySelector(selector);
  const csrf = $('meta[name="csrf"]');
  const csrfHeader = csrf && csrf.dataset.header ? { [csrf.dataset.header]: csrf.content } : {};

  /** A key for a request that may be sent twice and is done once; works without https, too. */
  const newKey = () =>
    [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  /** fetch with what the server asks for; the session's end leads to the sign-in page. */
  async function send(url, options = {}) {
    const answer = await fetch(url, {
      ...options,
      credentials: "same-origin",
      headers: {
        "X-Requested-With": "XMLHttpRequest",
        ...(options.method === "POST" ? { "Idempotency-Key": newKey() } : {}),
        ...csrfHeader,
        ...options.headers,
      },
    });
    if (answer.status === 401) document.dispatchEvent(new CustomEvent("mingxiao:signed-out"));
    return answer;
  }

  // ---- htmx ----
  document.addEventListener("htmx:configRequest", (event) => {
    Object.assign(event.detail.headers, csrfHeader);
    if (event.detail.verb === "post" && !("_key" in event.detail.parameters)) event.detail.headers["Idempotency-Key"] = newKey();
  });
  // A form that stays on the page is another request once it was answered; so is one that came back from the browser's store.
  const renewKeys = (from) => from.querySelectorAll('input[name="_key"]').forEach((field) => (field.value = newKey()));
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.xhr && event.detail.xhr.status > 0) renewKeys(event.target);
  });
  addEventListener("pageshow", (event) => event.persisted && renewKeys(document));
  document.addEventListener("toast", (event) => toast(event.detail.text || event.detail.value, event.detail.undo));

  // ---- toasts: ten seconds, or as long as one points at them ----
  const toasts = $("#toasts");
  function toast(text, undo) {
    if (!toasts || !text) return;
    const line = document.createElement("div");
    line.className = "toast-line";
    line.append(Object.assign(document.createElement("span"), { textContent: text }));
    if (undo) {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: toasts.dataset.undo });
      button.addEventListener("click", async () => {
        line.remove();
        if (typeof undo === "function") undo();
        else if ((await send(undo, { method: "POST" })).ok) location.reload();
      });
      line.append(button);
    }
    toasts.append(line);
    fade(line);
  }
  function fade(line) {
    let timer = setTimeout(() => line.remove(), 10000);
    line.addEventListener("pointerenter", () => clearTimeout(timer));
    line.addEventListener("pointerleave", () => (timer = setTimeout(() => line.remove(), 3000)));
  }
  if (toasts) for (const line of toasts.children) fade(line);

  // ---- dialogs, menus ----
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-dialog]");
    const dialog = opener && document.getElementById(opener.dataset.dialog);
    if (dialog) {
      event.preventDefault();
      dialog.showModal();
    }
    if (event.target.closest("[data-close]")) event.target.closest("dialog").close();
    if (event.target.matches("dialog")) event.target.close();
    if (event.target.closest("[data-help]")) $("#shortcuts").showModal();
    for (const open of document.querySelectorAll("details.drop[open]")) if (!open.contains(event.target)) open.open = false;
  });

  // ---- theme, type, menu: without a new page ----
  const switched = {
    theme: (value) => document.documentElement.setAttribute("data-bs-theme", value),
    type: (value) => document.documentElement.classList.toggle("large-type", value === "large"),
    menu: (value) => document.body.classList.toggle("narrow-menu", value === "narrow"),
  };
  const opposite = { light: "dark", dark: "light", usual: "large", large: "usual", wide: "narrow", narrow: "wide" };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-switch]");
    if (!button) return;
    event.preventDefault();
    switched[button.name](button.value);
    button.setAttribute("aria-pressed", String(["dark", "large", "narrow"].includes(button.value)));
    const body = new URLSearchParams({ [button.name]: button.value, back: "/" });
    button.value = opposite[button.value];
    await send("/preferences", { method: "POST", body, redirect: "manual" });
  });

  // ---- search ----
  const palette = $("#palette");
  const opener = $("[data-opens-palette]");
  if (palette) {
    const input = $("input", palette);
    const list = $("#palette-hits");
    let asked = 0;
    const hits = () => [...list.querySelectorAll(".hit")];
    const mark = (index) =>
      hits().forEach((hit, i) => {
        hit.setAttribute("aria-selected", String(i === index));
        if (i === index) {
          input.setAttribute("aria-activedescendant", hit.id);
          hit.scrollIntoView({ block: "nearest" });
        }
      });
    const open = () => {
      if (palette.open) return;
      input.value = "";
      list.replaceChildren();
      palette.showModal();
      input.focus();
    };
    let timer;
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const mine = ++asked;
        const answer = await send("/search?q=" + encodeURIComponent(input.value), { headers: { "HX-Request": "true" } });
        if (!answer.ok || mine !== asked) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        list.replaceChildren(...page.body.children);
        hits().forEach((hit, i) => Object.assign(hit, { id: "hit-" + i, role: "option", tabIndex: -1 }));
        mark(0);
      }, 150);
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const all = hits();
      const at = all.findIndex((hit) => hit.getAttribute("aria-selected") === "true");
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        mark((at + (event.key === "ArrowDown" ? 1 : all.length - 1)) % Math.max(all.length, 1));
      } else if (event.key === "Enter" && at >= 0) {
        event.preventDefault();
        location.assign(all[at].href);
      }
    });
    if (opener) opener.addEventListener("pointerdown", (event) => { event.preventDefault(); open(); });
    document.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        open();
      }
    });
  }

  // ---- shortcuts: G and a letter; ? for the list ----
  let waiting = false;
  const places = { h: "/", g: "/goals", t: () => ($(".top-bar .tasks") || {}).href };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") for (const open of document.querySelectorAll("details.drop[open]")) open.open = false;
    const typing = event.target.closest("input, textarea, select, [contenteditable], [role=grid], dialog[open]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "?" && $("#shortcuts")) return $("#shortcuts").showModal();
    if (waiting && places[event.key]) {
      const to = typeof places[event.key] === "function" ? places[event.key]() : places[event.key];
      if (to) location.assign(to);
    }
    waiting = event.key === "g" && !waiting;
    if (waiting) setTimeout(() => (waiting = false), 1000);
  });

  // ---- what is typed and not sent: asked for before leaving. <form data-unsaved> ----
  const changed = new Set();
  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-unsaved]");
    if (form) changed.add(form);
  });
  document.addEventListener("submit", (event) => changed.delete(event.target));
  addEventListener("beforeunload", (event) => { if (changed.size) event.preventDefault(); });

  // ---- signing out leaves nothing of what was entered in this browser, unless the page wants to save it first ----
  addEventListener("submit", (event) => {
    if (event.defaultPrevented || !/\/sign-out$/.test(event.target.action)) return;
    Object.keys(localStorage).filter((name) => name.startsWith("mingxiao.entry.")).forEach((name) => localStorage.removeItem(name));
  });

  // ---- lists whose choice is a query of its own: <select data-submits> ----
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-submits]") && event.target.form) event.target.form.requestSubmit();
  });

  const first = $("[data-focus]");
  if (first) first.focus();

  window.mingxiao = { send, toast };
})();
