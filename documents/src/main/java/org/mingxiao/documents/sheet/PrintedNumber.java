package org.mingxiao.documents.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** A number as Chinese Excel shows it: decimals, separators, percent, dates and words of its format. */
final class PrintedNumber {
    /** The formats whose meaning depends on the language (ECMA-376 part 1, 18.8.30), for zh-CN. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private static final MathContext SHEET_PRECISION = new MathContext(15);

    /** Words in a date format, which need no quotation marks: none of them is a letter with a meaning. */
    private static final Pattern HAN_LITERAL = Pattern.compile("\"([^\"A-Za-z]*)\"");

    private static final Pattern NO_DIGIT = Pattern.compile("[^0#]*");

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final boolean from1904;

    PrintedNumber(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * @param raw as the file has it
     * @param code of the format, where the workbook defines it itself
     */
    String print(String raw, int format, @Nullable String code) {
        try {
            return print(Double.parseDouble(raw.strip()), format, code);
        } catch (NumberFormatException e) {
            return raw.strip();
        }
    }

    String print(double number, int format, @Nullable String code) {
        String chinese = CHINESE.get(format);
        String meant = chinese != null ? chinese : code != null ? code : builtin(format);
        if (meant.equalsIgnoreCase("General")) {
            return general(number);
        } else if (number == 0 && isDash(meant)) {
            return zero(meant);
        }
        String plain = DateUtil.isADateFormat(format, meant)
                ? HAN_LITERAL.matcher(meant).replaceAll("$1")
                : meant;
        return formatter.formatRawCellContents(number, format, plain, from1904).strip();
    }

    /** Accounting formats show a dash for zero, which would read as nothing at all. */
    private static boolean isDash(String code) {
        String[] sections = code.split(";", -1);
        return sections.length > 2
                && sections[2].contains("-")
                && NO_DIGIT.matcher(sections[2]).matches();
    }

    /** All digits that a sheet keeps, never with an exponent. */
    private static String general(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number)
                        .round(SHEET_PRECISION)
                        .stripTrailingZeros()
                        .toPlainString()
                : "";
    }

    private static String builtin(int format) {
        String code = BuiltinFormats.getBuiltinFormat(format);
        return code == null ? "General" : code;
    }

    /** Zero with the decimals of the format. */
    private static String zero(String code) {
        String positive = code.split(";", -1)[0];
        int point = positive.indexOf('.');
        int decimals = 0;
        while (point >= 0
                && point + 1 + decimals < positive.length()
                && "0#?".indexOf(positive.charAt(point + 1 + decimals)) >= 0) {
            decimals++;
        }
        return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    }
}
