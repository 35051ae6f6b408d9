package uk.kerbside.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/** Turns violated constraints into faults with pointers into the request. */
final class ViolationFaults {
    private ViolationFaults() {}

    /** Whether it is our own answer that violates a constraint: that is no fault of the client's. */
    static boolean isOurs(ConstraintViolationException violated) {
        return violated.getConstraintViolations().stream()
                .anyMatch(violation -> contains(violation.getPropertyPath(), ElementKind.RETURN_VALUE));
    }

    static InvalidRequestException of(ConstraintViolationException violated) {
        List<Problem.Fault> faults = violated.getConstraintViolations().stream()
                .map(ViolationFaults::fault)
                .sorted(Comparator.comparing(Problem.Fault::pointer).thenComparing(Problem.Fault::message))
                .toList();
        return new InvalidRequestException(faults);
    }

    private static Problem.Fault fault(ConstraintViolation<?> violation) {
        return new Problem.Fault(pointer(violation.getPropertyPath()), violation.getMessage());
    }

    /**
     * The path starts with the method and its parameter. A parameter with something inside is the body (or a record
     * of parameters): the pointer begins inside it. A parameter alone is named itself.
     */
    private static String pointer(Path path) {
        StringJoiner inside = new StringJoiner("/", "/", "").setEmptyValue("");
        String parameter = "";
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                inside.add(String.valueOf(node.getIndex() == null ? node.getKey() : node.getIndex()));
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = "/" + node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                inside.add(node.getName());
            }
        }
        return inside.length() == 0 ? parameter : inside.toString();
    }

    private static boolean contains(Path path, ElementKind kind) {
        for (Path.Node node : path) {
            if (node.getKind() == kind) {
                return true;
            }
        }
        return false;
    }
}
