package uk.kerbside.permits.application.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.permits.application.ApplicationMessage;
import uk.kerbside.permits.application.PermitApplication;

/** Shows applications, always with the ETag a change is to name. */
@ApplicationScoped
class Answers {
    private final ApplicationMessage message;

    Answers(ApplicationMessage message) {
        this.message = message;
    }

    ApplicationAnswer of(PermitApplication application) {
        return ApplicationAnswer.of(application, message.of(application));
    }

    Response ok(PermitApplication application) {
        return marked(Response.ok(), application);
    }

    Response marked(Response.ResponseBuilder response, PermitApplication application) {
        return response.entity(of(application))
                .tag(ETags.of(application.version()))
                .build();
    }
}
