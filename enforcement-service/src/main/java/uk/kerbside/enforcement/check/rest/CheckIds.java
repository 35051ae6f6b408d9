package uk.kerbside.enforcement.check.rest;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;

/** Ids of checks as they come over the wire, and answers that are there later. */
final class CheckIds {
    private CheckIds() {}

    /** One in a path: what is no id names nothing. */
    static UUID known(String text) {
        return Ids.findUuid(text).orElseThrow(() -> new NotFoundException("There is no check " + text + "."));
    }

    /** One made by a device. */
    static Optional<UUID> made(Optional<String> text, String pointer) {
        return text.map(id ->
                Ids.findUuid7(id).orElseThrow(() -> new InvalidRequestException(pointer, "is no UUID of version 7")));
    }

    /** What is kept, once it is: for those who wait on a thread of their own. */
    static <K> K awaited(CompletionStage<K> kept) {
        try {
            return kept.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** The answer when it is there; a failure as itself, without its wrapping. */
    static <K, R> CompletionStage<R> answered(CompletionStage<K> kept, Function<K, R> response) {
        CompletableFuture<R> answer = new CompletableFuture<>();
        // Also when the response cannot be made: a caller who gets no answer at all waits for ever.
        kept.thenApply(response).whenComplete((made, failure) -> {
            if (failure == null) {
                answer.complete(made);
            } else {
                answer.completeExceptionally(
                        failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
            }
        });
        return answer;
    }
}
