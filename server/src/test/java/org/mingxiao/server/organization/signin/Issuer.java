package org.mingxiao.server.organization.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** A provider of identities (OIDC) of a few lines: discovery, its keys, and a token for whoever asks with any code. */
final class Issuer {
    static final String CLIENT = "mingxiao-test";

    private static final String KEY_NAME = "k1";

    private final HttpServer server;
    private final RSAKey key;
    private RSAKey signing;
    private UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();

    private Issuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
        this.signing = key;
    }

    static Issuer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new Issuer(server, newKey());
            server.createContext(
                    "/.well-known/openid-configuration", exchange -> answer(exchange, """
                    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                     "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                     "id_token_signing_alg_values_supported": ["RS256"], "scopes_supported": ["openid", "profile"]}""".formatted(issuer.address())));
            server.createContext(
                    "/keys", exchange -> answer(exchange, new JWKSet(issuer.key.toPublicJWK()).toString()));
            server.createContext("/token", exchange -> answer(exchange, """
                    {"access_token": "a", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}""".formatted(issuer.token())));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the next tokens say, beginning with what is right. */
    void says(UnaryOperator<JWTClaimsSet.Builder> claims) {
        this.claims = claims;
        this.signing = key;
    }

    /** Tokens come from somebody who calls his own key by the name of the issuer's. */
    void isImpersonated() {
        signing = newKey();
    }

    private String token() {
        var now = Instant.now();
        var right = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("7")
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY_NAME).build(),
                claims.apply(right).build());
        try {
            token.sign(new RSASSASigner(signing));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(KEY_NAME).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
