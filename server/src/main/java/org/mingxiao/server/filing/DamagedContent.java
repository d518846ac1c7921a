package org.mingxiao.server.filing;

import java.util.UUID;
import org.mingxiao.server.shared.access.Refused;
import org.springframework.http.HttpStatus;

/** The database does not hold what was handed in: restored in part, or tampered with. */
class DamagedContent extends Refused {
    private static final long serialVersionUID = 1;

    DamagedContent(UUID upload) {
        super(HttpStatus.INTERNAL_SERVER_ERROR, "file-damaged", upload.toString());
    }
}
