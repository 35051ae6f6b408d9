package uk.kerbside.permits.catalogue.rest;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.TypeVersion;

/** Versions as they are answered. */
@ApplicationScoped
class Listed {
    private final Pages pages;
    private final CouncilClock clock;

    Listed(Pages pages, CouncilClock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    Page<VersionAnswer> of(PermitType type, PageRequest page) {
        return pages.read(
                "versions of " + type.code(),
                page,
                (after, limit) -> type.versions().stream()
                        .filter(version -> version.version()
                                > after.map(position -> position.number(0)).orElse(0L))
                        .limit(limit)
                        .map(version -> answer(type, version))
                        .toList(),
                version -> Position.of(version.version()));
    }

    VersionAnswer answer(PermitType type, TypeVersion version) {
        return VersionAnswer.of(type, version, clock.today());
    }
}
