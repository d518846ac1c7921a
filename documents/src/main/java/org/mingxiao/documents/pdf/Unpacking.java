package org.mingxiao.documents.pdf;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.Limits;

/** Refuses drawing instructions that unpack to far too much, before PDFBox unpacks them in memory. */
final class Unpacking {
    /** Packed less than this, one packing can't hold too much: it packs 1 to 1032 at best. */
    private static final int HARMLESS = (int) (Limits.UNPACKED_BYTES / 4 / 1_032);

    /** Packed twice, still less than this is harmless. */
    private static final int LEAST = 64;
    /** Packed and then spelt in printable characters, so that it can't be measured. */
    private static final int MOST_WRAPPED = 4 * HARMLESS;

    private Unpacking() {}

    static void check(COSStream stream) throws IOException {
        if (stream.getLength() <= LEAST) {
            return;
        }
        int packings = packings(stream.getFilters());
        boolean first = isPacking(firstFilter(stream.getFilters()));
        if (packings > 1 || packings == 1 && !first && stream.getLength() > MOST_WRAPPED) {
            throw new Budget.Spent(false);
        }
        if (packings == 1 && first && stream.getLength() > HARMLESS) {
            measure(stream);
        }
    }

    private static int packings(@Nullable COSBase filters) {
        if (!(filters instanceof COSArray several)) {
            return isPacking(filters) ? 1 : 0;
        }
        int packings = 0;
        for (int i = 0; i < several.size(); i++) {
            packings += isPacking(several.getObject(i)) ? 1 : 0;
        }
        return packings;
    }

    private static @Nullable COSBase firstFilter(@Nullable COSBase filters) {
        return filters instanceof COSArray several ? several.size() > 0 ? several.getObject(0) : null : filters;
    }

    private static boolean isPacking(@Nullable COSBase filter) {
        return COSName.FLATE_DECODE.equals(filter)
                || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)
                || COSName.LZW_DECODE.equals(filter)
                || COSName.LZW_DECODE_ABBREVIATION.equals(filter);
    }

    private static void measure(COSStream stream) throws IOException {
        var inflater = new Inflater();
        var packed = new byte[8_192];
        var unpacked = new byte[65_536];
        boolean lzw = !COSName.FLATE_DECODE.equals(firstFilter(stream.getFilters()))
                && !COSName.FLATE_DECODE_ABBREVIATION.equals(firstFilter(stream.getFilters()));
        if (lzw) {
            return; // packs too weakly to matter
        }
        try (var in = stream.createRawInputStream()) {
            for (int n = in.read(packed); n > 0 && !inflater.finished(); n = in.read(packed)) {
                inflater.setInput(packed, 0, n);
                while (inflater.inflate(unpacked) > 0) {
                    if (inflater.getBytesWritten() > Limits.UNPACKED_BYTES / 4) {
                        throw new Budget.Spent(false);
                    }
                }
            }
        } catch (DataFormatException e) {
            return; // PDFBox keeps what is readable before the fault, and nothing more
        } finally {
            inflater.end();
        }
    }
}
