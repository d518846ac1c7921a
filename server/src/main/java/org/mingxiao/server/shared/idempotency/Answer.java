package org.mingxiao.server.shared.idempotency;

import java.util.Map;

/** How a request was answered. */
record Answer(int status, Map<String, String> headers, byte[] body) {
    Answer {
        headers = Map.copyOf(headers);
    }
}
