package org.mingxiao.server.organization.web;

import org.mingxiao.server.shared.access.Refused;

/** A new password is typed twice. */
final class PasswordForm {
    private PasswordForm() {}

    static void requireSame(String next, String again) {
        if (!next.equals(again)) {
            throw Refused.invalid("password-different");
        }
    }
}
