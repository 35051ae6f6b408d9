package uk.kerbside.permits.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.Eligibility;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;

/** Whether this holder may have a permit of this type for these vehicles. */
final class EligibilityCheck {
    private static final String BLUE_BADGE = "BLUE_BADGE";

    private final TypeVersion rules;
    private final Holder holder;
    private final List<Vrm> vrms;
    private final boolean namesOtherStreet;
    private final VehiclesAsked vehicles;

    EligibilityCheck(TypeVersion rules, Holder holder, PermitRequest request) {
        this.rules = rules;
        this.holder = holder;
        this.vrms = request.vrms();
        this.vehicles = new VehiclesAsked(rules, holder, request);
        this.namesOtherStreet = OtherStreet.isNamed(rules, holder, request.place());
    }

    /** @throws RefusedException one of {@link QuoteRefusal} */
    void require() {
        requireKind();
        requireProperty();
        requireVehicles();
    }

    /** What is not on record and an officer would have to look at. */
    List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        if (rules.review() == TypeVersion.Review.OFFICER) {
            needs.add(Need.OFFICER_DECIDES);
        }
        if (namesOtherStreet) {
            needs.add(Need.STREET_NOT_OWN);
        } else if (rules.eligibility().residency() && !holder.residencyProved()) {
            needs.add(Need.RESIDENCY_NOT_PROVED);
        }
        if (!rules.eligibility().entitlements().stream().allMatch(holder::has)) {
            needs.add(Need.ENTITLEMENT_NOT_RECORDED);
        }
        if (vehicles.needPapers()) {
            needs.add(Need.KEEPER_PAPERS);
        }
        return needs;
    }

    private void requireKind() {
        boolean fits =
                switch (rules.eligibility().holder()) {
                    case ANY -> true;
                    case PERSON -> !holder.organisation();
                    case ORGANISATION -> holder.organisation();
                };
        if (!fits) {
            throw new RefusedException(
                    QuoteRefusal.HOLDER_NOT_ELIGIBLE,
                    holder.organisation()
                            ? "This permit is for people, and the account is an organisation's."
                            : "This permit is for organisations, and the account is a person's.");
        }
    }

    private void requireProperty() {
        Eligibility.PropertyNeed need = rules.eligibility().property();
        if (need == Eligibility.PropertyNeed.NONE || namesOtherStreet) {
            return;
        }
        Holder.Property property = holder.property()
                .orElseThrow(() -> new RefusedException(
                        QuoteRefusal.NO_PROPERTY, "Say at which property you live or trade, then come back."));
        requireKindOfProperty(need, property);
        requireNotCarFree(property);
    }

    private static void requireKindOfProperty(Eligibility.PropertyNeed need, Holder.Property property) {
        Optional<RefusedException> refused =
                switch (need) {
                    case NONE, ANY -> Optional.empty();
                    case IN_ZONE ->
                        property.zone().isPresent()
                                ? Optional.empty()
                                : Optional.of(new RefusedException(
                                        QuoteRefusal.NOT_IN_A_ZONE,
                                        "The property is in no zone where permits are needed."));
                    case ON_SCHOOL_STREET ->
                        property.schoolStreet().isPresent()
                                ? Optional.empty()
                                : Optional.of(new RefusedException(
                                        QuoteRefusal.NOT_ON_A_SCHOOL_STREET,
                                        "The property is not on a school street."));
                };
        if (refused.isPresent()) {
            throw refused.get();
        }
    }

    private void requireNotCarFree(Holder.Property property) {
        boolean allowed =
                switch (rules.eligibility().carFree()) {
                    case ALLOWED -> true;
                    case BLUE_BADGE_ONLY -> !property.carFree() || holder.has(BLUE_BADGE);
                    case BLOCKED -> !property.carFree();
                };
        if (!allowed) {
            throw new RefusedException(
                    QuoteRefusal.CAR_FREE_PROPERTY,
                    "The property was built without parking, and its planning permission allows no such permit."
                            + exception());
        }
    }

    private String exception() {
        return rules.eligibility().carFree() == Eligibility.CarFree.BLUE_BADGE_ONLY
                ? " With a Blue Badge it does: add the badge to your account, and apply once an officer has checked it."
                : "";
    }

    private void requireVehicles() {
        if (vrms.isEmpty()) {
            throw new RefusedException(QuoteRefusal.VEHICLE_MISSING, "Name a vehicle by its registration mark.");
        }
        if (vrms.size() > rules.vehicles().most()) {
            throw new RefusedException(
                    QuoteRefusal.TOO_MANY_VEHICLES,
                    "This permit lists at most " + rules.vehicles().most() + " vehicles.");
        }
        boolean allKnown = vrms.stream().allMatch(vrm -> holder.vehicle(vrm).isPresent());
        if (rules.vehicles().onAccount() && !allKnown) {
            throw new RefusedException(
                    QuoteRefusal.VEHICLE_NOT_ON_ACCOUNT, "Add the vehicle to the account first, then come back.");
        }
        vehicles.requireClasses();
    }
}
