package org.mingxiao.server.goals.intake;

import static org.mingxiao.server.shared.access.Role.*;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.filing.Readings;
import org.mingxiao.server.filing.Uploads;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.notes.ActualValues;
import org.mingxiao.server.goals.notes.ActualValues.ActualValue;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.Toast;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Actual values of an approved goal: a self-evaluation file is handed in, what it says is looked through, and kept. */
@Controller
@RequestMapping("/goals/{id}/actual-values")
@Access({HANDLER, FINANCE})
class ActualValuesPages {
    private static final String VALUE = "value.";

    private final GoalForms forms;
    private final Uploads uploads;
    private final Readings readings;
    private final ActualValues actuals;
    private final MessageSource words;

    ActualValuesPages(GoalForms forms, Uploads uploads, Readings readings, ActualValues actuals, MessageSource words) {
        this.forms = forms;
        this.uploads = uploads;
        this.readings = readings;
        this.actuals = actuals;
        this.words = words;
    }

    /**
     * An indicator of the goal on the page.
     *
     * @param kept what is kept of it; null where nothing is
     * @param read what the file says of it; null without a file, or where it says nothing
     */
    record Row(
            UUID line,
            String name,
            String target,
            @Nullable ActualValue kept,
            @Nullable ReadActual read) {}

    @GetMapping
    String show(
            Scope scope, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID upload, Model model) {
        var form = forms.get(scope, id);
        var read = upload == null
                ? List.<ReadActual>of()
                : ReadActual.of(form, readings.read(scope, upload).forms());
        model.addAttribute("form", form);
        model.addAttribute("rows", rows(form, actuals.of(scope, id), read));
        model.addAttribute("found", read.size());
        model.addAttribute("upload", upload == null ? null : uploads.get(scope, upload));
        return "goals/actual-values";
    }

    private static List<Row> rows(GoalForm form, List<ActualValue> kept, List<ReadActual> read) {
        var keptByLine = kept.stream().collect(Collectors.toMap(ActualValue::line, Function.identity()));
        var readByLine = read.stream().collect(Collectors.toMap(ReadActual::line, Function.identity()));
        return form.lines(BlockName.INDICATOR).stream()
                .map(line -> new Row(
                        line.id(),
                        line.text("name"),
                        line.text("annualValue"),
                        keptByLine.get(line.id()),
                        readByLine.get(line.id())))
                .toList();
    }

    @PostMapping("/file")
    String handIn(Scope scope, @PathVariable UUID id, @RequestParam MultipartFile file) throws IOException {
        var form = forms.get(scope, id);
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            var upload = uploads.accept(scope, form.unit(), name == null ? "" : name, content);
            return "redirect:/goals/" + id + "/actual-values?upload=" + upload.id();
        }
    }

    /** Keeps what stands in {@code value.<line>}; what is blank is left as it was. */
    @PostMapping
    String keep(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam UUID upload,
            @RequestParam Map<String, String> texts,
            Locale locale,
            RedirectAttributes to) {
        var values = new LinkedHashMap<UUID, String>();
        texts.forEach((name, text) -> {
            if (name.startsWith(VALUE) && !text.isBlank()) {
                values.put(UUID.fromString(name.substring(VALUE.length())), text);
            }
        });
        actuals.keep(scope, id, upload, values);
        to.addFlashAttribute("toast", Toast.of(words.getMessage("actual.done", new Object[] {values.size()}, locale)));
        return "redirect:/goals/" + id + "/actual-values";
    }
}
