package org.mingxiao.server.goals.review.web;

import java.util.Set;
import org.mingxiao.server.goals.review.ReviewFilter;
import org.mingxiao.server.goals.review.WorkList;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.FiscalYear;
import org.mingxiao.server.shared.web.HomePanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What waits for the bureau's review on the first page, by department. */
@Component
class ReviewHome implements HomePanel {
    private final WorkList work;

    ReviewHome(WorkList work) {
        this.work = work;
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.REVIEWER);
    }

    @Override
    public String fragment() {
        return "review/home :: waiting";
    }

    @Override
    public void fill(Scope scope, FiscalYear year, Model model) {
        model.addAttribute("reviewWaiting", work.byDepartment(scope, ReviewFilter.waiting(year.value())));
    }
}
