package org.mingxiao.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.mingxiao.documents.Unreadable;

/** Any bytes are read or refused, and nothing else happens. */
class PdfReaderFuzzTest {

    @FuzzTest
    void any_bytes_are_read_or_refused(byte[] bytes) {
        try {
            assertThat(PdfReader.read(bytes).layout().blocks()).doesNotContainNull();
        } catch (Unreadable e) {
            assertThat(e.reason().message()).isNotBlank();
        }
    }
}
