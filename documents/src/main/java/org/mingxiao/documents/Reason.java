package org.mingxiao.documents;

import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Place;

/**
 * Why a file, or a part of it, could not be read: what is wrong, and what to do about it. All messages stand here and
 * nowhere else.
 */
public enum Reason {
    MISSING(
            ProblemCode.DAMAGED,
            "文件不存在或没有读取权限，请检查路径和权限。",
            "The file is missing or may not be opened; check its path and rights."),
    NOT_A_FILE(
            ProblemCode.UNSUPPORTED,
            "这不是普通文件（设备、管道或文件夹），请给出文档文件。",
            "This is no ordinary file (a device, pipe or folder); give a document file."),
    EMPTY(ProblemCode.DAMAGED, "文件是空的，请重新下载或另存一份。", "The file is empty; download it or save it again."),
    BROKEN(
            ProblemCode.DAMAGED,
            "文件已损坏或不完整，请重新下载，或用办公软件打开后另存一份。",
            "The file is damaged or incomplete; download it again, or open it in an office program and save it anew."),
    ENTITIES(
            ProblemCode.DAMAGED,
            "文件的 XML 里含有实体或文档类型声明，办公软件不会这样写，已停止读取，请核对文件来源。",
            "The XML of the file declares entities or a document type, which no office program writes; reading was stopped. Check where the file comes from."),
    NOT_TEXT(
            ProblemCode.DAMAGED,
            "文件内容既不是已知的文档格式，也不是文字，请确认文件完好。",
            "The content is neither a known document format nor text; make sure that the file is whole."),
    PASSWORD(
            ProblemCode.ENCRYPTED,
            "文件设有密码，请去掉密码后另存一份再读取。",
            "The file is protected by a password; save a copy without it and read that."),
    SCANNED(
            ProblemCode.NO_TEXT_LAYER,
            "文件是扫描件，没有文字层，请改用电子版，或先做文字识别（OCR）。",
            "The file is a scan without a text layer; use the electronic original, or run text recognition (OCR) first."),
    UNKNOWN_CHARACTERS(
            ProblemCode.NO_TEXT_LAYER,
            "文件里的字只有字形，没有对应的文字编码，请改用电子版原件，或先做文字识别（OCR）。",
            "The file's glyphs do not say which characters they are; use the electronic original, or run text recognition (OCR) first."),
    FILE_TOO_LARGE(
            ProblemCode.TOO_LARGE,
            "文件超过 20 MB，请拆分，或去掉其中的图片后另存一份。",
            "The file is larger than 20 MB; split it, or save a copy without its pictures."),
    UNPACKED_TOO_LARGE(
            ProblemCode.TOO_LARGE,
            "文件解压后的内容过大（疑似压缩炸弹），已停止读取，请核对文件来源。",
            "The file unpacks to far too much (it may be a zip bomb); reading was stopped. Check where the file comes from."),
    TOO_MANY_PAGES(
            ProblemCode.TOO_LARGE,
            "文件超过 500 页，请拆分后再读取。",
            "The file has more than 500 pages; split it and read the parts."),
    TOO_MANY_LINES(
            ProblemCode.TOO_LARGE,
            "文本超过 20 万行，请只保留绩效表所在的部分。",
            "The text has more than 200,000 lines; keep only the part that holds the form."),
    LINE_TOO_LONG(
            ProblemCode.TOO_LARGE,
            "文本中有一行超过 10 万字，不会是绩效表，请核对文件。",
            "A line of the text has more than 100,000 characters, which no form has; check the file."),
    TABLE_TOO_LARGE(
            ProblemCode.TOO_LARGE,
            "表格超过 50000 行或 200 列，请只保留绩效表所在的部分。",
            "A table has more than 50,000 rows or 200 columns; keep only the part that holds the form."),
    TOO_DEEP(
            ProblemCode.TOO_LARGE,
            "文件内容嵌套过深，已停止读取，请用办公软件打开后另存一份。",
            "The content is nested too deeply; reading was stopped. Open it in an office program and save it anew."),
    TOO_SLOW(
            ProblemCode.TOO_LARGE,
            "读取超过 8 秒，已停止，请拆分文件，或用办公软件打开后另存一份。",
            "Reading took more than 8 seconds and was stopped; split the file, or open it in an office program and save it anew."),
    OUT_OF_MEMORY(
            ProblemCode.TOO_LARGE,
            "读取所需内存超出限制，已停止，请拆分文件，或单独读取它。",
            "Reading needs more memory than there is and was stopped; split the file, or read it alone."),
    UNKNOWN_FORMAT(
            ProblemCode.UNSUPPORTED,
            "不支持这种格式，请另存为 DOCX、XLSX、PDF、HTML 或文本文件。",
            "This format is not supported; save it as DOCX, XLSX, PDF, HTML or text."),
    ARCHIVE(
            ProblemCode.UNSUPPORTED,
            "这是压缩包，请先解压，再读取其中的文档。",
            "This is an archive; unpack it and read the documents inside."),
    IMAGE(
            ProblemCode.UNSUPPORTED,
            "这是图片，没有文字，请改用电子版，或先做文字识别（OCR）。",
            "This is a picture without text; use the electronic original, or run text recognition (OCR) first."),
    OFD(ProblemCode.UNSUPPORTED, "暂不支持 OFD 版式文件，请转换为 PDF 后再读取。", "OFD is not supported; convert it to PDF."),
    PRESENTATION(
            ProblemCode.UNSUPPORTED,
            "不支持演示文稿，请把其中的表另存为 DOCX 或 XLSX。",
            "Presentations are not supported; save the table in it as DOCX or XLSX."),
    RTF(ProblemCode.UNSUPPORTED, "不支持 RTF，请另存为 DOCX 后再读取。", "RTF is not supported; save it as DOCX."),
    OLD_OFFICE(
            ProblemCode.UNSUPPORTED,
            "这是太旧的 Office 格式，请另存为 DOCX 或 XLSX 后再读取。",
            "This Office format is too old; save it as DOCX or XLSX."),
    PROGRAM(ProblemCode.UNSUPPORTED, "这是程序文件，不是文档。", "This is a program, not a document."),
    NO_FORM(
            ProblemCode.NOT_A_FORM,
            "文件里没有找到绩效目标表、自评表、监控表或自评报告。",
            "No performance goal, self-evaluation or monitoring form, and no self-evaluation report, was found in the file."),
    NOT_UNDERSTOOD(
            ProblemCode.PARTLY_READ,
            "表中这一处没有读懂，其余内容已读取，请对照原件核对。",
            "This place of the form was not understood, the rest was read; compare it with the original."),
    PAGES_WITHOUT_TEXT(
            ProblemCode.PARTLY_READ,
            "这一页是图片，没有文字层，其余页已读取。",
            "This page is a picture without a text layer; the other pages were read."),
    READER_STOPPED(
            ProblemCode.DAMAGED,
            "读取这份文件的程序意外终止，其他文件不受影响，请用办公软件打开后另存一份再试。",
            "The program that read this file ended unexpectedly; other files are not affected. Open it in an office program, save it anew and try that."),
    READER_FAILED(
            ProblemCode.PARTLY_READ,
            "文件已打开，但程序在整理内容时出错，没有得到数据，请反馈这份文件。",
            "The file was opened, but the program failed at its content and gave no data; please report this file.");

    private final ProblemCode code;
    private final String chinese;
    private final String english;

    Reason(ProblemCode code, String chinese, String english) {
        this.code = code;
        this.chinese = chinese;
        this.english = english;
    }

    public ProblemCode code() {
        return code;
    }

    /** What is wrong and what to do, Chinese first. */
    public String message() {
        return chinese + " " + english;
    }

    /** @param place null where the whole file is meant */
    public Problem at(@Nullable Place place) {
        return new Problem(code, message(), place);
    }

    /** Whether a problem has this reason. */
    public boolean is(Problem problem) {
        return problem.code() == code && problem.message().equals(message());
    }
}
