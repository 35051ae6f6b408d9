package uk.kerbside.kit.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param next cursor of the next page; absent on the last one
 */
public record Page<T>(
        List<T> items,

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        @Schema(description = "Send it as cursor to read on; absent on the last page")
        Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page of something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}
