package uk.kerbside.enforcement;

import org.junit.jupiter.api.Test;
import uk.kerbside.testkit.house.HouseRules;

class ArchitectureTest {
    @Test
    void the_house_style_holds() {
        // A check is recognised by the hash of its JSON; rights are found in a map that no reader waits for;
        // a batch is packed.
        HouseRules.check(
                "uk.kerbside.enforcement", "com.fasterxml.jackson", "org.jctools.maps", "com.github.luben.zstd");
    }
}
