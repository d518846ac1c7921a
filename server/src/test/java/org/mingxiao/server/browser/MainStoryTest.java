package org.mingxiao.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.password.Credentials;
import org.mingxiao.server.shared.Time;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** What the whole is for, through the pages only: a form that a department has as a file comes to the finance bureau, approved. */
@BrowserTest
@Tag("whole-program")
class MainStoryTest {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final String PASSWORD = "Shi4-yong-de-mima";
    private static final double PATIENCE = 90_000;

    private final Districts districts;
    private final People people;
    private final Credentials credentials;
    private District district;
    private District.Department department;

    @Autowired
    MainStoryTest(Districts districts, People people, Credentials credentials) {
        this.districts = districts;
        this.people = people;
        this.credentials = credentials;
    }

    @BeforeEach
    void a_district() {
        district = districts.make();
        department = district.education;
    }

    @Test
    void a_form_from_a_file_is_mended_sent_back_approved_exported_and_reviewed(Browsing browsing) throws IOException {
        var handler = signedIn(browsing, department.handler);
        drop(handler, "project-goals-one.pdf", Files.readAllBytes(SAMPLES.resolve("project-goals-one.pdf")));
        lookOver(browsing, handler);
        handler.locator("a:has-text('打开目标表')").click();
        handler.locator("#entry.ready").waitFor();
        var form = handler.url().replaceFirst("[#?].*$", "");

        mend(browsing, handler, form);
        submit(handler, form);
        sendBack(browsing, "请补充受益人数的测算依据。");
        handler.navigate(form);
        handler.locator("#entry.ready").waitFor();
        assertThat(handler.locator("main .alert")).containsText("请补充受益人数的测算依据。");
        type(handler, "cycleValue", 0, "≥5座");
        submit(handler, form);

        approve(browsing, department.sectionHead);
        approve(browsing, department.finance);
        approve(browsing, department.leader);
        decideTogether(browsing);
        approve(browsing, department.head);
        handler.navigate(form);
        assertThat(handler.locator(".form-facts")).containsText("财政审核中");
        downloads(handler);
        review(browsing);
        handler.navigate(form);
        assertThat(handler.locator(".form-facts")).containsText("审核通过");
    }

    @Test
    void a_hostile_file_is_refused_with_words(Browsing browsing) throws IOException {
        var handler = signedIn(browsing, department.handler);

        drop(handler, "目标表.docx", bomb());

        var row = handler.locator("#progress tbody tr");
        assertThat(row).containsText("目标表.docx");
        assertThat(row.locator(".status-mark-refused")).isVisible();
        assertThat(row.locator("td").nth(2)).not().hasText("");
        browsing.screenshot(handler, "story-hostile");
        drop(handler, "目标表.pdf", "MZ\0\0程序".getBytes(StandardCharsets.UTF_8));
        assertThat(row.locator(".status-mark-refused")).isVisible();
        handler.navigate("/");
        assertThat(handler.locator("main")).isVisible();
    }

    /** Signs in as people do. */
    private Page signedIn(Browsing browsing, UUID person) {
        CurrentScope.run(Scope.program(), () -> credentials.set(person, PASSWORD));
        var account = CurrentScope.during(Scope.program(), () -> people.find(person))
                .orElseThrow()
                .account();
        var page = browsing.nobody(Look.LIGHT);
        page.navigate("/goals/intake");
        page.locator("#username").fill(account);
        page.locator("#password").fill(PASSWORD);
        page.locator("main button.btn-primary").click();
        page.waitForURL("**/goals/intake");
        return page;
    }

    /** Drops a file on the page and hands it in. */
    private static void drop(Page page, String name, byte[] content) {
        page.navigate("/goals/intake");
        var dropped = page.evaluateHandle("""
                ([name, content]) => {
                  const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
                  const files = new DataTransfer();
                  files.items.add(new File([bytes], name));
                  return files;
                }""", List.of(name, Base64.getEncoder().encodeToString(content)));
        page.locator(".drop-zone").dispatchEvent("drop", Map.of("dataTransfer", dropped));
        page.locator("[data-intake] .btn-primary").click();
        page.waitForURL("**/goals/intake/*-*");
    }

    /** The source stands beside what was read; a doubtful or wrong cell is corrected, and only then anything is saved. */
    private static void lookOver(Browsing browsing, Page page) {
        var check = page.locator("#progress a.btn-primary");
        assertThat(check).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        check.click();
        assertThat(page.locator(".source-text")).containsText("年度");
        var name = page.locator(".read-table textarea[name$='.name']").first();
        name.click();
        assertThat(page.locator(".source-text .lit").first()).isVisible();
        browsing.screenshot(page, "story-import");
        var goal = page.locator(".read-table textarea[name$='.text']").first();
        page.waitForResponse("**/cells", () -> {
            goal.fill(goal.inputValue() + "（已核对）");
            goal.press("Tab");
        });
        page.locator("form[action$='/save'] .btn-primary").click();
        assertThat(page.locator(".alert-success")).isVisible();
    }

    /** Everything that was found is mended in its cell or explained. */
    private static void mend(Browsing browsing, Page page, String form) {
        assertThat(page.locator("[data-block=GOAL]")).containsText("（已核对）");
        page.locator(".findings summary").first().click();
        browsing.screenshot(page, "story-findings");
        type(page, "annualValue", 0, "≥3座");
        type(page, "cycleValue", 0, "≥3座");
        type(page, "annualValue", 2, "2025年4月15日前");
        type(page, "cycleValue", 2, "2025年4月15日前");
        assertThat(page.locator("[data-part=state]")).hasAttribute("data-state", "saved");
        page.navigate(form + "/submit");
        assertThat(page.locator(".asked-list")).hasCount(0);
    }

    private static void submit(Page page, String form) {
        page.navigate(form + "/submit");
        page.locator("#submit").click();
        page.waitForURL(form);
        assertThat(page.locator(".form-facts")).containsText("已送审");
    }

    private void sendBack(Browsing browsing, String reason) {
        var page = openTask(browsing, department.sectionHead);
        browsing.screenshot(page, "story-approval");
        page.locator("#opinion").fill(reason);
        page.locator("button[data-key=r]").click();
        page.waitForURL("**/approval");
        assertThat(page.locator("header .tasks .count")).hasText("0");
    }

    private void approve(Browsing browsing, UUID person) {
        var page = openTask(browsing, person);
        if (person.equals(department.sectionHead)) {
            assertThat(page.locator("main")).containsText("≥5座");
            browsing.screenshot(page, "story-differences");
        }
        page.locator("#opinion").fill("同意。");
        page.locator("button[data-key=a]").click();
        page.waitForURL("**/approval");
    }

    /** Big money is decided on together: the secretary hands in the minutes. */
    private void decideTogether(Browsing browsing) {
        var page = openTask(browsing, department.secretary);
        page.locator("#number").fill("局长办公会〔2026〕9号");
        page.locator("#date").fill(LocalDate.now(Time.ZONE).toString());
        page.locator("#members").fill("局长、分管、财务");
        page.locator("#present").fill("局长、分管");
        page.locator("#file")
                .setInputFiles(new FilePayload("会议纪要.txt", "text/plain", "会议同意。".getBytes(StandardCharsets.UTF_8)));
        page.locator("#opinion").fill("已经集体研究。");
        browsing.screenshot(page, "story-meeting");
        page.locator("button[data-key=a]").click();
        page.waitForURL("**/approval");
    }

    /** The one task that waits for the person, from the head of the page. */
    private Page openTask(Browsing browsing, UUID person) {
        var page = signedInAt(browsing, person);
        assertThat(page.locator("header .tasks .count")).hasText("1");
        page.locator("header .tasks").click();
        page.locator("main tbody a").first().click();
        page.waitForURL("**/approval/*-*");
        return page;
    }

    private static Page signedInAt(Browsing browsing, UUID person) {
        var page = browsing.as(person);
        page.navigate("/");
        return page;
    }

    private static void downloads(Page page) throws IOException {
        for (var format : List.of("docx", "xlsx", "pdf")) {
            page.locator("details:has(a[href*='export']) summary").click();
            var file = page.waitForDownload(() ->
                            page.locator("a[href*='format=" + format + "']").click())
                    .path();
            if (format.equals("pdf")) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .startsWith("%PDF-");
            } else {
                try (var zip = new ZipFile(file.toFile())) {
                    assertThat(zip.getEntry("[Content_Types].xml")).as(format).isNotNull();
                }
            }
            page.reload();
        }
    }

    private void review(Browsing browsing) {
        var page = signedInAt(browsing, district.reviewer);
        page.navigate("/review?year=2025");
        page.locator("main tbody a").first().click();
        browsing.screenshot(page, "story-review");
        page.locator("input[name=grade][value=EXCELLENT]").check();
        page.locator("textarea[name=reason]").fill("部门的说明成立。");
        page.locator("textarea[name=opinion]").fill("同意。");
        page.locator("aside .btn-primary").click();
        page.waitForURL("**/review**");
        page.navigate("/");
        assertThat(page.locator("header .tasks .count")).hasText("0");
    }

    private static void type(Page page, String column, int line, String text) {
        cell(page, column, line).click();
        page.waitForResponse("**/cells", () -> {
            page.keyboard().insertText(text);
            page.keyboard().press("Enter");
        });
    }

    private static Locator cell(Page page, String column, int line) {
        return page.locator("[data-block=INDICATOR] .cell-box[data-column=" + column + "]")
                .nth(line);
    }

    /** A little archive that would unpack to 300 MB. */
    private static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1 << 20];
            for (var mebibyte = 0; mebibyte < 300; mebibyte++) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
