// Import of files: one after the other with a progress bar; the source lights up where a cell was read; corrections keep themselves.
"use strict";
(() => {
  const { send } = window.mingxiao;

  // ---- handing in: files go one by one, so that what has arrived stays when the page is left ----
  for (const form of document.querySelectorAll("[data-intake]")) {
    const input = form.querySelector("input[type=file]");
    const zone = form.querySelector(".drop-zone");
    for (const kind of ["dragenter", "dragover"]) zone.addEventListener(kind, (event) => { event.preventDefault(); zone.classList.add("over"); });
    for (const kind of ["dragleave", "drop"]) zone.addEventListener(kind, (event) => { event.preventDefault(); zone.classList.remove("over"); });
    zone.addEventListener("drop", (event) => { input.files = event.dataTransfer.files; });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const files = [...input.files];
      const box = form.querySelector(".upload-progress");
      const bar = box.querySelector("progress");
      box.hidden = false;
      for (const button of form.querySelectorAll("button")) button.disabled = true;
      let target = form.action;
      for (let i = 0; i < files.length; i++) {
        bar.value = (100 * i) / files.length;
        box.querySelector("span").textContent = `${i + 1}/${files.length} ${files[i].name}`;
        const body = new FormData();
        body.append("file", files[i]);
        const unit = form.querySelector("[name=unit]");
        if (unit && i === 0) body.append("unit", unit.value);
        const answer = await send(target, { method: "POST", body });
        if (!answer.ok) { box.querySelector("span").textContent = `${files[i].name}: ${answer.status}`; break; }
        if (i === 0) target = answer.url.endsWith("/files") ? answer.url : `${answer.url}/files`;
      }
      location.assign(target.replace(/\/files$/, ""));
    });
  }

  // ---- the source lights up where the cell in focus was read ----
  const lit = [];
  function light(place) {
    for (const cell of lit.splice(0)) cell.classList.remove("lit");
    if (!place) return;
    const cells = place.startsWith("L")
      ? document.querySelectorAll(`.source-text [data-line="${place.slice(1)}"]`)
      : document.querySelectorAll(`.source-text [data-cell="${place}"]`);
    for (const cell of cells) {
      cell.classList.add("lit");
      lit.push(cell);
    }
    if (lit.length) lit[0].scrollIntoView({ block: "center", inline: "nearest" });
  }
  document.addEventListener("focusin", (event) => {
    const cell = event.target.closest(".read-table td");
    if (cell) light(cell.dataset.place);
  });
  document.addEventListener("click", (event) => {
    const cell = event.target.closest(".read-table td");
    if (cell) light(cell.dataset.place);
    const source = event.target.closest(".source-text [data-cell]");
    const read = source && document.querySelector(`.read-table td[data-place="${source.dataset.cell}"] textarea`);
    if (read) read.focus();
    const shows = event.target.closest("[data-shows]");
    if (shows) show(shows.dataset.shows);
  });

  // ---- table or pages of the source ----
  function show(id) {
    for (const button of document.querySelectorAll("[data-shows]")) {
      button.setAttribute("aria-pressed", String(button.dataset.shows === id));
      document.getElementById(button.dataset.shows).hidden = button.dataset.shows !== id;
    }
  }
  if (document.querySelector("[data-shows]")) show("source-table");

  // ---- corrections keep themselves on leaving a cell ----
  document.addEventListener("change", async (event) => {
    const form = event.target.closest("form[data-corrections]");
    if (!form || !event.target.name) return;
    const body = new URLSearchParams([[event.target.name, event.target.value]]);
    const answer = await send(form.action, { method: "POST", body, headers: { "HX-Request": "true" } });
    if (!answer.ok) return window.mingxiao.toast(document.documentElement.lang.startsWith("en") ? "Not kept; try again." : "没有保存，请再试一次。");
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("read");
    const focused = document.activeElement && document.activeElement.name;
    document.getElementById("read").replaceWith(fresh);
    const again = focused && fresh.querySelector(`[name="${focused}"]`);
    if (again) again.focus();
  });
})();
