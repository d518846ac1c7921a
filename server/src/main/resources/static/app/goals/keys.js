// The keys of a grid while no cell is open: those of a spreadsheet.

const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const FAR = 1e6;

export function gridKey(grid, event) {
  if (event.isComposing || event.keyCode === 229) return;
  const control = event.ctrlKey || event.metaKey;
  if (grid.pen.open) {
    if (control && event.key.toLowerCase() === "s") grid.pen.finish("stay");
    else {
      if (!grid.pen.owner.key(event)) grid.pen.key(event);
      event.stopPropagation();
      return;
    }
  }
  const handled = event.altKey ? alt(grid, event) : control ? command(grid, event) : move(grid, event) || act(grid, event);
  if (handled) event.preventDefault();
}

function move(grid, event) {
  const selection = grid.selection;
  const page = Math.max(1, Math.floor(innerHeight / 60));
  if (ARROWS[event.key]) selection.by(...ARROWS[event.key], event.shiftKey);
  else if (event.key === "Home") selection.by(0, -FAR, event.shiftKey);
  else if (event.key === "End") selection.by(0, FAR, event.shiftKey);
  else if (event.key === "PageUp") selection.by(-page, 0, event.shiftKey);
  else if (event.key === "PageDown") selection.by(page, 0, event.shiftKey);
  else if (event.key === "Enter") selection.by(event.shiftKey ? -1 : 1, 0);
  // At either end Tab leaves the grid, so that nobody is caught in it.
  else if (event.key !== "Tab" || !selection.next(event.shiftKey)) return false;
  grid.moved();
  return true;
}

function act(grid, event) {
  if (event.key === "F2") {
    if (grid.mayEdit()) grid.pen.start(grid.text(grid.line, grid.column));
  } else if (event.key === "Delete" || event.key === "Backspace") {
    if (grid.sheet.editable) grid.clear();
  } else if (event.key === "Escape") {
    grid.selection.by(0, 0);
    grid.moved();
  } else if (event.key === "?") grid.desk.help();
  else return false;
  return true;
}

/** Ctrl with an arrow goes to the edge; the rest are the usual commands. */
function command(grid, event) {
  const letter = event.key.toLowerCase();
  if (ARROWS[event.key]) {
    const [down, right] = ARROWS[event.key];
    grid.selection.by(down * FAR, right * FAR, event.shiftKey);
    grid.moved();
  } else if (event.key === "Home" || event.key === "End") {
    const far = event.key === "End" ? FAR : -FAR;
    grid.selection.by(far, far, event.shiftKey);
    grid.moved();
  } else if (letter === "a") {
    grid.selection.choose(0, 0, grid.order.length - 1, grid.columns.length - 1);
    grid.paintSelection();
  } else if (letter === "z") grid.desk[event.shiftKey ? "redo" : "undo"]();
  else if (letter === "y") grid.desk.redo();
  else if (letter === "s") grid.desk.save();
  else return false;
  return true;
}

function alt(grid, event) {
  if (event.key === "Enter") grid.desk.detail(grid);
  else if (event.key === "Insert") grid.desk.insert(grid);
  else if (event.key === "Delete") grid.desk.drop(grid);
  else if (event.key === "ArrowUp") grid.desk.move(grid, -1);
  else if (event.key === "ArrowDown") grid.desk.move(grid, 1);
  else return false;
  return true;
}
