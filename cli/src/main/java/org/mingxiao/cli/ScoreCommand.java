package org.mingxiao.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingxiao.cli.language.Messages;
import org.mingxiao.cli.page.ScorePage;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.score.ScoreCard;
import org.mingxiao.core.score.Scoring;
import org.mingxiao.core.score.scheme.Scheme;
import org.mingxiao.core.score.scheme.Schemes;
import org.mingxiao.documents.Problem;
import org.mingxiao.documents.ProblemCode;
import org.mingxiao.documents.Reading;
import org.mingxiao.documents.json.JsonScores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingxiao score}: recomputes self-evaluation tables. */
@Command(name = "score")
final class ScoreCommand implements Callable<Integer> {
    private static final String NOTHING_TO_SCORE = "文件中没有可计分的自评表（项目支出或部门整体绩效自评表）；请核对给出的文件。"
            + " The file holds no self-evaluation table that can be scored; check which file was given.";

    private final Console console;
    private final Messages messages;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--scheme", paramLabel = "ID")
    private @org.jspecify.annotations.Nullable String schemeId;

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", descriptionKey = "paths")
    private List<Path> paths = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ScoreCommand(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if (schemeId != null) {
            named(schemeId);
        }
        var run = new FileRun(console, messages, options);
        if (options.json()) {
            try (var result = new JsonScores(console.out())) {
                run.read(paths, reading -> {
                    var scored = onlyScored(reading);
                    run.count(scored);
                    result.file(scored, cards(scored));
                });
            }
        } else {
            var page = new ScorePage(run.sheet(), messages);
            run.read(paths, reading -> {
                var scored = onlyScored(reading);
                run.count(scored);
                page.print(scored, cards(scored));
            });
        }
        return run.end();
    }

    private List<ScoreCard> cards(Reading reading) {
        return reading.forms().stream()
                .map(form -> Scoring.by(scheme(form)).card(form))
                .toList();
    }

    private Scheme scheme(Form form) {
        return schemeId == null ? Schemes.national(form.year()) : named(schemeId);
    }

    private Scheme named(String id) {
        return Schemes.byId(id).orElseThrow(() -> {
            var known = Schemes.all().stream().map(Scheme::id).toList();
            return new ParameterException(
                    spec.commandLine(), messages.text("error.scheme", id, String.join(", ", known)));
        });
    }

    /** The reading with the forms that hold scores; a file of other forms has nothing to score, which is a problem. */
    private static Reading onlyScored(Reading reading) {
        var scored = reading.forms().stream()
                .filter(form -> Scoring.applies(form.kind()))
                .toList();
        var problems = new ArrayList<>(reading.problems());
        if (scored.isEmpty() && !reading.forms().isEmpty()) {
            problems.add(new Problem(ProblemCode.NOT_A_FORM, NOTHING_TO_SCORE, null));
        }
        return new Reading(reading.file(), reading.sha256(), reading.format(), scored, problems);
    }
}
