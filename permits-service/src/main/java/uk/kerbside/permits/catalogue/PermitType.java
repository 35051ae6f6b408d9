package uk.kerbside.permits.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be applied for.
 *
 * @param code stable: {@code RESIDENT}
 * @param aliases former and other codes that mean the same
 * @param versions its rules, oldest first
 */
public record PermitType(
        String code, List<String> aliases, String name, TypeStatus status, List<TypeVersion> versions) {
    public PermitType {
        aliases = List.copyOf(aliases);
        versions = List.copyOf(versions);
    }

    /** The rules that count on that day. */
    public Optional<TypeVersion> versionOn(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> version.isInForceOn(day))
                .findFirst();
    }

    /** The rules of one version. */
    public Optional<TypeVersion> version(int number) {
        return versions.stream().filter(version -> version.version() == number).findFirst();
    }

    public boolean isOpen() {
        return status == TypeStatus.OPEN;
    }
}
