package org.mingxiao.server.goals.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.documents.Reading;
import org.mingxiao.server.filing.BatchFile;
import org.mingxiao.server.filing.Batches;
import org.mingxiao.server.filing.Readings;
import org.mingxiao.server.goals.CellSource;
import org.mingxiao.server.goals.GoalFilter;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.GoalLines;
import org.mingxiao.server.goals.GoalSummary;
import org.mingxiao.server.goals.NewGoal;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.layout.Layouts;
import org.mingxiao.server.goals.mapping.LinesOf;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files into goal forms. What was read is kept apart from the goal forms, where a person looks it over, corrects it and says
 * where it goes; until that is confirmed no goal form is made or changed.
 */
@Service
class Intake {
    /** What the batches of this module are for. */
    static final String PURPOSE = "goals.intake";

    private static final String SUBJECT = "goals.intake";
    private static final int LONGEST_TITLE = 300;

    private final Batches batches;
    private final Readings readings;
    private final IntakeForms rows;
    private final GoalForms goals;
    private final GoalLines lines;
    private final Layouts layouts;
    private final Acts acts;
    private final TransactionTemplate transactions;

    Intake(
            Batches batches,
            Readings readings,
            IntakeForms rows,
            GoalForms goals,
            GoalLines lines,
            Layouts layouts,
            Acts acts,
            TransactionTemplate transactions) {
        this.batches = batches;
        this.readings = readings;
        this.rows = rows;
        this.goals = goals;
        this.lines = lines;
        this.layouts = layouts;
        this.acts = acts;
        this.transactions = transactions;
    }

    /**
     * The goal forms that a file makes: one for a department, one a project. Made of the reading the first time.
     *
     * @param year of the goal forms where the file does not say
     * @throws Refused where the file is not the person's, or not read yet
     */
    List<IntakeForm> forms(Scope scope, UUID file, int year) {
        var found = transactions.execute(status -> rows.of(scope, file));
        if (!found.isEmpty()) {
            return found;
        }
        var batchFile = batches.file(scope, file);
        if (batchFile.state() != BatchFile.State.READ || batchFile.upload() == null) {
            throw Refused.conflict("file-not-settled");
        }
        var upload = batchFile.upload();
        var unit = batches.get(scope, batchFile.batch()).unit();
        var made =
                made(unit, file, readings.read(scope, upload), new SourcePlaces(readings.source(scope, upload)), year);
        return transactions.execute(status -> {
            // Two who open the file at once: the second finds what the first made.
            var there = rows.of(scope, file);
            if (there.isEmpty()) {
                made.forEach(form -> rows.insert(form.withTarget(sameDraft(scope, form)), scope.person()));
            }
            return rows.of(scope, file);
        });
    }

    private List<IntakeForm> made(UUID unit, UUID file, Reading reading, SourcePlaces places, int year) {
        var made = new ArrayList<IntakeForm>();
        for (var form : reading.forms()) {
            if (LinesOf.reads(form)) {
                add(made, unit, file, form, places, form.year() == null ? year : form.year());
            }
        }
        return made;
    }

    private void add(List<IntakeForm> made, UUID unit, UUID file, Form form, SourcePlaces places, int year) {
        var project = 0;
        for (var draft : LinesOf.read(form, layouts, year)) {
            var title =
                    draft.title().length() > LONGEST_TITLE ? draft.title().substring(0, LONGEST_TITLE) : draft.title();
            made.add(new IntakeForm(
                    UUID.randomUUID(),
                    unit,
                    file,
                    made.size() + 1,
                    draft.kind(),
                    title,
                    year,
                    draft.lines(),
                    places.of(form, project++, draft.lines()),
                    null,
                    IntakeForm.State.OPEN,
                    null));
        }
    }

    /** The drafts that a form may go into. */
    List<GoalSummary> drafts(Scope scope, IntakeForm form) {
        return goals
                .list(scope, new GoalFilter(form.year(), null, form.unit(), null, form.kind(), null), 0, 200)
                .stream()
                .filter(draft -> draft.status().isEditable())
                .toList();
    }

    private @Nullable UUID sameDraft(Scope scope, IntakeForm form) {
        return drafts(scope, form).stream()
                .filter(draft ->
                        form.kind() == GoalKind.DEPARTMENT || draft.title().equals(form.title()))
                .map(GoalSummary::id)
                .findFirst()
                .orElse(null);
    }

    List<Doubt> doubts(IntakeForm form) {
        return Doubts.of(form, layouts.of(form.kind(), form.year()));
    }

    /** What the draft it goes into would become; empty where it makes a new form. */
    @Transactional(readOnly = true)
    public Optional<Merging> merging(Scope scope, IntakeForm form) {
        var target = form.target();
        return target == null ? Optional.empty() : Optional.of(Merging.of(goals.get(scope, target), form.lines()));
    }

    @Transactional(readOnly = true)
    public IntakeForm get(Scope scope, UUID id) {
        return rows.get(scope, id);
    }

    /** Corrects cells of what was read. */
    @Transactional
    public IntakeForm correct(Scope scope, UUID id, Map<UUID, Map<String, String>> texts) {
        var form = rows.hold(scope, id);
        var layout = layouts.of(form.kind(), form.year());
        var corrected = form.lines().stream()
                .map(line -> {
                    var cells = new HashMap<>(line.cells());
                    texts.getOrDefault(line.id(), Map.of())
                            .forEach((column, text) -> layout.block(line.block())
                                    .flatMap(block -> block.column(column))
                                    .ifPresent(known -> cells.put(column, text.strip())));
                    return new GoalLine(line.id(), line.block(), line.position(), cells);
                })
                .toList();
        rows.changeLines(id, title(form, corrected), corrected, scope.person());
        return rows.get(scope, id);
    }

    /** The name of a project is its title. */
    private static String title(IntakeForm form, List<GoalLine> lines) {
        return lines.stream()
                .filter(line ->
                        form.kind() == GoalKind.PROJECT && !line.text("name").isBlank())
                .findFirst()
                .map(line -> line.text("name"))
                .filter(name -> name.length() <= LONGEST_TITLE)
                .orElse(form.title());
    }

    /**
     * Says where it goes.
     *
     * @param target a draft of the same unit, year and kind; null: a new form
     */
    @Transactional
    public void aim(Scope scope, UUID id, @Nullable UUID target, int year) {
        var form = rows.hold(scope, id);
        if (year < 2000 || year > 2100) {
            throw Refused.invalid("intake-year");
        }
        if (target != null) {
            requireFits(goals.get(scope, target), form, year);
        }
        rows.changeTarget(id, target, year, scope.person());
    }

    private static void requireFits(GoalForm draft, IntakeForm form, int year) {
        if (draft.kind() != form.kind() || draft.year() != year || !draft.unit().equals(form.unit())) {
            throw Refused.invalid("intake-target");
        }
    }

    /**
     * Makes a goal form of it, or puts it into the draft it is aimed at.
     *
     * @return the goal form
     */
    @Transactional
    public UUID save(Scope scope, UUID id) {
        var form = rows.hold(scope, id);
        var target = form.target();
        UUID goal;
        if (target == null) {
            goal = goals.create(
                    scope, NewGoal.imported(form.kind(), form.unit(), form.year(), null, form.title(), form.lines()));
        } else {
            goal = target;
            merge(scope, goals.get(scope, target), form);
        }
        rows.settle(id, IntakeForm.State.SAVED, goal, scope.person());
        acts.record(
                "goals.intake-saved",
                SUBJECT,
                id,
                form.unit(),
                Map.of(
                        "title",
                        form.title(),
                        "form",
                        goal.toString(),
                        "file",
                        form.file().toString()));
        settle(scope, form.file());
        return goal;
    }

    private void merge(Scope scope, GoalForm draft, IntakeForm form) {
        requireFits(draft, form, form.year());
        var merging = Merging.of(draft, form.lines());
        if (!merging.changes().isEmpty()) {
            var saved = goals.save(scope, draft.id(), CellSource.IMPORTED, merging.changes());
            if (!saved.conflicts().isEmpty()) {
                throw Refused.conflict("intake-changed");
            }
        }
        merging.cellsToAdd()
                .forEach((block, cells) -> lines.addAll(scope, draft.id(), block, null, cells, CellSource.IMPORTED));
    }

    /** Nothing is made of it. */
    @Transactional
    public void drop(Scope scope, UUID id) {
        var form = rows.hold(scope, id);
        rows.settle(id, IntakeForm.State.DROPPED, null, scope.person());
        acts.record("goals.intake-dropped", SUBJECT, id, form.unit(), Map.of("title", form.title()));
        settle(scope, form.file());
    }

    /** A file is done when all its forms are. */
    private void settle(Scope scope, UUID file) {
        if (rows.of(scope, file).stream().noneMatch(IntakeForm::isOpen)) {
            batches.done(scope, file);
        }
    }
}
