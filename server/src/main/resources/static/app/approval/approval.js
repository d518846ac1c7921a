// Keys and phrases of the pages of approval. Every page works without it.
"use strict";
(() => {
  const typing = (event) =>
    event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog[open]") ||
    event.ctrlKey || event.metaKey || event.altKey || event.isComposing;

  // ---- the list: J and K move, X picks, Enter opens ----
  const table = document.querySelector("#inbox table");
  const rows = table ? [...table.querySelectorAll("tbody tr")] : [];
  let at = -1;
  function move(by) {
    if (!rows.length) return;
    if (rows[at]) rows[at].classList.remove("at");
    at = Math.min(Math.max(at + by, 0), rows.length - 1);
    rows[at].classList.add("at");
    rows[at].querySelector("a").focus({ preventScroll: true });
    rows[at].scrollIntoView({ block: "nearest" });
  }

  // ---- the case: A approves, R sends back; J and K lead from the list ----
  document.addEventListener("keydown", (event) => {
    if (typing(event)) return;
    const key = event.key.toLowerCase();
    if (rows.length && (key === "j" || key === "k")) move(key === "j" ? 1 : -1);
    else if (rows[at] && key === "x") {
      const box = rows[at].querySelector("input[name=item]:not(:disabled)");
      if (box) box.click();
    } else if (key === "a" || key === "r") {
      const button = document.querySelector('[data-key="' + key + '"]:not(:disabled)');
      if (!button) return;
      event.preventDefault();
      const opinion = document.getElementById("opinion");
      if (key === "r" && !opinion.value.trim()) opinion.focus();
      else if (document.activeElement === button) button.click();
      else button.focus(); // the key once more, or Enter, does it
    }
  });

  // ---- phrases ----
  document.addEventListener("click", (event) => {
    const phrase = event.target.closest("[data-phrase]");
    if (!phrase) return;
    const opinion = document.getElementById("opinion");
    const text = phrase.textContent.trim();
    opinion.value = opinion.value.trim() ? opinion.value.trim() + text : text;
    opinion.dispatchEvent(new Event("input", { bubbles: true }));
    opinion.focus();
  });
})();
