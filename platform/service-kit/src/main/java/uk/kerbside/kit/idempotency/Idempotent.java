package uk.kerbside.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that creates or charges: it needs an {@code Idempotency-Key} and has its effect once for each.
 *
 * <p>The method returns a {@code Response} and runs in one transaction, which use cases join; it calls nothing remote.
 * The stored answer is kept with its status, its entity as JSON and the headers {@code Location}, {@code ETag} and
 * {@code Kerbside-Seen}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {
    /** The header that carries the key: 1 to 200 visible ASCII characters. */
    String HEADER = "Idempotency-Key";

    /** Set on an answer that was given before. */
    String REPLAYED = "Idempotency-Replayed";
}
