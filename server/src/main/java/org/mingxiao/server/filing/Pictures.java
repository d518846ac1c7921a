package org.mingxiao.server.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Pictures that may be attached, told by their first bytes. */
final class Pictures {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");

    private Pictures() {}

    static Optional<FileFormat> formatOf(Path file) {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(PNG.length);
            if (Arrays.equals(head, PNG)) {
                return Optional.of(FileFormat.PNG);
            }
            return Arrays.equals(Arrays.copyOf(head, JPEG.length), JPEG)
                    ? Optional.of(FileFormat.JPEG)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
