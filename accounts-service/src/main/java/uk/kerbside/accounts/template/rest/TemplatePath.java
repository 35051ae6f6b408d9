package uk.kerbside.accounts.template.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import uk.kerbside.accounts.template.TemplateKey;
import uk.kerbside.kit.problem.NotFoundException;

/** Which template an address names: a {@code @Valid @BeanParam}. */
record TemplatePath(
        @PathParam("kind") @Size(max = 40) @Parameter(example = "PERMIT_ISSUED")
        String kind,

        @PathParam("channel") @Size(max = 10) @Parameter(example = "EMAIL")
        String channel,

        @PathParam("language") @Size(max = 10) @Parameter(example = "pl")
        String language) {

    /** @throws NotFoundException when there can be none */
    TemplateKey key() {
        return TemplateKey.find(kind, channel, language)
                .orElseThrow(() -> new NotFoundException("There is no such template."));
    }
}
