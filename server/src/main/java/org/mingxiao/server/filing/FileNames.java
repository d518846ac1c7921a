package org.mingxiao.server.filing;

/** Names of files as people see them. */
public final class FileNames {
    private static final int LONGEST = 200;

    private FileNames() {}

    /** The name a browser sent, without folders, control characters and marks that turn the direction of writing. */
    public static String shown(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var name = clean(last, "");
        return name.isEmpty() ? "未命名" : name;
    }

    /** A name that every system takes: Chinese stays, what Windows, macOS or Linux refuse becomes a full-width sign or goes. */
    public static String safe(String title, String ending) {
        var name = clean(title.replaceAll("[\\s]+", " "), "_")
                .replaceAll("[\\\\/:*?\"<>|]", "_")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty() || name.matches("(?i)(con|prn|aux|nul|com\\d|lpt\\d)")) {
            name = "绩效目标" + name;
        }
        return within(name, 80) + "." + ending;
    }

    private static String clean(String name, String instead) {
        var clean = new StringBuilder();
        name.codePoints().forEach(c -> {
            var type = Character.getType(c);
            var harmful = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (harmful) {
                clean.append(instead);
            } else {
                clean.appendCodePoint(c);
            }
        });
        return within(clean.toString().strip(), LONGEST);
    }

    /** Cut between characters, never inside one; the ending of the name is kept. */
    private static String within(String name, int longest) {
        var length = name.codePointCount(0, name.length());
        if (length <= longest) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, longest - ending.length())) + ending;
    }
}
