// Sends what was edited soon after, keeps what could not be sent in this browser, and tries again.
import { get, patch, Refusal, SignedOut } from "./api.js";

const SOON = 300;
const LONGEST_PAUSE = 30000;
const MOST_CELLS = 10000;
// The server takes 2 MB at once; a Chinese character is three bytes.
const MOST_BYTES = 1500000;
// What stands beside the cells is asked for after a save, when the hand rests: of a form of many lines it takes longer.
const BIG = 150;
const REST = 150;
const LONG_REST = 700;

/**
 * Tells listeners `state` {state, at?, words?}: saved, unsaved, saving, unsent (will be tried again), signed-out, refused.
 */
export class Autosave extends EventTarget {
  constructor(sheet, path, person) {
    super();
    this.sheet = sheet;
    this.path = path;
    this.prefix = `mingxiao.entry.${person}.${sheet.form.id}.`;
    this.store = this.prefix + tabId();
    this.pause = 0;
    this.draft = null;
    sheet.addEventListener("edited", () => this.changed());
    addEventListener("online", () => this.now());
    addEventListener("focus", () => this.unsent() && this.now());
    addEventListener("beforeunload", (event) => {
      if (!this.unsent()) return;
      event.preventDefault();
      event.returnValue = "";
    });
  }

  unsent() {
    return this.sheet.edits.size > 0 || Boolean(this.draft);
  }

  /** What stands in an open cell, kept too, for a crash asks nobody to leave the cell first. */
  keepDraft(draft) {
    this.draft = draft;
    this.keep();
  }

  keep() {
    const edits = Array.from(this.sheet.edits.values(), (edit) => ({
      line: edit.line, column: edit.column, base: edit.base, value: edit.value, source: edit.source,
    }));
    if (this.draft) edits.push(this.draft);
    try {
      if (edits.length) localStorage.setItem(this.store, JSON.stringify(edits));
      else localStorage.removeItem(this.store);
    } catch (full) {
      this.tell("refused", { words: String(full) });
    }
  }

  /** What an earlier visit left behind, by this person on this form; what the server has meanwhile is not among it. */
  restore() {
    let found = 0;
    Object.keys(localStorage).filter((name) => name.startsWith(this.prefix)).forEach((name) => {
      JSON.parse(localStorage.getItem(name)).forEach((kept) => {
        const at = kept.line + "|" + kept.column;
        if (!this.sheet.lines.has(kept.line) || this.sheet.savedText(kept.line, kept.column) === kept.value) return;
        this.sheet.edits.set(at, Object.assign({ state: "unsent" }, kept));
        found++;
      });
      if (name !== this.store) localStorage.removeItem(name);
    });
    this.changed();
    return found;
  }

  changed() {
    this.keep();
    if (!this.unsent()) {
      this.tell("saved", { at: this.sheet.form.savedAt });
      return;
    }
    if (!this.sheet.waiting().length) {
      if (!this.draft) this.tell(this.sheet.conflicts().length ? "conflict" : "invalid");
      return;
    }
    if (!this.busy && !this.pause && !this.stopped) this.tell("unsaved");
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), Math.max(SOON, this.pause));
  }

  now() {
    this.pause = 0;
    clearTimeout(this.timer);
    return this.send();
  }

  async send() {
    if (this.busy) return this.busy;
    const edits = this.sheet.waiting();
    if (!edits.length || this.stopped) return undefined;
    const source = edits[0].source;
    this.busy = this.deliver(batch(edits.filter((edit) => edit.source === source)), source);
    await this.busy;
    this.busy = null;
    if (this.sheet.waiting().length) this.changed();
    return undefined;
  }

  async deliver(edits, source) {
    this.sheet.sending(edits);
    this.tell("saving");
    const cells = edits.map((edit) => ({ line: edit.line, column: edit.column, base: edit.base, value: edit.value }));
    try {
      const answer = await patch(this.path + "/cells", { source: source, cells: cells });
      this.pause = 0;
      this.sheet.answered(answer.body);
      this.keep();
      const left = Array.from(this.sheet.edits.values(), (edit) => edit.state);
      const state = ["conflict", "invalid", "unsent"].find((one) => left.includes(one));
      this.tell(state === "unsent" ? "unsaved" : state || "saved", { at: answer.body.savedAt });
      this.checkSoon();
    } catch (failed) {
      this.sheet.notSent();
      this.keep();
      if (failed instanceof SignedOut) {
        this.stopped = true;
        this.tell("signed-out");
      } else if (failed instanceof Refusal) {
        this.stopped = true;
        this.tell("refused", { words: failed.message });
      } else {
        this.pause = Math.min(LONGEST_PAUSE, Math.max(1000, this.pause * 2));
        this.tell("unsent", { pause: this.pause });
      }
    }
  }

  checkSoon() {
    clearTimeout(this.resting);
    this.resting = setTimeout(async () => {
      try {
        const answer = await get(this.path + "/checks");
        // What was saved meanwhile asks for its own.
        if (!this.busy && !this.sheet.waiting().length) this.sheet.checked(answer.body);
      } catch (failed) {
        // The next save, or the next look at the form, brings them.
      }
    }, this.sheet.lines.size > BIG ? LONG_REST : REST);
  }

  /** Signed in again. */
  resume() {
    this.stopped = false;
    return this.now();
  }

  tell(state, detail) {
    this.dispatchEvent(new CustomEvent("state", { detail: Object.assign({ state: state }, detail) }));
  }
}

/** As many of the edits as one request holds, at least one. */
function batch(edits) {
  let bytes = 0;
  const fitting = edits.findIndex((edit) => (bytes += 120 + 3 * (edit.base.length + edit.value.length)) > MOST_BYTES);
  return edits.slice(0, Math.min(MOST_CELLS, fitting < 0 ? edits.length : Math.max(1, fitting)));
}

function tabId() {
  const name = "mingxiao.tab";
  let id = sessionStorage.getItem(name);
  if (!id) {
    id = Math.random().toString(36).slice(2);
    sessionStorage.setItem(name, id);
  }
  return id;
}
