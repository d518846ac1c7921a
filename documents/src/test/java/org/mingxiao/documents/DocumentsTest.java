package org.mingxiao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    @TempDir
    Path folder;

    @Test
    void a_reading_tells_the_file_its_hash_and_its_format() throws IOException {
        Reading reading = Documents.read(write("a/通知.pdf", "一份普通的通知"));
        assertThat(reading.file()).endsWith("a/通知.pdf").doesNotContain("\\");
        assertThat(reading.sha256()).hasSize(64).matches("[0-9a-f]+");
        assertThat(reading.format()).isEqualTo(Format.TEXT);
        assertThat(reading.forms()).isEmpty();
        assertThat(reading.problems()).containsExactly(Reason.NO_FORM.at(null));
    }

    @Test
    void a_file_that_is_not_there_is_a_problem_and_so_is_a_folder() {
        assertThat(Documents.read(folder.resolve("nothing.docx")).problems()).containsExactly(Reason.MISSING.at(null));
        assertThat(Documents.read(folder).problems()).containsExactly(Reason.NOT_A_FILE.at(null));
    }

    @Test
    void a_folder_stands_for_the_documents_in_it_in_the_order_of_their_names() throws IOException {
        for (String name : List.of(
                "b.docx",
                "a/2.PDF",
                "a/10.txt",
                "a.html",
                "~$b.docx",
                ".hidden/c.pdf",
                "d.jpg",
                "README",
                ".docx",
                "旧.et")) {
            write(name, "x");
        }
        assertThat(Documents.files(List.of(folder, folder.resolve("d.jpg"))))
                .extracting(file -> folder.relativize(file).toString().replace('\\', '/'))
                .containsExactly("a.html", "a/10.txt", "a/2.PDF", "b.docx", "旧.et", "d.jpg");
    }

    @Test
    void links_in_a_folder_are_not_followed() throws IOException {
        Path outside = write("outside/secret.txt", "x");
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("link.txt"), outside);
        Files.createSymbolicLink(inside.resolve("loop"), inside);
        assertThat(Documents.files(List.of(inside))).isEmpty();
        assertThat(Documents.files(List.of(inside.resolve("link.txt")))).hasSize(1);
    }

    @Test
    void many_files_are_delivered_in_their_order_on_the_calling_thread() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            files.add(write(i + ".txt", "第" + i + "号通知\n".repeat(i % 7 == 0 ? 2_000 : 1)));
        }
        files.add(77, folder.resolve("missing.txt"));
        List<String> delivered = new ArrayList<>();
        Thread caller = Thread.currentThread();
        Documents.read(files, reading -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            delivered.add(reading.file());
        });
        assertThat(delivered)
                .isEqualTo(files.stream()
                        .map(file -> file.toString().replace('\\', '/'))
                        .toList());
    }

    @Test
    void one_who_takes_no_more_ends_the_run() throws IOException {
        Path file = write("a.txt", "x");
        assertThatThrownBy(() -> Documents.read(
                        IntStream.range(0, 100).mapToObj(i -> file).toList(), reading -> {
                            throw new IllegalArgumentException("enough");
                        }))
                .hasMessage("enough");
    }

    @Test
    void every_reason_says_in_chinese_and_then_in_english_what_to_do() {
        for (Reason reason : Reason.values()) {
            assertThat(reason.message()).as(reason.name()).matches("[\\p{IsHan}\\p{P}\\w \\p{Sm}（）]+[。] [A-Z].*[.]");
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
