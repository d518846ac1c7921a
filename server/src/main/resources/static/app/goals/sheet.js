// The form as the person sees it: what the server has, and over it what was typed and is not saved yet.

const key = (line, column) => line + "|" + column;

/**
 * Tells listeners: `cells` {keys} when the look of cells changed, `lines` when lines came, went or moved, `checks` when
 * findings or totals changed, `edited` when something waits to be sent.
 */
export class Sheet extends EventTarget {
  constructor(form) {
    super();
    /** Edits under way by cell: {line, column, base, value, source, state, reason?, theirs?}. */
    this.edits = new Map();
    this.justSaved = new Set();
    this.take(form);
  }

  take(form) {
    this.form = form;
    this.lines = new Map(form.lines.map((line) => [line.id, line]));
    this.takeChecks(form);
    this.lastYear = group(form.lastYear, (it) => key(it.line, it.column));
    this.takeComments(form.comments);
  }

  takeChecks(answer) {
    this.notes = group(answer.notes, (note) => key(note.line, note.column));
    this.form.findings = answer.findings;
    this.findings = group(answer.findings.filter((finding) => finding.line), (finding) => key(finding.line, finding.column));
    this.form.totals = answer.totals;
    this.form.savedAt = answer.savedAt;
  }

  takeComments(comments) {
    this.form.comments = comments || [];
    this.comments = group(this.form.comments.filter((it) => it.line && !it.resolved), (it) => key(it.line, it.column));
  }

  get editable() {
    return this.form.editable;
  }

  linesOf(block) {
    return this.form.lines.filter((line) => line.block === block).sort((a, b) => a.position - b.position).map((line) => line.id);
  }

  /** What the person sees in a cell. */
  text(line, column) {
    const edit = this.edits.get(key(line, column));
    return edit ? edit.value : this.savedText(line, column);
  }

  savedText(line, column) {
    const found = this.lines.get(line);
    return (found && found.cells[column]) || "";
  }

  /** All that is to be shown of a cell beside its text. */
  cell(line, column) {
    const at = key(line, column);
    const edit = this.edits.get(at);
    return {
      text: this.text(line, column),
      edit: edit,
      state: edit ? edit.state : this.justSaved.has(at) ? "saved" : "",
      note: edit ? null : first(this.notes, at),
      findings: this.findings.get(at) || [],
      comments: this.comments.get(at) || [],
      lastYear: first(this.lastYear, at),
    };
  }

  /** Somebody typed, pasted or took back: the cells change here at once and wait to be sent. */
  edit(changes, source) {
    changes.forEach((change) => {
      const at = key(change.line, change.column);
      const before = this.edits.get(at);
      const base = before && before.state !== "conflict" ? before.base : before ? before.theirs.value : this.savedText(change.line, change.column);
      if (change.after === base && !(before && before.sent !== undefined)) this.edits.delete(at);
      else {
        this.edits.set(at, { line: change.line, column: change.column, base: base, value: change.after, source: source, state: "unsent", sent: before && before.sent });
      }
    });
    this.tell("cells", { keys: changes.map((change) => key(change.line, change.column)) });
    this.tell("edited");
  }

  waiting() {
    return Array.from(this.edits.values()).filter((edit) => edit.state === "unsent" || edit.state === "saving");
  }

  sending(edits) {
    edits.forEach((edit) => {
      edit.state = "saving";
      edit.sent = edit.value;
    });
    this.tell("cells", { keys: edits.map((edit) => key(edit.line, edit.column)) });
  }

  /** The edits that were being sent did not arrive. */
  notSent() {
    const back = Array.from(this.edits.values()).filter((edit) => edit.sent !== undefined);
    back.forEach((edit) => {
      edit.state = "unsent";
      delete edit.sent;
    });
    this.tell("cells", { keys: back.map((edit) => key(edit.line, edit.column)) });
  }

  /** The server's answer to the edits that were sent. */
  answered(answer) {
    const touched = new Set();
    const each = (list, act) =>
      (list || []).forEach((one) => {
        const at = key(one.line, one.column);
        touched.add(at);
        act(one, at, this.edits.get(at));
      });
    each(answer.saved, (saved, at, edit) => {
      const line = this.lines.get(saved.line);
      if (line) line.cells[saved.column] = saved.value;
      if (edit) this.settle(at, edit, saved.value);
    });
    each(answer.conflicts, (conflict, at, edit) => {
      const line = this.lines.get(conflict.line);
      if (line) line.cells[conflict.column] = conflict.value;
      if (edit && edit.value === conflict.value) this.edits.delete(at);
      else if (edit) Object.assign(edit, { state: "conflict", theirs: conflict, sent: undefined });
    });
    each(answer.rejected, (rejected, at, edit) => {
      if (edit && edit.value === edit.sent) Object.assign(edit, { state: "invalid", reason: rejected.reason, sent: undefined });
      else if (edit) Object.assign(edit, { state: "unsent", sent: undefined });
    });
    this.form.savedAt = answer.savedAt;
    // What was said of the text before would be wrong beside the new one; what is said of this one comes with the checks.
    touched.forEach((at) => this.notes.delete(at));
    this.tell("cells", { keys: Array.from(touched) });
    const saved = (answer.saved || []).map((one) => key(one.line, one.column));
    setTimeout(() => this.tell("cells", { keys: saved.filter((at) => this.justSaved.delete(at)) }), 3000);
  }

  /** What the checks say now; cells whose note or findings changed are painted anew, whichever cell was edited. */
  checked(answer) {
    const touched = new Set();
    const before = [this.notes, this.findings];
    this.takeChecks(answer);
    [this.notes, this.findings].forEach((now, i) => {
      new Set([...now.keys(), ...before[i].keys()]).forEach((at) => {
        if (JSON.stringify(now.get(at)) !== JSON.stringify(before[i].get(at))) touched.add(at);
      });
    });
    this.tell("cells", { keys: Array.from(touched) });
    this.tell("checks");
  }

  settle(at, edit, saved) {
    if (edit.value === edit.sent) {
      this.edits.delete(at);
      this.justSaved.add(at);
    } else {
      Object.assign(edit, { base: saved, state: "unsent", sent: undefined });
    }
  }

  /** The form as the server has it now; edits under way stay, and are conflicts where somebody changed the same cell. */
  refresh(form) {
    const touched = new Set();
    const before = this.lines;
    const order = JSON.stringify(this.form.lines.map((line) => [line.id, line.block, line.position]));
    const checked = [this.notes, this.findings, this.comments];
    this.take(form);
    this.lines.forEach((line) => {
      const old = before.get(line.id);
      if (!old) return;
      new Set([...Object.keys(line.cells), ...Object.keys(old.cells)]).forEach((column) => {
        if ((line.cells[column] || "") === (old.cells[column] || "")) return;
        const at = key(line.id, column);
        touched.add(at);
        const edit = this.edits.get(at);
        if (!edit || edit.sent !== undefined) return;
        const theirs = line.cells[column] || "";
        if (edit.value === theirs) this.edits.delete(at);
        else if (edit.base !== theirs) Object.assign(edit, { state: "conflict", theirs: { value: theirs } });
      });
    });
    [this.notes, this.findings, this.comments].forEach((now, i) => {
      new Set([...now.keys(), ...checked[i].keys()]).forEach((at) => {
        if (JSON.stringify(now.get(at)) !== JSON.stringify(checked[i].get(at))) touched.add(at);
      });
    });
    if (order !== JSON.stringify(form.lines.map((line) => [line.id, line.block, line.position]))) this.tell("lines");
    this.tell("cells", { keys: Array.from(touched) });
    this.tell("checks");
    this.tell("edited");
  }

  /** The person chose between the own text and somebody else's. */
  resolve(edit, mine) {
    const at = key(edit.line, edit.column);
    if (mine) Object.assign(edit, { base: edit.theirs.value, state: "unsent", theirs: undefined });
    else this.edits.delete(at);
    this.tell("cells", { keys: [at] });
    this.tell("edited");
  }

  conflicts() {
    return Array.from(this.edits.values()).filter((edit) => edit.state === "conflict");
  }

  /** Lines came (or came back), {line, after}: each below another one of its block, null for the first place. */
  insert(added) {
    added.forEach((one) => {
      this.lines.set(one.line.id, one.line);
      this.place(one.line, this.lines.has(one.after) ? one.after : null);
    });
    this.tell("lines");
  }

  move(id, after) {
    this.place(this.lines.get(id), after);
    this.tell("lines");
  }

  place(line, after) {
    const rest = this.form.lines.filter((other) => other.id !== line.id).sort((a, b) => a.position - b.position);
    const before = after ? rest.findIndex((other) => other.id === after) + 1 : rest.findIndex((other) => other.block === line.block);
    rest.splice(before < 0 ? rest.length : before, 0, line);
    rest.forEach((other, position) => {
      other.position = position;
    });
    this.form.lines = rest;
  }

  drop(ids) {
    const gone = new Set(ids);
    this.form.lines = this.form.lines.filter((line) => !gone.has(line.id));
    gone.forEach((id) => this.lines.delete(id));
    Array.from(this.edits.keys()).filter((at) => gone.has(at.split("|")[0])).forEach((at) => this.edits.delete(at));
    this.tell("lines");
  }

  tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail: detail || {} }));
  }
}

function group(list, by) {
  const groups = new Map();
  (list || []).forEach((one) => {
    const at = by(one);
    if (groups.has(at)) groups.get(at).push(one);
    else groups.set(at, [one]);
  });
  return groups;
}

function first(groups, at) {
  const found = groups.get(at);
  return found ? found[0] : null;
}

export { key };
