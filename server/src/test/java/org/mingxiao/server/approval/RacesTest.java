package org.mingxiao.server.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.approval.flow.Turns;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people act on a case at the same moment, many times over: one wins, the other is told, and the case has moved once. */
@ServerTest
class RacesTest {
    private static final int PAIRS = 75;

    private final Approvals approvals;
    private final Turns turns;
    private final Desk desk;
    private final District.Department education;
    private final UUID colleague;

    @Autowired
    RacesTest(Districts districts, Approvals approvals, Turns turns) {
        this.approvals = approvals;
        this.turns = turns;
        desk = new Desk(districts, approvals);
        education = districts.make().education;
        colleague = districts.person("科长乙", Role.SECTION_HEAD, education.section);
    }

    private interface Deed {
        void on(Scope scope, UUID caseId);
    }

    @Test
    void two_approve() throws Exception {
        var outcomes = race(this::approve, this::approve);

        assertThat(outcomes.keySet())
                .isSubsetOf("finance 2: done + approval-settled", "finance 2: approval-settled + done");
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(PAIRS);
    }

    @Test
    void one_approves_and_one_sends_back() throws Exception {
        var outcomes = race(this::approve, (scope, caseId) -> approvals.sendBack(scope, caseId, "", "不符"));

        assertThat(outcomes.keySet())
                .isSubsetOf("finance 2: done + approval-settled", "null 2: approval-settled + done");
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(PAIRS);
    }

    @Test
    void one_approves_and_the_submitter_withdraws() throws Exception {
        var outcomes =
                race(this::approve, education.handler, (scope, caseId) -> approvals.withdraw(scope, caseId, "有误"));

        assertThat(outcomes.keySet())
                .isSubsetOf("finance 2: done + approval-opened-already", "null 2: approval-settled + done");
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(PAIRS);
    }

    @Test
    void one_opens_and_the_submitter_withdraws() throws Exception {
        var outcomes = race(turns::see, education.handler, (scope, caseId) -> approvals.withdraw(scope, caseId, "有误"));

        assertThat(outcomes.keySet()).isSubsetOf("section 1: done + approval-opened-already", "null 2: done + done");
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(PAIRS);
    }

    private void approve(Scope scope, UUID caseId) {
        approvals.approve(scope, caseId, "同意");
    }

    private Map<String, Integer> race(Deed one, Deed other) throws Exception {
        return race(one, colleague, other);
    }

    /** How often it ended how: step and number of decisions afterwards, and what became of both. */
    private Map<String, Integer> race(Deed one, UUID second, Deed other) throws Exception {
        var cases = new ArrayList<UUID>();
        for (int pair = 0; pair < PAIRS; pair++) {
            cases.add(desk.submit(education.handler, Matters.project(education.section, education.handler)));
        }
        var outcomes = new TreeMap<String, Integer>();
        var threads = Executors.newFixedThreadPool(2);
        try {
            var start = new CyclicBarrier(2);
            for (var caseId : cases) {
                var results = List.of(
                        start(threads, start, education.sectionHead, one, caseId),
                        start(threads, start, second, other, caseId));
                var told = results.get(0).get() + " + " + results.get(1).get();
                var after = desk.progress(education.handler, caseId);
                outcomes.merge(after.step() + " " + after.opinions().size() + ": " + told, 1, Integer::sum);
            }
        } finally {
            threads.shutdown();
        }
        return outcomes;
    }

    private Future<String> start(ExecutorService threads, CyclicBarrier start, UUID person, Deed deed, UUID caseId) {
        return threads.submit(() -> {
            start.await();
            try {
                desk.by(person, scope -> deed.on(scope, caseId));
                return "done";
            } catch (Refused refused) {
                return refused.code();
            }
        });
    }
}
