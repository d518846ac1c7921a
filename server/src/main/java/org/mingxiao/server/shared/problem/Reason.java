package org.mingxiao.server.shared.problem;

import java.util.List;
import java.util.Map;
import org.mingxiao.server.shared.access.Refused;
import org.springframework.http.HttpStatus;

/**
 * Why a request was not done.
 *
 * @param code for programs; with {@code refused.} before it the key of its words
 * @param arguments of the words
 * @param mistakes by field, where fields are what is wrong
 * @param headers that belong to the status
 */
record Reason(
        HttpStatus status,
        String code,
        List<Object> arguments,
        List<FieldMistake> mistakes,
        Map<String, String> headers) {
    /**
     * A field that does not hold.
     *
     * @param field its name, with a path where it lies deeper: {@code cells[2].column}
     */
    record FieldMistake(String field, String message) {}

    static Reason of(Refused refused) {
        return new Reason(refused.status(), refused.code(), List.of(refused.arguments()), List.of(), refused.headers());
    }

    static Reason of(HttpStatus status, String code, Object... arguments) {
        return new Reason(status, code, List.of(arguments), List.of(), Map.of());
    }

    /** Of a bare status: what is missing is missing like everything that a scope hides. */
    static Reason ofStatus(int status) {
        return switch (status) {
            case 400 -> of(HttpStatus.BAD_REQUEST, "malformed");
            case 401 -> of(HttpStatus.UNAUTHORIZED, "sign-in-required");
            case 403 -> of(Refused.notAllowed());
            case 404 -> of(Refused.notFound());
            case 405 -> of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "");
            case 406 -> of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
            case 413 -> of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
            case 415 -> of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-type");
            case 503 -> of(HttpStatus.SERVICE_UNAVAILABLE, "busy");
            default ->
                status < 500
                        ? of(HttpStatus.valueOf(status), "malformed")
                        : of(HttpStatus.INTERNAL_SERVER_ERROR, "error");
        };
    }

    Reason with(String header, String value) {
        return new Reason(status, code, arguments, mistakes, Map.of(header, value));
    }

    String messageKey() {
        return "refused." + code;
    }
}
