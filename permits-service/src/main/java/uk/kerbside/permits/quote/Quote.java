package uk.kerbside.permits.quote;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.Eligibility;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.limit.LimitKey;

/**
 * What the rules say to a request, now.
 *
 * @param position which vehicle of its household it would be for
 * @param lines what the price is made of
 * @param needs why an officer would have to look at it; empty when the rules alone would approve it
 * @param limits what it would count towards, and how many there are
 * @param renews the permit it would follow
 */
public record Quote(
        PermitType type,
        TypeVersion rules,
        Holder holder,
        int position,
        Money price,
        List<PriceLine> lines,
        Term term,
        Scope scope,
        List<Need> needs,
        List<CountedLimit> limits,
        Optional<Renewed> renews) {

    /** What a part of a price is for. */
    public enum PricePart {
        BASIC,
        EMISSIONS,
        DIESEL,
        REDUCTION,
        OTHER
    }

    /** One part of the price; reductions are negative. */
    public record PriceLine(PricePart part, String label, Money amount) {
        public PriceLine(String label, Money amount) {
            this(PricePart.OTHER, label, amount);
        }
    }

    /** A limit the permit would count towards. */
    public record CountedLimit(LimitKey key, int most) {
        /** Whether it counts what a household or a property has: some classes of vehicle do not count there. */
        public boolean isByProperty() {
            return key.scope() == Limit.Scope.HOUSEHOLD || key.scope() == Limit.Scope.PROPERTY;
        }

        /** Whether it is a place's, where one may wait. */
        public boolean isOfPlace() {
            return key.scope() == Limit.Scope.PLACE;
        }
    }

    public Quote {
        lines = List.copyOf(lines);
        needs = List.copyOf(needs);
        limits = List.copyOf(limits);
    }

    /** One that follows no other permit. */
    public Quote(
            PermitType type,
            TypeVersion rules,
            Holder holder,
            int position,
            Money price,
            List<PriceLine> lines,
            Term term,
            Scope scope,
            List<Need> needs,
            List<CountedLimit> limits) {
        this(type, rules, holder, position, price, lines, term, scope, needs, limits, Optional.empty());
    }

    /** The same for another vehicle of the household. */
    Quote at(int otherPosition, List<PriceLine> otherLines) {
        return new Quote(
                type,
                rules,
                holder,
                otherPosition,
                Pricing.sum(otherLines),
                otherLines,
                term,
                scope,
                needs,
                limits,
                renews);
    }

    /** The same for as long as something else lasts. */
    public Quote lasting(Term other) {
        return new Quote(type, rules, holder, position, price, lines, other, scope, needs, limits, renews);
    }

    /** The same for nothing, because it is paid for otherwise. */
    public Quote costingNothing() {
        Money nothing = price.minus(price);
        return new Quote(type, rules, holder, position, nothing, lines, term, scope, needs, limits, renews);
    }

    /** The same, when less is left for an officer to look at. */
    public Quote needing(List<Need> otherNeeds) {
        return new Quote(type, rules, holder, position, price, lines, term, scope, otherNeeds, limits, renews);
    }

    /** For what the price is, in a few words. */
    public String label() {
        return lines.stream()
                .filter(line -> line.part() == PricePart.BASIC || line.part() == PricePart.OTHER)
                .map(PriceLine::label)
                .collect(Collectors.joining(", "));
    }

    public Optional<String> uprn() {
        return holder.property().map(Holder.Property::uprn);
    }

    /** Whether nothing has to be paid: such a permit is issued without checkout. */
    public boolean isFree() {
        return price.isZero();
    }

    /** Whether what it costs is asked of the organisation that sponsors its holder, and nothing of the holder. */
    public boolean isPaidBySponsor() {
        return !isFree() && rules.prices().arePaidBySponsor();
    }

    /** Whether its holder has nothing to pay, whoever pays. */
    public boolean costsHolderNothing() {
        return isFree() || isPaidBySponsor();
    }

    /** Of the vehicle that is to be live. */
    public VehicleClass vehicleClass(PermitRequest request) {
        return new VehiclesAsked(rules, holder, request).vehicleClass();
    }

    /** Why the rules alone would approve it; what a type does not ask about is no ground. */
    public List<Ground> grounds() {
        Eligibility eligibility = rules.eligibility();
        EnumSet<Ground> grounds = EnumSet.of(Ground.PLACE_FREE, Ground.VEHICLES_WITHOUT_PERMIT);
        if (eligibility.holder() != Eligibility.HolderKind.ANY) {
            grounds.add(Ground.HOLDER_FITS);
        }
        if (eligibility.property() != Eligibility.PropertyNeed.NONE) {
            grounds.add(Ground.PROPERTY_FITS);
        }
        if (eligibility.residency()) {
            grounds.add(holder.residencyProved() ? Ground.RESIDENCY_ON_RECORD : Ground.EVIDENCE_HELD);
        }
        if (!eligibility.entitlements().isEmpty()) {
            boolean isOnRecord = eligibility.entitlements().stream().allMatch(holder::has);
            grounds.add(isOnRecord ? Ground.ENTITLEMENT_ON_RECORD : Ground.EVIDENCE_HELD);
        }
        if (rules.vehicles().onAccount()) {
            grounds.add(Ground.VEHICLES_ON_ACCOUNT);
        }
        return List.copyOf(grounds);
    }

    /** The same answer whether the last place went long ago or this very moment. */
    public static RefusedException limitReached(CountedLimit limit) {
        if (limit.isOfPlace()) {
            return new RefusedException(
                    QuoteRefusal.LIMIT_REACHED,
                    "There can be " + limit.most() + " of this type for "
                            + limit.key().of()
                            + ", and all of them are held or waited for. Apply for one there and ask to be put on the"
                            + " waiting list; what you hold stays good meanwhile.");
        }
        String whose =
                switch (limit.key().scope()) {
                    case HOUSEHOLD -> "a household";
                    case PROPERTY -> "a property";
                    case ACCOUNT -> "an account";
                    case ORGANISATION -> "an organisation";
                    case CAR_PARK -> "an account at one car park";
                    case PLACE -> "a place";
                };
        return new RefusedException(
                QuoteRefusal.LIMIT_REACHED,
                "There can be " + limit.most() + " of this type for " + whose + ", and all of them are held.");
    }

    /** The same answer whether the vehicle got its permit long ago or this very moment. */
    public static RefusedException vehicleHasPermit() {
        return new RefusedException(
                QuoteRefusal.VEHICLE_HAS_PERMIT,
                "One of the vehicles has a permit of this type for that time: good, waiting for payment, or provisional"
                        + " until its papers are decided.");
    }
}
