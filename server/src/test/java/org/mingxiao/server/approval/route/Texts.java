package org.mingxiao.server.approval.route;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mingxiao.server.shared.access.Role;

/**
 * Routes and matters as text. A step is a line {@code key: parties [signing] [when …]}:
 *
 * <pre>
 * section: SECTION_HEAD@UNIT
 * both: FINANCE@DEPARTMENT + LEADER@DEPARTMENT, each
 * meeting: SECRETARY@DEPARTMENT, if any amount≥500 trait=major
 * </pre>
 */
public final class Texts {
    private Texts() {}

    public static Route route(String text) {
        return new Route(
                UUID.randomUUID(), "test", 1, "goals.project", null, "流程", Route.Status.DRAFT, steps(text), List.of());
    }

    public static List<Step> steps(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> step(line.strip()))
                .toList();
    }

    private static Step step(String line) {
        var key = line.substring(0, line.indexOf(':'));
        var parts = line.substring(line.indexOf(':') + 1).split(",");
        var parties = Arrays.stream(parts[0].strip().split(" \\+ "))
                .filter(party -> !party.isBlank())
                .map(Texts::party)
                .toList();
        var signing = Signing.ANY_ONE;
        var when = When.ALWAYS;
        MeetingRule meeting = null;
        for (var part : Arrays.asList(parts).subList(1, parts.length)) {
            var word = part.strip();
            if (word.equals("each")) {
                signing = Signing.ONE_OF_EACH;
            } else if (word.equals("all")) {
                signing = Signing.EVERYBODY;
            } else if (word.equals("meeting")) {
                meeting = MeetingRule.TWO_THIRDS;
            } else {
                when = when(word);
            }
        }
        return new Step(key, key, parties, signing, when, 3, meeting);
    }

    private static Party party(String text) {
        var at = text.strip().split("@");
        return new Party(Role.valueOf(at[0]), Whose.valueOf(at[1]));
    }

    private static When when(String text) {
        var words = new ArrayList<>(List.of(text.split(" ")));
        var skip = words.remove(0).equals("unless");
        var any = words.get(0).equals("any") && words.remove(0) != null;
        return new When(skip, any, words.stream().map(Texts::condition).toList());
    }

    private static Condition condition(String text) {
        if (text.startsWith("amount≥")) {
            return new Condition(Condition.What.AMOUNT_AT_LEAST, text.substring(7));
        }
        if (text.startsWith("amount<")) {
            return new Condition(Condition.What.AMOUNT_BELOW, text.substring(7));
        }
        var sides = text.split("=");
        var what = switch (sides[0]) {
            case "trait" -> Condition.What.TRAIT;
            case "kind" -> Condition.What.KIND;
            default -> Condition.What.UNIT_KIND;
        };
        return new Condition(what, sides[1]);
    }

    /** A matter: {@code SECTION 12.50 new major}; an amount of {@code ?} is not known. */
    public static Facts facts(String text) {
        var words = List.of(text.split(" "));
        var amount = words.get(1).equals("?") ? null : new BigDecimal(words.get(1));
        return new Facts("goals.project", amount, Set.copyOf(words.subList(2, words.size())), words.get(0));
    }
}
