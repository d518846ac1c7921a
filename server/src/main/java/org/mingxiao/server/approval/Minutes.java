package org.mingxiao.server.approval;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.mingxiao.server.shared.access.Scope;

/**
 * Where the minutes of meetings are kept. Approval comes before filing in the order of the modules, so it names what it needs
 * here, and filing gives it as a bean.
 */
public interface Minutes {
    /**
     * Checks and keeps an uploaded file.
     *
     * @return the id of the upload
     * @throws org.mingxiao.server.shared.access.Refused where the file is not taken
     */
    UUID keep(Scope scope, UUID unit, String name, InputStream content);

    /** Name and address of a kept file, where the scope sees it. */
    Optional<Kept> find(Scope scope, UUID upload);

    /**
     * Opens the minutes to the finance bureau, or closes them again, as their matter goes there or comes back; in the transaction
     * of the act.
     */
    void file(UUID upload, boolean filed);

    /**
     * A kept file.
     *
     * @param unit whose file it is
     */
    record Kept(UUID unit, String name, String href) {}
}
