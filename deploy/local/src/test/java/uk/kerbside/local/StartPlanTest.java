package uk.kerbside.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StartPlanTest {

    private final List<Part> started = Collections.synchronizedList(new java.util.ArrayList<>());

    @Test
    void a_part_starts_after_everything_it_needs() {
        try (StartPlan plan = new StartPlan(started::add)) {
            plan.run(EnumSet.allOf(Part.class));
        }

        assertThat(started).containsExactlyInAnyOrder(Part.values());
        for (Part part : Part.values()) {
            part.needs().forEach(needed -> assertThat(started.indexOf(needed)).isLessThan(started.indexOf(part)));
        }
    }

    @Test
    void what_is_left_out_is_not_waited_for() {
        try (StartPlan plan = new StartPlan(started::add)) {
            plan.run(Set.of(Part.PERMITS, Part.POSTGRES));
        }

        assertThat(started).containsExactly(Part.POSTGRES, Part.PERMITS);
    }

    @Test
    void two_parts_start_at_once_and_never_three() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier pair = new CyclicBarrier(2);
        try (StartPlan plan = new StartPlan(part -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            meet(pair);
            now.decrementAndGet();
        })) {
            plan.run(Set.of(Part.PERMITS, Part.ACCOUNTS, Part.VISITOR, Part.ENFORCEMENT));
        }

        assertThat(most).hasValue(2);
    }

    @Test
    void the_first_failure_breaks_off_the_others_and_is_the_one_that_is_told() throws InterruptedException {
        CountDownLatch kafkaBegun = new CountDownLatch(1);
        CountDownLatch brokenOff = new CountDownLatch(1);
        try (StartPlan plan = new StartPlan(part -> {
            if (part == Part.POSTGRES) {
                kafkaBegun.await();
                throw new StackFailure("PostgreSQL ended by itself");
            }
            kafkaBegun.countDown();
            waitForever(brokenOff);
        })) {
            assertThatThrownBy(() -> plan.run(EnumSet.allOf(Part.class)))
                    .isInstanceOf(StackFailure.class)
                    .hasMessage("PostgreSQL ended by itself");
        }
        assertThat(brokenOff.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_failure_is_told_although_further_parts_still_wait_for_their_turn() {
        try (StartPlan plan = new StartPlan(part -> {
            throw new StackFailure(part.title() + " ended by itself");
        })) {
            assertThatThrownBy(() -> plan.run(Part.services()))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("ended by itself");
        }
    }

    @Test
    void closing_the_plan_breaks_off_a_start_that_is_under_way() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch brokenOff = new CountDownLatch(1);
        StartPlan plan = new StartPlan(part -> {
            begun.countDown();
            waitForever(brokenOff);
        });
        Thread closing = Thread.ofPlatform().start(() -> {
            awaitQuietly(begun);
            plan.close();
        });

        assertThatThrownBy(() -> plan.run(Part.services())).hasMessage("The start was broken off.");

        closing.join();
        assertThat(brokenOff.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void meet(CyclicBarrier pair) throws InterruptedException {
        try {
            pair.await(10, TimeUnit.SECONDS);
        } catch (java.util.concurrent.BrokenBarrierException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitForever(CountDownLatch brokenOff) throws InterruptedException {
        try {
            new CountDownLatch(1).await();
        } finally {
            brokenOff.countDown();
        }
    }
}
