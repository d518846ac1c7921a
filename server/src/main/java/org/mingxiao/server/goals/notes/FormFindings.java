package org.mingxiao.server.goals.notes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.Review;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Severity;
import org.mingxiao.core.review.rules.RuleBook;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.Column;
import org.mingxiao.server.goals.mapping.CellPlaces;
import org.mingxiao.server.goals.mapping.FormOf;

/** The findings of the core on a goal form, each beside the cell that it asks to mend. */
public final class FormFindings {
    /**
     * A finding on a cell.
     *
     * @param key stays the same while the finding rests on the same cell and evidence, so that its answer stays with it
     * @param line null where it concerns the form as a whole
     * @param column null where it concerns the line as a whole
     * @param basis the documents that the rule rests on
     */
    public record FormFinding(
            String key,
            String rule,
            Severity severity,
            @Nullable UUID line,
            @Nullable String column,
            String message,
            String suggestion,
            List<String> basis,
            List<String> evidence) {
        public FormFinding {
            basis = List.copyOf(basis);
            evidence = List.copyOf(evidence);
        }
    }

    private static final Map<String, RuleCard> CARDS = RuleBook.standard().stream()
            .map(ReviewRule::card)
            .collect(Collectors.toUnmodifiableMap(RuleCard::id, Function.identity()));

    private final GoalForm form;
    private final CellPlaces places;

    private FormFindings(GoalForm form) {
        this.form = form;
        this.places = new CellPlaces(form);
    }

    /** Every finding, in the order of the rules. */
    public static List<FormFinding> of(GoalForm form) {
        return new FormFindings(form).findings();
    }

    private List<FormFinding> findings() {
        var found = new ArrayList<FormFinding>();
        Review.of(List.of(FormOf.form(form))).all().forEach(finding -> found.add(finding(finding)));
        return List.copyOf(found);
    }

    private FormFinding finding(Finding finding) {
        var named = places.line(finding.place());
        var line = named.flatMap(each -> meant(each, finding));
        var column = line.flatMap(each -> each.equals(named.orElse(each))
                ? column(each, finding)
                : told(each, finding).or(() -> first(each)));
        var card = CARDS.get(finding.rule());
        return new FormFinding(
                key(finding, line, column),
                finding.rule(),
                finding.severity(),
                line.map(GoalLine::id).orElse(null),
                column.map(Column::name).orElse(null),
                finding.message(),
                finding.suggestion(),
                card == null
                        ? List.of()
                        : card.bases().stream().map(LegalBasis::number).toList(),
                finding.evidence());
    }

    /**
     * What a rule says of a project as a whole it says at the project's name; its money, its goal and the indicator that is
     * evidence ({@code 培训人数：120人}) have cells of their own.
     */
    private Optional<GoalLine> meant(GoalLine named, Finding finding) {
        if (named.block() != BlockName.HEAD) {
            return Optional.of(named);
        }
        var message = finding.message();
        var lines = List.<GoalLine>of();
        if (message.startsWith("T6") || message.contains("的总计金额")) {
            lines = form.lines(BlockName.FUNDING);
        } else if (message.contains("的绩效目标未填写")) {
            lines = form.lines(BlockName.GOAL);
        } else {
            lines = form.lines(BlockName.INDICATOR).stream()
                    .filter(line -> told(line, finding).isPresent())
                    .toList();
        }
        return lines.stream().findFirst().or(() -> Optional.of(named));
    }

    /** The column of an indicator whose text is evidence, with the indicator's name before it. */
    private Optional<Column> told(GoalLine line, Finding finding) {
        var name = line.text("name");
        return form.layout().block(line.block()).stream()
                .flatMap(block -> block.columns().stream())
                .filter(column -> !name.isBlank() && !column.name().equals("name"))
                .filter(column -> finding.evidence().contains(name + "：" + line.text(column.name())))
                .reduce((first, last) -> last);
    }

    /** The first column of a line that is there to be typed into. */
    private Optional<Column> first(GoalLine line) {
        return form.layout().block(line.block()).stream()
                .flatMap(block -> block.columns().stream())
                .filter(column -> !column.readOnly())
                .findFirst();
    }

    /**
     * A rule names the line by its first cell. The cell meant is the one whose label the message names, or else one whose whole
     * text is evidence; else the one named. Of a line whose name is given, like 财政拨款 among the funds, what can be mended
     * is the cell beside it.
     */
    private Optional<Column> column(GoalLine line, Finding finding) {
        var columns = form.layout().block(line.block()).stream()
                .flatMap(block -> block.columns().stream())
                .toList();
        var named = places.column(finding.place());
        var beside = columns.stream()
                .filter(column -> !named.equals(Optional.of(column)))
                .toList();
        return beside.stream()
                .filter(column -> finding.message().contains("的" + column.label()))
                .findFirst()
                .or(() -> beside.stream()
                        .filter(column -> isEvidence(line.text(column.name()), finding))
                        .reduce((first, last) -> last))
                .or(() -> named)
                .map(column -> column.readOnly() ? first(line).orElse(column) : column);
    }

    private static boolean isEvidence(String text, Finding finding) {
        return !text.isBlank() && finding.evidence().contains(text);
    }

    private static String key(Finding finding, Optional<GoalLine> line, Optional<Column> column) {
        var evidence = finding.evidence().isEmpty() ? finding.message() : String.join("\n", finding.evidence());
        return finding.rule() + ":"
                + line.map(each -> each.id().toString()).orElse("-") + ":"
                + column.map(Column::name).orElse("-") + ":" + hash(evidence);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
