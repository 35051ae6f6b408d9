package uk.kerbside.kit.openapi;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import uk.kerbside.kit.actor.CallPass;
import uk.kerbside.kit.actor.Channel;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.seen.Seen;

/** The headers all services understand. */
final class CommonHeaders {
    private CommonHeaders() {}

    static void describe(Components components) {
        components
                .addParameter(
                        Channel.HEADER,
                        header(Channel.HEADER, "How the request came in; WEB if left out")
                                .schema(text().enumeration(List.copyOf(channels()))))
                .addParameter(
                        CurrentActor.ON_BEHALF_OF,
                        header(CurrentActor.ON_BEHALF_OF, "The account staff act for, or a member of several chooses")
                                .example("A-7KQ2-9XNM"))
                .addParameter(
                        Seen.HEADER,
                        header(
                                Seen.HEADER,
                                "What the last write to accounts answered: waits until it has arrived here"))
                .addParameter(
                        CallPass.HEADER, header(CallPass.HEADER, "The call pass of a helpline agent, from helpline"))
                .addParameter(
                        Idempotent.HEADER,
                        header(Idempotent.HEADER, "1 to 200 visible characters, fresh for each new request")
                                .required(true)
                                .schema(text().minLength(1).maxLength(200))
                                .example("0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b"));
    }

    static void addTo(Operation operation, Endpoint endpoint) {
        if (endpoint.roles().isEmpty()) {
            return;
        }
        add(operation, Channel.HEADER);
        add(operation, CurrentActor.ON_BEHALF_OF);
        add(operation, Seen.HEADER);
        if (endpoint.verification().isPresent()) {
            add(operation, CallPass.HEADER);
        }
        if (endpoint.idempotent()) {
            add(operation, Idempotent.HEADER);
        }
    }

    private static void add(Operation operation, String name) {
        List<Parameter> known = operation.getParameters();
        if (known == null || known.stream().noneMatch(parameter -> name.equalsIgnoreCase(parameter.getName()))) {
            operation.addParameter(OASFactory.createParameter().ref(name));
        }
    }

    private static List<Object> channels() {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.SYSTEM)
                .<Object>map(Channel::name)
                .toList();
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(In.HEADER)
                .description(description)
                .schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
