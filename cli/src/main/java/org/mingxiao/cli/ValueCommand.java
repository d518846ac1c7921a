package org.mingxiao.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mingxiao.cli.language.Messages;
import org.mingxiao.cli.page.ValuePage;
import org.mingxiao.cli.terminal.Sheet;
import org.mingxiao.core.value.TargetValues;
import org.mingxiao.documents.json.JsonValues;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mingxiao value}: explains target values. */
@Command(name = "value")
final class ValueCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Console console;
    private final Messages messages;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "TEXT", descriptionKey = "texts")
    private List<String> texts = List.of();

    ValueCommand(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        var values = texts.stream().flatMap(this::lines).map(TargetValues::read);
        if (options.json()) {
            JsonValues.write(values::iterator, console.out());
        } else {
            values.forEach(new ValuePage(new Sheet(console.out(), console.screen()), messages)::print);
        }
        return ExitStatus.DONE;
    }

    private Stream<String> lines(String text) {
        if (!text.equals(STANDARD_INPUT)) {
            return Stream.of(text);
        }
        return new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).lines();
    }
}
