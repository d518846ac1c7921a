// The one field that has the focus while somebody is in a grid. Nothing shows of it while moving about; it becomes the cell's
// field as soon as a letter is typed, so that an input method can begin composing in it at the first key.
import { element, say } from "./words.js";

/**
 * Tells its owner: `began(start)` for the text to start from, `typed(text)` while typing, `done(text, move)` when the cell
 * is left with its text, `gave up()`. `move` is one of down, up, right, left, stay.
 */
export class Pen {
  constructor(host, owner) {
    this.owner = owner;
    this.open = false;
    this.field = element("textarea", "pen", "", { rows: "1", autocomplete: "off", spellcheck: "false", "aria-label": say("entry.cell"), "aria-haspopup": "false" });
    this.hint = element("div", "pen-hint", "", { role: "status" });
    this.hint.hidden = true;
    host.append(this.field, this.hint);
    this.field.addEventListener("compositionstart", () => this.start());
    this.field.addEventListener("input", () => this.input());
    this.field.addEventListener("blur", () => this.finish("none"));
    ["mousedown", "click", "dblclick"].forEach((name) => this.field.addEventListener(name, (event) => event.stopPropagation()));
  }

  /** Stands over a cell; the label says to a screen reader where that is. */
  over(cell, label) {
    const style = this.field.style;
    style.left = cell.left + "px";
    style.top = cell.top + "px";
    style.width = cell.width + "px";
    style.minHeight = cell.height + "px";
    this.place = cell;
    this.field.setAttribute("aria-label", label);
  }

  focus() {
    this.field.focus({ preventScroll: true });
  }

  get focused() {
    return document.activeElement === this.field;
  }

  /** The cell becomes a field: with its text (F2, double click), or empty because a letter was typed over it. */
  start(text) {
    if (this.open || !this.owner.mayEdit()) return;
    this.open = true;
    this.replacing = text === undefined;
    if (!this.replacing) this.field.value = text;
    this.field.classList.add("open");
    this.grow();
    if (!this.replacing) this.field.setSelectionRange(text.length, text.length);
    this.owner.began(this.replacing);
  }

  input() {
    if (!this.open) {
      if (!this.owner.mayEdit()) {
        this.field.value = "";
        return;
      }
      this.start();
    }
    this.grow();
    this.owner.typed(this.field.value);
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = Math.max(this.field.scrollHeight + 2, this.place.height) + "px";
    this.hint.style.left = this.place.left + "px";
    this.hint.style.top = this.place.top + this.field.offsetHeight + "px";
    this.hint.style.minWidth = this.place.width + "px";
  }

  /** What the text means, below the field; empty for nothing. */
  explain(text) {
    this.hint.textContent = text;
    this.hint.hidden = !text;
  }

  finish(move) {
    if (!this.open) {
      this.field.value = "";
      return;
    }
    const text = this.field.value;
    this.close();
    this.owner.done(text, move);
  }

  giveUp() {
    this.close();
    this.owner.gaveUp();
  }

  close() {
    this.open = false;
    this.field.value = "";
    this.field.classList.remove("open");
    this.field.style.height = "auto";
    this.explain("");
  }

  /** Keys while the field is open. True if they meant something here. */
  key(event) {
    if (event.isComposing || event.keyCode === 229) return true;
    const plain = !event.ctrlKey && !event.metaKey;
    if (event.key === "Escape") this.giveUp();
    else if (event.key === "Enter" && (event.altKey || event.shiftKey)) {
      this.field.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
      this.input();
    } else if (event.key === "Enter") this.finish("down");
    else if (event.key === "Tab") this.finish(event.shiftKey ? "left" : "right");
    else if (plain && this.replacing && MOVES[event.key]) this.finish(MOVES[event.key]);
    else return false;
    event.preventDefault();
    return true;
  }
}

const MOVES = { ArrowDown: "down", ArrowUp: "up", ArrowLeft: "left", ArrowRight: "right" };
