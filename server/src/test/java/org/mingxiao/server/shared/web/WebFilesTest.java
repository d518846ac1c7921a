package org.mingxiao.server.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Which files the pages may load, and for how long a browser keeps them. */
@ServerTest
class WebFilesTest {
    static final java.util.Set<String> LISTED = WebFiles.LIBRARY_FILES;

    private final MockMvc mvc;

    @Autowired
    WebFilesTest(MockMvc mvc) {
        this.mvc = mvc;
    }

    @ParameterizedTest
    @FieldSource("LISTED")
    void listed_files_are_there(String file) throws Exception {
        assertThat(ask("/webjars/" + file).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webjars/tabler__core/dist/css/tabler.css",
                "/webjars/tabler__core/1.4.0/dist/libs/list.js/dist/list.js",
                "/webjars/tabler__core/1.4.0/package.json",
                "/webjars/htmx.org/2.0.10/dist/htmx.js",
                "/webjars/htmx.org/dist/../package.json",
                "/webjars/htmx.org/dist/%2e%2e/dist/htmx.min.js.gz",
                "/webjars/",
                "/app/../application.yaml",
                "/application.yaml",
                "/templates/shared/layout.html"
            })
    void nothing_else_is(String path) throws Exception {
        assertThat(ask(path).getStatus()).isIn(302, 400, 404);
        assertThat(ask(path).getContentAsByteArray()).hasSizeLessThan(200);
    }

    @Test
    void pages_name_files_by_their_version_and_browsers_keep_those_for_a_year() throws Exception {
        var page = ask("/sign-in").getContentAsString();
        var addresses = Pattern.compile("(?:href|src)=\"(/(?:app|webjars)/[^\"#]+)")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(addresses).hasSizeGreaterThan(5);
        for (var address : addresses) {
            assertThat(ask(address).getStatus()).as(address).isEqualTo(200);
            assertThat(ask(address).getHeader("Cache-Control")).as(address).contains("max-age=31536000");
        }
    }

    @Test
    void a_file_asked_for_without_its_version_is_asked_for_again() throws Exception {
        assertThat(ask("/app/mingxiao.css").getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void a_browser_that_was_told_of_no_icon_gets_the_same_as_from_a_page() throws Exception {
        assertThat(ask("/favicon.ico").getRedirectedUrl()).isEqualTo("/app/favicon.svg");
        assertThat(ask("/app/favicon.svg").getContentType()).isEqualTo("image/svg+xml");
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return mvc.perform(get(java.net.URI.create(path))).andReturn().getResponse();
    }
}
