package uk.kerbside.kit.openapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.Problem;

/** The problems every service answers alike, as components, and which operation may answer which. */
final class ProblemResponses {
    private static final String SCHEMA = "Problem";

    /** One example for each status; the code stands for others of its status. */
    private static final List<CommonProblem> EXAMPLES = List.of(
            CommonProblem.INVALID_VALUE,
            CommonProblem.UNAUTHENTICATED,
            CommonProblem.FORBIDDEN,
            CommonProblem.NOT_FOUND,
            CommonProblem.NOT_ACCEPTABLE,
            CommonProblem.CONFLICTING_CHANGE,
            CommonProblem.STALE,
            CommonProblem.BODY_TOO_LARGE,
            CommonProblem.UNSUPPORTED_MEDIA_TYPE,
            CommonProblem.IDEMPOTENCY_KEY_REUSED,
            CommonProblem.PRECONDITION_REQUIRED,
            CommonProblem.TOO_MANY_REQUESTS,
            CommonProblem.INTERNAL_ERROR,
            CommonProblem.SERVICE_UNAVAILABLE);

    private ProblemResponses() {}

    static void describe(Components components) {
        components.addSchema(SCHEMA, schema());
        EXAMPLES.forEach(example -> components.addResponse(nameOf(example.status()), response(example)));
    }

    /** Adds what an operation may answer to what its author wrote, all in the order of their statuses. */
    static void addTo(Operation operation, HttpMethod method, String path, Endpoint endpoint) {
        Map<String, APIResponse> answers = new TreeMap<>();
        if (operation.getResponses() != null) {
            answers.putAll(operation.getResponses().getAPIResponses());
        }
        answers.forEach((status, answer) -> {
            if (status.compareTo("400") >= 0 && answer.getRef() == null && answer.getContent() == null) {
                answer.setContent(content(OASFactory.createMediaType()));
            }
        });
        for (int status : statuses(operation, method, path, endpoint)) {
            answers.putIfAbsent(
                    String.valueOf(status), OASFactory.createAPIResponse().ref(nameOf(status)));
        }
        APIResponses inOrder = OASFactory.createAPIResponses();
        answers.forEach(inOrder::addAPIResponse);
        operation.setResponses(inOrder);
    }

    private static Set<Integer> statuses(Operation operation, HttpMethod method, String path, Endpoint endpoint) {
        Set<Integer> statuses = new LinkedHashSet<>(List.of(400, 406, 429, 500, 503));
        if (endpoint.roles().isPresent()) {
            statuses.addAll(List.of(401, 403));
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (method != HttpMethod.GET) {
            statuses.add(409);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        if (endpoint.idempotent()) {
            statuses.add(422);
        }
        if (has(operation, "If-Match")) {
            statuses.addAll(List.of(412, 428));
        }
        return statuses;
    }

    private static boolean has(Operation operation, String parameter) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null && parameters.stream().anyMatch(known -> parameter.equalsIgnoreCase(known.getName()));
    }

    private static String nameOf(int status) {
        return "Problem" + status;
    }

    private static APIResponse response(CommonProblem example) {
        Map<String, Object> body = new TreeMap<>();
        body.put("type", Problem.typeOf(example));
        body.put("title", example.title());
        body.put("status", example.status());
        body.put("detail", example.title() + ".");
        body.put("code", example.name());
        body.put("traceId", "0af7651916cd43dd8448eb211c80319c");
        if (example == CommonProblem.INVALID_VALUE) {
            // Sorted: Map.of has another order in each process, and two builds would write two documents.
            body.put(
                    "errors",
                    List.of(new TreeMap<>(
                            Map.of("pointer", "/startsOn", "message", "must be a date such as 2026-11-23"))));
        }
        return OASFactory.createAPIResponse()
                .description(example.title())
                .content(content(OASFactory.createMediaType().example(body)));
    }

    private static Content content(MediaType media) {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        media.schema(OASFactory.createSchema().ref(SCHEMA)));
    }

    private static Schema schema() {
        Schema fault = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addRequired("pointer")
                .addRequired("message")
                .addProperty("pointer", text("JSON pointer of the value at fault; empty for the body as a whole"))
                .addProperty("message", text("What is wrong with it"));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Every answer that is no success (RFC 9457)")
                .required(List.of("type", "title", "status", "detail", "code", "traceId"))
                .addProperty("type", text("The code as a URI"))
                .addProperty("title", text("One line, the same for every problem of this type"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What happened this time, in plain English"))
                .addProperty("code", text("What a program acts on; stable"))
                .addProperty("traceId", text("Under which this request stands in the logs"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(fault));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
