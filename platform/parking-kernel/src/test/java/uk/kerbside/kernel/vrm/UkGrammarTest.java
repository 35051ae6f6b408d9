package uk.kerbside.kernel.vrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks as issued, and what each style leaves out. */
@Tag("A-3")
class UkGrammarTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CURRENT           | AB51ABC LG09RVK YY22ZZZ OO02OOO BD99XYZ",
                "PREFIX            | A123ABC Y1AAA K999WXY P99OLD",
                "SUFFIX            | ABC123A YYY1Y OOO999K",
                "DATELESS          | A1 AB1234 ABC123 OO9999 Y9999",
                "DATELESS_REVERSED | 1A 1234AB 999ABC 9999O",
                "NORTHERN_IRELAND  | IA1 AZ1234 AIG9998 XIL1000 1IA 9999IW 4321AZ",
                "Q_PLATE           | Q123ABC Q1AAA",
                "TRADE             | 123AB 123A 01234 00001 000ZZ",
                "DIPLOMATIC        | 101D234 270X100",
                "MILITARY          | 12AB34 00KL12 KF22AA DU55ZB"
            })
    void a_mark_as_issued_is_legal(UkGrammar grammar, String marks) {
        for (String mark : marks.strip().split(" ")) {
            assertThat(Vrm.of(mark).grammars()).as(mark).contains(grammar);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // I, Q and Z are in no area, I and Q in no last letters; there was no age 00 or 01.
                "CURRENT           | AI12ABC QA12ABC AZ12ABC AB00ABC AB01ABC AB12AIC AB12AQC AB1ABC AB12AB AB123AB",
                // I, O, Q, U and Z were no years; no number begins with 0.
                "PREFIX            | I123ABC O123ABC Q123ABC U1ABC Z1ABC A012ABC A0ABC A1234ABC A123AQC A123AIC A123ABZ",
                "SUFFIX            | ABC123I ABC123O ABC123Q ABC123U ABC123Z ABC012A AIC123A ABZ123A ABC1234A",
                "DATELESS          | A0 AB01 AB12345 ABC1234 AI1 AZ1 Q1",
                "DATELESS_REVERSED | 0A 01AB 12345A 1234ABC 1AI 1ZA",
                "NORTHERN_IRELAND  | AB1234 AIG0123 AIG12345 QIA12 IQ12 I1 1AIG 01IA 12345IA ABIA1",
                "Q_PLATE           | Q0ABC Q1234ABC Q123AIC Q123AB",
                "TRADE             | 12AB 12345 012345 123ABC 123AQ 0123",
                "DIPLOMATIC        | 001D234 101A234 101D23 101D2345",
                "MILITARY          | 12AI34 1AB34 12ABC34 12AQ34"
            })
    void a_mark_that_style_never_had_is_not_legal_in_it(UkGrammar grammar, String marks) {
        for (String mark : marks.strip().split(" ")) {
            assertThat(Vrm.of(mark).grammars()).as(mark).doesNotContain(grammar);
        }
    }

    @Test
    void a_mark_may_have_several_styles_at_once() {
        Set<UkGrammar> styles = Vrm.of("123AB").grammars();
        assertThat(styles).isEqualTo(EnumSet.of(UkGrammar.DATELESS_REVERSED, UkGrammar.TRADE));
    }

    @Test
    void a_northern_irish_mark_the_other_way_round_is_recognised_in_a_slip() {
        assertThat(Vrm.of("12341A").didYouMean()).contains(Vrm.of("1234IA"));
    }
}
