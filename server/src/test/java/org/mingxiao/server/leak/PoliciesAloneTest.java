package org.mingxiao.server.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The leak matrix with a scope argument that sees everything: the policies have to be enough where every query forgets its condition. */
@LeakTest
@Import(PoliciesAloneTest.WideArgument.class)
class PoliciesAloneTest {
    private final LeakMatrix matrix;

    @Autowired
    PoliciesAloneTest(LeakMatrix matrix) {
        this.matrix = matrix;
    }

    @Test
    void nobody_gets_at_a_foreign_thing() throws Exception {
        assertThat(matrix.walkByScopes(route -> !route.path().startsWith(PlantedHoles.PATH))
                        .leaks())
                .isEmpty();
    }

    @Test
    void a_route_that_goes_round_the_policies_is_found() throws Exception {
        assertThat(matrix.walkByScopes(route -> route.path().contains("/without-policies/"))
                        .leaks())
                .isNotEmpty();
    }

    /** Controllers are given a scope that sees everything; the database is told the true one. */
    @TestConfiguration
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class WideArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {
        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(0, this);
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Scope.class;
        }

        @Override
        public Scope resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var scope = CurrentScope.get();
            return new Scope(scope.person(), scope.name(), scope.posts(), true);
        }
    }
}
