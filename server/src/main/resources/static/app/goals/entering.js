// What happens in an open cell: the text is explained as it is typed, classes are chosen from a list, and the name of an
// indicator is looked up in the library.
import { get } from "./api.js";
import { say } from "./words.js";
import { Choices } from "./choices.js";
import { folded, isClass, optionFor, refusal } from "./paste-plan.js";

const MOVES = { down: [1, 0], up: [-1, 0], left: [0, -1], right: [0, 1], stay: [0, 0] };
const PAUSE = 200;
const OFFERED = 5;

export class Entering {
  constructor(grid) {
    this.grid = grid;
  }

  get choices() {
    if (!this.made) this.made = new Choices(this.grid.pen, (option) => this.chosen(option));
    return this.made;
  }

  mayEdit() {
    return this.grid.mayEdit();
  }

  began(replacing) {
    const grid = this.grid;
    this.line = grid.line;
    this.column = grid.column;
    this.base = grid.sheet.savedText(this.line, this.column.name);
    if (this.column.options.length) this.offer(replacing ? grid.pen.field.value : "");
    else if (!replacing) this.explain(grid.pen.field.value);
  }

  typed(text) {
    clearTimeout(this.timer);
    if (this.column.options.length) this.offer(text);
    this.timer = setTimeout(() => {
      this.grid.desk.draft({ line: this.line, column: this.column.name, base: this.base, value: text, source: "typed" });
      this.explain(text);
      this.suggest(text);
    }, PAUSE);
  }

  /** What goes with the text so far; of the second-level classes those of the line's first level come first. */
  offer(text) {
    const level1 = this.grid.indexOf("level1") >= 0 ? this.grid.sheet.text(this.line, "level1") : "";
    const wanted = folded(text).trim();
    const fitting = this.column.options.filter((option) => !wanted || option.value.includes(wanted));
    const rank = (option) => (option.group && option.group === level1 ? 0 : 1);
    const options = (fitting.length || !isClass(this.column) ? fitting : this.column.options).slice().sort((a, b) => rank(a) - rank(b));
    const present = options.findIndex((option) => option.value === (text || this.grid.sheet.text(this.line, this.column.name)));
    const shown = options.map((option) => ({ label: option.value, about: option.group, value: option.value, group: option.group }));
    this.choices.show(shown, isClass(this.column) ? Math.max(0, present) : present);
  }

  async explain(text) {
    const field = this.grid.pen.field;
    const why = text.trim() && !isClass(this.column) ? refusal(this.column, text) : null;
    if (why) {
      this.grid.pen.explain(say(why));
      return;
    }
    if (this.column.type !== "value" || !text.trim()) {
      this.grid.pen.explain("");
      return;
    }
    try {
      const name = this.grid.indexOf("name") >= 0 ? this.grid.sheet.text(this.line, "name") : "";
      const told = await get("/goals/explanation?text=" + encodeURIComponent(text) + "&name=" + encodeURIComponent(name));
      if (this.grid.pen.open && field.value === text) this.grid.pen.explain(told.body.text);
    } catch (unreachable) {
      this.grid.pen.explain("");
    }
  }

  /** The entries of the library that go with a name as it is typed. */
  async suggest(text) {
    if (this.grid.block.name !== "INDICATOR" || this.column.name !== "name" || text.trim().length < 1) {
      this.choices.hide();
      return;
    }
    try {
      const level2 = this.grid.indexOf("level2") >= 0 ? this.grid.sheet.text(this.line, "level2") : "";
      const found = await get("/api/v1/library/search?q=" + encodeURIComponent(text.trim()) + "&dimension=" + encodeURIComponent(level2) + "&limit=" + OFFERED);
      if (!this.grid.pen.open || this.grid.pen.field.value !== text) return;
      const about = (entry) => [entry.level2, entry.usual || entry.unit, entry.uses ? say("entry.library.uses", entry.uses) : ""].filter(Boolean).join(" · ");
      this.choices.show(found.body.map((entry) => ({ label: entry.name, about: about(entry), entry: entry })), -1);
    } catch (unreachable) {
      this.choices.hide();
    }
  }

  /** A class, or an entry of the library: its name, and its classes and usual value where those cells are still blank. */
  chosen(option) {
    const grid = this.grid;
    if (!option.entry) {
      grid.pen.field.value = option.value;
      grid.pen.finish("right");
      return;
    }
    const line = this.line;
    grid.pen.close();
    this.left();
    const cells = { name: option.entry.name, level1: this.level1Of(option.entry), level2: option.entry.level2, annualValue: lowest(option.entry.usual) };
    const changes = Object.keys(cells)
      .filter((name) => cells[name] && grid.indexOf(name) >= 0 && (name === "name" || !grid.sheet.text(line, name)))
      .map((name) => ({ line: line, column: name, before: grid.sheet.text(line, name), after: this.optionOr(name, cells[name]) }));
    grid.desk.edit(changes, "typed");
    grid.desk.used(option.entry);
    grid.moved();
  }

  /** Under which first level the form has the entry's class: years differ in that. */
  level1Of(entry) {
    const level2 = this.grid.columns[this.grid.indexOf("level2")];
    const option = level2 && optionFor(level2, entry.level2);
    return (option && option.group) || entry.level1;
  }

  optionOr(name, text) {
    const column = this.grid.columns[this.grid.indexOf(name)];
    const option = isClass(column) ? optionFor(column, text) : null;
    return option ? option.value : text;
  }

  key(event) {
    if (this.choices.key(event)) return true;
    // Leaving the cell with Tab takes the marked class, as Enter does.
    if (event.key === "Tab" && this.choices.marked && isClass(this.column)) {
      this.grid.pen.field.value = this.choices.marked.value;
    }
    return false;
  }

  done(text, move) {
    const grid = this.grid;
    this.left();
    const option = isClass(this.column) && text.trim() ? optionFor(this.column, text) : null;
    const after = option ? option.value : text.replace(/\s+$/, "");
    const changes = [{ line: this.line, column: this.column.name, before: grid.sheet.text(this.line, this.column.name), after: after }];
    if (option && option.group && grid.indexOf("level1") >= 0) {
      changes.push({ line: this.line, column: "level1", before: grid.sheet.text(this.line, "level1"), after: option.group });
    }
    if (isClass(this.column) && text.trim() && !option) grid.desk.say(say("entry.paste.no-option"));
    grid.desk.edit(changes, "typed");
    if (move === "none") return;
    if (move === "right") grid.selection.next(false);
    else if (move === "left") grid.selection.next(true);
    else grid.selection.by(...MOVES[move]);
    grid.moved();
    grid.pen.focus();
  }

  gaveUp() {
    this.left();
    this.grid.moved();
  }

  left() {
    clearTimeout(this.timer);
    this.choices.hide();
    this.grid.desk.draft(null);
  }
}

/** Of usual values from one figure to another the one that is a target: of "≥90–98%" 90 at least. */
function lowest(usual) {
  return /^[≥>]/.test(usual) ? usual.replace(/–[\d.]+/, "") : usual;
}
