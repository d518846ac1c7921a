// The bureau's review: common phrases, progress of a comparison. The pages work without it.
"use strict";
(() => {
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
