package org.mingxiao.server.goals.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Line;
import org.mingxiao.server.filing.Batches;
import org.mingxiao.server.filing.FileFormat;
import org.mingxiao.server.filing.Readings;
import org.mingxiao.server.filing.Uploads;
import org.mingxiao.server.goals.layout.Block;
import org.mingxiao.server.goals.layout.Column;
import org.mingxiao.server.goals.layout.Layouts;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a form that was read shows. */
@Component
class IntakeViews {
    private final Intake intake;
    private final Layouts layouts;
    private final Batches batches;
    private final Uploads uploads;
    private final Readings readings;
    private final MessageSource words;

    IntakeViews(
            Intake intake, Layouts layouts, Batches batches, Uploads uploads, Readings readings, MessageSource words) {
        this.intake = intake;
        this.layouts = layouts;
        this.batches = batches;
        this.uploads = uploads;
        this.readings = readings;
        this.words = words;
    }

    /** A block with its lines. */
    record BlockView(String label, List<Column> columns, List<LineView> lines) {}

    record LineView(UUID id, List<CellView> cells) {}

    /**
     * A cell.
     *
     * @param place where in the file its text stands; null where it was not found
     * @param doubt why it wants a second look; null where it is sure
     */
    record CellView(
            String column,
            String label,
            String text,
            boolean readOnly,
            boolean wide,
            @Nullable String place,
            @Nullable String doubt) {}

    void fill(Scope scope, IntakeForm form, Model model) {
        var layout = layouts.of(form.kind(), form.year());
        var doubts = intake.doubts(form);
        model.addAttribute("form", form);
        model.addAttribute(
                "blocks",
                layout.blocks().stream()
                        .map(block -> view(block, form, doubts))
                        .filter(block -> !block.lines().isEmpty())
                        .toList());
        model.addAttribute(
                "doubts",
                doubts.stream()
                        .map(doubt -> doubt.line() + doubt.column())
                        .distinct()
                        .count());
        model.addAttribute("drafts", form.isOpen() ? intake.drafts(scope, form) : List.of());
        model.addAttribute(
                "merging", form.isOpen() ? intake.merging(scope, form).orElse(null) : null);
        source(scope, form, model);
    }

    private void source(Scope scope, IntakeForm form, Model model) {
        var upload = uploads.get(
                scope, Objects.requireNonNull(batches.file(scope, form.file()).upload()));
        var source = readings.source(scope, upload.id());
        model.addAttribute("upload", upload);
        model.addAttribute("source", source);
        model.addAttribute(
                "problems",
                readings.read(scope, upload.id()).problems().stream().limit(20).toList());
        model.addAttribute(
                "pages",
                upload.format() == FileFormat.PDF
                        ? IntStream.rangeClosed(1, Math.min(50, lastPage(source)))
                                .boxed()
                                .toList()
                        : List.of());
    }

    private static int lastPage(Layout source) {
        return source.blocks().stream()
                .flatMapToInt(block -> block instanceof Grid grid
                        ? grid.cells().stream().mapToInt(cell -> cell.page() == null ? 1 : cell.page())
                        : IntStream.of(block instanceof Line line && line.page() != null ? line.page() : 1))
                .max()
                .orElse(1);
    }

    private BlockView view(Block block, IntakeForm form, List<Doubt> doubts) {
        var lines = form.lines(block.name());
        var shown = block.columns().stream()
                .filter(column -> !column.optional()
                        || lines.stream()
                                .anyMatch(line -> !line.text(column.name()).isBlank()))
                .toList();
        var chinese = LocaleContextHolder.getLocale().getLanguage().equals("zh");
        return new BlockView(
                chinese ? block.label() : block.english(),
                shown,
                lines.stream()
                        .map(line -> new LineView(
                                line.id(),
                                shown.stream()
                                        .map(column -> new CellView(
                                                column.name(),
                                                chinese ? column.label() : column.english(),
                                                line.text(column.name()),
                                                column.readOnly() || !form.isOpen(),
                                                column.width() > 200,
                                                form.place(line, column.name()),
                                                doubt(doubts, line.id(), column.name())))
                                        .toList()))
                        .toList());
    }

    private @Nullable String doubt(List<Doubt> doubts, UUID line, String column) {
        var said = doubts.stream()
                .filter(doubt -> doubt.line().equals(line) && doubt.column().equals(column))
                .map(doubt -> words.getMessage(
                        "intake.doubt." + doubt.code(), doubt.arguments().toArray(), LocaleContextHolder.getLocale()))
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? null : said;
    }
}
