package org.mingxiao.documents.json;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import org.mingxiao.documents.Reading;

/**
 * Writes what {@code write} did, a file at a time: like the contract's Result, with the paths of the files that were
 * written in the place of the forms. Close it to complete the document; the stream stays open.
 */
public final class JsonWritten implements Closeable {
    private final Json json;
    private final FileJson files;

    public JsonWritten(OutputStream out) {
        json = new Json(out);
        files = new FileJson(json, new FormJson(json));
        json.beginObject();
        json.beginList("files");
    }

    /** A file that was read, and the files that its forms were written to. */
    public void file(Reading reading, List<String> written) {
        json.beginObject();
        files.start(reading);
        json.texts("written", written);
        files.problems(reading);
        json.endObject();
    }

    @Override
    public void close() {
        json.endList();
        json.endObject();
        json.close();
    }
}
