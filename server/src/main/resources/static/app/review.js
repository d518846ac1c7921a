// The bureau's review: choose all, count the chosen, common phrases, progress of a comparison. The pages work without it.
"use strict";
(() => {
  const boxes = (name) => [...document.querySelectorAll(`input[type=checkbox][name="${name}"]`)];

  function count() {
    for (const shown of document.querySelectorAll("[data-count]")) {
      const chosen = boxes(shown.dataset.count).filter((box) => box.checked).length;
      shown.textContent = String(chosen);
      shown.hidden = chosen === 0;
    }
  }

  document.addEventListener("change", (event) => {
    const all = event.target.dataset.all;
    if (all) {
      boxes(all).forEach((box) => { box.checked = event.target.checked; });
    }
    count();
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-phrase]");
    if (button) {
      const into = document.getElementById(button.dataset.into);
      into.value = into.value.trim() ? `${into.value.trim()}\n${button.dataset.phrase}` : button.dataset.phrase;
      into.focus();
    }
  });

  async function poll() {
    const waiting = document.querySelector("[data-poll]");
    if (!waiting) {
      return;
    }
    const answer = await fetch(waiting.dataset.poll, {headers: {"HX-Request": "true"}});
    if (answer.ok) {
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body.firstElementChild;
      waiting.replaceWith(fresh);
      setTimeout(poll, 2000);
    }
  }

  setTimeout(poll, 2000);
})();
