package org.mingxiao.server.shared.problem;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mingxiao.server.shared.access.Scope;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;

/** What the document of the interface says about every operation alike: who may call, keys, problems. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Scope.class, Locale.class);
    }

    /** Answers that any operation may give instead of its own. */
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "Malformed, or a field that nobody knows",
            "401", "Not signed in",
            "403", "The role does not allow it",
            "404", "Not there, or outside of the scope: the two are not told apart",
            "409", "Somebody else was first, or the same request is being done",
            "413", "Too long",
            "422", "Fields that do not hold, or an idempotency key used for other content",
            "429", "Too many requests; Retry-After says when to come back",
            "500", "An error; the trace id is in the log");

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Mingxiao 明效")
                        .version("1")
                        .description(
                                "Performance goals, their approval and review. Answers and refusals are in Chinese, or in English"
                                        + " where Accept-Language asks for it.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(new Components()
                        .addSchemas(PROBLEM, problem())
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("An API token; pages use their session instead.")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    GlobalOperationCustomizer everyOperation() {
        return (operation, method) -> {
            problems(operation);
            if (method.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name("Idempotency-Key")
                        .description(
                                "1 to 128 visible ASCII characters. The same request sent again under the same key within 72"
                                        + " hours is given the first answer and not done again.")
                        .schema(new StringSchema().maxLength(128)));
            }
            return operation;
        };
    }

    private static void problems(Operation operation) {
        var responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        PROBLEMS.forEach((status, words) -> responses.addApiResponse(
                status,
                new ApiResponse()
                        .description(words)
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))))));
        operation.setResponses(responses);
    }

    private static Schema<?> problem() {
        return new Schema<>()
                .types(Set.of("object"))
                .description("RFC 9457")
                .addProperty("type", text("urn:mingxiao:problem: and the code"))
                .addProperty("title", text("Short words"))
                .addProperty("status", new Schema<>().types(Set.of("integer")))
                .addProperty("detail", text("What to do about it, in the language asked for"))
                .addProperty("instance", text("The path of the request"))
                .addProperty("code", text("Names the reason for programs"))
                .addProperty("trace", text("Names the request in the log"))
                .addProperty(
                        "mistakes",
                        new Schema<>()
                                .types(Set.of("array"))
                                .items(new Schema<>()
                                        .types(Set.of("object"))
                                        .addProperty("field", text("Path of the field"))
                                        .addProperty("message", text("What is wrong with it"))))
                .required(List.of("type", "title", "status", "detail", "code"));
    }

    private static Schema<?> text(String description) {
        return new Schema<>().types(Set.of("string")).description(description);
    }
}
