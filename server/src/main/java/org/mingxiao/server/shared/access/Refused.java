package org.mingxiao.server.shared.access;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Something that a person asked for and that is refused, with words for that person.
 *
 * <p>What lies outside a scope and what does not exist are refused alike, so that nobody learns what there is elsewhere.
 */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> arguments;
    private final transient Map<String, String> headers;

    /**
     * @param code names the reason for programs ({@code stale-version}) and, with {@code refused.} before it, the message in
     *     {@code messages/*.properties}
     * @param arguments of the message
     */
    public Refused(HttpStatus status, String code, Object... arguments) {
        this(status, code, Map.of(), arguments);
    }

    private Refused(HttpStatus status, String code, Map<String, String> headers, Object... arguments) {
        super(code);
        this.headers = headers;
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public static Refused notAllowed() {
        return new Refused(HttpStatus.FORBIDDEN, "not-allowed");
    }

    public static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "not-found");
    }

    /** Somebody else was there first: 409. */
    public static Refused conflict(String code, Object... arguments) {
        return new Refused(HttpStatus.CONFLICT, code, arguments);
    }

    /** What was sent cannot be taken as it is: 422. */
    public static Refused invalid(String code, Object... arguments) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }

    /** It may be done, but not now: 429 or 409, with the seconds to wait in {@code Retry-After}. */
    public static Refused later(HttpStatus status, String code, long seconds) {
        return later(status, code, seconds, seconds);
    }

    /** As {@link #later(HttpStatus, String, long)}, with words that tell something else than the seconds. */
    public static Refused later(HttpStatus status, String code, long seconds, Object... arguments) {
        return new Refused(status, code, Map.of("Retry-After", String.valueOf(seconds)), arguments);
    }

    /** Headers that the answer carries. */
    public Map<String, String> headers() {
        return headers;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String messageKey() {
        return "refused." + code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
