package uk.kerbside.testkit.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code docs/security.md}: who may call what. Each service's test checks the table of its own endpoints. */
public final class RolesPage {
    private static final String PAGE = "docs/security.md";

    private RolesPage() {}

    /**
     * Checks the table of one service.
     *
     * @param service its short name, such as {@code visitor}
     * @throws AssertionError when it says something else than the document
     */
    public static void of(String service, ApiDocument served) {
        PageSection.of(PAGE, service).mustBe("\n" + table(served) + "\n");
    }

    static String table(ApiDocument document) {
        List<ApiOperation> operations = document.operations();
        List<String> roles = operations.stream()
                .flatMap(operation -> operation.roles().stream().flatMap(List::stream))
                .filter(role -> !role.equals("*"))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
        return "| Endpoint | " + String.join(" | ", roles) + " | caller verified |\n"
                + "|---|" + ":-:|".repeat(roles.size()) + "---|\n"
                + operations.stream().map(operation -> row(operation, roles)).collect(Collectors.joining());
    }

    private static String row(ApiOperation operation, List<String> columns) {
        Optional<List<String>> allowed = operation.roles();
        String cells = columns.stream()
                .map(role -> cell(role, allowed))
                .map(cell -> " " + cell + " |")
                .collect(Collectors.joining());
        return "| `" + operation + "` |" + cells + " "
                + operation.verification().orElse("") + " |\n";
    }

    /** Everybody who has signed in, and everybody, are every role and more. */
    private static String cell(String role, Optional<List<String>> allowed) {
        if (allowed.isEmpty()) {
            return "open";
        }
        return allowed.get().contains(role) || allowed.get().contains("*") ? "yes" : "";
    }
}
