package org.mingxiao.server.organization.web;

import org.mingxiao.server.organization.Codes;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The code tables, to look at; they change by import. */
@Controller
@Access
class CodePages {
    private final Codes codes;

    CodePages(Codes codes) {
        this.codes = codes;
    }

    @GetMapping("/organization/codes")
    String table(@RequestParam(defaultValue = "functional") String table, Model model) {
        if (!Codes.TABLES.contains(table)) {
            throw Refused.notFound();
        }
        model.addAttribute("tables", Codes.TABLES);
        model.addAttribute("table", table);
        model.addAttribute("codes", codes.of(table));
        return "organization/codes";
    }
}
