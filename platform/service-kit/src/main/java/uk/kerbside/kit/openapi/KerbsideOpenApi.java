package uk.kerbside.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes the document of a service while it is built: {@code x-roles} and security by operation, common headers,
 * common problems, everything in a fixed order so that two builds of one source write the same document.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class KerbsideOpenApi implements OASFilter {
    private static final String TOKEN = "token";

    private final Endpoints endpoints;

    /** @param index of the service and its libraries */
    public KerbsideOpenApi(IndexView index) {
        this.endpoints = new Endpoints(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        document.setComponents(components);
        components.addSecurityScheme(
                TOKEN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the council's sign-in"));
        CommonHeaders.describe(components);
        ProblemResponses.describe(components);
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                    .forEach((method, operation) -> complete(operation, method, path)));
            document.setPaths(sorted(document.getPaths()));
        }
    }

    private void complete(Operation operation, HttpMethod method, String path) {
        endpoints.find(method, path).ifPresent(endpoint -> {
            endpoint.roles().ifPresent(roles -> {
                operation.addExtension("x-roles", roles);
                operation.setSecurity(
                        List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
            });
            endpoint.verification().ifPresent(level -> operation.addExtension("x-verification", level));
            operation.setDescription(WhoMayCall.addTo(operation.getDescription(), endpoint));
            ProblemResponses.addTo(operation, method, path, endpoint);
            CommonHeaders.addTo(operation, endpoint);
        });
    }

    private static Paths sorted(Paths paths) {
        Paths sorted = OASFactory.createPaths();
        new TreeMap<>(Map.copyOf(paths.getPathItems())).forEach(sorted::addPathItem);
        return sorted;
    }
}
