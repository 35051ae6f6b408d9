package uk.kerbside.permits.provisional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.application.ShowApplications;

/** Shows the provisional cover of an application to whom it belongs, and to staff. */
@ApplicationScoped
public class ShowCover {
    private final ShowApplications show;
    private final Covers covers;

    ShowCover(ShowApplications show, Covers covers) {
        this.show = show;
        this.covers = covers;
    }

    /** A cover, and the application whose fee is or was held for it. */
    public record Shown(Cover cover, PermitApplication application) {}

    /** @throws NotFoundException when there is no such application within reach, or no cover was asked for with it */
    @Transactional
    public Shown show(String applicationId) {
        PermitApplication application = show.get(applicationId);
        Cover cover = covers.find(applicationId)
                .orElseThrow(() -> new NotFoundException(
                        "No provisional cover was asked for with application " + applicationId + "."));
        return new Shown(cover, application);
    }
}
