package org.mingxiao.server.approval.web;

import org.mingxiao.server.approval.route.Party;
import org.mingxiao.server.approval.route.Whose;
import org.mingxiao.server.shared.access.Role;

/** A party in the editor of routes. */
class PartyForm {
    private Role role = Role.SECTION_HEAD;
    private Whose whose = Whose.DEPARTMENT;

    static PartyForm of(Party party) {
        var form = new PartyForm();
        form.role = party.role();
        form.whose = party.whose();
        return form;
    }

    Party party() {
        return new Party(role, whose);
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Whose getWhose() {
        return whose;
    }

    public void setWhose(Whose whose) {
        this.whose = whose;
    }
}
