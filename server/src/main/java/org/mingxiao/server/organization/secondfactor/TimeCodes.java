package org.mingxiao.server.organization.secondfactor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change each thirty seconds (TOTP, RFC 6238, with HMAC-SHA-1 as the apps expect it). */
final class TimeCodes {
    private static final int SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private TimeCodes() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0F;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code it is: the present one or a neighbour, as clocks differ; none that was used already. */
    static OptionalLong match(byte[] secret, String code, Instant now, long lastUsed) {
        var present = step(now);
        for (long step = present - 1; step <= present + 1; step++) {
            if (step > lastUsed && code(secret, step).equals(code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The secret as people type it into an app. */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        int bits = 0;
        int kept = 0;
        for (byte b : secret) {
            bits = bits << 8 | b & 0xFF;
            kept += 8;
            while (kept >= 5) {
                kept -= 5;
                text.append(BASE32.charAt(bits >> kept & 0x1F));
            }
            bits &= (1 << kept) - 1;
        }
        if (kept > 0) {
            text.append(BASE32.charAt(bits << 5 - kept & 0x1F));
        }
        return text.toString();
    }
}
