// Where two people changed one cell: both texts, and a choice. Nothing is overwritten unasked.
import { button, dayAndTime, element, say } from "./words.js";

export function showConflicts(host, sheet, desk) {
  const conflicts = sheet.conflicts();
  host.hidden = !conflicts.length;
  host.replaceChildren();
  if (!conflicts.length) return;
  host.append(element("h2", "h4", say("entry.conflict.title", conflicts.length)));
  const list = element("ul", "conflict-list");
  conflicts.forEach((edit) => list.append(item(edit, sheet, desk)));
  host.append(list);
  if (conflicts.length > 1) {
    host.append(
      button("btn btn-sm", say("entry.conflict.all-mine"), () => conflicts.forEach((edit) => sheet.resolve(edit, true))),
      button("btn btn-sm", say("entry.conflict.all-theirs"), () => conflicts.forEach((edit) => sheet.resolve(edit, false)))
    );
  }
}

function item(edit, sheet, desk) {
  const one = element("li", "conflict");
  const place = button("btn btn-link p-0", desk.placeOf(edit.line, edit.column), () => desk.go(edit.line, edit.column));
  const who = [edit.theirs.by, edit.theirs.at ? dayAndTime(edit.theirs.at) : ""].filter(Boolean).join(" ");
  const mine = element("div", "conflict-side");
  mine.append(element("span", "conflict-who", say("entry.conflict.mine")), element("span", "conflict-text", edit.value || say("entry.cell.blank")));
  mine.append(button("btn btn-sm btn-outline-primary", say("entry.conflict.keep"), () => sheet.resolve(edit, true)));
  const theirs = element("div", "conflict-side");
  theirs.append(element("span", "conflict-who", say("entry.conflict.theirs") + (who ? "（" + who + "）" : "")), element("span", "conflict-text", edit.theirs.value || say("entry.cell.blank")));
  theirs.append(button("btn btn-sm btn-outline-primary", say("entry.conflict.take"), () => sheet.resolve(edit, false)));
  one.append(place, mine, theirs);
  return one;
}
