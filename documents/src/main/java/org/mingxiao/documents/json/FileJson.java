package org.mingxiao.documents.json;

import org.mingxiao.documents.Reading;

/** What stands around the forms of a file. */
final class FileJson {
    private final Json json;
    private final FormJson forms;

    FileJson(Json json, FormJson forms) {
        this.json = json;
        this.forms = forms;
    }

    void start(Reading reading) {
        json.text("file", reading.file());
        json.text("sha256", reading.sha256());
        var format = reading.format();
        json.text("format", format == null ? null : format.code());
    }

    void problems(Reading reading) {
        json.list("problems", reading.problems(), problem -> {
            json.text("code", problem.code().code());
            json.text("message", problem.message());
            forms.place(problem.place());
        });
    }
}
