// Remarks on the form and on its cells, those that wait for something first.
import { button, dayAndTime, element, say } from "./words.js";
import { post } from "./api.js";

export function showComments(host, sheet, desk) {
  const typed = host.querySelector("input");
  if (typed && typed.value) return;
  const comments = sheet.form.comments.slice().sort((a, b) => Number(a.resolved) - Number(b.resolved) || (a.at < b.at ? 1 : -1));
  const list = element("ul", "remark-list");
  comments.forEach((comment) => list.append(remark(comment, desk)));
  const nothing = element("p", "hint", say("entry.comments.none"));
  host.hidden = false;
  host.replaceChildren(element("h2", "h4", say("entry.comments")), comments.length ? list : nothing, form(desk));
}

function remark(comment, desk) {
  const item = element("li", comment.resolved ? "resolved" : "");
  item.append(element("span", "remark-by", `${comment.by} ${dayAndTime(comment.at)}`));
  if (comment.line && desk.sheet.lines.has(comment.line)) {
    item.append(button("btn btn-link btn-sm p-0", desk.placeOf(comment.line, comment.column), () => desk.go(comment.line, comment.column)));
  }
  item.append(element("span", "remark-text", comment.text));
  if (!comment.resolved) {
    item.append(button("btn btn-sm", say("entry.comment.resolve"), async () => {
      if (await desk.attempt(() => post(`${desk.path}/comments/${comment.id}/resolve`, {}))) desk.refreshSoon();
    }));
  }
  return item;
}

function form(desk) {
  const made = element("form", "remark-form");
  const field = element("input", "form-control form-control-sm", null, { maxlength: "2000", "aria-label": say("entry.comment.label"), placeholder: say("entry.comment.label") });
  made.append(field, element("button", "btn btn-sm", say("entry.comment.add"), { type: "submit" }));
  made.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text || !(await desk.attempt(() => post(desk.path + "/comments", { text: text })))) return;
    field.value = "";
    desk.refreshSoon();
  });
  return made;
}
