// One block of the form as a grid: a plain table, drawn here, whose cells are chosen with the keys of a spreadsheet and written
// with one pen. The person's edits show above what the server has.
import { element, say } from "./words.js";
import { key } from "./sheet.js";
import { paint, changeSince, shown } from "./cell-view.js";
import { Selection } from "./selection.js";
import { Pen } from "./pen.js";
import { Entering } from "./entering.js";
import { gridKey } from "./keys.js";

const NUMBER_WIDTH = 40;

export class Grid {
  /** @param desk what the grid asks for: edit, insert, drop, move, undo, redo, save, help, detail, entered */
  constructor(block, sheet, host, desk) {
    this.block = block;
    this.sheet = sheet;
    this.desk = desk;
    this.host = host;
    this.columns = columnsOf(block, sheet);
    this.boxes = new Map();
    this.order = [];
    this.selection = new Selection(() => ({ rows: this.order.length, columns: this.columns.length }));
    this.scroller = element("div", "grid-scroll");
    this.frame = element("div", "grid-frame");
    this.scroller.append(this.frame);
    host.append(this.scroller);
    this.draw();
    this.pen = new Pen(this.frame, new Entering(this));
    this.listen();
  }

  draw() {
    const table = element("table", "goal-grid", null, { "aria-label": this.block.label });
    const widths = element("colgroup");
    const all = this.columns.reduce((sum, column) => sum + width(column), 0);
    [NUMBER_WIDTH].concat(this.columns.map(width)).forEach((pixels, at) => {
      const col = element("col");
      col.style.width = at ? (100 * pixels) / all + "%" : pixels + "px";
      widths.append(col);
    });
    table.style.minWidth = NUMBER_WIDTH + this.columns.reduce((sum, column) => sum + Math.min(width(column), Math.max(70, width(column) * 0.72)), 0) + "px";
    const names = element("tr");
    names.append(element("th", "grid-number", null, { scope: "col", "aria-label": say("entry.number") }));
    this.columns.forEach((column) => names.append(header(column)));
    const head = element("thead");
    head.append(names);
    this.body = element("tbody");
    table.append(widths, head, this.body);
    this.frame.append(table);
    this.order = this.sheet.linesOf(this.block.name);
    this.body.append(...this.order.map((line) => this.row(line)));
    this.measure();
  }

  /** A grid wider than its place scrolls by itself, with its heading in sight. */
  measure() {
    this.scroller.classList.remove("wide");
    this.scroller.classList.toggle("wide", this.scroller.scrollWidth > this.scroller.clientWidth + 1);
  }

  row(line) {
    const row = element("tr", "", null, { "data-line": line });
    row.append(element("td", "grid-number"), ...this.columns.map((column) => this.box(line, column)));
    return row;
  }

  box(line, column) {
    const box = element("td", "cell-box cell-" + column.type + (column.readOnly ? " cell-given" : ""), null, { "data-line": line, "data-column": column.name });
    this.boxes.set(key(line, column.name), box);
    this.paintBox(box, line, column);
    return box;
  }

  paintBox(box, line, column) {
    if (!column.of) {
      paint(box, column, this.sheet.cell(line, column.name), column.required);
      return;
    }
    const text = this.text(line, column);
    const before = this.sheet.cell(line, column.of).lastYear;
    const source = column.part === "actual" && before && before.source;
    const nodes = [element("div", "cell-text", shown(column, text), source ? { title: source } : {})];
    const change = column.part === "actual" ? changeSince(this.sheet.text(line, column.of), text) : null;
    if (change !== null && Math.abs(change) > 0.3) {
      const words = (change > 0 ? "▲ +" : "▼ ") + Math.round(change * 100) + "%";
      nodes.push(element("div", "cell-change", words, { title: say("entry.change.hint") }));
    }
    box.replaceChildren(...nodes);
  }

  paintCells(keys) {
    keys.forEach((at) => {
      const [line, name] = at.split("|");
      this.columns.filter((column) => column.name === name || column.of === name).forEach((column) => {
        const box = this.boxes.get(key(line, column.name));
        if (box) this.paintBox(box, line, column);
      });
    });
    if (keys.length && this.pen.focused && !this.pen.open) this.place();
  }

  /** Lines came, went or moved. */
  takeLines() {
    const order = this.sheet.linesOf(this.block.name);
    if (order.join() === this.order.join()) return;
    const rows = new Map(Array.from(this.body.rows, (row) => [row.dataset.line, row]));
    const wanted = new Set(order);
    rows.forEach((row, line) => wanted.has(line) || row.remove());
    let next = this.body.firstElementChild;
    order.forEach((line) => {
      const row = rows.get(line);
      if (row && row === next) next = next.nextElementSibling;
      else this.body.insertBefore(row || this.row(line), next);
    });
    this.order = order;
    this.selection.to(this.selection.row, this.selection.column);
    this.paintSelection();
  }

  text(line, column) {
    if (!column.of) return this.sheet.text(line, column.name);
    const before = this.sheet.cell(line, column.of).lastYear;
    return (before && before[column.part]) || "";
  }

  get line() {
    return this.order[this.selection.row];
  }

  get column() {
    return this.columns[this.selection.column];
  }

  chosenLines() {
    const area = this.selection.area;
    return this.order.slice(area.top, area.bottom + 1);
  }

  /** The chosen cells as rows of text. */
  chosenRows() {
    const area = this.selection.area;
    return this.chosenLines().map((line) => this.columns.slice(area.left, area.right + 1).map((column) => this.text(line, column)));
  }

  clear() {
    const changes = [];
    this.selection.each((row, at) => {
      const column = this.columns[at];
      const before = this.sheet.text(this.order[row], column.name);
      if (!column.readOnly && before) changes.push({ line: this.order[row], column: column.name, before: before, after: "" });
    });
    this.desk.edit(changes, "typed");
  }

  mayEdit() {
    return this.sheet.editable && Boolean(this.line) && !this.column.readOnly;
  }

  go(line, column) {
    this.selection.to(Math.max(0, this.order.indexOf(line)), Math.max(0, this.columns.findIndex((one) => one.name === column)));
    this.moved();
    this.pen.focus();
  }

  moved() {
    this.paintSelection();
    this.place();
    const box = this.activeBox();
    if (box) box.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    this.place();
  }

  activeBox() {
    return this.line ? this.boxes.get(key(this.line, this.column.name)) : null;
  }

  /** The pen over the active cell. */
  place() {
    const box = this.activeBox();
    if (!box) return;
    const cell = box.getBoundingClientRect();
    const frame = this.frame.getBoundingClientRect();
    const text = this.text(this.line, this.column);
    this.pen.over(
      { left: cell.left - frame.left, top: cell.top - frame.top, width: cell.width, height: cell.height },
      say("entry.cell.at", this.selection.row + 1, this.column.label, text || say("entry.cell.blank"))
    );
  }

  paintSelection() {
    (this.painted || []).forEach((box) => box.classList.remove("chosen", "active"));
    this.painted = [];
    this.selection.each((row, column) => {
      const box = this.order[row] && this.boxes.get(key(this.order[row], this.columns[column].name));
      if (!box) return;
      box.classList.add("chosen");
      this.painted.push(box);
    });
    const active = this.activeBox();
    if (active) active.classList.add("active");
  }

  listen() {
    const field = this.pen.field;
    this.frame.addEventListener("mousedown", (event) => this.press(event));
    this.frame.addEventListener("mouseover", (event) => this.drag(event));
    this.frame.addEventListener("dblclick", (event) => event.target.closest(".cell-box") && this.mayEdit() && this.pen.start(this.text(this.line, this.column)));
    addEventListener("resize", () => {
      this.measure();
      this.place();
    });
    field.addEventListener("keydown", (event) => gridKey(this, event));
    field.addEventListener("focus", () => {
      this.desk.entered(this);
      this.frame.classList.add("focused");
      this.place();
    });
    field.addEventListener("blur", () => this.frame.classList.remove("focused"));
    ["copy", "cut", "paste"].forEach((name) => field.addEventListener(name, (event) => {
      if (!this.pen.open) this.desk[name](this, event);
    }));
  }

  press(event) {
    const number = event.target.closest(".grid-number");
    const box = event.target.closest(".cell-box");
    if (event.button !== 0 || (!box && !number) || event.target.closest("thead")) return;
    event.preventDefault();
    this.pen.finish("none");
    if (number) {
      const row = this.order.indexOf(number.parentElement.dataset.line);
      this.selection.choose(event.shiftKey ? this.selection.anchorRow : row, 0, row, this.columns.length - 1);
    } else {
      this.selection.to(this.order.indexOf(box.dataset.line), this.indexOf(box.dataset.column), event.shiftKey);
    }
    this.paintSelection();
    this.place();
    this.pen.focus();
    if (event.target.closest(".cell-finding, .sign-comment")) this.desk.detail(this);
  }

  drag(event) {
    const box = event.target.closest(".cell-box");
    if (event.buttons !== 1 || !box || this.pen.open || !this.pen.focused) return;
    this.selection.to(this.order.indexOf(box.dataset.line), this.indexOf(box.dataset.column), true);
    this.paintSelection();
  }

  indexOf(name) {
    return this.columns.findIndex((column) => column.name === name);
  }
}

/** The block's columns; where last year is known, its target and actual stand beside the column that they compare with. */
function columnsOf(block, sheet) {
  const columns = [];
  const filled = (column) => sheet.form.lines.some((line) => line.block === block.name && line.cells[column.name]);
  block.columns.filter((column) => !column.optional || block.all || filled(column)).forEach((column) => {
    columns.push(Object.assign({}, column, { options: column.options || [] }));
    if (column.type === "weight") return;
    const before = sheet.form.lines.filter((line) => line.block === block.name).flatMap((line) => sheet.lastYear.get(key(line.id, column.name)) || []);
    ["target", "actual"].filter((part) => before.some((one) => one[part])).forEach((part) => columns.push({
      name: "@" + part + "." + column.name, label: say("entry.last-year." + part), type: column.type, options: [], readOnly: true, of: column.name, part: part, width: 90,
    }));
  });
  return columns;
}

function header(column) {
  const head = element("th", column.readOnly ? "cell-given" : "", column.label, { scope: "col" });
  if (column.required) head.append(element("span", "required", " *", { title: say("entry.required") }));
  return head;
}

function width(column) {
  return Math.max(60, column.width || 120);
}
