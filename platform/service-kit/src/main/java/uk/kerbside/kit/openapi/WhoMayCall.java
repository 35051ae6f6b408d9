package uk.kerbside.kit.openapi;

import java.util.List;

/** Says in words who may call an operation, for those who read the document with their own eyes. */
final class WhoMayCall {
    private WhoMayCall() {}

    /** @param description what the author wrote, null for nothing */
    static String addTo(String description, Endpoint endpoint) {
        String sentence = "Who may call: " + who(endpoint) + "."
                + endpoint.verification()
                        .map(level -> " A helpline agent needs a caller verified to level " + level + ".")
                        .orElse("");
        return description == null || description.isBlank() ? sentence : description + "\n\n" + sentence;
    }

    private static String who(Endpoint endpoint) {
        if (endpoint.roles().isEmpty()) {
            return "everybody, without signing in";
        }
        List<String> roles = endpoint.roles().get();
        if (roles.isEmpty()) {
            return "nobody";
        }
        return roles.contains("*") ? "everybody who is signed in" : String.join(", ", roles);
    }
}
