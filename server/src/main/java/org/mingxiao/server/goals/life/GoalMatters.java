package org.mingxiao.server.goals.life;

import java.util.UUID;
import org.mingxiao.server.approval.MatterView;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.notes.Answers;
import org.mingxiao.server.goals.notes.Totals;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;

/** Goal forms on the approval page: what changed since the last submission, the findings and what the department says to them. */
@Configuration(proxyBeanMethods = false)
class GoalMatters {
    @Bean
    MatterView projectMatter(GoalForms forms, Versions versions, Answers answers) {
        return new View(GoalKind.PROJECT, forms, versions, answers);
    }

    @Bean
    MatterView departmentMatter(GoalForms forms, Versions versions, Answers answers) {
        return new View(GoalKind.DEPARTMENT, forms, versions, answers);
    }

    private record View(GoalKind of, GoalForms forms, Versions versions, Answers answers) implements MatterView {
        @Override
        public String kind() {
            return Submissions.kind(of);
        }

        @Override
        public String fragment() {
            return "goals/matter :: approval";
        }

        @Override
        public void fill(Scope scope, UUID id, Model model) {
            var form = forms.get(scope, id);
            model.addAttribute("goal", form);
            model.addAttribute(
                    "reviewable", form.status() == GoalStatus.IN_REVIEW && form.filed() && scope.hasAny(Role.REVIEWER));
            model.addAttribute("differences", versions.sinceLastSubmission(scope, form));
            model.addAttribute("findings", answers.findings(form));
            model.addAttribute("totals", Totals.of(form));
        }
    }
}
