package org.mingxiao.server.goals.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.filing.Batches;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.leak.Specimen;
import org.mingxiao.server.leak.Specimens;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that are being looked over, for the leak matrix. */
@TestComponent
public class IntakeSpecimens implements Specimens {
    private final Batches batches;
    private final IntakeForms rows;
    private final JdbcClient database;
    private final TransactionTemplate transactions;

    IntakeSpecimens(Batches batches, IntakeForms rows, JdbcClient database, TransactionTemplate transactions) {
        this.batches = batches;
        this.rows = rows;
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public List<String> paths() {
        return List.of("/goals/intake", "/api/v1/goals/intake");
    }

    @Override
    public Specimen make(UUID unit, String mark) {
        var program = Scope.program();
        var batch = batches.begin(program, unit, Intake.PURPOSE);
        var text = new ByteArrayInputStream("项目支出绩效目标表".getBytes(StandardCharsets.UTF_8));
        var file = batches.add(program, batch, mark + ".txt", text).id();
        var form = form(unit, file, mark);
        transactions.executeWithoutResult(status -> {
            rows.insert(form, Scope.PROGRAM);
            // As though it had been read: no process of its own is started for this.
            database.sql("update filing.batch_file set state = 'READ' where id = :id")
                    .param("id", file)
                    .update();
        });
        return new Specimen(
                unit,
                mark,
                Map.of(
                        "batch",
                        batch.toString(),
                        "file",
                        file.toString(),
                        "id",
                        form.id().toString(),
                        "line",
                        form.lines().get(0).id().toString()));
    }

    private static IntakeForm form(UUID unit, UUID file, String mark) {
        var line = new GoalLine(UUID.randomUUID(), BlockName.HEAD, 0, Map.of("name", mark));
        return new IntakeForm(
                UUID.randomUUID(),
                unit,
                file,
                1,
                GoalKind.PROJECT,
                mark,
                2026,
                List.of(line),
                Map.of(),
                null,
                IntakeForm.State.OPEN,
                null);
    }

    @Override
    public Map<String, String> bodies(Specimen specimen) {
        return Map.of(
                "POST /goals/intake/{batch}/files",
                FILE,
                "POST /api/v1/goals/intake/{batch}/files",
                FILE,
                "POST /goals/intake/forms/{id}/target",
                "year=2027",
                "POST /api/v1/goals/intake/forms/{id}/target",
                "{\"year\": 2027}",
                "PATCH /api/v1/goals/intake/forms/{id}/cells",
                "{\"cells\": [{\"line\": \"%s\", \"column\": \"name\", \"value\": \"y\"}]}"
                        .formatted(specimen.variables().get("line")));
    }
}
