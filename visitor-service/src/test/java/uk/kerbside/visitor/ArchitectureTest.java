package uk.kerbside.visitor;

import org.junit.jupiter.api.Test;
import uk.kerbside.testkit.house.HouseRules;

class ArchitectureTest {
    @Test
    void the_house_style_holds() {
        HouseRules.check("uk.kerbside.visitor");
    }
}
