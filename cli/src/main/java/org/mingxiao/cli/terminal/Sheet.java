package org.mingxiao.cli.terminal;

import java.io.PrintStream;

/** Prints to a screen line by line; every text is made safe before it reaches the terminal. */
public final class Sheet {
    private final PrintStream out;
    private final Screen screen;

    public Sheet(PrintStream out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    public void blank() {
        end("");
    }

    /** One line, never wrapped. */
    public void line(String text, Style style) {
        end(styled(DisplayText.safe(text), style));
    }

    /** Text that wraps, each line behind an indent. */
    public void paragraph(String indent, String text, Style style) {
        marked(indent, Style.PLAIN, text, style);
    }

    /** Text that wraps, with a mark in front of its first line and the others standing under its start. */
    public void marked(String mark, Style markStyle, String text, Style style) {
        int indent = DisplayText.width(mark);
        var lines = Wrapping.lines(DisplayText.safe(text), Math.max(20, screen.width() - indent));
        for (int i = 0; i < lines.size(); i++) {
            var front = i == 0 ? styled(mark, markStyle) : " ".repeat(indent);
            end((front + styled(lines.get(i), style)).stripTrailing());
        }
    }

    public void table(String indent, TextTable table) {
        table.lines(screen.width() - DisplayText.width(indent), screen.colour()).forEach(line -> end(indent + line));
    }

    /** A line across the screen with a text in it. */
    public void rule(String text, Style style) {
        var safe = DisplayText.safe(text);
        int rest = screen.width() - DisplayText.width(safe) - 4;
        end(styled("── " + safe + " " + "─".repeat(Math.max(0, rest)), style));
    }

    /** Not println, whose line end is the platform's: the same input gives the same bytes everywhere. */
    private void end(String line) {
        out.print(line);
        out.print('\n');
    }

    private String styled(String text, Style style) {
        return screen.colour() ? style.on(text) : text;
    }
}
