package org.mingxiao.server.leak;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.filing.Uploads;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.NewGoal;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.life.Comments;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Goal forms, with a line, a comment, a version and a file each. */
@TestComponent
class GoalSpecimens implements Specimens {
    private static final String API = "/api/v1/goals/forms/{id}";

    private final GoalForms forms;
    private final Comments comments;
    private final Uploads uploads;
    private final JdbcClient database;
    private final TransactionTemplate transactions;

    GoalSpecimens(
            GoalForms forms,
            Comments comments,
            Uploads uploads,
            JdbcClient database,
            TransactionTemplate transactions) {
        this.forms = forms;
        this.comments = comments;
        this.uploads = uploads;
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public List<String> paths() {
        return List.of(API, "/goals/{id}");
    }

    @Override
    public Specimen make(UUID unit, String mark) {
        var program = Scope.program();
        var id = forms.create(program, NewGoal.empty(GoalKind.PROJECT, unit, 2026, null, mark));
        var line = forms.get(program, id).lines().get(0).id();
        var comment = comments.add(program, id, null, null, mark);
        version(id);
        var text = new ByteArrayInputStream(mark.getBytes(StandardCharsets.UTF_8));
        var upload = uploads.accept(program, unit, mark + ".txt", text);
        return new Specimen(
                unit,
                mark,
                Map.of(
                        "id",
                        id.toString(),
                        "line",
                        line.toString(),
                        "comment",
                        comment.toString(),
                        "number",
                        "1",
                        "upload",
                        upload.id().toString()));
    }

    /** The bare row: to submit a form takes a page of answers first. */
    private void version(UUID form) {
        transactions.executeWithoutResult(status -> database.sql("insert into goals.version"
                        + " (id, form_id, number, lines, findings, sha256, by_id, at)"
                        + " values (:id, :form, 1, '[]', '[]', :sha256, :form, now())")
                .param("id", UUID.randomUUID())
                .param("form", form)
                .param("sha256", "0".repeat(64))
                .update());
    }

    @Override
    public Map<String, String> bodies(Specimen specimen) {
        var bodies = new HashMap<String, String>();
        bodies.put("PATCH " + API + "/cells", """
                {"source": "typed", "cells": [{"line": "%s", "column": "name", "base": "%s", "value": "改"}]}""".formatted(specimen.variables().get("line"), specimen.mark()));
        bodies.put("POST " + API + "/answers", "{\"key\": \"x\", \"text\": \"y\"}");
        bodies.put(
                "POST " + API + "/actual-values",
                "{\"upload\": \"%s\", \"values\": [{\"line\": \"%s\", \"text\": \"9场次\"}]}"
                        .formatted(
                                specimen.variables().get("upload"),
                                specimen.variables().get("line")));
        bodies.put(
                "POST /goals/{id}/actual-values",
                "upload=" + specimen.variables().get("upload"));
        bodies.put("POST /goals/{id}/actual-values/file", Specimens.FILE);
        bodies.put("POST " + API + "/comments", "{\"text\": \"y\"}");
        bodies.put("POST " + API + "/lines", "{\"block\": \"INDICATOR\"}");
        bodies.put("POST " + API + "/lines/all", "{\"block\": \"INDICATOR\", \"lines\": [{\"name\": \"y\"}]}");
        var chosen = "{\"lines\": [\"" + specimen.variables().get("line") + "\"]}";
        bodies.put("POST " + API + "/lines/remove", chosen);
        bodies.put("POST " + API + "/lines/restore", chosen);
        bodies.put("POST /goals/{id}/copy", "year=2027&unit=" + specimen.unit());
        bodies.put("POST " + API + "/withdraw", "{\"reason\": \"y\"}");
        bodies.put("POST " + API + "/adjust", "{\"reason\": \"y\"}");
        bodies.put("POST /goals/{id}/lines/{line}", "base.name=" + specimen.search() + "&cell.name=y");
        return bodies;
    }

    @Override
    public Map<String, String> queries(Specimen specimen) {
        var search = "year=2026&q=" + specimen.search();
        var queries = new HashMap<String, String>();
        queries.put("GET /goals", search);
        queries.put("GET /api/v1/goals/forms", search);
        queries.put("GET /search", "q=" + specimen.search());
        queries.put("GET /api/v1/goals/roll-over", "from=2026&to=2027&unit=" + specimen.unit());
        queries.put(
                "GET " + API + "/cells/history",
                "column=name&line=" + specimen.variables().get("line"));
        queries.put(
                "GET " + API + "/actual-values",
                "upload=" + specimen.variables().get("upload"));
        queries.put("GET " + API + "/export", "format=html");
        queries.put("GET /goals/{id}/export", "format=html");
        return queries;
    }
}
