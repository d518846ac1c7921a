package org.mingxiao.server.leak;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MvcResult;

/** An answer, without what differs from one request to the next. */
record Answered(int status, String text, String code, boolean refused) {
    /** Codes of answers that say: this was not even looked for. */
    private static final Set<String> NOT_LOOKED_FOR = Set.of(
            "malformed",
            "malformed-field",
            "unknown-field",
            "missing-parameter",
            "invalid-fields",
            "unsupported-type",
            "too-many-requests");

    private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z-]+)\"");

    static final Answered BROKEN = new Answered(HttpStatus.INTERNAL_SERVER_ERROR.value(), "", "", true);

    static Answered of(MvcResult result) throws Exception {
        var response = result.getResponse();
        var text = response.getContentAsString();
        var code = CODE.matcher(text);
        var refusal = result.getFlashMap().get("refusal");
        var same = text.replaceAll("\"trace\":\"[0-9a-f]*\"", "")
                .replaceAll("name=\"(_csrf|_key)\" value=\"[^\"]*\"", "")
                .replaceAll("name=\"csrf\" content=\"[^\"]*\"", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "…");
        return new Answered(
                response.getStatus(),
                refusal == null ? same : same + refusal,
                code.find() ? code.group(1) : "",
                response.getStatus() >= 400 || refusal != null);
    }

    boolean isBroken() {
        return status >= 500;
    }

    boolean is(HttpStatus other) {
        return status == other.value();
    }

    /** Whether this is an answer about the thing itself, and not about how it was asked for. */
    boolean isAbout(String method, Answered toNothing) {
        if (isBroken() || is(HttpStatus.NOT_FOUND) || NOT_LOOKED_FOR.contains(code)) {
            return false;
        }
        return method.equals("GET")
                ? !refused || is(HttpStatus.CONFLICT)
                : status != toNothing.status || refused != toNothing.refused || !code.equals(toNothing.code);
    }
}
