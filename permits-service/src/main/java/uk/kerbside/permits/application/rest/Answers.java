package uk.kerbside.permits.application.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.permits.application.ApplicationMessage;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.waiting.ShowWaiting;

/** Shows applications, always with the ETag a change is to name. */
@ApplicationScoped
class Answers {
    private final ApplicationMessage message;
    private final ShowWaiting waiting;

    Answers(ApplicationMessage message, ShowWaiting waiting) {
        this.message = message;
        this.waiting = waiting;
    }

    ApplicationAnswer of(PermitApplication application) {
        Optional<ShowWaiting.Waiting> onList = Optional.of(application.id())
                .filter(id -> application.joinsWaitingList())
                .flatMap(waiting::find);
        return ApplicationAnswer.of(application, message.of(application), onList);
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
