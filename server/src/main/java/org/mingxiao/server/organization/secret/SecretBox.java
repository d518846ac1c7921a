package org.mingxiao.server.organization.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must be read back (AES-256-GCM) under the key in the file {@code secret.key} of the data folder, or in
 * {@code mingxiao.key-file} where several servers share one. Without the key nothing is read: a lost key file means that second
 * factors are set up anew and phones entered again.
 */
@Component
public class SecretBox {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SecretBox(@Value("${mingxiao.key-file:${mingxiao.data}/secret.key}") Path file) {
        this.key = new SecretKeySpec(keyIn(file.toAbsolutePath()), "AES");
    }

    private byte[] keyIn(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length != 32) {
                throw new IllegalStateException(
                        "密钥文件须为 32 字节的 Base64：" + file + " / The key file must hold 32 bytes in Base64.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Path file) throws IOException {
        var folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Channels.newOutputStream(channel)) {
            out.write(Base64.getEncoder().encode(bytes));
        }
    }

    /** @param place where the secret is kept, such as the person and the column: it opens in no other place */
    public byte[] seal(byte[] secret, String place) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, place);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException where it was changed, moved, or sealed under another key */
    public byte[] open(byte[] sealed, String place) {
        if (sealed.length < NONCE + TAG_BITS / Byte.SIZE) {
            throw new IllegalStateException("密文残缺 / Not the whole of what was sealed: " + place);
        }
        var nonce = Arrays.copyOf(sealed, NONCE);
        var secret = Arrays.copyOfRange(sealed, NONCE, sealed.length);
        return run(Cipher.DECRYPT_MODE, nonce, secret, place);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String place) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("密文无法打开，请检查密钥文件。 / Not to be opened with this key file: " + place, e);
        }
    }
}
