package uk.kerbside.enforcement;

import org.junit.jupiter.api.Test;
import uk.kerbside.testkit.house.HouseRules;

class ArchitectureTest {
    @Test
    void the_house_style_holds() {
        // Evidence is hashed as canonical JSON and printed for tribunals; rights are found in a map no reader waits
        // for;
        // a batch is packed; a position is found in areas; thousands wait for a while, and no thread wakes for each.
        HouseRules.check(
                "uk.kerbside.enforcement",
                "com.fasterxml.jackson",
                "org.erdtman.jcs",
                "com.lowagie.text",
                "org.librepdf.openpdf",
                "org.jctools.maps",
                "com.github.luben.zstd",
                "io.netty.util",
                "org.locationtech.jts");
    }
}
