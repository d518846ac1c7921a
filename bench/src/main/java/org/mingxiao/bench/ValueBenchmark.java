package org.mingxiao.bench;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.TargetValue;
import org.mingxiao.core.value.TargetValues;
import org.mingxiao.core.value.ValueTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Values a second on one core, over the mixed table of published values. Beside it, in the same run, two floors that know
 * much less: one regular expression (comparator, number, unit), and a bare scan for the first number.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 2)
public class ValueBenchmark {
    /** Every run reads this many values, going round the table. */
    static final int VALUES = 1000;

    private static final Pattern ONE_EXPRESSION = Pattern.compile(
            "(不少于|不低于|不超过|超过|低于|约|达|[≥≤><=])?\\s*(\\d[\\d,]*(?:\\.\\d+)?)\\s*([^\\d；，。（]{0,6}?)(以上|以内|左右)?(?:（.*）)?$");

    private final String[] values = mixed();

    private static String[] mixed() {
        var rows = ValueTable.rows("published.txt");
        var values = new String[VALUES];
        for (int i = 0; i < VALUES; i++) {
            values[i] = rows.get(i % rows.size()).text();
        }
        return values;
    }

    /** The language of target values. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public void read(Blackhole sink) {
        for (var value : values) {
            sink.consume(TargetValues.read(value));
        }
    }

    /** Reading, printing, and reading the print. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public void readPrintRead(Blackhole sink) {
        for (var value : values) {
            TargetValue read = TargetValues.read(value);
            sink.consume(TargetValues.read(TargetValues.print(read)));
        }
    }

    /** What one regular expression finds. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public void oneExpression(Blackhole sink) {
        for (var value : values) {
            Matcher matcher = ONE_EXPRESSION.matcher(value);
            sink.consume(matcher.find() ? number(matcher.group(2)) : null);
        }
    }

    /** The first number of the text, nothing else. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public void firstNumber(Blackhole sink) {
        for (var value : values) {
            sink.consume(scan(value));
        }
    }

    private static @Nullable BigDecimal scan(String value) {
        int begin = 0;
        while (begin < value.length() && !Character.isDigit(value.charAt(begin))) {
            begin++;
        }
        int end = begin;
        while (end < value.length() && (Character.isDigit(value.charAt(end)) || value.charAt(end) == '.')) {
            end++;
        }
        return begin == end ? null : number(value.substring(begin, end));
    }

    private static @Nullable BigDecimal number(String digits) {
        try {
            return new BigDecimal(digits.replace(",", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
