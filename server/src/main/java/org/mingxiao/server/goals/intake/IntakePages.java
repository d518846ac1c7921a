package org.mingxiao.server.goals.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.filing.Batches;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Post;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.FiscalYear;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Import of files: handing them in, their progress, and what was read from each beside its source. */
@Controller
@Access({Role.HANDLER, Role.FINANCE})
class IntakePages {
    private static final int RECENT = 20;

    private final Intake intake;
    private final IntakeViews views;
    private final Batches batches;
    private final Units units;

    IntakePages(Intake intake, IntakeViews views, Batches batches, Units units) {
        this.intake = intake;
        this.views = views;
        this.batches = batches;
        this.units = units;
    }

    @GetMapping({"/goals/intake", "/goals/import"})
    String start(Scope scope, Model model) {
        model.addAttribute("batches", batches.own(scope, Intake.PURPOSE, RECENT));
        model.addAttribute("units", ownUnits(scope));
        return "goals/intake";
    }

    /** The units that the person enters goals for, with their names. */
    private List<Map.Entry<UUID, String>> ownUnits(Scope scope) {
        var ids = scope.posts().stream()
                .filter(post -> post.role() == Role.HANDLER || post.role() == Role.FINANCE)
                .map(Post::unit)
                .distinct()
                .toList();
        var names = units.names(ids);
        return ids.stream().map(id -> Map.entry(id, names.getOrDefault(id, ""))).toList();
    }

    /** Files as a form without script sends them: all at once. */
    @PostMapping("/goals/intake")
    String handIn(Scope scope, @RequestParam UUID unit, @RequestParam("file") List<MultipartFile> files)
            throws IOException {
        var batch = batches.begin(scope, unit, Intake.PURPOSE);
        for (var file : files) {
            add(scope, batch, file);
        }
        return "redirect:/goals/intake/" + batch;
    }

    /** More files for a batch: also one at a time, as the script sends them. */
    @PostMapping("/goals/intake/{batch}/files")
    String more(Scope scope, @PathVariable UUID batch, @RequestParam("file") List<MultipartFile> files)
            throws IOException {
        for (var file : files) {
            add(scope, batch, file);
        }
        return "redirect:/goals/intake/" + batch;
    }

    private void add(Scope scope, UUID batch, MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            var name = file.getOriginalFilename();
            batches.add(scope, batch, name == null ? "" : name, content);
        }
    }

    @GetMapping("/goals/intake/{batch}")
    String batch(
            Scope scope,
            @PathVariable UUID batch,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inside,
            Model model) {
        model.addAttribute("batch", batches.get(scope, batch));
        model.addAttribute("files", batches.files(scope, batch));
        return inside ? "goals/intake-batch :: progress" : "goals/intake-batch";
    }

    @PostMapping("/goals/intake/files/{file}/again")
    String again(Scope scope, @PathVariable UUID file) {
        batches.again(scope, file);
        return "redirect:/goals/intake/" + batches.file(scope, file).batch();
    }

    /** The source beside what was read from it. */
    @GetMapping("/goals/intake/files/{file}")
    String file(
            Scope scope,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "1") int form,
            FiscalYear year,
            Model model) {
        var forms = intake.forms(scope, file, year.value());
        var chosen = forms.stream().filter(each -> each.ordinal() == form).findFirst();
        model.addAttribute("file", batches.file(scope, file));
        model.addAttribute("forms", forms);
        chosen.ifPresent(each -> views.fill(scope, each, model));
        return "goals/intake-file";
    }

    /** Corrections: each parameter {@code cell.<line>.<column>} is the text of a cell. */
    @PostMapping("/goals/intake/forms/{id}/cells")
    String correct(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam Map<String, String> texts,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inside,
            Model model) {
        var form = intake.correct(scope, id, cells(texts));
        if (inside) {
            views.fill(scope, form, model);
            return "goals/intake-file :: read";
        }
        return page(form);
    }

    private static Map<UUID, Map<String, String>> cells(Map<String, String> texts) {
        Map<UUID, Map<String, String>> cells = new HashMap<>();
        texts.forEach((name, text) -> {
            var parts = name.split("\\.", 3);
            if (parts.length == 3 && parts[0].equals("cell") && parts[1].length() == 36) {
                cells.computeIfAbsent(UUID.fromString(parts[1]), line -> new HashMap<>())
                        .put(parts[2], text);
            }
        });
        return cells;
    }

    @PostMapping("/goals/intake/forms/{id}/target")
    String aim(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID target,
            FiscalYear year) {
        intake.aim(scope, id, target, year.value());
        return page(intake.get(scope, id));
    }

    @PostMapping("/goals/intake/forms/{id}/save")
    String save(Scope scope, @PathVariable UUID id) {
        intake.save(scope, id);
        return page(intake.get(scope, id));
    }

    @PostMapping("/goals/intake/forms/{id}/drop")
    String drop(Scope scope, @PathVariable UUID id) {
        intake.drop(scope, id);
        return page(intake.get(scope, id));
    }

    private static String page(IntakeForm form) {
        return "redirect:/goals/intake/files/" + form.file() + "?form=" + form.ordinal();
    }
}
