package org.mingxiao.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Gives the help of every command the shape of a manual page: capital headings at the margin, the text indented. */
final class ManPage {
    private static final String INDENT = "    ";
    private static final List<String> INDENTED = List.of(
            UsageMessageSpec.SECTION_KEY_HEADER,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            UsageMessageSpec.SECTION_KEY_DESCRIPTION,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST,
            UsageMessageSpec.SECTION_KEY_FOOTER);

    private ManPage() {}

    static void shape(CommandLine commands, int width) {
        commands.setUsageHelpWidth(width - INDENT.length());
        var sections = commands.getHelpSectionMap();
        sections.computeIfPresent(
                UsageMessageSpec.SECTION_KEY_HEADER,
                (k, header) -> help -> help.commandSpec().qualifiedName() + " - " + header.render(help));
        INDENTED.forEach(key -> sections.computeIfPresent(key, (k, section) -> indented(section)));
        commands.setHelpSectionMap(sections);
    }

    private static IHelpSectionRenderer indented(IHelpSectionRenderer section) {
        return help -> section.render(help)
                .lines()
                .map(line -> (INDENT + line).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }
}
