package uk.kerbside.kit.openapi;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.idempotency.Idempotent;

/** All resource methods of a service by their method and path. */
final class Endpoints {
    private static final DotName PATH = name(Path.class);
    private static final DotName ROLES_ALLOWED = name(RolesAllowed.class);
    private static final DotName AUTHENTICATED = name(Authenticated.class);
    private static final DotName PERMIT_ALL = name(PermitAll.class);
    private static final DotName IDEMPOTENT = name(Idempotent.class);
    private static final DotName NEEDS_VERIFICATION = name(NeedsVerification.class);
    private static final Map<HttpMethod, DotName> METHODS = Map.of(
            HttpMethod.GET, name(GET.class),
            HttpMethod.POST, name(POST.class),
            HttpMethod.PUT, name(PUT.class),
            HttpMethod.PATCH, name(PATCH.class),
            HttpMethod.DELETE, name(DELETE.class));

    private final Map<String, Endpoint> endpoints = new HashMap<>();

    Endpoints(IndexView index) {
        index.getAnnotations(PATH).stream()
                .filter(path -> path.target().kind() == AnnotationTarget.Kind.CLASS)
                .forEach(path -> read(path.target().asClass(), path.value().asString()));
    }

    Optional<Endpoint> find(HttpMethod method, String path) {
        return Optional.ofNullable(endpoints.get(key(method, path)));
    }

    private void read(ClassInfo resource, String root) {
        for (MethodInfo method : resource.methods()) {
            METHODS.forEach((verb, annotation) -> {
                if (method.hasDeclaredAnnotation(annotation)) {
                    AnnotationInstance path = method.declaredAnnotation(PATH);
                    String rest = path == null ? "" : path.value().asString();
                    endpoints.put(key(verb, root + "/" + rest), endpoint(method));
                }
            });
        }
    }

    private static Endpoint endpoint(MethodInfo method) {
        return new Endpoint(
                roles(method),
                method.hasDeclaredAnnotation(IDEMPOTENT),
                onMethodOrClass(method, NEEDS_VERIFICATION)
                        .map(needed -> needed.value().asEnum()));
    }

    /** What stands on the method outdoes what stands on its class. */
    private static Optional<List<String>> roles(MethodInfo method) {
        if (method.hasDeclaredAnnotation(PERMIT_ALL)) {
            return Optional.empty();
        }
        if (method.hasDeclaredAnnotation(AUTHENTICATED)) {
            return Optional.of(List.of("*"));
        }
        Optional<AnnotationInstance> allowed = onMethodOrClass(method, ROLES_ALLOWED);
        if (allowed.isPresent()) {
            return allowed.map(roles ->
                    Arrays.stream(roles.value().asStringArray()).sorted().toList());
        }
        boolean open = method.declaringClass().hasDeclaredAnnotation(PERMIT_ALL);
        boolean anybody = method.declaringClass().hasDeclaredAnnotation(AUTHENTICATED);
        return open ? Optional.empty() : Optional.of(anybody ? List.of("*") : List.of());
    }

    private static Optional<AnnotationInstance> onMethodOrClass(MethodInfo method, DotName annotation) {
        return Optional.ofNullable(method.declaredAnnotation(annotation))
                .or(() -> Optional.ofNullable(method.declaringClass().declaredAnnotation(annotation)));
    }

    /** {@code {id: [0-9]+}} and {@code {id}} are the same place; so are paths with more or fewer slashes. */
    private static String key(HttpMethod method, String path) {
        String plain =
                ("/" + path).replaceAll("\\{\\s*([^:}\\s]+)[^}]*}", "{$1}").replaceAll("/{2,}", "/");
        return method + " "
                + (plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain);
    }

    private static DotName name(Class<? extends Annotation> annotation) {
        return DotName.createSimple(annotation);
    }
}
