package org.mingxiao.server.approval.flow;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.mingxiao.server.approval.Matter;
import org.mingxiao.server.approval.Meeting;
import org.mingxiao.server.approval.route.MeetingRule;
import org.springframework.context.MessageSourceResolvable;

/**
 * What keeps a collective decision (三重一大) from carrying a matter: number, date not after the approval, quorum, minutes, and a
 * resolution that says the same object, payee and amount (财会〔2012〕21号, and the list of matters and limits of each unit).
 */
final class MeetingFaults {
    private MeetingFaults() {}

    /** Everything that is wrong, never only the first thing. */
    static List<MessageSourceResolvable> of(MeetingRule rule, Meeting meeting, Matter matter, LocalDate approval) {
        var faults = new ArrayList<MessageSourceResolvable>();
        if (meeting.number().isBlank()) {
            faults.add(Lists.words("approval.meeting.no-number"));
        }
        var date = meeting.date();
        if (date == null) {
            faults.add(Lists.words("approval.meeting.no-date"));
        } else if (date.isAfter(approval)) {
            faults.add(Lists.words("approval.meeting.date-after", date.toString(), approval.toString()));
        }
        attendance(rule, meeting, faults);
        if (meeting.minutes() == null) {
            faults.add(Lists.words("approval.meeting.no-minutes"));
        }
        resolution(meeting, matter, faults);
        return List.copyOf(faults);
    }

    private static void attendance(MeetingRule rule, Meeting meeting, List<MessageSourceResolvable> faults) {
        var members = new HashSet<>(meeting.members());
        var present = new HashSet<>(meeting.present());
        if (members.isEmpty()) {
            faults.add(Lists.words("approval.meeting.no-members"));
            return;
        }
        var strangers = present.stream()
                .filter(name -> !members.contains(name))
                .sorted()
                .toList();
        if (!strangers.isEmpty()) {
            faults.add(Lists.words("approval.meeting.strangers", String.join("、", strangers)));
        }
        present.retainAll(members);
        var quorum = rule.quorum(members.size());
        if (present.size() < quorum) {
            faults.add(Lists.words("approval.meeting.quorum", present.size(), members.size(), quorum));
        }
    }

    private static void resolution(Meeting meeting, Matter matter, List<MessageSourceResolvable> faults) {
        if (!plain(meeting.object()).equals(plain(matter.title()))) {
            faults.add(Lists.words("approval.meeting.object", meeting.object(), matter.title()));
        }
        var payee = matter.payee();
        if (payee != null && !plain(meeting.payee()).equals(plain(payee))) {
            faults.add(Lists.words("approval.meeting.payee", meeting.payee(), payee));
        }
        var amount = matter.amount();
        var resolved = meeting.amount();
        if (amount != null && (resolved == null || resolved.compareTo(amount) != 0)) {
            faults.add(Lists.words(
                    "approval.meeting.amount",
                    resolved == null ? "—" : resolved.toPlainString(),
                    amount.toPlainString()));
        }
    }

    /** Without what differs in print only: spaces, full and half width, capitals. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
