package org.mingxiao.bench.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

/** One handler with a session, who saves cells; for the measurements that need no browser's ways. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private String token = "";

    Visitor(String address) {
        this.address = address;
    }

    void signIn(int user) throws IOException, InterruptedException {
        signIn(TestBed.account(user));
    }

    void signIn(String account) throws IOException, InterruptedException {
        readToken(get("/sign-in"));
        var form = "username=" + account + "&password="
                + URLEncoder.encode(TestBed.PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        // Whoever is signed in elsewhere, too, is told so on the way in.
        if (answer.uri().getPath().equals("/sign-in")) {
            throw new IllegalStateException("could not sign in as " + account);
        }
        readToken(answer.body());
    }

    /** Whether the server acknowledged the save. */
    boolean save(UUID form, UUID line, String base, String value) throws IOException, InterruptedException {
        var body =
                "{\"source\":\"typed\",\"cells\":[{\"line\":\"%s\",\"column\":\"annualValue\",\"base\":\"%s\",\"value\":\"%s\"}]}"
                        .formatted(line, base, value);
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/goals/forms/" + form + "/cells"))
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", token)
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 200 && answer.body().contains("\"conflicts\":[]");
    }

    /** What stands at an address of the server. */
    String get(String page) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address + page)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private void readToken(String page) {
        var found = TOKEN.matcher(page);
        if (found.find()) {
            token = found.group(1);
        }
    }
}
