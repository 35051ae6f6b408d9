package uk.kerbside.permits.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.kit.problem.Problem;

/** Finds every fault in permit types somebody brings: in themselves, among each other and against what is stored. */
final class CatalogueCheck {
    private final List<PermitType> brought;
    private final Map<String, PermitType> stored;
    private final Map<String, String> names = new HashMap<>();
    private final List<Problem.Fault> faults = new ArrayList<>();

    CatalogueCheck(List<PermitType> brought, Map<String, PermitType> stored) {
        this.brought = brought;
        this.stored = stored;
    }

    List<Problem.Fault> faults() {
        reserveNames();
        for (int i = 0; i < brought.size(); i++) {
            check(brought.get(i), "/" + i);
        }
        return faults;
    }

    /** A code or alias means one type, whether it is stored already or only being brought. */
    private void reserveNames() {
        List<String> replaced = brought.stream().map(PermitType::code).toList();
        for (PermitType type : stored.values()) {
            if (!replaced.contains(type.code())) {
                names.put(type.code(), type.code());
                type.aliases().forEach(alias -> names.put(alias, type.code()));
            }
        }
    }

    private void check(PermitType type, String at) {
        claim(type.code(), type, at + "/code");
        for (int i = 0; i < type.aliases().size(); i++) {
            claim(type.aliases().get(i), type, at + "/aliases/" + i);
        }
        checkStatus(type, at + "/status");
        Optional<TypeVersion> previous = Optional.empty();
        for (int i = 0; i < type.versions().size(); i++) {
            TypeVersion version = type.versions().get(i);
            String where = at + "/versions/" + i;
            checkAgainstStored(type, version, where);
            if (version.wasWithdrawn()) {
                // It counts on no day; it was sound when it was taken in.
                continue;
            }
            previous.ifPresent(before -> checkOrder(version, before, where));
            faults.addAll(new VersionCheck(version, where).faults());
            previous = Optional.of(version);
        }
    }

    private void claim(String name, PermitType type, String at) {
        String owner = names.putIfAbsent(name, type.code());
        if (owner != null) {
            fault(at, "already means " + owner);
        }
    }

    private void checkStatus(PermitType type, String at) {
        PermitType known = stored.get(type.code());
        boolean follows = known == null
                || known.status() == type.status()
                || known.status().successors().contains(type.status());
        if (!follows) {
            fault(at, "cannot follow " + known.status());
        }
    }

    private void checkOrder(TypeVersion version, TypeVersion before, String at) {
        if (version.version() <= before.version()) {
            fault(at + "/version", "must be higher than the one before");
        }
        LocalDate earliest =
                before.effectiveUntil().orElse(before.effectiveFrom().plusDays(1));
        if (version.effectiveFrom().isBefore(earliest)) {
            fault(at + "/effectiveFrom", "must not be before " + earliest + ", because of the version before");
        }
    }

    private void checkAgainstStored(PermitType type, TypeVersion version, String at) {
        PermitType known = stored.get(type.code());
        if (known == null || known.versions().isEmpty()) {
            return;
        }
        Optional<TypeVersion> same = known.version(version.version());
        if (same.isPresent() && !same.get().equals(version)) {
            fault(
                    at,
                    "differs from the stored version " + version.version()
                            + ": versions are never changed, give the new rules the next number");
        }
        int highest = known.nextNumber() - 1;
        if (same.isEmpty() && version.version() < highest) {
            fault(at + "/version", "must be higher than " + highest + ", which is stored");
        }
        known.versions().reversed().stream()
                .filter(stored -> !stored.wasWithdrawn())
                .findFirst()
                .filter(newest -> same.isEmpty())
                .ifPresent(newest -> checkLater(version, newest, at));
    }

    private void checkLater(TypeVersion version, TypeVersion newest, String at) {
        if (!version.effectiveFrom().isAfter(newest.effectiveFrom())) {
            fault(
                    at + "/effectiveFrom",
                    "must be after " + newest.effectiveFrom() + ", from which the stored version " + newest.version()
                            + " counts");
        }
    }

    private void fault(String pointer, String message) {
        faults.add(new Problem.Fault(pointer, message));
    }
}
