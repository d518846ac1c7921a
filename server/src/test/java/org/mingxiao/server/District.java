package org.mingxiao.server;

import java.util.UUID;
import org.mingxiao.server.organization.UnitKind;
import org.mingxiao.server.shared.access.Role;

/** An invented district with people of every role; see {@link Districts#make}. */
public final class District {
    public final UUID top;
    public final UUID bureau;
    /** 县教育局: with the sections 基教科 and 财务科 and a school below it. */
    public final Department education;
    /** 县水利局, alike: the neighbour that must not see the first. */
    public final Department water;

    public final UUID reviewer;
    public final UUID auditor;
    public final UUID evaluator;
    public final UUID systemAdministrator;
    public final UUID securityAdministrator;
    public final UUID auditAdministrator;

    District(Districts make) {
        top = make.unit("甲县", UnitKind.DISTRICT, null);
        bureau = make.unit("甲县财政局", UnitKind.BUREAU, top);
        education = new Department(make, "甲县教育局", top);
        water = new Department(make, "甲县水利局", top);
        reviewer = make.person("审核员", Role.REVIEWER, bureau);
        auditor = make.person("审计员", Role.AUDITOR, top);
        evaluator = make.person("评价员", Role.EVALUATOR, education.unit);
        systemAdministrator = make.person("系统员", Role.SYSTEM_ADMINISTRATOR, top);
        securityAdministrator = make.person("安全员", Role.SECURITY_ADMINISTRATOR, top);
        auditAdministrator = make.person("审计管理员", Role.AUDIT_ADMINISTRATOR, top);
    }

    /** A department with its people. */
    public static final class Department {
        public final UUID unit;
        public final UUID section;
        public final UUID otherSection;
        public final UUID subordinate;
        public final UUID handler;
        public final UUID otherHandler;
        public final UUID subordinateHandler;
        public final UUID sectionHead;
        public final UUID finance;
        public final UUID leader;
        public final UUID head;
        public final UUID secretary;

        Department(Districts make, String name, UUID top) {
            unit = make.unit(name, UnitKind.DEPARTMENT, top);
            section = make.unit("业务科", UnitKind.SECTION, unit);
            otherSection = make.unit("综合科", UnitKind.SECTION, unit);
            subordinate = make.unit(name + "服务中心", UnitKind.SUBORDINATE, unit);
            handler = make.person("经办", Role.HANDLER, section);
            otherHandler = make.person("另一经办", Role.HANDLER, otherSection);
            subordinateHandler = make.person("中心经办", Role.HANDLER, subordinate);
            sectionHead = make.person("科长", Role.SECTION_HEAD, section);
            finance = make.person("财务", Role.FINANCE, unit);
            leader = make.person("分管", Role.LEADER, unit);
            head = make.person("局长", Role.HEAD, unit);
            secretary = make.person("秘书", Role.SECRETARY, unit);
        }
    }
}
