package org.mingxiao.server.leak;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.mingxiao.server.filing.Uploads;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.boot.test.context.TestComponent;

/** Files that were handed in. */
@TestComponent
class FilingSpecimens implements Specimens {
    private final Uploads uploads;

    FilingSpecimens(Uploads uploads) {
        this.uploads = uploads;
    }

    static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public List<String> paths() {
        return List.of("/api/v1/uploads/{id}", "/filing/uploads/{id}");
    }

    @Override
    public Specimen make(UUID unit, String mark) {
        var upload = uploads.accept(Scope.program(), unit, mark + ".png", new ByteArrayInputStream(picture()));
        return new Specimen(unit, mark, Map.of("id", upload.id().toString()));
    }
}
