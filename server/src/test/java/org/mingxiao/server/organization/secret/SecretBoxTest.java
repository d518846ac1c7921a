package org.mingxiao.server.organization.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed opens under its key, in its place, unchanged; and not otherwise. */
class SecretBoxTest {
    private static final byte[] SECRET = "13800001234".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void the_same_key_file_opens_it_after_a_restart() {
        var sealed = box("a").seal(SECRET, "phone:1");

        assertThat(box("a").open(sealed, "phone:1")).isEqualTo(SECRET);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1380");
    }

    @Test
    void another_key_another_place_or_a_changed_byte_open_nothing() {
        var box = box("a");
        var sealed = box.seal(SECRET, "phone:1");
        var changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> box("b").open(sealed, "phone:1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.open(sealed, "phone:2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.open(changed, "phone:1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.open(new byte[3], "phone:1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_file_of_another_length_is_refused_in_words() throws Exception {
        Files.writeString(folder.resolve("short"), "AAAA");

        assertThatThrownBy(() -> box("short")).hasMessageContaining("32");
    }

    private SecretBox box(String key) {
        return new SecretBox(folder.resolve(key));
    }
}
