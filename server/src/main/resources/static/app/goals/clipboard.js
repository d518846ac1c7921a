// What a spreadsheet puts on the clipboard, read into rows of cells, and back. Pure: knows no page.

/** Rows of a text with tabs; a cell that holds a tab, a line break or quotes around it comes in quotes. */
export function readText(text) {
  const rows = [];
  let row = [];
  let at = 0;
  const source = text.replace(/\r\n?/g, "\n");
  while (at < source.length) {
    let cell = source[at] === '"' ? quoted(source, at) : null;
    if (cell === null) {
      const end = endOfCell(source, at);
      cell = { text: source.slice(at, end), end: end };
    }
    row.push(cell.text);
    at = cell.end;
    if (source[at] === "\t") {
      at++;
      if (at === source.length) row.push("");
    } else {
      rows.push(row);
      row = [];
      at++;
    }
  }
  if (row.length) rows.push(row);
  return rows;
}

function endOfCell(source, from) {
  let at = from;
  while (at < source.length && source[at] !== "\t" && source[at] !== "\n") at++;
  return at;
}

/** A cell in quotes; null where the quotes are part of what somebody wrote. */
function quoted(source, from) {
  let text = "";
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] !== '"') text += source[at];
    else if (source[at + 1] === '"') {
      text += '"';
      at++;
    } else {
      const after = source[at + 1];
      return after === undefined || after === "\t" || after === "\n" ? { text: text, end: at + 1 } : null;
    }
  }
  return null;
}

/**
 * Rows of the first table in a piece of HTML, null where there is none. A cell merged downwards stands in each of its rows;
 * what a cell merged sideways covers is null: nothing is said about it.
 */
export function readHtml(html) {
  const table = new DOMParser().parseFromString(withoutStyles(html), "text/html").querySelector("table");
  if (!table) return null;
  const rows = Array.from(table.rows, () => []);
  Array.from(table.rows).forEach((source, y) => {
    let x = 0;
    Array.from(source.cells).forEach((cell) => {
      while (rows[y][x] !== undefined) x++;
      const text = textOf(cell);
      for (let down = 0; down < Math.max(1, cell.rowSpan) && y + down < rows.length; down++) {
        for (let right = 0; right < Math.max(1, cell.colSpan); right++) rows[y + down][x + right] = right ? null : text;
      }
      x += Math.max(1, cell.colSpan);
    });
  });
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (ignored, x) => (row[x] === undefined ? "" : row[x])));
}

/** Styles are of no use here, and the content security policy reports each of them. */
function withoutStyles(html) {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, ""));
}

function textOf(node) {
  let text = "";
  node.childNodes.forEach((child) => {
    if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue.replace(/[\s\u00a0]+/g, " ");
    else if (child.nodeName === "BR") text += "\n";
    else if (/^(P|DIV|LI)$/.test(child.nodeName)) text += (text && !text.endsWith("\n") ? "\n" : "") + textOf(child);
    else text += textOf(child);
  });
  return text.replace(/ *\n */g, "\n").trim();
}

/**
 * The rows of a clipboard. The table tells what is merged; where the plain text has the same shape its words are taken, for
 * a table's source is wrapped anywhere and Chinese has no blanks to spare.
 */
export function readClipboard(clipboard) {
  const text = readText(clipboard.getData("text/plain"));
  const table = readHtml(clipboard.getData("text/html"));
  if (!table) return text;
  const sameShape = text.length === table.length && text.every((row, y) => row.length === table[y].length);
  if (!sameShape) return table;
  return table.map((row, y) => row.map((cell, x) => (cell === null || text[y][x] === "" ? cell : text[y][x])));
}

export function writeText(rows) {
  const cell = (text) => (/["\t\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => row.map(cell).join("\t")).join("\r\n");
}

/** A table with borders, its cells kept as text where they are not amounts. */
export function writeHtml(rows) {
  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\n/g, "<br>");
  const cell = (text) => {
    const format = /^-?\d[\d,]*\.\d+$/.test(text) ? "#,##0.00" : "\\@";
    return `<td style='border:.5pt solid windowtext;white-space:normal;mso-number-format:"${format}"'>${escaped(text)}</td>`;
  };
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("");
  return `<meta charset="utf-8"><table border="1" style="border-collapse:collapse">${body}</table>`;
}
