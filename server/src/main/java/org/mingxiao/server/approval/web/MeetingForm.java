package org.mingxiao.server.approval.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.Meeting;

/**
 * A collective decision as it is typed. What cannot be read is taken for missing, which the case then says.
 *
 * @param members names, one a line or divided by 、 or commas
 * @param minutes the upload kept from an earlier try; null while there is none
 */
record MeetingForm(
        @Nullable String number,
        @Nullable String date,
        @Nullable String members,
        @Nullable String present,
        @Nullable String object,
        @Nullable String payee,
        @Nullable String amount,
        @Nullable UUID minutes) {
    static MeetingForm empty(String object, @Nullable String payee, @Nullable BigDecimal amount) {
        return new MeetingForm(
                "", "", "", "", object, payee == null ? "" : payee, amount == null ? "" : amount.toPlainString(), null);
    }

    MeetingForm with(UUID upload) {
        return new MeetingForm(number, date, members, present, object, payee, amount, upload);
    }

    Meeting meeting() {
        return new Meeting(
                text(number), day(), names(members), names(present), minutes, text(object), text(payee), money());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(text(date));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable BigDecimal money() {
        try {
            return new BigDecimal(
                    Normalizer.normalize(text(amount), Normalizer.Form.NFKC).replace(",", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static List<String> names(@Nullable String typed) {
        return Arrays.stream(text(typed).split("[\\s、,，;；]+"))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }
}
