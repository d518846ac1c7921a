// Which cells of a grid are chosen: from an anchor to where the person went from there. Pure: rows and columns by number.

export class Selection {
  constructor(size) {
    /** Answers {rows, columns} as they are now. */
    this.size = size;
    this.row = this.column = this.anchorRow = this.anchorColumn = 0;
  }

  get area() {
    return {
      top: Math.min(this.row, this.anchorRow),
      bottom: Math.max(this.row, this.anchorRow),
      left: Math.min(this.column, this.anchorColumn),
      right: Math.max(this.column, this.anchorColumn),
    };
  }

  get single() {
    return this.row === this.anchorRow && this.column === this.anchorColumn;
  }

  to(row, column, extend) {
    const size = this.size();
    this.row = Math.max(0, Math.min(size.rows - 1, row));
    this.column = Math.max(0, Math.min(size.columns - 1, column));
    if (!extend) {
      this.anchorRow = this.row;
      this.anchorColumn = this.column;
    }
  }

  by(down, right, extend) {
    this.to(this.row + down, this.column + right, extend);
  }

  choose(top, left, bottom, right) {
    this.to(bottom, right);
    this.anchorRow = top;
    this.anchorColumn = left;
  }

  /** To the next cell in reading order (or the one before); false at the end, where Tab leaves the grid. */
  next(back) {
    const size = this.size();
    const at = this.row * size.columns + this.column + (back ? -1 : 1);
    if (at < 0 || at >= size.rows * size.columns) return false;
    this.to(Math.floor(at / size.columns), at % size.columns);
    return true;
  }

  has(row, column) {
    const area = this.area;
    return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  }

  /** The chosen cells, as (row, column) pairs. */
  each(act) {
    const area = this.area;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) act(row, column);
    }
  }
}
