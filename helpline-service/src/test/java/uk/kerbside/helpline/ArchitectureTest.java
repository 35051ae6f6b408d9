package uk.kerbside.helpline;

import org.junit.jupiter.api.Test;
import uk.kerbside.testkit.house.HouseRules;

class ArchitectureTest {
    @Test
    void the_house_style_holds() {
        // Call passes are signed here.
        HouseRules.check("uk.kerbside.helpline", "org.jose4j");
    }
}
