package org.mingxiao.server.filing;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.mingxiao.server.approval.Minutes;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Component;

/** Keeps the minutes of meetings that approval asks for, as uploads like any other. */
@Component
class MeetingMinutes implements Minutes {
    private final Uploads uploads;

    MeetingMinutes(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public UUID keep(Scope scope, UUID unit, String name, InputStream content) {
        return uploads.accept(scope, unit, name, content).id();
    }

    @Override
    public Optional<Kept> find(Scope scope, UUID upload) {
        return uploads.find(scope, upload).map(kept -> new Kept(kept.unit(), kept.name(), "/filing/uploads/" + upload));
    }

    @Override
    public void file(UUID upload, boolean filed) {
        uploads.file(upload, filed);
    }
}
