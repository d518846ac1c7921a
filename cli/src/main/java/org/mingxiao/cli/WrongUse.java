package org.mingxiao.cli;

import java.util.List;
import org.mingxiao.cli.language.Messages;
import org.mingxiao.cli.terminal.DisplayText;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the words of a command, and how to learn the right ones. */
record WrongUse(Messages messages) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException failure, String[] words) {
        var command = failure.getCommandLine();
        var err = command.getErr();
        err.println(DisplayText.safe(messages.text("error.use", reason(failure))));
        err.println(messages.text("error.help", command.getCommandSpec().qualifiedName()));
        return ExitStatus.NOTHING;
    }

    private String reason(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        } else if (failure instanceof MissingParameterException missing) {
            var labels = missing.getMissing().stream().map(WrongUse::label).toList();
            return messages.text("error.missing", String.join(", ", labels));
        }
        var argument = failure.getArgSpec();
        if (argument != null && failure.getValue() != null) {
            return messages.text("error.value", label(argument), failure.getValue(), argument.paramLabel());
        }
        return String.valueOf(failure.getMessage());
    }

    private String unmatched(UnmatchedArgumentException failure) {
        var words = String.join(" ", failure.getUnmatched());
        List<String> meant = failure.getSuggestions();
        return messages.text(failure.isUnknownOption() ? "error.unknown-option" : "error.unknown-word", words)
                + (meant.isEmpty() ? "" : messages.text("error.meant", String.join(", ", meant)));
    }

    private static String label(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
