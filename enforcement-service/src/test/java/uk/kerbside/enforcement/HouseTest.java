package uk.kerbside.enforcement;

import org.junit.jupiter.api.Test;
import uk.kerbside.testkit.house.HouseRules;

class HouseTest {
    @Test
    void the_code_keeps_to_the_house_style() {
        HouseRules.check("uk.kerbside.enforcement", "org.jctools.maps", "com.github.luben.zstd");
    }
}
