// The page on which a goal is entered: puts the parts together.
import { button, clock, element, say } from "./words.js";
import { get, post, Refusal, SignedOut } from "./api.js";
import { Sheet } from "./sheet.js";
import { Autosave } from "./autosave.js";
import { Steps } from "./steps.js";
import { Grid } from "./grid.js";
import { plan } from "./paste-plan.js";
import { preview } from "./paste-preview.js";
import { readClipboard, writeHtml, writeText } from "./clipboard.js";
import { showConflicts } from "./conflicts.js";
import { showFindings, showTotals } from "./checks.js";
import { showComments } from "./comments.js";
import { closeDetail, showDetail } from "./detail.js";
import { signInAgain } from "./sign-in-again.js";
import { help } from "./help.js";

const EVERY = 10000;
const IDLE = 300000;

class Desk {
  constructor(root) {
    this.root = root;
    this.path = root.dataset.api;
    this.part = (name) => root.querySelector(`[data-part="${name}"]`);
    this.touched = Date.now();
  }

  async open() {
    const answer = await this.attempt(() => get(this.path));
    if (!answer) return;
    this.etag = answer.etag;
    this.sheet = new Sheet(answer.body);
    this.autosave = new Autosave(this.sheet, this.path, this.root.dataset.person);
    this.steps = new Steps(this.sheet, this.path, this.autosave);
    this.autosave.addEventListener("state", (event) => this.showState(event.detail));
    const restored = this.sheet.editable ? this.autosave.restore() : 0;
    this.drawGrids();
    this.listen();
    this.showChecks();
    if (restored) this.say(say("entry.restored", restored));
    this.root.classList.add("ready");
    const [line, column] = location.hash.slice(1).split(".");
    if (this.sheet.lines.has(line)) this.go(line, column, true);
    setInterval(() => this.look(), EVERY);
  }

  drawGrids() {
    const host = this.part("grids");
    const blocks = this.sheet.form.layout.blocks.filter((block) => !block.whenFilled || this.sheet.linesOf(block.name).length);
    const cards = blocks.map((block) => element("section", "card block", null, { "data-block": block.name }));
    host.replaceChildren(...cards);
    this.grids = blocks.map((block, at) => this.drawGrid(block, cards[at]));
    this.current = this.grids[0];
  }

  drawGrid(block, card) {
    const head = element("div", "block-head");
    head.append(element("h2", "h4", block.label));
    card.replaceChildren(head);
    const grid = new Grid(block, this.sheet, card, this);
    if (grid.columns.filter((column) => !column.of).length < block.columns.length) {
      head.append(button("btn btn-sm btn-link", say("entry.all-columns"), () => {
        block.all = true;
        this.grids[this.grids.indexOf(grid)] = this.current = this.drawGrid(block, card);
      }));
    }
    if (this.sheet.editable && !block.fixed) {
      card.append(button("btn btn-sm btn-link block-add", "＋ " + say("entry.add"), () => this.insert(grid, true)));
    }
    return grid;
  }

  listen() {
    const sheet = this.sheet;
    sheet.addEventListener("cells", (event) => {
      this.grids.forEach((grid) => grid.paintCells(event.detail.keys));
      showConflicts(this.part("conflicts"), sheet, this);
    });
    sheet.addEventListener("lines", () => this.grids.forEach((grid) => grid.takeLines()));
    sheet.addEventListener("checks", () => this.showChecks());
    this.root.addEventListener("click", (event) => {
      const wanted = event.target.closest("[data-do]");
      if (wanted) this[wanted.dataset.do](this.current);
    });
    document.addEventListener("keydown", (event) => {
      this.touched = Date.now();
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
        event.preventDefault();
        this.save();
      }
    });
    document.addEventListener("mousemove", () => (this.touched = Date.now()), { passive: true });
    addEventListener("focus", () => this.look(true));
    document.addEventListener("submit", (event) => this.signOut(event));
  }

  showChecks() {
    this.part("findings").hidden = false;
    showComments(this.part("comments"), this.sheet, this);
    showFindings(this.part("findings"), this.sheet, this);
    showTotals(this.part("totals"), this.sheet);
    showConflicts(this.part("conflicts"), this.sheet, this);
  }

  showState(detail) {
    const host = this.part("state");
    const time = detail.at ? clock(detail.at) : "";
    const words = detail.state === "refused" ? detail.words : say("entry.save." + detail.state, time);
    host.dataset.state = detail.state;
    host.textContent = words;
    if (detail.state === "signed-out") {
      signInAgain().then(() => this.autosave.resume());
    }
    this.root.querySelectorAll('[data-do="undo"], [data-do="redo"]').forEach((one) => {
      one.disabled = !(one.dataset.do === "undo" ? this.steps.stack.canUndo() : this.steps.stack.canRedo());
    });
  }

  /** Does something that asks the server; tells the person where that fails. Answers null then. */
  async attempt(act) {
    try {
      return await act();
    } catch (failed) {
      if (failed instanceof SignedOut) {
        await signInAgain();
        if (this.autosave) this.autosave.resume();
        return this.attempt(act);
      }
      this.say(failed instanceof Refusal ? failed.message : say("entry.unreachable"));
      return null;
    }
  }

  // What the grids ask for.

  entered(grid) {
    this.current = grid;
  }

  edit(changes, source) {
    this.steps.edit(changes, source);
  }

  draft(draft) {
    this.autosave.keepDraft(draft);
  }

  /** An entry of the library was picked: it counts there, for what is used most is offered first. */
  used(entry) {
    post(`/api/v1/library/${entry.id}/used`).catch(() => {});
  }

  save() {
    if (this.current) this.current.pen.finish("stay");
    return this.autosave.now();
  }

  copy(grid, event) {
    const rows = grid.chosenRows();
    event.clipboardData.setData("text/plain", writeText(rows));
    event.clipboardData.setData("text/html", writeHtml(rows));
    event.preventDefault();
  }

  cut(grid, event) {
    this.copy(grid, event);
    if (this.sheet.editable) grid.clear();
  }

  async paste(grid, event) {
    event.preventDefault();
    if (!this.sheet.editable) return;
    let rows = readClipboard(event.clipboardData);
    if (!rows.length) return;
    const area = grid.selection.area;
    if (rows.length === 1 && rows[0].length === 1 && !grid.selection.single) {
      rows = grid.chosenRows().map((row) => row.map(() => rows[0][0]));
    }
    const planned = plan(rows, grid.order, grid.columns.slice(area.left), area.top, (line, column) => grid.text(line, grid.columns[grid.indexOf(column)]));
    if (grid.block.fixed && planned.more.length) {
      planned.beyond += planned.more.length;
      planned.more = [];
    }
    const plain = rows.length === 1 && rows[0].length === 1 && !planned.rejected.length;
    if (plain || (await preview(grid, planned))) {
      await this.attempt(() => this.steps.paste(grid.block.name, planned.changes, planned.more));
      const width = rows[0].length;
      grid.selection.choose(area.top, area.left, Math.min(grid.order.length, area.top + rows.length) - 1, Math.min(grid.columns.length, area.left + width) - 1);
      grid.paintSelection();
      if (!plain) this.offerUndo(say("entry.paste.done", planned.changes.length + planned.more.length));
    }
    grid.pen.focus();
  }

  async insert(grid, last) {
    if (!this.sheet.editable || grid.block.fixed) return;
    const after = last === true ? grid.order[grid.order.length - 1] : grid.line;
    const id = await this.attempt(() => this.steps.insert(grid.block.name, after || null));
    if (id) grid.go(id, grid.columns.find((column) => !column.readOnly).name);
  }

  async drop(grid) {
    const lines = grid.chosenLines();
    if (!this.sheet.editable || grid.block.fixed || !lines.length) return;
    await this.attempt(() => this.steps.drop(lines));
    this.offerUndo(say("entry.dropped", lines.length));
    this.refreshSoon();
    grid.pen.focus();
  }

  async move(grid, by) {
    if (!this.sheet.editable || grid.block.fixed || !grid.line) return;
    const line = grid.line;
    const column = grid.column.name;
    await this.attempt(() => this.steps.move(line, by));
    grid.go(line, column);
  }

  up(grid) {
    return this.move(grid, -1);
  }

  down(grid) {
    return this.move(grid, 1);
  }

  undo() {
    return this.attempt(() => this.steps.undo()).then(() => this.refreshSoon());
  }

  redo() {
    return this.attempt(() => this.steps.redo()).then(() => this.refreshSoon());
  }

  help() {
    help();
  }

  /** All about the active cell, beside it. */
  detail(grid) {
    if (!grid.line || !grid.activeBox()) return;
    const of = grid.column.of || grid.column.name;
    const cell = this.sheet.cell(grid.line, of);
    showDetail(this, grid.activeBox(), this.placeOf(grid.line, of), cell.findings, { line: grid.line, column: of }, () => grid.pen.focus());
  }

  /** A finding about the whole form, beside its entry in the list. */
  answer(finding, at) {
    showDetail(this, at, say("entry.findings.whole"), [finding], null, () => at.focus());
  }

  go(line, column, detail) {
    const found = this.sheet.lines.get(line);
    const grid = found && this.grids.find((one) => one.block.name === found.block);
    if (!grid) return;
    closeDetail();
    const name = column && grid.indexOf(column) >= 0 ? column : grid.columns[0].name;
    grid.go(line, name);
    grid.activeBox().scrollIntoView({ block: "center", behavior: "instant" });
    grid.place();
    if (detail) this.detail(grid);
  }

  placeOf(line, column) {
    const found = this.sheet.lines.get(line);
    if (!found) return "";
    const block = this.sheet.form.layout.blocks.find((one) => one.name === found.block);
    const label = (block.columns.find((one) => one.name === column) || {}).label || "";
    return say("entry.place.full", block.label.replace(/（.*$/, ""), this.sheet.linesOf(found.block).indexOf(line) + 1, label);
  }

  // Other people's changes.

  refreshSoon() {
    setTimeout(() => this.look(true), 400);
  }

  /** Looks only while somebody is there, for a look keeps the session alive. */
  async look(now) {
    if (document.hidden || this.looking || this.autosave.busy || this.autosave.stopped) return;
    if (!now && Date.now() - this.touched > IDLE) return;
    this.looking = true;
    const before = this.sheet.form.savedAt;
    try {
      const answer = await get(this.path, this.etag);
      const current = before === this.sheet.form.savedAt && !this.autosave.busy;
      if (answer.body && current) {
        this.etag = answer.etag;
        this.sheet.refresh(answer.body);
      }
    } catch (failed) {
      if (failed instanceof SignedOut && this.autosave.unsent()) this.showState({ state: "signed-out" });
    } finally {
      this.looking = false;
    }
  }

  // Words that pass.

  say(words, undo) {
    window.mingxiao.toast(words, undo);
  }

  /** Offers to take back what was just done, and nothing else: later steps would have to go first. */
  offerUndo(words) {
    const step = this.steps.stack.last;
    this.say(words, () => step === this.steps.stack.last && this.undo());
  }

  /** What is not saved yet is sent before signing out, which leaves nothing of any form in the browser (mingxiao.js). */
  async signOut(event) {
    const form = event.target;
    if (!/\/sign-out$/.test(form.action) || !this.autosave.unsent()) return;
    event.preventDefault();
    await this.autosave.now();
    if (this.autosave.unsent() && !confirm(say("entry.sign-out.unsent"))) return;
    this.sheet.edits.clear();
    this.autosave.draft = null;
    form.requestSubmit();
  }
}

const root = document.getElementById("entry");
const desk = new Desk(root);
desk.open();
