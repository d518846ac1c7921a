package org.mingxiao.server.start;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.mingxiao.server.demo.DemoPeople;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of the demonstration, signed in at a server process as a browser is. */
final class DemoPerson {
    private static final String BOUNDARY = "----boundary-of-parts";
    private static final Pattern UNIT = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");

    private final ServerProcess server;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private DemoPerson(ServerProcess server) {
        this.server = server;
    }

    static DemoPerson signIn(ServerProcess server, String account) throws IOException, InterruptedException {
        var person = new DemoPerson(server);
        var answer = person.post(
                "/sign-in",
                "application/x-www-form-urlencoded",
                ("username=" + account + "&password=" + encoded(DemoPeople.PASSWORD)).getBytes(StandardCharsets.UTF_8));
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("failed")) {
            throw new AssertionError("not signed in: " + answer.statusCode() + " "
                    + answer.headers().map());
        }
        return person;
    }

    /** The first unit that the person may hand in for. */
    String unit() throws IOException, InterruptedException {
        var units = UNIT.matcher(get("/goals/intake").body());
        if (!units.find()) {
            throw new AssertionError("no unit to hand in for");
        }
        return units.group(1);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    HttpResponse<String> send(String path, String body) throws IOException, InterruptedException {
        return post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Hands in a file as a form with the field {@code file} does. */
    HttpResponse<String> upload(String path, String name, byte[] content) throws IOException, InterruptedException {
        var parts = new ByteArrayOutputStream();
        parts.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name.replace("\"", "%22") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(content);
        parts.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(path, "multipart/form-data; boundary=" + BOUNDARY, parts.toByteArray());
    }

    private HttpResponse<String> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        var page = Jsoup.parse(get("/sign-in").body()).selectFirst("meta[name=csrf]");
        return http.send(
                request(path)
                        .header("Content-Type", type)
                        .header(page.attr("data-header"), page.attr("content"))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).timeout(Duration.ofSeconds(120));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
