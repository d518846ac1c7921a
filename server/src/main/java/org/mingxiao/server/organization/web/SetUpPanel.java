package org.mingxiao.server.organization.web;

import java.util.List;
import java.util.Set;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Posts;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.FiscalYear;
import org.mingxiao.server.shared.web.HomePanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The first page of the three administrators: what a district still lacks before people can work, and posts that wait. */
@Component
class SetUpPanel implements HomePanel {
    private final Units units;
    private final People people;
    private final Posts posts;

    SetUpPanel(Units units, People people, Posts posts) {
        this.units = units;
        this.people = people;
        this.posts = posts;
    }

    /** @param key of its words: {@code set-up.<key>} */
    record Step(String key, boolean done, String href) {}

    @Override
    public int order() {
        return 110;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);
    }

    @Override
    public String fragment() {
        return "organization/home :: set-up";
    }

    @Override
    public void fill(Scope scope, FiscalYear year, Model model) {
        var all = units.all().size();
        model.addAttribute(
                "organizationSteps",
                List.of(
                        new Step("security", isHeld(Role.SECURITY_ADMINISTRATOR), "/organization"),
                        new Step("units", all > 1, "/organization"),
                        new Step("audit", isHeld(Role.AUDIT_ADMINISTRATOR), "/organization"),
                        new Step("people", isHeld(Role.HANDLER) && isHeld(Role.REVIEWER), "/organization/import")));
        model.addAttribute("organizationUnits", all);
        model.addAttribute("organizationWaiting", posts.waiting().size());
    }

    private boolean isHeld(Role role) {
        return !people.holding(role).isEmpty();
    }
}
