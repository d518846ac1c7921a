package org.mingxiao.server.approval;

import java.util.UUID;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.ui.Model;

/** How the module of a matter shows it on the approval page; a bean for each kind. */
public interface MatterView {
    /** The {@link Matter#kind} it is for. */
    String kind();

    /** The fragment to embed: {@code goals/matter :: approval}. */
    String fragment();

    /** Puts what the fragment shows into the model: differences since the last submission, findings, answers. */
    void fill(Scope scope, UUID id, Model model);
}
