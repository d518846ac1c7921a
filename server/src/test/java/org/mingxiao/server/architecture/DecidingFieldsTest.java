package org.mingxiao.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.shared.access.Routes;
import org.mingxiao.server.shared.access.Routes.Route;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.core.StandardReflectionParameterNameDiscoverer;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Which requests may say whose something is, in what state it is and who decided on it: in fields of JSON and of forms alike,
 * asked of the signatures of the routes. Everything else that such a request carries is refused (JSON) or not read (forms).
 */
@ServerTest
@Import(Routes.class)
class DecidingFieldsTest {
    /** Named like what decides over a thing. */
    private static final Set<String> DECIDING = Set.of(
            "id",
            "state",
            "status",
            "owner",
            "unit",
            "department",
            "role",
            "grade",
            "score",
            "version",
            "by",
            "person",
            "createdby",
            "approvedby",
            "confirmedby",
            "submittedby",
            "requestedby",
            "requester",
            "actor",
            "onbehalfof",
            "active",
            "locked",
            "confirmed",
            "approved",
            "final",
            "wide",
            "sha256",
            "at",
            "signer",
            "to");

    /** Each of these is a decision; what keeps it within bounds stands above it. */
    private static final Set<String> DECIDED = Set.of(
            // Whose a new thing becomes: a unit in which the person holds a post that may make it.
            "POST /api/v1/goals/forms unit",
            "POST /api/v1/goals/intake unit",
            "POST /api/v1/goals/roll-over unit",
            "POST /api/v1/uploads unit",
            "POST /filing/attachments unit",
            "POST /goals unit",
            "POST /goals/intake unit",
            "POST /goals/roll-over unit",
            "POST /goals/{id}/copy unit",
            // What is looked for, within what the person sees.
            "POST /goals/exports status",
            "POST /goals/exports unit",
            "POST /review/across department",
            // The grade is the reviewer's to give; the version says which one was read, and an older one is refused.
            "POST /api/v1/review/forms/{id}/answers version",
            "POST /api/v1/review/forms/{id}/opinion grade",
            "POST /api/v1/review/forms/{id}/opinion version",
            "POST /api/v1/review/opinions forms.version",
            "POST /api/v1/review/opinions grade",
            "POST /review/opinions grade",
            "POST /review/{id}/answers version",
            "POST /review/{id}/opinion grade",
            "POST /review/{id}/opinion version",
            // Who comes next, chosen by whose turn it is; conflicts of duty are asked of the one chosen.
            "POST /api/v1/approval/cases/{id}/delegate to",
            "POST /api/v1/approval/cases/{id}/signers signer",
            "POST /approval/{caseId:[0-9a-f]{8}-[0-9a-f-]{27}}/delegate to",
            "POST /approval/{caseId:[0-9a-f]{8}-[0-9a-f-]{27}}/signer signer",
            // Which cases are meant; each is decided as if it came alone.
            "POST /api/v1/approval/batch cases.caseId",
            // Administrators only; a post takes effect when another administrator confirms it.
            "POST /approval/routes unit",
            "POST /approval/routes/{id} steps.parties.role",
            "POST /organization/grants/{id}/end person",
            "POST /organization/people unit",
            "POST /organization/people/{id}/posts role",
            "POST /organization/people/{id}/posts unit",
            "POST /organization/units/{id} active",
            // Called so, and none: a step, a year, a day, a unit of measure.
            "POST /api/v1/approval/cases/{id}/return to",
            "POST /approval/{caseId:[0-9a-f]{8}-[0-9a-f-]{27}}/return to",
            "POST /api/v1/goals/roll-over to",
            "POST /profile/substitutes to",
            "POST /api/v1/library unit",
            "POST /library unit",
            "POST /library/{id} unit");

    private final Routes routes;

    @Autowired
    DecidingFieldsTest(Routes routes) {
        this.routes = routes;
    }

    @Test
    void only_these_requests_name_what_decides() {
        var found = new TreeSet<String>();
        for (var route : routes.all()) {
            if (!route.method().equals("GET")) {
                fields(route).filter(DecidingFieldsTest::decides).forEach(field -> found.add(route + " " + field));
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(DECIDED);
    }

    private static boolean decides(String field) {
        var last = field.substring(field.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return DECIDING.contains(last) || last.endsWith("id");
    }

    private static Stream<String> fields(Route route) {
        return Arrays.stream(route.handler().getMethodParameters()).flatMap(parameter -> {
            parameter.initParameterNameDiscovery(new StandardReflectionParameterNameDiscoverer());
            return fields(parameter);
        });
    }

    private static Stream<String> fields(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return Stream.of(String.valueOf(parameter.getParameterName()));
        }
        var isBody = parameter.hasParameterAnnotation(RequestBody.class);
        var isForm = parameter.hasParameterAnnotation(ModelAttribute.class)
                || parameter.getParameterAnnotations().length == 0 && isOurs(parameter.getParameterType());
        return isBody || isForm ? properties(parameter.getGenericParameterType(), "", new HashSet<>()) : Stream.empty();
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.mingxiao.") && !type.isEnum() && type != Scope.class;
    }

    /** What a value of the type is made of, and what that is made of. */
    private static Stream<String> properties(Type type, String prefix, Set<Type> seen) {
        if (type instanceof ParameterizedType many) {
            return Arrays.stream(many.getActualTypeArguments()).flatMap(each -> properties(each, prefix, seen));
        }
        if (!(type instanceof Class<?> one) || !isOurs(one) || !seen.add(one)) {
            return Stream.empty();
        }
        var own = one.isRecord()
                ? Arrays.stream(one.getRecordComponents()).map(DecidingFieldsTest::property)
                : Arrays.stream(one.getMethods())
                        .filter(DecidingFieldsTest::isSetter)
                        .map(DecidingFieldsTest::property);
        return own.flatMap(property -> Stream.concat(
                Stream.of(prefix + property.name()),
                properties(property.type(), prefix + property.name() + ".", seen)));
    }

    private record Property(String name, Type type) {}

    private static Property property(RecordComponent component) {
        return new Property(component.getName(), component.getGenericType());
    }

    private static Property property(Method setter) {
        var name = setter.getName().substring("set".length());
        return new Property(
                name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
                setter.getGenericParameterTypes()[0]);
    }

    private static boolean isSetter(Method method) {
        return method.getName().startsWith("set") && method.getParameterCount() == 1;
    }
}
