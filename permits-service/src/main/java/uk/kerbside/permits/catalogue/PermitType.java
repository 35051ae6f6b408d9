package uk.kerbside.permits.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The first day on which a version does not count any more, by its own end or because the next one begins. */
    public Optional<LocalDate> untilOf(TypeVersion version) {
        return Stream.concat(
                        version.effectiveUntil().stream(),
                        versions.stream()
                                .filter(later -> !later.wasWithdrawn() && later.version() > version.version())
                                .map(TypeVersion::effectiveFrom))
                .min(Comparator.naturalOrder());
    }

    /** The number the next version gets; none is used twice. */
    int nextNumber() {
        return versions.stream().mapToInt(TypeVersion::version).max().orElse(0) + 1;
    }

    PermitType withStatus(TypeStatus next) {
        return new PermitType(code, aliases, name, next, versions);
    }

    PermitType withAliases(List<String> others) {
        return new PermitType(code, others, name, status, versions);
    }

    /** With one version more. */
    public PermitType with(TypeVersion version) {
        return new PermitType(
                code,
                aliases,
                name,
                status,
                Stream.concat(versions.stream(), Stream.of(version)).toList());
    }

    /** With this version as taken back. */
    PermitType withdrawing(TypeVersion gone, Instant at) {
        return new PermitType(
                code,
                aliases,
                name,
                status,
                versions.stream()
                        .map(version -> version.version() == gone.version() ? version.withdrawn(at) : version)
                        .toList());
    }
}
