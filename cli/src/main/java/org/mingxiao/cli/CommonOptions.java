package org.mingxiao.cli;

import org.mingxiao.cli.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every command takes. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CommonOptions {
    @Option(names = "--format", paramLabel = "table|json", defaultValue = "table")
    OutputFormat format = OutputFormat.TABLE;

    @Option(names = {"-q", "--quiet"})
    boolean quiet;

    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh")
    Language language = Language.ZH;

    boolean json() {
        return format == OutputFormat.JSON;
    }
}
