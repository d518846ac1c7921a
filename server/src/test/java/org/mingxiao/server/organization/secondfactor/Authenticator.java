package org.mingxiao.server.organization.secondfactor;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** What the app on a telephone does: the code of this moment for a secret typed in. */
public final class Authenticator {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Authenticator() {}

    public static String code(String typed) {
        return code(typed, Instant.now());
    }

    public static String code(String typed, Instant at) {
        return TimeCodes.code(secret(typed), TimeCodes.step(at));
    }

    private static byte[] secret(String typed) {
        var secret = new ByteArrayOutputStream();
        int bits = 0;
        int kept = 0;
        for (char letter : typed.replace(" ", "").toCharArray()) {
            bits = (bits << 5 | BASE32.indexOf(letter)) & 0xFFF;
            kept += 5;
            if (kept >= 8) {
                kept -= 8;
                secret.write(bits >> kept);
            }
        }
        return secret.toByteArray();
    }
}
