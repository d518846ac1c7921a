package org.mingxiao.documents.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;

/**
 * Bytes to text. What the bytes are counts more than what they say they are: byte order marks, then UTF-8 where it
 * fits, then UTF-16 where every other byte is empty, else GB 18030, which holds GBK and GB 2312.
 */
public final class Decoding {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** One broken character in so many is a slip of transport, more are another encoding or no text. */
    private static final int SOUND_FOR_ONE_BROKEN = 50;

    private Decoding() {}

    /** @throws Unreadable where the bytes are no text in any of these encodings */
    public static String text(byte[] bytes) throws Unreadable {
        String text = decoded(bytes);
        long strange = text.chars().filter(Decoding::strange).count();
        if (strange * SOUND_FOR_ONE_BROKEN > text.length()) {
            throw new Unreadable(Reason.NOT_TEXT);
        }
        return text;
    }

    private static boolean strange(int c) {
        return c == '\uFFFD' || c == 0x7F || c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    }

    private static String decoded(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        } else if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        } else if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        } else if (emptyAt(bytes, 1)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        } else if (emptyAt(bytes, 0)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        String unicode = new String(bytes, StandardCharsets.UTF_8);
        long broken = unicode.chars().filter(c -> c == '\uFFFD').count();
        long sound = unicode.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return broken == 0 || broken * SOUND_FOR_ONE_BROKEN <= sound ? unicode : new String(bytes, GB18030);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether line feeds, digits and other Latin characters are written with two bytes, the empty one at this place. A few
     * Han characters have an empty byte at the other.
     */
    private static boolean emptyAt(byte[] bytes, int place) {
        int empty = 0;
        int other = 0;
        for (int i = 0; i + 1 < Math.min(bytes.length, 4096); i += 2) {
            empty += bytes[i + place] == 0 && bytes[i + 1 - place] != 0 ? 1 : 0;
            other += bytes[i + 1 - place] == 0 ? 1 : 0;
        }
        return empty > 3 * other && empty * 200 >= Math.min(bytes.length, 4096) / 2;
    }
}
