package org.mingxiao.documents.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingxiao.documents.hostile.BrokenFiles.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyFilesTest {
    private static final int FILES = 2_000;
    private static final int HEAP_MEGABYTES = 512;
    private static final int MOST_GROWTH_MEGABYTES = 8;

    @TempDir
    Path folder;

    @Test
    void memory_does_not_grow_with_the_number_of_files() throws Exception {
        List<Path> kinds = List.of(
                Files.write(folder.resolve("a.pdf"), PlainFiles.pdf(2)),
                Files.write(folder.resolve("b.docx"), PlainFiles.docx()),
                Files.write(folder.resolve("c.xlsx"), PlainFiles.xlsx()),
                Files.write(folder.resolve("d.doc"), PlainFiles.doc()),
                Files.write(folder.resolve("e.xls"), PlainFiles.xls()),
                Files.write(folder.resolve("f.html"), text(PlainFiles.html())),
                Files.write(folder.resolve("g.txt"), text("一份普通的通知\n".repeat(100))),
                Files.write(folder.resolve("h.docx"), text("PK\u0003\u0004 cut")));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(kinds.get(i % kinds.size()));
        }

        ReadAll.Run run =
                ReadAll.inProgramOfItsOwn(files, HEAP_MEGABYTES, Files.createDirectory(folder.resolve("temporary")));

        assertThat(run.outcomes()).hasSize(FILES);
        assertThat(run.outcomes().subList(FILES - kinds.size(), FILES))
                .extracting(ReadAll.Outcome::problem)
                .containsExactlyElementsOf(run.outcomes().subList(0, kinds.size()).stream()
                        .map(ReadAll.Outcome::problem)
                        .toList());
        assertThat((run.heapAtEnd() - run.heapEarly()) / 1024).isLessThan(MOST_GROWTH_MEGABYTES);
    }
}
