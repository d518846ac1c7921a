package org.mingxiao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.mingxiao.cli.language.Messages;
import org.mingxiao.cli.page.ProblemText;
import org.mingxiao.cli.terminal.DisplayText;
import org.mingxiao.cli.terminal.Sheet;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.Reading;

/** A command over files: reads them with progress, says what went wrong, and knows the exit status. */
final class FileRun {
    private final Console console;
    private final Messages messages;
    private final CommonOptions options;
    private final Outcome outcome = new Outcome();

    FileRun(Console console, Messages messages, CommonOptions options) {
        this.console = console;
        this.messages = messages;
        this.options = options;
    }

    Sheet sheet() {
        return new Sheet(console.out(), console.screen());
    }

    /** Reads every file that the paths mean and hands the readings on in order. */
    void read(List<Path> paths, Consumer<Reading> each) {
        var files = Documents.files(paths);
        if (files.isEmpty()) {
            say(messages.text("run.no-files"));
        }
        int width = options.quiet ? 0 : console.screen().progressWidth();
        var task = messages.text("run.reading");
        try (var progress = Progress.over(files.size(), task, console.err(), width)) {
            Documents.read(files, reading -> {
                each.accept(reading);
                progress.step();
            });
        }
    }

    /** Counts a file's result; a table shows its problems itself, beside JSON they are told as messages. */
    void count(Reading result) {
        outcome.add(result);
        if (options.json()) {
            for (var problem : result.problems()) {
                say(result.file() + ": " + ProblemText.of(problem, messages));
            }
        }
    }

    /** Sums up a run over several files, and gives the contract's exit status. */
    int end() {
        console.out().flush();
        if (outcome.files() > 1) {
            say(messages.text("run.total", outcome.files(), outcome.forms(), outcome.filesWithProblems()));
        }
        if (outcome.forms() == 0) {
            return ExitStatus.NOTHING;
        }
        return outcome.filesWithProblems() == 0 ? ExitStatus.DONE : ExitStatus.PROBLEMS;
    }

    void say(String message) {
        if (!options.quiet) {
            console.err().println(DisplayText.safe(message));
        }
    }
}
