// What a person does to the form, each as one step that can be taken back: edits, a pasted block, lines added, dropped, moved.
import { post } from "./api.js";
import { UndoStack } from "./undo.js";

/**
 * A step is {cells: [{line, column, before, after}], added: [{line, after}], dropped: [{line, after}], moved: [{id, from, to}]};
 * `after`, `from` and `to` name the line that stands before, null for the first place.
 */
export class Steps {
  constructor(sheet, path, autosave) {
    this.sheet = sheet;
    this.path = path;
    this.autosave = autosave;
    this.stack = new UndoStack(50);
  }

  edit(changes, source) {
    const real = changes.filter((change) => change.before !== change.after);
    if (!real.length) return;
    this.sheet.edit(real, source);
    this.stack.did({ cells: real });
  }

  /** A pasted block: cells of lines that are there, and lines behind them. One step, whatever its size. */
  async paste(block, changes, more) {
    if (changes.length) this.sheet.edit(changes, "pasted");
    const added = [];
    const order = this.sheet.linesOf(block);
    try {
      if (more.length) added.push(...(await this.add(block, order[order.length - 1] || null, more)));
    } finally {
      if (changes.length || added.length) this.stack.did({ cells: changes, added: added });
    }
  }

  async insert(block, after) {
    const added = await this.add(block, after, [{}]);
    this.stack.did({ added: added });
    return added[0].line.id;
  }

  /** Adds lines with their cells, one below the other. */
  async add(block, after, cells) {
    const answer = await post(this.path + "/lines/all", { block: block, after: after, lines: cells });
    const lines = answer.body.lines;
    const added = lines.map((line, at) => ({ line: line, after: at ? lines[at - 1].id : after }));
    this.sheet.insert(added);
    return added;
  }

  async drop(lines) {
    await this.autosave.now();
    this.stack.did({ dropped: await this.remove(lines) });
  }

  /** Removes lines of one block; tells below which of those that stay each stood. */
  async remove(ids) {
    const gone = new Set(ids);
    const removed = [];
    let above = null;
    this.sheet.linesOf(this.sheet.lines.get(ids[0]).block).forEach((id) => {
      if (gone.has(id)) removed.push({ line: this.sheet.lines.get(id), after: above });
      else above = id;
    });
    await post(this.path + "/lines/remove", { lines: ids });
    this.sheet.drop(ids);
    return removed;
  }

  async move(id, by) {
    const order = this.sheet.linesOf(this.sheet.lines.get(id).block);
    const at = order.indexOf(id) + by;
    if (at < 0 || at >= order.length) return;
    const from = this.before(id);
    const rest = order.filter((other) => other !== id);
    const to = at ? rest[at - 1] : null;
    await this.moveTo(id, to);
    this.stack.did({ moved: [{ id: id, from: from, to: to }] });
  }

  async moveTo(id, after) {
    await post(this.path + "/lines/" + id + "/move", { after: after });
    this.sheet.move(id, after);
  }

  before(id) {
    const order = this.sheet.linesOf(this.sheet.lines.get(id).block);
    return order[order.indexOf(id) - 1] || null;
  }

  undo() {
    return this.stack.undo((step) => this.turn(step, true));
  }

  redo() {
    return this.stack.redo((step) => this.turn(step, false));
  }

  async turn(step, back) {
    const ids = (list) => list.map((one) => one.line.id);
    if (step.added && step.added.length) await (back ? this.remove(ids(step.added)) : this.restore(step.added));
    if (step.dropped) await (back ? this.restore(step.dropped.slice().reverse()) : this.remove(ids(step.dropped)));
    for (const moved of step.moved || []) await this.moveTo(moved.id, back ? moved.from : moved.to);
    const cells = (step.cells || []).filter((change) => this.sheet.lines.has(change.line));
    if (cells.length) this.sheet.edit(cells.map((change) => Object.assign({}, change, { after: back ? change.before : change.after })), "undone");
  }

  /** Puts lines back, each below the one that it names. */
  async restore(gone) {
    await post(this.path + "/lines/restore", { lines: gone.map((one) => one.line.id) });
    this.sheet.insert(gone);
  }
}
