package uk.kerbside.accounts.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.RefusedException;

@Tag("A-3")
class AddVehicleTest {
    private static final Vehicle.Description BLUE = new Vehicle.Description(
            Optional.of("VAUXHALL"), Optional.of("BLUE"), Optional.of("PETROL"), Optional.of(120));

    private final Fakes council = new Fakes();
    private final AddVehicle addVehicle = council.addVehicle();
    private Account rita;

    @BeforeEach
    void rita_has_an_account() {
        rita = council.ritaAt(Fakes.HERE);
    }

    @Test
    @Tag("case")
    void a_letter_O_typed_for_a_zero_is_asked_about_and_nothing_is_added() {
        assertThatThrownBy(() -> add("LGO9RVK", false)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(AccountRefusal.VRM_DID_YOU_MEAN);
            assertThat(refused.detail()).startsWith("Did you mean LG09RVK?");
        });
        assertThat(rita.vehicles()).isEmpty();
        assertThat(council.told).isEmpty();
    }

    @Test
    void a_mark_the_customer_insists_on_is_taken_with_a_warning() {
        AddVehicle.Added added = add("LGO9RVK", true);

        assertThat(added.vehicle().vrm().value()).isEqualTo("LGO9RVK");
        assertThat(added.warning()).contains(MarkWarning.NO_UK_MARK);
    }

    @Test
    void a_legal_mark_is_taken_without_a_word() {
        AddVehicle.Added added = add("lg09 rvk", false);

        assertThat(added.vehicle().vrm().value()).isEqualTo("LG09RVK");
        assertThat(added.warning()).isEmpty();
    }

    @Test
    void a_foreign_mark_is_taken_with_a_warning() {
        assertThat(add("B-XK 4711", false).warning()).contains(MarkWarning.NO_UK_MARK);
    }

    @Test
    void what_others_hear_of_a_vehicle_is_its_mark_and_emissions_and_no_make_or_colour() {
        add("LG09RVK", false);

        assertThat(council.told.getLast().vehicles()).singleElement().satisfies(vehicle -> {
            assertThat(vehicle.vrm()).isEqualTo("LG09RVK");
            assertThat(vehicle.co2()).contains(120);
            assertThat(vehicle.fuel()).contains("PETROL");
        });
    }

    @Test
    void a_vehicle_is_listed_once_however_it_is_typed() {
        add("LG09RVK", false);

        assertThatThrownBy(() -> add("lg09-rvk", false))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(AccountRefusal.VEHICLE_ALREADY_LISTED));
        assertThat(rita.vehicles()).hasSize(1);
    }

    @Test
    void an_account_lists_only_so_many_vehicles() {
        add("AB12CDA", false);
        add("AB12CDB", false);
        add("AB12CDE", false);

        assertThatThrownBy(() -> add("AB12CDF", false))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(AccountRefusal.TOO_MANY_VEHICLES));
    }

    private AddVehicle.Added add(String typed, boolean confirmed) {
        return addVehicle.add("A-RITA", Vrm.of(typed), BLUE, confirmed);
    }
}
