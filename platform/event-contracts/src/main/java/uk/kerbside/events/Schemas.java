package uk.kerbside.events;

/** The JSON Schema of each type of event (draft 2020-12), and the AsyncAPI document that lists them all. */
public final class Schemas {
    private Schemas() {}

    public static String json(Contract contract) {
        return ContractFiles.text("schemas/" + contract.type() + ".json");
    }

    /** In YAML; it names the schemas by relative addresses. */
    public static String asyncApi() {
        return ContractFiles.text("asyncapi.yaml");
    }
}
