package uk.kerbside.enforcement.check.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class CheckIdsTest {
    @Test
    void the_answer_is_there_when_it_is_kept() {
        CompletableFuture<String> kept = new CompletableFuture<>();

        CompletionStage<Integer> answer = CheckIds.answered(kept, String::length);
        kept.complete("kept");

        assertThat(answer.toCompletableFuture()).isCompletedWithValue(4);
    }

    @Test
    void what_could_not_be_kept_is_told_as_it_is() {
        IllegalStateException full = new IllegalStateException("full");

        CompletionStage<Integer> answer = CheckIds.answered(
                CompletableFuture.<String>failedFuture(new CompletionException(full)), String::length);

        assertFailed(answer, full);
    }

    @Test
    void nobody_waits_for_ever_for_an_answer_that_cannot_be_made() {
        IllegalStateException broken = new IllegalStateException("broken");

        CompletionStage<Integer> answer = CheckIds.answered(CompletableFuture.completedFuture("kept"), kept -> {
            throw broken;
        });

        assertFailed(answer, broken);
    }

    private static void assertFailed(CompletionStage<Integer> answer, Exception failure) {
        assertThat(answer.toCompletableFuture()).isDone();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> answer.toCompletableFuture().get())
                .withCause(failure);
    }
}
