package org.mingxiao.server.goals.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.layout.Block;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.Column;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.layout.Layout;
import org.mingxiao.server.goals.life.Comments.Comment;
import org.mingxiao.server.goals.notes.Answers.Answer;
import org.mingxiao.server.goals.notes.Answers.AnsweredFinding;
import org.mingxiao.server.goals.notes.Explanations.Note;
import org.mingxiao.server.goals.notes.LastYear;
import org.mingxiao.server.goals.notes.Totals;
import org.springframework.context.MessageSource;

/**
 * A goal form as the grid needs it: layout, lines, and everything that stands beside the cells.
 *
 * @param approvalCase the running or last approval of the form; null where it was never submitted
 */
record FormJson(
        UUID id,
        GoalKind kind,
        String title,
        @Nullable String projectCode,
        int year,
        @Nullable UUID round,
        UnitJson unit,
        GoalStatus status,
        @Nullable String statusReason,
        boolean filed,
        boolean editable,
        int version,
        @Nullable UUID approvalCase,
        LayoutJson layout,
        List<LineJson> lines,
        List<Note> notes,
        List<FindingJson> findings,
        List<TotalJson> totals,
        List<LastYear.Before> lastYear,
        List<CommentJson> comments,
        Instant savedAt) {

    record UnitJson(UUID id, String name) {}

    record LayoutJson(String id, String title, List<BlockJson> blocks) {
        static LayoutJson of(Layout layout, Locale locale) {
            return new LayoutJson(
                    layout.id(),
                    layout.title(),
                    layout.blocks().stream()
                            .map(block -> BlockJson.of(block, locale))
                            .toList());
        }
    }

    record BlockJson(BlockName name, String label, boolean fixed, boolean whenFilled, List<ColumnJson> columns) {
        static BlockJson of(Block block, Locale locale) {
            return new BlockJson(
                    block.name(),
                    isEnglish(locale) ? block.english() : block.label(),
                    block.fixed(),
                    block.whenFilled(),
                    block.columns().stream()
                            .map(column -> ColumnJson.of(column, locale))
                            .toList());
        }
    }

    record ColumnJson(
            String name,
            String label,
            String type,
            boolean required,
            boolean optional,
            boolean readOnly,
            int width,
            List<Column.Option> options) {
        static ColumnJson of(Column column, Locale locale) {
            return new ColumnJson(
                    column.name(),
                    isEnglish(locale) ? column.english() : column.label(),
                    column.type().code(),
                    column.required(),
                    column.optional(),
                    column.readOnly(),
                    column.width(),
                    column.options());
        }
    }

    record LineJson(UUID id, BlockName block, int position, Map<String, String> cells) {
        static LineJson of(GoalLine line) {
            return new LineJson(line.id(), line.block(), line.position(), line.cells());
        }
    }

    record FindingJson(
            String key,
            String rule,
            String severity,
            @Nullable UUID line,
            @Nullable String column,
            String message,
            String suggestion,
            List<String> basis,
            List<String> evidence,
            @Nullable AnswerJson answer) {
        static FindingJson of(AnsweredFinding answered) {
            var finding = answered.finding();
            return new FindingJson(
                    finding.key(),
                    finding.rule(),
                    finding.severity().code(),
                    finding.line(),
                    finding.column(),
                    finding.message(),
                    finding.suggestion(),
                    finding.basis(),
                    finding.evidence(),
                    AnswerJson.of(answered.answer()));
        }
    }

    record AnswerJson(String text, String by, Instant at, int version) {
        static @Nullable AnswerJson of(@Nullable Answer answer) {
            return answer == null
                    ? null
                    : new AnswerJson(answer.text(), answer.byName(), answer.at(), answer.version());
        }
    }

    record TotalJson(String key, String label, BigDecimal left, BigDecimal right, BigDecimal difference, String state) {
        static TotalJson of(Totals.Total total, MessageSource words, Locale locale) {
            return new TotalJson(
                    total.key(),
                    words.getMessage(total.label(), null, locale),
                    total.left(),
                    total.right(),
                    total.difference(),
                    total.state().name().toLowerCase(Locale.ROOT));
        }
    }

    record CommentJson(
            UUID id,
            @Nullable UUID line,
            @Nullable String column,
            String text,
            String by,
            Instant at,
            boolean resolved) {
        static CommentJson of(Comment comment) {
            return new CommentJson(
                    comment.id(),
                    comment.line(),
                    comment.column(),
                    comment.text(),
                    comment.byName(),
                    comment.at(),
                    comment.resolved());
        }
    }

    static List<LineJson> lines(GoalForm form) {
        return form.lines().stream().map(LineJson::of).toList();
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
