package org.mingxiao.documents.recognition.table;

import org.mingxiao.documents.recognition.phrase.Labels;

/** Names of departments and units as head cells print them. */
final class Names {
    private Names() {}

    /** The name without the code before or behind it: {@code 104-某局}, {@code [104001]某局}, {@code 某局（104）}. */
    static String plain(String text) {
        return Labels.unwrapped(text)
                .strip()
                .replaceFirst("^[\\[【(（]?\\d{2,}[\\]】)）]?\\s*[-—_]?\\s*", "")
                .replaceFirst("\\s*[-—_]?\\s*[\\[【(（]?\\d{2,}[\\]】)）]?$", "")
                .replaceFirst("[（(](?:盖章|公章|签章)[)）]\\s*[：:]?", "")
                .strip();
    }
}
