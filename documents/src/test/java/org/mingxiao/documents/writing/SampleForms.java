package org.mingxiao.documents.writing;

import static org.mingxiao.documents.writing.Forms.form;
import static org.mingxiao.documents.writing.Forms.project;

import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Indicator;

/**
 * The sample forms of an invented district, with a few of the slips that published forms have. Nothing in them is taken
 * from any place or office.
 */
final class SampleForms {
    private static final String INDUSTRY = "望川区科技和工业局";
    private static final String CULTURE = "望川区文化旅游局";
    private static final String WATER = "望川区水务局";

    private SampleForms() {}

    /** Slips: the two sides of the budget, a unit, a malformed number, words for values, 100 % satisfaction. */
    static Form departmentGoals() {
        return form(FormKind.DEPARTMENT_GOALS, "部门整体预算绩效目标申报表", INDUSTRY, 2025)
                .budget("基本支出", "1286.40")
                .budget("财政拨款", "9364.65")
                .budget("项目支出", "5480.00")
                .budget("其他资金", "0.00")
                .budget("财政专项资金", "2300.00")
                .budget("区本级使用资金", "9384.65")
                .budget("其他事业发展性支出", "318.25")
                .budget("拟用于对下转移支付资金", "0.00")
                .goals(
                        "稳住工业增长。跟踪服务重点企业，推动在建工业项目按期投产，规模以上工业增加值增长6%以上。",
                        "壮大创新主体。组织高新技术企业申报和研发费用补助，新认定高新技术企业不少于45家。", "改造老旧园区。完成三个老旧工业园区的供电和排水改造，盘活闲置厂房。")
                .task("工业技术改造补助", "受理企业技术改造项目备案，组织专家评审，拨付设备投资补助。", "3600.00", "支持技术改造项目不少于60个，带动企业投资8亿元以上。")
                .task("高新技术企业培育", "开展申报辅导，兑现认定奖励。", "1880.00", "新认定高新技术企业不少于45家。")
                .task("老旧工业园区改造", "更换供电线路，疏通并新建排水管道，修缮公共厂房。", "2618.25", "完成3个园区改造，新增可用厂房面积2万平方米。")
                .target(Dimension.QUANTITY, "支持技术改造项目数", "≥60个", "≥60个")
                .target(Dimension.QUANTITY, "新认定高新技术企业数", "≥120家", "≥45家")
                .target(Dimension.QUANTITY, "完成改造的老旧工业园区数", "3个", "3家")
                .target(Dimension.QUALITY, "技术改造项目验收合格率", "≥95%", "≥95%")
                .target(Dimension.QUALITY, "补助资金拨付准确率", "100%", "100%")
                .target(Dimension.TIMELINESS, "园区改造完工时间", "2025年11月底前", "2025年11月底前")
                .target(Dimension.ECONOMIC_BENEFIT, "带动企业技术改造投资额", "≥8亿元", "≥8亿元")
                .target(Dimension.ECONOMIC_BENEFIT, "新增企业营业收入", "1,20,000万元", "1,20,000万元")
                .target(Dimension.SOCIAL_BENEFIT, "新增就业岗位", "不少于800个", "不少于800个")
                .target(Dimension.ECOLOGICAL_BENEFIT, "改造园区单位产值能耗下降率", "≥3%", "≥3%")
                .target(Dimension.SUSTAINABILITY, "创新创业氛围", "进一步提升", "进一步提升")
                .target(Dimension.AUDIENCE_SATISFACTION, "受助企业满意度", "100%", "100%")
                .target(Dimension.ECONOMIC_COST, "园区改造单位面积成本", "≤1300元/平方米", "≤1300元/平方米")
                .done();
    }

    /** Slips: a class code, a copied goal, a missing quality indicator, a sum that misses its parts. */
    static Form projectGoals() {
        return form(FormKind.PROJECT_GOALS, "项目支出绩效目标表（含转移支付项目）", CULTURE, 2025)
                .budget("总计", "1046.80")
                .budget("财政拨款", "1046.80")
                .budget("财政专户拨款", null)
                .budget("其他资金", null)
                .project(project(
                        "公共图书馆免费开放",
                        CULTURE,
                        "186.50",
                        "保障区图书馆和12个街镇分馆全年免费开放，举办阅读推广活动，更新馆藏。",
                        coded(Dimension.QUANTITY, "新增藏书册数", "≥3万册"),
                        coded(Dimension.QUANTITY, "阅读推广活动场次", "≥150场"),
                        coded(Dimension.QUALITY, "图书编目准确率", "≥98%"),
                        coded(Dimension.TIMELINESS, "全年开放天数", "≥330天"),
                        coded(Dimension.COST, "单册购书成本", "≤45元"),
                        coded(Dimension.SOCIAL_BENEFIT, "到馆读者人次", "≥60万人次"),
                        coded(Dimension.AUDIENCE_SATISFACTION, "读者满意度", "≥90%")))
                .project(project(
                        "乡村文化活动补助",
                        CULTURE,
                        "140.30",
                        "补助村（社区）开展群众文化活动，送戏下乡，丰富群众文化生活。",
                        coded(Dimension.QUANTITY, "送戏下乡场次", "≥96场"),
                        coded(Dimension.QUANTITY, "受补助村（社区）数", "48个"),
                        coded(Dimension.SOCIAL_BENEFIT, "群众文化生活", "丰富"),
                        coded(Dimension.AUDIENCE_SATISFACTION, "群众满意度", "≥90%")))
                .project(project(
                        "旅游标识牌更新",
                        CULTURE,
                        "210.00",
                        "补助村（社区）开展群众文化活动，送戏下乡，丰富群众文化生活。",
                        coded(Dimension.QUANTITY, "更新旅游标识牌数量", "≥300块"),
                        coded(Dimension.QUALITY, "标识牌安装验收合格率", "100%"),
                        coded(Dimension.TIMELINESS, "更新完成时间", "2025年6月30日前"),
                        coded(Dimension.COST, "单块标识牌成本", "≤7000元"),
                        coded(Dimension.SOCIAL_BENEFIT, "游客问路投诉量下降率", "≥20%"),
                        coded(Dimension.AUDIENCE_SATISFACTION, "游客满意度", "≥85%")))
                .project(project(
                        "望川古渡口修缮工程",
                        "望川区文物保护所",
                        "520.00",
                        "完成古渡口石阶、牌坊和护岸修缮，消除险情，恢复原有风貌。",
                        coded(Dimension.QUANTITY, "修缮石阶长度", "260米"),
                        coded(Dimension.QUANTITY, "修缮牌坊数量", "2座"),
                        coded(Dimension.QUALITY, "工程验收合格率", "100%"),
                        coded(Dimension.TIMELINESS, "完工时间", "2025年10月31日前"),
                        coded(Dimension.COST, "工程造价控制数", "≤520万元"),
                        wrongCode("文物安全事故数", "0起"),
                        coded(Dimension.SOCIAL_BENEFIT, "年接待参观人次", "≥20万人次"),
                        coded(Dimension.AUDIENCE_SATISFACTION, "游客满意度", "≥85%")))
                .done();
    }

    /** Slips: a date before the budget year, a goal that no indicator speaks of. */
    static Form oneProject() {
        return form(FormKind.PROJECT_GOALS, "项目支出绩效目标申报表", WATER, 2025)
                .budget("年度资金总额", "860.00")
                .budget("财政拨款", "800.00")
                .budget("其他资金", "60.00")
                .target(Dimension.QUANTITY, "加固水库数量", "3座", "3座")
                .target(Dimension.QUALITY, "单位工程验收合格率", "100%", "100%")
                .target(Dimension.TIMELINESS, "汛前完工时间", "2024年4月15日前", "2024年4月15日前")
                .target(Dimension.COST, "单座水库加固成本", "≤290万元", "≤290万元")
                .target(Dimension.SOCIAL_BENEFIT, "保护下游居民人数", "≥1.6万人", "≥1.6万人")
                .target(Dimension.SUSTAINABILITY, "水库安全运行年限", "≥15年", "≥15年")
                .target(Dimension.AUDIENCE_SATISFACTION, "下游居民满意度", "≥90%", "≥90%")
                .project("小型水库除险加固", "望川区水利工程管理站", "完成三座小型水库除险加固，恢复防洪能力；建成水雨情自动测报系统。")
                .done();
    }

    /** Slips: the execution rate, the score of one row, the total and with it the grade; a missing reason. */
    static Form projectSelfEvaluation() {
        return form(FormKind.PROJECT_SELF_EVALUATION, "项目支出绩效自评表", WATER, 2024)
                .budget("年度资金总额·年初预算数", "1100.00")
                .budget("年度资金总额·全年预算数", "1200.00")
                .budget("年度资金总额·全年执行数", "1050.00")
                .budget("年度资金总额·分值", "10")
                .budget("年度资金总额·执行率", "87.50")
                .budget("年度资金总额·得分", "10")
                .budget("当年财政拨款·年初预算数", "1000.00")
                .budget("当年财政拨款·全年预算数", "1050.00")
                .budget("当年财政拨款·全年执行数", "930.00")
                .budget("上年结转资金·年初预算数", "100.00")
                .budget("上年结转资金·全年预算数", "150.00")
                .budget("上年结转资金·全年执行数", "120.00")
                .result(Dimension.QUANTITY, "改造供水管网长度", "≥120公里", "132公里", "20", "20.00", null)
                .result(Dimension.QUALITY, "水质抽检合格率", "≥95%", "90%", "10", "9.47", "两处水源受暴雨影响，已增设过滤设备")
                .result(Dimension.TIMELINESS, "主体工程完工时间", "2024年6月30日前", "2024年6月18日", "10", "10.00", null)
                .result(Dimension.COST, "每公里改造成本", "≤8万元", "8.4万元", "10", "10.00", null)
                .result(Dimension.ECONOMIC_BENEFIT, "减少漏损水费损失", "≥500万元", "450万元", "15", "13.50", "部分管段下半年才接通")
                .result(Dimension.SOCIAL_BENEFIT, "农村供水保障能力", "明显增强", "部分达成并有一定效果", "15", "10.50", "偏远村组尚未覆盖，列入下一年度计划")
                .result(Dimension.AUDIENCE_SATISFACTION, "受益群众满意度", "≥90%", "93%", "10", "10.00", null)
                .project("农村供水管网改造", "望川区供水服务中心", "改造老化供水管网，提高农村供水水质和供水保证率，降低管网漏损。")
                .score("93.47", "优", "87.50")
                .done();
    }

    static Form departmentSelfEvaluation() {
        return form(FormKind.DEPARTMENT_SELF_EVALUATION, "部门整体支出绩效自评表", CULTURE, 2024)
                .budget("年度资金总额·年初预算数", "4600.00")
                .budget("年度资金总额·全年预算数", "4820.00")
                .budget("年度资金总额·全年执行数", "4771.80")
                .budget("年度资金总额·分值", "10")
                .budget("年度资金总额·执行率", "99.00")
                .budget("年度资金总额·得分", "9.90")
                .goals("保障公共文化设施免费开放。", "办好群众文化活动，推动文旅融合。")
                .result(Dimension.QUANTITY, "公共文化设施免费开放数", "≥26个", "26个", "15", "15.00", null)
                .result(Dimension.QUANTITY, "群众文化活动场次", "≥400场", "612场", "15", "13.50", "目标值设定偏低，下一年度按近三年平均数调整")
                .result(Dimension.QUALITY, "文物保护单位巡查覆盖率", "100%", "100%", "10", "10.00", null)
                .result(Dimension.TIMELINESS, "免费开放补助下达时间", "2024年5月31日前", "2024年5月20日", "10", "10.00", null)
                .result(Dimension.ECONOMIC_BENEFIT, "旅游总收入", "≥18亿元", "17.1亿元", "15", "14.25", "暑期连续降雨，景区闭园十一天")
                .result(Dimension.SOCIAL_BENEFIT, "文化市场安全生产责任事故", "0起", "0起", "15", "15.00", null)
                .result(Dimension.AUDIENCE_SATISFACTION, "公共文化服务满意度", "≥90%", "91.6%", "10", "10.00", null)
                .score("97.65", "优", "99.00")
                .done();
    }

    /** Slips: money far behind the calendar, one indicator without a cause for its delay. */
    static Form monitoring() {
        return form(FormKind.MONITORING, "项目支出绩效运行监控表", CULTURE, 2025)
                .budget("年度资金总额·年初预算数", "520.00")
                .budget("年度资金总额·调整后预算数", "520.00")
                .budget("年度资金总额·截至执行数", "138.00")
                .budget("年度资金总额·执行率", "26.54")
                .budget("年度资金总额·全年预计执行数", "500.00")
                .result(Dimension.QUANTITY, "修缮石阶长度", "260米", "110米", null, null, "汛期停工四十天，已增加班组")
                .result(Dimension.QUANTITY, "修缮牌坊数量", "2座", "1座", null, null, null)
                .result(Dimension.QUALITY, "工程验收合格率", "100%", "100%", null, null, null)
                .result(Dimension.TIMELINESS, "完工时间", "2025年10月31日前", "未完成", null, null, "按调整后的进度计划推进")
                .result(Dimension.SOCIAL_BENEFIT, "年接待参观人次", "≥20万人次", "9.2万人次", null, null, null)
                .result(Dimension.AUDIENCE_SATISFACTION, "游客满意度", "≥85%", "88%", null, null, null)
                .project("望川古渡口修缮工程", "望川区文物保护所", null)
                .score(null, null, "26.54")
                .done();
    }

    /** Slips: a target far below last year's result, percentages in two ways, a budget that is no sum. */
    static Form waterDepartmentGoals() {
        return form(FormKind.DEPARTMENT_GOALS, "2025年部门整体预算绩效目标申报表", WATER, 2025)
                .budget("基本支出", "902.36")
                .budget("财政拨款", "3512.36")
                .budget("项目支出", "2610.00")
                .budget("其他资金", "0.00")
                .budget("财政专项资金", "0.00")
                .budget("区本级使用资金", "3512.36")
                .budget("其他事业发展性支出", "0.00")
                .budget("拟用于对下转移支付资金", "0.00")
                .goals("提升农村供水。继续改造老化供水管网，完善水质监测，农村供水水质合格率稳定在95%以上，群众用上放心水。", "保障防洪安全。完成小型水库除险加固和河道清淤，健全巡查值守制度，确保安全度汛。")
                .task("农村供水管网改造", "改造老化管网，新建水质在线监测点，整修加压泵站，开展节水宣传。", "1350.00", "改造供水管网不少于90公里，供水水质抽检合格率不低于95%。")
                .task("水库和河道安全", "实施水库除险加固，清理河道淤积，购置防汛物资，组织防汛演练。", "1260.00", "完成3座水库除险加固，清淤河道24公里。")
                .target(Dimension.QUANTITY, "改造供水管网长度", "≥90公里", "≥90公里")
                .target(Dimension.QUANTITY, "完成除险加固的水库数量", "3座", "3座")
                .target(Dimension.QUANTITY, "清淤河道长度", "24公里", "24公里")
                .target(Dimension.QUALITY, "供水水质抽检合格率", "≥95%", "≥95%")
                .target(Dimension.QUALITY, "水利工程验收合格率", "100%", "100%")
                .target(Dimension.TIMELINESS, "水库加固完工时间", "2025年4月底前", "2025年4月底前")
                .target(Dimension.ECONOMIC_BENEFIT, "减少管网漏损损失", "≥400万元", "≥400万元")
                .target(Dimension.SOCIAL_BENEFIT, "农村供水受益人口", "≥5.2万人", "≥5.2万人")
                .target(Dimension.SOCIAL_BENEFIT, "防汛安全责任事故", "0起", "0起")
                .target(Dimension.ECOLOGICAL_BENEFIT, "河道水质", "有所改善", "有所改善")
                .target(Dimension.AUDIENCE_SATISFACTION, "用水群众满意度", "≥90%", "≥90%")
                .target(Dimension.ECONOMIC_COST, "每公里管网改造成本", "≤15万元", "≤15万元")
                .done();
    }

    /** Slips: two measures in one value, a placeholder, a satisfaction of 100 %. */
    static Form industryProjectGoals() {
        return form(FormKind.PROJECT_GOALS, "项目支出绩效目标表（含转移支付项目）", INDUSTRY, 2025)
                .budget("总计", "5480.00")
                .budget("财政拨款", "5480.00")
                .budget("财政专户拨款", null)
                .budget("其他资金", null)
                .project(project(
                        "工业企业技术改造补助",
                        INDUSTRY,
                        "3600.00",
                        "对实施设备更新和数字化改造的工业企业给予补助，带动企业投资，提高生产效率。",
                        coded(Dimension.QUANTITY, "补助技术改造项目数", "≥60个"),
                        coded(Dimension.QUALITY, "补助项目验收合格率", "≥95%"),
                        coded(Dimension.TIMELINESS, "补助资金拨付时间", "2025年11月30日前"),
                        coded(Dimension.COST, "单个项目补助上限", "≤100万元"),
                        coded(Dimension.ECONOMIC_BENEFIT, "带动企业投资额", "≥8亿元"),
                        coded(Dimension.AUDIENCE_SATISFACTION, "受补助企业满意度", "≥90%")))
                .project(project(
                        "高新技术企业认定奖励",
                        INDUSTRY,
                        "1880.00",
                        "兑现高新技术企业认定奖励，开展申报辅导，壮大高新技术企业队伍。",
                        coded(Dimension.QUANTITY, "申报辅导", "培训4场、资料500份"),
                        coded(Dimension.QUANTITY, "新认定高新技术企业数", "≥45家"),
                        coded(Dimension.QUALITY, "奖励对象审核准确率", "请填写"),
                        coded(Dimension.TIMELINESS, "奖励兑现时间", "2025年9月底前"),
                        coded(Dimension.ECONOMIC_BENEFIT, "高新技术企业研发投入增长率", "≥8%"),
                        coded(Dimension.AUDIENCE_SATISFACTION, "受奖励企业满意度", "100%")))
                .done();
    }

    /** Slips: a rate that does not recompute, a total that hides a loss, an actual without a figure. */
    static Form report() {
        return form(FormKind.SELF_EVALUATION_REPORT, "2024年度部门整体支出绩效自评报告", INDUSTRY, 2024)
                .budget("年初预算数", "8450.00")
                .budget("全年执行数", "7140.25")
                .goals("稳住工业增长，推动在建工业项目按期投产。", "壮大创新主体，新认定高新技术企业不少于50家。")
                .fact("支持技术改造项目数", "≥50个", "58个", "支持技术改造项目数目标值为≥50个，实际完成值为58个。")
                .fact("新认定高新技术企业数", "≥50家", "62家", "新认定高新技术企业数目标值为≥50家，实际完成值为62家。")
                .fact("带动企业技术改造投资额", "≥8亿元", "7.2亿元", "带动企业技术改造投资额目标值为≥8亿元，实际完成值为7.2亿元。")
                .fact("受助企业满意度", "≥90%", "超过90%", "受助企业满意度目标值为≥90%，实际完成值为超过90%。")
                .fact("预算执行率", null, "94.50%", "预算执行率为94.50%。")
                .fact("自评总分", null, "98.60分", "自评总分为98.60分，自评等级为“优”。")
                .score("98.60", "优", "94.50")
                .done();
    }

    private static Indicator coded(Dimension dimension, String name, String value) {
        return Forms.target(dimension, name, value, value, true);
    }

    /** A satisfaction code under the name of the benefit class. */
    private static Indicator wrongCode(String name, String value) {
        var right = Forms.target(Dimension.SOCIAL_BENEFIT, name, value, value, true);
        return new Indicator(
                right.dimension(),
                right.level1(),
                right.level2(),
                "3",
                right.level2Code(),
                name,
                right.cycleValue(),
                right.annualValue(),
                null,
                null,
                null,
                null,
                right.place());
    }
}
