package org.mingxiao.server.shared.idempotency;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Passes an answer on, and keeps a copy of it as long as it is short. */
final class KeptResponse extends HttpServletResponseWrapper {
    private static final int MOST = 1 << 20;

    private @Nullable ByteArrayOutputStream copy = new ByteArrayOutputStream();
    private @Nullable ServletOutputStream out;
    private @Nullable PrintWriter writer;

    KeptResponse(HttpServletResponse response) {
        super(response);
    }

    /** What was answered; null where it was too long to keep. */
    byte @Nullable [] body() {
        if (writer != null) {
            writer.flush();
        }
        return copy == null ? null : copy.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (out == null) {
            out = new Copying(getResponse().getOutputStream());
        }
        return out;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            var charset =
                    getCharacterEncoding() == null ? StandardCharsets.UTF_8 : Charset.forName(getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), charset));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        super.flushBuffer();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        copy = new ByteArrayOutputStream();
    }

    @Override
    public void reset() {
        super.reset();
        copy = new ByteArrayOutputStream();
        writer = null;
        out = null;
    }

    private void keep(byte[] bytes, int offset, int length) {
        if (copy != null && copy.size() + length > MOST) {
            copy = null;
        }
        if (copy != null) {
            copy.write(bytes, offset, length);
        }
    }

    private final class Copying extends ServletOutputStream {
        private final ServletOutputStream to;

        Copying(ServletOutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            keep(bytes, offset, length);
            to.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }

        @Override
        public boolean isReady() {
            return to.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            to.setWriteListener(listener);
        }
    }
}
