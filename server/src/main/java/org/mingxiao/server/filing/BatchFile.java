package org.mingxiao.server.filing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file of a batch.
 *
 * @param upload null where the file was refused
 * @param problem why it was refused or could not be read, for people
 */
public record BatchFile(
        UUID id,
        UUID batch,
        int position,
        String name,
        @Nullable UUID upload,
        State state,
        @Nullable String problem) {
    /** How far it has come. */
    public enum State {
        /** 未接收: nothing of it was kept */
        REFUSED,
        /** 排队中 */
        WAITING,
        /** 读取中 */
        READING,
        /** 已读取: to be looked at by a person */
        READ,
        /** 未读出: holds no form, or cannot be read */
        UNREADABLE,
        /** 已处理: a person has decided what becomes of it */
        DONE;

        public boolean isSettled() {
            return this != WAITING && this != READING;
        }
    }
}
