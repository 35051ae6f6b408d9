package uk.kerbside.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in plain English what Jackson found wrong with a body, and where. */
final class JsonFaults {
    /** Words for the types a request may contain. */
    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(String.class, "must be text"),
            Map.entry(LocalDate.class, "must be a date such as 2026-11-23"),
            Map.entry(Instant.class, "must be an instant such as 2026-11-23T09:30:00Z"),
            Map.entry(LocalTime.class, "must be a time such as 09:30"),
            Map.entry(Duration.class, "must be a duration such as PT4H"),
            Map.entry(Period.class, "must be a period such as P12M"),
            Map.entry(Boolean.class, "must be true or false"),
            Map.entry(boolean.class, "must be true or false"),
            Map.entry(BigDecimal.class, "must be a number"),
            Map.entry(BigInteger.class, "must be a whole number"),
            Map.entry(double.class, "must be a number"),
            Map.entry(Double.class, "must be a number"),
            Map.entry(int.class, "must be a whole number"),
            Map.entry(Integer.class, "must be a whole number"),
            Map.entry(long.class, "must be a whole number"),
            Map.entry(Long.class, "must be a whole number"));

    private JsonFaults() {}

    /**
     * What is wrong with the body.
     *
     * @throws InvalidDefinitionException when nothing is wrong with the body, but with our own types
     */
    static InvalidRequestException of(JsonProcessingException failure) throws InvalidDefinitionException {
        if (failure instanceof InvalidDefinitionException ours) {
            throw ours;
        }
        if (firstIn(failure, StreamConstraintsException.class) != null) {
            return malformed("is nested too deeply, or a text or number in it is too long");
        }
        InputCoercionException tooLarge = firstIn(failure, InputCoercionException.class);
        if (tooLarge != null) {
            return new InvalidRequestException(pointer(tooLarge), message(tooLarge));
        }
        if (firstIn(failure, InputCoercionException.class) != null) {
            return new InvalidRequestException(pointer(failure), "is too large a number");
        }
        StreamReadException unreadable = firstIn(failure, StreamReadException.class);
        if (unreadable != null) {
            return unreadable(unreadable);
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return new InvalidRequestException(
                    CommonProblem.UNKNOWN_FIELD,
                    List.of(new Problem.Fault(pointer(unknown), "is not a field we know")));
        }
        if (failure instanceof MismatchedInputException trailing
                && trailing.getOriginalMessage().startsWith("Trailing token")) {
            return malformed("goes on after its end");
        }
        return new InvalidRequestException(pointer(failure), message(failure));
    }

    /** Where the parser stood: a number too large for its type is found before it is known whose value it is. */
    private static String pointer(InputCoercionException failure) {
        return failure.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
    }

    private static InvalidRequestException unreadable(StreamReadException failure) {
        var location = failure.getLocation();
        String where = location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        boolean repeats = failure.getOriginalMessage().startsWith("Duplicate field");
        return malformed((repeats ? "names a field twice" : "is not JSON") + where);
    }

    private static InvalidRequestException malformed(String message) {
        return new InvalidRequestException(CommonProblem.MALFORMED_JSON, List.of(new Problem.Fault("", message)));
    }

    private static String message(JsonProcessingException failure) {
        if (failure instanceof ValueInstantiationException) {
            // A record refused the value in its constructor: its message is written for people.
            IllegalArgumentException said = firstIn(failure, IllegalArgumentException.class);
            return said == null || said.getMessage() == null ? "is not valid" : "is not valid: " + said.getMessage();
        }
        Class<?> target = failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (target == null) {
            return "is not valid";
        }
        if (target.isEnum()) {
            return "must be one of "
                    + Arrays.stream(target.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (target.isArray() || Collection.class.isAssignableFrom(target)) {
            return "must be a list";
        }
        return WORDS.getOrDefault(target, target.isRecord() ? "must be an object" : "is not valid");
    }

    private static String pointer(JsonProcessingException failure) {
        return failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream().map(JsonFaults::step).collect(Collectors.joining())
                : "";
    }

    private static String step(Reference reference) {
        String name = reference.getFieldName();
        return "/" + (name == null ? String.valueOf(reference.getIndex()) : escape(name));
    }

    /** As RFC 6901 wants it; what a client made up is not repeated at length, nor with characters nobody can see. */
    private static String escape(String name) {
        String visible = name.codePoints()
                .limit(60)
                .map(symbol -> Character.isISOControl(symbol) || Character.getType(symbol) == Character.SURROGATE
                        ? '?'
                        : symbol)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return visible.replace("~", "~0").replace("/", "~1");
    }

    static <T extends Throwable> T firstIn(Throwable failure, Class<T> type) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 30; cause = cause.getCause(), depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
