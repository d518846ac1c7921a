// The keys, on one card.
import { button, element, say } from "./words.js";

const KEYS = [
  ["↑ ↓ ← →　Tab　Enter", "move"], ["Ctrl+↑ ↓ ← →　Home　End", "edge"], ["Shift+↑ ↓ ← →　Ctrl+A", "choose"], ["F2", "edit"],
  ["Alt+Enter", "break"], ["Esc", "give-up"], ["Delete", "clear"], ["Ctrl+C　Ctrl+X　Ctrl+V", "clipboard"], ["Ctrl+Z　Ctrl+Y", "undo"],
  ["Alt+Insert　Alt+Delete", "lines"], ["Alt+↑　Alt+↓", "shift"], ["Alt+Enter", "detail"], ["Ctrl+S", "save"], ["?", "help"],
];

export function help() {
  const dialog = element("dialog", "entry-dialog entry-help");
  dialog.append(element("h2", "h3", say("entry.help.title")));
  const list = element("dl", "help-keys");
  KEYS.forEach(([keys, about]) => list.append(element("dt", "", keys), element("dd", "", say("entry.help." + about))));
  dialog.append(list, button("btn", say("entry.close"), () => dialog.close()));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
