package org.mingxiao.documents.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** What a run printed, and how much heap was in use, in kilobytes, after a quarter of the files and at the end. */
    record Run(List<Outcome> outcomes, long heapEarly, long heapAtEnd) {}

    /** Runs this program in a Java of its own. */
    static Run inProgramOfItsOwn(List<Path> files, int heapMegabytes, Path temporary) throws Exception {
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
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor())
                .as("exit status; " + Files.readString(temporary.resolveSibling("errors.txt")))
                .isZero();
        String[] heap = lines.get(lines.size() - 1).split("\t");
        return new Run(
                lines.stream().limit(lines.size() - 1).map(Outcome::parse).toList(),
                Long.parseLong(heap[0]),
                Long.parseLong(heap[1]));
    }

    public static void main(String[] args) throws IOException {
        List<Path> files =
                Files.readAllLines(Path.of(args[0])).stream().map(Path::of).toList();
        StringBuilder lines = new StringBuilder();
        long[] last = {System.nanoTime()};
        long[] readAndHeap = {0, 0};
        Documents.read(files, reading -> {
            long now = System.nanoTime();
            lines.append(line(reading, (now - last[0]) / 1_000_000)).append('\n');
            last[0] = now;
            if (++readAndHeap[0] == files.size() / 4) {
                readAndHeap[1] = heapInUse();
            }
        });
        lines.append(readAndHeap[1]).append('\t').append(heapInUse()).append('\n');
        System.out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static long heapInUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024;
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
