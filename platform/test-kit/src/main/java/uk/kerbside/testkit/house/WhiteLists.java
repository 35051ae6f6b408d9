package uk.kerbside.testkit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What each part of a service may use. Whatever is on no list is not allowed, so that a new library is a decision.
 *
 * @param libraries what this service uses besides, everywhere
 */
record WhiteLists(List<String> libraries) {
    /** With their subpackages. */
    private static final Set<String> ANYWHERE = Set.of(
            "java.io",
            "java.lang",
            "java.math",
            "java.nio",
            "java.security",
            "java.text",
            "java.time",
            "java.util",
            "javax.crypto",
            "jakarta.enterprise",
            "jakarta.inject",
            "io.quarkus.arc",
            "io.quarkus.runtime",
            "io.quarkus.scheduler",
            "io.smallrye.config",
            "org.eclipse.microprofile.config",
            "org.jboss.logging",
            "uk.kerbside.events",
            "uk.kerbside.kernel",
            "uk.kerbside.kit.actor",
            "uk.kerbside.kit.audit",
            "uk.kerbside.kit.clock",
            "uk.kerbside.kit.confirmation",
            "uk.kerbside.kit.crash",
            "uk.kerbside.kit.health",
            "uk.kerbside.kit.id",
            "uk.kerbside.kit.imports",
            "uk.kerbside.kit.journal",
            "uk.kerbside.kit.page",
            "uk.kerbside.kit.problem",
            "uk.kerbside.kit.replica",
            "uk.kerbside.kit.republish",
            "uk.kerbside.kit.seen");

    /** Names and addresses, but nothing that connects. */
    private static final Set<String> OF_JAVA_NET =
            Set.of("java.net.URI", "java.net.URISyntaxException", "java.net.URLEncoder", "java.net.InetAddress");

    private static final Set<String> TRANSACTIONS = Set.of("jakarta.transaction", "io.quarkus.narayana.jta");

    private static final Set<String> OF_EDGES = Set.of(
            "com.fasterxml.jackson",
            "io.micrometer.core",
            "io.opentelemetry.api",
            "jakarta.annotation",
            "jakarta.validation",
            "java.net",
            "org.hibernate.validator");

    private static final Map<String, Set<String>> OF_EDGE = Map.of(
            Layout.REST,
            Set.of(
                    "io.quarkus.qute",
                    "io.quarkus.security",
                    "jakarta.ws.rs",
                    "org.eclipse.microprofile.openapi",
                    "org.jboss.resteasy.reactive",
                    "uk.kerbside.kit.etag",
                    "uk.kerbside.kit.http",
                    "uk.kerbside.kit.idempotency",
                    "uk.kerbside.kit.openapi"),
            Layout.PERSISTENCE,
            Set.of(
                    "io.quarkus.hibernate.orm.panache",
                    "io.quarkus.panache.common",
                    "jakarta.persistence",
                    "java.sql",
                    "javax.sql",
                    "org.hibernate",
                    "org.postgresql"),
            Layout.EVENTS,
            Set.of("org.apache.kafka", "uk.kerbside.kit.incoming"),
            Layout.CLIENTS,
            Set.of(
                    "io.quarkus.oidc.client",
                    "io.quarkus.rest.client.reactive",
                    "io.smallrye.faulttolerance.api",
                    "jakarta.ws.rs",
                    "org.eclipse.microprofile.faulttolerance",
                    "org.eclipse.microprofile.rest.client"));

    boolean allowInCore(JavaClass one) {
        return allows(one, Stream.of(ANYWHERE, TRANSACTIONS)) || mapsToTables(one);
    }

    boolean allowInEdge(String edge, JavaClass one) {
        // The use case owns the transaction, never the resource that calls it.
        Set<String> transactions = edge.equals(Layout.REST) ? Set.of() : TRANSACTIONS;
        return allows(one, Stream.of(ANYWHERE, transactions, OF_EDGES, OF_EDGE.get(edge)));
    }

    private boolean allows(JavaClass one, Stream<Set<String>> lists) {
        JavaClass type = one.getBaseComponentType();
        return type.isPrimitive()
                || OF_JAVA_NET.contains(type.getName())
                || !isWithin("java.util.logging", type)
                        && Stream.concat(lists.flatMap(Set::stream), libraries.stream())
                                .anyMatch(allowed -> isWithin(allowed, type));
    }

    /** The aggregate is the entity: annotations that map it, and what stands in them, but nothing that does a query. */
    private static boolean mapsToTables(JavaClass one) {
        boolean mapping = isWithin("jakarta.persistence", one) || isWithin("org.hibernate.annotations", one);
        return mapping
                        && (one.isAnnotation()
                                || one.isEnum()
                                || one.getSimpleName().equals("AttributeConverter"))
                || one.getName().equals("org.hibernate.type.SqlTypes");
    }

    private static boolean isWithin(String parent, JavaClass one) {
        String name = one.getPackageName();
        return name.equals(parent) || name.startsWith(parent + ".");
    }
}
