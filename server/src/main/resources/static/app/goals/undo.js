// The steps that can be taken back. Pure: what a step holds is the caller's business.

export class UndoStack {
  constructor(depth) {
    this.depth = depth || 50;
    this.past = [];
    this.future = [];
  }

  /** Something was done; what had been taken back before can no longer be done again. */
  did(step) {
    this.past.push(step);
    if (this.past.length > this.depth) this.past.shift();
    this.future = [];
  }

  /** The step that would be taken back next. */
  get last() {
    return this.past[this.past.length - 1];
  }

  canUndo() {
    return this.past.length > 0;
  }

  canRedo() {
    return this.future.length > 0;
  }

  /** Takes the last step back by `back(step)`; it stays where it was if that fails. */
  undo(back) {
    return this.move(this.past, this.future, back);
  }

  redo(again) {
    return this.move(this.future, this.past, again);
  }

  async move(from, to, act) {
    if (!from.length) return null;
    const step = from.pop();
    try {
      await act(step);
    } catch (failed) {
      from.push(step);
      throw failed;
    }
    to.push(step);
    return step;
  }
}
