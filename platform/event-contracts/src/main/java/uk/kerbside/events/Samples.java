package uk.kerbside.events;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * A sample of each type of event, for the tests of those who send it and of all who hear it: what one side promises to
 * write is what the other is tried with. The plain sample fills every field; variants are events as they usually come.
 */
public final class Samples {
    private Samples() {}

    /** The sample with every field, as it is sent. */
    public static String json(Contract contract) {
        return ContractFiles.text("samples/" + contract.type() + ".json");
    }

    /**
     * A variant as it is sent.
     *
     * @throws IllegalArgumentException when the contract has no such variant
     */
    public static String json(Contract contract, String variant) {
        return ContractFiles.text("samples/" + contract.type() + "." + variant + ".json");
    }

    /** The sample with every field. */
    public static <E extends Event> E of(Class<E> body) {
        return read(body, json(Contract.of(body)));
    }

    /**
     * A variant: {@code granted}, {@code awaiting-payment} and {@code visit} of a right, {@code school-street} of a
     * place, {@code free} of a permit type.
     *
     * @throws IllegalArgumentException when the contract has no such variant
     */
    public static <E extends Event> E of(Class<E> body, String variant) {
        return read(body, json(Contract.of(body), variant));
    }

    private static <E extends Event> E read(Class<E> body, String json) {
        try {
            return EventJson.mapper().readValue(json, body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The sample of " + body.getSimpleName() + " cannot be read", e);
        }
    }
}
