package org.mingxiao.documents;

import java.util.List;
import java.util.Optional;

/** The first bytes of files that are no documents, and what to tell the user about each. */
record Signature(int offset, int[] bytes, Reason reason) {
    private static final List<Signature> ALL = List.of(
            of(0, Reason.IMAGE, 0x89, 'P', 'N', 'G'),
            of(0, Reason.IMAGE, 0xFF, 0xD8, 0xFF),
            of(0, Reason.IMAGE, 'G', 'I', 'F', '8'),
            of(0, Reason.IMAGE, 'I', 'I', 0x2A, 0),
            of(0, Reason.IMAGE, 'M', 'M', 0, 0x2A),
            of(8, Reason.IMAGE, 'W', 'E', 'B', 'P'),
            of(4, Reason.IMAGE, 'f', 't', 'y', 'p', 'h', 'e', 'i'),
            of(6, Reason.IMAGE, 0, 0, 0, 0, 0x36, 0, 0, 0),
            of(0, Reason.ARCHIVE, 'R', 'a', 'r', '!'),
            of(0, Reason.ARCHIVE, '7', 'z', 0xBC, 0xAF),
            of(0, Reason.ARCHIVE, 0x1F, 0x8B),
            of(0, Reason.ARCHIVE, 'B', 'Z', 'h'),
            of(0, Reason.ARCHIVE, 0xFD, '7', 'z', 'X', 'Z'),
            of(0, Reason.ARCHIVE, 'M', 'S', 'C', 'F'),
            of(257, Reason.ARCHIVE, 'u', 's', 't', 'a', 'r'),
            of(0, Reason.RTF, '{', '\\', 'r', 't', 'f'),
            of(0, Reason.PROGRAM, 0x7F, 'E', 'L', 'F'),
            of(0, Reason.PROGRAM, 'M', 'Z', 0x90, 0),
            of(0, Reason.PROGRAM, 0xCA, 0xFE, 0xBA, 0xBE),
            of(0, Reason.OLD_OFFICE, 0x09, 0x00, 0x04, 0x00),
            of(0, Reason.OLD_OFFICE, 0x09, 0x02, 0x06, 0x00),
            of(0, Reason.OLD_OFFICE, 0x09, 0x04, 0x06, 0x00),
            of(0, Reason.OLD_OFFICE, 0xDB, 0xA5, 0x2D, 0x00));

    private static Signature of(int offset, Reason reason, int... bytes) {
        return new Signature(offset, bytes, reason);
    }

    /** Empty where the bytes may be a document. */
    static Optional<Reason> noDocument(byte[] file) {
        return ALL.stream()
                .filter(signature -> signature.begins(file))
                .map(Signature::reason)
                .findFirst();
    }

    private boolean begins(byte[] file) {
        if (file.length < offset + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[offset + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
