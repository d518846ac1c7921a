package org.mingxiao.server.start;

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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser, as far as HTTP goes. The cookies count for every server of this machine, as behind a balancer. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    HttpResponse<String> open(ServerProcess server, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(server, path)).build(), BodyHandlers.ofString());
    }

    /** Opens a page and sends a form that stands on it. */
    HttpResponse<String> send(ServerProcess server, String page, String form, Map<String, String> fields)
            throws IOException, InterruptedException {
        var token = TOKEN.matcher(open(server, page).body());
        if (!token.find()) {
            throw new AssertionError("no form on " + page);
        }
        return post(server, form, token.group(1), fields);
    }

    private HttpResponse<String> post(ServerProcess server, String form, String token, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("", "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8), ""));
        return http.send(
                HttpRequest.newBuilder(address(server, form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> signIn(ServerProcess server, String account, String password)
            throws IOException, InterruptedException {
        return send(server, "/sign-in", "/sign-in", Map.of("username", account, "password", password));
    }

    /** Whether a page is shown, and not the one to sign in at. */
    boolean isIn(ServerProcess server) throws IOException, InterruptedException {
        return open(server, "/profile").statusCode() == 200;
    }

    private static URI address(ServerProcess server, String path) {
        return URI.create(server.address() + path);
    }
}
