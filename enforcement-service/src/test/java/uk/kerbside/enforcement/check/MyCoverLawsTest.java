package uk.kerbside.enforcement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.APlace;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.account.Belongings;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.enforcement.offline.RandomRights;
import uk.kerbside.events.places.CalendarPublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Membership;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.testkit.Backing;

/** Whatever the rights: a customer is told what an officer is told, and nothing of what is somebody else's. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-13")
class MyCoverLawsTest {
    private static final int SAMPLES = 4_000;
    private static final Instant FROM = Instant.parse("2026-11-24T00:00:00Z");
    private static final Set<Outcome> COVERING =
            EnumSet.of(Outcome.COVERED, Outcome.COVERED_CONFUSABLE, Outcome.PAPER_ON_FILE);
    private static final Pattern REFERENCE = Pattern.compile("P-\\d+");

    private enum Bond {
        NONE,
        LISTED,
        ISSUED,
        ALL_OWN
    }

    @Inject
    AskMyCover askMyCover;

    @Inject
    AnswerQuestion answerQuestion;

    @Inject
    CurrentKnowledge current;

    private final Random random = new Random(13);
    private final Knowledge knowledge = new Knowledge(1);
    private Knowledge before;

    @BeforeEach
    void only_these_rights_are_known() {
        Handheld.awaitFresh();
        before = current.get();
        knowledge.take(new CalendarPublished(new Revision(1, 1), "Europe/London", List.of(), List.of()));
        place("LZ1", "Mon-Sun 00:00-24:00");
        place("LZ2", "Mon-Sun 00:30-02:30;08:30-18:30");
        current.becomes(knowledge);
    }

    @AfterEach
    void the_others_are_known_again() {
        current.becomes(before);
    }

    @Test
    void customers_and_officers_are_told_the_same_as_far_as_it_is_the_customers() {
        List<String> marks = new RandomRights(random, FROM, FROM.plus(Duration.ofDays(1))).fill(knowledge, 600);
        Set<Bond> bonds = EnumSet.noneOf(Bond.class);
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (int i = 0; i < SAMPLES; i++) {
            Belongings own = belongings("A-" + random.nextInt(RandomRights.ACCOUNTS));
            String mark = pick(marks);
            Instant now = FROM.plusSeconds(random.nextInt(86_400));
            CheckQuestion question = question(mark);
            Bond bond = bond(own, Vrm.of(mark), now);
            bonds.add(bond);
            if (bond == Bond.NONE) {
                assertThatExceptionOfType(RefusedException.class)
                        .isThrownBy(() -> askMyCover.told(question, now, own))
                        .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(CheckRefusal.MARK_NOT_YOURS));
                continue;
            }
            CheckAnswer told = askMyCover.told(question, now, own);
            CheckAnswer officers = answerQuestion.answer(question, now, now).answer();
            outcomes.add(told.outcome());
            agree(bond, told, officers);
            namesOnly(own, told);
        }
        assertThat(bonds).containsExactlyInAnyOrder(Bond.values());
        assertThat(outcomes)
                .contains(
                        Outcome.COVERED, Outcome.LAPSED, Outcome.WRONG_PLACE, Outcome.NOTHING_KNOWN, Outcome.IN_GRACE);
    }

    private static void agree(Bond bond, CheckAnswer told, CheckAnswer officers) {
        assertThat(told.speaksForDriver() && !officers.speaksForDriver())
                .as("%s: nobody is told that all is well when it is not", bond)
                .isFalse();
        if (bond != Bond.LISTED) {
            assertThat(told.speaksForDriver()).as("%s: %s", bond, officers).isEqualTo(officers.speaksForDriver());
        }
        if (bond == Bond.LISTED && COVERING.contains(told.outcome())) {
            assertThat(told.right()).as("somebody else's right is not told of").isPresent();
        }
        if (bond == Bond.ALL_OWN) {
            assertThat(told.outcome()).isEqualTo(officers.outcome());
            assertThat(told.until()).isEqualTo(officers.until());
            assertThat(told.right()).isEqualTo(officers.right());
            assertThat(told.alsoConsidered()).isEqualTo(officers.alsoConsidered());
        }
    }

    private void namesOnly(Belongings own, CheckAnswer told) {
        Set<String> references = knowledge
                .allRights()
                .map(KnownRight::right)
                .filter(own::include)
                .map(right -> right.reference())
                .collect(Collectors.toSet());
        Set<String> named = new HashSet<>();
        Stream.concat(
                        Stream.of(told.headline()),
                        told.beside().stream()
                                .flatMap(beside -> beside.bays().stream())
                                .map(CheckAnswer.BayFinding::headline))
                .forEach(text -> REFERENCE.matcher(text).results().forEach(found -> named.add(found.group())));
        Stream.concat(told.right().stream(), told.alsoConsidered().stream())
                .forEach(right -> named.add(right.reference()));
        assertThat(references).containsAll(named);
        assertThat(told.suggestedCode()).isEmpty();
    }

    private Bond bond(Belongings own, Vrm vrm, Instant now) {
        List<KnownRight> rights = knowledge.rightsOf(vrm).stream()
                .filter(known -> known.right().vrms().anyMatch(mark -> vrm.matches(mark) != Vrm.Match.NONE))
                .toList();
        List<KnownRight> theirs =
                rights.stream().filter(known -> own.include(known.right())).toList();
        if (theirs.isEmpty()) {
            return Bond.NONE;
        }
        if (theirs.size() == rights.size()) {
            return Bond.ALL_OWN;
        }
        return theirs.stream()
                        .map(KnownRight::right)
                        .anyMatch(right -> right.source() == RightSource.PERMIT
                                && right.stateAt(now, vrm).covers())
                ? Bond.ISSUED
                : Bond.LISTED;
    }

    private CheckQuestion question(String mark) {
        return new CheckQuestion(
                mark,
                Optional.of(pick(List.of("LZ1", "LZ2"))),
                random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(pick(List.of(BayClass.RESIDENT, BayClass.SHARED, BayClass.BUSINESS))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static Belongings belongings(String account) {
        return new Belongings(List.of(new Membership(account, false, Set.of())), Set.of());
    }

    private void place(String code, String hours) {
        knowledge.take(APlace.of(code, PlaceKind.ZONE)
                .bays(BayClass.RESIDENT, BayClass.SHARED, BayClass.BUSINESS)
                .hours(hours)
                .published());
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
