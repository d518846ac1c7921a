// All about one cell: what the checks say and the person's answer, remarks of colleagues, and how it came to its text.
import { button, dayAndTime, element, say } from "./words.js";
import { severityMark, severityOf } from "./cell-view.js";
import { get, post } from "./api.js";

let open = null;

export function closeDetail() {
  if (!open) return;
  open.box.remove();
  const back = open.back;
  open = null;
  if (back) back();
}

/** @param at the element to stand beside; @param back what to do when closed */
export function showDetail(desk, at, title, findings, place, back) {
  closeDetail();
  const box = element("div", "cell-detail card", null, { role: "dialog", "aria-label": title, tabindex: "-1" });
  const head = element("div", "cell-detail-head");
  head.append(element("strong", "", title), button("btn-close", "", closeDetail));
  head.lastChild.setAttribute("aria-label", say("entry.close"));
  box.append(head);
  findings.forEach((finding) => box.append(aboutFinding(desk, finding)));
  if (place) {
    box.append(remarks(desk, place));
    box.append(history(desk, place));
  }
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    closeDetail();
  });
  document.body.append(box);
  open = { box: box, back: back };
  stand(box, at);
  box.focus();
}

function stand(box, at) {
  const cell = at.getBoundingClientRect();
  const below = innerHeight - cell.bottom > box.offsetHeight + 8;
  const top = below ? cell.bottom + 4 : Math.max(8, Math.min(cell.top, innerHeight - box.offsetHeight - 8));
  const left = below ? cell.left : cell.right + 4 + box.offsetWidth < innerWidth ? cell.right + 4 : cell.left - box.offsetWidth - 4;
  box.style.top = top + scrollY + "px";
  box.style.left = Math.max(8, Math.min(left, innerWidth - box.offsetWidth - 8)) + "px";
}

function aboutFinding(desk, finding) {
  const part = element("section", "finding finding-" + severityOf(finding));
  const head = element("div", "finding-head");
  head.append(severityMark(finding), element("span", "finding-message", finding.message), element("code", "finding-rule", finding.rule));
  part.append(head);
  [["evidence", finding.evidence], ["suggestion", finding.suggestion], ["basis", finding.basis]].forEach(([name, text]) => {
    if (!text || !text.length) return;
    const row = element("div", "finding-row");
    row.append(element("span", "finding-label", say("entry.finding." + name)), element("span", "", [].concat(text).join("；")));
    part.append(row);
  });
  if (severityOf(finding) !== "I" || finding.answer) part.append(answerForm(desk, finding));
  return part;
}

export function answerForm(desk, finding) {
  const given = finding.answer ? finding.answer.text : "";
  const form = element("form", "answer-form");
  const field = element("textarea", "form-control form-control-sm", null, { rows: "2", "aria-label": say("entry.answer.label"), placeholder: say("entry.answer.label") });
  field.value = given;
  const state = element("span", "answer-state", given ? say("entry.answered") : "", { role: "status" });
  const send = element("button", "btn btn-sm", say("entry.answer.save"), { type: "submit" });
  form.append(field, send, state);
  if (!desk.sheet.editable) field.disabled = send.disabled = true;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) {
      field.focus();
      return;
    }
    const done = await desk.attempt(() => post(desk.path + "/answers", { key: finding.key, text: text }));
    if (!done) return;
    finding.answer = { text: text };
    state.textContent = say("entry.answered");
    desk.sheet.tell("checks");
    desk.refreshSoon();
  });
  return form;
}

function remarks(desk, place) {
  const part = element("section", "cell-remarks");
  const list = element("ul", "remark-list");
  (desk.sheet.form.comments || [])
    .filter((one) => one.line === place.line && one.column === place.column)
    .forEach((one) => list.append(element("li", one.resolved ? "resolved" : "", `${one.by} ${dayAndTime(one.at)}：${one.text}`)));
  const form = element("form", "remark-form");
  const field = element("input", "form-control form-control-sm", null, { "aria-label": say("entry.comment.label"), placeholder: say("entry.comment.label") });
  form.append(field, element("button", "btn btn-sm", say("entry.comment.add"), { type: "submit" }));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text || !(await desk.attempt(() => post(desk.path + "/comments", { line: place.line, column: place.column, text: text })))) return;
    list.append(element("li", "", text));
    field.value = "";
    desk.refreshSoon();
  });
  part.append(list, form);
  return part;
}

/** Read when asked for. */
function history(desk, place) {
  const details = element("details", "cell-history");
  details.append(element("summary", "", say("entry.history")));
  details.addEventListener("toggle", async () => {
    if (!details.open || details.children.length > 1) return;
    const list = element("ul", "history-list");
    details.append(list);
    const answer = await desk.attempt(() => get(`${desk.path}/cells/history?line=${place.line}&column=${encodeURIComponent(place.column)}`));
    const changes = answer ? answer.body.items : [];
    if (!changes.length) list.append(element("li", "text-secondary", say("entry.history.none")));
    changes.forEach((one) => {
      const from = one.oldText || say("entry.cell.blank");
      const to = one.newText || say("entry.cell.blank");
      list.append(element("li", "", `${dayAndTime(one.at)} ${one.by} ${say("entry.source." + one.source)}：${from} → ${to}`));
    });
  });
  return details;
}
