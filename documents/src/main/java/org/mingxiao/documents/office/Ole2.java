package org.mingxiao.documents.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;

/** The container of office documents before 2007, which WPS uses too, and of encrypted ones since. */
public final class Ole2 {
    private static final byte[] MAGIC = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Ole2() {}

    public static boolean is(byte[] bytes) {
        return Arrays.mismatch(bytes, MAGIC) == MAGIC.length;
    }

    /** The names of the streams and storages at its root. */
    public static Set<String> entries(byte[] bytes) throws Unreadable {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return Set.copyOf(files.getRoot().getEntryNames());
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Reason.BROKEN, e);
        }
    }
}
