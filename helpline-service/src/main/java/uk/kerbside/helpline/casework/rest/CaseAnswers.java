package uk.kerbside.helpline.casework.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import uk.kerbside.helpline.casework.Cases;
import uk.kerbside.helpline.casework.HelplineCase;
import uk.kerbside.helpline.customer.Customers;
import uk.kerbside.kit.etag.ETags;

/** How cases are answered: with their notes, and with what must be known of whom they are about before anybody rings. */
@ApplicationScoped
class CaseAnswers {
    private final Cases cases;
    private final Customers customers;
    private final InstantSource clock;

    CaseAnswers(Cases cases, Customers customers, InstantSource clock) {
        this.cases = cases;
        this.customers = customers;
        this.clock = clock;
    }

    CaseAnswer answer(HelplineCase found) {
        return CaseAnswer.of(
                found, cases.notes(found.caseId()), found.accountId().flatMap(customers::findHolder), clock.instant());
    }

    Response whole(Response.ResponseBuilder response, HelplineCase found) {
        return response.entity(answer(found)).tag(ETags.of(found.version())).build();
    }
}
