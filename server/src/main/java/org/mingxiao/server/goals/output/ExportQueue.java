package org.mingxiao.server.goals.output;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingxiao.server.filing.Products;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.Scopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the exports that were asked for, one at a time on each server, with the rights that their owner has now. A form that
 * cannot be written is named with the reason in the zip; the others are in it all the same.
 */
@Component
class ExportQueue {
    private static final Logger LOG = LoggerFactory.getLogger(ExportQueue.class);

    private final BulkExports bulk;
    private final FormExports exports;
    private final Products products;
    private final Scopes scopes;
    private final MessageSource words;
    private final UUID self = UUID.randomUUID();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService lane = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "export-queue");
        thread.setDaemon(true);
        return thread;
    });

    ExportQueue(BulkExports bulk, FormExports exports, Products products, Scopes scopes, MessageSource words) {
        this.bulk = bulk;
        this.exports = exports;
        this.products = products;
        this.scopes = scopes;
        this.words = words;
    }

    @Scheduled(fixedDelayString = "${mingxiao.exports.look:1s}")
    void look() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        var taken = bulk.take(self);
        if (taken.isEmpty()) {
            busy.set(false);
            return;
        }
        lane.execute(() -> {
            try {
                make(taken.get());
            } finally {
                busy.set(false);
            }
        });
    }

    private void make(BulkExports.Taken export) {
        var draft = products.draft();
        try {
            var owner = scopes.of(export.owner());
            CurrentScope.run(owner, () -> write(owner, export, draft));
            bulk.settle(
                    export.id(),
                    products.keep(owner, "绩效目标_" + export.format().code() + ".zip", "application/zip", draft));
        } catch (RuntimeException e) {
            LOG.warn("An export could not be made: {}", export.id(), e);
            bulk.settle(export.id(), null);
        } finally {
            products.discard(draft);
        }
    }

    private void write(Scope owner, BulkExports.Taken export, Path draft) {
        Set<String> names = new HashSet<>();
        var problems = new ArrayList<String>();
        var done = 0;
        try (var zip = new ZipOutputStream(Files.newOutputStream(draft), StandardCharsets.UTF_8)) {
            for (var id : export.forms()) {
                try {
                    var file = exports.export(owner, id, null, export.format());
                    zip.putNextEntry(new ZipEntry(unused(file.name(), names)));
                    zip.write(file.bytes());
                    zip.closeEntry();
                    done++;
                } catch (Refused refused) {
                    problems.add(id + "\t"
                            + words.getMessage(refused.messageKey(), refused.arguments(), Locale.SIMPLIFIED_CHINESE));
                }
                bulk.progress(export.id(), done, problems.size());
            }
            remark(zip, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remark(ZipOutputStream zip, List<String> problems) throws IOException {
        if (!problems.isEmpty()) {
            zip.putNextEntry(new ZipEntry("未导出.txt"));
            zip.write(String.join("\r\n", problems).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    /** Systems that take a and A for the same get two files all the same. */
    private static String unused(String name, Set<String> names) {
        var dot = name.lastIndexOf('.');
        var candidate = name;
        for (int number = 2; !names.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            candidate = name.substring(0, dot) + "_" + number + name.substring(dot);
        }
        return candidate;
    }

    @PreDestroy
    void end() {
        lane.shutdownNow();
    }
}
