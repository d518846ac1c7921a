// What the checks found, in a list that leads to the cells, and the sums that have to tie out.
import { button, element, say } from "./words.js";
import { severityMark, severityOf } from "./cell-view.js";

const ORDER = ["E", "W", "I"];

export function showFindings(host, sheet, desk) {
  const findings = (sheet.form.findings || []).slice().sort((a, b) => ORDER.indexOf(severityOf(a)) - ORDER.indexOf(severityOf(b)));
  const counts = element("summary", "findings-counts");
  ORDER.forEach((severity) => {
    const found = findings.filter((finding) => severityOf(finding) === severity);
    if (!found.length) return;
    const answered = found.filter((finding) => finding.answer).length;
    const count = element("span", "findings-count");
    count.append(severityMark(found[0]), " " + say("entry.findings." + severity, found.length) + (answered ? say("entry.findings.answered", answered) : ""));
    counts.append(count);
  });
  if (!findings.length) counts.append(element("span", "findings-none", "✓ " + say("entry.findings.none")));
  const list = element("ol", "findings-list");
  findings.forEach((finding) => {
    const item = element("li");
    const where = finding.line ? desk.placeOf(finding.line, finding.column) : say("entry.findings.whole");
    const jump = button("btn btn-link finding-jump", "", () => (finding.line ? desk.go(finding.line, finding.column, true) : desk.answer(finding, jump)));
    jump.append(severityMark(finding), element("span", "finding-place", where), element("span", "finding-message", finding.message));
    if (finding.answer) jump.append(element("span", "badge finding-answered", say("entry.answered")));
    item.append(jump);
    list.append(item);
  });
  const was = host.querySelector("details");
  const details = element("details");
  details.open = was ? was.open : false;
  details.append(counts, list);
  host.replaceChildren(details);
}

export function showTotals(host, sheet) {
  const totals = sheet.form.totals || [];
  host.hidden = !totals.length;
  host.replaceChildren(
    ...totals.map((total) => {
      const box = element("div", "total total-" + total.state);
      const sign = { ok: "✓", rounding: "≈", off: "✕", open: "…" }[total.state] || "";
      box.append(element("span", "total-sign", sign, { role: "img", "aria-label": say("entry.total." + total.state) }));
      box.append(element("span", "total-label", total.label));
      const equal = { ok: "＝", rounding: "≈", off: "≠" }[total.state] || "＝";
      box.append(element("span", "total-figures", grouped(total.left) + " " + equal + " " + grouped(total.right)));
      if (total.state === "off" || total.state === "rounding") box.append(element("span", "total-difference", say("entry.total.difference", grouped(total.difference))));
      return box;
    })
  );
}

function grouped(figure) {
  if (figure === null || figure === undefined || figure === "") return "—";
  const parts = String(figure).split(".");
  return parts[0].replace(/\B(?=(\d{3})+$)/g, ",") + "." + ((parts[1] || "") + "00").slice(0, 2);
}
