package org.mingxiao.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.review.rules.RuleBook;

/** Runs every rule over forms that are given together. */
public final class Review {
    private static final Review STANDARD = new Review(RuleBook.standard());

    private final List<ReviewRule> rules;

    private Review(List<ReviewRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** A review by other rules, or by the same with other limits. */
    public static Review by(List<ReviewRule> rules) {
        return new Review(rules);
    }

    /** The same forms in the same order always give the same findings in the same order. */
    public static Reviewed of(List<Form> forms) {
        return STANDARD.review(forms);
    }

    /** Findings come in the order of the rules, and for each rule in the order of the form. */
    public Reviewed review(List<Form> forms) {
        var sheets = IntStream.range(0, forms.size())
                .mapToObj(i -> new Sheet(forms.get(i), i))
                .toList();
        var subjects = sheets.stream().flatMap(sheet -> sheet.subjects.stream()).toList();
        var across = new ArrayList<Reviewed.Between>();
        for (var rule : rules) {
            for (var sheet : sheets) {
                sheet.check(rule);
            }
            if (rule instanceof ReviewRule.Across wide) {
                for (var placed : wide.check(subjects)) {
                    var at = Objects.requireNonNull(placed.at());
                    if (placed.between()) {
                        across.add(new Reviewed.Between(at.formNumber(), placed.finding()));
                    } else {
                        sheets.get(at.formNumber()).add(at, List.of(placed.finding()));
                    }
                }
            }
        }
        return new Reviewed(sheets.stream().map(Sheet::findings).toList(), across);
    }

    /** One form with the findings gathered so far. */
    private static final class Sheet {
        final Form form;
        final List<Subject> subjects;
        final List<Finding> own = new ArrayList<>();
        final List<List<Finding>> projects = new ArrayList<>();

        Sheet(Form form, int number) {
            this.form = form;
            var all = new ArrayList<Subject>();
            all.add(Subject.ofDepartment(form, number));
            for (var i = 0; i < form.projects().size(); i++) {
                all.add(new Subject(form, number, form.projects().get(i), i));
                projects.add(new ArrayList<>());
            }
            this.subjects = List.copyOf(all);
        }

        void check(ReviewRule rule) {
            if (rule instanceof ReviewRule.OnForm onForm) {
                for (var placed : onForm.check(form, subjects)) {
                    var at = placed.at();
                    add(at == null ? subjects.get(0) : at, List.of(placed.finding()));
                }
            } else if (rule instanceof ReviewRule.OnSubject onSubject) {
                for (var subject : subjects) {
                    add(subject, onSubject.check(subject));
                }
            }
        }

        void add(Subject subject, List<Finding> findings) {
            (subject.isDepartment() ? own : projects.get(subject.projectNumber())).addAll(findings);
        }

        Reviewed.FormFindings findings() {
            return new Reviewed.FormFindings(own, projects);
        }
    }
}
