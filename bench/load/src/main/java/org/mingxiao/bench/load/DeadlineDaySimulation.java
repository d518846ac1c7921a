package org.mingxiao.bench.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.percent;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.randomSwitch;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** 300 people at once: 70 % save a cell, 20 % look at lists, 5 % submit, 5 % export; each does something every few seconds. */
public class DeadlineDaySimulation extends Simulation {
    private static final int USERS = Integer.getInteger("load.users", 300);
    private static final int DEPARTMENTS = Integer.getInteger("load.departments", 200);
    private static final int FORMS = Integer.getInteger("load.forms", 300);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("load.seconds", 180));
    private static final Duration RAMP = Duration.ofSeconds(Integer.getInteger("load.ramp", 60));

    /** How often a person does something. */
    private static final Duration PACE = Duration.ofSeconds(Integer.getInteger("load.pace", 5));

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Measured measured;

    /** Made by Gatling. */
    public DeadlineDaySimulation() {
        try {
            measured = new Measured(Path.of(System.getProperty("load.results")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        setUp(person().injectOpen(rampUsers(USERS).during(RAMP)))
                .protocols(http.baseUrl(System.getProperty("load.address")).disableCaching());
    }

    /** Writes what was measured once all have gone. */
    @Override
    public void after() {
        try {
            measured.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ScenarioBuilder person() {
        return scenario("person")
                .exec(session -> {
                    var user = NEXT.getAndIncrement();
                    return session.set("user", user)
                            .set("account", TestBed.account(user))
                            .set("department", TestBed.departmentOf(user, DEPARTMENTS))
                            .set("number", TestBed.FIRST_VALUE)
                            .set("submitted", 0);
                })
                .exec(http("sign-in page").get("/sign-in").check(token()))
                .exec(http("sign in")
                        .post("/sign-in")
                        .formParam("username", "#{account}")
                        .formParam("password", TestBed.PASSWORD)
                        .formParam("_csrf", "#{token}")
                        .check(status().is(200), token()))
                .exitHereIfFailed()
                .exec(during(TIME).on(exec(act()).pace(PACE.dividedBy(2), PACE.plus(PACE.dividedBy(2)))));
    }

    private ChainBuilder act() {
        return randomSwitch()
                .on(
                        percent(70).then(save()),
                        percent(20).then(list()),
                        percent(5).then(submit()),
                        percent(5).then(export()));
    }

    private static CheckBuilder.Final token() {
        return css("meta[name=csrf]", "content").saveAs("token");
    }

    /** Each person has forms, and cells, that nobody else changes: so what was acknowledged last must be there in the end. */
    private ChainBuilder save() {
        return exec(session -> {
                    var form = ownForm(session, 0);
                    var number = session.getInt("number");
                    var line = TestBed.indicator(form, session.getInt("user") / DEPARTMENTS);
                    return session.set("form", form)
                            .set("line", line)
                            .set("base", TestBed.value(number))
                            .set("value", TestBed.value(number + 1));
                })
                .exec(http("save")
                        .patch("/api/v1/goals/forms/#{form}/cells")
                        .header("X-CSRF-TOKEN", "#{token}")
                        .header("Content-Type", "application/json")
                        .body(StringBody(
                                "{\"source\":\"typed\",\"cells\":[{\"line\":\"#{line}\",\"column\":\"annualValue\","
                                        + "\"base\":\"#{base}\",\"value\":\"#{value}\"}]}"))
                        .check(
                                status().is(200),
                                jsonPath("$.saved[0].value").isEL("#{value}"),
                                responseTimeInMillis().saveAs("time")))
                .exec(session -> {
                    if (session.isFailed()) {
                        measured.failed("save");
                        return session.markAsSucceeded();
                    }
                    measured.took("save", session.getInt("time"));
                    measured.acknowledged(
                            Objects.requireNonNull(session.getString("line")), session.getInt("number") + 1);
                    return session.set("number", session.getInt("number") + 1);
                })
                .exec(checks());
    }

    /** As the grid does after each save. */
    private ChainBuilder checks() {
        return timed(
                "checks",
                exec(http("checks")
                        .get("/api/v1/goals/forms/#{form}/checks")
                        .check(status().is(200), responseTimeInMillis().saveAs("time"))));
    }

    private ChainBuilder list() {
        return timed(
                "list",
                exec(http("list")
                        .get("/goals?year=" + TestBed.YEAR)
                        .check(status().is(200), responseTimeInMillis().saveAs("time"))));
    }

    /** From the form after the one that the person saves in, so that saving goes on. */
    private ChainBuilder submit() {
        return exec(session -> session.set("form", ownForm(session, 1 + session.getInt("submitted")))
                        .set("submitted", session.getInt("submitted") + 1)
                        .set("key", UUID.randomUUID().toString()))
                .exec(timed(
                        "submit",
                        exec(http("submit")
                                .post("/api/v1/goals/forms/#{form}/submit")
                                .header("X-CSRF-TOKEN", "#{token}")
                                .header("Idempotency-Key", "#{key}")
                                .header("Content-Type", "application/json")
                                .body(StringBody("{}"))
                                .check(
                                        status().in(200, 201, 204),
                                        responseTimeInMillis().saveAs("time")))));
    }

    private ChainBuilder export() {
        return exec(session -> session.set(
                        "form", ownForm(session, ThreadLocalRandom.current().nextInt(FORMS / 4))))
                .exec(timed(
                        "export",
                        exec(http("export")
                                .get("/goals/#{form}/export?format=docx")
                                .check(status().is(200), responseTimeInMillis().saveAs("time")))));
    }

    private ChainBuilder timed(String act, ChainBuilder request) {
        return exec(request).exec(session -> {
            if (session.isFailed()) {
                measured.failed(act);
                return session.markAsSucceeded();
            }
            measured.took(act, session.getInt("time"));
            return session;
        });
    }

    /** People of one department share its forms out among them. */
    private static UUID ownForm(Session session, int number) {
        var colleagues = (USERS + DEPARTMENTS - 1) / DEPARTMENTS;
        var rank = session.getInt("user") / DEPARTMENTS;
        return TestBed.form(session.getInt("department"), (number * colleagues + rank) % FORMS);
    }
}
