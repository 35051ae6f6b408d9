package uk.kerbside.permits;

import org.junit.jupiter.api.Test;
import uk.kerbside.testkit.house.HouseRules;

class ArchitectureTest {
    @Test
    void the_house_style_holds() {
        // Boundaries are checked when they are read; permit types are held against their schema; what somebody sends is
        // known by its content, and opened to see whether it opens.
        HouseRules.check(
                "uk.kerbside.permits",
                "org.eclipse.microprofile.context",
                "org.locationtech.jts",
                "com.networknt.schema",
                "org.apache.tika",
                "com.lowagie.text",
                "javax.imageio");
    }
}
