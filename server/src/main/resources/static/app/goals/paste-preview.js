// Shows what a pasted block would change and what it would not, and asks.
import { button, element, say } from "./words.js";

const MOST_ROWS = 100;

/** Answers true if the person wants it; asked only where something is changed, rejected or added. */
export function preview(grid, plan) {
  const dialog = element("dialog", "entry-dialog paste-preview");
  const counts = [say("entry.paste.changed", plan.changes.length)];
  if (plan.more.length) counts.push(say("entry.paste.more", plan.more.length));
  if (plan.same) counts.push(say("entry.paste.same", plan.same));
  if (plan.rejected.length) counts.push(say("entry.paste.rejected", plan.rejected.length));
  if (plan.beyond) counts.push(say("entry.paste.beyond", plan.beyond));
  dialog.append(element("h2", "h3", say("entry.paste.title")), element("p", "paste-counts", counts.join("　")));
  const scroll = element("div", "paste-scroll", null, { tabindex: "0" });
  scroll.append(table(grid, plan));
  dialog.append(scroll);
  const shown = plan.rejected.length + plan.changes.length + plan.more.length;
  if (shown > MOST_ROWS) dialog.append(element("p", "text-secondary", say("entry.paste.first", MOST_ROWS, shown)));
  return new Promise((answer) => {
    const end = (wanted) => {
      dialog.close();
      dialog.remove();
      answer(wanted);
    };
    const buttons = element("div", "dialog-buttons");
    const apply = button("btn btn-primary", say("entry.paste.apply"), () => end(true));
    apply.disabled = !plan.changes.length && !plan.more.length;
    buttons.append(apply, button("btn", say("entry.cancel"), () => end(false)));
    dialog.append(buttons);
    dialog.addEventListener("cancel", () => end(false));
    document.body.append(dialog);
    dialog.showModal();
    (apply.disabled ? buttons.lastChild : apply).focus();
  });
}

function table(grid, plan) {
  const body = element("tbody");
  const label = (name) => (grid.columns.find((column) => column.name === name) || {}).label;
  const row = (kind, place, before, after) => {
    if (body.children.length >= MOST_ROWS) return;
    const line = element("tr", "paste-" + kind);
    line.append(element("td", "paste-kind", say("entry.paste.kind." + kind)), element("td", "", place), element("td", "", before), element("td", "", after));
    body.append(line);
  };
  const number = (line) => grid.order.indexOf(line) + 1;
  plan.rejected.forEach((one) => row("rejected", say("entry.place", grid.selection.area.top + one.row + 1, one.column.label), say(one.reason), one.text));
  plan.changes.forEach((one) => row("changed", say("entry.place", number(one.line), label(one.column)), one.before, one.after));
  plan.more.forEach((cells) => row("more", "", "", Object.values(cells).join(" | ")));
  const made = element("table", "table table-sm");
  const head = element("tr");
  ["kind", "place", "before", "after"].forEach((name) => head.append(element("th", "", say("entry.paste.head." + name), { scope: "col" })));
  const top = element("thead");
  top.append(head);
  made.append(top, body);
  return made;
}
