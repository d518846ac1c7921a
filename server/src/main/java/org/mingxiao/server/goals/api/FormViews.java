package org.mingxiao.server.goals.api;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.SavedCells;
import org.mingxiao.server.goals.api.FormJson.CommentJson;
import org.mingxiao.server.goals.api.FormJson.FindingJson;
import org.mingxiao.server.goals.api.FormJson.LayoutJson;
import org.mingxiao.server.goals.api.FormJson.TotalJson;
import org.mingxiao.server.goals.api.FormJson.UnitJson;
import org.mingxiao.server.goals.life.Comments;
import org.mingxiao.server.goals.notes.Answers;
import org.mingxiao.server.goals.notes.Explanations;
import org.mingxiao.server.goals.notes.LastYear;
import org.mingxiao.server.goals.notes.Totals;
import org.mingxiao.server.goals.notes.UnitSums;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the grid shows. */
@Service
class FormViews {
    private final GoalForms forms;
    private final Answers answers;
    private final Comments comments;
    private final LastYear lastYear;
    private final UnitSums unitSums;
    private final Units units;
    private final MessageSource words;

    FormViews(
            GoalForms forms,
            Answers answers,
            Comments comments,
            LastYear lastYear,
            UnitSums unitSums,
            Units units,
            MessageSource words) {
        this.forms = forms;
        this.answers = answers;
        this.comments = comments;
        this.lastYear = lastYear;
        this.unitSums = unitSums;
        this.units = units;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public FormJson view(Scope scope, UUID id, Locale locale) {
        var form = forms.get(scope, id);
        return new FormJson(
                form.id(),
                form.kind(),
                form.title(),
                form.projectCode(),
                form.year(),
                form.round(),
                new UnitJson(form.unit(), units.names(List.of(form.unit())).getOrDefault(form.unit(), "")),
                form.status(),
                form.statusReason(),
                form.filed(),
                forms.isEditable(scope, form),
                form.version(),
                form.approvalCase(),
                LayoutJson.of(form.layout(), locale),
                FormJson.lines(form),
                Explanations.of(form, locale),
                findings(form),
                totals(scope, form, locale),
                lastYear.of(scope, form),
                comments.of(form).stream().map(CommentJson::of).toList(),
                form.changedAt());
    }

    SavedJson saved(SavedCells saved, Locale locale) {
        return new SavedJson(saved.saved(), saved.conflicts(), rejected(saved, locale), saved.savedAt());
    }

    @Transactional(readOnly = true)
    public ChecksJson checks(Scope scope, UUID id, Locale locale) {
        var form = forms.get(scope, id);
        return new ChecksJson(
                Explanations.of(form, locale), findings(form), totals(scope, form, locale), form.changedAt());
    }

    private List<SavedCells.Rejection> rejected(SavedCells saved, Locale locale) {
        return saved.rejected().stream()
                .map(rejection -> new SavedCells.Rejection(
                        rejection.line(),
                        rejection.column(),
                        words.getMessage("goals.rejected." + rejection.reason(), null, locale)))
                .toList();
    }

    List<FindingJson> findings(GoalForm form) {
        return answers.findings(form).stream().map(FindingJson::of).toList();
    }

    private List<TotalJson> totals(Scope scope, GoalForm form, Locale locale) {
        return Stream.concat(Totals.of(form).stream(), unitSums.of(scope, form).stream())
                .map(total -> TotalJson.of(total, words, locale))
                .toList();
    }
}
