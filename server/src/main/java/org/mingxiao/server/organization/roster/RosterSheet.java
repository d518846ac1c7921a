package org.mingxiao.server.organization.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sheets of the workbook, with their columns as people see them. */
enum RosterSheet {
    UNITS("单位", "单位编码", "单位名称", "类别", "上级单位编码"),
    PEOPLE("人员", "账号", "姓名", "手机", "单位编码", "角色"),
    CODES("代码", "代码表", "版本", "编码", "名称", "上级编码");

    private final String title;
    private final List<String> columns;

    RosterSheet(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    String title() {
        return title;
    }

    List<String> columns() {
        return columns;
    }

    static Optional<RosterSheet> titled(String title) {
        return Arrays.stream(values())
                .filter(sheet -> sheet.title.equals(title.strip()))
                .findFirst();
    }
}
