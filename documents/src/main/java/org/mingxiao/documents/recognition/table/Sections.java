package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Line;
import org.mingxiao.documents.recognition.phrase.Labels;
import org.mingxiao.documents.recognition.phrase.Lexicon;
import org.mingxiao.documents.recognition.phrase.Title;

/** Parts a document into what may be one form each: at headings, and where a form's head begins again. */
final class Sections {
    /** Lines between two tables that do not part them: numbers of pages, 续表, remarks, units. */
    private static final Pattern BETWEEN = Pattern.compile(
            "[-—第]*\\d*[页-]?(?:共\\d+页)?|.*续表.*|[(（]?续[)）]?|注.*|备注.*|.*单位[：:].*元.*|[(（]?(?:20)\\d{2}年?度?[)）]?");

    private final List<Section> sections = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private List<String> lines = new ArrayList<>();
    private List<Row> rows = new ArrayList<>();
    private @Nullable Title title;

    private Sections() {}

    static List<Section> of(Layout layout) {
        var sections = new Sections();
        for (var block : layout.blocks()) {
            if (block instanceof Line line) {
                sections.add(line);
            } else if (block instanceof Grid grid) {
                sections.add(grid);
            }
        }
        sections.close();
        return List.copyOf(sections.sections);
    }

    private void add(Line line) {
        if (!line.text().isBlank()) {
            pending.add(line.text());
        }
    }

    private void add(Grid grid) {
        var heading = heading();
        boolean goesOn =
                !rows.isEmpty() && heading.isEmpty() && pending.stream().allMatch(Sections::standsBetween);
        if (!goesOn) {
            open(heading.orElse(null), pending);
        }
        pending.clear();
        for (var row : Row.of(grid)) {
            add(row);
        }
    }

    /** A line that does not part two tables of one form; headings of its blocks stand between them too. */
    private static boolean standsBetween(String line) {
        var label = RowKind.inlineLabel(line).orElse(line);
        return BETWEEN.matcher(Labels.folded(line)).matches()
                || !Lexicon.fields(label).isEmpty();
    }

    private void add(Row row) {
        var heading = heading(row);
        if (heading.isPresent()) {
            // A heading that is printed again on the next page does not begin another form.
            if (rows.stream().anyMatch(r -> !r.isBlank())) {
                open(heading.get(), List.of());
            } else if (title == null) {
                title = heading.get();
            }
        } else if (beginsAgain(row)) {
            open(title, List.of());
            rows.add(row);
        } else if (isContext(row)) {
            lines.add(Row.text(row.fresh().get(0)));
        } else {
            rows.add(row);
        }
    }

    private void open(@Nullable Title heading, List<String> context) {
        close();
        title = heading;
        lines = new ArrayList<>(context);
        rows = new ArrayList<>();
    }

    private void close() {
        if (rows.stream().anyMatch(r -> !r.isBlank())) {
            var section = new Section(title, lines, rows);
            int last = sections.size() - 1;
            var joined = last < 0 ? Optional.<Section>empty() : RepeatedHeading.joined(sections.get(last), section);
            joined.ifPresentOrElse(whole -> sections.set(last, whole), () -> sections.add(section));
        }
        rows = new ArrayList<>();
    }

    /** The last heading among the lines above a table. */
    private Optional<Title> heading() {
        for (int i = pending.size() - 1; i >= 0; i--) {
            var found = Title.of(pending.get(i));
            boolean free = i > 0
                    && Title.yearLine(pending.get(i)) == null
                    && Title.of(pending.get(i - 1)).isEmpty();
            if (found.isEmpty() && free) {
                // A long heading is set in two lines.
                found = Title.of(pending.get(i - 1) + pending.get(i));
            }
            if (found.isPresent()) {
                var above = i > 0 ? Title.year(pending.get(i - 1)) : null;
                return Optional.of(
                        found.get().year() == null && above != null
                                ? found.get().in(above)
                                : found.get());
            }
        }
        return Optional.empty();
    }

    /** A row of the table that is its heading. */
    private static Optional<Title> heading(Row row) {
        var filled = row.fresh();
        return filled.size() == 1 ? Title.of(filled.get(0).text()) : Optional.empty();
    }

    /** A line of context in the table's first rows: the year, the unit, the department. */
    private boolean isContext(Row row) {
        if (row.fresh().size() != 1 || rows.stream().anyMatch(r -> !r.isBlank())) {
            return false;
        }
        var text = row.fresh().get(0).text();
        return Title.yearLine(text) != null
                || RowKind.inlineLabel(text).isPresent()
                || !SpacedPairs.in(text).isEmpty();
    }

    /** Whether a row states the project or department again of which the rows above have spoken. */
    private boolean beginsAgain(Row row) {
        var fresh = row.fresh();
        if (fresh.size() < 2 || fresh.size() > 6) {
            return false;
        }
        return isHead(fresh)
                && rows.stream().anyMatch(r -> r.fresh().size() >= 2 && isHead(r.fresh()) && sameLead(r, fresh))
                && rows.stream().anyMatch(r -> RowKind.of(List.of(r), 0) == RowKind.INDICATOR_HEADER);
    }

    private static boolean sameLead(Row row, List<Cell> fresh) {
        return Labels.folded(row.fresh().get(0).text())
                .equals(Labels.folded(fresh.get(0).text()));
    }

    private static boolean isHead(List<Cell> fresh) {
        var lead = Lexicon.fields(fresh.get(0).text());
        boolean names = lead.contains(PROJECT_NAME) || lead.contains(DEPARTMENT);
        return names && Lexicon.fields(fresh.get(1).text()).isEmpty();
    }
}
