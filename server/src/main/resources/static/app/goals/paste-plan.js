// What a pasted block would change, cell by cell, before anything is changed. Pure: knows no page.

/** Full-width digits and signs as they are typed with a Chinese keyboard, folded. */
export function folded(text) {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, " ");
}

/** Why a column will not take a text, as a key of the words; null where it will. */
export function refusal(column, text) {
  if (column.readOnly) return "entry.paste.read-only";
  if (text.trim() === "") return null;
  if (column.type === "money" || column.type === "number" || column.type === "weight") {
    const figure = folded(text).replace(/[\s,]|万元|元|%/g, "");
    if (!/^[-+]?\d+(\.\d+)?$/.test(figure)) return "entry.paste.no-number";
  }
  if (isClass(column) && !optionFor(column, text)) return "entry.paste.no-option";
  return null;
}

/** Whether the column holds a class of indicators, chosen from a list; other options are only what is usual. */
export function isClass(column) {
  return (column.type === "dimension" || column.type === "level1") && column.options.length > 0;
}

/** The option somebody means, with or without a code before it and 指标 behind it. */
export function optionFor(column, text) {
  const meant = bare(text);
  return column.options.find((option) => bare(option.value) === meant);
}

function bare(text) {
  return folded(text).trim().replace(/^\d+\s*[-、.]?\s*/, "").replace(/指标$/, "");
}

/**
 * Lays rows over lines.
 *
 * @param rows the pasted rows; null in a cell leaves that cell alone
 * @param lines ids of the block's lines in their order
 * @param columns the block's columns from the one pasted at
 * @param from index of the line pasted at
 * @param textOf the present text of a line's column
 * @returns changes to lines that are there, more: lines to be added with their cells, rejected cells, and how many cells
 *     stand right of the last column
 */
export function plan(rows, lines, columns, from, textOf) {
  const result = { changes: [], more: [], rejected: [], beyond: 0, same: 0 };
  rows.forEach((row, y) => {
    const line = lines[from + y];
    const added = {};
    row.forEach((text, x) => {
      if (text === null) return;
      const column = columns[x];
      if (!column) {
        if (text.trim()) result.beyond++;
        return;
      }
      const why = refusal(column, text);
      const option = isClass(column) && !why && text.trim() ? optionFor(column, text) : null;
      const after = option ? option.value : text.trim();
      if (why) {
        if (!(column.readOnly && line && textOf(line, column.name) === after)) result.rejected.push({ row: y, column: column, text: text, reason: why });
      } else if (!line) {
        if (after) added[column.name] = after;
      } else if (textOf(line, column.name) === after) {
        result.same++;
      } else {
        result.changes.push({ line: line, column: column.name, before: textOf(line, column.name), after: after });
      }
    });
    if (!line && Object.keys(added).length) result.more.push(added);
  });
  return result;
}
