package uk.kerbside.permits.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.kerbside.permits.support.Applying.permit;
import static uk.kerbside.permits.support.ChangingVehicles.changeVehicle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.permits.VehicleChangeKind;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.permits.permit.PaperGrant;
import uk.kerbside.permits.permit.TakePaperPermits;
import uk.kerbside.permits.quote.Scope;
import uk.kerbside.permits.support.Catalogue;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-11")
class PaperVehiclesTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    TakePaperPermits takePaper;

    @Inject
    VehicleChanges changes;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set(NOON);
    }

    /** Ruling 16. */
    @Test
    void a_change_of_vehicle_on_paper_is_free_however_many_there_were_and_turns_the_permit_virtual() {
        Person rita = Person.residentOf("RO5").withMoreVehicles(2).published();
        String number = onPaper(rita);
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 2; i++) {
                changes.add(VehicleChange.made(
                        number,
                        new VehicleChange.Wanted(
                                VehicleChangeKind.CHANGED,
                                Optional.empty(),
                                Optional.of(Vrm.of(rita.vrm())),
                                NOON.minusSeconds(3600),
                                Optional.empty()),
                        Money.gbp(0),
                        Actor.system("permits"),
                        NOON));
            }
        });
        permit(rita, number).body("medium", equalTo("PAPER"));

        changeVehicle(rita, number, rita.vrms().get(1)).statusCode(200).body("fee.amount", equalTo(0));

        permit(rita, number).body("medium", equalTo("VIRTUAL"));
        changeVehicle(rita, number, rita.vrms().get(2)).statusCode(200).body("fee.amount", equalTo(1000));
    }

    /** Ruling 16: what turns paper virtual is none of the two that are free each year. */
    @Test
    void after_paper_has_become_virtual_both_free_changes_of_the_year_are_still_there() {
        Person rita = Person.residentOf("RO5").withMoreVehicles(4).published();
        String number = onPaper(rita);

        List<Integer> fees = new ArrayList<>();
        for (int next = 1; next <= 4; next++) {
            fees.add(changeVehicle(rita, number, rita.vrms().get(next))
                    .statusCode(200)
                    .extract()
                    .path("fee.amount"));
        }

        assertThat(fees).containsExactly(0, 0, 0, 1000);
    }

    private String onPaper(Person rita) {
        String number = "P9" + UUID.randomUUID().toString().substring(0, 8);
        QuarkusTransaction.requiringNew()
                .run(() -> takePaper.take(
                        List.of(new PaperGrant(
                                number,
                                rita.accountId(),
                                Optional.of(rita.uprn()),
                                "RESIDENT",
                                Catalogue.type("RESIDENT").versions().getFirst(),
                                new Scope(false, List.of("RO5"), List.of(BayClass.RESIDENT), Optional.empty()),
                                Vrm.of(rita.vrm()),
                                Instant.parse("2026-07-31T23:00:00Z"),
                                Instant.parse("2027-07-31T23:00:00Z"))),
                        NOON));
        return number;
    }
}
