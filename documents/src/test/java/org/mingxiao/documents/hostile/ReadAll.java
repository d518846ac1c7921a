package org.mingxiao.documents.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.Reading;
import org.mingxiao.documents.Reason;

/** A program that reads files as a user's run does, and prints a line for each. */
public final class ReadAll {
    private ReadAll() {}

    /** @param problem the name of the first reason, "none" without any */
    record Outcome(String file, int forms, String problem, long milliseconds) {
        static Outcome parse(String line) {
            String[] fields = line.split("\t");
            return new Outcome(fields[0], Integer.parseInt(fields[1]), fields[2], Long.parseLong(fields[3]));
        }
    }

    /** Runs this program in a Java of its own. */
    static List<Outcome> inProgramOfItsOwn(List<Path> files, int heapMegabytes, Path temporary) throws Exception {
        Path list = Files.write(
                temporary.resolveSibling("list.txt"),
                files.stream().map(Path::toString).toList());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:-UsePerfData",
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dsun.jnu.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadAll.class.getName(),
                        list.toString())
                .redirectError(temporary.resolveSibling("errors.txt").toFile())
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("exit status; " + Files.readString(temporary.resolveSibling("errors.txt")))
                .isZero();
        return out.lines().map(Outcome::parse).toList();
    }

    public static void main(String[] args) throws IOException {
        List<Path> files =
                Files.readAllLines(Path.of(args[0])).stream().map(Path::of).toList();
        List<String> lines = new ArrayList<>();
        long[] last = {System.nanoTime()};
        Documents.read(files, reading -> {
            long now = System.nanoTime();
            lines.add(line(reading, (now - last[0]) / 1_000_000));
            last[0] = now;
        });
        System.out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static String line(Reading reading, long milliseconds) {
        String problem = reading.problems().stream()
                .flatMap(found -> Arrays.stream(Reason.values()).filter(reason -> reason.is(found)))
                .map(Reason::name)
                .findFirst()
                .orElse("none");
        String name = reading.file().substring(reading.file().lastIndexOf('/') + 1);
        return String.join("\t", name, String.valueOf(reading.forms().size()), problem, String.valueOf(milliseconds));
    }
}
