// A list of forms to choose from: all at once, and how many a button would take.
"use strict";
(() => {
  const form = document.getElementById("chosen");
  if (!form) return;
  const boxes = Array.from(form.querySelectorAll('input[name="form"]'));
  const all = form.querySelector("[data-choose-all]");
  const taker = form.querySelector("[data-chosen]");
  const unchosen = taker && taker.textContent;

  function show() {
    const count = boxes.filter((box) => box.checked).length;
    all.checked = count > 0 && count === boxes.length;
    all.indeterminate = count > 0 && count < boxes.length;
    if (taker) taker.textContent = count ? taker.dataset.chosen.replace("{0}", count) : unchosen;
  }

  all.hidden = !boxes.length;
  all.addEventListener("change", () => {
    boxes.forEach((box) => (box.checked = all.checked));
    show();
  });
  boxes.forEach((box) => box.addEventListener("change", show));
  addEventListener("pageshow", show);
  show();
})();
