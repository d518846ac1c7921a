package org.mingxiao.server.shared.web;

import java.util.Comparator;
import java.util.List;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what waits, what was done, what runs out, from all modules. */
@Controller
@Access
class HomePage {
    private final List<HomePanel> panels;

    HomePage(List<HomePanel> panels) {
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(HomePanel::order))
                .toList();
    }

    @GetMapping("/")
    String home(Scope scope, FiscalYear year, Model model) {
        var shown = panels.stream()
                .filter(panel ->
                        panel.roles().isEmpty() || scope.hasAny(panel.roles().toArray(Role[]::new)))
                .toList();
        shown.forEach(panel -> panel.fill(scope, year, model));
        model.addAttribute("panels", shown.stream().map(HomePanel::fragment).toList());
        return "shared/home";
    }
}
