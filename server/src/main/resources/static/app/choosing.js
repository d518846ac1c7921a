// Rows to choose by boxes of one name: all at once, and how many a button would take. The pages work without it.
//   data-choose-all="name"  a box for all of them      data-chosen="name"  tells how many; with data-words, in words
"use strict";
(() => {
  const boxesOf = (name) => [...document.querySelectorAll(`input[type=checkbox][name="${name}"]:not(:disabled)`)];

  function show() {
    document.querySelectorAll("[data-choose-all]").forEach((all) => {
      const boxes = boxesOf(all.dataset.chooseAll);
      const count = boxes.filter((box) => box.checked).length;
      all.hidden = !boxes.length;
      all.checked = count > 0 && count === boxes.length;
      all.indeterminate = count > 0 && count < boxes.length;
    });
    document.querySelectorAll("[data-chosen]").forEach((shown) => {
      const count = boxesOf(shown.dataset.chosen).filter((box) => box.checked).length;
      if (shown.dataset.words) {
        shown.dataset.unchosen ??= shown.textContent;
        shown.textContent = count ? shown.dataset.words.replace("{0}", count) : shown.dataset.unchosen;
      } else {
        shown.textContent = count;
        shown.hidden = !count;
      }
    });
  }

  document.addEventListener("change", (event) => {
    const name = event.target.dataset.chooseAll;
    if (name) boxesOf(name).forEach((box) => (box.checked = event.target.checked));
    show();
  });
  addEventListener("pageshow", show); // a browser that goes back brings the boxes as they were
  show();
})();
