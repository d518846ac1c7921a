package org.mingxiao.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test its {@link Browsing}, and afterwards asks whether the browser complained. */
final class BrowserRuns implements BeforeAllCallback, ParameterResolver, AfterEachCallback {
    private static final Namespace PLACE = Namespace.create(BrowserRuns.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        var found = Chromium.find().isPresent();
        if (System.getProperty("mingxiao.browser.required") != null) {
            assertThat(found).as("an installed Chromium").isTrue();
        }
        assumeTrue(found, "no Chromium is installed: tests in the browser are skipped");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsing.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var chromium = context.getRoot()
                .getStore(PLACE)
                .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
        return context.getStore(PLACE)
                .computeIfAbsent(
                        Browsing.class,
                        key -> new Browsing(chromium.browser(), SpringExtension.getApplicationContext(context)),
                        Browsing.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var browsing = context.getStore(PLACE).get(Browsing.class, Browsing.class);
        if (browsing != null) {
            browsing.end();
        }
    }
}
