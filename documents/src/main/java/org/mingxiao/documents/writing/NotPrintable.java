package org.mingxiao.documents.writing;

import java.util.Locale;

/** A PDF cannot be written on this machine; says why and what to do. Every other format can be. */
public final class NotPrintable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String chinese;
    private final String english;

    private NotPrintable(String chinese, String english) {
        super(chinese + " " + english);
        this.chinese = chinese;
        this.english = english;
    }

    static NotPrintable noFont() {
        return new NotPrintable(
                "本机没有可嵌入 PDF 的中文 TrueType 字体。请安装 Debian 软件包 fonts-lxgw-wenkai（或 fonts-wqy-microhei），"
                        + "或用设置 mingxiao.pdf.font 指定字体文件；也可以改用 HTML，用浏览器打印。",
                "There is no Chinese TrueType font here that a PDF can embed. Install Debian's package fonts-lxgw-wenkai (or"
                        + " fonts-wqy-microhei), or name a font file by the setting mingxiao.pdf.font; or write HTML and print that"
                        + " from a browser.");
    }

    static NotPrintable badFont(String file) {
        return new NotPrintable(
                "设置 mingxiao.pdf.font 指定的文件不是可用的 TrueType 字体：" + file + "。请改为 .ttf 或 .ttc 文件（不能是 OpenType/CFF）。",
                "The file named by the setting mingxiao.pdf.font is no TrueType font that can be used: " + file
                        + ". Name a .ttf or .ttc file (not OpenType/CFF).");
    }

    static NotPrintable missing(String characters) {
        return new NotPrintable(
                "本机的字体里没有这些字：" + characters + "。缺字会改变意思，所以没有生成 PDF；请安装 fonts-lxgw-wenkai，或改用 HTML、Word。",
                "The fonts here lack these characters: " + characters
                        + ". A gap would change the meaning, so no PDF was"
                        + " written; install fonts-lxgw-wenkai, or use HTML or Word.");
    }

    /** In the language asked for: Chinese, unless it is English. */
    public String message(Locale language) {
        return language.getLanguage().equals("en") ? english : chinese;
    }
}
