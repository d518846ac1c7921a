// What a cell shows: its text, what the text means, and marks that differ by shape as well as by colour.
import { element, say } from "./words.js";
import { folded } from "./paste-plan.js";

const STATES = { unsent: "◇", saving: "◌", saved: "✓", conflict: "⚡", invalid: "✕" };
// The shapes that shared/parts gives to severities.
const SEVERITIES = { E: "■", W: "▲", I: "○" };

export function severityOf(finding) {
  const letter = String(finding.severity || "I").charAt(0).toUpperCase();
  return SEVERITIES[letter] ? letter : "I";
}

function worstOf(findings) {
  return ["E", "W", "I"].find((letter) => findings.some((finding) => severityOf(finding) === letter));
}

export function severityMark(finding) {
  const letter = severityOf(finding);
  return element("span", "sign sign-" + letter, SEVERITIES[letter], { role: "img", "aria-label": say("entry.severity." + letter), title: say("entry.severity." + letter) });
}

/** Amounts with thousands separators; anything that is none, as it was typed. */
export function shown(column, text) {
  if (column.type !== "money") return text;
  const figure = folded(text).replace(/[\s,]/g, "");
  if (!/^-?\d+(\.\d+)?$/.test(figure)) return text;
  const parts = figure.split(".");
  return parts[0].replace(/\B(?=(\d{3})+$)/g, ",") + "." + ((parts[1] || "") + "00").slice(0, Math.max(2, (parts[1] || "").length));
}

/** Fills a cell's element. */
export function paint(host, column, cell, required) {
  const nodes = [element("div", "cell-text", shown(column, cell.text))];
  if (cell.note && cell.note.text && cell.note.text !== cell.text) {
    nodes.push(element("div", "cell-note" + (cell.note.kind === "text" || cell.note.kind === "trend" ? " cell-note-vague" : ""), cell.note.text));
  }
  if (cell.state === "invalid") nodes.push(element("div", "cell-reason", cell.edit.reason));
  const marks = marksOf(cell);
  if (marks.length) {
    const box = element("div", "cell-marks");
    marks.forEach((mark) => box.append(mark));
    nodes.unshift(box);
  }
  host.replaceChildren(...nodes);
  host.dataset.state = cell.state;
  host.dataset.severity = worstOf(cell.findings) || "";
  host.classList.toggle("cell-blank", Boolean(required && !cell.text));
}

function marksOf(cell) {
  const marks = [];
  if (cell.state) {
    const words = say("entry.state." + cell.state);
    marks.push(element("span", "state state-" + cell.state, STATES[cell.state], { role: "img", "aria-label": words, title: words }));
  }
  if (cell.findings.length) {
    const mark = severityMark({ severity: worstOf(cell.findings) });
    mark.classList.add("cell-finding");
    if (cell.findings.every((finding) => finding.answer)) mark.classList.add("answered");
    marks.push(mark);
  }
  if (cell.comments.length) marks.push(element("span", "sign sign-comment", "❝", { role: "img", "aria-label": say("entry.comments"), title: cell.comments[0].text }));
  return marks;
}

/** How far this year's text is from last year's: a share of last year's figure, null where there is nothing to compare. */
export function changeSince(now, then) {
  const figure = (text) => {
    const found = /(\d[\d,]*(?:\.\d+)?)\s*(\D*)/.exec(folded(text || ""));
    return found ? { number: Number(found[1].replace(/,/g, "")), unit: found[2].trim() } : null;
  };
  const a = figure(now);
  const b = figure(then);
  if (!a || !b || !b.number || (a.unit && b.unit && a.unit !== b.unit)) return null;
  return (a.number - b.number) / b.number;
}
