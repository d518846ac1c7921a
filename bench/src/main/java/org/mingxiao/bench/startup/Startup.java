package org.mingxiao.bench.startup;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Starts both programs by turns and prints the medians and their ratio. */
final class Startup {
    private Startup() {}

    /** @param words launcher, classes of this package, libraries, file to read, number of runs */
    public static void main(String[] words) throws IOException, InterruptedException {
        var classPath = words[1] + File.pathSeparator + words[2] + File.separator + "*";
        var bare = List.of("java", "-cp", classPath, BareExtraction.class.getName(), words[3]);
        var read = List.of(words[0], "read", "--quiet", words[3]);
        int runs = Integer.parseInt(words[4]);
        long[] bareTimes = new long[runs];
        long[] readTimes = new long[runs];
        nanoseconds(bare);
        nanoseconds(read);
        for (int i = 0; i < runs; i++) {
            bareTimes[i] = nanoseconds(bare);
            readTimes[i] = nanoseconds(read);
        }
        double bareMedian = median(bareTimes);
        double readMedian = median(readTimes);
        System.out.printf(Locale.ROOT, "bare JVM with PDFBox   %5.0f ms%n", bareMedian / 1e6);
        System.out.printf(Locale.ROOT, "mingxiao read          %5.0f ms%n", readMedian / 1e6);
        System.out.printf(Locale.ROOT, "ratio                  %5.2f     (goal: at most 3)%n", readMedian / bareMedian);
    }

    private static long nanoseconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start()
                .waitFor();
        if (status != 0) {
            System.err.println("exit status " + status + ": " + String.join(" ", command));
        }
        return System.nanoTime() - start;
    }

    private static double median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
