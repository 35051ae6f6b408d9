package uk.kerbside.permits.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.kerbside.kit.imports.ImportReport;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/** An administrator brings permit types: all of them are taken, or none and every fault is named. */
@ApplicationScoped
public class ImportPermitTypes {
    private final PermitTypes types;
    private final CatalogueTold told;

    ImportPermitTypes(PermitTypes types, CatalogueTold told) {
        this.types = types;
        this.told = told;
    }

    /** @throws InvalidRequestException {@code RULES_INVALID} */
    @Transactional
    public ImportReport take(List<PermitType> brought) {
        types.lock();
        Map<String, PermitType> stored = stored();
        List<Problem.Fault> faults = new CatalogueCheck(brought, stored).faults();
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(CatalogueRefusal.RULES_INVALID, faults);
        }
        ImportReport.Tally tally = ImportReport.tally();
        for (PermitType type : brought) {
            PermitType known = stored.get(type.code());
            PermitType merged = known == null ? type : withOlderVersions(type, known);
            if (merged.equals(known)) {
                tally.repeated();
            } else {
                types.save(merged);
                told.published(merged);
                tally.accepted();
            }
        }
        return tally.report();
    }

    private Map<String, PermitType> stored() {
        return types.list().stream().collect(Collectors.toMap(PermitType::code, type -> type));
    }

    /** Versions a file leaves out are kept: permits were issued under them. */
    private static PermitType withOlderVersions(PermitType brought, PermitType known) {
        Map<Integer, TypeVersion> versions = new TreeMap<>();
        known.versions().forEach(version -> versions.put(version.version(), version));
        brought.versions().forEach(version -> versions.put(version.version(), version));
        return new PermitType(
                brought.code(), brought.aliases(), brought.name(), brought.status(), List.copyOf(versions.values()));
    }
}
