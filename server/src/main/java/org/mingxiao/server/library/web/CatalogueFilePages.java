package org.mingxiao.server.library.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingxiao.server.library.catalogue.CatalogueFile;
import org.mingxiao.server.library.catalogue.CatalogueImport;
import org.mingxiao.server.library.catalogue.Indicators;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.Toast;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The library as a workbook, in and out. What a file would do is shown first; the page that shows it carries the rows, so that
 * any server may confirm them.
 */
@Controller
@RequestMapping("/library")
@Access({Role.FINANCE, Role.REVIEWER})
class CatalogueFilePages {
    private static final int MOST_EXPORTED = 50_000;
    private static final String CELL = "\t";

    private final CatalogueImport imports;
    private final Indicators indicators;
    private final MessageSource words;

    CatalogueFilePages(CatalogueImport imports, Indicators indicators, MessageSource words) {
        this.imports = imports;
        this.indicators = indicators;
        this.words = words;
    }

    @GetMapping("/import")
    String choose(Model model) {
        model.addAttribute("headings", CatalogueFile.HEADINGS);
        return "library/import";
    }

    @PostMapping("/import")
    String preview(Scope scope, @RequestParam MultipartFile file, Locale locale, Model model) throws IOException {
        model.addAttribute("headings", CatalogueFile.HEADINGS);
        try (var content = file.getInputStream()) {
            var lines = imports.preview(scope, content);
            model.addAttribute("lines", lines);
            model.addAttribute("rows", rows(lines));
            for (var effect : CatalogueImport.Effect.values()) {
                model.addAttribute(
                        effect.name().toLowerCase(Locale.ROOT),
                        lines.stream().filter(line -> line.effect() == effect).count());
            }
        } catch (Refused refused) {
            model.addAttribute("mistake", words.getMessage(refused.messageKey(), refused.arguments(), locale));
        }
        return "library/import";
    }

    @PostMapping("/import/confirm")
    String confirm(Scope scope, @RequestParam String rows, Locale locale, RedirectAttributes redirect) {
        var done = imports.confirm(scope, cells(rows));
        redirect.addFlashAttribute(
                "toast", Toast.of(words.getMessage("library.done.imported", new Object[] {done}, locale)));
        return "redirect:/library";
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export() throws IOException {
        var out = new ByteArrayOutputStream();
        CatalogueFile.write(indicators.page(null, null, 0, MOST_EXPORTED), out);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"indicator-library.xlsx\"")
                .body(out.toByteArray());
    }

    private static String rows(List<CatalogueImport.Line> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(String.join(
                            CELL,
                            CatalogueFile.HEADINGS.stream()
                                    .map(heading -> line.cell(heading).replaceAll("[\\t\\r\\n]+", " "))
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static List<Map<String, String>> cells(String rows) {
        var all = new ArrayList<Map<String, String>>();
        for (var line : rows.split("\\R")) {
            var texts = line.split(CELL, -1);
            var row = new LinkedHashMap<String, String>();
            for (var i = 0; i < Math.min(texts.length, CatalogueFile.HEADINGS.size()); i++) {
                row.put(CatalogueFile.HEADINGS.get(i), texts[i]);
            }
            if (!line.isBlank()) {
                all.add(row);
            }
        }
        return all;
    }
}
