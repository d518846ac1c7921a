package org.mingxiao.server.approval;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A collective decision (三重一大: 财会〔2012〕21号) as its minutes say it.
 *
 * @param number of the meeting or its minutes
 * @param members who belongs to the body that decides
 * @param present who of them was there
 * @param minutes the uploaded minutes; null while there are none
 * @param object what was decided on
 * @param payee who gets the money
 * @param amount in 万元
 */
public record Meeting(
        String number,
        @Nullable LocalDate date,
        List<String> members,
        List<String> present,
        @Nullable UUID minutes,
        String object,
        String payee,
        @Nullable BigDecimal amount) {
    public Meeting {
        members = List.copyOf(members);
        present = List.copyOf(present);
    }
}
